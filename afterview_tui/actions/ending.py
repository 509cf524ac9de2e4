"""The end of a search: the other leads closed kindly, with notes to who still waits and to who helped."""

from collections.abc import Sequence
from uuid import uuid4

from msgspec import structs

from afterview_tui.actions.action import action
from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence, card, ending
from afterview_tui.domain.outcome import Change, Outcome
from afterview_tui.domain.records import Interview, Lead, Note, Person
from afterview_tui.known import Known
from afterview_tui.writing.drafting import Occasion, draft
from afterview_tui.writing.farewells import farewells


def others(known: Known) -> list[Lead]:
    """The leads that are still open once an offer is accepted."""
    leads = known.leads.all()
    return list(filter(cadence.is_active, leads)) if ending.accepted_lead(leads) else []


def unthanked_helpers(known: Known) -> list[Person]:
    """Everybody who helped, in any interview, and has no note that was sent."""
    sent = {note.person for note in known.notes.where(state="sent")}
    return [person for person in known.people.where(part="helper") if person.uid not in sent]


CLOSE_THEM, NOT_NOW = "Close them, with notes ready in Thank", "Not now"
"""The answers to the question whether the search ends."""


def question(known: Known) -> str:
    """Whether the other leads are to be closed, once an offer is accepted; empty where none is open."""
    accepted, there = ending.accepted_lead(known.leads.all()), others(known)
    if accepted is None or not there:
        return ""
    number = humanize.count(len(there), "lead is", "leads are")
    return f"You have accepted an offer from {accepted.company}. {number} still open."


def _not_yet(known: Known, _leads: Sequence[Lead]) -> str:
    return "" if others(known) else "It takes an accepted offer, and other leads that are still open."


@action(
    "lead.end",
    "end the search",
    "Once an offer is accepted: close the other leads kindly.",
    about=Lead,
    key="w",
    needs_record=False,
    why_not=_not_yet,
)
def end(known: Known, _leads: Sequence[Lead]) -> Outcome:
    """Every other lead closed, with notes ready that stand with the interview of the accepted lead."""
    accepted, open_ones = ending.accepted_lead(known.leads.all()), others(known)
    assert accepted is not None, "it is possible only then"
    interview = card.last_interview(accepted, known.interviews.all())
    changes = []
    if interview is None:
        interview = Interview(uid=uuid4().hex, company=accepted.company, role=accepted.role, lead=accepted.uid)
        changes.append(Change(None, interview))
    records = [*_farewells(known, interview, open_ones), *_thanks(known)]
    notes = sum(isinstance(record, Note) for record in records)
    changes += [Change(None, record) for record in records]
    changes += [Change(lead, structs.replace(lead, **ending.withdrawn(lead, known.now))) for lead in open_ones]
    ready = humanize.count(notes, "note is", "notes are").capitalize()
    return Outcome(f"Closed. {ready} ready in Thank.", changes, humanize.count(len(open_ones), "lead"))


@action(
    "lead.look_on",
    "keep looking",
    "An offer is accepted, and the search goes on for now.",
    about=Lead,
    needs_record=False,
    why_not=_not_yet,
)
def look_on(known: Known, _leads: Sequence[Lead]) -> Outcome:
    """The question whether the search ends was answered with no; it isn't asked again."""
    accepted = ending.accepted_lead(known.leads.all())
    assert accepted is not None, "it is possible only then"
    after = structs.replace(accepted, **ending.kept_looking(accepted, known.now))
    return Outcome("", [Change(accepted, after)], accepted.company)


def _farewells(known: Known, interview: Interview, leads: Sequence[Lead]) -> list[Person | Note]:
    """A person and a note for each lead that waits for one and hasn't got it yet."""
    there = known.people.where(interview=interview.uid, part="other")
    written = {(person.name, person.email) for person in there}
    records: list[Person | Note] = []
    for each in farewells(leads, _met(known, leads), known.options.name, known.options.sign_off):
        if (each.person.name, each.person.email) in written:
            continue
        # A person of its own, as the one who was met belongs to another evening.
        person = Person(
            uid=uuid4().hex,
            interview=interview.uid,
            part="other",
            name=each.person.name,
            greeting=each.person.greeting,
            email=each.person.email,
        )
        note = Note(interview=interview.uid, person=person.uid, subject=each.note.subject, body=each.note.body)
        records += [person, note]
    return records


def _met(known: Known, leads: Sequence[Lead]) -> dict[str, Person]:
    """Whom to write to, by a lead's uid: the first person met in its last interview."""
    met = {}
    for lead in leads:
        last = card.last_interview(lead, known.interviews.where(lead=lead.uid))
        if last and (there := known.people.where(interview=last.uid, part="interviewer")):
            met[lead.uid] = there[0]
    return met


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
