"""Weeks, months and years: a whole one, its edges, and weekends."""

from collections.abc import Sequence
from datetime import date, timedelta

from afterview_tui.reading.days import figures
from afterview_tui.reading.days.figures import month_end, months_later
from afterview_tui.reading.days.meaning import Meaning
from afterview_tui.reading.days.symbols import MONTHS_OF, Seen, ahead, fixed, has, number_of, open_between, values
from afterview_tui.reading.days.tokens import Token

_SOME_DAYS = ("early", "middle", "late")
"""The edges of a month that are several days."""


def period(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "next week" is its Monday, "this week" its Friday; a month or a year is no single day."""
    unit, today = str(values(tokens, "U")[0]), seen.today
    if unit == "week":
        if has(tokens, "l"):
            return open_between(why="“{text}” is a whole week. Which day was it?")
        if has(tokens, "n"):
            return fixed(today + timedelta(days=7 + ahead(0, seen)))
        return fixed(_friday(seen, 0))
    if unit not in MONTHS_OF or has(tokens, "t"):
        return None
    sign = -1 if has(tokens, "l") else 1
    later = months_later(today, sign * MONTHS_OF[unit])
    return open_between(later.replace(day=1) if unit == "month" else later.replace(month=1, day=1), later)


def _friday(seen: Seen, weeks: int) -> date:
    away = ahead(4, seen)
    return seen.today + timedelta(days=away + 7 * weeks + (7 if away < 0 and not weeks else 0))


def edge_of_period(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "beginning of next week", "mid next week", "end of the month", "early next year"."""
    edge, unit, today = values(tokens, "E")[0], str(values(tokens, "U")[0]), seen.today
    steps = has(tokens, "n") - has(tokens, "l")
    if unit == "week":
        if edge in ("end", "late"):
            return fixed(_friday(seen, steps))
        return fixed(today + timedelta(days=7 * steps + ahead(2 if edge == "middle" else 0, seen)))
    if unit not in MONTHS_OF:
        return None
    length = MONTHS_OF[unit]
    begin = today.replace(day=1, month=(today.month - 1) // length * length + 1)
    found = _edge(edge, months_later(begin, steps * length), length)
    if found is None or steps or found.days != [today]:
        return found
    # "end of the month" on its last day: today, or that of the next one.
    following = _edge(edge, months_later(begin, length), length)
    return open_between(today, *(following.days if following else ()))


def _edge(edge: object, begin: date, months: int) -> Meaning | None:
    """The first, the middle or the last day of some months."""
    if edge in ("begin", "early"):
        return fixed(begin)
    end = month_end(months_later(begin, months - 1))
    if edge in ("end", "late"):
        return fixed(end)
    return fixed(begin.replace(day=15)) if months == 1 else None


def edge_of_month(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "early december", "mid january", "end of november 2026"."""
    edge, month = values(tokens, "E")[0], number_of(tokens, "M")
    years = [number_of(tokens, "Y")] if has(tokens, "Y") else [seen.today.year + step for step in (-1, 0, 1)]
    edges = [_edge(edge, date(year, month, 1), 1) for year in years]
    found = figures.of_years([day for each in edges if each for day in each.days], seen.today)
    return found._replace(kind="open", why="“{text}” is not one day. Which day?") if edge in _SOME_DAYS else found


def whole_month(tokens: Sequence[Token], seen: Seen) -> Meaning:
    """A whole month."""
    years = [number_of(tokens, "Y")] if has(tokens, "Y") else [seen.today.year + step for step in (-1, 0, 1)]
    days = [date(year, number_of(tokens, "M"), 1) for year in years]
    following = [day for day in days if day >= seen.today] or days
    return open_between(following[0], why="“{text}” is a whole month. Which day?")


def weekend(tokens: Sequence[Token], seen: Seen) -> Meaning:
    """Both of its days."""
    weeks = has(tokens, "n") - has(tokens, "l")
    saturday = seen.today + timedelta(days=(5 - seen.today.weekday()) % 7 + 7 * weeks)
    return open_between(saturday, saturday + timedelta(days=1))
