"""The day and the hour of an interview in the words of a mail; days of something else are told from it."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from afterview_tui.domain import humanize
from afterview_tui.domain.humanize import Calendar
from afterview_tui.domain.rounds.invited import NO_ZONE
from afterview_tui.reading.days import read_when
from afterview_tui.reading.invitations.hours import Hour, hours_in
from afterview_tui.reading.invitations.moment_words import (
    CHOICE,
    IN_FRONT,
    MOVED,
    MOVED_AWAY,
    MOVED_TO,
    NEW,
    NO_START,
    NOT_IT,
    SURELY_IN_FRONT,
    TO,
    bare_days,
    day_patterns,
    numbers,
)
from afterview_tui.reading.invitations.zones import zone_in

SEVERAL = "Several times are offered, and none is settled."
NOON = 12
HALF_DAY = "Morning or afternoon? It says {words}."


class Said(NamedTuple):
    """When it is, as a text has it."""

    start: datetime | date | None = None
    end: datetime | None = None
    words: str = ""
    why: str = ""
    """Why it is doubtful, where it is."""
    zone: str = ""
    """The zone, as the text calls it."""

    @property
    def is_timed(self) -> bool:
        """Whether there is an hour."""
        return isinstance(self.start, datetime)


_IS_HOUR = re.compile(f"(?:{IN_FRONT.pattern})|(?:{SURELY_IN_FRONT.pattern})", re.I)
"""In front of these figures stands an hour: "kl. 14.00." is no day."""


class Day(NamedTuple):
    """A day where a text names it; none where it can't be, with the reason."""

    day: date | None
    begin: int
    end: int
    why: str = ""


def moment_in(text: str, sent: datetime, calendar: Calendar) -> Said:
    """The day and the hour that a text sets, seen from the day it was written."""
    days = days_in(text, sent, calendar)
    sound = [each for each in days if _is_it(text, each, days, sent)]
    if not sound and not days:
        sound = days = _told_by_weekday(text, sent)
    sound = [each for each in sound if NEW.search(text[max(0, each.begin - 50) : each.begin])] or sound
    hours = hours_in(text, [(each.begin, each.end) for each in days])
    timed = [(each, found) for each in sound if (found := _hours_of(text, each, days, hours))]
    if not timed:
        whole = [each for each in sound if each.day is not None]
        if not whole:
            return Said(why=next((each.why for each in sound if each.why), ""))
        why = SEVERAL if len({each.day for each in whole}) > 1 else whole[0].why
        return Said(None if why == SEVERAL else whole[0].day, None, text[whole[0].begin : whole[0].end], why)
    starts = {(each.day, found[0].at) for each, found in timed}
    if len(starts) > 1 and (CHOICE.search(text) or _is_or(text, timed)):
        return Said(None, None, "", SEVERAL)
    day, found = min(timed, key=lambda each: (each[0].day or date.max, each[0].begin))
    return _said(text, day, found)


def _said(text: str, day: Day, hours: Sequence[Hour]) -> Said:
    first = hours[0]
    spoken = f"{text[day.begin : day.end].strip(' ,')}, {text[first.begin : first.end].strip()}"
    if day.day is None:
        return Said(None, None, spoken, day.why)
    line = text[text.rfind("\n", 0, first.begin) + 1 :].split("\n")[0]
    until = min(
        [first.end + 50, *(each.begin for each in hours[1:] if not TO.search(text[first.end : each.begin]))]
    )
    beside = text[first.begin : until].split("\n")[0]
    zone = zone_in(beside, day.day) or zone_in(line, day.day) or zone_in(text, day.day)
    at = first.at.replace(hour=first.at.hour + 12) if first.is_open and first.at.hour < NOON else first.at
    start = datetime.combine(day.day, at, zone.zone if zone else None)
    last = hours[1] if len(hours) > 1 and TO.search(text[first.end : hours[1].begin] or "-") else None
    end = datetime.combine(day.day, last.at, start.tzinfo) if last and last.at > first.at else None
    why = day.why or (zone.why if zone else NO_ZONE)
    if first.is_open and not why:
        why = HALF_DAY.format(words=text[first.begin : first.end].strip())
    return Said(start, end, " ".join(spoken.split()), why, zone.words if zone and zone.zone else "")


def days_in(text: str, sent: datetime, calendar: Calendar) -> list[Day]:
    """Every day that a text names by its date, in their order, as seen from the day it was written."""
    found: list[Day] = []
    for pattern in day_patterns():
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - 14) : match.start()]
            is_hour = match.groupdict().get("sign") == "." and _IS_HOUR.search(before) is not None
            if not is_hour and all(match.end() <= each.begin or match.start() >= each.end for each in found):
                found.append(_day(match, sent, calendar))
    return sorted((each for each in found if each.day is not None or each.why), key=lambda each: each.begin)


