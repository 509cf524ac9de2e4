"""Days and moments as people write them: taken whole, asked about, or left as words, as a careful human would.

One reader for every face and column. It is told what it reads for: a step ``to come``, something ``past``, or when
an interview was or will be (``held``). Nothing raises.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal

from afterview_tui.domain import humanize
from afterview_tui.domain.fields import Kind
from afterview_tui.domain.humanize import USUAL, Calendar
from afterview_tui.domain.when import When
from afterview_tui.reading.answer import Answer, Doubt, Span
from afterview_tui.reading.days import zones
from afterview_tui.reading.days.halves import both
from afterview_tui.reading.days.meaning import Meaning
from afterview_tui.reading.days.moments import PART, Found, duration, exact, has_gone
from afterview_tui.reading.days.rules import meaning, stripped
from afterview_tui.reading.days.symbols import Seen
from afterview_tui.reading.days.tokens import LONGEST, Token, read_clock, ways

Purpose = Literal["to come", "past", "held"]

NEAR, FAR = 30, 240
"""Days: of a date without a year that is past, the next within NEAR may be meant as well; one to come that lies
farther off than FAR may be the last one. Both are asked about."""
MONTHLY = timedelta(days=27)
"""From one such day to the next of those that come round once a month, at least."""
YEARS_AWAY = 50
"""Years from today beyond which a date is taken for a slip."""
TODAY = [timedelta(hours=17), timedelta(hours=20)]
"""The parts of a day that mean today's where they stand alone: the end of work, tonight."""
PARTS = [timedelta(hours=9), timedelta(hours=15), timedelta(hours=18)]
"""Those that are of no day by themselves: "arvo"."""
AHEAD = "That is still to come: {days}. When was it?"
GONE = "That has gone by: {days}. When is it?"
MEANT = "That is still to come: {days}. Add the year if you mean it."
SEVERAL = "“{text}” can mean {days}. Which?"
ABOUT = "“{text}” is not one day. Is it {days}?"
ABOUT_ONE = "Does “{text}” mean {days}?"
NO_ONE = "“{text}” is not one day. Which day is it?"

EVENING = time(18)
"""The hour of a moment for which none was said."""
_PURPOSES: dict[Kind, Purpose] = {"past day": "past", "held": "held"}
_VAGUE = ("after", "before", "about")
_TO_COME = ("by", "from")
"""The senses that never tell of what has been."""
_EARLY = 7
"""The hour before which "at 3" is one of the afternoon."""
_TIME = re.compile(r"@?[CN]-C|@?(?:t|ih|h|B)?Q@?[CN]?|@?[CN](?:ih|h|B)Q|B?@?CQ?|@?NU|@N|l(?=Q)Q|tQ")


def read_when(text: str, purpose: Purpose, now: datetime, calendar: Calendar = USUAL) -> Answer[When]:
    """The day that a text means, all of it, with its time where it says one; one in another zone is told here."""
    if (halves := both(text) if len(text) <= LONGEST else None) is not None:
        readings = [when for each in halves if (when := read_when(each, purpose, now, calendar).value)]
        if readings:
            why = SEVERAL.format(text=text, days=humanize.either([each.dated(now) for each in readings]))
            return Answer(None, left=[Span(0, len(text))], doubts=[Doubt(text, why, readings)])
    told = zones.told(text)
    if told is None:
        return _read_here(text, purpose, now, calendar)
    is_hour = any(_TIME.fullmatch(_symbols(tokens)) for tokens in ways(told.rest))
    answer = zones.read_elsewhere(
        text, told, now, lambda rest, at: _read_here(rest, purpose, at, calendar), is_hour=is_hour
    )
    when = answer.value
    if when is not None and purpose != "to come" and _is_ahead(when, now):
        doubt = Doubt(text, AHEAD.format(days=when.dated(now)), [when])
        return Answer(None, left=answer.taken, doubts=[doubt])
    return answer


def _read_here(text: str, purpose: Purpose, now: datetime, calendar: Calendar) -> Answer[When]:
    whole = Span(0, len(text))
    for found in _readings(text, now, calendar):
        when, why = _chosen(found, purpose, now)
        readings = [When(day, found.at) for day in _fair(found, purpose, now.date())]
        if when is not None and found.sense in _VAGUE:
            day = timedelta(days=1)
            near = {"after": [when.day + day], "before": [when.day - day, when.day]}.get(found.sense, [when.day])
            when, why, readings = None, ABOUT, [When(each, found.at) for each in near]
        if when is not None:
            return Answer(when, taken=[whole])
        if why is ABOUT and len(readings) == 1 and not any(map(str.isalpha, text)):
            why = ABOUT_ONE
        days = humanize.either([each.dated(now) for each in readings])
        return Answer(None, left=[whole], doubts=[Doubt(text, why.format(text=text, days=days), readings)])
    return Answer(None, left=[whole])


