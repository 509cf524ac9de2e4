"""Taking back what was removed or closed."""

import json

import pytest

from afterview_tui.domain.records import Lead, Note, Person
from afterview_tui.store import Store
from tests.support import StillClock


@pytest.fixture
def other(store: Store, clock: StillClock) -> Store:
    """A second session on the same file."""
    return Store(store.path, clock)


def test_a_person_comes_back_with_their_note(store: Store) -> None:
    """What was removed in one go comes back in one go, each as it was, unknown fields too."""
    dana = store.people.add(Person(name="Dana"))
    note = store.notes.add(Note(person=dana.uid, body="Dear Dana"))
    data = json.loads(store.path.read_bytes())
    data["people"]["1"]["shoe_size"] = 39
    store.path.write_text(json.dumps(data))
    with store.step("Dana"):
        store.notes.remove(note)
        store.people.remove(dana)
    assert (store.people.all(), store.notes.all(), store.undoable) == ([], [], "Dana")
    store.take_back()
    assert (store.people.all(), store.notes.all(), store.undoable) == ([dana], [note], "")
    assert [row["shoe_size"] for row in json.loads(store.path.read_bytes())["people"].values()] == [39]


def test_steps_are_taken_back_one_by_one(store: Store) -> None:
    """The last first; and when none is left, nothing happens."""
    one, two = store.leads.add(Lead(company="one")), store.leads.add(Lead(company="two"))
    for lead in (one, two):
        with store.step(lead.company):
            store.leads.change(lead, stage="closed", reason="rejected")
    store.take_back()
    assert [lead.stage for lead in store.leads.all()] == ["closed", "found"]
    store.take_back()
    assert store.leads.all()[0].reason is None
    store.take_back()


def test_what_happened_since_stays(store: Store, other: Store) -> None:
    """Opening a closed lead again leaves alone what another session wrote into it meanwhile."""
    lead = store.leads.add(Lead(company="one"))
    with store.step("one"):
        store.leads.change(lead, stage="closed")
    other.leads.change(other.leads.all()[0], notes="they called")
    store.take_back()
    (now,) = other.leads.all()
    assert (now.stage, now.notes) == ("found", "they called")


def test_what_is_typed_is_no_step(store: Store) -> None:
    """Only what was removed or closed is taken back, not every word."""
    lead = store.leads.add(Lead(company="one"))
    store.leads.change(lead, company="two")
    assert store.undoable == ""


def test_what_a_step_added_goes_again(store: Store) -> None:
    """With what it changed, in one save; a lead that was changed since stays, unless that was taken back."""
    known = store.leads.add(Lead(company="known"))
    with store.step("the import"):
        store.leads.save_all([Lead(company=name) for name in ("one", "two", "three")], [(known, {"notes": "more"})])
    one, two = (store.leads.where(company=name)[0] for name in ("one", "two"))
    store.leads.change(one, notes="called them")
    with store.step("two"):
        store.leads.change(two, stage="closed", reason="rejected")
    store.take_back()
    store.take_back()
    assert [(lead.company, lead.notes) for lead in store.leads.all()] == [("known", ""), ("one", "called them")]
    assert [row["company"] for row in json.loads(store.path.read_bytes())["leads"].values()] == ["known", "one"]


def test_an_added_row_that_is_gone_already(store: Store) -> None:
    """Removed by hand since; taking back finds nothing to do."""
    with store.step("the import"):
        store.leads.save_all([Lead(company="one")])
    store.leads.remove(store.leads.all()[0])
    store.take_back()
    assert store.leads.all() == []
