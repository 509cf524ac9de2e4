"""Words that companies have in common, so that none of them tells one from another."""

_LEGAL = """
ab ag aps as asa bv ccic cic cie cio co coop corp corporation doo eg ev gbr gmbh inc incorporated kft kg kgaa kk
lda limited llc llp lp ltd ltda mbh nv ohg oy oyj pc plc pllc private pte pty pvt sa sarl sas se sl slu spa srl
sro sàrl ug zoo zrt
"""
_SMALL = """
a am an and associates at bros brothers by da das daughters de del della dem den der des di die do dos du e et
family for friends fur für im in la le les my of on our saint san sankt santa sisters son sons st the to und van
von we with y your zu
"""
_INSTITUTIONS = """
academies academy accountants accounting aerospace agency agriculture airlines airport airways aluminium
analytics apparel architects architecture archive archives arena armoury arts assembly association atelier audio
authority auto automation automotive aviation bakeries bakery bank banking bar beauty bicycles bikes bio
biosciences biotech biotechnology boards boats books bookshop borough boulangerie boutique brands brewery
brewing broadband broadcasting builders buildings bureau bus cabinet cafe café camp capital care careers carers
cars casa casino castle catering cathedral cellars center centre ceramics chain chamber charity chemicals
chemist church cinema circle civic cleaning clinic clinics cloud club co-op coaches coffee collective college
commerce commission committee communications community companies company components computers computing concrete
confectionery conservatory constabulary construction constructions consultancy consultants consulting consumer
containers contractors controls convent cooperation cooperative cooperatives corps cosmetics council county
couriers court credit cruises culture cycles dairy defence defense dental dentistry depot designs developments
devices diagnostics diner distillery distribution district docks drinks dynamics economics editions education
electric electrical electricity electronics embassy energy engineering engineers enterprise enterprises
entertainment environment environmental equipment estate estates events exchange express facilities factory
faculty farm farms fashion federation ferries festival fibre film films finance financial firm fisheries fitness
flowers food foods footwear forest forestry forum foundation freight fund funds furniture galerie galleries
gallery games gaming garage gardens gas glass gmbh golf government grammar graphics group groupe gruppe guild
gym hairdressers hall health healthcare heating heritage holding holdings holidays homes hospice hospices
hospital hospitality hospitals hostel hotel hotels house housing hub hvac imaging industrial industries industry
infirmary informatics infrastructure initiative inn innovation innovations institut institute institution
instruments insurance interactive interiors international investment investments jewellers joinery journal
junior kindergarten kitchen kitchens klinik klinikum lab labor laboratories laboratory labs landscapes languages
laundry lawyers leisure libraries library lighting lines lodge logistics logistik machinery machines magazine
maison manor manufacturing marine maritime market markets materials mechanical media medical medicine memorial
metal metals mills mining ministry mission mobility motors museum museums mutual network networks newspaper
newspapers nurseries nursery nursing offices oil opera optical opticians orchestra organisation organization
outdoor packaging paint paints paper park parks partners partnership pastry payments petroleum pharma
pharmaceuticals pharmacy philharmonic photo photography pizzeria plastics playhouse plumbing police port power
practice precision prep preparatory press primary print printers printing prison productions products projects
properties property pub publications publishers publishing quantum radio rail railway railways realty recordings
records recreation recruitment recycling refinery rehabilitation renewables rental repairs research residence
resort resources restaurant restaurants retail robotics roofing sailing salon schmiede school schools schule
sciences scientific secondary securities security semiconductor semiconductors seminary services shipping
shipyard shop shops society software solar solicitors solution solutions sound spirits sport sports square
stadium stadtwerke station steel stiftung storage store stores studio studios supermarket supermarkets supplies
supply surgery survey surveyors system systems tech technical technik technologies technology telecom
telecommunications telephone television textiles theater theatre theatres therapeutics therapy timber tools
tourism tours toys trading trail transit translations transport transportation travel trucking trust trustees
union united universities university universität utilities vehicles venture ventures verlag veterinary vets
vineyard vineyards warehouse waste wealth welfare wellness wholesale wine winery wines works workshop workshops
worldwide yacht youth zoo éditions
"""
_VAGUE = """
africa america american art asia atlantic australian avenue bay best big board bridge british building business
canadian central children city coast control corner creative cross data day delivery department design
development digital direct east eastern english eu europe european field fields first french garden gate general
german global good great greater green grove high hill home indian internet irish island islands lake lane
language law learning life little lower machine management marketing mental mobile mount music national new news
next nordic north northern office old online open pacific people point post project public regional river road
royal science scottish second service side smart social south southern space state strategy street support swiss
times town trade training uk upper urban usa valley video view village vision ward water web welsh west western
wind wood world
"""
LEGAL = frozenset(_LEGAL.split())
"""Legal forms, without points."""
SMALL = frozenset(_SMALL.split())
INSTITUTIONS = frozenset(_INSTITUTIONS.split())
"""What a name of a company may end in, and little else does."""
KINDS = INSTITUTIONS | frozenset(_VAGUE.split())
"""What a company does or is, and where: Northern Bank and Harbor Bank share one of these."""
_PARTS = (
    ("hospital hospitals infirmary klinik klinikum clinic", "surgery unit ward wards"),
    ("school schools academy college schule primary secondary", "class classes classroom pupils"),
    ("university institute laboratory labs lab laboratories", "department faculty group"),
    ("logistics logistik freight transport shipping distribution", "depot dock warehouse yard"),
    ("hospice hospices home homes care", "house residents"),
    ("restaurant kitchen hotel bakery café cafe coffee", "bar shop"),
    ("library libraries museum gallery archive archives", "branch collection stacks"),
    ("farm farms vineyard nursery gardens", "fields garden herd"),
    ("theatre theater opera orchestra playhouse", "company ensemble stage"),
    ("times post journal news press magazine", "desk newsroom paper"),
    ("garage motors bicycles cycles joinery workshop works", "bench shop"),
    ("trust foundation charity society association", "trustees"),
)
PARTS = {kind: frozenset(f"{kinds} {parts}".split()) for kinds, parts in _PARTS for kind in kinds.split()}
"""By which everyday words people speak of the place itself: "your ward", "the depot"."""
