"""The texts of the review of leads: the facts and remarks on a card, and how the review ends."""

from afterview_tui.actions import leads
from afterview_tui.actions.ending import unthanked_helpers
from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence, card, ending
from afterview_tui.domain.notes.sending import CARRIED
from afterview_tui.domain.records import Lead, Person
from afterview_tui.domain.rounds import due, same_people
from afterview_tui.session import Session

NEAREST = 3
"""How many due items the end of a review lists."""
ALL_REVIEWED = "Every lead has a next step."


def people_met(session: Session, lead: Lead) -> list[Person]:
    """Everybody met in interviews with this lead, each once."""
    store = session.store
    rounds = store.interviews.where(lead=lead.uid)
    everybody = [each for one in rounds for each in store.people.where(interview=one.uid)]
    return [same_people.joined(group[::-1]) for group in same_people.grouped(everybody)]


def known(session: Session, lead: Lead) -> list[tuple[str, str]]:
    """The facts on a lead's card, as pairs of label and text."""
    people, on = people_met(session, lead), leads.suggestion(session.known, lead)
    return card.known(lead, people, on, session.clock.now().date(), session.options.cadence)


def remarks(session: Session, lead: Lead, way_out: str = "") -> list[str]:
    """Remarks on a lead from the cadence and its history; ``way_out`` says how to close a silent one."""
    known, today = session.store.leads.all(), session.clock.now().date()
    return card.remarks(lead, known, today, way_out, session.options.cadence)


def end(session: Session, way: str = "", closing: str = "") -> list[str]:
    """The lines that end a review, with what is due first; none where there are no leads.

    ``way`` says where to see the rest of today, ``closing`` how to close the others once one is accepted.
    """
    leads, now = session.store.leads.all(), session.clock.now()
    if not leads:
        return []
    unthanked = [person.name for person in unthanked_helpers(session.known)]
    nearest = due.all_due(due.Everything(leads=leads), now)
    more = sum(each.on <= now.date() for each in nearest[NEAREST:])
    said = ending.farewell(leads, unthanked, closing)
    if said and not any(map(cadence.is_active, leads)) and (notes := _unsent(session)):
        said.append(f"{humanize.count(notes, 'note waits', 'notes wait').capitalize()} to be sent.")
    elif not said:
        said = [ALL_REVIEWED if any(map(cadence.is_active, leads)) else ending.all_closed(len(leads))]
    shown = [due.sentence(each, now) for each in nearest[:NEAREST]]
    return [*said, "", *shown, *([f"and {more} more today{way}"] if more else [])]


def _unsent(session: Session) -> int:
    """How many notes are written but neither copied nor sent, from this evening or to closed leads."""
    store = session.store
    closed = {lead.uid for lead in store.leads.where(stage="closed")}
    ours = {each.uid for each in store.interviews.all() if each.lead in closed} | {session.interview.uid}
    return sum(note.state not in CARRIED and note.interview in ours for note in store.notes.all())
