"""Actions on the people of an interview: add, edit, remove."""

from collections.abc import Sequence

from msgspec import structs

from afterview_tui.actions.action import REMOVED, Confirmation, action
from afterview_tui.actions.drafts import redrafted
from afterview_tui.actions.interviews import restored
from afterview_tui.actions.meeting import as_met
from afterview_tui.actions.naming import names
from afterview_tui.domain.fields import PERSON
from afterview_tui.domain.outcome import Change, NotPossible, Outcome, changed
from afterview_tui.domain.records import Interview, Person, new_uid
from afterview_tui.known import Known

HOW_TO_PUT, LATER = "How should your note put it?", "I'll choose later"
"""The question where a jotting can become several sentences, and the answer that leaves it open."""

CAPITALS = "Is it “{name}”?"
"""Asked where a name was typed in small letters."""
NOTHING_YET = "Enter a name, or anything else you know about them."


@action(
    "person.add",
    "add a person",
    "Add somebody you met, or who helped you.",
    about=Interview,
    key="a",
    asks=PERSON,
    is_step=False,
    did="Added",
)
def add(known: Known, interviews: Sequence[Interview], uid: str = "", **fields: object) -> Outcome:
    """Add a person, with what an earlier round knows of them.

    ``uid`` is the uid that their draft was kept under.
    """
    (interview,) = interviews
    if not any(value for name, value in fields.items() if name != "part"):
        raise NotPossible(NOTHING_YET)
    person = structs.replace(Person(uid=uid or new_uid(), interview=interview.uid), **fields)
    person = as_met(known, interview, person)
    return Outcome("", [Change(None, person), *restored(known, interview)], names([person]))


@action(
    "person.edit", "edit", "Everything about this person.", about=Person, asks=PERSON, is_step=False, did="Changed"
)
def edit(known: Known, people: Sequence[Person], interview: Interview | None = None, **fields: object) -> Outcome:
    """Change fields; the interview is restored where another window has removed it."""
    (person,) = people
    if fields.get("said", person.said) != person.said:
        fields.setdefault("said_as", "")
    back = restored(known, interview) if interview is not None else []
    change = changed(person, **fields)
    drafts = redrafted(known, person, change.after) if isinstance(change.after, Person) else []
    return Outcome("", [change, *drafts, *back], f"Your changes to {names(people)}")


@action(
    "person.remove",
    "remove",
    "Remove somebody, after asking.",
    about=Person,
    key="x",
    confirmation=Confirmation("Remove {names}?", "Keep", "Remove, with the note to them", "kr"),
    did="Removed",
)
def remove(known: Known, people: Sequence[Person]) -> Outcome:
    """Remove a person and every note to them."""
    (person,) = people
    if known.people.get(person.uid) is None:
        raise NotPossible(REMOVED)
    gone = [Change(note, None) for note in known.notes.where(person=person.uid)]
    return Outcome(
        f"Removed: {person.name or 'somebody'}.", [*gone, Change(person, None)], person.name or "The person"
    )


ACTIONS = (add, edit, remove)
