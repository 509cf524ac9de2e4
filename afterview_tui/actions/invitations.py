"""What can be done with invitations: read, put aside, kept as an interview with its people, put away."""

from collections.abc import Sequence

from msgspec import structs

from afterview_tui.actions import calendars
from afterview_tui.actions.action import REMOVED, action
from afterview_tui.actions.interviews import lead_of, likely_leads
from afterview_tui.actions.meeting import others
from afterview_tui.domain import humanize
from afterview_tui.domain.leads.companies import company_key
from afterview_tui.domain.outcome import Change, NotPossible, Outcome
from afterview_tui.domain.records import Guest, Interview, Invitation, Lead, Person, new_uid
from afterview_tui.domain.rounds import invited, looked_over
from afterview_tui.known import Known

CALLED_OFF = "It is called off. Nothing was changed; whether to remove the interview is up to you."
NEEDS_SOMETHING = "It has neither a company nor a day. Fill in one of them first."
NOT_HERE = "It calls off an interview that is not here."
HERE = "It was here already: {short}."
NEW_LEAD = ""
"""The lead that an interview belongs to where a new one is to be made."""


def from_bytes(known: Known, data: bytes) -> Invitation:
    """What an invitation says, with the words of an interview that it has made before; raises NotAnInvitation."""
    from afterview_tui.reading.invitations.reader import read_invitation

    return read_invitation(data, calendars.reader(known))


def brought(known: Known, read: Invitation) -> Interview | None:
    """The interview that an invitation is about, where it is here already."""
    return invited.brought(read, known.interviews.all(), known.now)


def may_move(known: Known, read: Invitation) -> Interview | None:
    """The interview that an invitation may move to another day, to be asked about; None where none is likely."""
    if read.cancelled or brought(known, read) is not None:
        return None
    return invited.may_move(read, known.interviews.all(), known.people.all(), known.now)


def beside(known: Known, read: Invitation, interview: Interview | None) -> Invitation:
    """An invitation as it is shown: what somebody has typed for its interview stands in its place."""
    if interview is None:
        return read
    people = invited.guests_beside(read.people, known.people.where(interview=interview.uid))
    return structs.replace(invited.beside(read, interview), people=people)


def news(known: Known, read: Invitation, interview: Interview | None) -> str:
    """What keeping it would change of an interview that is here already; empty where it makes a new one."""
    if interview is None or not (interview.company or interview.invitation):
        return ""
    at, name = invited.moment(read.held_at, known.now), interview.company or "It"
    if interview.held_at is None or at is None or at == interview.held_at:
        return f"{name} is here already."
    before = humanize.moment(interview.held_at, known.now)
    return f"{name} is here for {before}. This moves it to {invited.when(read.held_at, known.now)}."


def leads_to_choose(known: Known, read: Invitation, into: Interview | None = None) -> list[Lead]:
    """The open leads it may belong to, where nothing tells which; none where that is clear."""
    interview = brought(known, read) or into
    has_lead = (interview is not None and known.leads.get(interview.lead)) or known.leads.get(read.lead)
    if not read.company or has_lead:
        return []
    likely = likely_leads(known, read.company, read.role)
    return likely if len(likely) > 1 else []


def met(known: Known, read: Invitation, guest: Guest) -> Person | None:
    """The same person in an earlier round."""
    interview = brought(known, read) or Interview(company=read.company)
    return invited.met_before(guest, _met(known, read, interview))


@action(
    "invitation.put_aside",
    "put aside",
    "Keep what an invitation says until you look at it.",
    about=Invitation,
    needs_record=False,
    did="Put aside",
)
def put_aside(known: Known, _invitations: Sequence[Invitation], read: Invitation) -> Outcome:
    """What was read waits on Home; a newer one of the same event takes the place of the older.

    It doesn't wait where its interview is here and has all of it; the outcome then has no ``uid``.
    """
    if is_here(known, read):
        short = invited.in_short(read, known.now)
        return Outcome(HERE.format(short=short), _waiting(known, read), f"the invitation: {short}")
    before = next((each for each in known.invitations.all() if _is_same(each, read)), None)
    after = structs.replace(read, uid=new_uid())
    if before is not None:
        newer = read if read.invitation else _with_people(read, before)
        after = structs.replace(newer, uid=before.uid, created_at=before.created_at)
    short = invited.in_short(read, known.now)
    return Outcome(f"Put aside: {short}.", [Change(before, after)], f"the invitation: {short}", uid=after.uid)


def is_here(known: Known, read: Invitation) -> bool:
    """Whether an interview has all that an invitation says."""
    if read.cancelled or brought(known, read) is None:
        return False
    changes = keep.outcome(known, [], read=read).changes
    return all(each.before == each.after for each in changes if not isinstance(each.before, Invitation))


