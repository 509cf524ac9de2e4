"""Whether the text addresses the right person: another name used, or their own in the third person."""

import re
from collections.abc import Iterable, Iterator

from afterview_tui.domain.notes.checks.company import folded
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about, at
from afterview_tui.domain.notes.checks.letter import Letter, letter
from afterview_tui.domain.notes.checks.spelling import calls, find_names, is_near
from afterview_tui.domain.notes.nicknames import nicknames
from afterview_tui.domain.notes.titles import title
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import words

TAKE_OUT = "Take it out if it came from another note."
MAY_NAME_OTHERS = ("helper", "group")
"""Forms of note that mention the other people."""
NEARBY = 40
"""How far before a name, in characters, something may show that somebody is addressed."""
_THANKED = re.compile(r"\b(?:thank you|thanks)(?: again| so much| very much)?,? $", re.IGNORECASE)
_BEGINS = re.compile(r"(?:^|[.!?]\s|\n)$")
_TO_THEM = re.compile(r",\s(?:I|it|you|your|we|thank|please|that|this|what|let|may|my)\b")
"""What follows a name that is called first: "Tomás, I enjoyed"."""
_APART = re.compile(r"[a-z],\s$")
_CLOSED = re.compile(r"(?:[.!?\n]|$|,(?!\s(?:and )?[^\W\d_a-z][^\W\d_]))")
_IN_LIST = re.compile(r"\b(?:you|me|us),\s$")
_GOES_ON = re.compile(r",? (?:and|or|&)\b")
_WITH_YOU = re.compile(r"\b(?:you|thanks to|thank)(?:,? and| or| &) $")
_AND_YOU = re.compile(r" and (?:you|your)\b(?! (?:can|could|will|would|know|may)\b)")
_SAID = re.compile(r" (?:said|told|asked|showed|mentioned|explained|suggested|described|pointed|introduced)\b")


_CALLED = re.compile(
    r"\b(?:[Tt]hank you|[Tt]hanks)(?: again| so much| very much)?, (?P<name>[A-Z][a-z]+), "
    r"(?:for|and (?:I|to|for)|I|it|you)\b"
)
_TITLED = re.compile(
    r"\b(?:you|[Tt]hanks|again), (?P<name>(?P<title>Mrs?|Ms|Miss|Dr)\.? (?P<last>[A-Z][\w’'-]+))(?=[.!])"
)
_BESIDE_THEM = re.compile(
    r"\b(?:you|yourself)(?:,? and| &) (?:(?P<title>(?:Mrs?|Ms|Mx|Dr|Prof|Fr|Rev)\.|[A-Z][a-z]{1,12}) )?"
    r"(?P<name>[A-Z][\w’-]*[a-z])(?!['’]s|[\w-])"
)
"""Somebody who was there with the person of the note: "you and Tomás"."""
_ALL = frozenset(
    {"all", "everyone", "everybody", "team", "folks", "friends", "both", "sir", "madam", "boss", "panel"}
)


