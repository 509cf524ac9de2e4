"""Dates and times as people type them: "friday", "in two weeks", "2 nov", "tomorrow evening".

dateparser reads amounts of time, and is imported when the first one is met, which takes a fifth of a second. It
drops words that it does not know and guesses at the rest, so it gets only what is plainly one of these; dates, and
what it reads otherwise than people mean ("next friday", "the 2nd", "end of the week"), are read here.
Nothing raises: what cannot be read for sure is None.
"""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Literal

from afterview_tui.domain.fields import Kind
from afterview_tui.domain.humanize import MONTHS, USUAL, Calendar, in_words
from afterview_tui.domain.leads.cadence import add_business_days

Prefer = Literal["future", "past"]
"""Which day is meant where the text leaves it open."""

HOURS = {"morning": 9, "noon": 12, "midday": 12, "afternoon": 15, "evening": 18}
HOURS |= {"tonight": 20, "night": 20, "midnight": 24}
"""The hour that a part of the day stands for; midnight is the one that ends the day."""
FOREIGN = ["en", "de", "fr", "es", "it", "nl", "pt"]
"""The languages in which the month of a date in somebody's file may be named."""
_ANYWHERE: dict[str, Any] = {"TIMEZONE": "UTC", "PARSERS": ["relative-time", "absolute-time"]}
"""Keeps dateparser from asking for the local zone, which ends in an error where TZ is none that has a name."""
_LONGEST = 60
"""Characters; a longer text is no date."""
_YEARS_AWAY = 50
"""Years from today beyond which a date is taken for a slip."""

_NAMES = r"(mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(rf"(?:(this|next|last) )?{_NAMES}( next week)?")
_NTH = re.compile(r"(?:the )?(\d\d?)(?:st|nd|rd|th)")
_END = re.compile(r"(?:the )?end of (?:the |this )?((?:next )?\w+)")
_BUSINESS_DAYS = re.compile(r"(?:in )?(\d\d?) (?:business|working) days?")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)")
_DAY_FIRST = re.compile(r"(\d\d?)([./-])(\d\d?)(?:\2(\d{4}|\d\d)?)?")
_DAY = r"(?:the )?\d\d?(?:st|nd|rd|th)?"
_MONTH = rf"(?:{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in MONTHS)}|sept)".lower()
_WRITTEN = re.compile(rf"(?:{_NAMES} )?(?:{_DAY}[. ]*(?:of )?{_MONTH}|{_MONTH} ?{_DAY})(?: \d{{4}})?")
_MANY = rf"(?:\d{{1,4}} ?|(?:an?|{'|'.join(in_words(number).replace('-', '[ -]') for number in range(1, 32))}) )"
_AMOUNT = re.compile(
    rf"(?:in )?{_MANY}(?:day|week|fortnight|month|year)s?(?: ago| from now)?"
    r"|(?:the )?day (?:after tomorrow|before yesterday)|(?:next|last) (?:month|year)"
)
_SOME_TIME = rf"{_MANY}(?:h|min|hours?|minutes?)"
_DURATION = re.compile(rf"(?:in )?{_SOME_TIME}(?:(?: and)? {_SOME_TIME})?(?: ago| from now)?")
_CLOCK = re.compile(r"(?P<at>\bat )?\b(?P<hour>\d\d?)(?::(?P<minute>\d\d))? ?(?P<half>[ap]m)?\b")
_PART = re.compile(rf"(?:\b(?:in the|at|this) )?\b({'|'.join(HOURS)})\b")
_REWRITTEN = (
    (re.compile(r"\bo['’]clock\b|[,\s]+|(?<=[a-z]{3})\.(?!\w)"), " "),
    (re.compile(r"\b([ap])\.m\b\.?"), r"\1m"),
    (re.compile(r"^ *(?:\+|within\b) *"), "in "),
    (re.compile(r"(\d) ?d\b"), r"\1 days"),
    (re.compile(r"(\d) ?w\b"), r"\1 weeks"),
    (re.compile(r"\bhalf an hour\b"), "30 minutes"),
)
_LEADING = re.compile(r"^(?:on|by|until|till) ")


def read(text: str, kind: Kind, now: datetime, calendar: Calendar = USUAL) -> date | datetime | None:
    """What is meant in a field of this kind: a day, or a moment (at 18:00 if no hour is said); None for neither."""
    if kind == "moment":
        return read_moment(text, now, time(18), calendar=calendar)
    return read_date(text, now.date(), "past" if kind == "past day" else "future", calendar)


def read_date(text: str, today: date, prefer: Prefer = "future", calendar: Calendar = USUAL) -> date | None:
    """The day that a text means, or None; a time in it has to be possible and is left out.

    "1.12." is the day before the month; "1/12" means two days, and is None unless the calendar says which.
    "next friday" is that of next week, a bare weekday is never today, "end of the week" is Friday, "next week"
    Monday. A weekday that does not fit its date makes it None.
    """
    if exact := _iso(text, today):
        return exact.date()
    split = _split(_plain(text))
    return _day(split[0], today, prefer, calendar) if split else None


