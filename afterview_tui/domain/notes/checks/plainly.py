"""Whether a note is plainly about one place, though it doesn't name the company: "your team", "the lab"."""

import re

from afterview_tui.domain.notes import tongue
from afterview_tui.domain.notes.checks import company
from afterview_tui.domain.notes.checks.finding import Circumstances
from afterview_tui.domain.notes.checks.letter import letter
from afterview_tui.domain.notes.employers import INSTITUTIONS, KINDS, PARTS
from afterview_tui.domain.notes.spelling import frequency
from afterview_tui.domain.text import words

_OF_YOURS = re.compile(
    r"\b(?:your|yours|the|this|der|die|das|den|dem|ihr\w{0,2}|la|le|les|votre|vos|el|los|las|su|sus|na|no|da|do|het|de)"
    r" ([^\W\d_]++)",
    re.IGNORECASE,
)
_YOURS = re.compile(r"\b[Yy]our ([a-z][\w’'-]*+)")
_YOU_SAID = re.compile(r"\b[Yy]ou (?:said|told (?:me|us)|called|described|joked) (?:that |how |why )?\w")
_COURTESIES_WORDS = """
time interview consideration help kindness patience interest answer answers reply decision response email e-mail
mail letter call message note attention support advice feedback earliest convenience hospitality generosity
thoughts offer job role position vacancy posting ad advert process company organisation organization employer
business firm very own most kind great good valuable busy schedule day week warm
"""
_COURTESIES = frozenset(_COURTESIES_WORDS.split())
"""What any note to anybody calls "your"."""
_LETTER_WORDS = """
acknowledge appreciated appreciation appreciating aligned aligns applicant aspects assist benefit candidacy
candidate candidates capacity challenge challenging clarify colleagues confirmed consideration consider considered
considering contribute contributed contributing contribution contributions convenience convinced cordially
courtesy delighted desire detailed dedicated dedication description discuss discussed discussing discussion
duties eager employment encouraged engaging enjoyable enthusiasm enthusiastic environment esteemed excellent
excellence excitement expectations expertise exploring extended faithfully filled fortunate forward further
goals grateful gratitude greatly hesitate hiring honored honoured honour honor impressed impressive informative
input insight insightful insights inspiring interested interesting interview interviewed interviewer
interviewing invitation invite invited inviting joining keen kindest leadership learned learning look meaningful
motivated necessary objectives opening opportunities opportunity organisation organization outlined overview
patience pleasant pleased position positions possibility potential prospect productive profession professional
professionally qualifications qualified queries questions references regarding regards reiterate requirements
requirement respectfully responsibilities responsibility role roles selection sharing sincere sincerely skills
skill strengthened strengths success successful suited talking talented thankful thanks thorough thoughtful
truly update updates vacancy valuable values welcoming willing willingness wishes wonderful workplace
monday tuesday wednesday thursday friday afternoon morning yesterday
"""
_LETTER = frozenset(_LETTER_WORDS.split())
"""Words found in any such letter, though less common than everyday ones."""
RARER = 10_000
"""How common a word may be, at most, and still say what a note is about."""
_PLACES_WORDS = """
team lab floor plant crew staff room yard site stand counter reception building campus practice group unit
workroom line shift colleagues people board office studio
"""
_PLACES = frozenset(_PLACES_WORDS.split())
_IN_THE = re.compile(r"\b(?:at|in|on|around|round|through|of|join|joining) (?:the|your) ([a-z]++)")
_NAME = re.compile(r"(?<=[a-z,] )(?!(?:I|{days})\b)[A-Z][\w’'-]+".replace(
    "{days}",
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    "|October|November|December|Christmas|English|CV|PS|HR|Mr|Mrs|Ms|Dr|I['’]\\w+",
))  # fmt: skip
ENDING = 3
"""Letters of an ending."""


def is_about_them(body: str, known: Circumstances) -> bool:
    """Whether something in it could not stand in a note to anybody else: a place, a name, a thing of theirs.

    A third of the sound notes of strangers name no company. A note in another
    language is taken as being about them.
    """
    if not tongue.is_english(body):
        return True
    parts = letter(body)
    text = body[parts.begin : parts.end]
    return _speaks_of_it(text, known) or _is_of_theirs(text) or _has_name(text, known) or _has_subject(text, known)


def _speaks_of_it(text: str, known: Circumstances) -> bool:
    """Whether it is named by what it is, as in "your school" or "the depot"."""
    kinds = {each.folded for each in company.tokens(known.company)} & KINDS
    nouns = kinds.union(*(PARTS.get(kind, ()) for kind in kinds))
    spoken = (found[1].casefold() for found in _OF_YOURS.finditer(text))
    return any(word in nouns or any(_is_form(word, noun) for noun in nouns) for word in spoken)


def _is_of_theirs(text: str) -> bool:
    """Whether it mentions something of theirs, something they said, or part of the place."""
    if _YOU_SAID.search(text):
        return True
    if any(found[1] not in _COURTESIES for found in _YOURS.finditer(text)):
        return True
    places = _PLACES | INSTITUTIONS
    return any(found[1] in places and found[1] not in _COURTESIES for found in _IN_THE.finditer(text))


def _has_name(text: str, known: Circumstances) -> bool:
    """Whether a sentence names somebody or something; the role alone doesn't count."""
    role = {word.casefold() for word in words(known.role)}
    return any(found[0].casefold() not in role for found in _NAME.finditer(text))


def _has_subject(text: str, known: Circumstances) -> bool:
    """Whether it has a word that only a conversation brings in, such as "cinnamon" or "proportionality"."""
    right = _LETTER.union(word.casefold() for word in words(known.role))
    return any(
        word.islower() and len(word) > ENDING and word not in right and frequency(word) < RARER
        for word in words(text)
    )


def _is_form(word: str, noun: str) -> bool:
    """Whether a word is a noun with an ending: "Stadtwerken"."""
    return len(noun) > ENDING + 1 and word.startswith(noun) and len(word) - len(noun) <= ENDING
