"""Which role an interview is for: behind a label, in a sentence, in the title."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from afterview_tui.domain.text import without_marks
from afterview_tui.reading.invitations.candidates import (
    AS_WELL,
    CLOSE,
    ONLY,
    SURE,
    Candidate,
    Chosen,
    together,
    weight,
)
from afterview_tui.reading.invitations.evidence import for_job, is_job
from afterview_tui.reading.invitations.jobs import may_be_a_job, without_genders
from afterview_tui.reading.invitations.names import is_name, plain
from afterview_tui.reading.invitations.titles import INTERVIEW, Segment
from afterview_tui.reading.job_evidence import is_place

_STOP = (
    r"(?=\s+(?:at|with|bei|beim|chez|con|na|no|em|(?-i:en(?=\s(?:[A-ZÀ-Þ\d]|nuestr|el\b|la\b|los|las|notre|nos\b|une?\b|cdi\b|cdd\b)))|presso|in|im|bij|is|was|on|am|le|el|um|einzuladen|einladen|einlädt|"
    r"we|that|which|and we|has|to|ein|für(?= (?:unser|den|die|das|dem|ihr|eine?)\\w*)|from|here|"
    r"w|we|hos|på|och|og|att|den|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:mån|man|tis|tirs|ons|tors|fre|lör|lør|sön|søn)dag|"
    r"dans|au sein|a (?:retenu|été)|interview|role|position|job|vacancy|opening|you|within|as|wir|zu|nous|"
    r"nos)\b|\s*[.,;!?\n|]|"
    r"\s*[(](?!(?:ne|e|euse|trice|rice|ère|in|a)\)|Jap|[A-Z]\w+ist)|\s[-–—]\s|\s*$)"
)
_WHAT = r"(?P<role>[^\W\d_][^\n.,;!?|]{2,60}?)"
_NAMED = r"(?:role|position|job|vacancy|opening|post|opportunity|internship|apprenticeship|traineeship|place)"
_PATTERNS = [
    re.compile(pattern, re.I | re.M)
    for pattern in (
        r"^(?:[^\S\n]|[*•-])*+"
        r"(?:(?:job )?role|position|job(?: title)?|vacancy|opening|stelle|funktion|stellenbezeichnung|"
        r"poste|fonction|puesto|vacante|cargo|posizione|ruolo|functie|"
        r"vacature|vaga|which (?:role|position|job) (?:did you apply|are you applying|"
        r"is this) for)\s*[:?]\s*(?P<role>[^\n|]{2,80})$",
        r"\((?:role|position|job|stelle|poste|puesto)\s*:\s*(?P<role>[^)\n]{2,70})\)",
        rf"\b(?:the|our|an?|your)\s+(?P<role>(?!role|position|job|next|first|new |same |right |"
        rf"open )[^\W\d_][\w/&+#'’:.-]*(?: (?!the |role|position)[\w/&+#'’:()-]+){{0,5}}?)\s+{_NAMED}\b(?!\w)",
        rf"\b{_NAMED}\s+(?:of|as|for|is|:)\s*(?:an?\s|the\s|our\s)?{_WHAT}{_STOP}",
        rf"\b(?:stelle|position|funktion|rolle|ausbildung)\s+(?:als\s|des\s|der\s|einer\s|eines\s|zum\s|zur\s|"
        rf"„|\")?\s*{_WHAT}(?:[“\"]|{_STOP})",
        rf"\b(?:bewerb\w+|beworben)\b(?:[^.\n]|\d\.){{0,60}}?\b(?:als|um die stelle)\s+{_WHAT}{_STOP}",
        rf"\b(?:poste|candidature|offre|emploi)\s+(?:au poste )?(?:de\s|d['’]|:\s*){_WHAT}{_STOP}",
        rf"\b(?:puesto|vacante|cargo|plaza|posición|vaga)\s+(?:de\s|como\s|:\s*){_WHAT}{_STOP}",
        rf"\b(?:entrevista|candidatura|solicitud|colloquio)\s+(?:para|per)\s+(?:o cargo de |el puesto de |"
        rf"la vacante de |"
        rf"la posizione di |uma? )?{_WHAT}{_STOP}",
        rf"\b(?:posizione|ruolo|funzione|posto|incarico|cattedra)\s+(?:di\s|come\s|d['’]|:\s*){_WHAT}{_STOP}",
        rf"\bstanowisk\w+\s+(?:pracy\s)?{_WHAT}{_STOP}",
        rf"\b(?:tjänst(?:en)?|stilling(?:en)?|jobb?et|roll(?:en)?|rolle(?:n)?)\s+som\s+{_WHAT}{_STOP}",
        rf"\b(?:functie|vacature)\s+(?:van\s|als\s|:\s*)?{_WHAT}{_STOP}",
    )
]
_LOOSE = re.compile(
    rf"\b(?:interview(?:ing)?|appl(?:y|ied|ying|ication)|candidate|gespräch|probearbeit\w*|probetag|"
    rf"schnuppertag|meet you|"
    rf"talk|möchte\w* Sie|möchten dich|lernen Sie)\b[^.\n]{{0,40}}?\b(?:for|as|als|about)\s+(?:the\s|an?\s|"
    rf"our\s)?(?-i:(?P<role>[A-ZÀ-Þ][^\n.,;!?|]{{2,60}}?)){_STOP}",
    re.I,
)
_BEFORE = re.compile(r"\bthe\s+(?P<role>[\w/&+#-]+(?: [\w/&+#-]+){0,4}?)\s+interview\b")


_HEAD = re.compile(r"^(?P<role>[^\n|–:]{3,60}?)\s[-–|]\s(?P<about>[^\n]{3,70})$", re.M)
"""A line that has the role in front of what the hour is about; the first, or one with the kind of hour."""


def role_of(texts: Sequence[str], segments: Sequence[Segment], company: str, people: Sequence[str]) -> Chosen:
    """The role, with what is in brackets behind it; doubtful where little speaks for it, or as much for another."""
    found = _role(texts, segments, company, people)
    return found._replace(name=_with_aside(found.name, [*texts, *(each.text for each in segments)]))


_LEVEL = (
    r"(?!(?:ref|req|id|no|nr|job|room|week|floor|gate|building|suite|tower|phase|stage|round|interview|part|slot|day|"
    r"month|q)\b)(?:[^\W\d_]{1,12}[ ]?\d{1,2}[a-z]?(?:[ ]?[-–/&][ ]?(?:[^\W\d_]{1,12}[ ]?)?\d{1,2})?|I{1,3}|IV)"
)
"""A year, a band, a grade: "Year 3", "Band 6", "KS2", "L4-5"; neither a room nor a number of theirs."""


_SUBJECT = r"[^\W\d_][^\W\d_]+(?:(?:,? (?:& |and |und |et |y )?|[-/&])[^\W\d_]+){0,3}"
"""A few words, such as a subject, a field, a language."""
_NO_SUBJECT = re.compile(
    r"(?:full|part)[ -]?time|voll-?zeit|teil-?zeit|temps (?:plein|partiel)|tiempo \w+|permanent|temporary|"
    r"temp|contract(?:or)?|"
    r"fixed[ -]term|freelance|befristet|unbefristet|remote|hybrid|on-?site|in[ -]office|home ?office|cdi|cdd|"
    r"ftc?|pt|maternity cover|"
    r"parental leave cover|cover|ref\w*|new|urgent|confirmed|reminder|draft|internal|external|online|virtual|"
    r"in person|zoom|teams|"
    r"phone|video|all levels|any|various|multiple|see below|attached|(?:m|w|f|d|x|h)(?:/(?:m|w|f|d|x|h))+|her|"
    r"him|she|he|they",
    re.I,
)
"""What stands in brackets behind a role and says how one works there, or how one meets."""


def _with_aside(role: str, texts: Sequence[str]) -> str:
    """A role with what stands in brackets behind it: "Class Teacher (Year 3)", "Teacher (Maths)"; no place."""
    if not role or role.endswith(")"):
        return role
    pattern = re.compile(rf"(?<!\w){re.escape(role)} ?\((?:(?P<level>{_LEVEL})|(?P<subject>{_SUBJECT}))\)", re.I)
    for text in texts:
        for found in islice(pattern.finditer(text), MOST):
            subject = found["subject"] or ""
            if found["level"] or not (_NO_SUBJECT.fullmatch(subject) or is_place(subject) or is_name(subject)):
                return f"{role} ({found['level'] or subject})"
    return role


def _role(texts: Sequence[str], segments: Sequence[Segment], company: str, people: Sequence[str]) -> Chosen:
    known = [plain(each) for each in people]
    left = [each for each in segments if _can_be(each.text, company, known)]
    possible = [*_titled(left, is_alone=len(left) == 1 and bool(company)), *_said(texts, company)]
    groups = sorted(
        ((weight(same) + _evidence(same), same) for same in together(possible, _agree)),
        key=lambda group: group[0],
        reverse=True,
    )
    if not groups or groups[0][0] <= 0:
        return Chosen()
    most, same = groups[0]
    said = next((each.text for each in same if each.where != TITLE), "")
    titled = next((each.text for each in same if each.where == TITLE), "")
    name = _fuller(said, titled) if titled else said
    where = TITLE if name != said or titled == said else TEXT
    also = [other[0].text for other_weight, other in groups[1:4] if other_weight >= max(most - CLOSE, LEAST)]
    if also:
        return Chosen(name, where, AS_WELL.format(other=also[0]), also)
    if titled and said and _differ(said, name):
        return Chosen(name, where, _EXTENT, [titled if name == said else said])
    return Chosen(name, where, "" if most >= SURE else ONLY.format(where=where))


TITLE, TEXT = "the title", "the text"
LEAST = 3.5
"""Up to which weight nobody is asked about another role."""


def _titled(segments: Sequence[Segment], *, is_alone: bool) -> Iterator[Candidate]:
    """What is left of titles; a piece for which nothing speaks only where it is the one that is left."""
    for each in segments:
        told = {"role": 2.5, "company": -1.0}.get(each.word, 2.0)
        if each.word == "role" or for_job(each.text) > 0 or (is_alone and each.word != "company"):
            yield Candidate(_BEHIND.sub("", each.text), told, TITLE)


def _said(texts: Sequence[str], company: str) -> Iterator[Candidate]:
    """What the words name, those of the latest writer before those below."""
    for place, text in enumerate(texts[:6]):
        for role, told in _in_text(text, company):
            yield Candidate(role, told - min(place, 2) * 0.5, TEXT)


def _evidence(same: Sequence[Candidate]) -> float:
    return max(for_job(each.text) for each in same)


_EXTENT = "Title and text have more or less of it."


def _fuller(said: str, titled: str) -> str:
    """The role with more behind it, as in "Electrician for boats"; else that of the title."""
    if said and _initials(titled) == plain(said):
        return titled
    is_more = said.casefold().startswith(f"{titled.casefold()} ") or _initials(said) == plain(titled)
    return said if said and is_more else titled


def _initials(text: str) -> str:
    """The first letters of several words: "rgn" of "Registered General Nurse"; empty for one word."""
    words = plain(text).split()
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _differ(said: str, name: str) -> bool:
    """Whether one has words that the other hasn't, other than a level in front, and is no short form of it."""
    if plain(said) == _initials(name):
        return False
    first, second = (set(re.findall(r"\w+", without_marks(each))) - _LEVELS for each in (said, name))
    return first != second and not name.casefold().startswith(f"{said.casefold()} ")


