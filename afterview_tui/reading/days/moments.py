"""Moments that are told whole, and what a phrase was found to mean."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from afterview_tui.reading.days.meaning import Meaning
from afterview_tui.reading.days.tokens import Token

PART, EVENING = 3, time(17)
"""Hours that a part of a day lasts, and when the one begins that lasts as long as the day."""


class Found(NamedTuple):
    """The days of a phrase with their time of day."""

    meaning: Meaning
    at: time | None
    sense: str
    """What a word in front says: "by", "after", "since" ...; empty where there is none."""
    lasts: timedelta | None = None
    """For how long its time is not over: an hour that was told, or a part of the day; None where both say it."""


def exact(text: str, now: datetime) -> Found | None:
    """A moment such as 2026-12-01T10:00+01:00; one without an offset is meant here."""
    try:
        at = datetime.fromisoformat(text.upper())
    except ValueError:
        return Found(Meaning("open", [], "There is no such time as “{text}”."), None, "")
    local = at.astimezone(now.tzinfo) if at.tzinfo else at
    return Found(Meaning("dated", [local.date()]), local.time().replace(second=0, microsecond=0), "")


def duration(tokens: Sequence[Token], now: datetime) -> Found | None:
    """ "in 3 hours", "90 min", "an hour ago", "in 1 hour and 10 minutes"."""
    symbols = "".join(token.symbol for token in tokens)
    found = re.fullmatch(r"i?N+U(?:&?NU)?[fa]?", symbols)
    if symbols == "NU" and float(str(tokens[0].value)) > 12 and tokens[1].text == "h":
        return None
    units = {"hour": 60.0, "minute": 1.0}
    amounts, minutes = [token for token in tokens if token.symbol in "NU"], 0.0
    if not found or not {str(token.value) for token in tokens if token.symbol == "U"} <= units.keys():
        return None
    numbers: list[float] = []
    for token in amounts:
        if token.symbol == "U":
            minutes += numbers[0] * units[str(token.value)]
            numbers = []
        else:
            numbers.append(float(str(token.value)))
    sign = -1 if symbols.endswith("a") else 1
    at = (now.astimezone(UTC) + timedelta(minutes=sign * minutes)).astimezone(now.tzinfo)
    return Found(Meaning("fixed", [at.date()]), at.time().replace(second=0, microsecond=0), "")


def has_gone(day: date, found: Found, now: datetime) -> bool:
    """Whether an hour or a part of today that was told is over; the evening is not, while it is today."""
    if day != now.date() or found.at is None or found.lasts is None or found.meaning.kind != "fixed":
        return False
    until = datetime.combine(day, found.at) + found.lasts
    is_evening = found.lasts and found.at >= EVENING
    return not is_evening and until < now.replace(second=0, microsecond=0, tzinfo=None)
