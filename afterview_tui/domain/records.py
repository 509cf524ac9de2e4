"""The records that Afterview keeps, one frozen Struct a table."""

from datetime import date, datetime, time
from typing import Annotated, Literal

import msgspec

Form = Literal["email", "card", "helper", "group", "follow_up", "after_no"]
NoteState = Literal["draft", "looked_over", "copied", "sent"]
Outcome = Literal["note", "lesson", "let_go"]
Kind = Literal["forgot", "worry", "well"]
Part = Literal["interviewer", "helper", "other"]
Stage = Literal["found", "applied", "screening", "interviewing", "offer", "accepted", "closed"]
Reason = Literal["rejected", "went_quiet", "withdrew", "declined", "role_closed"]
StepState = Literal["at", "later", "done"]
Moment = Annotated[datetime, msgspec.Meta(tz=True)]
"""A time with its offset; without one nobody knows when it was, and it can't be compared."""

LEFT_OUT = "-"
"""The chosen sentence for a jotting that is to stand in no note."""
YEARS = range(1900, 2200)
"""In which a time can be reckoned with; at the end of time no day comes after another."""


def new_uid() -> str:
    """A uid that no record has."""
    from uuid import uuid4

    return uuid4().hex


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What every record has; the store fills these in when it adds one."""

    uid: str = ""
    """A uuid4 in hexadecimal, the only way records point at each other."""
    created_at: Moment | None = None
    updated_at: Moment | None = None


class Interview(Record, frozen=True, kw_only=True):
    """One interview and how far its evening has come."""

    company: str = ""
    role: str = ""
    round: str = ""
    held_at: Moment | None = None
    ends_at: Moment | None = None
    place: str = ""
    """Where it is held, or the link to it."""
    lead: str | None = None
    """The uid of the lead this interview belongs to."""
    invitation: str = ""
    """The UID of the calendar event that brought it, by which another invitation finds it again."""
    promised: str = ""
    """What they said would happen next, in the user's words."""
    decision_on: date | None = None
    before: int | None = None
    """How wound up before the breath, 0 to 10."""
    after: int | None = None
    """How wound up after the breath, 0 to 10."""
    mattered: str = ""
    steps: dict[str, StepState] = {}
    """The state of each page of the walk that was opened."""
    sealed_at: Moment | None = None

    def __post_init__(self) -> None:
        _check_year(self.held_at)
        _check_year(self.ends_at)


class Person(Record, frozen=True, kw_only=True):
    """Somebody met, or somebody who helped; names are never split."""

    interview: str = ""
    name: str = ""
    greeting: str = ""
    email: str = ""
    title: str = ""
    part: Part = "interviewer"
    said: str = ""
    """One thing they said or showed, in the user's words."""
    said_as: str = ""
    """The sentence that the user chose for it; empty while none was chosen, a dash where the note leaves it out."""
    known_as: str | None = None
    """The uid of the same person in an earlier round."""


class Item(Record, frozen=True, kw_only=True):
    """One thing set down after an interview."""

    interview: str = ""
    kind: Kind = "forgot"
    text: str = ""
    outcome: Outcome | None = None
    plan: str = ""
    """The positive sentence for a note, or the lesson."""
    plan_when: str = ""
    person: str | None = None
    """The uid of the person whose note takes this point."""


class Note(Record, frozen=True, kw_only=True):
    """One thank-you note."""

    interview: str = ""
    person: str = ""
    form: Form = "email"
    subject: str = ""
    body: str = ""
    state: NoteState = "draft"
    copied_at: Moment | None = None
    sent_at: Moment | None = None
    sent_by: str = ""
    dismissed: list[str] = []
    """The keys of findings that were dismissed for this note, for good."""


class Pledge(Record, frozen=True, kw_only=True):
    """A promise to stay off something until a time or until an answer."""

    interview: str | None = None
    off: list[str] = []
    until: Moment | None = None
    """None stands for "until their answer"."""
    if_then: str = ""
    signed_at: Moment | None = None
    ended_at: Moment | None = None
    ended: Literal["kept", "released"] | None = None
    breaks: list[Moment] = []

    def __post_init__(self) -> None:
        _check_year(self.until)


class Post(Record, frozen=True, kw_only=True):
    """A post written into the drawer instead of the feed."""

    pledge: str | None = None
    text: str = ""
    fate: Literal["burned", "kept"] | None = None


class Guest(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody whom an invitation names as taking part."""

    name: str = ""
    """Empty where only an address is known; no name is made from one."""
    email: str = ""
    title: str = ""
    part: Part = "interviewer"


class LeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """Who or what an invitation names that is nobody to thank."""

    who: str
    why: str


class Invitation(Record, frozen=True, kw_only=True):
    """What was read from an invitation and waits to be looked at; nothing of it is an interview yet."""

    company: str = ""
    role: str = ""
    round: str = ""
    held_at: str = ""
    """ISO 8601: with its offset, without one where no zone is known, a date alone where no hour is."""
    ends_at: str = ""
    place: str = ""
    people: list[Guest] = []
    left_out: list[LeftOut] = []
    doubts: dict[str, str] = {}
    """Why a field is doubtful, by its name."""
    found: dict[str, str] = {}
    """Where each field was read, by its name."""
    invitation: str = ""
    """The UID of its event; empty where it has none."""
    sequence: int = 0
    cancelled: bool = False
    lead: str = ""
    """The uid of the lead whose posting it links to; empty where it links to none."""


class Event(msgspec.Struct, frozen=True, gc=False):
    """One thing that happened to a lead."""

    at: Moment
    what: str


class Lead(Record, frozen=True, kw_only=True, gc=False):
    """One possible job and what happens with it next; ten thousand of them are no garbage to look through."""

    company: str = ""
    role: str = ""
    stage: Stage = "found"
    reason: Reason | None = None
    source: str = ""
    url: str = ""
    reference: str = ""
    """Their number for the posting."""
    contact: str = ""
    notes: str = ""
    hoped_for: bool = False
    applied_on: date | None = None
    stage_since: date | None = None
    heard_on: date | None = None
    next_step: str = ""
    next_on: date | None = None
    next_at: time | None = None
    """The hour of the next step, where it has one."""
    parked_until: date | None = None
    reviewed_on: date | None = None
    follow_ups: int = 0
    history: list[Event] = []


def _check_year(moment: datetime | None) -> None:
    """Refuse a record with a time far off; raises ValueError, which msgspec says with the place of the record."""
    if moment is not None and moment.year not in YEARS:
        raise ValueError(f"the year {moment.year}")
