"""Parses the cells of a table: numeric dates in any order, machine formats, totals, events of our own exports."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Literal, NamedTuple

from afterview_tui.domain.humanize import MONTHS
from afterview_tui.domain.records import Event

Order = Literal["dmy", "mdy", "ymd"]
"""The order of day, month and year in a numeric date."""

_TIME = re.compile(
    r"(?:[T,]?\s*|\s+at\s+)\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?$",
    re.I,
)
_TRIPLE = re.compile(r"(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?")
_HAN = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号일]?")
"""A date as it is written in Chinese, Japanese and Korean."""
_HAN_DAY = re.compile(
    r"(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号일]\s*(?:[(（][^()（）]{1,3}[)）]\s*)?(?:(\d{1,2})\s*[:：時时点시](?:\s*(\d\d)\s*[分분]?)?)?"
)
_RUN = re.compile(r"(\d{4})(\d\d)(\d\d)")
_SERIAL = re.compile(r"([3-6]\d{4})(?:\.\d+)?")
_SERIAL_BEGIN = date(1899, 12, 30)
"""Day 0 of a spreadsheet's serial dates."""
_EVENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d\S*(?:Z|[+-]\d\d:\d\d))(?: (.*))?")
_ORG = re.compile(r"[\[<](\d{4}-\d\d-\d\d)(?: \w+\.?)?( \d{1,2}:\d\d)?[\]>]")
"""An org-mode timestamp: ``<2026-11-02 Mon 09:30>``."""
_MAIL = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d{1,2}:\d\d(?::\d\d)?"
    r"\s*(?:[+-]\d{4}|[A-Z]{1,5})(?:\s+\([A-Z]+\))?"
)
_DAY_MONTH = re.compile(r"(\d{1,2})[-/]([^\W\d_]{3,9})\.?(?:[-/](\d{2}|\d{4}))?")
_MONTH_DAY = re.compile(r"([^\W\d_]{3,9})[-/](\d{1,2})(?:[-/](\d{4}))?")
_ZONE = re.compile(r"(?:(?<!\s)\s++)?\((?:GMT|UTC|[A-Z]{2,5})[^()]*\)$")
_SPAN = re.compile(r"(?:(?<!\s)\s++)?→.*$", re.S)
_EPOCH = re.compile(r"1[0-9]{9}(?:\d{3})?(?:\.0+)?")
"""A Unix time in seconds or milliseconds, from 2001 to 2033."""
_ISO_WEEK = re.compile(r"(\d{4})-?W(\d\d)-?(\d)")
_SUM = re.compile(
    r"(?:(?:zwischen|gesamt)?summe|gesamt|insgesamt|anzahl|(?:sub|grand )?total|sum|count|average|avg|mean|median"
    r"|durchschnitt|mittelwert|moyenne|promedio|média|media|średnia|suma|razem|gemiddelde|totaal|totale|totaux|平均|合计"
    r"|合計)(?:\s+(?:applied|applications?|sent|jobs|leads|companies|rejected|rejections|interviews?|offers?|bewerbungen"
    r"|absagen|gespräche|candidatures?|candidaturas))?\W*(?:\d.*)?",
    re.I,
)
_DAYISH = re.compile(r"(?=.{3,40}$)(?=.*\d)[\w'’.,/ :()+→-]+(?<!\d{5})", re.S)
LONGEST_DATE = 100
"""The longest date with its time, in characters; the longest that people write is half as long."""
LONG_AGO = 10
"""How many years back an application is likely at most."""
EARLIEST, LATEST = 1990, 2200
"""The years outside which a date is treated as a typing error."""


class Triple(NamedTuple):
    """The parts of a numeric date as written: three numbers and the separator between them."""

    first: str
    between: str
    second: str
    third: str


def _without_time(text: str) -> str:
    """A cell without the time of day after its date; one too long to be a date is returned unchanged."""
    text = text.strip()
    return text if len(text) > LONGEST_DATE else _TIME.sub("", text)


def looks_like_a_date(text: str) -> bool:
    """Whether a cell is a numeric date in any order."""
    day = _without_time(text)
    return bool(
        _TRIPLE.fullmatch(day) or _SERIAL.fullmatch(day) or _HAN.fullmatch(day) or _machine_date(text.strip())
    )


def may_be_a_date(text: str) -> bool:
    """Whether a cell could be a date, also one in words such as "2 Nov": a short text with a digit."""
    return looks_like_a_date(text) or _DAYISH.fullmatch(text.strip()) is not None


def triple(text: str) -> Triple | None:
    """The three numbers of a numeric date, None for any other text."""
    found = _TRIPLE.fullmatch(_without_time(text))
    return Triple(*found.groups()) if found else None


def in_order(parts: Triple, order: Order) -> date | None:
    """The date that three numbers give in an order, None where it doesn't exist; a leading 4-digit year wins."""
    year_first = len(parts.first) == 4
    places = "ymd" if year_first else order
    numbers = dict(zip(places, (parts.first, parts.second, parts.third), strict=True))
    if len(numbers["d"]) > 2 or len(numbers["m"]) > 2 or len(numbers["y"]) in (1, 3):
        return None
    year = int(numbers["y"]) + (2000 if len(numbers["y"]) == 2 else 0)
    try:
        return date(year, int(numbers["m"]), int(numbers["d"]))
    except ValueError:
        return None


