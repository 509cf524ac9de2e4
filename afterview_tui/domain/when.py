"""A day, with a time of day where one is known."""

from datetime import date, datetime, time
from typing import NamedTuple

from afterview_tui.domain import humanize


class When(NamedTuple):
    """A day, with a time of day where one was said."""

    day: date
    at: time | None = None

    def shown(self, now: datetime) -> str:
        """In words, as it is read back: "Friday 27 November, 15:00"."""
        return in_words(self.day, self.at, now.date())


def called(value: object, now: datetime) -> str:
    """A day, a moment, or a day with its hour, as it is called now; anything else as it stands."""
    if isinstance(value, When):
        return value.shown(now)
    return humanize.called(value, now) if isinstance(value, date) else str(value)


def in_words(day: date, at: time | None, today: date) -> str:
    """A day as it is called today, and its time of day."""
    return f"{humanize.day(day, today)}, {at:%H:%M}" if at else humanize.day(day, today)
