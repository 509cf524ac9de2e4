"""Tables of records: one session sees what the other saves, and neither loses anything."""

import json
import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from afterview_tui.domain.records import Event, Interview, Lead, Note, Person, Pledge
from afterview_tui.store import Store, Unreadable
from tests.support import BERLIN, StillClock


@pytest.fixture
def other(store: Store, clock: StillClock) -> Store:
    """A second session on the same file."""
    return Store(store.path, clock)


def rows(store: Store, table: str) -> list[Any]:
    return list(json.loads(store.path.read_bytes())[table].values())


def test_a_record_gets_its_uid_and_times(store: Store, clock: StillClock) -> None:
    """Every record has a unique uid, and the times when it was created and last changed."""
    first, second = store.leads.add(Lead(company="a")), store.leads.add(Lead(company="b"))
    assert len({first.uid, second.uid, ""}) == 3
    made = clock.now()
    clock.advance(60)
    changed = store.leads.change(first, company="c")
    assert (changed.created_at, changed.updated_at) == (made, clock.now())
    assert store.leads.get(second.uid) == second


def test_everything_comes_back_as_it_was(store: Store, clock: StillClock) -> None:
    """After a restart all fields are equal: dates, times with offsets, lists, links and None."""
    summer = datetime(2027, 7, 1, 18, tzinfo=BERLIN)
    interview = store.interviews.add(Interview(company="Ø", held_at=summer, decision_on=date(2027, 7, 9), before=0))
    store.interviews.change(interview, steps={"breathe": "done", "thank": "at"})
    lead = Lead(company="K", history=[Event(at=summer, what="applied")], parked_until=date(2028, 2, 29))
    store.leads.add(lead)
    store.pledges.add(Pledge(interview=interview.uid, off=["X", "news"], until=None, breaks=[summer]))
    again = Store(store.path, clock)
    for table in ("interviews", "leads", "pledges"):
        assert getattr(again, table).all() == getattr(store, table).all() != []


def test_records_stand_in_the_order_they_were_added(store: Store) -> None:
    """People are listed as they were entered, also after one of them was changed."""
    people = [store.people.add(Person(name=name)) for name in "CAB"]
    store.people.change(people[0], email="c@example.org")
    assert [person.name for person in store.people.all()] == ["C", "A", "B"]
    assert [person.name for person in store.people.where(email="c@example.org")] == ["C"]


def test_a_change_that_changes_nothing_writes_nothing(store: Store, clock: StillClock) -> None:
    """Moving through the fields without typing doesn't touch the file."""
    lead = store.leads.add(Lead(company="K"))
    before = store.path.stat()
    clock.advance(60)
    assert store.leads.change(lead, company="K", notes="") == lead
    assert store.path.stat() == before


def test_a_misspelt_field_is_an_error(store: Store) -> None:
    """A programming error never becomes a field in the user's file."""
    lead = store.leads.add(Lead())
    with pytest.raises(TypeError):
        store.leads.change(lead, compny="K")


def test_a_record_that_was_never_saved_is_added(store: Store) -> None:
    """Words typed into a record that couldn't be saved at first are saved as soon as possible."""
    saved = store.interviews.change(Interview(), company="K")
    assert store.interviews.all() == [saved]
    assert saved.uid


def test_each_session_sees_the_other(store: Store, other: Store) -> None:
    """Additions, changes and removals are seen by the other session at its next read."""
    lead = store.leads.add(Lead(company="a"))
    assert other.leads.all() == [lead]
    changed = other.leads.change(lead, company="b")
    assert store.leads.get(lead.uid) == changed
    store.leads.remove(lead)
    assert other.leads.all() == []
    other.leads.remove(lead)


def test_two_sessions_adding_in_turn(store: Store, other: Store) -> None:
    """Plain TinyDB raises "Document with ID 2 already exists" here; both sessions' leads are kept."""
    for n in range(3):
        store.leads.add(Lead(company=f"a{n}"))
        other.leads.add(Lead(company=f"b{n}"))
    store.leads.add(Lead(company="end"))
    assert [lead.company for lead in other.leads.all()] == ["a0", "b0", "a1", "b1", "a2", "b2", "end"]
    assert len({lead.uid for lead in store.leads.all()}) == 7


def test_a_link_never_points_at_somebody_else(store: Store, other: Store) -> None:
    """A note to a removed person doesn't become one to the next added person."""
    dana = store.people.add(Person(name="Dana"))
    note = store.notes.add(Note(person=dana.uid))
    store.people.remove(dana)
    other.people.add(Person(name="Kim"))
    assert store.people.get(note.person) is None


def test_different_fields_of_one_note_are_both_kept(store: Store, other: Store) -> None:
    """One session changes the subject, the other the text, each from the note as it was opened."""
    opened = store.notes.add(Note(subject="old", body="old"))
    store.notes.change(opened, subject="new", body="old")
    merged = other.notes.change(opened, subject="old", body="newer")
    assert (merged.subject, merged.body) == ("new", "newer")


