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
from afterview_tui.reading.invitations.role_words import (
    AT_A_FIRM,
    BEFORE,
    BEHIND,
    EMPTY,
    HEAD,
    LEVEL,
    LOOSE,
    NO_SUBJECT,
    NUMBERED,
    PATTERNS,
    REF,
    REFERENCE,
    ROUND,
    SUBJECT,
)
from afterview_tui.reading.invitations.titles import INTERVIEW, Segment
from afterview_tui.reading.job_evidence import is_place


def role_of(texts: Sequence[str], segments: Sequence[Segment], company: str, people: Sequence[str]) -> Chosen:
    """The role, with what is in brackets behind it; doubtful where little speaks for it, or as much for another."""
    found = _role(texts, segments, company, people)
    return found._replace(name=_with_aside(found.name, [*texts, *(each.text for each in segments)]))


def _with_aside(role: str, texts: Sequence[str]) -> str:
    """A role with what stands in brackets behind it: "Class Teacher (Year 3)", "Teacher (Maths)"; no place."""
    if not role or role.endswith(")"):
        return role
    pattern = re.compile(rf"(?<!\w){re.escape(role)} ?\((?:(?P<level>{LEVEL})|(?P<subject>{SUBJECT}))\)", re.I)
    for text in texts:
        for found in islice(pattern.finditer(text), MOST):
            if found["level"] or _is_subject(found["subject"]):
                return f"{role} ({found['level'] or found['subject']})"
    return role


def _is_subject(words: str) -> bool:
    """Whether words in brackets say what a role is about, rather than where or how one works."""
    says_how = any(NO_SUBJECT.fullmatch(each.strip()) for each in words.split(","))
    return not (says_how or is_place(words) or is_name(words))


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
            yield Candidate(AT_A_FIRM.sub("", BEHIND.sub("", NUMBERED.sub("", each.text))), told, TITLE)


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
    for number, pattern in enumerate(PATTERNS):
        for found in islice(pattern.finditer(text if number == 0 else whole), MOST):
            role = _clean(found["role"])
            is_told = number < _LABELS or for_job(role) > 0 or role[:1].isupper()
            if is_told and _can_be(role, company, ()) and (number < _LABELS or not EMPTY.match(role)):
                yield role, _TOLD[min(number, _LABELS + 1)]
    for head in islice(HEAD.finditer(text.lstrip()[:4000]), MOST):
        is_told = head.start() == 0 or any(each.search(head["about"]) for each in (INTERVIEW, REF))
        if is_told and is_job(head["role"]) and _can_be(head["role"], company, ()):
            yield _clean(head["role"]), 2.0
    for pattern, told in ((LOOSE, 2.5), (BEFORE, 2.0)):
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


def _clean(role: str) -> str:
    role = NUMBERED.sub("", " ".join(role.split()))
    role = BEHIND.sub("", ROUND.sub("", without_genders(" ".join(role.split())))).strip(" \t\"'“”„‘’:–—-*")
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
    if (
        not bare
        or REFERENCE.fullmatch(role.strip())
        or (firm and (f" {firm} " in f" {bare} " or f" {bare} " in f" {firm} "))
    ):
        return False
    return not any(bare == each or bare in each.split() for each in people)


def _agree(one: str, two: str) -> bool:
    first, second = (re.findall(r"\w+", without_marks(each)) for each in (one, two))
    if _initials(one) == "".join(second) or _initials(two) == "".join(first):
        return True
    return not {*first}.isdisjoint(second) and ({*first} <= {*second} or {*second} <= {*first})
