"""The result of every reader: the value taken, from which words, the words left over, and the doubtful ones."""

from collections.abc import Sequence
from datetime import datetime
from typing import Generic, NamedTuple, Protocol, TypeVar

from afterview_tui.domain.humanize import NO_DAY

T_co = TypeVar("T_co", covariant=True)


class Span(NamedTuple):
    """A range of characters in a text; ``end`` is exclusive."""

    begin: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` in this range."""
        return text[self.begin : self.end]


class Reading(Protocol):
    """One possible value of ambiguous words."""

    def shown(self, now: datetime) -> str:
        """The value in words, as it is shown in a list of choices."""
        ...

    def typed(self) -> str:
        """An unambiguous way to type the value."""
        ...


class Doubt(NamedTuple):
    """Words that are too ambiguous to take without asking."""

    words: str
    why: str
    """One sentence for the person that names the possible readings."""
    readings: Sequence[Reading] = ()
    """The possible values; empty where the words have no possible meaning, such as 31 February."""


class Answer(NamedTuple, Generic[T_co]):
    """One reading of a text."""

    value: T_co | None
    """None where nothing was taken, or the value is doubtful."""
    taken: Sequence[Span] = ()
    left: Sequence[Span] = ()
    doubts: Sequence[Doubt] = ()
    aside: str = ""
    """A note to show beside the value, such as the time in its original time zone."""


def why_not(text: str, answer: Answer[object]) -> str:
    """The sentence that says why a text couldn't be read as a day."""
    return answer.doubts[0].why if answer.doubts else NO_DAY.format(text=text)