def test_the_same_words_edited_in_both_are_both_kept(store: Store, other: Store) -> None:
    """A form saved in two sessions keeps what both wrote, without duplicating what only one wrote."""
    opened = store.notes.add(Note(subject="Thanks", body="Dear Dana,\n\nThank you."))
    store.notes.merge(opened, subject="Thank you, Dana", body="Dear Dana,\n\nThank you for the board.")
    merged = other.notes.merge(opened, subject="Thanks", body="Dear Dana,\n\nThank you for your time.")
    assert merged.subject == "Thank you, Dana"
    assert merged.body == "Dear Dana,\n\nThank you for your time.\nThank you for the board."


def test_what_both_added_to_a_list_is_there(store: Store, other: Store) -> None:
    """Events that two sessions added to one lead are both in its history."""
    now = StillClock().now()
    opened = store.leads.add(Lead(history=[Event(now, "applied")]))
    store.leads.change(opened, history=[*opened.history, Event(now, "called")])
    merged = other.leads.change(opened, history=[*opened.history, Event(now, "wrote")])
    assert [event.what for event in merged.history] == ["applied", "called", "wrote"]


def test_a_change_by_the_program_replaces_the_value(store: Store) -> None:
    """A value set by the program isn't merged with the old one."""
    lead = store.leads.add(Lead(next_step="call"))
    store.leads.change(lead, next_step="write")
    assert store.leads.change(lead, next_step="wait").next_step == "wait"


def test_a_note_removed_elsewhere_while_it_is_written_comes_back(store: Store, other: Store) -> None:
    """An edit is worth more than a removal."""
    note = store.notes.add(Note(subject="s", body="old"))
    other.notes.remove(note)
    assert store.notes.change(note, body="old") == note
    assert other.notes.all() == []
    store.notes.change(note, body="long and new")
    (back,) = other.notes.all()
    assert (back.uid, back.subject, back.body, back.created_at) == (note.uid, "s", "long and new", note.created_at)


def test_records_written_by_hand_are_records(tmp_path: Path, clock: StillClock) -> None:
    """Leads added in an editor, without a uid or with a copied one, are listed and can be changed separately."""
    path = tmp_path / "a.json"
    path.write_text(
        json.dumps({"leads": {"3": {"company": "a"}, "5": {"company": "b"}, "7": {"uid": "u"}, "8": {"uid": "u"}}}),
        encoding="utf-8",
    )
    store = Store(path, clock)
    leads = store.leads.all()
    assert len({lead.uid for lead in leads}) == 4
    for n, lead in enumerate(leads):
        store.leads.change(lead, notes=str(n))
    store.leads.remove(leads[1])
    again = Store(path, clock).leads.all()
    assert [(lead.company, lead.notes) for lead in again] == [("a", "0"), ("", "2"), ("", "3")]
    assert [lead.uid for lead in again] == [leads[0].uid, leads[2].uid, leads[3].uid]


def test_a_record_that_cannot_be_read_names_its_table(tmp_path: Path, clock: StillClock) -> None:
    """The message names the table and field, so that it can be fixed by hand."""
    path = tmp_path / "a.json"
    path.write_text('{"people": {"1": {"name": 5}}}', encoding="utf-8")
    with pytest.raises(Unreadable, match=r"a record in people can't be read .*\.name"):
        Store(path, clock)


@given(st.text(max_size=40))
@settings(max_examples=25)
def test_whatever_is_typed_can_be_saved_and_read(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """No text causes an error or comes back changed, except for control characters."""
    store = Store(tmp_path_factory.mktemp("any") / "a.json", StillClock())
    saved = store.leads.add(Lead(company=text, history=[Event(at=StillClock().now(), what=text)]))
    assert Store(store.path, StillClock()).leads.all() == [saved]


class TwoSessions(RuleBasedStateMachine):
    """Two sessions taking turns, compared with a plain dictionary."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "a.json"
        self.stores = [Store(path, StillClock()) for _ in range(2)]
        self.expected: dict[str, Lead] = {}

    def teardown(self) -> None:
        self.folder.cleanup()

    @rule(session=st.integers(0, 1), company=st.text("abc", max_size=3))
    def add(self, session: int, company: str) -> None:
        lead = self.stores[session].leads.add(Lead(company=company))
        self.expected[lead.uid] = lead

    @rule(session=st.integers(0, 1), which=st.integers(0, 9), notes=st.text("xyz", max_size=3))
    def change(self, session: int, which: int, notes: str) -> None:
        if self.expected:
            lead = list(self.expected.values())[which % len(self.expected)]
            self.expected[lead.uid] = self.stores[session].leads.change(lead, notes=notes)

    @rule(session=st.integers(0, 1), which=st.integers(0, 9))
    def remove(self, session: int, which: int) -> None:
        if self.expected:
            lead = list(self.expected.values())[which % len(self.expected)]
            self.stores[session].leads.remove(lead)
            del self.expected[lead.uid]

    @invariant()
    def nothing_is_lost(self) -> None:
        for store in (*self.stores, Store(self.stores[0].path, StillClock())):
            assert {lead.uid: lead for lead in store.leads.all()} == self.expected


def test_two_sessions_lose_nothing() -> None:
    """After any turns of two sessions, nothing is lost and no record replaces another."""
    run_state_machine_as_test(
        TwoSessions, settings=settings(max_examples=12, stateful_step_count=12, deadline=None)
    )