_LEVELS = {"senior", "junior", "lead", "trainee", "i", "ii", "iii", "iv"}


def _in_text(text: str, company: str) -> Iterator[tuple[str, float]]:
    """What a text names as the role, with what it weighs by the words beside it."""
    whole = re.sub(r"(?<=\S)[ ]?\n(?=[^\s:]{1,20}[ \n])(?![^\n]{0,30}:)", " ", text)
    for number, pattern in enumerate(_PATTERNS):
        for found in islice(pattern.finditer(text if number == 0 else whole), MOST):
            role = _clean(found["role"])
            is_told = number < _LABELS or for_job(role) > 0 or role[:1].isupper()
            if is_told and _can_be(role, company, ()) and (number < _LABELS or not _EMPTY.match(role)):
                yield role, _TOLD[min(number, _LABELS + 1)]
    for head in islice(_HEAD.finditer(text.lstrip()[:4000]), MOST):
        is_told = head.start() == 0 or INTERVIEW.search(head["about"]) is not None
        if is_told and is_job(head["role"]) and _can_be(head["role"], company, ()):
            yield _clean(head["role"]), 2.0
    for pattern, told in ((_LOOSE, 2.5), (_BEFORE, 2.0)):
        for found in islice(pattern.finditer(whole), MOST):
            role = _clean(found["role"])
            if for_job(role) > 0 and _can_be(role, company, ()):
                yield role, told


