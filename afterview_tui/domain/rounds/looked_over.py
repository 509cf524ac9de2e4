"""The review of an invitation: its fields with their sources and doubts, and the user's changes."""

from collections.abc import Mapping
from datetime import date, datetime

from msgspec import structs

from afterview_tui.domain import humanize
from afterview_tui.domain.fields import Field, Kind
from afterview_tui.domain.records import Guest, Interview, Invitation, LeftOut, Part
from afterview_tui.domain.rounds import invited
from afterview_tui.domain.text import one_line

CALLS_OFF = "This calls it off."
PARTS: dict[Part, str] = {"interviewer": "interviews you", "other": "arranges it", "helper": "helped you"}
"""The parts that people of an invitation can have, in words."""
FIELDS = (
    Field("company", "Company", "Kestrel Robotics"),
    Field("role", "Role", "Embedded Engineer"),
    Field("round", "Round", "second round"),
    Field("held_at", "When", "thursday 9:00", "held", question="When it is"),
    Field("place", "Where", "their office, or a link"),
)
PROMISE = (
    Field("promised", "They promised", "a call either way"),
    Field("decision_on", "By", "friday", "day", question="By when"),
)
"""The fields of what they said about when one will hear, which most invitations don't say."""
GUEST = (
    Field("name", "Name", "Tomás de la Vega, as on the card"),
    Field("greeting", "You greet them", "Dana, or Dr. Whitfield", question="You greet them as", word="greeting"),
    Field("email", "E-mail", "dana@kestrel.example"),
    Field("title", "Title", "Head of Firmware"),
)
ASKED = ("company", "role", "held_at")
"""The fields that are reported as missing if they are empty."""
WHICH_IS_YOURS = "Which of these is your own address?"
ASKED_ONCE = "It is kept in your options, so you are asked only once."
NONE_OF_THEM = "None of them"
LEAVE, REMOVE = "Leave the interview as it is", "Remove it, with its people, points and notes"
LEFT = "The interview is left as it is."
PUT_AWAY = "Put the invitation away"
WHICH_LEAD, NEW_LEAD = "Which lead is it?", "A new lead"
MOVE, ANOTHER = "Move that one to the new day", "Save it as another interview"
_DAY = len("2026-11-30")


def fields_of(read: Invitation) -> tuple[Field, ...]:
    """The fields that an invitation has."""
    return (*FIELDS, *PROMISE) if read.promised or read.decision_on else FIELDS


def fields(read: Invitation, now: datetime) -> list[Field]:
    """The fields of an invitation, each with its source; a doubtful one has a question mark."""
    at = invited.moment(read.held_at, now)
    kind: Kind = "held" if at is not None and at <= now else "moment"
    return [
        field._replace(
            label=f"{field.label} ?" if field.name in read.doubts else field.label,
            question=field.question or field.label,
            about=about(read, field.name, now),
            kind=kind if field.name == "held_at" else field.kind,
        )
        for field in fields_of(read)
    ]


def about(read: Invitation, name: str, now: datetime) -> str:
    """The source of a field and why it is doubtful: "? From the title. It may be Quarry as well."."""
    where, why = read.found.get(name, ""), read.doubts.get(name, "")
    if name == "promised" and "decision_on" in read.found:
        # The day below it says where both were read.
        where = ""
    there = _own_zone(read, now) if name == "held_at" else ""
    value = values(read, now).get(name)
    day = _day_said(read, now) if name == "held_at" else ""
    where = f"From {where}." if where and value and where not in why else ""
    missing = "" if value or why or name not in ASKED else "Not in it."
    return " ".join(filter(None, ("?" if why else "", day and f"On {day}.", where, there, why, missing)))


def values(read: Invitation, now: datetime) -> dict[str, object]:
    """The values of the fields; ``held_at`` is a date if the time is unknown."""
    at: date | datetime | None = invited.moment(read.held_at, now)
    at = at.date() if isinstance(at, datetime) and len(read.held_at) == _DAY else at
    texts = {name: one_line(getattr(read, name)) for name in ("company", "role", "round", "place")}
    promise = {"promised": one_line(read.promised), "decision_on": invited.day(read.decision_on)}
    return {**texts, "held_at": at, **promise}


def filled(read: Invitation, answers: Mapping[str, object], now: datetime) -> Invitation:
    """The invitation with the user's changes; a new start moves the end by the same time."""
    before = values(read, now)
    changed = {name: value for name, value in answers.items() if value != before.get(name)}
    if "decision_on" in changed:
        by = changed["decision_on"]
        changed["decision_on"] = by.isoformat() if isinstance(by, date) else ""
    if "held_at" not in changed:
        return structs.replace(read, **changed)
    at = changed.pop("held_at")
    start, end = invited.moment(read.held_at, now), invited.moment(read.ends_at, now)
    moves = at + (end - start) if start and end and isinstance(at, datetime) else None
    return structs.replace(
        read,
        **changed,
        held_at=at.isoformat() if isinstance(at, date) else "",
        ends_at=moves.isoformat() if moves is not None else "",
    )


