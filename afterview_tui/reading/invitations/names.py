"""Names of people as calendars and mails write them; none is ever made from an address."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from afterview_tui.domain.text import one_line, without_marks
from afterview_tui.reading.days.words import words as day_words
from afterview_tui.reading.invitations.jobs import names_a_job

_HONORIFICS = re.compile(
    r"^(?:(?:mrs?|ms|mx|miss|mme|mlle|m|herrn?|frau|señor|señora|sr|sra|srta|don|doña|sig|sig\.ra|signora?|dhr|cllr|councillor|hon|capt|sgt|cdr|"
    r"mevr|"
    r"d(?=\.)|dña|dª|avv|geom|rag|lady|lord|"
    r"madame|monsieur|lic|ing|eng|dipl\.?-ing|arq|dott(?:\.ssa)?|mag)\.?\s+)+(?=\S)",
    re.I,
)
_TITLES = re.compile(
    r"^(?:(?:dra?|prof(?:\.ssa)?|professor|dipl|dsa|mmag|em|rev['’]?d|canon|pastor|dci|insp|supt|lt|maj|cmdr|doktor|med|rer|nat|phil|h\.?c|sister|rev|sir|dame)\.?(?:-ing\.?)?\s+)+",
    re.I,
)
_PRONOUNS = r"\((?:she|he|they|sie|er|elle|ella|él|hun|han)(?:/\w{2,5}){1,2}\)"
_DEGREE_NAMES = (
    r"P\.E|B\.?A|B\.?Sc|B\.?Eng|B\.?Ed|M\.?A|M\.?Sc|M\.?Eng|M\.?Ed|M\.?Phil|MBA|Ph\.?D|D\.?Phil|LL\.?[BM]|"
    r"M\.?D|R\.?N|RGN|CPA|CFA|PMP|PE|ACA|ACCA|FCCA|MRICS|FRICS|MRCVS|DVM|CEng|FRCS|MRCP|CIPD|FCIPD|SPHR|"
    r"SHRM-[CS]P|OBE|MBE|QC|KC|Esq|Jr|Sr|(?!LLP|LTD|LLC|PLC|NHS|GMBH)[B-DF-HJ-NP-TV-XZ]{3,6}"
)
_DEGREES = re.compile(rf"(?:,?\s(?:{_PRONOUNS}|(?:{_DEGREE_NAMES})\b\.?(?:\s\([^()]{{1,30}}\))?)){{1,6}}+\s?$")
"""What stands behind a name and is no part of it: degrees, orders."""
_SIGNED = re.compile(r"^(?:i\.\s?[av]\.|p\.\s?p\.|ppa\.?|i\.?v\.|gez\.|p\.o\.)\s*", re.I)
_PARTICLES = (
    "de la|de las|de los|de|da|das|do|dos|del|della|di|du|la|le|van der|van den|van de|van|von der|von dem|von|"
    "zu|zur|"
    "af|av|den|der|ten|ter|bin|binti|ibn|al|el|y|e|i|und|st|st\\.|san|d'|d’"
)
_FIRST = r"(?:[^\W\d_a-zß-öø-ÿ]|[А-ЯΑ-Ω])"
_WORD = r"(?:(?:[dlDLO]['’]|Mc|Mac|al-|el-)?[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?)"
NAME = rf"{_WORD}(?: +(?:(?:{_PARTICLES}) +){{0,3}}(?!(?:{_PARTICLES})(?!\w)){_WORD}){{0,4}}"
_EASTERN = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{1,5}(?:[\s·・]?[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{1,6}){0,2}"
)
_LOWER_IN_ALL = """
de la las los da das do dos del della di du le van der den von dem zu zur af av ten ter bin binti ibn al el y
e und st san
"""
_LOWER = frozenset(_LOWER_IN_ALL.split())
_STRANGERS_IN_ALL = """
the a an our your my we you they their his her this that these those it its all any each both either us me i
he she interview interviews interviewer interviewers interviewed meeting meetings call calls chat talk talks
round rounds session sessions panel team teams group office room desk department board committee company
client lunch break pause coffee tea dinner breakfast welcome tour wrap-up wrap warm-up pairing review exercise
debrief introduction intro overview culture values agenda schedule plan day time date location where when who
what how why please thank thanks dear hello hi hey best kind regards sincerely cheers yours warm warmly
greetings zoom google microsoft meet webex skype slack phone video link join confirm confirmed confirmation
invitation invited invite update updated position role job title candidate applicant application hiring
recruiting recruitment careers career talent people hr reception parking visitor gate building floor street
road avenue square lane row house mr mrs ms herr frau sehr guten tag liebe lieber hallo mit freundlichen
grüßen viele beste herzliche termin ort uhr gespräch vorstellungsgespräch bonjour cordialement entretien
madame monsieur hola estimado estimada saludo saludos entrevista gracias buenos gentile cordiali saluti
colloquio note notes reminder important see if for from with at on in to and or of by as not no yes next first
second third final onsite remote online technical code coding design systems system product project projects
question questions soon sent made powered subject re fwd fw duration format type details organizer organiser
attendees participants conference number passcode password id pin dial access guests calendar event host
invitee behavioral behavioural portfolio presentation case study whiteboard architecture leadership manager
arrive arrival messages alright morning afternoon evening howdy hiya greetings moin servus grüezi
hello@ good great monday ich wir sie du ihr unser unsere unserem unserer der die das dem den einen eine ein
nous vous notre votre nuestro nuestra everyone everybody someone somebody anyone nobody members member
colleagues colleague myself yourself another other more also then here there now today tomorrow later
hej hei kære kjære bästa tack tak takk vi dig deg mig meg jag jeg intervju samtale jobsamtale med till til og
och på hos tu te ti från fra vår vårt våra olá oi ciao salut hallå cześć howya yo dzień dobry szanowna szanowny
abraço warmly
venlig vennlig vänliga hilsen hälsning hälsningar mvh mange undertegnede hör svar
normally usually ordinarily originally sadly unfortunately luckily afterwards finally lastly initially
"""
STRANGERS = frozenset(_STRANGERS_IN_ALL.split())
"""Words that begin or end no name."""


_LEVELS = {"senior", "junior", "head", "chief", "lead", "deputy", "acting", "interim", "principal", "vice"}
"""Words in front of a job."""
_SHORT = re.compile(r"[B-DF-HJ-NP-TV-Z]{2,3}|HR|IT|QA|UX|AI")
"""Letters that stand for a department or a job, such as QS."""


class Named(NamedTuple):
    """A name as it stands, and what stood beside it."""

    name: str
    beside: str = ""
    """What stood in brackets behind it: a department, a company."""
    is_turned: bool = False
    """Whether "Last, First" was turned."""


def plain(name: str) -> str:
    """A name with honours and without marks, to compare by."""
    name = _TITLES.sub("", _HONORIFICS.sub("", name.strip()))
    return re.sub(r"[\W_]+", " ", without_marks(name)).strip()


def named(said: str) -> Named:
    """The name in what a calendar or a header says; empty where it says an address or a part that is played."""
    text = re.sub(r"(?<=\w)/[^\s/][^/]*/[^/]+$", "", one_line(said).strip("'\"“”‘’ "))
    beside = ""
    if found := re.search(r"(?:(?<!\s)\s++)?[(\[]([^()\[\]]{1,60})[)\]]\s*$", text):
        text, beside = text[: found.start()].strip(), found[1].strip()
    if found := re.fullmatch(r"(.+?)(?<!\s)\s+(?:via|from|at|bei)\s+(\S.*)", text, re.I):
        text, beside = (found[1], found[2]) if is_name(found[1], least=1) else (text, beside)
    if "@" in text or text.casefold() in (
        "candidate",
        "bewerber",
        "bewerberin",
        "candidat",
        "candidato",
        "guest",
        "unknown",
    ):
        return Named("")
    turned = False
    found = re.fullmatch(r"([^,]{2,40}),\s*([^,]{1,40})", text)
    if found and not names_a_job(found[2]):
        text, turned = f"{found[2].strip()} {found[1].strip()}", True
    text, is_shouted = _with_small_letters(_HONORIFICS.sub("", _SIGNED.sub("", _DEGREES.sub("", text))))
    return Named(text.strip("'\" "), beside, turned or is_shouted)


def _with_small_letters(name: str) -> tuple[str, bool]:
    """ "DUMONT Claire" as it is spoken, with whether it was turned; a name in capitals alone stays as it is."""
    words = name.split()
    shouted = [len(word) > 2 and word.isupper() and word.isalpha() for word in words]
    many = sum(shouted)
    if names_a_job(name) or not 0 < many < len(words) or not (all(shouted[:many]) or all(shouted[-many:])):
        return name, False
    is_first = shouted[0]
    family = [word.capitalize() for word, is_loud in zip(words, shouted, strict=True) if is_loud]
    given = [word for word, is_loud in zip(words, shouted, strict=True) if not is_loud]
    return " ".join([*given, *family]), is_first


def has_title(name: str) -> bool:
    """Whether Dr. or the like stands in front of a name."""
    return _TITLES.match(name) is not None


def without_honours(name: str) -> str:
    """A name as it would stand on a card: without Mr and Ms, with Dr. and Prof."""
    return _HONORIFICS.sub("", _SIGNED.sub("", _DEGREES.sub("", name.strip()))).strip(" ,;:.–—-")


def spoken(name: str) -> str:
    """A name as one would say it: without Mr and Sir, with Dr. and Prof., "DUMONT Claire" turned round."""
    return _with_small_letters(re.sub(r"^(?:Sir|Dame|DCI|Supt|Insp)\s", "", without_honours(name)))[0]


@cache
def _days() -> frozenset[str]:
    """Names of days, and of the months that nobody is called by."""
    known = {word for word, meant in day_words().items() if meant[0][0] in "RW" and len(word) > 3}
    return frozenset(
        known | {"january", "february", "march", "july", "september", "october", "november", "december"}
    )


def is_name(text: str, least: int = 2) -> bool:
    """Whether some words look like a person's name, of so many words at least."""
    text = without_honours(text)
    has_title = _TITLES.match(text) is not None
    text = _TITLES.sub("", text)
    if len(text) > 60 or not text:
        return False
    if _EASTERN.fullmatch(text):
        return True
    bare = re.sub(r"[\"“”'‘’(][^\"“”()]{1,20}[\"“”'’)]\s", "", text)
    words = bare.split()
    if not words or len(words) > 6 or any(re.search(r"[\d@/:;,|_+=<>]", word) for word in words):
        return False
    proper = [word for word in words if word.casefold() not in _LOWER or word[0].isupper()]
    if len(proper) < (1 if has_title else least) or words[-1].casefold() in _LOWER:
        return False
    if len(words) > 1 and (words[0].casefold() in _LEVELS or (_SHORT.fullmatch(words[-1]) and not text.isupper())):
        return False
    if re.search(r"\S\s\S+\s(?:y|e|und|and|et|og|och)\s\S+\s\S", bare):
        return False
    return all(map(_is_proper, proper)) and not names_a_job(text)


def _is_proper(word: str) -> bool:
    bare = word.strip(".,'’\"")
    first = re.sub(r"^(?:[dl]['’]|al-|el-)", "", bare)[:1]
    if not first or bare.casefold() in STRANGERS or bare.casefold() in _days():
        return False
    return first.isupper() or unicodedata.category(first) in ("Lo", "Lt")
