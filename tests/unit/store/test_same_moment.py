"""Two sessions save at the same moment: the second one sees the changes of the first."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from afterview_tui.domain.records import Event, Lead, Note, Post
from afterview_tui.store import Store
from afterview_tui.store.lock import Lock
from tests.support import StillClock


@pytest.fixture
def other(store: Store, clock: StillClock) -> Store:
    """A second session on the same file."""
    return Store(store.path, clock)


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Let something happen once, after the next save has read the file and before it has the lock."""

    def arrange(happens: Callable[[], object]) -> None:
        held = Lock.held

        @contextmanager
        def late(lock: Lock) -> Iterator[None]:
            monkeypatch.setattr(Lock, "held", held)
            happens()
            with held(lock):
                yield

        monkeypatch.setattr(Lock, "held", late)

    return arrange


Meanwhile = Callable[[Callable[[], object]], None]


def test_a_note_edited_in_both_keeps_both_texts(store: Store, other: Store, meanwhile: Meanwhile) -> None:
    """A note that both edited has both texts."""
    note = store.notes.add(Note(body="Dear Dana,\n\nBest,\nAlex"))
    meanwhile(lambda: other.notes.change(other.notes.all()[0], body="Dear Dana,\n\nTheirs.\n\nBest,\nAlex"))
    store.notes.merge(note, body="Dear Dana,\n\nBest,\nAlex Morgan")
    assert Store(store.path, StillClock()).notes.all()[0].body == "Dear Dana,\n\nTheirs.\n\nBest,\nAlex Morgan"


def test_a_lead_changed_in_both_keeps_both_events(store: Store, other: Store, meanwhile: Meanwhile) -> None:
    """A lead's history has the events of both."""
    lead, now = store.leads.add(Lead(company="one")), StillClock().now()
    meanwhile(lambda: other.leads.change(other.leads.all()[0], history=[Event(at=now, what="they called")]))
    store.leads.change(lead, history=[Event(at=now, what="parked")])
    assert [event.what for event in store.leads.all()[0].history] == ["they called", "parked"]


def test_nothing_else_is_removed(store: Store, other: Store, meanwhile: Meanwhile) -> None:
    """A lead that the other session added in place of one that both removed is kept."""
    lead = store.leads.add(Lead(company="one"))

    def replace() -> None:
        other.leads.remove(other.leads.all()[0])
        other.leads.add(Lead(company="two"))

    meanwhile(replace)
    store.leads.remove(lead)
    assert [each.company for each in Store(store.path, StillClock()).leads.all()] == ["two"]


def test_undoing_restores_a_lead_that_the_other_session_removed(
    store: Store, other: Store, meanwhile: Meanwhile
) -> None:
    """A lead that was closed here and removed there comes back open, and doesn't replace another row."""
    lead = store.leads.add(Lead(company="one"))
    with store.step("one"):
        store.leads.change(lead, stage="closed")

    def replace() -> None:
        other.leads.remove(other.leads.all()[0])
        other.leads.add(Lead(company="two"))

    meanwhile(replace)
    store.take_back()
    there = Store(store.path, StillClock()).leads.all()
    assert sorted((each.company, each.stage) for each in there) == [("one", "found"), ("two", "found")]


def test_a_post_that_both_begin_is_there_twice(store: Store, other: Store, meanwhile: Meanwhile) -> None:
    """The same words put back in two windows become two posts."""
    meanwhile(lambda: other.posts.add(Post(uid="d" * 32, text="theirs")))
    store.posts.add(Post(uid="d" * 32, text="mine"))
    posts = Store(store.path, StillClock()).posts.all()
    assert [each.text for each in posts] == ["theirs", "mine"]
    store.posts.change(posts[1], text="mine, and more")
    assert [each.text for each in store.posts.all()] == ["theirs", "mine, and more"]


def test_a_post_that_both_begin_is_written_on_apart(store: Store, other: Store, meanwhile: Meanwhile) -> None:
    """Further typing in this window goes into its own post."""
    meanwhile(lambda: other.posts.add(Post(uid="d" * 32, text="theirs")))
    mine = store.posts.add(Post(uid="d" * 32, text="mine"))
    other.posts.change(other.posts.all()[0], text="theirs, and more")
    store.posts.change(mine, text="mine, and more")
    posts = Store(store.path, StillClock()).posts.all()
    assert [each.text for each in posts] == ["theirs, and more", "mine, and more"]
