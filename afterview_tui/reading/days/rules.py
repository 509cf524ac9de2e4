"""The grammar of days: which symbols in a row mean which days, seen from today.

A phrase is read whole: a rule fits all of its symbols or none.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from afterview_tui.reading.days import figures, holidays
from afterview_tui.reading.days.figures import months_later, real
from afterview_tui.reading.days.meaning import Meaning
from afterview_tui.reading.days.periods import edge_of_month, edge_of_period, period, weekend, whole_month
from afterview_tui.reading.days.symbols import (
    DAYS,
    Seen,
    ahead,
    fixed,
    has,
    moved,
    number_of,
    on_weekday,
    open_between,
    values,
)
from afterview_tui.reading.days.tokens import Token

_TWO_MONTHS = 45
"""Days within which the same day of the month before and of the next one lie."""
Rule = Callable[[Sequence[Token], Seen], Meaning | None]


def meaning(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """What the symbols mean, all of them together; None where no rule fits."""
    symbols = "".join(token.symbol for token in tokens)
    for pattern, rule in RULES:
        if re.fullmatch(pattern, symbols) and (found := rule(tokens, seen)) is not None:
            return found
    return None


def _round(weekday: int, today: date) -> tuple[date, date]:
    """The last such weekday before today, and the next after it."""
    away = (weekday - today.weekday()) % 7 or 7
    return today - timedelta(days=(today.weekday() - weekday) % 7 or 7), today + timedelta(days=away)


def _near(tokens: Sequence[Token], seen: Seen) -> Meaning:
    return fixed(seen.today + timedelta(days=number_of(tokens, "R")))


def _weekday(tokens: Sequence[Token], seen: Seen) -> Meaning:
    """ "friday", "this friday", "next friday", "last friday", "friday next week", "last week monday"."""
    weekday, today = number_of(tokens, "W"), seen.today
    in_week = today + timedelta(days=ahead(weekday, seen))
    if has(tokens, "U"):
        shift = 7 * (has(tokens, "n") - has(tokens, "l"))
        return fixed(in_week + timedelta(days=shift))
    before, after = _round(weekday, today)
    if has(tokens, "n"):
        # On a Monday: the coming one to some, that of next week to others.
        return open_between(*{after, in_week + timedelta(days=7)}) if ahead(weekday, seen) > 0 else fixed(after)
    if has(tokens, "l"):
        return fixed(before)
    if has(tokens, "t"):
        return fixed(today if weekday == today.weekday() else after)
    return Meaning("round", [before, today, after] if weekday == today.weekday() else [before, after])


def _from_a_day(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "a week today", "tomorrow week"."""
    number = float(str(values(tokens, "N")[0])) if has(tokens, "N") else 1.0
    day = moved(_near(tokens, seen).days[0], number, str(values(tokens, "U")[0]))
    return None if day is None else fixed(day)