def read_written(text: str, today: date, to_come: bool = False) -> date | None:
    """The day of a date with its month's name, or None; without a year the last, or the nearest if ``to_come``."""
    import dateparser

    settings = _ANYWHERE | {"RELATIVE_BASE": datetime.combine(today, time()), "REQUIRE_PARTS": ["day", "month"]}
    ways = [settings | {"PREFER_DATES_FROM": side} for side in ("past", "future")[: 1 + to_come]]
    found = [dateparser.parse(text, languages=FOREIGN, settings=way) for way in ways]
    days = [day.date() for day in found if day and _is_near(day, today)]
    return min(days, key=lambda day: abs(day - today), default=None)


def read_moment(
    text: str, now: datetime, default_time: time, prefer: Prefer = "future", calendar: Calendar = USUAL
) -> datetime | None:
    """The moment that a text means, in the zone of ``now``, or None; ``default_time`` where it says no time.

    A time alone is the next one to come (or the last one gone); one that a clock change leaves out moves on.
    """
    if exact := _iso(text, now.date()):
        return _in_zone(exact, now)
    words = _plain(text)
    if words == "now":
        return now
    if _DURATION.fullmatch(words):
        found = _by_library(words, now.astimezone(UTC).replace(tzinfo=None), prefer)
        return _in_zone(found.replace(tzinfo=UTC), now) if found else None
    split = _split(words)
    if split is None:
        return None
    rest, clock = split
    if rest or clock is None:
        day = _day(rest, now.date(), prefer, calendar)
        usual = timedelta(hours=default_time.hour, minutes=default_time.minute)
        return _at(day, usual if clock is None else clock, now) if day else None
    at = _at(now.date(), clock, now)
    step = (at <= now and prefer == "future") - (at > now and prefer == "past")
    return _at(now.date() + timedelta(days=step), clock, now)


def _iso(text: str, today: date) -> datetime | None:
    """A moment such as 2026-12-01T10:00+01:00; one without an offset is left without."""
    if not re.match(r"\s*\d{4}-\d\d-\d\d[T ]\d\d:", text):
        return None
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if _is_near(found, today) else None


def _is_near(day: date, today: date) -> bool:
    return abs(day.year - today.year) <= _YEARS_AWAY


def _in_zone(at: datetime, now: datetime) -> datetime:
    """A moment in the zone of ``now``, one without a zone being meant there."""
    local = at if at.tzinfo else at.replace(tzinfo=now.tzinfo)
    return local.astimezone(UTC).astimezone(now.tzinfo)


def _at(day: date, clock: timedelta, now: datetime) -> datetime:
    return _in_zone(datetime.combine(day, time()) + clock, now)


def _plain(text: str) -> str:
    """Small letters, single spaces, one way of writing each thing; empty if it is too long for a date."""
    words = text.casefold() if len(text) <= _LONGEST else ""
    for pattern, plain in _REWRITTEN:
        words = pattern.sub(plain, words)
    return words.strip()


def _split(words: str) -> tuple[str, timedelta | None] | None:
    """The words without their time of day, and that time since midnight; None if there is no such time."""
    part = _PART.search(words)
    clock = next((found for found in _CLOCK.finditer(words) if any(found.group("at", "minute", "half"))), None)
    hour = HOURS[part[1]] if part else 0
    at = timedelta(hours=hour) if part else None
    if clock:
        at = _time(clock, late=hour > 12)
        if at is None:
            return None
    for found in (part, clock):
        words = words.replace(found[0], " ", 1) if found else words
    implied = "today" if part and (part[1] == "tonight" or part[0].startswith("this ")) else ""
    return _LEADING.sub("", " ".join(words.split())) or implied, at


def _time(clock: re.Match[str], late: bool) -> timedelta | None:
    """The time since midnight that a clock shows; ``late`` moves 9 to 21, as in "tonight at 9"."""
    hour, minute, half = int(clock["hour"]), int(clock["minute"] or 0), clock["half"]
    if hour > 23 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif late and 1 <= hour < 12:
        hour += 12
    return timedelta(hours=hour, minutes=minute)


def _day(words: str, today: date, prefer: Prefer, calendar: Calendar) -> date | None:
    """The day that words without a time mean."""
    for rule in (_named, _end_of, _nth, _written):
        found = rule(words, today, prefer, calendar)
        if found:
            return found if _is_near(found, today) else None
    return None


def _named(words: str, today: date, prefer: Prefer, calendar: Calendar) -> date | None:
    """The day of "tomorrow", "friday", "next friday", "friday next week", "next week"."""
    near = {"yesterday": -1, "today": 0, "now": 0, "tomorrow": 1, "next week": 7 + _ahead("mon", today, calendar)}
    if words in near:
        return today + timedelta(days=near[words])
    found = _WEEKDAY.fullmatch(words)
    if found is None:
        return None
    ahead = _ahead(found[2], today, calendar)
    if found[1] == "next" or found[3]:
        return today + timedelta(days=ahead + 7)
    if found[1] == "last" or (prefer == "past" and found[1] is None):
        return today - timedelta(days=-ahead % 7 or 7)
    return today + timedelta(days=ahead % 7 or (0 if found[1] else 7))


