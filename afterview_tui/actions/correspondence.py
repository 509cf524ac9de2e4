"""The notes to the people of a lead: opening them, or drafting a follow-up."""

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


class Correspondent(NamedTuple):
    """The interview and the person that notes to a lead belong to, saved or not."""

    interview: Interview
    person: Person
    changes: list[Change]
    """What has to be saved first, where one of them is new."""


def correspondent(known: Known, lead: Lead) -> Correspondent:
    """The last interview with a lead and the first person met there; new ones where there are none."""
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
    return Correspondent(interview, person, changes)


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
    """Open the notes to a lead; without an interview, a follow-up is drafted."""
    (lead,) = leads
    found = correspondent(known, lead)
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
