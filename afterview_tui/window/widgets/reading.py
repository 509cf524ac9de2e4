"""How a form turns typed words into days and numbers, and back."""

from collections.abc import Callable
from typing import NamedTuple

from afterview_tui.domain.fields import Kind
from afterview_tui.domain.when import called, in_full
from afterview_tui.reading.answer import Answer, why_not
from afterview_tui.session import Session

NO_NUMBER = "“{text}” is not a number."


class Reading(NamedTuple):
    """How a form turns typed words into dates and back."""

    read: Callable[[str, Kind], Answer[object]]
    """What the words mean, and where that is doubtful why."""
    show: Callable[[object], str]
    """A value in words, as it stands in its field."""
    read_back: Callable[[object], str] = str
    """A value in words, with its date."""

    def value(self, text: str, kind: Kind) -> object:
        """The day, the moment or the number that is meant; None where the words are none."""
        if kind == "number":
            return int(text) if text.strip().isdecimal() else None
        return self.read(text, kind).value

    def told(self, text: str, kind: Kind) -> str:
        """The day that is meant with its date, and beside it the hour as it was told in another zone."""
        answer = self.read(text, kind) if kind != "number" else None
        if answer is None or answer.value is None:
            return ""
        return f"That is {self.read_back(answer.value)}{f' ({answer.aside})' if answer.aside else ''}."

    def why_not(self, text: str, kind: Kind) -> str:
        """Why the words are no such value, in a sentence."""
        if kind == "number":
            return NO_NUMBER.format(text=text)
        return why_not(text, self.read(text, kind))

    def shown(self, value: object) -> str:
        """A value as it stands in its field."""
        return "" if value is None else self.show(value)


def day_reading(session: Session) -> Reading:
    """How days are read and shown here and now."""

    def read(text: str, kind: Kind) -> Answer[object]:
        from afterview_tui.reading.days import read_field

        return read_field(text, kind, session.clock.now(), session.options.calendar)

    return Reading(
        read,
        show=lambda value: called(value, session.clock.now()),
        read_back=lambda value: in_full(value, session.clock.now()),
    )
