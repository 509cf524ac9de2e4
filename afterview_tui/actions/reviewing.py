"""The review of the leads: what is suggested for one, how one is kept, and how it ends."""

from afterview_tui.actions import leads
from afterview_tui.actions.ending import unthanked_helpers
from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence, card, ending
from afterview_tui.domain.notes.sending import CARRIED
from afterview_tui.domain.records import Lead, Person
from afterview_tui.domain.rounds import due, same_people
from afterview_tui.session import Session

NEAREST = 3
"""Days that the end of a review tells."""
ALL_REVIEWED = "Every lead has a next step."


def people_met(session: Session, lead: Lead) -> list[Person]:
    """Everybody of the interviews with this lead, each once."""
    store = session.store
    rounds = store.interviews.where(lead=lead.uid)
    everybody = [each for one in rounds for each in store.people.where(interview=one.uid)]
    return [same_people.joined(group[::-1]) for group in same_people.grouped(everybody)]


def known(session: Session, lead: Lead) -> list[tuple[str, str]]:
    """What is known of a lead, each with its name."""
    people, on = people_met(session, lead), leads.suggestion(session.known, lead)
    return card.known(lead, people, on, session.clock.now().date(), session.options.cadence)


def remarks(session: Session, lead: Lead, way_out: str = "") -> list[str]:
    """What the cadence and the past have to say; ``way_out`` is how what has gone quiet is closed here."""
    known, today = session.store.leads.all(), session.clock.now().date()
    return card.remarks(lead, known, today, way_out, session.options.cadence)


def end(session: Session, way: str = "", closing: str = "") -> list[str]:
    """How the review has ended, and what is due first; nothing where there are no leads.

    ``way`` is how the others of today are found here, ``closing`` how open ones are closed once one is accepted.
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
    """How many notes are written and neither copied nor sent: of this evening, and to leads that were closed."""
    store = session.store
    closed = {lead.uid for lead in store.leads.where(stage="closed")}
    ours = {each.uid for each in store.interviews.all() if each.lead in closed} | {session.interview.uid}
    return sum(note.state not in CARRIED and note.interview in ours for note in store.notes.all())