def check_addressed(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Somebody else of this interview addressed by name, or this person spoken of in the third person.

    Whoever else was there may be told of: 15 of 70 sound notes of strangers do so.
    """
    if note.form in MAY_NAME_OTHERS:
        return
    parts = letter(note.body)
    own = {word.casefold() for word in words(f"{known.own_words} {known.name}")}
    for person in known.others:
        found = next((each for each in _places(_names(person.name, calls(person)), note.body, parts, own)), None)
        if found is not None:
            question = f"This speaks to {found[0]}, who gets a note of their own. Is that meant?"
            yield about("stranger", question, TAKE_OUT, found)
    if (called_so := _unknown(note.body, parts, known)) is not None:
        question = f"“{called_so['name']}”: is that whom this note is for?"
        advice = f"You noted: {known.person.name}" if known.person.name else TAKE_OUT
        yield at("stranger", question, advice, note.body, *called_so.span("name"))
    if (beside := _beside_them(note.body, parts, known)) is not None:
        question = f"“{beside['name']}”: is that who was there, too?"
        names = ", ".join(each.name for each in known.others)
        yield at("stranger", question, f"You noted: {names}", note.body, *beside.span("name"))
    told_of = _told_of(note.body, parts, known)
    if told_of is not None:
        question = f"This speaks of {told_of[0]}, who gets this note. Is that meant?"
        yield about("stranger", question, TAKE_OUT, told_of)


def _names(name: str, called: list[str]) -> list[str]:
    """The ways in which somebody may be called: in full, as noted, by the first name alone."""
    first = next((word for word in words(name) if not title(word)), "")
    return [*dict.fromkeys([*called, first])]


def _places(names: list[str], body: str, parts: Letter, own: set[str]) -> Iterator[re.Match[str]]:
    for name in names:
        if len(name) > 1 and name[0].isupper() and not {word.casefold() for word in words(name)} <= own:
            yield from (
                each
                for each in find_names(name, body)
                if parts.begin <= each.start() < parts.end and _is_called(each)
            )


def _is_called(found: re.Match[str]) -> bool:
    """Whether somebody is spoken to, as in "thank you, Tomás"; "you, Tomás, and Will" are told of."""
    body, end = found.string, found.end()
    before = body[max(found.start() - NEARBY, 0) : found.start()]
    if _BEGINS.search(before):
        return _TO_THEM.match(body, end) is not None
    if _THANKED.search(before):
        return not _GOES_ON.match(body, end) and not body.startswith(("'s", "’s"), end)
    is_apart = _APART.search(before) is not None and _IN_LIST.search(before) is None
    return is_apart and _CLOSED.match(body, end) is not None


def _unknown(body: str, parts: Letter, known: Circumstances) -> re.Match[str] | None:
    """A name that is thanked between commas, though nobody of the evening has it: "Thanks again, Melissa, for"."""
    people = (known.person, *known.others)
    told = {word.casefold() for each in people for word in words(f"{each.name} {each.greeting}")}
    short = {each.casefold() for person in people for word in words(person.name)[:2] for each in nicknames(word)}
    found = (each for each in _CALLED.finditer(body, parts.begin, parts.end))
    is_known = told | short | {word.casefold() for word in words(known.noted)}
    strange = (each for each in found if each["name"].casefold() not in is_known | _ALL and not title(each["name"]))
    begins = {word[:2] for word in told}
    for each in _TITLED.finditer(body, parts.begin, parts.end):
        if known.person.name and not is_near_any(each["last"], told):
            return each
    return next((each for each in strange if known.person.name and each["name"][:2].casefold() not in begins), None)


def _beside_them(body: str, parts: Letter, known: Circumstances) -> re.Match[str] | None:
    """A name beside "you and" that nobody has of all who are noted to have been there."""
    if not known.others:
        return None
    people = (known.person, *known.others)
    own = {word.casefold() for word in words(f"{known.noted} {known.name}")}
    told = own | {each.casefold() for person in people for word in words(person.name) for each in nicknames(word)}
    for found in _BESIDE_THEM.finditer(body, parts.begin, parts.end):
        said = [each for each in (found["title"], found["name"]) if each and not title(each)]
        if said and not any(each.casefold() in told or is_near_any(each, told) for each in said):
            return found
    return None


def is_near_any(name: str, told: Iterable[str]) -> bool:
    """Whether a surname is one of these, or nearly; a slip in it is a question of its own."""
    return any(folded(name) == folded(each) or is_near(name, each) for each in told)


def _told_of(body: str, parts: Letter, known: Circumstances) -> re.Match[str] | None:
    """Where the first name of the person of this note stands as somebody else's would: "you and Dana"."""
    first = next((word for word in words(known.person.name) if not title(word)), "")
    shared = words(f"{known.name} {known.company} {' '.join(each.name for each in known.others)}")
    if len(first) < 2 or not first[0].isupper() or first in shared or len(words(known.person.name)) < 2:
        return None
    for found in find_names(first, body):
        before = body[max(found.start() - NEARBY, 0) : found.start()]
        inside = parts.begin <= found.start() < parts.end
        if inside and (
            _WITH_YOU.search(before) or _AND_YOU.match(body, found.end()) or _SAID.match(body, found.end())
        ):
            return found
    return None
