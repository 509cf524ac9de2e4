"""What stands in a cell of somebody's table: a stage in their words, a day in their figures, an event."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

import msgspec

from afterview_tui.domain.records import Event, Reason, Stage
from afterview_tui.reading.vocabulary import STAGES, entries

Order = Literal["dmy", "mdy", "ymd"]
"""In which order a date in figures names day, month and year."""

_STAGES: dict[str, tuple[Stage, Reason | None]] = {
    word.replace("_", " "): msgspec.convert([*name.split(), None][:2], tuple[Stage, Reason | None])
    for name, words in entries(STAGES)
    for word in words
}
_NOT_A_WORD = re.compile(r"[\W_]+")
_NEGATED = re.compile(r"\b(?:not|no|never|nicht|keine?|pas)\b")
_NOES: tuple[Reason, ...] = ("rejected", "withdrew", "declined")
_MINE = re.compile(r"\b(?:by me|von mir|durch mich)\b")
_THEIRS = re.compile(r"\b(?:wurden?|worden|bekommen|erhalten)\b")
_TIME = re.compile(
    r"(?:[T,]?\s*|\s+at\s+)\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?$",
    re.I,
)
_TRIPLE = re.compile(r"(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?")
_RUN = re.compile(r"(\d{4})(\d\d)(\d\d)")
_SERIAL = re.compile(r"([3-6]\d{4})(?:\.\d+)?")
_SERIAL_BEGIN = date(1899, 12, 30)
"""Day 0 of the days that spreadsheets count."""
_EVENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d\S*(?:Z|[+-]\d\d:\d\d))(?: (.*))?")
_YES = {"yes", "y", "true", "1", "x", "ja", "oui", "si", "sí", "high", "5", "★★★★★"}
_SUM = re.compile(
    r"(?:(?:zwischen|gesamt)?summe|gesamt|insgesamt|anzahl|(?:sub|grand )?total|sum|count)\W*(?:\d.*)?", re.I
)
LONGEST_DATE = 100
"""Characters of a date with its time; the longest that people write has half as many."""
LONG_AGO = 10
"""Years beyond which nobody is likely to have applied."""
EARLIEST, LATEST = 1990, 2200
"""The years before and after which a date is taken for a slip."""


class Triple(NamedTuple):
    """A date in figures as it stands: three numbers and what is between them."""

    first: str
    between: str
    second: str
    third: str


def read_stage(text: str) -> tuple[Stage, Reason | None] | None:
    """The stage, and the reason where it is closed, that somebody's word for it means.

    None where it is unknown, or somebody asks: "ghosted?". A no counts more than what came before it: "Absage nach
    Gespräch"; and it is your own where it says so: "abgesagt (ich)".
    """
    if "?" in text:
        return None
    plain = _plain(text)
    if found := _STAGES.get(plain):
        return found
    # "2 - Applied" and "Interview (2nd)" name a stage beside something else; the longest one known counts.
    inside = [word for word in _STAGES if len(word) > 3 and word in plain and _stands_in(word, plain)]
    if any(_is_a_no(word, text.casefold()) for word in inside):
        inside = [word for word in inside if _STAGES[word][1] in (*_NOES, "role_closed")]
    elif _NEGATED.search(plain):
        return None
    if not inside:
        return None
    found = _STAGES[max(inside, key=len)]
    return ("closed", "withdrew") if found[1] == "rejected" and _is_mine(plain) else found


def _stands_in(word: str, plain: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", plain) is not None


def _is_mine(plain: str) -> bool:
    """Whether somebody says of a no that it was their own."""
    words = set(plain.split())
    mine = _MINE.search(plain) or ("abgesagt" in words and words & {"ich", "selbst"})
    return bool(mine) and not _THEIRS.search(plain)


def _is_a_no(word: str, text: str) -> bool:
    """Whether a word in a text is a refusal or a withdrawal, with no "not" in it or right before it."""
    before = rf"{_NEGATED.pattern}\s+(?:\w+\s+)?{re.escape(word)}\b"
    return _STAGES[word][1] in _NOES and not _NEGATED.search(word) and not re.search(before, text)


def is_stage_word(text: str) -> bool:
    """Whether a cell is a known word for a stage and nothing beside it."""
    return _plain(text) in _STAGES


def _plain(text: str) -> str:
    return _NOT_A_WORD.sub(" ", text.casefold()).strip()


def _without_time(text: str) -> str:
    """A cell without the time of day behind its date; a long one is no date."""
    text = text.strip()
    return text if len(text) > LONGEST_DATE else _TIME.sub("", text)


def looks_like_a_date(text: str) -> bool:
    """Whether a cell is a date in figures, whatever its order."""
    day = _without_time(text)
    return _TRIPLE.fullmatch(day) is not None or _SERIAL.fullmatch(day) is not None


def triple(text: str) -> Triple | None:
    """The three numbers of a date in figures, None for any other text."""
    found = _TRIPLE.fullmatch(_without_time(text))
    return Triple(*found.groups()) if found else None


def in_order(parts: Triple, order: Order) -> date | None:
    """The day that three numbers mean in an order, None where there is none; a long year in front leads."""
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
    """The orders that dates in figures can be in, and one of them that shows the difference.

    Each comes with whether it can't lie in the future. Points between the numbers mean day first. A date that is
    the same day in every order decides nothing. Where no order fits all, or no date needs one, none is ruled out.
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
    """The day of a cell in figures: 2026-11-02, 02.11.2026, 11/2/26, 20261102, or a spreadsheet's count of days."""
    day = _without_time(text)
    if parts := triple(day):
        found = in_order(parts, "dmy" if parts.between == "." else order)
    elif run := _RUN.fullmatch(day):
        found = in_order(Triple(run[1], "-", run[2], run[3]), "ymd")
    elif serial := _SERIAL.fullmatch(day):
        found = _SERIAL_BEGIN + timedelta(days=int(serial[1]))
    else:
        found = None
    return found if found and EARLIEST <= found.year <= LATEST else None


def is_sum(cells: Iterable[str]) -> bool:
    """Whether a row only sums up: "Summe;40 Bewerbungen;;9 Absagen". A company called Total has words or a day."""
    first, *others = [cell.strip() for cell in cells if cell.strip()] or [""]
    counts = all(re.search(r"\d", cell) and triple(cell) is None and "://" not in cell for cell in others)
    return counts and _SUM.fullmatch(first) is not None


def read_events(text: str) -> list[Event]:
    """The events of a history as our own export writes it, one a line; raises ValueError for another one."""
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
    """A moment with its offset, as our own export writes it; raises ValueError for another one."""
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError("no offset in it")
    return at


def is_yes(text: str) -> bool:
    """Whether a cell says yes."""
    return text.strip().casefold() in _YES
