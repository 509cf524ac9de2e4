"""What can be done with an interview: its lead kept in step, and removing it with all that belongs to it."""

from typing import TYPE_CHECKING, Any

from afterview_tui.domain.leads import pipeline
from afterview_tui.domain.leads.companies import lead_key, open_there
from afterview_tui.domain.outcome import Change
from afterview_tui.domain.records import Interview, Lead
from afterview_tui.domain.rounds import walk
from afterview_tui.session import Session
from afterview_tui.store import Records

if TYPE_CHECKING:
    from afterview_tui.known import Known


def brought_back(known: "Known", interview: Interview) -> list[Change]:
    """An interview that another window has removed comes back with what is written for it."""
    return [Change(None, interview)] if interview.uid and known.interviews.get(interview.uid) is None else []


def keep_lead(session: Session, company_before: str) -> None:
    """Find or make the lead of the interview, and mend a misspelt company there too; raises Refused."""
    interview, leads = session.interview, session.store.leads
    lead = leads.get(interview.lead)
    if lead is not None and lead.company == company_before:
        leads.change(lead, company=interview.company or lead.company)
    elif lead is None and interview.company:
        with session.store.one_save():
            session.store.interviews.change(interview, lead=_lead_of(session, interview).uid)


def _lead_of(session: Session, interview: Interview) -> Lead:
    """The open lead at this company, with the same role if there is one; else a new one."""
    leads, now = session.store.leads, session.clock.now()
    known = open_there(interview.company, leads.all())
    same = [lead for lead in known if lead_key(lead)[1] == lead_key(Lead(role=interview.role))[1]]
    new = Lead(company=interview.company, role=interview.role, hoped_for=True)
    lead = [*known, *same][-1] if known else leads.add(new)
    held_on = interview.held_at.date() if interview.held_at else now.date()
    return leads.change(lead, **pipeline.interviewed(lead, held_on, now))


def remove_interview(session: Session, interview: Interview) -> None:
    """Remove an interview with its people, notes and points, in one step that can be taken back; raises Refused.

    A promise made after it still holds, and its lead stays.
    """
    store = session.store
    with store.step(walk.label(interview)):
        belongings: tuple[Records[Any], ...] = (store.notes, store.items, store.people)
        for records in belongings:
            for each in records.where(interview=interview.uid):
                records.remove(each)
        store.interviews.remove(interview)