def _waiting(known: Known, read: Invitation, shown: Sequence[Invitation] = ()) -> list[Change]:
    """The changes that take away what waits of an invitation: what was shown of it, and what is the same event."""
    uids = {each.uid for each in shown}
    return [Change(each, None) for each in known.invitations.all() if each.uid in uids or _is_same(each, read)]


def _is_same(one: Invitation, other: Invitation) -> bool:
    if one.invitation or other.invitation:
        return one.invitation == other.invitation
    if one.held_at and one.company:
        return (company_key(one.company), one.held_at) == (company_key(other.company), other.held_at)
    return (one.company, one.held_at, one.people) == (other.company, other.held_at, other.people)


def _with_people(read: Invitation, before: Invitation) -> Invitation:
    """The newer one, with those whom only the older one names."""
    there = {word for each in read.people for word in (each.name, each.email) if word}
    there |= {each.who for each in read.left_out}
    more = [each for each in before.people if not {each.name, each.email, looked_over.named(each)} & there]
    return structs.replace(read, people=[*read.people, *more])


@action(
    "invitation.keep",
    "save it",
    "Make it an interview, with its people and its lead.",
    about=Invitation,
    key="s",
    needs_record=False,
    did="Kept",
)
def keep(
    known: Known,
    invitations: Sequence[Invitation],
    read: Invitation | None = None,
    *,
    as_shown: bool = False,
    into: Interview | None = None,
    lead: str | None = None,
) -> Outcome:
    """An interview with its people and lead; the same invitation again changes the interview it made.

    ``read`` is what was read now, or what somebody looked over: then all is kept ``as_shown``. It fills in ``into``
    where it has made none before. ``lead`` is the uid of the chosen lead, "" for a new one.
    """
    invitation = read or invitations[0]
    if invitation.cancelled:
        raise NotPossible(CALLED_OFF)
    if not invitation.company and not invitation.held_at:
        raise NotPossible(NEEDS_SOMETHING)
    before = brought(known, invitation) or into
    after = invited.interview(invitation, before, known.now, as_shown=as_shown)
    is_joined = not after.company or known.leads.get(after.lead) is not None
    joined = None if is_joined else lead_of(known, after, lead if lead is not None else invitation.lead or None)
    after = structs.replace(after, lead=joined.after.uid if joined and joined.after else after.lead)
    there = known.people.where(interview=after.uid)
    met = _met(known, invitation, after)
    people = invited.people(invitation.people, after.uid, there, met, as_shown=as_shown)
    changes = [
        Change(before if before and known.interviews.get(before.uid) else None, after),
        *([joined] if joined else []),
        *(Change(*each) for each in people),
        *_waiting(known, invitation, invitations),
    ]
    return Outcome(
        _said(known, invitation, before, after), changes, "the interview from the invitation", uid=after.uid
    )


def _said(known: Known, invitation: Invitation, before: Interview | None, after: Interview) -> str:
    short = invited.in_short(invitation, known.now)
    if before is None or not (before.company or before.invitation):
        return f"Kept: {short}."
    if before.held_at is not None and after.held_at is not None and before.held_at != after.held_at:
        name = after.company or "The interview"
        return f"{name} moved to {invited.when(invitation.held_at, known.now)}."
    return HERE.format(short=short)


@action(
    "invitation.call_off",
    "called off",
    "Remove the interview that an invitation calls off, with its people, points and notes.",
    about=Invitation,
    needs_record=False,
    did="Called off",
)
def call_off(known: Known, invitations: Sequence[Invitation], read: Invitation) -> Outcome:
    """The interview is gone with all that belongs to it, and what was put aside of it; its lead stays."""
    interview = brought(known, read)
    if interview is None:
        raise NotPossible(NOT_HERE)
    gone = [each for each in invitations if known.invitations.get(each.uid) is not None]
    tables = (known.notes, known.items, known.people)
    belongings = [each for table in tables for each in table.where(interview=interview.uid)]
    name = interview.company or "The interview"
    return Outcome(
        f"Removed: {name}, called off.", [Change(each, None) for each in (*belongings, interview, *gone)], name
    )


def _met(known: Known, invitation: Invitation, interview: Interview) -> list[Person]:
    return others(known, interview, [guest.email for guest in invitation.people])


@action(
    "invitation.put_away",
    "put away",
    "Put an invitation away without keeping it.",
    about=Invitation,
    key="x",
    did="Put away",
)
def put_away(known: Known, invitations: Sequence[Invitation]) -> Outcome:
    """Gone from Home; no interview comes of it."""
    found = [each for each in invitations if known.invitations.get(each.uid) is not None]
    if not found:
        raise NotPossible(REMOVED)
    return Outcome("Put away.", [Change(each, None) for each in found], "the invitation")


ACTIONS = (put_aside, keep, call_off, put_away)
