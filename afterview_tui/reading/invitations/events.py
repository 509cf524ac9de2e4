"""The events of a calendar file, however broken: only the lines that matter reach icalendar, each sound."""

import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from quopri import decodestring
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from afterview_tui.domain.text import clean, one_line, pasted
from afterview_tui.reading.invitations.east_asian import spelt_out
from afterview_tui.reading.invitations.letters import LARGE, LONGEST_TEXT, Address, tamed
from afterview_tui.reading.invitations.pages import text_of_page
from afterview_tui.reading.invitations.zones import zone_named

if TYPE_CHECKING:
    from icalendar import Component

MOST_EVENTS = 40
MOST_LINES = 2_000
"""Lines of one event that are read."""
MOST_LINES_IN_ALL = 20_000
_KEPT = {
    "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "X-ALT-DESC",
    "LOCATION", "ORGANIZER", "ATTENDEE", "STATUS", "RRULE", "URL",
}  # fmt: skip
_PROPERTY = re.compile(r"([A-Za-z0-9-]+)[;:]")
_TAG = re.compile(r"</?(?:br|p|b|i|u|a|div|span|ul|ol|li|strong|em)(?:\s[^<>]{0,300})?/?>", re.I)
_LONG = 8_000
"""Characters of a line, a description's aside."""


class Attendee(NamedTuple):
    """Somebody, or something, that is invited."""

    address: Address
    kind: str = ""
    """What the calendar says it is: INDIVIDUAL, GROUP, ROOM, RESOURCE."""
    answer: str = ""
    """ACCEPTED, DECLINED and so on."""


class Event(NamedTuple):
    """One event as its calendar has it."""

    uid: str
    sequence: int
    summary: str
    text: str
    location: str
    start: datetime | date | None
    end: datetime | date | None
    zone: str
    """The name of its zone where nobody knows that zone; the time is without one then."""
    organizer: Address | None
    attendees: Sequence[Attendee]
    is_cancelled: bool
    repeats: bool


class Calendar(NamedTuple):
    """The events of one file."""

    events: Sequence[Event]
    product: str = ""
    """Which program wrote it."""
    is_cut: bool = False
    """Whether its end is missing."""


