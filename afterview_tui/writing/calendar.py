"""A calendar file (iCalendar, RFC 5545) of what is due, for any calendar program."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import TYPE_CHECKING

from afterview_tui.domain import humanize
from afterview_tui.domain.rounds import due, walk
from afterview_tui.domain.rounds.due import Due

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from icalendar import Event

    from afterview_tui.domain.rounds.due import Everything

PRODUCT = "-//Afterview//afterview//EN"


def to_come(everything: Everything, now: datetime) -> list[Due]:
    """All that has a day from today on, the earliest first; thank-you notes are for tonight and not among them."""
    found = [each for each in due.all_due(everything, now) if each.place in ("quiet", "leads")]
    found += [
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
    return sorted(
        (each for each in found if each.on >= now.date()), key=lambda each: (each.on, each.what, each.uid)
    )


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