def read_field(text: str, kind: Kind, now: datetime, calendar: Calendar = USUAL) -> Answer[object]:
    """What is meant in a field of this kind: a day, a day with its hour (step), or a moment.

    A moment without an hour is at 18:00.
    """
    answer = read_when(text, _PURPOSES.get(kind, "to come"), now, calendar)
    if answer.value is None or kind == "step":
        return answer
    value = moment(answer.value, now) if kind in ("moment", "held") else answer.value.day
    return Answer(value, answer.taken, answer.left, answer.doubts, answer.aside)


def moment(when: When, now: datetime, default: time = EVENING) -> datetime:
    """The moment in the zone of ``now``; one that a clock change leaves out moves on."""
    local = datetime.combine(when.day, when.at or default, now.tzinfo)
    return local.astimezone(UTC).astimezone(now.tzinfo)


@lru_cache(maxsize=256)
def _first(text: str, now: datetime, _local: datetime, calendar: Calendar) -> Found | None:
    """The plainest reading; ``_local`` tells apart the clocks of two zones, whose moments are equal."""
    try:
        every = list(_every(text, now, calendar))
    except OverflowError:
        # A day that no calendar has: at the beginning or the end of time.
        return None
    return next((each for each in every if each.meaning.days), next(iter(every), None))


def _readings(text: str, now: datetime, calendar: Calendar) -> Iterator[Found]:
    found = _first(text.strip(), now, now.replace(tzinfo=None), calendar) if len(text.strip()) <= LONGEST else None
    if found is not None and all(abs(day.year - now.year) <= YEARS_AWAY for day in found.meaning.days):
        yield found


def _every(text: str, now: datetime, calendar: Calendar) -> Iterator[Found]:
    """Each way to read a phrase whole, the plainest first."""
    seen = Seen(now.date(), calendar)
    if text.casefold() == "now":
        yield Found(Meaning("fixed", [now.date()]), now.time().replace(second=0, microsecond=0), "")
    for tokens in ways(text):
        if _symbols(tokens) == "I" and (found := exact(str(tokens[0].value), now)):
            yield found
        if found := duration(tokens, now):
            yield found
        for sense, rest in stripped(tokens):
            if rest and (meant := meaning(rest, seen)):
                yield Found(meant, None, sense)
    for tokens in ways(text):
        yield from _timed(tokens, seen, now)


def _timed(tokens: Sequence[Token], seen: Seen, now: datetime) -> Iterator[Found]:
    """A phrase with a time of day in front, behind or between, and a day beside it or none."""
    symbols = "".join(token.symbol for token in tokens)
    # Of "noon 14 dec", the figure is of the date.
    parts = re.finditer("Q", symbols) if "M" in symbols else ()
    for found in [*parts, *_TIME.finditer(symbols)]:
        time_tokens = tokens[found.start() : found.end()]
        clock = _clock(time_tokens)
        rest = [*tokens[: found.start()], *tokens[found.end() :]]
        if clock is None:
            continue
        by = next((str(token.value) for token in time_tokens if token.symbol == "B"), "")
        for sense, others in stripped(rest):
            if len(others) == 1 and others[0].symbol == "K" and _is_plain_clock(time_tokens):
                others = [others[0]._replace(symbol="W")]
            meant = meaning(others, seen) if others else _alone(time_tokens, clock, now)
            if meant is not None:
                is_part, is_clock = "Q" in _symbols(time_tokens), any(token.symbol in "CN" for token in time_tokens)
                lasts = None if is_part == is_clock else timedelta(hours=PART * is_part)
                # "9ish tomorrow": the day is sure, and the hour near enough.
                is_near = sense == "about" and is_clock and not by
                sense_of_it = by if by in _VAGUE else "" if is_near else sense
                yield _on_clock(meant, clock, sense_of_it)._replace(lasts=lasts)


def _is_plain_clock(tokens: Sequence[Token]) -> bool:
    """ "7 Uhr", "14:00", "18h": beside it, "Do" and "Mi" are days."""
    return any(
        (token.symbol == "C" and re.search(r":|uhr|h", token.text)) or (token.symbol == "U" and token.text == "h")
        for token in tokens
    )


def _on_clock(meant: Meaning, clock: timedelta, sense: str) -> Found:
    days, within = divmod(clock, timedelta(days=1))
    moved = [day + timedelta(days=days) for day in meant.days]
    return Found(meant._replace(days=moved), (datetime.min + within).time(), sense)


def _alone(tokens: Sequence[Token], clock: timedelta, now: datetime) -> Meaning | None:
    """The last and the next time of day; the one of today where it says so."""
    symbols = "".join(token.symbol for token in tokens)
    if symbols[0] in "NU":
        return None
    today = now.date()
    if "t" in symbols or (symbols.startswith("Q") and clock in TODAY):
        return Meaning("fixed", [today])
    if symbols.startswith("l"):
        return Meaning("fixed", [today - timedelta(days=1)])
    is_part = symbols == "Q" and clock in PARTS
    is_gone = datetime.combine(today, time()) + clock <= now.replace(tzinfo=None)
    before, after = today - timedelta(days=not is_gone), today + timedelta(days=is_gone)
    return Meaning("open" if is_part else "round", [before, after])


