"""A day with an optional time of day."""

from datetime import date, datetime, time
from typing import NamedTuple

from afterview_tui.domain import humanize


class When(NamedTuple):
    """A day with an optional time of day."""

    day: date
    at: time | None = None

    def shown(self, now: datetime) -> str:
        """In words, to be read back: "Friday 27 November, 15:00"."""
        return in_words(self.day, self.at, now.date())

    def typed(self) -> str:
        """An unambiguous way to type it."""
        return f"{self.day.isoformat()}{f' {self.at:%H:%M}' if self.at else ''}"

    def dated(self, now: datetime) -> str:
        """In words with the full date, because "Friday" alone would be ambiguous: "Friday 27 November, 15:00"."""
        weekday, month = humanize.WEEKDAYS[self.day.weekday()], humanize.MONTHS[self.day.month - 1]
        year = "" if self.day.year == now.year else f" {self.day.year}"
        return f"{weekday} {self.day.day} {month}{year}{f', {self.at:%H:%M}' if self.at else ''}"


def called(value: object, now: datetime) -> str:
    """A date, date and time, or `When` relative to now; any other value as text."""
    if isinstance(value, When):
        return value.shown(now)
    return humanize.called(value, now) if isinstance(value, date) else str(value)


def in_full(value: object, now: datetime) -> str:
    """A date, date and time, or `When` with the full date, to be read back; any other value as text."""
    if isinstance(value, datetime):
        local = value.astimezone(now.tzinfo)
        return When(local.date(), local.time()).dated(now)
    if isinstance(value, date):
        return When(value).dated(now)
    return value.dated(now) if isinstance(value, When) else str(value)


def in_words(day: date, at: time | None, today: date) -> str:
    """A day relative to today, and its time of day."""
    return f"{humanize.day(day, today)}, {at:%H:%M}" if at else humanize.day(day, today)
