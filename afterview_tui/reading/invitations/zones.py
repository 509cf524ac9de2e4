"""Time zones as calendars and people name them: by place, by Windows' names, by letters, in words."""

import re
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

LETTERS = {
    "CET": "Europe/Berlin", "CEST": "Europe/Berlin", "MEZ": "Europe/Berlin", "MESZ": "Europe/Berlin",
    "HEC": "Europe/Paris", "UTC": "UTC", "GMT": "UTC", "Z": "UTC", "WET": "Europe/Lisbon",
    "WEST": "Europe/Lisbon", "EET": "Europe/Helsinki", "EEST": "Europe/Helsinki", "BST": "Europe/London",
    "MSK": "Europe/Moscow", "EST": "America/New_York", "EDT": "America/New_York", "ET": "America/New_York",
    "CST": "America/Chicago", "CDT": "America/Chicago", "CT": "America/Chicago", "MST": "America/Denver",
    "MDT": "America/Denver", "MT": "America/Denver", "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles", "PT": "America/Los_Angeles", "AKST": "America/Anchorage",
    "HST": "Pacific/Honolulu", "JST": "Asia/Tokyo", "KST": "Asia/Seoul", "SGT": "Asia/Singapore",
    "HKT": "Asia/Hong_Kong", "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney", "AWST": "Australia/Perth",
    "NZST": "Pacific/Auckland", "NZDT": "Pacific/Auckland", "SAST": "Africa/Johannesburg",
    "BRT": "America/Sao_Paulo",
}  # fmt: skip
"""What letters mean most often; the hour of summer follows from the day, whatever letters were written."""
OFFSETS = {
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "CET": 1, "CEST": 2,
    "MEZ": 1, "MESZ": 2, "BST": 1, "WET": 0, "WEST": 1, "EET": 2, "EEST": 3, "AEST": 10, "AEDT": 11, "NZST": 12,
    "NZDT": 13,
}  # fmt: skip
"""Hours that letters say by themselves; where the day says otherwise it is asked about."""
SEVERAL = {"IST": "India, Ireland or Israel", "AST": "the Atlantic or Arabia", "GST": "the Gulf or Guam"}
WORDS = (
    (r"central european(?: summer| standard)?|mitteleuropäische[rn]?|hora central europea|heure d'europe centrale",
     "Europe/Berlin"),
    (r"eastern european(?: summer| standard)?", "Europe/Helsinki"),
    (r"western european(?: summer| standard)?", "Europe/Lisbon"),
    (r"hora peninsular(?: española)?|hora española", "Europe/Madrid"),
    (r"(?:uk|british|u\.k\.)(?: summer| local)? time", "Europe/London"),
    (r"greenwich mean time", "UTC"),
    (r"(?:german|deutsche[rn]?)(?: local)? (?:time|zeit)", "Europe/Berlin"),
    (r"irish(?: standard| summer)? time", "Europe/Dublin"),
    (r"indian? standard time", "Asia/Kolkata"),
    (r"pacific(?: standard| daylight)? time|\(us & canada\) pacific", "America/Los_Angeles"),
    (r"mountain(?: standard| daylight)? time", "America/Denver"),
    (r"central(?: standard| daylight)? time", "America/Chicago"),
    (r"eastern(?: standard| daylight)? time", "America/New_York"),
    (r"(?:all )?times(?: are| shown| given)?(?: in)? (?:us )?pacific\b", "America/Los_Angeles"),
    (r"(?:all )?times(?: are| shown| given)?(?: in)? (?:us )?mountain\b", "America/Denver"),
    (r"(?:all )?times(?: are| shown| given)?(?: in)? (?:us )?central\b", "America/Chicago"),
    (r"(?:all )?times(?: are| shown| given)?(?: in)? (?:us )?eastern\b", "America/New_York"),
)  # fmt: skip
_WORDS = [(re.compile(rf"\b(?:{pattern})", re.I), name) for pattern, name in WORDS]
_BARE = re.compile(r"(?:\d|[ap]\.?m\.?)\s*\(?(pacific|mountain|central|eastern)\b(?!\s+europ)", re.I)
_BARE_NAMES = {"pacific": "America/Los_Angeles", "mountain": "America/Denver", "central": "America/Chicago",
               "eastern": "America/New_York"}  # fmt: skip
_OFFSET = re.compile(r"\b(?:GMT|UTC)\s?([+\-−–])\s?(\d{1,2})(?::?(\d\d))?\b")
_LETTERS = re.compile(
    rf"(?<![A-Za-z])({'|'.join(sorted({*LETTERS, *SEVERAL} - {'Z'}, key=len, reverse=True))}|(?<=\d)Z)(?![A-Za-z+])"
)
_PLACE = re.compile(r"\b((?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/[A-Za-z_]+(?:/[A-Za-z_]+)?)")
_CITY = re.compile(
    r"\b([A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)(?:er)? (?:local )?(?:time|Zeit|Ortszeit)\b"
    r"|\b(?:heure de|hora de|hora local de|ora di|heure locale de) ([A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)"
)