def _clock(tokens: Sequence[Token]) -> timedelta | None:
    """The time since midnight that some symbols say; None where they say none."""
    part = next((token.value for token in tokens if token.symbol == "Q"), None)
    shown = next((token for token in tokens if token.symbol in "CN"), None)
    later = next((token for token in tokens if token.symbol == "U"), None)
    if later is not None and later.value != "hour":
        return None
    if shown is None:
        return part if isinstance(part, timedelta) else None
    if isinstance(shown.value, timedelta):
        clock: timedelta | None = shown.value
    else:
        clock = read_clock(str(shown.value).removesuffix(".0"))
    if clock is None:
        return None
    until = next((token.value for token in tokens[1:] if token.symbol == "C" and "-" in _symbols(tokens)), None)
    is_bare = (shown.symbol == "N" and later is None) or bool(re.fullmatch(r"[1-6][:.]\d\d", shown.text.strip()))
    if isinstance(part, timedelta):
        is_late = part > timedelta(hours=12) and clock < timedelta(hours=12)
    elif isinstance(until, timedelta):
        is_late = is_bare and clock + timedelta(hours=12) <= until
    else:
        is_late = is_bare and timedelta(0) < clock < timedelta(hours=_EARLY)
    return clock + timedelta(hours=12 if is_late else 0)


def _symbols(tokens: Sequence[Token]) -> str:
    return "".join(token.symbol for token in tokens)


def _fair(found: Found, purpose: Purpose, today: date) -> Sequence[date]:
    """The readings to ask about: those on the side of today that is asked for, where there are any."""
    days = found.meaning.days
    if purpose == "held" and _is_open(found, today):
        return [day for day in days if day <= today] if today in days else days
    if found.meaning.kind not in ("open", "round") or purpose == "held":
        return days
    wanted = "to come" if found.sense in _TO_COME else purpose
    return [day for day in days if (day >= today if wanted == "to come" else day <= today)] or days


def _chosen(found: Found, purpose: Purpose, now: datetime) -> tuple[When | None, str]:
    """The one day that is meant for a purpose; else why it has to be asked."""
    meant, today = found.meaning, now.date()
    if meant.kind == "open" or not meant.days:
        several = SEVERAL if len(_fair(found, purpose, today)) > 1 else ABOUT if meant.days else NO_ONE
        return None, meant.why or several
    if meant.kind == "yearly":
        return _of_two(found, purpose, today)
    day = meant.days[0]
    if meant.kind == "matched" and day < today - timedelta(days=NEAR if purpose == "to come" else 366):
        return None, ABOUT
    if meant.kind == "round" and len(meant.days) > 1:
        day = meant.days[0] if found.sense == "since" or purpose != "to come" else meant.days[-1]
        if purpose == "held" and _is_open(found, today):
            return None, SEVERAL
        if purpose == "past" and found.sense in _TO_COME:
            return None, AHEAD
        if purpose == "past" and today in meant.days and not found.at and not found.sense:
            return None, SEVERAL
    moment = When(day, found.at)
    is_told = meant.kind in ("dated", "matched")
    if purpose != "to come" and _is_ahead(moment, now) and not (purpose == "held" and is_told):
        return None, MEANT if purpose == "held" else AHEAD
    if purpose == "to come" and not is_told and (day < today or has_gone(day, found, now)):
        return None, GONE
    return moment, ""


def _is_open(found: Found, today: date) -> bool:
    """ "thursday" on a Thursday, "4pm" before four: the last one, or today's; "the 17th" soon before it."""
    days = found.meaning.days
    if found.meaning.kind != "round" or days[0] == today:
        return False
    return today in days or (days[-1] - days[0] > MONTHLY and days[-1] - today < today - days[0])


def _of_two(found: Found, purpose: Purpose, today: date) -> tuple[When | None, str]:
    """A day of every year: the one on the side that is asked for, unless the other is near or it is years away."""
    before, after = found.meaning.days[0], found.meaning.days[-1]
    if before == after:
        return When(before, found.at), ""
    meant, other = (after, before) if purpose == "to come" else (before, after)
    is_open = (meant - today).days > FAR if purpose == "to come" else (other - today).days <= NEAR
    if is_open or (today - meant).days > 366 or (found.sense in _TO_COME and purpose == "past"):
        return None, SEVERAL
    return When(meant, found.at), ""


def _is_ahead(when: When, now: datetime) -> bool:
    if when.at is None:
        return when.day > now.date()
    return datetime.combine(when.day, when.at) > now.replace(tzinfo=None)
