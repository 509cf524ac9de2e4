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

    def typed(self) -> str:
        """As it is typed so that it can be read in one way only."""
        return f"{self.day.isoformat()}{f' {self.at:%H:%M}' if self.at else ''}"

    def dated(self, now: datetime) -> str:
        """With its date, where a bare "Friday" would leave its week open: "Friday 27 November, 15:00"."""
        weekday, month = humanize.WEEKDAYS[self.day.weekday()], humanize.MONTHS[self.day.month - 1]
        year = "" if self.day.year == now.year else f" {self.day.year}"
        return f"{weekday} {self.day.day} {month}{year}{f', {self.at:%H:%M}' if self.at else ''}"


def called(value: object, now: datetime) -> str:
    """A day, a moment, or a day with its hour, as it is called now; anything else as it stands."""
    if isinstance(value, When):
        return value.shown(now)
    return humanize.called(value, now) if isinstance(value, date) else str(value)


def in_full(value: object, now: datetime) -> str:
    """A day or a moment with its date, to be read back."""
    if isinstance(value, datetime):
        local = value.astimezone(now.tzinfo)
        return When(local.date(), local.time()).dated(now)
    if isinstance(value, date):
        return When(value).dated(now)
    return value.dated(now) if isinstance(value, When) else str(value)


def in_words(day: date, at: time | None, today: date) -> str:
    """A day as it is called today, and its time of day."""
    return f"{humanize.day(day, today)}, {at:%H:%M}" if at else humanize.day(day, today)
