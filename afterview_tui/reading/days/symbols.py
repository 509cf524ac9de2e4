"""What the rules of the grammar read from their symbols, and from where they look."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from afterview_tui.domain.humanize import MONTHS, WEEKDAYS, Calendar
from afterview_tui.domain.leads.cadence import add_business_days
from afterview_tui.reading.days.figures import months_later
from afterview_tui.reading.days.meaning import Meaning
from afterview_tui.reading.days.tokens import Token

DAYS = {"day": 1, "week": 7, "fortnight": 14}
_FAR = timedelta(days=250)
"""A day with its weekday that lies farther off may be a slip of the nearer one."""
MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}


class Seen(NamedTuple):
    """From where a phrase is read."""

    today: date
    calendar: Calendar


def values(tokens: Sequence[Token], symbol: str) -> list[object]:
    """The values of these symbols, as they come."""
    return [token.value for token in tokens if token.symbol in symbol]


def number_of(tokens: Sequence[Token], symbol: str) -> int:
    """The first number under one of these symbols."""
    value = values(tokens, symbol)[0]
    return int(value) if isinstance(value, int | float) else 0


def has(tokens: Sequence[Token], symbols: str) -> bool:
    """Whether one of these symbols is there."""
    return any(token.symbol in symbols for token in tokens)


def fixed(day: date) -> Meaning:
    """One day, seen from today."""
    return Meaning("fixed", [day])


def open_between(*days: date, why: str = "") -> Meaning:
    """Days of which none is likelier, or none at all."""
    return Meaning("open", sorted(set(days)), why)


def on_weekday(found: Meaning, weekday: int, today: date) -> Meaning:
    """Those days of a meaning that are this weekday; where none is, which day they are."""
    there = [day for day in found.days if day.weekday() == weekday]
    likely = min(found.days, key=lambda day: abs(day - today))
    is_far = bool(there) and there[0].year != today.year and abs(there[0] - today) > _FAR
    if not there or (found.kind == "yearly" and likely not in there and is_far):
        said = f"{likely.day} {MONTHS[likely.month - 1]} {likely.year} is a {WEEKDAYS[likely.weekday()]}"
        beside = likely + timedelta(days=(weekday - likely.weekday() + 3) % 7 - 3)
        days = [*(found.days if found.kind == "dated" or not there else [likely]), *there, beside]
        return open_between(*days, why=f"“{{text}}” doesn't fit together: {said}.")
    if found.kind == "dated" or len({*there}) > 1:
        return found._replace(days=there)
    return found._replace(kind="matched", days=there)


def ahead(weekday: int, seen: Seen) -> int:
    """Days from today to a weekday of the same week; below 0 where it has gone by."""
    first = seen.calendar.first_day
    return (weekday - first) % 7 - (seen.today.weekday() - first) % 7


def moved(day: date, number: float, unit: str) -> date | None:
    """So many days, weeks, months ... later than a day, earlier below 0; None for what no calendar counts."""
    try:
        if unit in DAYS and number % 1 == 0:
            return day + timedelta(days=int(number) * DAYS[unit])
        if unit == "work" and number % 1 == 0:
            return add_business_days(day, int(number)) if number >= 0 else None
        if unit in MONTHS_OF and number * MONTHS_OF[unit] % 1 == 0:
            return months_later(day, int(number * MONTHS_OF[unit]))
    except (OverflowError, ValueError):
        return None
    return None
