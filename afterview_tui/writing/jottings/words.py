"""Words by what they do in a jotting, in small letters with a straight apostrophe.

Each set holds what a speaker of English would put there; verbs are in their base form.
"""


def table(text: str) -> set[str]:
    """The words of a table, which have blanks between them."""
    return {*text.split()}


PRONOUNS = {"i", "we", "they", "he", "she", "you", "it"}
POSSESSIVES = {"their", "his", "her"}
OWN = {"my", "our", "your"}
ARTICLES = {"the", "a", "an"}
DETERMINERS = (
    ARTICLES | POSSESSIVES | OWN | {"this", "that", "these", "those", "each", "every", "all", "both", "some"}
)
QUESTIONS = {"how", "why", "what", "where", "when", "who", "which", "whether"}
RELATIVES = {"that", "which", "who", "where", "when", "because", "if", "while", "whose"}
PREPOSITIONS = table("""
about above according across except concerning considering following including regarding after against along among
around as at before behind below between by despite down during for from in inside into like near of off on onto out
outside over past since than through till to towards under until up via with within without
""")
MODALS = {"can", "could", "may", "might", "must", "ought", "should", "will", "would"}
NEGATED = table("""
isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't cannot won't wouldn't couldn't
shouldn't mustn't
""")
AUXILIARIES = MODALS | NEGATED | {"is", "are", "was", "were", "has", "have", "had", "do", "does", "did"}
ADVERBS = table("""
actually almost already also always certainly clearly currently definitely directly especially even eventually
finally first genuinely happily hardly immediately just kindly mainly mostly never now occasionally often once only
openly originally patiently personally previously probably properly quickly quietly quite rarely really recently
regularly seldom simply sometimes soon specifically still suddenly then today twice usually very
""")
INTENSIFIERS = {"very", "really", "so", "super", "pretty", "quite", "extremely", "totally", "incredibly", "truly"}
EVERYBODY = {"everybody", "everyone", "nobody", "anybody", "anyone", "somebody", "someone", "no-one"}
CONJUNCTIONS = {"and", "but", "or"}
SMALL = (
    PRONOUNS | DETERMINERS | QUESTIONS | RELATIVES | PREPOSITIONS | AUXILIARIES | ADVERBS | CONJUNCTIONS
    | {"me", "us", "him", "them", "not", "no", "there", "so", "too", "back", "am", "been", "being", "be"}
)  # fmt: skip
"""Function words; one of them loses a capital that only started the jotting."""

KIND = table("""
run see accept admit advise agree answer apologise apologize arrange assure bake book bring buy carry catch check
cheer choose clarify coach comfort congratulate confirm connect cook correct cover demonstrate describe draw drive
edit email encourage explain fetch find fix follow forward get give greet coordinate schedule prep demo guide help
hold host include introduce invite lead lend let look make message notice nudge offer open order organise organize
outline pass pay phone point practise practice praise prepare print proofread push put reassure recommend refer
remember remind repeat reply reserve respond review ring save send share show sit sketch smile spare speak spend
stay suggest support swap take talk teach tell text thank rewrite rework reword redraw rescue mend translate treat
trust vouch wait walk warn wave welcome wish write
""")
"""Verbs for what people do for somebody, worth thanks if it was done to or for "me"."""
SHOWN = table("""
apologise apologize demo coordinate answer clarify congratulate demonstrate describe draw explain introduce offer
outline point praise recommend repeat reply respond share show sketch suggest walk talk spell
""")
"""Of these, what is done for somebody in a conversation even without a "me"."""
GLAD = table("""
appreciate approve ask believe challenge compliment crack discuss enjoy insist joke laugh listen like love mention
promise push question quote read recognise recognize say solve stress talk test understand
""")
"""Verbs for what one is glad of rather than thankful for."""
LIVED = table("""
be become begin build change close come create design develop do fly found go grow have hire invent join know learn
leave live meet move open pass raise retrain ride run sail sell serve set skip spend start stay study switch teach
train travel volunteer win work write love like want clerk intern apprentice captain publish compete perform
graduate emigrate immigrate transition farm waitress bartend preach referee umpire catalogue restore illustrate
translate conduct direct
""")
"""Verbs for what happened in somebody's life before."""
HELPED_ANYHOW = (
    table("""
become believe build do feed listen iron keep mention move name proof rehearse run shine stand start stop test train
work wrap ask calm clean collect drop pick press quiz search set spot turn
""")
    | KIND
)
"""Verbs for what helpers do."""
OBSERVED = {"smile", "laugh", "wear", "dress", "listen", "joke", "grin", "beam", "glow"}
"""Verbs for what one sees somebody do."""
SENSED = {"have", "know", "like", "love", "want", "need", "believe", "prefer"}

