"""The notes to a lead's own people: what was sent to them, and what is written to them next."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import structs

from afterview_tui.actions.action import action
from afterview_tui.domain.leads.card import last_interview
from afterview_tui.domain.outcome import Change, Outcome
from afterview_tui.domain.records import Interview, Lead, Note, Person, new_uid
from afterview_tui.known import Known
from afterview_tui.writing import drafting
from afterview_tui.writing.farewells import contact


class Lying(NamedTuple):
    """Where the notes of a lead lie, and whom they are to; saved already or not."""

    interview: Interview
    person: Person
    changes: list[Change]
    """What has to be saved for it."""


def lying(known: Known, lead: Lead) -> Lying:
    """The last interview with a lead and the first whom one met there; both are made where there is none."""
    changes = []
    interview = last_interview(lead, known.interviews.where(lead=lead.uid))
    if interview is None:
        interview = Interview(uid=new_uid(), company=lead.company, role=lead.role, lead=lead.uid)
        changes.append(Change(None, interview))
    there = known.people.where(interview=interview.uid)
    person = next((each for part in ("interviewer", "other") for each in there if each.part == part), None)
    if person is None:
        person = structs.replace(contact(lead), uid=new_uid(), interview=interview.uid, part="other")
        changes.append(Change(None, person))
    return Lying(interview, person, changes)


def _nobody(known: Known, leads: Sequence[Lead]) -> str:
    (lead, *_) = leads or (Lead(),)
    if lead.stage == "found" and not known.interviews.where(lead=lead.uid):
        return "Nobody there knows of you yet."
    return ""


@action(
    "lead.notes",
    "notes",
    "The notes to them: read what was sent, write a follow-up.",
    about=Lead,
    key="w",
    why_not=_nobody,
    is_step=False,
    did="A note begun",
)
def notes(known: Known, leads: Sequence[Lead]) -> Outcome:
    """Opens what was written to them; where there was no interview, with a first draft of a follow-up."""
    (lead,) = leads
    found = lying(known, lead)
    changes = list(found.changes)
    if not known.notes.where(person=found.person.uid) and found.interview.held_at is None:
        occasion = drafting.Occasion(
            interview=found.interview,
            people=[found.person],
            name=known.options.name,
            sign_off=known.options.sign_off,
            today=known.today,
        )
        made = drafting.draft("follow_up", found.person, occasion)
        note = Note(uid=new_uid(), interview=found.interview.uid, person=found.person.uid, form="follow_up")
        changes.append(Change(None, structs.replace(note, subject=made.subject, body=made.body)))
    return Outcome("", changes, lead.company or lead.role, uid=found.interview.uid)


ACTIONS = (notes,)
