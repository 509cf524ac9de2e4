"""A time of day that is told in another zone: "3pm CET", "15:00 UTC+1", "10am Eastern", "9:30 London time"."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import NamedTuple

from afterview_tui.domain import humanize
from afterview_tui.domain.when import When
from afterview_tui.reading.answer import Answer, Doubt, Span

SEVERAL = "“{text}” can mean {days}. Which?"
UNKNOWN = "The time zone “{name}” is not known here. Which hour is it where you are?"
_CLOSED_OFF = 60
"""Characters beyond which no phrase is a day."""

_NAMES = """
utc 0: UTC
gmt 0: UTC
et, eastern: America/New_York
est -5: America/New_York
edt -4: America/New_York
ct, central: America/Chicago
cst -6: America/Chicago
cst 8: Asia/Shanghai
cdt -5: America/Chicago
mt, mountain: America/Denver
mst -7: America/Denver
mdt -6: America/Denver
pt, pacific: America/Los_Angeles
pst -8: America/Los_Angeles
pdt -7: America/Los_Angeles
akst -9: America/Anchorage
akdt -8: America/Anchorage
hst -10: Pacific/Honolulu
ast -4: America/Halifax
ast 3: Asia/Riyadh
adt -3: America/Halifax
brt -3: America/Sao_Paulo
wet 0: Europe/Lisbon
west 1: Europe/Lisbon
uk: Europe/London
bst 1: Europe/London
ist 5.5: Asia/Kolkata
ist 2: Asia/Jerusalem
ist 1: Europe/Dublin
cet 1: Europe/Berlin
cest 2: Europe/Berlin
mez 1: Europe/Berlin
mesz 2: Europe/Berlin
eet 2: Europe/Athens
eest 3: Europe/Athens
msk 3: Europe/Moscow
trt 3: Europe/Istanbul
sast 2: Africa/Johannesburg
gst 4: Asia/Dubai
pkt 5: Asia/Karachi
sgt 8: Asia/Singapore
hkt 8: Asia/Hong_Kong
jst 9: Asia/Tokyo
kst 9: Asia/Seoul
awst 8: Australia/Perth
acst 9.5: Australia/Adelaide
acdt 10.5: Australia/Adelaide
aest 10: Australia/Sydney
aedt 11: Australia/Sydney
nzst 12: Pacific/Auckland
nzdt 13: Pacific/Auckland
"""
"""What a zone is called, the hours ahead of UTC that the name tells, and a place that keeps it (IANA, 2026)."""
_CITIES = """
America/Los_Angeles: san francisco, sf, seattle, california, san diego, portland
America/New_York: boston, washington, nyc, atlanta, miami, philadelphia
America/Chicago: austin, dallas, houston, texas
America/Toronto: montreal, ottawa
America/Sao_Paulo: são paulo, rio de janeiro
Europe/London: uk, edinburgh, manchester, bristol, cambridge, oxford, british
Europe/Berlin: munich, hamburg, frankfurt, cologne, stuttgart, german
Europe/Madrid: barcelona
Europe/Rome: milan
Europe/Zurich: geneva, basel, zürich
Asia/Kolkata: bangalore, bengaluru, mumbai, delhi, hyderabad, chennai, pune, india
Asia/Shanghai: beijing, shenzhen
"""
"""Cities that people name and the zones' own names don't."""
_AREAS = ("Europe", "America", "Asia", "Australia", "Africa", "Pacific")
_AS_WORDS = ("ist", "west", "wet", "ast", "gst", "hst")
"""Names of zones that are words in small letters."""

_CLOCK = (
    r"(?:\d\d?[:.h]\d\d(?:\s?[ap]\.?m\b\.?)?|\d\d?\s?[ap]\.?m\b\.?|\d\d?(?:[:.]\d\d)?\s?(?:uhr|h)\b|noon|midday"
    r"|(?:(?<=at\s)|(?<=@\s)|(?<=@)|(?<=um\s))\d\d?|\d\d?(?=\s(?-i:[A-Z]{2,4})\b))"
)
_PLACE = r"[^\W\d_]+(?:[ _][^\W\d_]+)?"


_AT = re.compile(r"(?:\b(?:at|um)|@)\s?$", re.IGNORECASE)


class Told(NamedTuple):
    """A phrase with a zone beside its time of day."""

    rest: str
    """The phrase without the zone."""
    clock: str
    """The time of day as it is told there."""
    name: str
    """What the zone is called."""
    zones: Mapping[str, Callable[[datetime], tzinfo]]
    """The zones that the name can mean, by what they are called when that is asked; none where it is unknown."""


def told(text: str) -> Told | None:
    """The zone that a phrase names beside its time of day; None where it names none."""
    if len(text) > _CLOSED_OFF:
        return None
    for found in _beside().finditer(text):
        name = next(each for each in found.groups()[1:] if each)
        if found["name"] in _AS_WORDS:
            continue
        zones = _zones(found)
        if zones is not None:
            at = "at " if found["clock"].isdigit() and not _AT.search(text[: found.start()]) else ""
            rest = f"{text[: found.start()]}{at}{found['clock']}{text[found.end() :]}"
            return Told(rest, found["clock"], name, zones)
    return None


@cache
def _beside() -> re.Pattern[str]:
    names = "|".join(sorted(_named(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w/.+])(?P<clock>(?i:{_CLOCK}))\s?(?:"
        r"(?P<offset>(?i:\(?(?:utc|gmt)\s?[+-]\d\d?(?::?[03]0)?\)?)|\+\d\d:?\d\d|(?<=\s)-0\d00|Z)"
        rf"|\(?(?P<name>(?i:{names}))\b\)?(?:\s(?i:time|zeit))?(?!\s(?i:station|park|library|square|hall|mall|bank))"
        rf"|\((?P<city>{_PLACE})\)|\(?(?P<place>{_PLACE})\s(?:time|Zeit)\)?"
        r")(?![\w+-])"
    )


def may_end(word: str) -> bool:
    """Whether a word can be the end of a time in another zone."""
    plain = word.strip("().,;").casefold()
    is_name = plain in _named() or plain in ("time", "zeit")
    return is_name or word.endswith(")") or plain.startswith(("utc", "gmt", "+"))


def _zones(found: re.Match[str]) -> Mapping[str, Callable[[datetime], tzinfo]] | None:
    if offset := found["offset"]:
        fixed = _of_offset(offset)
        return {"": lambda _at: fixed}
    if name := found["name"]:
        meant = _named()[name.casefold()]
        is_open = len(meant) > 1
        return {each: zone for hours, place in meant for each, zone in _of_name(None if is_open else hours, place)}
    city = found["city"] or found["place"]
    place = _place_of(city)
    if found["place"]:
        is_name = city[:1].isupper()
        return {place: lambda _at: _zone(place)} if place else ({} if is_name else None)
    # An hour with a city in brackets may be told there, or only happen there.
    return {city: lambda _at: _zone(place), "your time": _own} if place else None


def _of_offset(text: str) -> tzinfo:
    digits = re.sub(r"[^\d+-]", "", text)
    if not digits:
        return UTC
    hours, minutes = (digits[1:], "0") if len(digits) < 4 else (digits[1:-2], digits[-2:])
    ahead = timedelta(hours=min(int(hours), 23), minutes=int(minutes))
    return timezone(-ahead if digits[0] == "-" else ahead)


def _of_name(hours: float | None, place: str) -> Sequence[tuple[str, Callable[[datetime], tzinfo]]]:
    """A zone as its place keeps it and as its name tells it: "EST" in summer is said of both."""
    city = place.rpartition("/")[2].replace("_", " ")
    if hours is None:
        return [(city, lambda _at: _zone(place))]
    fixed = timezone(timedelta(hours=hours))
    if place == "UTC":
        return [(city, lambda _at: fixed)]
    return [(city, lambda _at: _zone(place)), (f"UTC{hours:+g}", lambda _at: fixed)]


def _own(at: datetime) -> tzinfo:
    zone = at.tzinfo
    assert zone is not None, "the clock tells its zone"
    return zone


def _zone(place: str) -> tzinfo:
    from zoneinfo import ZoneInfo

    return ZoneInfo(place)


@cache
def _place_of(city: str) -> str:
    """The IANA name of the zone of a city; empty where it has none."""
    plain = " ".join(city.casefold().split())
    for line in _CITIES.strip().splitlines():
        place, _, names = line.partition(": ")
        if plain in names.split(", "):
            return place
    for area in _AREAS:
        place = f"{area}/{plain.title().replace(' ', '_')}"
        try:
            _zone(place)
        except (OSError, ValueError, LookupError):
            continue
        return place
    return ""


@cache
def _named() -> dict[str, list[tuple[float | None, str]]]:
    found: dict[str, list[tuple[float | None, str]]] = {}
    for line in _NAMES.strip().splitlines():
        names, _, place = line.partition(": ")
        for each in names.split(", "):
            name, _, hours = each.partition(" ")
            found.setdefault(name, []).append((float(hours) if hours else None, place))
    return found


def read_elsewhere(
    text: str, phrase: Told, now: datetime, read: Callable[[str, datetime], Answer[When]], *, is_hour: bool
) -> Answer[When]:
    """The moment of a phrase in one's own zone; asked where the name means several that differ.

    ``is_hour``: the phrase is a time of day alone, whose day is that of its own zone.
    """
    whole = Span(0, len(text))
    here: dict[When, str] = {}
    for label, zone_at in phrase.zones.items():
        zone = zone_at(now)
        there = now.astimezone(zone) if is_hour else now
        answer = read(phrase.rest, there)
        if answer.value is None:
            return _doubted(text, phrase.rest, answer, zone, now)
        here.setdefault(_moved(answer.value, zone, now), label)
    if not here:
        return Answer(None, left=[whole], doubts=[Doubt(text, UNKNOWN.format(name=phrase.name))])
    told_here = read(phrase.rest, now).value
    aside = f"{phrase.clock} {phrase.name}"
    if len(here) > 1 and "your time" not in phrase.zones and told_here in here:
        # Whoever lives by a zone means it by its name.
        return Answer(told_here, taken=[whole])
    if len(here) == 1:
        (value,) = here
        return Answer(value, taken=[whole], aside="" if value == told_here else aside)
    days = humanize.either([f"{each.dated(now)} ({label})" for each, label in here.items()])
    return Answer(None, left=[whole], doubts=[Doubt(text, SEVERAL.format(text=text, days=days), list(here))])


def _moved(when: When, zone: tzinfo, now: datetime) -> When:
    """What a moment in another zone is in one's own; a day without an hour stays."""
    if when.at is None:
        return when
    local = datetime.combine(when.day, when.at, zone).astimezone(now.tzinfo)
    return When(local.date(), local.time())


def _doubted(text: str, rest: str, answer: Answer[When], zone: tzinfo, now: datetime) -> Answer[When]:
    """The same doubt with its readings in one's own zone."""
    doubts = []
    for doubt in answer.doubts:
        why, readings = doubt.why.replace(f"“{rest}”", f"“{text}”"), []
        for each in doubt.readings:
            assert isinstance(each, When), "a reading of a day"
            moved = _moved(each, zone, now)
            why = why.replace(each.dated(now), moved.dated(now))
            readings.append(moved)
        doubts.append(Doubt(text, why, readings))
    return Answer(None, left=[Span(0, len(text))], doubts=doubts)
