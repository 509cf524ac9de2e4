"""The journal of steps that can be undone after a restart."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterview_tui.domain.records import Lead, Pledge, Post
from afterview_tui.options import Options
from afterview_tui.session import Session
from afterview_tui.store import Refused, Store, journal, restoring
from tests.support import LONG, StillClock


def _again(store: Store) -> Store:
    """The program after a restart."""
    return Store(store.path, StillClock())


def _closed(store: Store, company: str = "Kestrel") -> Lead:
    lead = store.leads.add(Lead(company=company))
    with store.step(company, what=f"Closed: {company}"):
        return store.leads.change(lead, stage="closed", reason="rejected")


def test_the_last_step_is_undone_after_a_restart(store: Store) -> None:
    """A lead closed by mistake yesterday is open again today; then there is nothing more to undo."""
    _closed(store)
    again = _again(store)
    assert again.undoable == "Kestrel"
    again.take_back()
    assert [(lead.stage, lead.reason) for lead in _again(store).leads.all()] == [("found", None)]
    assert _again(store).undoable == ""
    assert again.take_back() == []


def test_a_removed_record_comes_back_after_a_restart(store: Store) -> None:
    """With all fields and in its place, although another record was added since."""
    one = store.leads.add(Lead(company="one", notes="they use Zephyr"))
    store.leads.add(Lead(company="two"))
    with store.step("one"):
        store.leads.remove(one)
    again = _again(store)
    again.leads.add(Lead(company="three"))
    again.take_back()
    assert [(lead.company, lead.notes) for lead in again.leads.all()] == [
        ("one", "they use Zephyr"),
        ("two", ""),
        ("three", ""),
    ]


def test_a_run_undoes_its_own_steps_first(store: Store) -> None:
    """If another window did something later, u still undoes this window's step."""
    other = _again(store)
    _closed(store, "mine")
    _closed(other, "theirs")
    assert (store.undoable, other.undoable, _again(store).undoable) == ("mine", "theirs", "theirs")


def test_a_step_undone_in_the_shell_is_not_undone_twice(store: Store) -> None:
    """The step is removed from the window's own stack, and the one before it is next."""
    _closed(store, "one")
    _closed(store, "two")
    _again(store).take_back()
    assert store.undoable == "one"


def test_later_changes_are_kept_and_reported(store: Store) -> None:
    """The stage is restored, later words are kept; a field that was changed again isn't restored."""
    lead = _closed(store)
    again = _again(store)
    again.leads.change(lead, notes="they called")
    step = again.last_step
    assert step is not None
    assert again.take_back_step(step).stayed == []
    assert [(each.stage, each.notes) for each in again.leads.all()] == [("found", "they called")]
    lead = _closed(store, "Northern")
    again.leads.change(lead, reason="went_quiet")
    step = again.last_step
    assert step is not None
    assert again.take_back_step(step).stayed == [lead.uid]
    assert [(each.stage, each.reason) for each in again.leads.all()][1] == ("found", "went_quiet")


def test_undoing_can_be_undone(store: Store) -> None:
    """Undo and redo work any number of times, across restarts."""
    _closed(store)
    for stage in ("found", "closed", "found", "closed"):
        again = _again(store)
        again.take_back_step(again.journal.entries()[-1].step)
        assert [lead.stage for lead in _again(store).leads.all()] == [stage]
    assert _again(store).undoable == "Kestrel"


@pytest.mark.parametrize("restarts", [False, True], ids=["one run", "restarts"])
def test_what_was_done_again_is_the_last(store: Store, restarts: bool) -> None:
    """Done, undone and done again: the next one to undo is that, and not the one before it."""
    lead = store.leads.add(Lead(company="one"))
    for notes in ("first", "second"):
        with store.step(notes):
            lead = store.leads.change(lead, notes=notes)
    store.take_back()
    store = _again(store) if restarts else store
    store.take_back_step(store.journal.entries()[-1].step)
    store = _again(store) if restarts else store
    for notes in ("first", ""):
        store.take_back()
        assert store.leads.all()[0].notes == notes
    assert store.undoable == ""


def test_changes_of_a_visit_are_one_step(store: Store) -> None:
    """The changes of a visit are one line in the journal, and are undone together."""
    lead, visit = store.leads.add(Lead(company="one")), object()
    for notes in ("w", "wr", "wro"):
        with store.step("one", visit):
            lead = store.leads.change(lead, notes=notes)
    assert len(store.journal.entries()) == 1
    _again(store).take_back()
    assert _again(store).leads.all()[0].notes == ""


