"""Formats days, times and numbers in everyday words.

The language is English in any locale. ``now`` and ``today`` are passed in, and days are counted in the time zone of
``now``. Give it a ``zoneinfo`` zone rather than an offset, or times beyond a clock change are an hour off.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
NO_DAY = "I can't read “{text}” as a date. Try friday, in 3 days, or 2026-11-27."
"""The message for a text that can't be read as a day."""
_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WEEKS_FROM = 21
"""The number of days from which a span is given in weeks."""


class Calendar(NamedTuple):
    """The user's first day of the week and order of numeric dates."""

    first_day: int = 0
    """The first day of the week; Monday is 0."""
    day_first: bool | None = None
    """Whether 5/6 is 5 June; None where it isn't set."""

    def week_of(self, day: date) -> date:
        """The first day of the week that a day is in."""
        return day - timedelta(days=(day.weekday() - self.first_day) % 7)


USUAL = Calendar()


def day(day: date, today: date) -> str:
    """A day relative to today: "tomorrow", "Friday", "Friday 27 November", "Friday 1 January 2027".

    The year is given if it isn't this one. A weekday alone is at most six days before or after today; the caller's
    sentence says which.
    """
    away = (day - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    if away in near:
        return near[away]
    weekday = WEEKDAYS[day.weekday()]
    if abs(away) < 7:
        return weekday
    year = "" if day.year == today.year else f" {day.year}"
    return f"{weekday} {day.day} {MONTHS[day.month - 1]}{year}"


def day_behind(past: date, today: date) -> str:
    """A day that may lie behind, where no other word says so: "last Wednesday" instead of "Wednesday"."""
    return f"last {WEEKDAYS[past.weekday()]}" if 1 < (today - past).days < 7 else day(past, today)


def moment(at: datetime, now: datetime) -> str:
    """A date and time relative to now: "today 16:00", "Friday 27 November 18:00"."""
    local = at.astimezone(now.tzinfo)
    return f"{day(local.date(), now.date())} {local:%H:%M}"


def called(at: date | datetime, now: datetime) -> str:
    """A date, or a date and time, relative to now."""
    return moment(at, now) if isinstance(at, datetime) else day(at, now.date())


def span(days: int) -> str:
    """A number of days: "9 days", whole weeks from 21 days on, then months, then years."""
    months = days * 12 // 365
    if days < 1:
        return "less than a day"
    if days < _WEEKS_FROM:
        return count(days, "day")
    if months < 3:
        return count(days // 7, "week")
    return count(months, "month") if months < 24 else count(days // 365, "year")


def ago(day: date, today: date) -> str:
    """How far away a day is: "today", "yesterday", "9 days ago", "tomorrow", "in 9 days"."""
    days = (today - day).days
    near = {-1: "tomorrow", 0: "today", 1: "yesterday"}
    if days in near:
        return near[days]
    return f"{span(days)} ago" if days > 0 else f"in {span(-days)}"


def until(at: datetime, now: datetime) -> str:
    """The time left in at most two units, rounded down: "2 days and 4 hours", "under a minute", "no time".

    It counts hours that really pass, so a clock change neither adds nor hides one. From a week on, only days are
    given.
    """
    left = at.astimezone(UTC) - now.astimezone(UTC)
    if left <= timedelta(0):
        return "no time"
    hours, minutes = divmod(left.seconds // 60, 60)
    if left.days:
        parts = [(left.days, "day"), (hours if left.days < 7 else 0, "hour")]
    else:
        parts = [(hours, "hour"), (minutes, "minute")]
    return " and ".join(count(number, unit) for number, unit in parts if number) or "under a minute"


def count(number: int, noun: str, plural: str = "") -> str:
    """A number of things: "no notes", "1 note", "3 notes"; ``plural`` is for irregular plurals."""
    return f"{number or 'no'} {noun if number == 1 else plural or noun + 's'}"


def in_words(number: int) -> str:
    """A number from 0 to 99 in lower-case words, any other in digits; ``capitalize`` it to begin a sentence."""
    if not 0 <= number < 100:
        return str(number)
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")


def either(things: Sequence[str]) -> str:
    """Several things to choose from: "A", "A or B", "A, B or C"."""
    *first, last = things or [""]
    return f"{', '.join(first)} or {last}" if first else last
