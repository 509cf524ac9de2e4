"""The words by which a role is told from a company."""

import re
from difflib import get_close_matches
from functools import cache
from itertools import pairwise

_NOUNS = """
engineer developer programmer manager designer analyst scientist architect administrator admin consultant specialist
coordinator assistant director officer nurse teacher accountant technician writer editor researcher representative
associate intern lead head sre devops qa tester pm cto cook chef clerk driver dispatcher agent operator planner
recruiter trainer buyer electrician mechanic pharmacist therapist physician lawyer attorney paralegal barista waiter
cashier sailor baker gardener swe sde dev eng engr mgr marketer strategist economist actuary trainee apprentice exec
controller auditor broker trader underwriter advisor adviser producer photographer illustrator copywriter journalist
librarian tutor lecturer professor postdoc chemist biologist physicist mathematician statistician receptionist
secretary supervisor foreman carpenter plumber welder machinist janitor cleaner bartender waitress housekeeper
butcher hairdresser florist midwife dentist paramedic psychologist counsellor counselor coach president
vp ceo cfo coo owner
translator interpreter merchandiser estimator surveyor inspector investigator pilot steward postman caregiver worker
teller dba pmm sdr bdr teamlead salesperson executive generalist evangelist modeller animator fundraiser curator
operative leader picker packer sorter porter loader stocker handler attendant rider courier groom
hca cna rn lpn lvn ta bookkeeper handyman labourer laborer bricklayer roofer decorator scaffolder joiner fitter
seamstress tailor host hostess stylist beautician childminder nanny
invigilator pipefitter gaffer recordist solicitor surgeon radiographer phlebotomist carer physiotherapist counsel
plasterer glazier millwright boilermaker rigger machinist caretaker concierge sommelier instructor superintendent
nutritionist podiatrist optician veterinarian archivist animator videographer reporter presenter chauffeur
warden lifeguard keyholder storekeeper außendienst innendienst
geselle gesellin
operative postbote werkstudentin praktikant praktikantin referent referentin kaufmann kauffrau azubi
"""
"""What a job is called, as people and boards write it; abbreviations that name nothing else are there as well."""
_ENDINGS = """
entwickler ingenieur leiter techniker berater verkäufer einkäufer pfleger fahrer arbeiter bearbeiter assistent
buchhalter gärtner disponent informatiker redakteur lehrer kellner mechaniker elektriker planer betreuer führer
wärter wirt helfer pfleger gehilfe fachkraft hilfskraft monteur verkäuferin kommissionierer lagerist
kassierer zusteller elektroniker erzieher schweißer lackierer
mechatroniker polizist hausmeister dachdecker konditor friseur
küchenhilfe aushilfe spülhilfe haushaltshilfe servicekraft reinigungskraft bürokraft küchenkraft lehrkraft
pflegekraft putzkraft
"""
"""What a German role ends with, alone or behind what it is about."""
_LONG, _MOST_SLIPS = 6, 2
"""Letters of a word whose slip is forgiven, and how many may be missing or too many."""
_NO_SLIPS = (
    "office",
    "offices",
    "services",
    "practice",
    "advice",
    "planned",
    "trained",
    "cleaned",
    "manage",
    "design",
)
"""Words that are like a role's noun, and none."""
_NUMBERED = ("sde", "swe", "sdet", "mts")
"""Nouns that have their grade behind them: "SDE2"."""
_GRADES = """
senior sr junior jr lead principal staff chief head backend back-end frontend front-end fullstack full-stack
software data product project program web mobile ios android cloud platform system systems network security
machine ml ai embedded firmware hardware mechanical electrical civil business marketing sales account customer
support technical tech ux ui graphic office executive personal research quality test site devops linux java
python financial finance hr operations content community registered primary school growth risk gameplay game
process structural chemical brand payroll tax learning deep reliability solutions infrastructure design legal
policy medical clinical social media digital service field sous line shift deputy vice general managing regional
night warehouse forklift stock order delivery kitchen team supply staff ward theatre
asst charge visiting associate (senior) (junior) of & and
"""
"""What stands in front of a role's noun."""
_FIELDS = (
    "engineering payments ads analytics identity search compliance audit logistics procurement retail partnerships "
    "strategy communications people talent experience management development integrations internal tools "
    "core growth apis api billing trust safety mapping robotics manufacturing healthcare "
    "insurance banking enterprise commercial public affairs relations workplace facilities "
    "supply chain human resources investor americas emea apac dach"
)
_LEVEL = re.compile(r"(?:[ELTMDGP]|IC|GS-?)\d{1,2}")
"""A grade in a firm's own count: "E5", "IC4"."""
_WORD = re.compile(r"[^\W_]+(?:[:*]in\b)?")
_STEP = r"(?:band|grade|gr|class|level|step|stufe) \d{1,2}[a-z]?"
_BEHIND = re.compile(
    rf"(?:(?:(?<!\s)\s++)?(?:\([^()]*\)|\b(?:{_STEP}|i{{1,3}}|iv|v|[1-6]|l[1-9]))){{1,4}}$", re.IGNORECASE
)
"""What stands behind a role's noun: "(m/w/d)", "II", "L5"."""
_UNIT = re.compile(r"(?:mth|month|mo|yr|year|hr|hour|h|week|wk|day|x)s?\b", re.IGNORECASE)
"""What a figure counts that is no grade."""
_TAIL = 120
"""Letters at the end of a text among which that is looked for."""
_SLIP = 0.88
"""How like a role's noun a slip has to be, by difflib's ratio: "enginer" is 0.93."""


