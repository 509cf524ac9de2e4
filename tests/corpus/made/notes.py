"""The sound notes of the corpora, and what a mistake made in one of them is."""

from collections.abc import Callable, Sequence
from functools import cache
from random import Random
from typing import NamedTuple

from afterview_tui.domain.notes import tongue
from afterview_tui.domain.notes.checks import Circumstances, Finding
from afterview_tui.domain.notes.checks.letter import Letter
from afterview_tui.domain.records import Note
from tests.corpus import letters, met_notes, samples, strangers


class Sound(NamedTuple):
    """A sound note, and what was known of it."""

    note: Note
    known: Circumstances


class Edit(NamedTuple):
    """What a mistake changes in the body of a note."""

    start: int
    end: int
    new: str
    known: Circumstances | None = None
    """What is known instead, where a mistake needs it."""
    whole: bool = False
    """Whether it is about the whole note, so that any new question counts."""


class Made(NamedTuple):
    """A note with one mistake in it."""

    sound: Sound
    note: Note
    known: Circumstances
    start: int
    end: int
    whole: bool

    @property
    def words(self) -> str:
        """The words around the place of the mistake."""
        return self.note.body[max(self.start - 30, 0) : self.end + 30].replace("\n", "/")

    def is_at(self, finding: Finding) -> bool:
        """Whether a finding is about these words."""
        if self.whole:
            return True
        lines = self.note.body.split("\n")
        if not 0 < finding.line <= len(lines):
            return False
        begin = sum(len(each) + 1 for each in lines[: finding.line - 1]) + finding.column - 1
        return begin <= self.end + 1 and self.start - 1 <= begin + len(finding.words)


Maker = Callable[[Random, Sound, Letter], Edit | None]


@cache
def sound_notes() -> Sequence[Sound]:
    """The sound notes of the corpora that are in English."""
    found = [Sound(each.note, each.known) for each in samples("sound")]
    found += [
        Sound(each.note, each.known)
        for name in ("strangers", "held_back")
        for each in strangers(name)
        if not each.kind
    ]
    found += [
        Sound(each.note, each.known) for name in ("first", "second") for each in met_notes(name) if not each.kind
    ]
    for source in ("strangers", "habits", "trades", "met"):
        found += [Sound(each.note, each.known) for each in letters(source) if not each.mistake]
    return [each for each in found if tongue.is_english(each.note.body)]
