"""What was sent stays as it was sent, whatever comes after it, from here or from another window."""

from collections.abc import Callable

import msgspec
import pytest

from afterview_tui.actions import notes, progress, setting_down
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Note, Person
from afterview_tui.session import Session
from afterview_tui.store import rescue
from afterview_tui.store.drafts import Draft, LeftDraft, Typed
from afterview_tui.store.rescue import Rescued
from tests.noting import begun, given, mark_not_sent, mark_sent, other_window
from tests.support import StillClock
from tests.tally import WORDS

Tally = Callable[[str, int, int], None]


@pytest.fixture
def dana(sample: Session) -> Person:
    """The first person of the evening, with a note."""
    return sample.people[0]


def sent_elsewhere(session: Session, note: Note) -> Note:
    """Another window marks the note as sent; this one doesn't know."""
    other = other_window(session, StillClock())
    mark_sent(other, note)
    found = other.store.notes.get(note.uid)
    assert found is not None
    return found


def change(session: Session, _person: Person, note: Note) -> None:
    session.store.notes.change(note, body="New.", state="draft")


def merge(session: Session, _person: Person, note: Note) -> None:
    session.store.notes.merge(note, subject="New", body=f"{note.body}New.", state="draft")


def change_many(session: Session, _person: Person, note: Note) -> None:
    session.store.notes.save_all(changes=[(note, {"body": "New.", "state": "draft"})])


def put_back(session: Session, _person: Person, note: Note) -> None:
    typed = [Typed("Your note", "notes", note.uid, "body", "New.")]
    draft = Draft(StillClock().now(), 1, "", typed)
    rescue.put_back(session.store, Rescued(LeftDraft(session.store.path.with_name("none"), draft), typed))


def another_form(session: Session, person: Person, note: Note) -> None:
    notes.another_form.do(session, [note], form="follow_up")


def weave(session: Session, person: Person, _note: Note) -> None:
    session.apply(Outcome("", setting_down.woven(session.known, person.uid, "New")))


def draft_again(session: Session, person: Person, note: Note) -> None:
    notes.write.do(session, [note])


def mark_copied(session: Session, _person: Person, note: Note) -> None:
    session.store.notes.change(note, state="copied", copied_at=session.clock.now())


def mark_sent_again(session: Session, _person: Person, note: Note) -> None:
    mark_sent(session, note)


WAYS = (
    change,
    merge,
    change_many,
    put_back,
    another_form,
    weave,
    draft_again,
    mark_copied,
    mark_sent_again,
)


@pytest.mark.parametrize("way", WAYS)
def test_no_way_leads_over_what_was_sent(
    sample: Session, dana: Person, tally: Tally, way: Callable[[Session, Person, Note], None]
) -> None:
    """Its words, its mark and its time stand as they were; new words are in a second note beside it."""
    opened = sample.note(dana)
    assert opened is not None
    sent = sent_elsewhere(sample, opened)
    way(sample, dana, opened)
    now = sample.store.notes.get(sent.uid)
    assert now is not None
    kept = msgspec.structs.replace(now, updated_at=sent.updated_at) == sent
    tally(WORDS, int(not kept), 1)
    assert kept
    beside = [note for note in sample.notes(dana) if note.uid != sent.uid]
    wrote = way in (change, merge, change_many, put_back)
    assert all(note.state == "draft" and note.sent_at is None for note in beside)
    assert any("New." in note.body for note in beside) == wrote
    assert not wrote or sample.note(dana) in beside


@pytest.mark.parametrize("field", ["subject", "body"])
def test_a_subject_or_a_text_alone_is_a_second_note(sample: Session, dana: Person, field: str) -> None:
    """Whichever was written here meanwhile, it is in a note of its own, beside what was sent."""
    opened = sample.note(dana)
    assert opened is not None
    sent = sent_elsewhere(sample, opened)
    sample.store.notes.merge(opened, **{field: "New."})
    assert getattr(sample.store.notes.get(sent.uid), field) == getattr(sent, field)
    assert getattr(sample.note(dana), field) == "New."


def test_taking_back_what_was_put_back_leaves_what_was_sent(sample: Session, dana: Person) -> None:
    """Words of an earlier session are put back, sent, and the putting back is taken back: they were sent so."""
    opened = sample.note(dana)
    assert opened is not None
    put_back(sample, dana, opened)
    sent = sent_elsewhere(sample, opened)
    assert sent.body == "New."
    sample.store.take_back()
    assert sample.note(dana) == msgspec.structs.replace(sent, updated_at=sample.store.notes.all()[0].updated_at)


def test_what_was_not_sent_can_be_written_on(sample: Session, dana: Person) -> None:
    """The mark is taken away on purpose: the note is a draft again, and the same one."""
    opened = sample.note(dana)
    assert opened is not None
    sent = sent_elsewhere(sample, opened)
    mark_not_sent(sample, sent)
    draft = sample.store.notes.get(sent.uid)
    assert draft is not None
    assert (draft.state, draft.sent_at) == ("draft", None)
    assert sample.store.notes.change(draft, body="New.").uid == sent.uid


def test_a_second_note_leaves_somebody_thanked(sample: Session) -> None:
    """A second note that is only begun does not undo that somebody was thanked."""
    for person in sample.people:
        mark_sent(sample, begun(sample, person))
    assert progress.is_done(sample, "thank")
    given(sample, sample.notes(sample.people[0])[0], "follow_up")
    assert progress.is_done(sample, "thank")
