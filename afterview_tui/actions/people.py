"""What can be done with the people of an interview."""

from typing import TYPE_CHECKING

from afterview_tui.domain.records import Person
from afterview_tui.session import Session

if TYPE_CHECKING:
    pass


def remove_person(session: Session, person: Person) -> None:
    """Remove somebody with every note to them, in one step that can be taken back; raises Refused."""
    with session.store.step(person.name or "The person"):
        for note in session.store.notes.where(person=person.uid):
            session.store.notes.remove(note)
        session.store.people.remove(person)