_LABELS = 2
"""How many of the patterns are labels, which say what is behind them whatever it is."""
_TOLD = (6.0, 6.0, 3.0, 3.5)
"""What the patterns weigh: the labels, "the … role", and those like "the role of …"."""
MOST = 20
"""Places of a text that are looked at for each pattern."""


_EMPTY = re.compile(
    r"^(?:above|following|below|open|new|advertised|current|said|same|right|unser\w*|der|die|das|your|our|this|"
    r"that|ausgeschriebene\w*|oben)\b",
    re.I,
)


_BEHIND = re.compile(
    r"\s(?:ref\b|reference\b|req(?:uisition)?\b|job id\b|kennziffer|\(?#|(?:avdelning|avdeling|afdeling|"
    r"abteilung|station|ward|team|dept\.?|department)\s\d|"
    r"(?:application|vacancy|place|post|opening|bewerbung|candidature)$).*$",
    re.I,
)
"""What stands behind a role and is no part of it: its number, a ward, "application"."""
_ROUND = re.compile(r"(?<=\w) (?:(?:virtual |final )?on-?site|final round|loop|phone screen|screening)$", re.I)
"""Kinds of interview behind a role."""


def _clean(role: str) -> str:
    role = _BEHIND.sub("", _ROUND.sub("", without_genders(" ".join(role.split())))).strip(" \t\"'“”„‘’:–—-*")
    role = _after_its_job(role)
    return re.sub(r"^(?:an?|the|our|eine?[rsn]?|der|die|das|den|un|une|el|la|le)\s+", "", role, flags=re.I)


