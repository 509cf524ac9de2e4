"""How a form turns typed words into days and numbers, and back."""

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from afterview_tui.domain import humanize
from afterview_tui.domain.fields import Kind
from afterview_tui.session import Session

NO_NUMBER = "“{text}” is not a number."


class Reading(NamedTuple):
    """How a form turns typed words into dates and back."""

    read: Callable[[str, Kind], date | datetime | None]
    """None where the words are no date."""
    show: Callable[[date | datetime], str]

    def value(self, text: str, kind: Kind) -> object:
        """The day, the moment or the number that is meant; None where the words are none."""
        if kind == "number":
            return int(text) if text.strip().isdecimal() else None
        return self.read(text, kind)

    def shown(self, value: object) -> str:
        """A value as it stands in its field."""
        if value is None:
            return ""
        return self.show(value) if isinstance(value, date) else str(value)


def day_reading(session: Session) -> Reading:
    """How days are read and shown here and now."""

    def read(text: str, kind: Kind) -> date | datetime | None:
        from afterview_tui.reading import dates

        return dates.read(text, kind, session.clock.now(), session.options.calendar)

    return Reading(read, lambda value: humanize.called(value, session.clock.now()))