def is_calendar(data: bytes) -> bool:
    """Whether some bytes begin as a calendar does, or as a bare event."""
    head = data[:2000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").upper()
    return head.startswith((b"BEGIN:VCALENDAR", b"BEGIN:VEVENT", b"BEGIN:VTIMEZONE"))


def calendar(data: bytes) -> Calendar:
    """The events in some bytes; none where there is none that can be read."""
    text = _unfolded(data)
    head, zones, events, is_cut = _components(text.split("\n"))
    method, product = head.get("METHOD", "").upper(), one_line(pasted(head.get("PRODID", "")))
    found = [event for lines in events[:MOST_EVENTS] if (event := _event(lines, zones, method)) is not None]
    return Calendar(found, product, is_cut)


def _unfolded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16", "replace").encode()
    for fold in (b"\r\n ", b"\r\n\t", b"\n ", b"\n\t"):
        data = data.replace(fold, b"")
    if b"QUOTED-PRINTABLE" in data[:LARGE].upper():
        data = data.replace(b"=\r\n", b"").replace(b"=\n", b"")
    lines = data.removeprefix(b"\xef\xbb\xbf").split(b"\n", MOST_LINES_IN_ALL)[:MOST_LINES_IN_ALL]
    lines = [_plainly(line) for line in lines]
    whole = b"\n".join(line[: LONGEST_TEXT * 4] for line in lines)[:LARGE]
    try:
        return clean(whole.decode())
    except UnicodeError:
        return clean(whole.decode("cp1252", "replace"))


def _plainly(line: bytes) -> bytes:
    """A line of the calendars of old phones, which write letters as mails do."""
    head, colon, value = line.partition(b":")
    if b"QUOTED-PRINTABLE" not in head.upper():
        return line
    name = re.sub(rb";(?:ENCODING=QUOTED-PRINTABLE|CHARSET=[\w-]{1,20})", b"", head, flags=re.I)
    said = decodestring(value.rstrip(b"\r")).replace(b"\r\n", b"\n")
    return name + colon + said.replace(b"\n", b"\\n")


def _components(lines: Sequence[str]) -> tuple[dict[str, str], dict[str, list[str]], list[list[str]], bool]:
    """What stands above, the zones by their names, the events, and whether the end is missing."""
    head: dict[str, str] = {}
    zones: dict[str, list[str]] = {}
    events: list[list[str]] = []
    stack: list[str] = []
    block: list[str] = []
    for line in lines:
        name = re.split("[:;]", line[:40], maxsplit=1)[0].upper()
        value = line.partition(":")[2].strip()
        if name == "BEGIN":
            stack = [*stack[:9], value.upper()]
            block = [] if value.upper() in ("VEVENT", "VTIMEZONE") else block
        elif name == "END" and value.upper() in stack:
            stack = stack[: len(stack) - 1 - stack[::-1].index(value.upper())]
            events += [block] if value.upper() == "VEVENT" else []
        elif stack[-1:] == ["VEVENT"] and name in _KEPT:
            block += [line[: LONGEST_TEXT if "DESC" in name else _LONG]] if len(block) < MOST_LINES else []
        elif stack[-1:] == ["VCALENDAR"]:
            head.setdefault(name, value[:200])
        if "VTIMEZONE" in stack and len(block) < 200:
            block.append(line[:500])
            zones |= {value: block} if name == "TZID" else {}
    return head, zones, [*events, block] if "VEVENT" in stack else events, bool(stack)


def _event(lines: Sequence[str], zones: dict[str, list[str]], method: str) -> Event | None:
    from icalendar import Calendar as Whole

    needed = {name for line in lines if line[:2].upper() == "DT" and (name := _zone_name(line))}
    text = ["BEGIN:VCALENDAR"]
    for name in needed:
        if zone_named(name) is None and (block := _sound_zone(zones.get(name, ()))):
            text += ["BEGIN:VTIMEZONE", *block, "END:VTIMEZONE"]
    text += ["BEGIN:VEVENT", *(line for line in lines if _PROPERTY.match(line)), "END:VEVENT", "END:VCALENDAR"]
    try:
        with warnings.catch_warnings(action="ignore"):
            whole = Whole.from_ical("\r\n".join(text) + "\r\n")
        component = whole.walk("VEVENT")[0]
    except Exception:  # whatever a broken file makes of a parser: the caller says that nothing could be read
        return None
    return _read(component, method, next(iter(needed), ""))


def _zone_name(line: str) -> str:
    found = re.search(r";TZID=(?:\"([^\"]*)\"|([^:;]*))", line[:300], re.I)
    return (found[1] or found[2] or "").strip() if found else ""


def _sound_zone(lines: Sequence[str]) -> list[str]:
    """The lines of a zone that no one can make run for ever: a change a year, nothing else."""
    return (
        []
        if any("RRULE" in line.upper() and "FREQ=YEARLY" not in line.upper() for line in lines)
        else [line for line in lines if _PROPERTY.match(line) and line.upper() != "BEGIN:VTIMEZONE"]
    )


def _read(component: "Component", method: str, zone: str) -> Event:
    start, end = _moment(component, "DTSTART", zone), _moment(component, "DTEND", zone)
    if end is None and start is not None and (length := _value(component, "DURATION")) is not None:
        end = start + length if isinstance(length, timedelta) and abs(length) < timedelta(days=30) else None
    is_naive = isinstance(start, datetime) and start.tzinfo is None
    plain = tamed(str(component.get("DESCRIPTION") or ""))
    page = str(component.get("X-ALT-DESC") or "")
    organizer = _attendees(component, "ORGANIZER")
    return Event(
        uid=one_line(str(component.get("UID") or ""))[:500],
        sequence=_number(component.get("SEQUENCE")),
        summary=one_line(spelt_out(pasted(str(component.get("SUMMARY") or "")))),
        text=_seen(plain) if plain.strip() or not page else text_of_page(tamed(_unescaped(page))),
        location=one_line(pasted(str(component.get("LOCATION") or ""))),
        start=start,
        end=end,
        zone=one_line(pasted(zone)) if is_naive else "",
        organizer=organizer[0].address if organizer else None,
        attendees=_attendees(component, "ATTENDEE"),
        is_cancelled=method == "CANCEL" or str(component.get("STATUS") or "").upper() == "CANCELLED",
        repeats=component.get("RRULE") is not None,
    )


def _seen(text: str) -> str:
    """A description as somebody sees it; some calendars write it as a page."""
    return text_of_page(text.replace("\n", "<br>")) if _TAG.search(text) else text


def _unescaped(text: str) -> str:
    """The text of a property that icalendar doesn't know, and so leaves as it is written."""
    return re.sub(r"\\([,;\\nN])", lambda found: "\n" if found[1] in "nN" else found[1], text)


def _value(component: "Component", name: str) -> Any:
    try:
        return cast(Any, component[name]).dt
    except (KeyError, AttributeError, ValueError, TypeError):
        return None


def _moment(component: "Component", name: str, zone: str) -> datetime | date | None:
    found = _value(component, name)
    if not isinstance(found, date) or not 1900 < found.year < 2200:
        return None
    if isinstance(found, datetime):
        known = zone_named(zone) if found.tzinfo is None and zone else None
        return found.replace(tzinfo=known, second=0, microsecond=0) if known else found.replace(microsecond=0)
    return found


def _number(value: object) -> int:
    try:
        return int(str(value))
    except ValueError:
        return 0


def _attendees(component: "Component", name: str) -> list[Attendee]:
    found = component.get(name)
    return list(_each(found if isinstance(found, list) else [found]))


def _each(values: Sequence[Any]) -> Iterator[Attendee]:
    for value in values:
        if value is None:
            continue
        parameters = getattr(value, "params", {})
        email = one_line(pasted(re.sub(r"(?i)^\s*(?:mailto:)+", "", str(value)))).strip("'\"<> ").casefold()
        said = one_line(pasted(str(parameters.get("CN") or ""))).strip("'\" ")
        kind, answer = (str(parameters.get(key) or "").upper() for key in ("CUTYPE", "PARTSTAT"))
        yield Attendee(Address(said, email if "@" in email else ""), kind, answer)