def _after_its_job(role: str) -> str:
    """A role without what the sentence goes on with: "Konstrukteur kennenlernen"."""
    words = role.split()
    jobs = [n for n, word in enumerate(words) if word[:1].isupper() and may_be_a_job(word)]
    if not jobs or jobs[-1] + 1 >= len(words):
        return role
    rest = words[jobs[-1] + 1 :]
    goes_on = all(word == word.casefold() and word.isalpha() for word in rest) and rest[0] not in _CONNECTS
    return " ".join(words[: jobs[-1] + 1]) if goes_on else role


_CONNECTS = {
    "of",
    "for",
    "in",
    "de",
    "du",
    "des",
    "en",
    "y",
    "e",
    "et",
    "and",
    "und",
    "für",
    "im",
    "a",
    "to",
    "til",
    "på",
    "van",
    "di",
    "del",
    "or",
}


def _can_be(role: str, company: str, people: Sequence[str]) -> bool:
    """Whether words may name a role; ``people`` are the names of everybody, as they are compared."""
    if len(role.split()) > 8:
        return False
    bare, firm = plain(role), plain(company)
    if not bare or (firm and (f" {firm} " in f" {bare} " or f" {bare} " in f" {firm} ")):
        return False
    return not any(bare == each or bare in each.split() for each in people)


def _agree(one: str, two: str) -> bool:
    first, second = (re.findall(r"\w+", without_marks(each)) for each in (one, two))
    if _initials(one) == "".join(second) or _initials(two) == "".join(first):
        return True
    return not {*first}.isdisjoint(second) and ({*first} <= {*second} or {*second} <= {*first})
