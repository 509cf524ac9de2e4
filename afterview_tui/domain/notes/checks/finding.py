"""What the checks find, and what they are told about a note."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import msgspec

from afterview_tui.domain.records import Note, Person
from afterview_tui.domain.text import one_line


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One question about a note."""

    rule: str
    """The name of the rule; ``COST`` has them all."""
    question: str
    advice: str
    line: int = 0
    """Counted from 1; 0 where it is about the whole note."""
    column: int = 0
    """Characters from the beginning of the line, counted from 1."""
    words: str = ""
    """The words it is about."""

    @property
    def key(self) -> str:
        """What identifies a dismissed finding: its rule and its words, wherever they are."""
        return f"{self.rule}:{self.words.casefold()}"


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """How long a note may be, in words (mission.md 4: 100 to 180 for e-mail; the rest this program's own)."""

    email: int = 180
    card: int = 100
    fewest: int = 25
    paragraph: int = 90
    sentence: int = 40


class Circumstances(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about the interview that the note is checked against; what is empty is not asked about."""

    person: Person
    others: Sequence[Person] = ()
    """Everybody else of this interview."""
    company: str = ""
    role: str = ""
    other_companies: Sequence[str] = ()
    unsaid: str = ""
    """What was jotted about the person, where nobody has chosen how the note says it."""
    left_out: Sequence[str] = ()
    """What the sentence about it leaves out."""
    points: Sequence[str] = ()
    """What the user wanted this person to hear."""
    other_notes: Sequence[tuple[str, str]] = ()
    """The other notes of this interview: whom each is for, and its body."""
    name: str = ""
    """How the user signs."""
    held_on: date | None = None
    """The day of the interview."""
    written_on: date | None = None
    """The day on which the note is looked over."""
    english: str = "either"
    """Which spelling is right: American, that of another country, or either."""
    has_subject: bool = True
    """Whether a subject belongs to the note; a text from a pipe may have none."""
    limits: Limits = Limits()

    @property
    def own_words(self) -> str:
        """Everything the user noted about this person and the job; a name in it is known."""
        person = self.person
        own = (person.name, person.greeting, person.title, person.said, self.company, self.role, *self.points)
        return "\n".join(own)

    @property
    def names(self) -> str:
        """Names of people, company and role, which are right as they are; what was jotted is looked over."""
        people = (f"{each.name}\n{each.greeting}\n{each.title}" for each in (self.person, *self.others))
        return "\n".join([self.name, self.company, self.role, *people])

    @property
    def noted(self) -> str:
        """The same with what was noted about the others."""
        others = (f"{each.name}\n{each.greeting}\n{each.said}" for each in self.others)
        return "\n".join([self.own_words, *others])


def at(rule: str, question: str, advice: str, text: str, start: int, end: int) -> Finding:
    """A finding about a part of the body."""
    return Finding(
        rule=rule,
        question=question,
        advice=advice,
        line=text.count("\n", 0, start) + 1,
        column=start - text.rfind("\n", 0, start),
        words=one_line(text[start:end]),
    )


def about(rule: str, question: str, advice: str, found: re.Match[str]) -> Finding:
    """A finding about what a pattern matched in the body."""
    return at(rule, question, advice, found.string, found.start(), found.end())


def any_of(*wordings: str) -> re.Pattern[str]:
    """Any of these as whole words, for a text in lower case, which is three times as fast."""
    return re.compile(rf"\b(?:{'|'.join(wordings)})\b".lower())


_CHUNK = re.compile(r"\S+")
_LINK = re.compile(
    r"@|://|www\.|^\W*#|\w/\w[\w-]*[/.]|\.(?:com|org|net|io|dev|de|uk|ai|co|eu|app|example|py|js|ts|md|txt|pdf|csv|docx?|xlsx?)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4)
def chunks(text: str) -> Sequence[tuple[int, int]]:
    """Where the parts between spaces begin and end, without links, addresses, tags and names of files."""
    found = ((each.span(), each[0]) for each in _CHUNK.finditer(text))
    return [span for span, part in found if part.isalpha() or part[:-1].isalpha() or _LINK.search(part) is None]


def is_subjected(note: Note, known: Circumstances) -> bool:
    """Whether a subject belongs to this note."""
    return known.has_subject and note.form != "card"
