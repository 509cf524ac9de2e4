"""What can be done with invitations: put aside, kept as an interview with its people, put away, called off."""

from collections.abc import Sequence

from msgspec import structs

from afterview_tui.actions.action import REMOVED, action
from afterview_tui.domain.leads import pipeline
from afterview_tui.domain.leads.companies import company_key, lead_key, open_there
from afterview_tui.domain.outcome import Change, NotPossible, Outcome
from afterview_tui.domain.records import Interview, Invitation, Lead, Person, new_uid
from afterview_tui.domain.rounds import invited
from afterview_tui.known import Known

CALLED_OFF = "It is called off. Nothing was changed; removing the interview is yours to decide."
NEEDS_SOMETHING = "It has neither a company nor a day. Fill in one of them first."


@action(
    "invitation.put_aside",
    "put aside",
    "Keep what an invitation says until you look at it.",
    about=Invitation,
    needs_record=False,
)
def put_aside(known: Known, _invitations: Sequence[Invitation], read: Invitation) -> Outcome:
    """What was read waits on Home; a newer one of the same event takes the place of the older."""
    before = next((each for each in known.invitations.all() if _is_same(each, read)), None)
    after = structs.replace(
        read, uid=before.uid if before else new_uid(), created_at=before.created_at if before else None
    )
    short = invited.in_short(read, known.now)
    return Outcome(f"Put aside: {short}.", [Change(before, after)], f"the invitation: {short}", uid=after.uid)


def _is_same(one: Invitation, other: Invitation) -> bool:
    if one.invitation or other.invitation:
        return one.invitation == other.invitation
    return (one.company, one.held_at, one.people) == (other.company, other.held_at, other.people)


@action(
    "invitation.keep",
    "keep as an interview",
    "Make it an interview, with its people and its lead.",
    about=Invitation,
    needs_record=False,
)
def keep(known: Known, invitations: Sequence[Invitation], read: Invitation | None = None) -> Outcome:
    """An interview with its people and lead; the same invitation again changes the interview it made.

    ``read`` is what somebody looked over, where it is other than what was put aside.
    """
    invitation = read or invitations[0]
    if invitation.cancelled:
        raise NotPossible(CALLED_OFF)
    if not invitation.company and not invitation.held_at:
        raise NotPossible(NEEDS_SOMETHING)
    before = invited.brought(invitation, known.interviews.all(), known.now)
    after = invited.interview(invitation, before, known.now)
    lead = _lead_of(known, after)
    after = structs.replace(after, lead=lead.after.uid if lead and lead.after else after.lead)
    there = known.people.where(interview=after.uid)
    people = invited.people(invitation.people, after.uid, there, _met(known, invitation, after))
    changes = [
        Change(before, after),
        *([lead] if lead else []),
        *(Change(*each) for each in people),
        *(Change(each, None) for each in invitations if known.invitations.get(each.uid) is not None),
    ]
    return Outcome(
        _said(known, invitation, before, after), changes, "the interview from the invitation", uid=after.uid
    )


def _said(known: Known, invitation: Invitation, before: Interview | None, after: Interview) -> str:
    short = invited.in_short(invitation, known.now)
    if before is None:
        return f"Kept: {short}."
    if before.held_at is not None and after.held_at is not None and before.held_at != after.held_at:
        name = after.company or "The interview"
        return f"{name} moved to {invited.when(invitation.held_at, known.now)}."
    return f"It was here already: {short}."


def _lead_of(known: Known, interview: Interview) -> Change | None:
    """The open lead at this company, with the same role if there is one; else a new one."""
    if not interview.company or (interview.lead and known.leads.get(interview.lead)):
        return None
    there = open_there(interview.company, known.leads.all())
    same = [lead for lead in there if lead_key(lead)[1] == lead_key(Lead(role=interview.role))[1]]
    before = [*there, *same][-1] if there else None
    lead = before or Lead(uid=new_uid(), company=interview.company, role=interview.role, hoped_for=True)
    held_on = min(interview.held_at.date(), known.today) if interview.held_at else known.today
    return Change(before, structs.replace(lead, **pipeline.interviewed(lead, held_on, known.now)))


def _met(known: Known, invitation: Invitation, interview: Interview) -> list[Person]:
    """People of other interviews: those at the same company, and those with an address of the invitation."""
    key = company_key(interview.company)
    others = [each for each in known.interviews.all() if each.uid != interview.uid]
    here = {each.uid for each in others if key and company_key(each.company) == key}
    addresses = {guest.email.casefold() for guest in invitation.people if guest.email}
    return [
        each
        for each in known.people.all()
        if each.interview in here or (each.interview != interview.uid and each.email.casefold() in addresses)
    ]


@action("invitation.put_away", "put away", "Put an invitation away without keeping it.", about=Invitation)
def put_away(known: Known, invitations: Sequence[Invitation]) -> Outcome:
    """Gone from Home; no interview comes of it."""
    found = [each for each in invitations if known.invitations.get(each.uid) is not None]
    if not found:
        raise NotPossible(REMOVED)
    return Outcome("Put away.", [Change(each, None) for each in found], "the invitation")


ACTIONS = (put_aside, keep, put_away)
