"""When an interview begins and ends: by its calendar, else by the words of its mail."""

from collections.abc import Sequence
from datetime import datetime

from afterview_tui.domain.rounds.invited import NO_ZONE, ZONE
from afterview_tui.domain.text import one_line
from afterview_tui.reading.invitations import judging
from afterview_tui.reading.invitations.events import Event
from afterview_tui.reading.invitations.moments import SEVERAL, Said, moment_in
from afterview_tui.reading.invitations.sources import Reader, Sources
from afterview_tui.reading.invitations.texts import without_machine

UNKNOWN_ZONE = "The time zone “{zone}” is not known."


def said_in(sources: Sources, texts: Sequence[str], reader: Reader) -> Said:
    """When it is by the words, those on top first; what says an hour for sure counts before what doesn't."""
    sent = sources.letter.sent
    by_text = {without_machine(each.text): each.sent for each in sources.layers}
    said = [moment_in(text, seen_from(by_text.get(text) or sent, reader), reader.calendar) for text in texts]
    said += (
        [moment_in(sources.letter.subject, seen_from(sent, reader), reader.calendar)]
        if sources.letter.subject
        else []
    )
    timed = [each for each in said if each.is_timed]
    settled = next((each for each in said if each.is_timed or each.why == SEVERAL), None)
    plain_ones = [each for each in timed if not each.why.startswith("No day but")]
    if settled is not None and settled.why == SEVERAL:
        return settled
    if len(texts) > 1 and said[0].is_timed and said[0] not in plain_ones and _answers(sources):
        # The newest words moved it: "Wednesday's fine, make it 11.30".
        return said[0]
    return next(iter(plain_ones or timed or [each for each in said if each.start or each.why]), Said())


def _answers(sources: Sources) -> bool:
    """Whether the newest words answer those below them, rather than pass them on."""
    return len(sources.layers) > 1 and not any(each.is_forward for each in sources.layers)


def seen_from(sent: datetime | None, reader: Reader) -> datetime:
    """From when the days of a text are counted: from when it was written, else from now."""
    if sent is None:
        return reader.now
    return sent if sent.tzinfo else sent.replace(tzinfo=reader.now.tzinfo)


def start_and_end(
    event: Event | None, events: Sequence[Event], said: Said, doubts: dict[str, str], found: dict[str, str]
) -> tuple[str, str]:
    """Start and end; those of the calendar count before those of the text."""
    if event is not None and event.start is not None:
        found["held_at"] = "the calendar"
        if city := getattr(getattr(event.start, "tzinfo", None), "key", "").rpartition("/")[2]:
            found[ZONE] = city.replace("_", " ")
        if isinstance(event.start, datetime) and event.start.tzinfo is None:
            doubts["held_at"] = UNKNOWN_ZONE.format(zone=one_line(event.zone)[:80]) if event.zone else NO_ZONE
        elif not isinstance(event.start, datetime):
            doubts["held_at"] = "No hour is named."
        elif judging.differs(event.start, said):
            doubts["held_at"] = f"The words beside it say {said.words}."
        ends = [each.end for each in events if each.end is not None and type(each.end) is type(event.start)]
        same = [
            each
            for each in ends
            if not isinstance(each, datetime)
            or (each.tzinfo is None) == (getattr(event.start, "tzinfo", None) is None)
        ]
        end = max(same, default=None)
        return event.start.isoformat(), end.isoformat() if isinstance(end, datetime) else ""
    if said.start is None:
        doubts["held_at"] = said.why or "No day is named."
        return "", ""
    found["held_at"] = f"“{said.words}”"
    if said.zone:
        found[ZONE] = said.zone
    if said.why:
        doubts["held_at"] = said.why
    elif not said.is_timed:
        doubts["held_at"] = "No hour is named."
    return said.start.isoformat(), said.end.isoformat() if said.end else ""