def test_a_refused_save_leaves_no_step(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A refused change can't be undone, now or later."""
    lead = store.leads.add(Lead(company="one"))

    def full(*_: object) -> bool:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("afterview_tui.store.storage.replace_whole", full)
    with pytest.raises(Refused), store.step("one"):
        store.leads.change(lead, stage="closed")
    monkeypatch.undo()
    assert (store.undoable, _again(store).undoable) == ("", "")
    store.leads.change(lead, notes="and on")
    assert _again(store).undoable == ""


def test_a_journal_that_cannot_be_written_stops_no_save(store: Store) -> None:
    """The lead is closed; the step can be undone in this run, and the reason why not later is known."""
    store.journal.path.mkdir(parents=True)
    _closed(store)
    assert store.why_not_noted
    assert [lead.stage for lead in _again(store).leads.all()] == ["closed"]
    store.take_back()
    assert [lead.stage for lead in _again(store).leads.all()] == ["found"]


def test_a_page_says_once_what_is_wrong_with_the_journal(store: Store) -> None:
    """That steps can't be kept for later, or that lines of it were left out; with the save that met it."""
    _closed(store, "one")
    with store.journal.path.open("ab") as file:
        file.write(b"{broken")
    session = Session(_again(store), StillClock(), Options())
    assert session.news() == "", "it was not looked at yet"
    _closed(session.store, "two")
    assert [session.news(), session.news()] == [journal.BROKEN, ""]
    store.journal.path.unlink()
    store.journal.path.mkdir()
    session = Session(_again(store), StillClock(), Options())
    _closed(session.store, "three")
    assert session.news().startswith("It is saved, but after you leave it can’t be taken back: ")
    assert session.news() == ""


@pytest.mark.parametrize("left", [b'{"uid": "half a li', b"\xff\xfe\n", b"\n\n", b'{"uid": 3}\n', b"null\n"])
def test_broken_lines_cost_no_other_step(store: Store, left: bytes) -> None:
    """Broken lines are skipped, and the next step starts a new line."""
    _closed(store, "one")
    with store.journal.path.open("ab") as file:
        file.write(left)
    again = _again(store)
    _closed(again, "two")
    assert [entry.label for entry in _again(store).journal.entries()] == ["one", "two"]
    assert again.journal.trouble == (journal.BROKEN if left.strip() else "")
    fresh = _again(store).journal
    assert ([entry.label for entry in fresh.entries()], fresh.trouble) == (["one", "two"], "")


def test_the_journal_of_another_file_is_not_taken_for_this_ones(store: Store) -> None:
    """Copied here from another machine, say: nothing of it is taken back, which is said; then a new one begins."""
    _closed(store, "here")
    elsewhere = Store(store.path.with_name("elsewhere.json"), StillClock())
    _closed(elsewhere, "there")
    with elsewhere.step("there"):
        elsewhere.leads.remove(elsewhere.leads.all()[0])
    store.journal.path.write_bytes(elsewhere.journal.path.read_bytes())
    before, again = store.path.read_bytes(), _again(store)
    assert (again.undoable, again.journal.trouble, again.take_back()) == ("", journal.ANOTHERS, [])
    assert store.path.read_bytes() == before
    _closed(again, "later")
    fresh = _again(store).journal
    assert ([entry.label for entry in fresh.entries()], fresh.trouble) == (["later"], "")


def test_a_step_of_which_nothing_is_left_is_not_offered_again(store: Store) -> None:
    """All of it was changed since: nothing is done, which is known; and another run goes on to the step before."""
    _closed(store, "before")
    lead = _closed(store)
    _again(store).leads.change(lead, stage="offer", reason=None)
    again = _again(store)
    step = again.last_step
    assert step is not None
    before = store.path.read_bytes()
    assert again.take_back_step(step) == ([], [lead.uid], True)
    assert (store.path.read_bytes(), _again(store).undoable) == (before, "before")


def test_what_is_added_and_changed_in_one_step_goes_again(store: Store) -> None:
    """With whatever the same step changed in it afterwards."""
    with store.step("one"):
        lead = store.leads.add(Lead(company="one"))
        store.leads.change(lead, notes="two")
    _again(store).take_back()
    assert _again(store).leads.all() == []


def test_the_journal_is_for_the_user_alone(store: Store) -> None:
    """It contains words that were removed from the data."""
    _closed(store)
    assert store.journal.path.stat().st_mode & 0o777 == 0o600


def test_a_file_with_a_name_in_another_encoding_is_named(store: Store) -> None:
    """Its undecodable byte is escaped."""
    with store.step("leads-\udcff.csv"):
        store.leads.add(Lead(company="one"))
    assert [entry.label for entry in _again(store).journal.entries()] == ["leads-\\udcff.csv"]


def test_the_journal_is_bounded(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest steps are dropped, and the file stays small."""
    monkeypatch.setattr(journal, "KEPT", 8)
    lead = store.leads.add(Lead(company="one"))
    for number in range(30):
        with store.step(str(number)):
            lead = store.leads.change(lead, notes=f"note {number}")
    labels = [entry.label for entry in _again(store).journal.entries()]
    assert labels == [str(number) for number in range(30 - len(labels), 30)]
    assert 5 <= len(labels) <= 8


def test_a_step_that_is_too_large_blocks_older_ones(store: Store) -> None:
    """Another run doesn't undo an older step instead; this run can still undo it."""
    _closed(store, "small")
    with store.step("a list"):
        store.leads.add_all([Lead(company="x" * 1000) for _ in range(600)])
    assert store.journal.path.stat().st_size < journal.BYTES
    assert _again(store).undoable == ""
    assert len(_again(store).leads.all()) == 601
    store.take_back()
    assert len(_again(store).leads.all()) == 1


def test_what_is_burned_leaves_the_journal(store: Store) -> None:
    """Neither the words nor a step that would restore them are left."""
    pledge = store.pledges.add(Pledge())
    with store.step("A post"):
        post = store.posts.add(Post(pledge=pledge.uid, text="they were rude to me"))
    with store.step("A post"):
        post = store.posts.change(post, text="they were so rude to me")
    _closed(store)
    assert b"rude" in store.journal.path.read_bytes()
    store.burn(post)
    assert b"rude" not in store.journal.path.read_bytes()
    assert [entry.label for entry in _again(store).journal.entries()] == ["Kestrel"]


def test_an_older_copy_empties_the_journal(store: Store) -> None:
    """Its steps belong to the replaced file."""
    _closed(store)
    _closed(store, "two")
    restoring.restore(store.path, restoring.copies(store.path)[0].generation, StillClock())
    assert (_again(store).journal.entries(), _again(store).undoable) == ([], "")


def test_a_link_in_its_place_is_not_followed(store: Store) -> None:
    """So that nobody can redirect the words to a path of their choice."""
    elsewhere = store.path.parent / "elsewhere"
    store.path.parent.mkdir(parents=True)
    store.journal.path.symlink_to(elsewhere)
    _closed(store)
    assert not elsewhere.exists() or not elsewhere.read_bytes()
    assert store.why_not_noted or os.name == "nt"


CHANGES = st.lists(
    st.tuples(st.sampled_from(["add", "change", "remove", "restart", "undo"]), st.integers(0, 5)), max_size=25
)


@given(CHANGES)
@settings(max_examples=200 if LONG else 60)
def test_after_all_is_taken_back_the_start_is_there_again(changes: list[tuple[str, int]]) -> None:
    """Whatever was done, in whatever runs: taken back step by step, the leads are as they were."""
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "a.json", StillClock())
        store.leads.add_all([Lead(company=str(number)) for number in range(3)])
        start = [(lead.uid, lead.notes) for lead in store.leads.all()]
        for number, (kind, place) in enumerate(changes):
            leads = store.leads.all()
            lead = leads[place % len(leads)] if leads else None
            if kind == "restart":
                store = _again(store)
            elif kind == "undo":
                store.take_back()
            elif kind == "add" or lead is None:
                with store.step("add"):
                    store.leads.add(Lead(company=f"new {number}"))
            else:
                with store.step(kind):
                    if kind == "change":
                        store.leads.change(lead, notes=f"{lead.notes}{number}")
                    else:
                        store.leads.remove(lead)
        while store.undoable:
            store.take_back()
        assert [(lead.uid, lead.notes) for lead in store.leads.all()] == start
