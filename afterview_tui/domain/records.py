"""The records that Afterview keeps, one frozen Struct per table."""

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
"""A time with a UTC offset; without one it would be ambiguous and couldn't be compared."""

LEFT_OUT = "-"
"""The value of ``said_as`` for a jotting that is left out of the note."""
YEARS = range(1900, 2200)
"""The years in which date arithmetic is safe; beyond ``datetime.max`` it overflows."""


def new_uid() -> str:
    """A new unique uid."""
    from uuid import uuid4

    return uuid4().hex


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of every record, filled in by the store when it adds one."""

    uid: str = ""
    """A uuid4 in hexadecimal, by which records refer to each other."""
    created_at: Moment | None = None
    updated_at: Moment | None = None


class Interview(Record, frozen=True, kw_only=True):
    """One interview and the state of its evening."""

    company: str = ""
    role: str = ""
    round: str = ""
    held_at: Moment | None = None
    ends_at: Moment | None = None
    place: str = ""
    """The place of the interview, or a link to it."""
    lead: str | None = None
    """The uid of the lead this interview belongs to."""
    invitation: str = ""
    """The UID of its calendar event, which identifies it in later invitations."""
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
    """A person met, or one who helped; names are never split."""

    interview: str = ""
    name: str = ""
    greeting: str = ""
    email: str = ""
    title: str = ""
    part: Part = "interviewer"
    said: str = ""
    """One thing they said or showed, in the user's words."""
    said_as: str = ""
    """The sentence that the user chose for ``said``; empty if none was chosen, ``LEFT_OUT`` to leave it out."""
    known_as: str | None = None
    """The uid of the same person in an earlier round."""
    arranged: bool = False
    """Whether they arranged the interview, as its invitation says; it counts for ``other`` alone."""


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
    copied_by: str = ""
    """The way its copy took, as the outbox calls it; only of a "native" one is it known that it arrived."""
    sent_at: Moment | None = None
    sent_by: str = ""
    dismissed: list[str] = []
    """The keys of findings that were permanently dismissed for this note."""


class Pledge(Record, frozen=True, kw_only=True):
    """A promise to stay off something until a time or until an answer."""

    interview: str | None = None
    off: list[str] = []
    until: Moment | None = None
    """None means "until their answer"."""
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
    """A participant named in an invitation."""

    name: str = ""
    """Empty if only an address is known; names are never made from addresses."""
    greeting: str = ""
    """How the invitation calls them, where it is by more than their name: "Mrs Okafor"."""
    email: str = ""
    title: str = ""
    part: Part = "interviewer"


class LeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """A person or thing named in an invitation that isn't anybody to thank."""

    who: str
    why: str


class Invitation(Record, frozen=True, kw_only=True):
    """What was read from an invitation and waits to be reviewed, before it becomes an interview."""

    company: str = ""
    role: str = ""
    round: str = ""
    held_at: str = ""
    """ISO 8601, without an offset if the time zone is unknown, and only a date if the time is unknown."""
    ends_at: str = ""
    place: str = ""
    people: list[Guest] = []
    left_out: list[LeftOut] = []
    doubts: dict[str, str] = {}
    """Why fields are doubtful, by field name."""
    found: dict[str, str] = {}
    """Where fields were read from, by field name."""
    also: dict[str, list[str]] = {}
    """What doubtful fields may be as well, by field name."""
    promised: str = ""
    decision_on: str = ""
    """The day by which they promised it, as YYYY-MM-DD; empty where they named none."""
    invitation: str = ""
    """The UID of its calendar event; empty if it has none."""
    sequence: int = 0
    cancelled: bool = False
    lead: str = ""
    """The uid of the lead whose posting it links to; empty where it links to none."""


class Event(msgspec.Struct, frozen=True, gc=False):
    """One thing that happened to a lead."""

    at: Moment
    what: str


class Lead(Record, frozen=True, kw_only=True, gc=False):
    """One possible job and its next step; untracked by the garbage collector, because there can be ten thousand."""

    company: str = ""
    role: str = ""
    stage: Stage = "found"
    reason: Reason | None = None
    source: str = ""
    url: str = ""
    reference: str = ""
    """The company's reference number for the posting."""
    contact: str = ""
    notes: str = ""
    hoped_for: bool = False
    applied_on: date | None = None
    stage_since: date | None = None
    heard_on: date | None = None
    next_step: str = ""
    next_on: date | None = None
    next_at: time | None = None
    """The time of the next step, if it has one."""
    parked_until: date | None = None
    reviewed_on: date | None = None
    follow_ups: int = 0
    history: list[Event] = []


def _check_year(moment: datetime | None) -> None:
    """Raise ValueError for a year out of range; msgspec adds the path of the record to the message."""
    if moment is not None and moment.year not in YEARS:
        raise ValueError(f"the year {moment.year}")