def _ahead(name: str, today: date, calendar: Calendar) -> int:
    """Days from today to a weekday of the same week; below 0 where it has gone by."""
    day = _WEEKDAYS.index(name[:3])
    return (day - calendar.first_day) % 7 - (today.weekday() - calendar.first_day) % 7


def _end_of(words: str, today: date, prefer: Prefer, calendar: Calendar) -> date | None:
    """The Friday that ends a week, or the last day of a month or of the year."""
    found = _END.fullmatch("end of week" if words == "this week" else words)
    if found is None:
        return None
    if found[1] in ("week", "next week"):
        ahead = _ahead("fri", today, calendar)
        return today + timedelta(days=ahead + (7 if found[1] == "next week" or ahead < 0 else 0))
    ends = {"month": today.month, "next month": today.month + 1, "year": 12}
    if found[1] in ends:
        return _last_day(today.year, ends[found[1]])
    named = [number for number, month in enumerate(MONTHS, 1) if found[1] in (month.lower(), month[:3].lower())]
    days = [_last_day(today.year + years, number) for number in named for years in (-1, 0, 1)]
    return _nearest(days, today, prefer)


def _last_day(year: int, month: int) -> date:
    years, month = divmod(month - 1, 12)
    return date(year + years, month + 1, monthrange(year + years, month + 1)[1])


def _nearest(days: list[date], today: date, prefer: Prefer) -> date | None:
    """The first day from today on, or the last one up to today."""
    if prefer == "future":
        return min((day for day in days if day >= today), default=None)
    return max((day for day in days if day <= today), default=None)


def _nth(words: str, today: date, prefer: Prefer, _calendar: Calendar) -> date | None:
    """The nearest "2nd" or "31st" of a month."""
    found = _NTH.fullmatch(words)
    if found is None:
        return None
    number = int(found[1])
    ends = [_last_day(today.year, today.month + months) for months in range(-2, 3)]
    return _nearest([end.replace(day=number) for end in ends if 1 <= number <= end.day], today, prefer)


def _written(words: str, today: date, prefer: Prefer, calendar: Calendar) -> date | None:
    """A date in figures or words, or an amount of days, weeks, months or years."""
    business = _BUSINESS_DAYS.fullmatch(words)
    if business:
        return add_business_days(today, int(business[1]))
    words = _in_full(words, calendar)
    if written := _WRITTEN.fullmatch(words):
        day = _of_month(words, today, prefer)
        weekday = written[1]
        return day if day and (not weekday or day.weekday() == _WEEKDAYS.index(weekday[:3])) else None
    found = _by_library(words, datetime.combine(today, time()), prefer) if _AMOUNT.fullmatch(words) else None
    return found.date() if found else None


def _of_month(words: str, today: date, prefer: Prefer) -> date | None:
    """The day of "27 november 2026" or "nov 27"; without a year the nearest, a leap day up to eight years away."""
    day, *years = map(int, re.findall(r"\d+", words))
    month = next(number for number, name in enumerate(MONTHS, 1) if name[:3].lower() in words)
    around = years or range(today.year - 8, today.year + 9)
    days = [date(year, month, day) for year in around if year and 0 < day <= monthrange(year, month)[1]]
    return next(iter(days), None) if years else _nearest(days, today, prefer)


def _in_full(words: str, calendar: Calendar) -> str:
    """A date in figures written with the month's name; empty where it could be two days, as 1/12 may."""
    if first := _YEAR_FIRST.fullmatch(words):
        year, month, day = first[1], int(first[2]), int(first[3])
    elif last := _DAY_FIRST.fullmatch(words):
        day, month, year = int(last[1]), int(last[3]), last[4] or ""
        if last[2] != "." and (month > 12 or (calendar.day_first is False and day <= 12)):
            day, month = month, day
        elif last[2] != "." and calendar.day_first is None and day <= 12 and day != month:
            return ""
    else:
        return words
    year = f"20{year}" if len(year) == 2 else year
    return f"{day} {MONTHS[month - 1].lower()} {year}".strip() if 1 <= month <= 12 else ""


@lru_cache(maxsize=32)
def _by_library(words: str, base: datetime, prefer: Prefer) -> datetime | None:
    """What dateparser makes of words seen from ``base``, or None; kept, as a form reads its days at each key."""
    import dateparser

    settings = _ANYWHERE | {"PREFER_DATES_FROM": prefer, "RELATIVE_BASE": base, "REQUIRE_PARTS": ["day"]}
    found: datetime | None = dateparser.parse(words, languages=["en"], settings=settings)
    return found