def is_moved(known: Interview, now: datetime) -> str:
    """Asks whether an invitation to another day moves an interview: "Kestrel is here for Thursday 9:00…"."""
    at = humanize.moment(known.held_at, now) if known.held_at is not None else ""
    return f"{one_line(known.company) or 'An interview'} is here for {at}. Has it moved?"


def first_doubt(read: Invitation) -> str:
    """The field to review first: the first doubtful one, or else the first missing one."""
    names = [field.name for field in FIELDS]
    doubtful = [name for name in names if name in read.doubts]
    return next(iter(doubtful), next((name for name in ASKED if not getattr(read, name)), names[0]))


def without_you(read: Invitation, email: str) -> Invitation:
    """The invitation without the user, whose address is ``email``, among its people; "" if none of them is."""
    doubts = {name: why for name, why in read.doubts.items() if why != invited.WHICH_ONE}
    you = [each for each in read.people if email and each.email.casefold() == email.casefold()]
    left = [LeftOut(who=named(each), why="you") for each in you]
    people = [each for each in read.people if each not in you]
    if you and len(people) == 1:
        people = [structs.replace(people[0], part="interviewer")]
    return structs.replace(read, people=people, left_out=[*read.left_out, *left], doubts=doubts)


def may_be_you(read: Invitation) -> list[str]:
    """The addresses of which one may be the user's, if that isn't known."""
    return [each.email for each in read.people if each.email] if _asks_who(read) else []


def _asks_who(read: Invitation) -> bool:
    return invited.WHICH_ONE in read.doubts.values()


def named(guest: Guest) -> str:
    """A guest as name and address."""
    return f"{guest.name} <{guest.email}>" if guest.name and guest.email else guest.name or guest.email


def lines(read: Invitation, now: datetime) -> list[str]:
    """Everything that was read, one field per line, with sources and doubts."""
    found = [CALLS_OFF] if read.cancelled else []
    width = 1 + max(len(each) for each in (*(field.label for field in fields_of(read)), "Left out"))
    for field in fields_of(read):
        value = _value_said(read, field.name, now)
        where = f" (from {read.found[field.name]})" if value and field.name in read.found else ""
        doubt = f" ? {read.doubts[field.name]}" if field.name in read.doubts else ""
        found += [f"{field.label + ':':<{width}} {value or '—'}{where}{doubt}"] if value or doubt else []
    for guest in read.people:
        more = ", ".join(
            filter(None, (guest.greeting, guest.title, guest.email if guest.name else "", _part(guest)))
        )
        found.append(f"{'With:':<{width}} {guest.name or guest.email}{f' ({more})' if more else ''}")
    found += [f"{'Left out:':<{width}} {each.who} ({each.why})" for each in read.left_out]
    names = {field.name for field in FIELDS}
    found += [f"? {why}" for name, why in read.doubts.items() if name not in names]
    return [one_line(line) if "\n" in line else line for line in found]


def _value_said(read: Invitation, name: str, now: datetime) -> str:
    """A field's value in words."""
    value = values(read, now)[name]
    if name == "held_at" and value:
        return when(read, now)
    return humanize.day(value, now.date()) if isinstance(value, date) else str(value or "")


def when(read: Invitation, now: datetime) -> str:
    """When it is, with its date: "Thursday 09:00, 26 November"."""
    return ", ".join(filter(None, (invited.when(read.held_at, now), _day_said(read, now))))


def _part(guest: Guest) -> str:
    return "" if guest.part == "interviewer" else PARTS[guest.part]


def _day_said(read: Invitation, now: datetime) -> str:
    """The date of a day that is called by its weekday alone, unless the words that it was read from have it."""
    at = invited.moment(read.held_at, now)
    if at is None or any(map(str.isdecimal, humanize.day(at.date(), now.date()))):
        return ""
    if str(at.day) in read.found.get("held_at", ""):
        return ""
    return f"{at.day} {humanize.MONTHS[at.month - 1]}"


def _own_zone(read: Invitation, now: datetime) -> str:
    """A sentence with the original time if it was in another time zone; else empty."""
    at = invited.moment(read.held_at, now)
    if at is None or len(read.held_at) == _DAY or at.utcoffset() == at.astimezone(now.tzinfo).utcoffset():
        return ""
    return f"The invitation says {at:%H:%M} ({read.found.get(invited.ZONE) or at.tzname()})."