def _weeks_on(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "monday week", "a week on tuesday", "two weeks from friday", "friday in two weeks"."""
    number, unit = (number_of(tokens, "N") if has(tokens, "N") else 1), str(values(tokens, "U")[0])
    if unit not in ("week", "fortnight", "day"):
        return None
    if has(tokens, "i"):
        in_week = seen.today + timedelta(days=ahead(number_of(tokens, "W"), seen))
        return fixed(in_week + timedelta(days=number * DAYS[unit])) if unit != "day" else None
    _, after = _round(number_of(tokens, "W"), seen.today)
    return fixed(after + timedelta(days=number * DAYS[unit]))


def _after_next(tokens: Sequence[Token], seen: Seen) -> Meaning:
    following = seen.today + timedelta(days=ahead(number_of(tokens, "W"), seen) + 7)
    return open_between(following, following + timedelta(days=7))


def _amount(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "in 3 days", "two weeks ago", "half a year", "3 days from now", and "a month" either way."""
    numbers, unit = [float(str(each)) for each in values(tokens, "N")], str(values(tokens, "U")[0])
    number = (numbers or [1.0])[0]
    later, earlier = moved(seen.today, number, unit), moved(seen.today, -number, unit)
    if has(tokens, "a"):
        return None if earlier is None else fixed(earlier)
    if later is None or number > 9000:
        return None
    if has(tokens, "if") or unit == "work" or earlier is None:
        return fixed(later)
    return Meaning("round", [earlier, later])


def _some(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "in 1-2 weeks", "in a few days", "in the next two weeks": more than one day."""
    unit, sign = str(values(tokens, "U")[0]), -1 if has(tokens, "al") else 1
    numbers = [float(str(each)) for each in values(tokens, "N")]
    days = [day for each in numbers if (day := moved(seen.today, sign * each, unit)) is not None]
    return open_between(*days)


def _ordinal(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "the 3rd", "friday the 27th", "the 15th of next month"."""
    number, today = number_of(tokens, "O"), seen.today
    if not has(tokens, "hUW") and tokens[0].text.isalpha():
        # "first call": a number in words is no day of a month by itself.
        return None
    if has(tokens, "U") and values(tokens, "U")[0] != "month":
        return None
    if has(tokens, "tnl"):
        month = months_later(today.replace(day=1), has(tokens, "n") - has(tokens, "l"))
        return figures.dated(real(month.year, month.month, number))
    months = [months_later(today.replace(day=1), step) for step in range(-2, 3)]
    days = [day for month in months if (day := real(month.year, month.month, number))]
    before = max((day for day in days if day <= today), default=None)
    after = min((day for day in days if day >= today), default=None)
    if before is None or after is None:
        return open_between(why=figures.NO_SUCH)
    if before == after and not has(tokens, "W"):
        # "the 23rd" on the 23rd: today's, or the next one.
        return open_between(*(day for day in days if abs((day - today).days) < _TWO_MONTHS))
    found = Meaning("round", [before, after])
    found = on_weekday(found, number_of(tokens, "W"), today) if has(tokens, "W") else found
    # Without its month, a weekday that fits makes no day that has gone by one to come.
    return found._replace(kind="round") if found.kind == "matched" and found.days[0] < today else found


def _of_month(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "27 november 2026", "nov 27th", "december the first", with its weekday in front or not."""
    month, years = number_of(tokens, "M"), [number_of(tokens, "Y")] if has(tokens, "Y") else []
    number = number_of(tokens, "NO")
    if not all(token.text.isdigit() for token in tokens if token.symbol == "N"):
        return None
    found = figures.of_month(number, month, years, seen.today)
    return on_weekday(found, number_of(tokens, "WK"), seen.today) if has(tokens, "WK") and found.days else found


def _last_day(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "the last day of november", "last day of the month"."""
    if values(tokens, "U")[0] != "day":
        return None
    place = next(n for n, token in enumerate(tokens) if token.symbol == "o")
    return meaning([Token("E", "end"), *tokens[place:]], seen)


def _nth_weekday(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "first monday of december", "the last friday of next month"."""
    weekday, last = number_of(tokens, "W"), tokens[0].symbol in "l" or tokens[1].symbol in "l"
    number = -1 if last else number_of(tokens, "O") - 1
    today = seen.today
    if has(tokens, "M"):
        years = [number_of(tokens, "Y")] if has(tokens, "Y") else [today.year + step for step in (-1, 0, 1)]
        begins = [date(year, number_of(tokens, "M"), 1) for year in years]
    elif values(tokens, "U")[0] != "month":
        return None
    else:
        later = tokens[-2].symbol
        begins = [months_later(today.replace(day=1), (later == "n") - (later == "l"))]
    days = []
    for begin in begins:
        there = [day for n in range(31) if (day := begin + timedelta(days=n)).month == begin.month]
        fitting = [day for day in there if day.weekday() == weekday]
        days += fitting[number:][:1]
    return figures.of_years(days, today) if days else None


def _figures(tokens: Sequence[Token], seen: Seen) -> Meaning:
    found = figures.read(str(values(tokens, "F")[0]), seen.today, seen.calendar)
    return on_weekday(found, number_of(tokens, "WK"), seen.today) if has(tokens, "WK") and found.days else found


def _dashed(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "12-5", where it is known which of them is the month."""
    if seen.calendar.day_first is None:
        return None
    return figures.read("/".join(token.text for token in tokens if token.symbol == "N"), seen.today, seen.calendar)


def _holiday(tokens: Sequence[Token], seen: Seen) -> Meaning:
    name = str(values(tokens, "H")[0])
    years = [number_of(tokens, "Y")] if has(tokens, "Y") else [seen.today.year + step for step in (-1, 0, 1)]
    return figures.of_years([holidays.day_of(name, year) for year in years], seen.today)


def _from_holiday(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "the day after Thanksgiving", "a week after Easter"."""
    found = _holiday(tokens, seen)
    number = float(str(values(tokens, "N")[0])) if has(tokens, "N") else 1.0
    days = [moved(day, number, str(values(tokens, "U")[0])) for day in found.days]
    later = [day for day in days if day is not None]
    return found._replace(days=later) if len(later) == len(days) else None


def _week_of(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "week of the 7th", "w/c 7 dec": the days of a whole week."""
    found = meaning(tokens[next(n for n, token in enumerate(tokens) if token.symbol == "o") + 1 :], seen)
    if found is None or values(tokens, "U")[0] != "week":
        return None
    days = [day for day in found.days if day >= seen.today]
    return open_between(*days, why="“{text}” is a whole week. Which day?")


def _week_number(tokens: Sequence[Token], seen: Seen) -> Meaning:
    number = number_of(tokens, "GN")
    if not 1 <= number <= 53:
        return open_between(why=figures.NO_SUCH)
    days = []
    for year in (seen.today.year - 1, seen.today.year, seen.today.year + 1):
        try:
            days.append(date.fromisocalendar(year, number, 1))
        except ValueError:
            continue
    ahead = [day for day in days if day >= seen.today]
    return open_between(*ahead[:1], why="“{text}” is a whole week. Which day?")


def _relative_date(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "tomorrow, 24 Nov": both have to be the same day; "tomorrow 12.30" names no month, but an hour."""
    near, rest = _near(tokens[:1], seen), meaning(tokens[1:], seen)
    if rest is None or re.fullmatch(r"\d\d?\.(?:1[3-9]|[2-5]\d)", str(tokens[-1].value)):
        return None
    if near.days[0] in rest.days:
        return near
    return open_between(*near.days, *rest.days, why="“{text}” names two days.")


def _between(tokens: Sequence[Token], seen: Seen) -> Meaning | None:
    """ "1-3 dec", "nov 30 - dec 4", "between mon and wed", "monday or tuesday": the days at both ends."""
    place = next(n for n, token in enumerate(tokens) if token.symbol in "-&")
    left, right = list(tokens[:place]), list(tokens[place + 1 :])
    left = [token for token in left if token.symbol != "b"]
    if left and left[-1].symbol in "NO" and not has(left, "M"):
        left += [token for token in right if token.symbol in "MY"]
    if right and has(left, "M") and right[-1].symbol in "NO" and not has(right, "M"):
        right += [token for token in left if token.symbol in "MY"]
    ends = [found for each in (left, right) if (found := meaning(each, seen)) and found.days]
    days = [day for end in ends for day in end.days if end.kind != "round" or day != seen.today]
    return open_between(*days) if len(ends) == 2 else None


_YEAR = "Y?"
_DAY_OF_MONTH = f"(?:h?[NO]h?o?M{_YEAR}|Mh?[NO]{_YEAR})"
RULES: tuple[tuple[str, Rule], ...] = (
    ("R", _near),
    ("(?:h?[tnl])?W|W[tnl]", _weekday),
    ("W[tnl]U|[tnl]UW|Wo[tnl]U|W[io]hnU|UnW", _weekday),
    ("WU|N?U[fB]W|N?UhW|WiNU", _weeks_on),
    ("W[fB]n", _after_next),
    ("N?U[fB]?R|RU|RiNU", _from_a_day),
    ("i?NNU|i?NU|i?NUf[R]?|NUfW?|iNU[fa]|N+Ua|aNN?U|NUa|i?Uf", _amount),
    ("i?N-NUa?|[ia]?VUa?|i?h?[nl][NV]U|ihnNU", _some),
    ("h?[tnl]U|ihnU|inU", period),
    ("i?h?Eo?h?[tnl]?U", edge_of_period),
    (f"i?h?Eo?M{_YEAR}", edge_of_month),
    (f"h?lUo(?:M{_YEAR}|h?[tnl]?U)", _last_day),
    (f"i?M{_YEAR}", whole_month),
    ("(?:h|t|n|l|B|f|@h|@)?w", weekend),
    ("h?O", _ordinal),
    ("Wh?O", _ordinal),
    ("h?Oo?h?[tnl]?U", _ordinal),
    (_DAY_OF_MONTH, _of_month),
    (f"[WK]{_DAY_OF_MONTH}", _of_month),
    (f"h?[Ol]W[oi]?(?:M{_YEAR}|h?[tnl]?U)", _nth_weekday),
    ("[WK]?F", _figures),
    ("N-N", _dashed),
    (f"H{_YEAR}", _holiday),
    (f"h?N?U[fB]H{_YEAR}", _from_holiday),
    ("G|UN", _week_number),
    (f"h?Uoh?(?:O|W|F|{_DAY_OF_MONTH})", _week_of),
    ("R[^-&]+", _relative_date),
    ("[^-&]+-[^-&]+|b[^-&]+&[^-&]+|b[^-&]+-[^-&]+", _between),
)
"""Patterns of symbols, each with what it means; the first one that means anything counts."""


def stripped(tokens: Sequence[Token]) -> Iterator[tuple[str, Sequence[Token]]]:
    """The phrase without a word in front or behind that says how its day is meant, and that word's sense."""
    yield "", tokens
    if tokens and tokens[0].symbol == "B":
        yield str(tokens[0].value), tokens[2 if len(tokens) > 1 and tokens[1].symbol == "h" else 1 :]
    if tokens and tokens[0].symbol == "~":
        yield "about", tokens[1:]
    if tokens and tokens[-1].symbol == "~":
        yield "about", tokens[:-1]
    if tokens and tokens[-1].text in ("latest", "spätestens"):
        yield "by", tokens[:-1]
