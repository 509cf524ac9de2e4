"""The end of the search: the notes to those who still wait for you, and to those who helped, put ready in Thank."""

from collections.abc import Sequence
from uuid import uuid4

import msgspec

from afterview_tui.domain import humanize
from afterview_tui.domain.leads.card import last_interview
from afterview_tui.domain.leads.ending import withdrawn
from afterview_tui.domain.records import Interview, Lead, Note, Person
from afterview_tui.session import Session
from afterview_tui.writing.drafting import Occasion, draft
from afterview_tui.writing.farewells import Farewell, farewells


def close_kindly(session: Session, accepted: Lead, others: Sequence[Lead]) -> int:
    """Close the other leads, with a note put ready to each and to helpers without one; returns how many notes.

    They stand with the interview of the accepted lead, which becomes the one of this evening. Raises Refused.
    """
    store, now = session.store, session.clock.now()
    with store.step(humanize.count(len(others), "lead")):
        interview, notes = _put_notes_ready(session, accepted, others)
        store.leads.save_all(changes=[(lead, withdrawn(lead, now)) for lead in others])
    session.take_up(interview)
    return notes


def _put_notes_ready(session: Session, accepted: Lead, others: Sequence[Lead]) -> tuple[Interview, int]:
    """Write the notes; returns the interview that they stand with, and how many."""
    store = session.store
    interview = last_interview(accepted, store.interviews.all())
    if interview is None:
        interview = Interview(uid=uuid4().hex, company=accepted.company, role=accepted.role, lead=accepted.uid)
        store.interviews.save_all([interview])
    made = farewells(others, _met(session, others), session.options.name, session.options.sign_off)
    written = {(person.name, person.email) for person in store.people.where(interview=interview.uid, part="other")}
    new = [_with_uid(each) for each in made if (each.person.name, each.person.email) not in written]
    people = [msgspec.structs.replace(each.person, interview=interview.uid, part="other") for each in new]
    notes = [
        Note(interview=interview.uid, person=each.person.uid, subject=each.note.subject, body=each.note.body)
        for each in new
    ]
    notes += _thanks(session)
    store.people.save_all(people)
    store.notes.save_all(notes)
    return interview, len(notes)


def _met(session: Session, leads: Sequence[Lead]) -> dict[str, Person]:
    """Whom to write to, by a lead's uid: the first person met in its last interview."""
    store, met = session.store, {}
    for lead in leads:
        last = last_interview(lead, store.interviews.where(lead=lead.uid))
        there = store.people.where(interview=last.uid, part="interviewer") if last else []
        if there:
            met[lead.uid] = there[0]
    return met


def _with_uid(farewell: Farewell) -> Farewell:
    """With a person of its own, as the one who was met belongs to another evening."""
    person = Person(name=farewell.person.name, greeting=farewell.person.greeting, email=farewell.person.email)
    return farewell._replace(person=msgspec.structs.replace(person, uid=uuid4().hex))


def _thanks(session: Session) -> list[Note]:
    """A first draft to each helper who has no note yet."""
    store, options, notes = session.store, session.options, []
    for helper in session.unthanked_helpers():
        interview = store.interviews.get(helper.interview)
        if interview is None or session.note(helper) is not None:
            continue
        people = store.people.where(interview=interview.uid)
        occasion = Occasion(interview=interview, people=people, name=options.name, sign_off=options.sign_off)
        made = draft("helper", helper, occasion)
        notes.append(
            Note(interview=interview.uid, person=helper.uid, form="helper", subject=made.subject, body=made.body)
        )
    return notes
