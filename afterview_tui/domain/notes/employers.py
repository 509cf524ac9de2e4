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
analytics apparel aquarium aquariums architects architecture archive archives arena armoury arts assembly
association atelier audio authority auto automation automotive aviation bakeries bakery bank banking bar beauty
bicycles bikes bio biosciences biotech biotechnology blacksmiths boards boats boatyard books bookshop borough
boulangerie boutique brands brewery brewing bridal broadband broadcasting builders buildings bureau bus butchers
cabinet cabins cafe cafes café camp capital care careers carers cars casa casino castle catering cathedral
cellars center centers centre centres ceramics chain chamber charity cheese chemicals chemist chocolates church
cinema cinemas circle civic cleaning clinic clinics cloud club co-op coaches coffee collective college commerce
commission committee communications community companies company components computers computing concrete
confectionery conservatory constabulary construction constructions consultancy consultants consulting consumer
containers contractors controls convent cooperation cooperative cooperatives corps cosmetics council county
couriers court creameries creamery credit cruises culture cycles dairy defence defense deli dental dentistry
depot designs developments devices diagnostics diner dispensary distillery distribution district docks drilling
drinks drives dynamics economics editions education electric electrical electricity electronics embassy energy
engineering engineers enterprise enterprises entertainment environment environmental equipment estate estates
events exchange express facilities factory faculty farm farms fashion federation feedlot ferries ferry festival
fibre film films finance financial firm fisheries fitness florist florists flowers food foods footwear forest
forestry forum foundation foundry freight fund funds furniture galerie galleries gallery games gaming garage
gardens gas glass gmbh golf government grammar graphics grill group groupe gruppe guild gym haberdashery
hairdressers hall hardware haulage health healthcare heating heritage holding holdings holidays homes hospice
hospices hospital hospitality hospitals hostel hotel hotels house housing hub hvac imaging industrial industries
industry infirmary informatics infrastructure initiative inn innovation innovations inns institut institute
institution instruments insurance interactive interiors international investment investments jewelers jewellers
joinery journal junior kindergarten kitchen kitchens klinik klinikum lab labor laboratories laboratory labs
landscapes languages laundry lawyers leather leisure libraries library lighting lines lodge logistics logistik
machinery machines magazine maison manor manufacturing marina marine maritime market marketplace markets
materials mechanical media medical medicine memorial metal metals midwives mills mining ministry mission
mobility motors museum museums mutual network networks newspaper newspapers nurseries nursery nurses nursing
offices oil opera optical opticians orchard orchards orchestra organisation organization outdoor outdoors
outfitters packaging paint paints paper park parks partners partnership pastry payments pediatrics petroleum
pharma pharmaceuticals pharmacy philharmonic photo photography physio physiotherapy pizza pizzeria plastics
playhouse plumbers plumbing police port pottery power practice precision prep preparatory preschool preschools
press primary print printers printing printworks prison productions products projects properties property pub
publications publishers publishing pubs quantum quarries quarry radio rail railway railways ranch realty
recordings records recreation recruitment recycling refinery rehabilitation renewables rental rentals repairs
rescue research residence resort resources restaurant restaurants retail roasters roastery robotics roofers
roofing sailing salon salvage sawmill sawmills schmiede school schools schule sciences scientific secondary
securities security semiconductor semiconductors seminary services shipbuilders shipping shipyard shop shops
society software solar solicitors solution solutions sound sourdough spirits sport sports square stables stadium
stadtwerke station steel stiftung stonemasons storage store stores studio studios suites supermarket
supermarkets supplies supply surgery survey surveyors system systems tailors tannery tea tech technical technik
technologies technology telecom telecommunications telephone television textiles theater theatre theatres
therapeutics therapy timber tools tourism tours toys trading trail transit translations transport transportation
travel trucking trust trustees tutors union united universities university universität upholstery utilities
vehicles venture ventures verlag veterinary vets vineyard vineyards warehouse waste wealth weavers welfare
wellness wholesale windows wine winery wines woodwork works workshop workshops worldwide yacht yachts yoga youth
zoo éditions
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