def orders_of(days: Iterable[tuple[Triple, bool]], today: date) -> tuple[list[Order], Triple | None]:
    """The possible orders of some numeric dates, and a date that is ambiguous between them, if any.

    Each date comes with whether it must lie in the past. Dots between the numbers mean day first. A date that is
    the same day in every order decides nothing. Where no order fits all dates, nothing is ruled out.
    """
    orders: list[Order] = ["dmy", "mdy", "ymd"]
    telling = {parts: past for parts, past in days if len(parts.first) < 4 and parts.between != "."}
    left = [order for order in orders if all(in_order(parts, order) for parts in telling)]
    past = [parts for parts, is_past in telling.items() if is_past]
    oldest = today.replace(day=1, year=today.year - LONG_AGO)
    likely = [
        order for order in left if all(oldest <= (in_order(parts, order) or today) <= today for parts in past)
    ]
    left = likely or left or orders[:2]
    for parts in telling:
        if len({in_order(parts, order) for order in left}) > 1:
            return left, parts
    return (left[:1] if telling else orders), None


def read_day(text: str, order: Order) -> date | None:
    """The date of a numeric cell: 2026-11-02, 02.11.2026, 11/2/26, 20261102, or a spreadsheet's serial date."""
    day = _without_time(text)
    if parts := triple(day):
        found = in_order(parts, "dmy" if parts.between == "." else order)
    elif run := _RUN.fullmatch(day) or _HAN.fullmatch(day):
        found = in_order(Triple(run[1], "-", run[2], run[3]), "ymd")
    elif serial := _SERIAL.fullmatch(day):
        found = _SERIAL_BEGIN + timedelta(days=int(serial[1]))
    else:
        found = _machine_date(text.strip())
    return found if found and EARLIEST <= found.year <= LATEST else None


def _machine_date(text: str) -> date | None:
    """The date of a Unix time, a mail header, an org-mode timestamp or an ISO week; UTC offsets are ignored."""
    if len(text) > LONGEST_DATE:
        return None
    if _EPOCH.fullmatch(text):
        seconds = float(text) / (1000 if len(text.partition(".")[0]) == 13 else 1)
        return datetime.fromtimestamp(seconds, UTC).date()
    if found := _ORG.fullmatch(text):
        return _or_none(date.fromisoformat, found[1])
    if found := _ISO_WEEK.fullmatch(text):
        return _or_none(date.fromisoformat, f"{found[1]}-W{found[2]}-{found[3]}")
    if _MAIL.fullmatch(text):
        from email.utils import parsedate_to_datetime

        return _or_none(lambda head: parsedate_to_datetime(head).date(), text)
    return None


def _or_none(read: Callable[[str], date], text: str) -> date | None:
    try:
        return read(text)
    except ValueError:
        return None


def is_sum(cells: Iterable[str]) -> bool:
    """Whether a row holds totals, "Summe;40 Bewerbungen;;9 Absagen", rather than a company called Total."""
    first, *others = [cell.strip() for cell in cells if cell.strip()] or [""]
    counts = all(re.search(r"\d", cell) and triple(cell) is None and "://" not in cell for cell in others)
    return counts and _SUM.fullmatch(first) is not None


def in_words(text: str) -> str:
    """A date as people type it: "2 Nov" for "2-Nov", without a time zone, and only the first of a range."""
    text = _ZONE.sub("", _SPAN.sub("", text.strip()))
    if (found := _HAN_DAY.fullmatch(text)) and 1 <= int(found[1]) <= 12:
        at = f" {found[3]}:{found[4] or '00'}" if found[3] else ""
        return f"{found[2]} {MONTHS[int(found[1]) - 1]}{at}"
    if found := _DAY_MONTH.fullmatch(text) or _MONTH_DAY.fullmatch(text):
        *day, year = found.groups()
        return " ".join(part for part in (*day, f"20{year}" if year and len(year) == 2 else year) if part)
    return text


def is_span(text: str) -> bool:
    """Whether a cell is a date range as Notion writes it, with an arrow."""
    return _SPAN.search(text) is not None


def read_events(text: str) -> list[Event]:
    """The events of a history in our own export, one per line; raises ValueError for any other format."""
    events: list[Event] = []
    for line in text.split("\n") if text else []:
        if found := _EVENT.fullmatch(line):
            events.append(Event(at=datetime.fromisoformat(found[1]), what=found[2] or ""))
        elif events:
            events[-1] = Event(at=events[-1].at, what=f"{events[-1].what}\n{line}")
        else:
            raise ValueError("no time in it")
    return events


def read_moment(text: str) -> datetime:
    """An ISO 8601 date and time with its UTC offset; raises ValueError for any other format."""
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError("no offset in it")
    return at
