"""Reading and showing the dates and numbers of a form."""

from collections.abc import Callable
from typing import NamedTuple

from afterview_tui.domain.fields import Kind
from afterview_tui.domain.when import called, in_full
from afterview_tui.reading.answer import Answer, why_not
from afterview_tui.session import Session

NO_NUMBER = "“{text}” is not a number."


class FieldReader(NamedTuple):
    """The functions by which a form reads and shows values."""

    read: Callable[[str, Kind], Answer[object]]
    """Reads a text; returns its value, or why it is doubtful."""
    show: Callable[[object], str]
    """A value as shown in its field."""
    read_back: Callable[[object], str] = str
    """A value in words, with its full date."""

    def value(self, text: str, kind: Kind) -> object:
        """The value of a text; None where it can't be read."""
        if kind == "number":
            return int(text) if text.strip().isdecimal() else None
        return self.read(text, kind).value

    def read_back_sentence(self, text: str, kind: Kind) -> str:
        """A sentence on how a text is read, with the hour in another zone if given; empty where it can't be."""
        answer = self.read(text, kind) if kind != "number" else None
        if answer is None or answer.value is None:
            return ""
        return f"That is {self.read_back(answer.value)}{f' ({answer.aside})' if answer.aside else ''}."

    def why_not(self, text: str, kind: Kind) -> str:
        """Why a text can't be read, in a sentence."""
        if kind == "number":
            return NO_NUMBER.format(text=text)
        return why_not(text, self.read(text, kind))

    def shown(self, value: object) -> str:
        """A value as shown in its field; empty for None."""
        return "" if value is None else self.show(value)


def field_reader(session: Session) -> FieldReader:
    """The reader for dates, with the session's clock and options."""

    def read(text: str, kind: Kind) -> Answer[object]:
        from afterview_tui.reading.days import read_field

        return read_field(text, kind, session.clock.now(), session.options.calendar)

    return FieldReader(
        read,
        show=lambda value: called(value, session.clock.now()),
        read_back=lambda value: in_full(value, session.clock.now()),
    )
