"""The review of the leads: what is suggested for one, how one is kept, and how it ends."""

from collections.abc import Sequence
from datetime import date

from afterview_tui.actions.leads import suggested_day
from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence, card, ending
from afterview_tui.domain.leads.card import Missing, missing
from afterview_tui.domain.leads.pipeline import REASONS, added, planned, reviewed, suggested_step
from afterview_tui.domain.records import Lead, Person, Reason
from afterview_tui.domain.rounds import due
from afterview_tui.reading.one_line_lead import read_line
from afterview_tui.session import Session

NEW_LEAD = "a new lead"
"""What the line of a new lead is called until it is added."""
PARK_DAYS = 14
"""Days that parking suggests."""
NEAREST = 3
"""Days that the end of a review tells."""
ALL_REVIEWED = "Every lead has a next step."
NO_STEP = "A next step needs a few words and a day."
NOT_TO_COME = "That day is not in the future. It was left as it is."


def jotted(session: Session, line: str) -> Lead:
    """A lead as one line describes it, with a next step by the cadence; not saved."""
    from afterview_tui.reading import dates

    now = session.clock.now()

    def read_day(text: str, prefer: dates.Prefer) -> date | None:
        return dates.read_date(text, now.date(), prefer, session.options.calendar)

    return added(read_line(line, read_day), now, session.options.cadence)


def people_met(session: Session, lead: Lead) -> list[Person]:
    """Everybody of the interviews with this lead."""
    store = session.store
    return [each for one in store.interviews.where(lead=lead.uid) for each in store.people.where(interview=one.uid)]


def suggestion(session: Session, lead: Lead) -> date | None:
    """The day to suggest where there is none yet, and the silence doesn't say to close it."""
    if lead.next_on or cadence.went_quiet(lead, session.clock.now().date(), session.options.cadence):
        return None
    return suggested_day(session, lead)


def as_it_stands(session: Session, lead: Lead) -> dict[str, object] | Missing:
    """What keeping a lead changes: the suggested step where it has none, else only that it was looked at.

    Where it can't be kept, what it lacks.
    """
    now = session.clock.now()
    if (on := suggestion(session, lead)) is not None:
        return planned(lead, suggested_step(lead, session.options.cadence), on, now)
    return missing(lead, now.date()) or reviewed(now.date())


def known(session: Session, lead: Lead) -> list[tuple[str, str]]:
    """What is known of a lead, each with its name."""
    people, on = people_met(session, lead), suggestion(session, lead)
    return card.known(lead, people, on, session.clock.now().date(), session.options.cadence)


def remarks(session: Session, lead: Lead, way_out: str = "") -> list[str]:
    """What the cadence and the past have to say; ``way_out`` is how what has gone quiet is closed here."""
    leads, today = session.store.leads.all(), session.clock.now().date()
    return card.remarks(lead, leads, today, way_out, session.options.cadence)


def reasons(session: Session, leads: Sequence[Lead]) -> list[Reason]:
    """Why leads may be closed, the likeliest reason first."""
    today, rules = session.clock.now().date(), session.options.cadence
    first = "went_quiet" if all(cadence.went_quiet(lead, today, rules) for lead in leads) else "rejected"
    return sorted(REASONS, key=lambda reason: reason != first)


def end(session: Session, way: str = "", closing: str = "") -> list[str]:
    """How the review has ended, and what is due first; nothing where there are no leads.

    ``way`` is how the others of today are found here, ``closing`` how open ones are closed once one is accepted.
    """
    leads, now = session.store.leads.all(), session.clock.now()
    if not leads:
        return []
    unthanked = [person.name for person in session.unthanked_helpers()]
    nearest = due.all_due(due.Everything(leads=leads), now)
    more = sum(each.on <= now.date() for each in nearest[NEAREST:])
    said = ending.farewell(leads, unthanked, closing)
    if said and not any(map(cadence.is_active, leads)) and (notes := _unsent(session)):
        said.append(f"{humanize.count(notes, 'note waits', 'notes wait').capitalize()} in Thank.")
    elif not said:
        said = [ALL_REVIEWED if any(map(cadence.is_active, leads)) else ending.all_closed(len(leads))]
    shown = [due.sentence(each, now) for each in nearest[:NEAREST]]
    return [*said, "", *shown, *([f"and {more} more today{way}"] if more else [])]


def _unsent(session: Session) -> int:
    """How many notes of this evening are written and neither copied nor sent."""
    notes = session.store.notes.where(interview=session.interview.uid)
    return sum(note.state not in ("copied", "sent") for note in notes)
