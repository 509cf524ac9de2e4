"""Short forms of first names, as English, German, French and Spanish speakers use them."""

from functools import cache

_FORMS = """
abigail abby gail
adelaide addie
adriana adri ana
albert al bert bertie
alejandra ale alex sandra
alejandro ale alex
alexander alex al sandy sasha xander lex
alexandra alex lexi sandra sasha sandy
alfred alf alfie fred
alice ali
alison ali
amanda mandy
amelia amy millie
andrea andi andie
andrew andy drew
angela angie
anna annie ann anne
annabel bella anna
anthony tony ant
antonia toni
antonio toni tonio
arthur art archie
barbara barb babs barbie
bartholomew bart
beatrice bea trixie
benedict ben
benjamin ben benny benji
bernadette bernie detta
bernard bernie
bradley brad
brian bry
caroline caz caro carrie
cassandra cass cassie
catherine cathy cath kate katie kat cat kitty
charles charlie chuck chas chaz
charlotte charlie lottie lotte
christian chris
christina chris chrissie tina christy
christine chris chrissie tina
christopher chris kit topher
clifford cliff
constance connie
cornelius neil con
cynthia cindy
daniel dan danny
daniela dani
danielle dani
david dave davey
deborah deb debbie
denise dee
dennis den denny
diana di
dominic dom
donald don donnie
dorothea dot dottie thea dorie
dorothy dot dottie dolly
douglas doug
edmund ed eddie ted
edward ed eddie ted teddy ned
eleanor ellie nell nora
elisabeth lisa lisbeth liz lizzie beth betty elsbeth sissi
elizabeth liz lizzie beth betty eliza lisa libby bess betsy elsie
emily em emmy
emma em
ernest ernie
eugene gene
evangeline eva evie
felicity fliss flick
ferdinand ferdi
florence flo florrie flossie
frances fran frankie fanny
francesca fran frankie cesca
francis frank frankie
francisco paco pancho fran
franklin frank
frederick fred freddie freddy
friedrich fritz
gabriel gabe
gabriela gabi gaby
gabrielle gabi gaby elle
geoffrey geoff jeff
george georgie
gerald gerry jerry
gerard gerry
gertrude trudy gertie
gillian gill jill
gregory greg
guillermo memo
gwendolyn gwen
hannah han
harold harry hal
harriet hattie harry
heinrich heinz heiner
helen nell
henrietta hattie etta henny
henry harry hank
herbert herb bert
howard howie
hubert hugh bert
ignacio nacho
isabel izzy bella belle
isabella izzy bella belle
isabelle izzy bella belle
jacob jake
jacqueline jackie jacqui
james jim jimmy jamie jem
jane janie
janet jan
janice jan
jason jay
jeffrey jeff
jennifer jen jenny jenn
jeremy jez jerry
jessica jess jessie
joan joanie
joanna jo joey
joanne jo
johannes hannes jo hans
john johnny jack jon
jonathan jon jonny nathan
jose pepe
josef sepp
joseph joe joey
josephine jo josie
joshua josh
juan juanito
judith judy jude
julia jules
julian jules
juliana julie jules
karl kalle
katharina kathi kati käthe
katharine kate katie kathy kat kit
katherine kate katie kathy kat kit
kathleen kath kathy kate
katrina trina kat
kenneth ken kenny
kimberly kim
konstantin kosta
kristina kris tina
kristen kris
lakshmi lax
laura laurie
lauren laurie
lawrence larry laurie
leonard len lenny leo
leonardo leo
leslie les
lillian lil lily
lillie lil
louis lou louie
louise lou lulu
lucinda lucy cindy
lucy lu
lydia lyddie
magdalena lena magda leni
malcolm mal
manuel manny manolo
manuela manu ela
marcus marc mark
margaret maggie meg peggy marge madge greta daisy
margarete grete gretel
maria mia mitzi
maximilian max
marianne mari
marie mimi
martin marty
mary molly polly mae
matilda tilly mattie
matthew matt matty
maureen mo
maxine max
maxwell max
megan meg
melanie mel
melissa mel lissa
mercedes merche
michael mike mick mickey micky mikey
michaela micky
michelle shelly
mildred millie
miranda mira randy
miriam mim mimi
mohammed mo
muhammad mo
mohamed mo
nancy nan
natalie nat
natasha tasha nat
nathan nat nate
nathaniel nat nate
nicholas nick nicky
nicola nicky nic
nicole nicky nic
norman norm
oliver ollie olly
olivia liv livvy ollie
oluwaseun seun
olufemi femi
pamela pam
patricia pat patty trish tricia
patrick pat paddy
paula polly
penelope penny
peter pete
philip phil pip
phillip phil pip
philippa pip pippa
phyllis phyl
priscilla cilla
priyanka priya
rachel rach
raymond ray
rebecca becca becky
reginald reg reggie
richard rich rick ricky dick richie
robert rob bob bobby robbie bert
roberta bobbie
roderick rod
rodney rod
roger rog
roland rolly
ronald ron ronnie
rosalind ros roz
rosemary rosie rose
rudolf rudi
rupert rupe
russell russ
samantha sam
samuel sam sammy
sandra sandy
sebastian seb bastian basti
sidney sid
sophia sophie
sophie soph
stanley stan
stefan steff
stephanie steph
stephen steve stevie
steven steve stevie
stuart stu
susan sue susie suzie
susanna sue susie sanna
susanne susi sanne
suzanne sue suzie
sylvia syl
tabitha tabby
tatiana tanya tania
temperance tempe
terence terry
teresa terry tess tessa tere
theodora thea theo dora
theodore ted theo teddy
theresa terry tess tessa resi
thomas tom tommy
timothy tim timmy
tobias tobi toby
tomasz tomek
ulrich uli
ulrike uli rike
valerie val
vanessa nessa
veronica ronnie vera
victor vic
victoria vicky tori vic
vincent vince vinny
virginia ginny
vladimir vlad vova
walter walt wally
wilfred wilf
wilhelm willi
wilhelmina mina billie
william will bill billy willie liam
winifred winnie
yekaterina katya
ekaterina katya
yevgeny zhenya
zachary zach zack
"""


@cache
def _known() -> dict[str, frozenset[str]]:
    lines = (line.split() for line in _FORMS.split("\n") if line)
    return {first: frozenset(rest) for first, *rest in lines}


def nicknames(first_name: str) -> frozenset[str]:
    """The short forms of a first name in small letters; none where nothing is known."""
    return _known().get(first_name.casefold(), frozenset())
