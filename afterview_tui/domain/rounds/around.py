"""Finds interviews around now: those that ended and have no evening yet, and those coming up in a calendar."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec

from afterview_tui.domain import humanize
from afterview_tui.domain.records import Interview, Invitation
from afterview_tui.domain.rounds import invited
from afterview_tui.domain.text import one_line

BEGINS_WITHIN = timedelta(hours=12)
"""How long after its end an interview is offered as a new evening."""
LASTS = timedelta(hours=1)
"""The assumed length of an interview whose end isn't known."""
UNNAMED = "An interview"


class Ended(msgspec.Struct, frozen=True, kw_only=True):
    """An interview that is over and has no evening yet."""

    company: str
    at: datetime
    """The time of its end, or of its start if the end isn't known."""
    is_end: bool
    uid: str
    """The uid of the interview, or the UID of the calendar event."""
    interview: Interview | None = None
    invitation: Invitation | None = None

    @property
    def named(self) -> str:
        """What it is, with its company where that is known."""
        company = one_line(self.company)
        return f"The interview at {company}" if company else UNNAMED

    def sentence(self, now: datetime) -> str:
        """A sentence about it: "The interview at Kestrel ended at 10:45." """
        local = self.at.astimezone(now.tzinfo)
        day = "" if local.date() == now.date() else f"{humanize.day(local.date(), now.date())} "
        verb = "ended" if self.is_end else "began"
        return f"{self.named} {verb} {day}at {local:%H:%M}."


def ended(interviews: Iterable[Interview], near: Sequence[Invitation], now: datetime) -> list[Ended]:
    """The interviews that ended in the last hours and have no evening yet, latest first."""
    known = list(interviews)
    found = [
        _ended(each.company, each.held_at, each.ends_at, each.uid, interview=each)
        for each in known
        if each.held_at is not None and each.invitation and not each.steps
    ]
    for each in near:
        start = invited.moment(each.held_at, now)
        if start is not None and _is_timed(each) and invited.brought(each, known, now) is None:
            end = invited.moment(each.ends_at, now)
            found.append(_ended(each.company, start, end, each.invitation, invitation=each))
    over = [each for each in found if _is_over(each, now)]
    return sorted(over, key=lambda each: each.at, reverse=True)


def to_come(interviews: Iterable[Interview], near: Sequence[Invitation], now: datetime) -> list[Invitation]:
    """The calendar's interviews until the end of tomorrow that aren't in the store yet, earliest first."""
    known, last = list(interviews), now.date() + timedelta(days=1)
    found = [
        (start, each)
        for each in near
        if (start := invited.moment(each.held_at, now)) is not None
        and start > now
        and start.astimezone(now.tzinfo).date() <= last
        and invited.brought(each, known, now) is None
    ]
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]


def _ended(company: str, start: datetime | None, end: datetime | None, uid: str, **read: Any) -> Ended:
    assert start is not None, "what has no start has no end"
    return Ended(company=company, at=end or start, is_end=end is not None, uid=uid, **read)


def _is_timed(read: Invitation) -> bool:
    return len(read.held_at) > len("2026-11-30")


def _is_over(each: Ended, now: datetime) -> bool:
    over = each.at if each.is_end else each.at + LASTS
    return over <= now < over + BEGINS_WITHIN
