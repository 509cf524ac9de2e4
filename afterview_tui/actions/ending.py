"""Ending the search: closing the other leads, with farewell notes and thanks to those who helped."""

from collections.abc import Sequence

from msgspec import structs

from afterview_tui.actions.action import action
from afterview_tui.actions.correspondence import correspondent
from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence, ending
from afterview_tui.domain.outcome import Change, Outcome
from afterview_tui.domain.records import Lead, Note, Person, new_uid
from afterview_tui.known import Known
from afterview_tui.writing.drafting import Occasion, draft
from afterview_tui.writing.farewells import farewells


def others(known: Known) -> list[Lead]:
    """The leads that are still open once an offer is accepted."""
    leads = known.leads.all()
    return list(filter(cadence.is_active, leads)) if ending.accepted_lead(leads) else []


def unthanked_helpers(known: Known) -> list[Person]:
    """Everybody who helped, in any interview, and has been sent no note."""
    sent = {note.person for note in known.notes.where(state="sent")}
    return [person for person in known.people.where(part="helper") if person.uid not in sent]


CLOSE_THEM, NOT_NOW = "Close them, with a note ready for each", "Not now"
"""The answers to whether the search ends."""


def question(known: Known) -> str:
    """The question whether to close the other leads; empty unless an offer is accepted and some are open."""
    accepted, there = ending.accepted_lead(known.leads.all()), others(known)
    if accepted is None or not there:
        return ""
    number = humanize.count(len(there), "lead is", "leads are")
    return f"You have accepted an offer from {accepted.company}. {number} still open."


def _not_yet(known: Known, _leads: Sequence[Lead]) -> str:
    return "" if others(known) else "This takes an accepted offer, and other leads that are still open."


@action(
    "lead.end",
    "end the search",
    "Once an offer is accepted: close the other leads kindly.",
    about=Lead,
    key="w",
    needs_record=False,
    why_not=_not_yet,
    did="The search ended",
)
def end(known: Known, _leads: Sequence[Lead]) -> Outcome:
    """Close every other lead, with a farewell note ready for each, and thanks to those who helped."""
    open_ones = others(known)
    changes = [*_farewells(known, open_ones), *(Change(None, each) for each in _thanks(known))]
    notes = sum(isinstance(change.after, Note) for change in changes)
    changes += [Change(lead, structs.replace(lead, **ending.withdrawn(lead, known.now))) for lead in open_ones]
    ready = humanize.count(notes, "note is", "notes are").capitalize()
    return Outcome(f"Closed. {ready} ready; Home lists them.", changes, humanize.count(len(open_ones), "lead"))


@action(
    "lead.look_on",
    "keep looking",
    "An offer is accepted, and the search goes on for now.",
    about=Lead,
    needs_record=False,
    why_not=_not_yet,
    did="The search goes on",
)
def look_on(known: Known, _leads: Sequence[Lead]) -> Outcome:
    """Keep the other leads open; whether the search ends isn't asked again."""
    accepted = ending.accepted_lead(known.leads.all())
    assert accepted is not None, "it is possible only then"
    after = structs.replace(accepted, **ending.kept_looking(accepted, known.now))
    return Outcome("", [Change(accepted, after)], accepted.company)


def _farewells(known: Known, leads: Sequence[Lead]) -> list[Change]:
    """A note for each lead that waits for an answer and has no such note yet."""
    found = {lead.uid: correspondent(known, lead) for lead in leads}
    people = {uid: each.person for uid, each in found.items()}
    changes: list[Change] = []
    for each in farewells(leads, people, known.options.name, known.options.sign_off):
        there = found[each.lead.uid]
        if any(note.subject == each.note.subject for note in known.notes.where(person=there.person.uid)):
            continue
        note = Note(uid=new_uid(), interview=there.interview.uid, person=there.person.uid)
        note = structs.replace(note, subject=each.note.subject, body=each.note.body)
        changes += [*there.changes, Change(None, note)]
    return changes


def _thanks(known: Known) -> list[Note]:
    """A first draft to each helper who has no note yet."""
    options, notes = known.options, []
    for helper in unthanked_helpers(known):
        interview = known.interviews.get(helper.interview)
        if interview is None or known.notes.where(person=helper.uid):
            continue
        people = list(known.people.where(interview=interview.uid))
        occasion = Occasion(interview=interview, people=people, name=options.name, sign_off=options.sign_off)
        made = draft("helper", helper, occasion)
        notes.append(
            Note(interview=interview.uid, person=helper.uid, form="helper", subject=made.subject, body=made.body)
        )
    return notes


ACTIONS = (end, look_on)
