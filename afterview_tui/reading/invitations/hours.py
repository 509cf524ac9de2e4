"""The hours of the day in a text."""

import re
from collections.abc import Sequence
from datetime import time
from itertools import pairwise
from typing import NamedTuple

from afterview_tui.reading.days.words import words
from afterview_tui.reading.invitations.moment_words import CLOCK, HALF, IN_FRONT, NOON, SURELY_IN_FRONT, TO


class Hour(NamedTuple):
    """One hour that a text names."""

    at: time
    begin: int
    end: int
    is_open: bool = False
    """Whether it may be of the other half of the day."""
    half: str = ""


def hours_in(text: str, taken: Sequence[tuple[int, int]]) -> list[Hour]:
    """Every hour that a text names, outside what is taken already, in its order."""
    found = []
    for match in CLOCK.finditer(text):
        if any(begin <= match.start() < end for begin, end in taken) or not match[0].strip():
            continue
        if (hour := _hour(match, text)) is not None:
            found.append(hour)
    found += [half for match in HALF.finditer(text) if (half := _half(match)) is not None]
    found += [Hour(time(12), match.start(), match.end()) for match in NOON.finditer(text)]
    return _halved(sorted(found, key=lambda each: each.begin), text)


def _half(match: re.Match[str]) -> Hour | None:
    spoken = match["hour"].casefold()
    known = [value for symbol, value in words().get(spoken, [("N", spoken)]) if symbol == "N"]
    if not known:
        return None
    hour = int(float(known[0])) - (match["half"].casefold() == "halb")
    return Hour(time((hour + 12 if 0 < hour < 7 else hour) % 24, 30), match.start(), match.end(), is_open=True)


_YEAR_BEFORE = re.compile(r"\b20\d\d,?\s$")
_ZONE_BEHIND = re.compile(
    r"\s?\(?(?:GMT|BST|UTC|WET|CES?T|MES?Z|EES?T|[ECMP][SD]T|IST|A[EWC][SD]T|NZ[SD]T|JST|SAST)\b"
)
"""What tells that "11.00" is an hour."""


def _hour(match: re.Match[str], text: str) -> Hour | None:
    hour, half = int(match["hour"]), (match["half"] or "").casefold().replace(".", "").replace(" ", "")
    before = text[max(0, match.start() - 14) : match.start()]
    is_told = (
        SURELY_IN_FRONT.search(before) is not None
        or (match["sign"] in (":", "h", "H") and match["minute"])
        or half
        or (match["minute"] and (IN_FRONT.search(before) or _YEAR_BEFORE.search(before)))
        or (match["minute"] and _ZONE_BEHIND.match(text, match.end()))
    )
    ranged = re.match(r"\s?[-–]\s?(?:[01]?\d)(?:[:.]\d\d)?\s?[ap]\.?m", text[match.end() :], re.I)
    if not (
        is_told
        or ranged
        or (
            IN_FRONT.search(before)
            and not match["minute"]
            and re.match(
                r"\s*(?:[,.;)?!\n]|$|[A-Z]{2,4}\b|(?:for|with|in|to|on|tomorrow|if|once|when|and|rather|instead|mit|bei|zum|pour|avec|para|con)\s)",
                text[match.end() :],
            )
        )
    ):
        return None
    if (
        re.match(r"\s?(?:min|hours?|stunde|months?|years?|%|€|\$|people|days?)", text[match.end() :], re.I)
        or hour > 23
    ):
        return None
    if half.startswith(("pm", "intheafternoon", "intheevening", "delatarde")) and hour < 12:
        hour += 12
    elif half.startswith(("am", "inthemorning", "delamañana")) and hour == 12:
        hour = 0
    if half[:2] in ("am", "pm") and int(match["hour"]) > 12 and half[0] == "p":
        hour = int(match["hour"])
    told = half[:2] in ("am", "pm", "in", "de", "uh") or half in ("h", "hr", "hrs") or match["sign"] in ("h", "H")
    is_open = not told and 1 <= hour <= 6
    end = match.start() + len(match[0].rstrip())
    return Hour(time(hour, int(match["minute"] or match["rest"] or 0)), match.start(), end, is_open, half[:2])


def _halved(hours: list[Hour], text: str) -> list[Hour]:
    """The first of "2:00 - 3:15 pm" is of the afternoon too."""
    for place, (first, last) in enumerate(pairwise(hours)):
        if (
            not first.half
            and last.half in ("am", "pm")
            and TO.fullmatch(text[first.end : last.begin])
            and first.at.hour < 12
        ):
            later = first.at.replace(hour=first.at.hour % 12 + 12)
            is_late = last.half == "pm" and later <= last.at
            hours[place] = first._replace(at=later if is_late else first.at, is_open=False)
    return hours