def _day(match: re.Match[str], sent: datetime, calendar: Calendar) -> Day:
    parts = match.groupdict()
    weekday = numbers("W").get((parts.get("weekday") or "").casefold())
    begin, end = match.span()
    if parts.get("figures"):
        name = humanize.WEEKDAYS[weekday] if weekday is not None else ""
        answer = read_when(f"{name} {parts['figures']}".strip(), "held", sent, calendar)
        if answer.value is None and weekday is not None:
            answer = read_when(str(parts["figures"]), "held", sent, calendar)
        why = answer.doubts[0].why if answer.doubts else ""
        day = answer.value.day if answer.value else _ahead(answer.doubts[0].readings if answer.doubts else (), sent)
        return Day(day, begin, end, "" if day else why)
    if parts.get("number"):
        return Day(_numbered(sent.date(), weekday, int(parts["number"])), begin, end)
    month, number = numbers("M")[parts["month"].casefold()], int(parts["day"])
    years = [int(parts["year"])] if parts.get("year") else [sent.year, sent.year + 1]
    options = [day for year in years if (day := _date(year, month, number)) is not None]
    if not parts.get("year"):
        options = [day for day in options if day >= sent.date() - timedelta(days=60)] or options
    if not options:
        return Day(None, begin, end)
    fitting = [day for day in options if weekday is None or day.weekday() == weekday]
    if fitting:
        return Day(fitting[0], begin, end)
    told = humanize.WEEKDAYS[options[0].weekday()]
    return Day(options[0], begin, end, f"“{' '.join(match[0].split())}” is a {told}.")


def _numbered(sent: date, weekday: int | None, number: int) -> date | None:
    """The next day with that weekday and number, as in "Saturday the 5th"; None where there is none soon."""
    ahead = (sent + timedelta(days=each) for each in range(62))
    return next((each for each in ahead if each.weekday() == weekday and each.day == number), None)


def _ahead(readings: Sequence[object], sent: datetime) -> date | None:
    """The one reading that is not over, where there is just one."""
    days = [getattr(each, "day", None) for each in readings]
    ahead = [
        day for day in days if isinstance(day, date) and sent.date() <= day <= sent.date() + timedelta(days=120)
    ]
    return ahead[0] if len(ahead) == 1 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _told_by_weekday(text: str, sent: datetime) -> list[Day]:
    """A weekday alone, or tomorrow, as it is meant on the day of writing; always asked about."""
    found = []
    for match in bare_days().finditer(text):
        answer = read_when(match[0], "to come", sent)
        if answer.value is not None and not NOT_IT.search(text[max(0, match.start() - 40) : match.start()]):
            why = f"No day but “{match[0]}” is named."
            found.append(Day(answer.value.day, match.start(), match.end(), why))
    return found


def _is_it(text: str, day: Day, days: Sequence[Day], sent: datetime) -> bool:
    """Whether it can be the day of the interview."""
    before = text[max(0, day.begin - 60) : day.begin].rpartition("\n\n")[2].replace("\n", " ")
    if day.day is not None and day.day < sent.date():
        return False
    if MOVED.search(before) and any(
        each.begin > day.end and MOVED_TO.match(text[day.end : each.begin]) for each in days
    ):
        return False
    return NOT_IT.search(before) is None and MOVED_AWAY.match(text[day.end : day.end + 90]) is None


def _hours_of(text: str, day: Day, days: Sequence[Day], hours: Sequence[Hour]) -> list[Hour]:
    """The hours that belong to a day: those behind it up to the next day, or those in front on its line."""
    if day.day is None:
        return []
    until = next((each.begin for each in days if each.begin > day.begin), len(text))
    line = text.rfind("\n", 0, day.begin) + 1
    since = max([line, *(each.end for each in days if each.end <= day.begin)])
    front = [each for each in hours if since <= each.begin < day.begin]
    behind = [each for each in hours if day.end <= each.begin < until]
    ended = text.find("\n", day.end)
    same = [each for each in behind if ended < 0 or each.begin < ended]
    found = front if front and not same else behind
    sound = [
        each
        for each in found
        if not NO_START.search(text[max(0, each.begin - 40) : each.begin].rpartition("\n")[2])
    ]
    return sound or ([] if found is behind and not same else list(found))


def _is_or(text: str, timed: Sequence[tuple[Day, Sequence[Hour]]]) -> bool:
    """Whether the days stand beside each other with "or" between."""
    pairs = pairwise(timed)
    return any(
        re.search(r"\b(?:or|oder|ou|o|oppure|of)\b", text[first[0].end : last[0].begin], re.I)
        and last[0].begin - first[0].end < 90
        for first, last in pairs
    )
