"""Notes as the faces begin and mark them, for tests."""

from afterview_tui.actions import notes
from afterview_tui.actions.thanking import unwritten
from afterview_tui.clock import Clock
from afterview_tui.domain.records import Form, Note, Person
from afterview_tui.session import Session
from afterview_tui.store import Store


def begun(session: Session, person: Person) -> Note:
    """The note to a person, with a first draft where there is none yet."""
    outcome = notes.write.do(session, [session.note(person) or unwritten(person)])
    note = session.store.notes.get(outcome.uid)
    assert note is not None
    return note


def given(session: Session, note: Note, form: Form) -> Note:
    """The note that has another form now."""
    outcome = notes.another_form.do(session, [note], form=form)
    now = session.store.notes.get(outcome.uid)
    assert now is not None
    return now


def mark_sent(session: Session, note: Note, by: str = "email") -> str:
    """Mark it as sent; returns what is next with the lead."""
    return notes.sent.do(session, [note], by=by).sentence


def mark_not_sent(session: Session, note: Note) -> str:
    """Take the mark away; returns what is next with the lead."""
    return notes.not_sent.do(session, [note]).sentence


def other_window(session: Session, clock: Clock | None = None) -> Session:
    """Another session on the same file."""
    clock = clock or session.clock
    return Session(Store(session.store.path, clock), clock, session.options)
