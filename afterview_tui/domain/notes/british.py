"""British spellings and the American ones that stand for them."""

import re

_OUR = (
    "arb|ard|arm|behavi|cand|clam|clang|col|discol|demean|dol|enam|endeav|ferv|fav|disfav|flav|glam|harb|hon|dishon"
    "|hum|lab|belab|misbehavi|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig|watercol|multicol"
)
_RULES = (
    (rf"({_OUR})our(\w*)", r"\1or\2"),
    (
        r"(cent|epicent|theat|amphitheat|lit|fib|calib|lust|meag|somb|spect|sab|och|louv|kilomet|centimet|millimet|nanomet|met)re(s|d)?",
        r"\1er\2",
    ),
    (r"(\w{2,})is(e|ed|es|er|ers|ing|able|ation|ations|ational)", r"\1iz\2"),
    (r"(\w{3,})ys(e|ed|es|er|ers|ing)", r"\1yz\2"),
    (r"(\w{2,})ll(ed|er|ers|ing|ings|ous|ery|or|ors|ation|ations)", r"\1l\2"),
    (r"(\w{3,})ogue(s|d)?", r"\1og\2"),
    (r"(def|off|lic|pret)ence(s|d|less)?", r"\1ense\2"),
    (r"practis(e|ed|es|ing)", r"practic\1"),
    (r"(enrol|fulfil|instil|distil|enthral|instal)(s|ment|ments)?", r"\1l\2"),
    (r"(skil|wil)ful(ly|ness)?", r"\1lful\2"),
    (r"(judg|acknowledg|abridg)ement(s)?", r"\1ment\2"),
    (r"manoeuvr(e|es|ed|able)", r"maneuver\1"),
    (r"(progra|kilogra|gra)mme(s)?", r"\1m\2"),
    (r"(mo|smo)uld(s|ed|er|ering|ing|ings|y)?", r"\1ld\2"),
    (r"(\w*)storey(s)?", r"\1story\2"),
    (r"sceptic(\w*)", r"skeptic\1"),
    (r"sulph(\w+)", r"sulf\1"),
    (r"draught(s|y|sman|smen)?", r"draft\1"),
)
LONGEST = 30
"""Letters that a word may have."""
_DIGRAPH = re.compile(
    r"paed|anaes|anaem|haem|gynaec|encyclopaed|archaeo|leukaem|aesth|mediaev|palaeo|faec|oesoph|oestr|foet|diarrhoe"
    r"|amoeb|coeli|homoeo|oedem|dyspnoe|caesar|orthopaed|anaer"
)
"""Where ae and oe are written for what Americans write as e."""
_BRITISH = [(re.compile(pattern), american) for pattern, american in _RULES]
_AMERICAN = {
    "color": "colour", "colors": "colours", "colored": "coloured", "colorful": "colourful", "honor": "honour",
    "honors": "honours", "honored": "honoured", "honoring": "honouring", "favor": "favour", "favors": "favours",
    "favorite": "favourite", "favorites": "favourites", "favorable": "favourable", "labor": "labour",
    "neighbor": "neighbour", "neighbors": "neighbours", "neighborhood": "neighbourhood", "behavior": "behaviour",
    "behaviors": "behaviours", "flavor": "flavour", "flavors": "flavours", "harbor": "harbour", "humor": "humour",
    "rumor": "rumour", "rumors": "rumours", "endeavor": "endeavour", "endeavors": "endeavours", "center": "centre",
    "centers": "centres", "centered": "centred", "theater": "theatre", "theaters": "theatres", "fiber": "fibre",
    "liter": "litre", "liters": "litres", "analyze": "analyse", "analyzed": "analysed", "analyzing": "analysing",
    "analyzes": "analyses", "catalog": "catalogue", "cataloged": "catalogued", "traveled": "travelled",
    "traveling": "travelling", "traveler": "traveller", "canceled": "cancelled", "canceling": "cancelling",
    "labeled": "labelled", "labeling": "labelling", "modeling": "modelling", "modeled": "modelled",
    "counselor": "counsellor", "counseling": "counselling", "defense": "defence", "offense": "offence",
    "enrollment": "enrolment", "fulfillment": "fulfilment", "skillful": "skilful", "gray": "grey",
    "skeptical": "sceptical", "aluminum": "aluminium", "jewelry": "jewellery", "pediatric": "paediatric",
    "pediatrics": "paediatrics", "maneuver": "manoeuvre", "mold": "mould", "plow": "plough", "cozy": "cosy",
    "math": "maths", "gotten": "got", "marvelous": "marvellous",
}  # fmt: skip
"""American spellings that no British one hides behind."""
_OWN_WORDS = """
plough=plow ploughed=plowed ploughing=plowing ploughs=plows cosy=cozy cosier=cozier cosiest=coziest grey=gray
greys=grays tyre=tire tyres=tires kerb=curb kerbs=curbs kerbside=curbside cheque=check cheques=checks
aluminium=aluminum pyjamas=pajamas jewellery=jewelry woollen=woolen aeroplane=airplane aeroplanes=airplanes
artefact=artifact artefacts=artifacts learnt=learned burnt=burned dreamt=dreamed spelt=spelled spoilt=spoiled
moustache=mustache yoghurt=yogurt councillor=councilor councillors=councilors gaol=jail maths=math
programme=program programmes=programs armoury=armory ageing=aging mum=mom mums=moms manoeuvring=maneuvering
carburettor=carburetor carburettors=carburetors
"""
_OWN = dict(each.split("=") for each in _OWN_WORDS.split())
_ALSO_AMERICAN_WORDS = """
catalogue catalogues catalogued dialogue dialogues analogue monologue epilogue prologue theatre theatres grey
disc discs towards afterwards forwards backwards amongst whilst acknowledgement judgement practise gauge gauges
gauged storey moustache yoghurt artefact advertise advise arise chastise circumcise comprise compromise concise
demise despise devise disguise enterprise excise exercise expertise franchise improvise merchandise precise
premise promise raise revise rise supervise surmise surprise televise praise noise poise otherwise likewise wise
treatise apprise incise analyses paralyses catalyses learnt dreamt burnt spelt spoilt leant leapt smelt traveller
"""
ALSO_AMERICAN = frozenset(_ALSO_AMERICAN_WORDS.split())
"""Spellings that Americans write, too."""


def american(word: str) -> str:
    """The American spelling of a word if it is spelt as in Britain, in small letters, else empty.

    It may be no word: ask a dictionary whether it is one, and the word as it was spelt is none.
    """
    if len(word) > LONGEST:
        return ""
    if word in _OWN:
        return _OWN[word]
    if _DIGRAPH.search(word):
        return word.replace("ae", "e").replace("oe", "e")
    found = ((pattern.fullmatch(word), replacement) for pattern, replacement in _BRITISH)
    return next((match.expand(replacement) for match, replacement in found if match), "")


def british(word: str) -> str:
    """The British spelling of a word that is spelt as in America, in small letters; empty where it is none."""
    return _AMERICAN.get(word, "")
