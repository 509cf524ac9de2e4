"""What to ask about a note before it goes out; questions, never a score, never a block.

The mistakes are those that sources name most: a misspelt or wrong name, the wrong employer, leftovers of a
template, apologies, too long a text (mission.md 4; Fast Company; job-hunt.org; liveabout).
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from afterview_tui.domain.drafting import SUBJECT_LENGTH, greeting_line
from afterview_tui.domain.records import Form, Note, Person
from afterview_tui.domain.text import composed, one_line, words

MOST_WORDS: dict[Form, int] = {"email": 180, "helper": 180, "card": 75}
FEWEST_WORDS = 25

_LEFTOVERS = re.compile(
    r"\[[^\]\n]*\]|\{[^}\n]*\}|<[^>\n]*>|_{3,}|\bX{2,}\b|\bTODO\b|\?\?+|\blorem\b", re.IGNORECASE
)
_SORRY = re.compile(r"\b(sorry|apologi[sz]e|apologies|unfortunately|I forgot|I failed|my fault)\b", re.IGNORECASE)
_DOUBLED = re.compile(r"\b(\w+)[ \n]+\1\b", re.IGNORECASE)
_STALE = re.compile(r"to whom it may concern|dear sir or madam|dear hiring manager|dear sirs", re.IGNORECASE)


class Finding(msgspec.Struct, frozen=True):
    """One question about a note."""

    question: str
    advice: str
    line: int = 0
    """Counted from 1; 0 where it is about the whole note."""
    words: str = ""
    """The words it is about."""


class Circumstances(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about the interview that the note is checked against."""

    person: Person
    others: Sequence[Person] = ()
    """Everybody else of this interview."""
    company: str = ""
    role: str = ""
    other_companies: Sequence[str] = ()
    name: str = ""
    """How the user signs."""


def check(note: Note, known: Circumstances) -> list[Finding]:
    """All findings about a note, the most costly first."""
    return [
        *_greeting(note, known),
        *_strangers(note, known),
        *_leftovers(note),
        *_missing(note, known),
        *_tone(note),
        *_length(note),
        *_subject(note),
    ]


def _greeting(note: Note, known: Circumstances) -> Iterator[Finding]:
    lines = note.body.splitlines()
    place, first = next(((n, line) for n, line in enumerate(lines, 1) if line.strip()), (0, ""))
    wanted = greeting_line(known.person)
    advice = f"You noted: {wanted}"
    if _STALE.search(first):
        yield Finding("Greet them by name?", advice, place, first)
    elif (calls := _calls(known.person)) and not (
        _alike(first).startswith(_alike(wanted)) or any(_find(_alike(name), _alike(first)) for name in calls)
    ):
        yield Finding(f"Does the greeting name {calls[0]}?", advice, place, first)


def _strangers(note: Note, known: Circumstances) -> Iterator[Finding]:
    own = {word.casefold() for word in words(f"{known.person.name} {known.person.greeting} {known.company}")}
    if note.form != "helper":
        for person in known.others:
            question = "This names {name}, who gets a note of their own. Is that meant?"
            found = (_named(note, name, own, question) for name in _calls(person))
            yield from next(filter(None, found), [])
    for company in known.other_companies:
        yield from _named(note, company, own, "This names {name}, another lead of yours. Is that meant?")


def _calls(person: Person) -> list[str]:
    """What a person is called: the whole name, then what the user greets them by."""
    name = one_line(person.name)
    wanted = greeting_line(person).rstrip(",!:")
    greeting = one_line(person.greeting).rstrip(" ,!:")
    by = greeting if wanted == f"Dear {greeting}" else greeting.partition(" ")[2]
    return [each for each in dict.fromkeys((name, by)) if each]


def _find(name: str, text: str) -> re.Match[str] | None:
    """A name as a whole, not as a part of a longer one: no "Dan" in "Dana"; "Will" is no "will".

    Scripts without capitals write on without a space, so their neighbours don't count.
    """
    for found in re.finditer(re.escape(composed(name)), composed(text)):
        beside = (found.string[: found.start()][-1:], found.string[found.end() :][:1])
        if all(each.lower() == each.upper() and each != "-" for each in beside):
            return found
    return None


def _named(note: Note, name: str, own: set[str], question: str) -> list[Finding]:
    if not name or {word.casefold() for word in words(name)} <= own:
        return []
    found = _find(name, note.body)
    if found is None:
        return []
    advice = "Take it out if it came from another note."
    return [Finding(question.format(name=name), advice, *_place(found))]


def _leftovers(note: Note) -> Iterator[Finding]:
    for found in _LEFTOVERS.finditer(note.body):
        yield Finding("Is this still to be filled in?", "Write it out, or take it out.", *_place(found))


def _missing(note: Note, known: Circumstances) -> Iterator[Finding]:
    text = _alike(f"{note.subject} {note.body}")
    for what, wanted in (("company", known.company), ("role", known.role)):
        if wanted and note.form != "card" and _alike(wanted) not in text:
            yield Finding(f"The {what} is not named. Is that meant?", f"You noted: {wanted}")
    last = next((line for line in reversed(note.body.splitlines()) if line.strip()), "")
    if known.name and _alike(known.name) not in _alike(last):
        yield Finding("Does it end with your name?", f"You sign as {known.name}.")


def _tone(note: Note) -> Iterator[Finding]:
    if found := _SORRY.search(note.body):
        yield Finding(
            "Does it apologise?", "A thank-you needs no excuse; say what you have or did.", *_place(found)
        )
    if note.body.count("!") > 1:
        yield Finding("More than one exclamation mark: is that your tone?", "One is plenty; none is fine.")
    for found in _DOUBLED.finditer(note.body):
        yield Finding("Is a word there twice?", "Take one out.", *_place(found))


def _length(note: Note) -> Iterator[Finding]:
    number = len(words(note.body))
    if number > MOST_WORDS[note.form]:
        yield Finding(
            f"{number} words: is there something to leave out?", f"Up to {MOST_WORDS[note.form]} read well."
        )
    elif number < FEWEST_WORDS:
        yield Finding(
            f"Only {number} words: is there one thing they said that you could add?",
            "Three sentences are enough.",
        )


def _subject(note: Note) -> Iterator[Finding]:
    if note.form == "card":
        return
    if not note.subject.strip():
        yield Finding("There is no subject. Is that meant?", "“Thank you” and the role is enough.")
    elif len(note.subject) > SUBJECT_LENGTH:
        yield Finding(
            f"The subject has {len(note.subject)} characters: can it be shorter?",
            f"About {SUBJECT_LENGTH} are shown.",
        )


def _place(found: re.Match[str]) -> tuple[int, str]:
    return found.string.count("\n", 0, found.start()) + 1, one_line(found[0])


def _alike(text: str) -> str:
    """The text as two writings of it are compared: on one line, accents composed, without capitals."""
    return composed(one_line(text)).casefold()