def ends_in_a_role(text: str) -> bool:
    """Whether a text names a job rather than a firm, by its last word or as "Head of Data"."""
    words = without_grade(text).split()
    is_headed = any(is_noun(word) and after == "of" for word, after in pairwise(words))
    return bool(words) and (is_noun(words[-1]) or is_headed)


def without_grade(text: str) -> str:
    """A role without what stands behind its noun: "(m/w/d)", "II", "band 5"."""
    return text[:-_TAIL] + _BEHIND.sub("", text[-_TAIL:])


def is_all_role(text: str) -> bool:
    """Whether a text of several words is a role and nothing else."""
    words = without_grade(text).split()
    return len(words) > 1 and is_noun(words[-1]) and all(is_grade(word) or is_noun(word) for word in words)


def is_field(text: str) -> bool:
    """Whether all words of a text are what a role may be about: "Platform", "Product Management"."""
    words = text.split()
    return bool(words) and all(word.casefold() in _listed(_FIELDS) or is_grade(word) for word in words)


def names_a_role(text: str) -> bool:
    """Whether one of the words of a text is a role's noun."""
    return any(map(_is_known, _WORD.findall(text.casefold())))


def is_german_noun(word: str) -> bool:
    """Whether a word is a role's noun in German, where its capital says nothing."""
    return len(word) > 5 and word.casefold().removesuffix("in").endswith(_endings())


def is_grade(word: str) -> bool:
    """Whether a word can stand in front of a role's noun."""
    return word.casefold().rstrip(".") in _listed(_GRADES) or _LEVEL.fullmatch(word) is not None


@cache
def is_noun(word: str) -> bool:
    """Whether a word is a role's noun; a slip of a letter is forgiven."""
    plain = word.casefold()
    if _is_known(plain):
        return True
    if plain in _NO_SLIPS or (plain.endswith("s") and _is_known(plain[:-1])):
        # "surveyors" are a firm.
        return False
    if len(plain) < _LONG or not plain.isalpha():
        return False
    # Its first letter is hardly ever the one that slips.
    like = [noun for noun in _long_nouns() if noun[0] == plain[0] and abs(len(noun) - len(plain)) <= _MOST_SLIPS]
    return bool(get_close_matches(plain, like, n=1, cutoff=_SLIP))


def nouns() -> list[str]:
    """All words for a role, without what they may end with in German."""
    return _NOUNS.split()


def is_plain_noun(word: str) -> bool:
    """Whether a word in small letters is a role's noun, without a slip."""
    return _is_known(word)


def _is_known(plain: str) -> bool:
    neutral = plain.removesuffix("in").rstrip(":*")
    is_german = plain.endswith(_endings()) or neutral.endswith(_endings())
    return is_german or plain in _listed(_NOUNS) or _bare(plain) in _NUMBERED or _is_numbered(plain)


def _bare(plain: str) -> str:
    return plain.rstrip("0123456789-")


def _is_numbered(plain: str) -> bool:
    """ "PM2", "eng-3": a noun with its grade behind it."""
    bare = _bare(plain)
    return bare != plain and plain[-1:].isdigit() and bare in _listed(_NOUNS)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(_ENDINGS.split())


@cache
def _long_nouns() -> list[str]:
    return [noun for noun in _NOUNS.split() if len(noun) > 6]


@cache
def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def behind(words: list[str], end: int) -> int:
    """The place of the last word of a role whose noun is at ``end``: with its grade behind, "Engineer II"."""
    while end + 1 < len(words):
        if words[end + 1].isdigit() and words[end + 2 : end + 3] and _UNIT.match(words[end + 2]):
            # "lab tech 6 mth contract"
            break
        if _BEHIND.fullmatch(words[end + 1]):
            end += 1
        elif _BEHIND.fullmatch(" ".join(words[end + 1 : end + 3])):
            end += 2
        else:
            break
    return end