FAVOURS = table("""
arrange bake book bring buy carry connect cook cover drive edit email fetch fix forward get give help hold host
introduce invite lend let make nudge offer order organise organize pay phone pick prepare print proofread push put
recommend refer reserve ring save send spare stay swap take text translate treat vouch wait walk write
""")
"""Of these, what is always a favour."""
UNWANTED = table("""
bullying overtime blame politics micromanagement stress rush shouting pressure ties dress weekend weekends nights
hierarchy egos drama surveillance clocking crunch
""")
"""Things that are good not to have."""
DRINKS = {"tea", "coffee", "cocoa", "cake", "biscuits", "sandwiches", "soup"}
WARM = table("""
animal animals baby bake bakes band barbecue beach bike biscuits birthday boat boats book breakfast cake cat cats
child children choir christmas coffee cook cooks dance daughter dog dogs everybody everyone family football friend
friends friendly fun garden guitar happy help helps hobby holiday home husband kid kids laugh laughs lunch music
nobody party people piano play plays promote free sing sings son song songs stay stays sport support swim tea teach
together trust walk welcome wife yoga
""")
"""Words that make a fact a warm one."""

GOOD = table("""
approachable attentive calm candid careful caring clear considerate curious direct easy encouraging fair flexible
frank friendly funny generous gentle gracious helpful honest hospitable humble interested kind lovely modest nice
open patient polite positive prepared punctual reassuring relaxed respectful sincere supportive sweet thorough
thoughtful transparent understanding upfront warm welcoming organised organized professional knowledgeable
enthusiastic engaged tactful discreet cheerful accommodating responsive humane unhurried
""")
"""Adjectives that one can thank somebody for being."""
TASTES = table("""
good amazing awesome beautiful brilliant cool decent enjoyable excellent fantastic fine fun great impressive
inspiring interesting long ok okay pleasant short smart special strong super wonderful extraordinary stunning superb
remarkable marvellous
""")
"""Words that judge and tell nothing."""
PEOPLE = table("""
bloke chap dude fella gentleman girl guy lad lady person woman man soul
""")

MOSTLY_NOUNS = table("""
volunteer question face ring number fund chair spot quote mix sort heat schedule dance point shop practice stress
mark trade reserve store ship search shape cost vote print return wire order flow guide review balance roll view
deal sound import swap ride change shift repair land tie crack challenge train claim wave park test form supply name
release limit promise iron touch notice row tour rest sign press record taste lock reply set end report cover fire
light file copy
""")
"""Verbs that are nouns more often than not."""
NOUNS_TOO = (
    table("""
work talk look help love run play plan hope use need sleep drink feel smile laugh dress cook answer walk drive watch
support trust treat move offer visit share pick study design garden surf climb host coach lead worry start finish
joke cycle hire pay check aim care paint sail spell stand wait win made used based left
""")
    | MOSTLY_NOUNS
)
"""Verbs that are nouns just as often."""
TOLD_OF = table("""
add aim allow appear apply arrive attend babysit balance beat break buy call care cause chair chase clean climb
combine compare compete complete contain continue cost count cover cross cut dance deal decide deliver depend
discover double drop dry earn edit employ end enter exist expect explore face fail fall feed feel fight fill finish
fish fit flow fold form gather grind grow handle hang happen heat hit hunt import improve include increase invest
iron jump kick kill land last lay lie lift limit lock lose manage mark matter mean melt mind miss mix number own
oversee paint park perform plant polish pour prefer produce protect publish pull reach react receive record reduce
relate release remain remove repair replace report represent rest return rise roll seem separate settle shape shift
ship shoot shop shut sign smell sort sound stand stick stop store supply survive test throw tie touch trade treat
turn vary view visit vote warm wash waste weigh work worry wrap deploy merge code review restore restock weld wire
promote rotate cycle knit golf sail fund reimburse subsidise subsidize crash clap cheer hum quote wink match swap
share mentor catalogue row sweep scrub mop mend dig plough milk shear harvest sow prune weed roast knead boil fry
stir chop slice sew stitch pack load unload stack haul tow moor patrol solder weave dye tune rehearse shovel rinse
wipe peel steam smoke pickle ferment carve bind sift forage varnish hammer shout whistle nap snore queue
""")
"""Other verbs that are certainly read as verbs."""
ANIMALS = {
    "cat", "dog", "horse", "parrot", "rabbit", "puppy", "kitten", "hamster", "goat", "pony", "tortoise",
    "budgie",
}  # fmt: skip
"""Animals that one meets at work."""
GIVEN = table("""
advice answer compliment conversation chat demo discussion encouragement explanation exchange example examples
feedback help hint hints idea ideas insight insights introduction invitation laugh link links lunch offer
recommendation reference support talk tip tips tour walk welcome answers coffee tea lift notes loan contact contacts
hug praise patience trust book information details card kindness news
""")
"""Things that one gets from somebody and can thank for."""
SHARED = table("""
chat conversation discussion exchange laugh lunch talk tour walk demo coffee debate argument game rant
""")
"""Of these, what one enjoys rather than receives."""
EXPERIENCED = table("""
ride trip drive journey visit walk flight crossing climb view game song dance test roleplay role-play exercise task
quiz exam presentation tune handshake wave nod wink welcome
""")
"""Nouns for what may have been had there, or only told of."""
TALKED = {"chat", "conversation", "discussion", "exchange", "laugh", "talk"}
STORIES = {"story", "stories", "joke", "jokes", "anecdote", "anecdotes", "tale", "tales"}
"""Things that one enjoys hearing, rather than hearing about."""
POINTS = {
    "point", "remark", "comment", "view", "opinion", "idea", "observation", "theory", "motto", "principle", "take",
}  # fmt: skip
"""Points that somebody made and one likes."""
HONOURS = table("""
award awards grant grants prize prizes won medal record funding funded approved landed promoted celebrated
anniversary scholarship patent competition
""")
"""Achievements."""
MINE = table("""
taste try see watch hear tour visit shadow hold sample smell touch pet stroke
""")
"""Verbs for what the writer does on such a day, with the "I" left out."""
AT_WORK = table("""
add hire open expand move switch launch migrate build grow roll replace rewrite double plan look close start rebuild
upgrade automate recruit invest retire merge renovate redesign phase push aim hope go
""")
"""Verbs for what a company is doing, with the "they are" left out."""
HEARD = {"light", "noise", "silence", "smell", "sound", "taste"}
"""Things that one can't picture."""
SPOKEN = table("""
advice analogy anecdote answer approach comment comments comparison enthusiasm example explanation feedback honesty
idea ideas joke jokes metaphor offer opinion passion path patience perspective point question questions remark rule
stories story take talk thoughts tip tips view views vision way words voice energy manner style handwriting tone
account summary overview version observation reading theory motto principle description sense humour humor thinking
attitude warmth kindness
""")
"""What somebody contributes to a conversation."""
SEEN = table("""
building cat chair corner corridor desk dog door floor garden kitchen library light look machine map mural noise
painting photo photos picture pictures plant plants poster posters room sea sight silence sketches sky smell smile
socks sound staircase taste view wall whiteboard window windows workshop yard
""")
"""Things that one sees, hears or smells there."""
MOVED = table("""
impressed inspired moved struck delighted thrilled thankful grateful glad happy pleased touched relieved amazed
surprised intrigued fascinated charmed
""")
"""How somebody feels about what they saw or heard."""
MASS = table("""
advice encouragement feedback help praise support trust patience honesty enthusiasm kindness warmth passion coffee
tea humour humor thinking
""")
"""Mass nouns for things given."""
FAMILY = table("""
mum mom dad mother father wife husband partner son daughter brother sister aunt uncle cousin nan gran grandma
grandad kid baby
""")
HUMANS = table("""
grandad granddad nan gran aunt baby boss boy boyfriend brother child coach colleague cousin dad daughter director
father friend girl girlfriend grandfather grandma grandmother guy hire husband intern junior kid lad lady lead
manager mentor mother mum mom neighbour neighbor nephew niece partner person predecessor professor recruiter sister
son supervisor teacher uncle wife woman man ceo cto cfo vp dev developer engineer designer chef cook tech technician
operator grader senior volunteer member worker contractor user reader rep founder owner nurse doctor patient pupil
student client customer apprentice trainee tenant parent carer caller passenger beginner starter cadet pensioner
teenager veteran paramedic soldier musician artist pilot mechanic farmer player dean principal postdoc foreman
sergeant captain matron warden cleaner clerk assistant secretary resident guest visitor porter receptionist driver
waiter
""")
"""Other people, whom a later "she" or "he" may mean."""
PLURALS = {"others", "people", "children", "men", "women", "feet", "mice", "staff", "folks", "police"}

