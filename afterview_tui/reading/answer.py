"""What every reader of people's words answers: what was taken, from which words, what is left, what is doubtful."""

from collections.abc import Sequence
from datetime import datetime
from typing import Generic, NamedTuple, Protocol, TypeVar

from afterview_tui.domain.humanize import NO_DAY

T_co = TypeVar("T_co", covariant=True)


class Span(NamedTuple):
    """Some words of a text by their place in it."""

    begin: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.begin : self.end]


class Reading(Protocol):
    """One of the values that doubtful words can mean."""

    def shown(self, now: datetime) -> str:
        """In words, to be chosen among others."""
        ...

    def typed(self) -> str:
        """As it is typed so that it can be read in one way only."""
        ...


class Doubt(NamedTuple):
    """Words that can't be taken without asking."""

    words: str
    why: str
    """One sentence for the person, with the readings that are fair."""
    readings: Sequence[Reading] = ()
    """The values that are fair; none where the words mean nothing that can be."""


class Answer(NamedTuple, Generic[T_co]):
    """One reading of a text."""

    value: T_co | None
    """None where nothing was taken, or what it would be is doubtful."""
    taken: Sequence[Span] = ()
    left: Sequence[Span] = ()
    doubts: Sequence[Doubt] = ()
    aside: str = ""
    """What is read back beside the value, such as the hour in the zone in which it was told."""


def why_not(text: str, answer: Answer[object]) -> str:
    """Why nothing was taken from some words that should be a day, in a sentence."""
    return answer.doubts[0].why if answer.doubts else NO_DAY.format(text=text)
