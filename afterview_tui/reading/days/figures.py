"""Days in figures and by the month: "27.11.", "11/2/26", "20261201", "27 november"."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from afterview_tui.domain.humanize import Calendar
from afterview_tui.reading.days.meaning import Meaning

NO_SUCH = "There is no “{text}” in the calendar."
LEAP = 8
"""Years between two leap days at most."""


def real(year: int, month: int, day: int) -> date | None:
    """That day, None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_end(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month; raises ValueError beyond the calendar."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def dated(day: date | None) -> Meaning:
    """One day with its year; a sentence where there is none."""
    return Meaning("dated", [day]) if day else Meaning("open", [], NO_SUCH)


def of_years(days: Sequence[date], today: date) -> Meaning:
    """A day that comes once a year: the last and the next, or the only one."""
    if len(days) < 2:
        return dated(next(iter(days), None))
    before = max((day for day in days if day <= today), default=days[0])
    after = min((day for day in days if day >= today), default=days[-1])
    return Meaning("yearly", [before, after])


def of_month(day: int, month: int, years: Sequence[int], today: date) -> Meaning:
    """A day of a month, in that year, else in the years around."""
    if years:
        return dated(real(years[0], month, day))
    around = range(today.year - LEAP, today.year + LEAP + 1)
    days = [found for year in around if (found := real(year, month, day))]
    return of_years(days, today) if days else dated(None)


def read(text: str, today: date, calendar: Calendar) -> Meaning:
    """A date in figures; all fair days where the order of day and month, or the century, is open."""
    first, between, second, third = _parts(text)
    found: list[Meaning] = []
    for day, month, year in _orders(first, second, third, between, calendar):
        if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
            continue
        years = [int(year) + (2000 if len(year) == 2 else 0)] if year else []
        meant = of_month(int(day), int(month), years, today)
        if meant.days:
            found.append(meant)
    if not found:
        return dated(None)
    if len({tuple(each.days) for each in found}) == 1:
        return found[0]
    return Meaning("open", sorted({day for each in found for day in each.days if _is_likely(day, each, today)}))


def _is_likely(day: date, meant: Meaning, today: date) -> bool:
    """Of a day that comes round each year, the one that is nearer."""
    return day == min(meant.days, key=lambda each: abs(each - today))


def _parts(text: str) -> tuple[str, str, str, str]:
    if run := re.fullmatch(r"(\d{4})(\d\d)(\d\d)", text):
        return run[1], "-", run[2], run[3]
    found = re.fullmatch(r"(\d+)([-/.])(\d+)(?:\2(\d*))?", text)
    assert found is not None, "the token is a date in figures"
    return found[1], found[2], found[3], found[4] or ""


def _orders(
    first: str, second: str, third: str, between: str, calendar: Calendar
) -> Sequence[tuple[str, str, str]]:
    """Day, month and year in each order that is fair: points mean day first, a long year leads."""
    if len(first) == 4:
        return [(third, second, first)]
    day_first, month_first = (first, second, third), (second, first, third)
    if between == ".":
        return [day_first]
    if between == "-" and len(third) == 2 and int(first) > 12:
        return [day_first, (third, second, first)]
    if calendar.day_first is None:
        return [day_first, month_first]
    preferred = [day_first, month_first] if calendar.day_first else [month_first, day_first]
    return preferred[:1] if _is_month(preferred[0][1]) else preferred[1:]


def _is_month(text: str) -> bool:
    return 1 <= int(text) <= 12