NOTHINGS = {
    "no idea", "not sure", "idk", "n/a", "na", "none", "nothing", "nothing much", "nothing really",
    "nothing special", "nothing yet", "everything", "anything", "something", "don't know", "dunno", "dont know",
    "the same", "same", "see above", "as above", "tbd", "todo", "later", "forgot", "can't remember",
    "cant remember", "don't remember", "i don't know", "i don't remember", "i can't remember", "i forgot",
    "not much", "nil", "x", "xx", "xxx", "hmm", "various things", "various", "a lot", "lots", "many things",
    "all of it", "ditto", "idem", "blank", "unknown", "no clue", "who knows", "whatever", "meh", "etc", "test",
    "stuff", "things",
}  # fmt: skip
"""What people type if there is nothing to say."""
FOREIGN = table("""
der das und ist sehr nicht mir mich ich wir sie ein eine einen hat mit zu auf für wie dass auch nett gut dem den des
vom zum zur el la los las es un una que muy nos por con del y está su mi le les très est une et pour nous vous avec
dans du au aux ils elle il lo gli che di molto della nel è sono ci o os um uma não muito com da na em het een niet
heel van ik zij och jag är mycket att på jest się nie bardzo og er meget det ja ei on oli ve bir çok w z
""")
"""Function words of other languages."""
FOREIGN -= SMALL | {
    "w", "z", "o", "y", "na", "com", "da", "er", "la", "ja", "mi", "un", "van", "hat", "con", "den", "os", "um",
    "lo", "ci",
}  # fmt: skip
SHOWS = table("""
say wave smile laugh greet look sit stand cheer clap sing hold stop nod bow play eat give bring draw invite thank
help run joke wear hug dance whistle chat know
""")
"""Things that one sees others do."""
