"""One lead's timeline: its interviews, the people met, the notes written and its events, newest last."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from afterview_tui.domain.records import Interview, Lead, Note, Person
from afterview_tui.domain.text import one_line


class StoryEvent(NamedTuple):
    """One event of a timeline."""

    on: date
    what: str
    interview: str | None = None
    """The uid of the interview it belongs to."""


def story(
    lead: Lead, interviews: Sequence[Interview], people: Sequence[Person], notes: Sequence[Note], now: datetime
) -> list[StoryEvent]:
    """The timeline of a lead, with days in the time zone of ``now``."""
    found: list[tuple[datetime, StoryEvent]] = []

    def add(at: datetime | None, what: str, interview: str | None = None) -> None:
        local = (at or now).astimezone(now.tzinfo)
        found.append((local, StoryEvent(local.date(), what, interview)))

    for event in lead.history:
        add(event.at, one_line(event.what))
    own = {interview.uid: interview for interview in interviews if interview.lead == lead.uid}
    for interview in own.values():
        met = [person for person in people if person.interview == interview.uid]
        names = {person.uid: person.name or "somebody" for person in met}
        add(interview.held_at or interview.created_at, _held(interview, list(names.values())), interview.uid)
        for person in met:
            if person.said:
                add(interview.held_at or person.created_at, f"{names[person.uid]}: {person.said}", interview.uid)
        for note in notes:
            if note.person in names:
                sent = note.state == "sent"
                what = f"note to {names[note.person]}" + (" sent" if sent else f", {note.state.replace('_', ' ')}")
                add((note.sent_at if sent else None) or note.created_at, what, interview.uid)
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]


def _held(interview: Interview, names: Sequence[str]) -> str:
    what = f"interview, {interview.round}" if interview.round else "interview"
    if names:
        what += f" with {', '.join(names)}"
    return f"{what}; promised {interview.promised}" if interview.promised else what