_CITY_BEHIND = re.compile(
    r"^[^\n]{0,24}?\d(?:\s?[ap]\.?m\.?)?\s\(?([A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)\)?\s*(?:$|[.;|])", re.I
)
"""A city that ends a line behind an hour: "03:00 PM London"."""


class Zone(NamedTuple):
    """A zone as a text names it."""

    zone: tzinfo | None
    words: str
    why: str = ""
    """Why it is doubtful, where it is."""


@lru_cache(maxsize=64)
def zone_named(name: str) -> tzinfo | None:
    """The zone that a calendar calls so, by its place or by Windows' name; None where nobody knows it."""
    name = name.strip().strip('"').removeprefix("/")
    for each in (name, "/".join(name.split("/")[-2:])):
        try:
            if each and re.fullmatch(r"[A-Za-z0-9_+/-]{2,60}", each):
                return ZoneInfo(each)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    known = WINDOWS_TO_OLSON.get(name)
    return ZoneInfo(known) if known else None


def zone_in(text: str, day: date) -> Zone | None:
    """The zone that some words name for a day; None where they name none."""
    if found := _OFFSET.search(text):
        minutes = int(found[2]) * 60 + int(found[3] or 0)
        if minutes <= 14 * 60:
            return Zone(timezone(timedelta(minutes=minutes if found[1] == "+" else -minutes)), found[0])
    if found := _PLACE.search(text):
        return Zone(
            zone_named(found[1]),
            found[1],
            "" if zone_named(found[1]) else f"I don't know the time zone “{found[1]}”.",
        )
    for pattern, name in _WORDS:
        if found := pattern.search(text):
            return Zone(ZoneInfo(name), found[0])
    if found := _BARE.search(text):
        return Zone(ZoneInfo(_BARE_NAMES[found[1].casefold()]), found[1])
    if (found := _CITY.search(text)) and (city := _city((found[1] or found[2]).removesuffix("er"))):
        return Zone(ZoneInfo(city), found[0])
    if found := _LETTERS.search(text):
        return _by_letters(found[1], day)
    if (found := _CITY_BEHIND.match(text)) and found[1][:1].isupper() and (city := _city(found[1])):
        return Zone(ZoneInfo(city), found[1])
    return None


def _by_letters(letters: str, day: date) -> Zone:
    if letters in SEVERAL:
        return Zone(None, letters, f"“{letters}” is the time of {SEVERAL[letters]}.")
    zone = ZoneInfo(LETTERS[letters])
    there = datetime.combine(day, time(12), zone).utcoffset()
    meant = OFFSETS.get(letters)
    differs = meant is not None and there != timedelta(hours=meant)
    return Zone(zone, letters, f"On that day it is not {letters} there." if differs else "")


ELSEWHERE = {
    "lisboa": "lisbon", "londres": "london", "londen": "london", "londra": "london", "roma": "rome", "rom": "rome",
    "wien": "vienna", "bruxelles": "brussels", "brüssel": "brussels", "genève": "zurich", "genf": "zurich",
    "zürich": "zurich", "warschau": "warsaw", "prag": "prague", "kopenhagen": "copenhagen", "parigi": "paris",
    "berlín": "berlin", "berlino": "berlin", "são paulo": "sao_paulo", "méxico": "mexico_city", "münchen": "berlin",
    "hamburg": "berlin", "köln": "berlin", "frankfurt": "berlin", "barcelona": "madrid", "milan": "rome",
    "mailand": "rome", "milano": "rome", "edinburgh": "london", "manchester": "london", "lyon": "paris",
    "geneva": "zurich", "boston": "new_york", "san francisco": "los_angeles", "seattle": "los_angeles",
    "austin": "chicago", "bangalore": "kolkata", "bengaluru": "kolkata", "mumbai": "kolkata", "delhi": "kolkata",
}  # fmt: skip
"""Cities by the names of other languages, and large ones that share the hour of another."""


_NO_CITIES = {"west", "east", "north", "south", "central", "eastern", "mountain", "pacific", "general", "center"}
"""Parts of a country after which zones are called; "5 West" is a ward."""


def _city(name: str) -> str:
    if name.casefold() in _NO_CITIES:
        return ""
    wanted = ELSEWHERE.get(name.casefold(), name.replace(" ", "_").casefold())
    return next(
        (each for each in sorted(available_timezones()) if each.rpartition("/")[2].casefold() == wanted), ""
    )
