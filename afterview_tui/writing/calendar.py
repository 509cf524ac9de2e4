"""A calendar file (iCalendar, RFC 5545) of what is due, for any calendar program."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from icalendar import Event

    from afterview_tui.domain.rounds.due import Due

PRODUCT = "-//Afterview//afterview//EN"


def calendar(dates: Iterable[Due], now: datetime) -> bytes:
    """The file as bytes: days as all-day events that keep nobody busy, hours as moments in UTC.

    An event keeps its UID, so that reading a later file moves it and doubles nothing.
    """
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("x-wr-calname", "Afterview")
    for each in dates:
        made.add_component(_event(each, now))
    data: bytes = made.to_ical()
    return data


def _event(due: Due, now: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{due.place}-{due.uid}@afterview")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", f"{due.what} ({due.about})" if due.about else due.what)
    if due.at is not None:
        event.add("dtstart", due.at.astimezone(UTC))
        event.add("dtend", due.at.astimezone(UTC))
    else:
        event.add("dtstart", due.on)
        event.add("dtend", due.on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event
