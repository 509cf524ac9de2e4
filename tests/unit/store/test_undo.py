"""Undoing removals and changes."""

import json

import pytest

from afterview_tui.domain.records import Event, Interview, Lead, Note, Person
from afterview_tui.store import Refused, Store
from afterview_tui.store.storage import AtomicStorage
from tests.support import StillClock, written


@pytest.fixture
def other(store: Store, clock: StillClock) -> Store:
    """A second session on the same file."""
    return Store(store.path, clock)


def test_a_person_comes_back_with_their_note(store: Store) -> None:
    """Records removed together come back together and unchanged, including unknown fields."""
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
    """Latest first; when none is left, nothing happens."""
    one, two = store.leads.add(Lead(company="one")), store.leads.add(Lead(company="two"))
    for lead in (one, two):
        with store.step(lead.company):
            store.leads.change(lead, stage="closed", reason="rejected")
    store.take_back()
    assert [lead.stage for lead in store.leads.all()] == ["closed", "found"]
    store.take_back()
    assert store.leads.all()[0].reason is None
    store.take_back()


def test_later_changes_are_kept(store: Store, other: Store) -> None:
    """Undoing the closing of a lead keeps what another session has written to it since."""
    lead = store.leads.add(Lead(company="one"))
    with store.step("one"):
        store.leads.change(lead, stage="closed")
    other.leads.change(other.leads.all()[0], notes="they called")
    store.take_back()
    (now,) = other.leads.all()
    assert (now.stage, now.notes) == ("found", "they called")


def test_typing_is_not_a_step_to_undo(store: Store) -> None:
    """Only removals and actions are undone, not every typed word."""
    lead = store.leads.add(Lead(company="one"))
    store.leads.change(lead, company="two")
    assert store.undoable == ""


def test_undoing_removes_what_a_step_added(store: Store) -> None:
    """Together with its changes; a lead that was changed since stays, unless that change was undone."""
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


def test_an_added_row_that_was_removed_already(store: Store) -> None:
    """If it was removed since, undoing does nothing."""
    with store.step("the import"):
        store.leads.save_all([Lead(company="one")])
    store.leads.remove(store.leads.all()[0])
    store.take_back()
    assert store.leads.all() == []


def test_a_refused_save_is_not_a_step_to_undo(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing happened, so nothing can be undone."""
    lead = store.leads.add(Lead(company="one"))

    def full(*_: object) -> None:
        raise Refused("Not saved: no space left on device.")

    monkeypatch.setattr(AtomicStorage, "write", full)
    for change in (
        lambda: store.leads.change(lead, notes="two"),
        lambda: store.leads.save_all(changes=[(lead, {"notes": "two"})]),
        lambda: store.leads.remove(lead),
    ):
        with pytest.raises(Refused), store.step("one"):
            change()
    assert store.undoable == ""


def test_a_lead_written_by_hand_is_taken_back(store: Store) -> None:
    """It has no uid in the file until the change."""
    written(store.path, leads=[{"company": "one"}])
    by_hand = Store(store.path, StillClock())
    (lead,) = by_hand.leads.all()
    with by_hand.step("one"):
        by_hand.leads.save_all(changes=[(lead, {"stage": "closed"})])
    by_hand.take_back()
    assert [each.stage for each in by_hand.leads.all()] == ["found"]


def test_several_changed_at_once_keep_what_another_window_told(store: Store, other: Store) -> None:
    """Events that were added there are kept in the history."""
    lead, now = store.leads.add(Lead(company="one")), StillClock().now()
    other.leads.change(other.leads.all()[0], history=[Event(at=now, what="they called")])
    store.leads.save_all(changes=[(lead, {"history": [Event(at=now, what="parked")]})])
    assert [event.what for event in store.leads.all()[0].history] == ["they called", "parked"]


def test_words_that_were_typed_since_stay(store: Store) -> None:
    """Undoing an import keeps what the user has written into the same field since."""
    now = StillClock().now()
    lead = store.leads.add(Lead(company="one", notes="mine", contact=""))
    with store.step("the import"):
        fields = {"notes": "mine; theirs", "contact": "Dana", "history": [Event(at=now, what="imported")]}
        store.leads.save_all(changes=[(lead, fields)])
    (merged,) = store.leads.all()
    store.leads.change(
        merged, notes="mine; theirs; they called", history=[*merged.history, Event(at=now, what="heard")]
    )
    store.take_back()
    (now_there,) = store.leads.all()
    assert (now_there.notes, now_there.contact) == ("mine; theirs; they called", "")
    assert [event.what for event in now_there.history] == ["heard"]


def test_a_lead_that_one_step_changes_twice_is_as_it_was_before_both(store: Store) -> None:
    """Not as it was between the changes."""
    lead = store.leads.add(Lead(company="one"))
    with store.step("one"):
        between = store.leads.change(lead, stage="applied")
        store.leads.change(between, stage="closed", notes="no")
    store.take_back()
    (now,) = store.leads.all()
    assert (now.stage, now.notes) == ("found", "")


def test_a_restored_record_is_in_its_old_place(store: Store, other: Store) -> None:
    """The newest interview stays the newest, here and in other sessions."""
    first, second, third = store.interviews.add_all([Interview(company=name) for name in ("A", "B", "C")])
    with store.step("A and C"):
        for each in (first, third):
            store.interviews.remove(each)
    store.interviews.change(second, role="Welder")
    store.take_back()
    for seen in (store, other):
        assert [each.company for each in seen.interviews.all()] == ["A", "B", "C"]


def test_a_row_number_used_meanwhile_is_kept(store: Store) -> None:
    """A row that another window added with the same number stays, and the restored one comes after it."""
    last = store.interviews.add(Interview(company="A"))
    with store.step("A"):
        store.interviews.remove(last)
    store.interviews.add(Interview(company="B"))
    store.take_back()
    assert [each.company for each in store.interviews.all()] == ["B", "A"]
