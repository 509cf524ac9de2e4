"""The user's answers about the columns and words of a list, remembered for lists with the same headings."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from afterview_tui.reading.columns import words_of
from afterview_tui.reading.stage_words import Meaning, named_meaning, word_key


class Answers(NamedTuple):
    """The fields of columns and the meanings of words that the user has given."""

    columns: Mapping[str, str] = {}
    """Field names by heading; "notes" for a column that is noted, "ignored" for one that is not used."""
    words: Mapping[str, str] = {}
    """Names of stages or reasons by word; "notes" for a word that is only noted."""

    @property
    def is_something(self) -> bool:
        """Whether there are any answers."""
        return bool(self.columns or self.words)

    @property
    def meanings(self) -> Mapping[str, Meaning | None]:
        """The meanings of words by lookup key, None for a word that is only noted."""
        return {word_key(word): named_meaning(name) for word, name in self.words.items()}

    def joined(self, other: "Answers") -> "Answers":
        """These answers updated with others, which take precedence."""
        return Answers({**self.columns, **other.columns}, {**self.words, **other.words})


class Remembered(NamedTuple):
    """The answers for one set of headings."""

    headings: Sequence[str]
    answers: Answers


class Memory(NamedTuple):
    """The remembered answers, and those given for the current list."""

    lists: Sequence[Remembered] = ()
    now: Answers = Answers()

    def of(self, headings: Sequence[str]) -> Answers:
        """The answers for a list with these headings."""
        key = key_of(headings)
        kept = next((each.answers for each in self.lists if key_of(each.headings) == key), Answers())
        return kept.joined(self.now)

    def knows(self, headings: Sequence[str]) -> bool:
        """Whether there are remembered answers for these headings, or current ones for one of them."""
        key = key_of(headings)
        said = {words_of(heading) for heading in self.now.columns}
        return bool(key) and (any(key_of(each.headings) == key for each in self.lists) or bool(said & {*key}))


NONE = Memory()


def key_of(headings: Sequence[str]) -> tuple[str, ...]:
    """A key for a set of headings, regardless of their order and case."""
    return tuple(sorted({words_of(heading) for heading in headings} - {""}))
