"""What somebody has said of the columns and words of a list, kept for lists with the same headings."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from afterview_tui.reading.columns import words_of
from afterview_tui.reading.stage_words import Meaning, named_meaning, word_key


class Answers(NamedTuple):
    """What columns hold and words mean, as somebody has said."""

    columns: Mapping[str, str] = {}
    """The field of a heading, by its name; "notes" where it is noted, "ignored" where it is not used."""
    words: Mapping[str, str] = {}
    """The stage or the reason that a word means, by its name; "notes" where it is only noted."""

    @property
    def is_something(self) -> bool:
        """Whether anything was said."""
        return bool(self.columns or self.words)

    @property
    def meanings(self) -> Mapping[str, Meaning | None]:
        """The words as they are looked up, None for one that is only noted."""
        return {word_key(word): named_meaning(name) for word, name in self.words.items()}

    def joined(self, other: "Answers") -> "Answers":
        """With those of another, which count more."""
        return Answers({**self.columns, **other.columns}, {**self.words, **other.words})


class Remembered(NamedTuple):
    """The answers for one set of headings."""

    headings: Sequence[str]
    answers: Answers


class Memory(NamedTuple):
    """The answers that are remembered, and those that are given with this list."""

    lists: Sequence[Remembered] = ()
    now: Answers = Answers()

    def of(self, headings: Sequence[str]) -> Answers:
        """What is known of a list with these headings."""
        key = key_of(headings)
        kept = next((each.answers for each in self.lists if key_of(each.headings) == key), Answers())
        return kept.joined(self.now)

    def knows(self, headings: Sequence[str]) -> bool:
        """Whether somebody has answered for a list with these headings, or names one of them as a company now."""
        key = key_of(headings)
        said = {words_of(heading) for heading in self.now.columns}
        return bool(key) and (any(key_of(each.headings) == key for each in self.lists) or bool(said & {*key}))


NONE = Memory()


def key_of(headings: Sequence[str]) -> tuple[str, ...]:
    """A set of headings, whatever their order and case."""
    return tuple(sorted({words_of(heading) for heading in headings} - {""}))
