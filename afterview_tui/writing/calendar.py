"""Writes what is due as an iCalendar file (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import TYPE_CHECKING

from afterview_tui.domain import humanize
from afterview_tui.domain.rounds import due, walk
from afterview_tui.domain.rounds.due import Due, Everything

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from icalendar import Alarm, Event

MORNING = timedelta(hours=9)
"""The time from the beginning of an all-day event to its alarm."""
PRODUCT = "-//Afterview//afterview//EN"


def to_come(everything: Everything, now: datetime) -> list[Due]:
    """Everything due from today on, earliest first, except thank-you notes, which are for tonight."""
    ahead = [each for each in waiting(everything, now) if each.on >= now.date()]
    return sorted(ahead, key=lambda each: (each.on, each.what, each.uid))


def waiting(everything: Everything, now: datetime) -> list[Due]:
    """Everything due from today on or overdue, except thank-you notes."""
    return [*_undone(everything, now), *(each for each in _decisions(everything) if each.on >= now.date())]


def _undone(everything: Everything, now: datetime) -> list[Due]:
    return [each for each in due.all_due(everything, now) if each.place in ("quiet", "leads")]


def _decisions(everything: Everything) -> list[Due]:
    return [
        Due(
            on=each.decision_on,
            what=f"They wanted to decide by {humanize.day(each.decision_on, date.min)}",
            about=walk.label(each),
            place="close",
            uid=each.uid,
        )
        for each in everything.interviews
        if each.decision_on is not None
    ]


def calendar(dates: Iterable[Due], now: datetime, *, mark: str = "", reminds: bool = False) -> bytes:
    """The file as bytes: days are all-day events shown as free, exact times are events in UTC.

    An event keeps its UID, so that importing a later file moves it without duplicates. ``mark`` is added as a
    property. With ``reminds``, every event has an alarm, at its time or at 9:00 on an all-day event.
    """
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("x-wr-calname", "Afterview")
    if mark:
        made.add("x-afterview", mark)
    for each in dates:
        event = _event(each, now)
        if reminds:
            event.add_component(_alarm(each))
        made.add_component(event)
    data: bytes = made.to_ical()
    return data


def _event(due: Due, now: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{due.place}-{due.uid}@afterview")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", f"{due.what} ({due.about})" if due.about else due.what)
    at = due.at.astimezone(UTC) if due.at is not None else None
    event.add("dtstart", at or due.on)
    event.add("dtend", at or due.on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event


def _alarm(due: Due) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", due.what)
    alarm.add("trigger", timedelta(0) if due.at is not None else MORNING)
    return alarm
