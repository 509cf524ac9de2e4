"""What can be done with a note, decided without a file, a clock or a screen."""

import pytest
from msgspec import structs

from afterview_tui.actions import letters, notes, progress
from afterview_tui.actions.action import REMOVED, Action
from afterview_tui.actions.thanking import unwritten
from afterview_tui.domain.notes import sending
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.records import Note, NoteState
from afterview_tui.session import Session
from tests.noting import begun, mark_sent, other_window


@pytest.fixture
def note(sample: Session) -> Note:
    """The note to the first person of the evening."""
    return begun(sample, sample.people[0])


def test_a_first_draft_is_not_saved_before_it_is_applied(sample: Session) -> None:
    """A first draft is in the outcome, and in the file only once it is applied."""
    person = sample.people[3]
    sample.store.notes.remove(begun(sample, person))
    before = sample.store.path.read_bytes()
    outcome = notes.write.outcome(sample.known, [unwritten(person)])
    (change,) = outcome.changes
    assert isinstance(change.after, Note)
    assert (change.before, change.after.form, change.after.person) == (None, "helper", person.uid)
    assert sample.store.path.read_bytes() == before
    sample.apply(outcome)
    assert sample.note(person) is not None
    assert notes.write.outcome(sample.known, [unwritten(person)]).changes == []


@pytest.mark.parametrize("action", [notes.look_over, notes.sent, letters.copy, letters.hand_over, letters.read])
def test_what_is_not_begun_says_how_to_begin(sample: Session, action: Action[Note]) -> None:
    """Nothing is done with a note that isn't there; the reason names the way to one."""
    assert action.why_not(sample.known, [unwritten(sample.people[0])]) == notes.NOT_BEGUN
    assert action.why_not(sample.known, [begun(sample, sample.people[0])]) == ""


@pytest.mark.parametrize(
    ("before", "after"), [("draft", "looked_over"), ("looked_over", "looked_over"), ("copied", "copied")]
)
def test_the_last_question_marks_a_draft_alone(
    sample: Session, note: Note, before: NoteState, after: NoteState
) -> None:
    """Opening the questions marks nothing; what went further stays there."""
    note = sample.store.notes.change(note, state=before)
    notes.look_over.do(sample, [note])
    assert sample.store.notes.get(note.uid) == note
    notes.looked_over.do(sample, [note])
    now = sample.store.notes.get(note.uid)
    assert now is not None
    assert now.state == after


def test_looked_over_is_not_thanked(sample: Session) -> None:
    """Only what was copied or sent has left the program."""
    for person in sample.people:
        note = sample.store.notes.change(begun(sample, person), state="draft", sent_at=None)
        notes.looked_over.do(sample, [note])
    assert not progress.is_done(sample, "thank")
    for person in sample.people:
        letters.copied.do(sample, [begun(sample, person)], what="body")
    assert progress.is_done(sample, "thank")


def test_the_last_question_that_is_left_as_it_is_settles_the_note(sample: Session, note: Note) -> None:
    """In one save; one before it leaves a draft."""
    note = sample.store.notes.change(note, state="draft")
    notes.dismiss.do(sample, [note], finding="apology:sorry")
    now = sample.store.notes.get(note.uid)
    assert now is not None
    assert (now.state, now.dismissed) == ("draft", ["apology:sorry"])
    notes.dismiss.do(sample, [note], finding="pay:wages", is_last=True)
    now = sample.store.notes.get(note.uid)
    assert now is not None
    assert (now.state, now.dismissed) == ("looked_over", ["apology:sorry", "pay:wages"])


@pytest.mark.parametrize("what", ["subject", "address"])
def test_only_a_copied_text_is_a_copied_note(sample: Session, note: Note, what: str) -> None:
    """Its address alone on the clipboard leaves the note where it was."""
    letters.copied.do(sample, [note], what=what)
    assert sample.store.notes.get(note.uid) == note


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ("native", "copied"),
        ("", "copied"),
        ("osc52", "given to your terminal"),
        ("screen", "given to your terminal"),
        ("tmux", "in tmux's buffer"),
        ("command", "given to your command"),
        ("file", "saved to a file"),
    ],
)
def test_only_a_copy_seen_on_the_clipboard_is_called_copied(
    sample: Session, note: Note, by: str, said: str
) -> None:
    """The others by where they went; in the file each is "copied", as before, and sending one more says its own."""
    letters.copied.do(sample, [note], what="body", by=by)
    now = sample.store.notes.get(note.uid)
    assert now is not None
    assert (now.state, sending.state_of(now, sample.clock.now())) == ("copied", said)
    letters.copied.do(sample, [now], what="body", by="native")
    now = sample.store.notes.get(note.uid)
    assert sending.state_of(now, sample.clock.now()) == "copied"


def test_what_there_is_to_copy(sample: Session, note: Note) -> None:
    """A part that is empty isn't offered, and asked for by name it is refused with a reason."""
    sample.store.people.change(sample.people[0], email="")
    (field,) = letters.copy.fields(sample.known, [note])
    assert list(field.choices) == ["body", "subject"]
    with pytest.raises(NotPossible, match="There is no address to copy"):
        letters.copy.outcome(sample.known, [note], what="address")


def test_other_words_make_it_a_draft_again(sample: Session, note: Note) -> None:
    """What was looked over was not looked over in these words; the same words change nothing."""
    note = sample.store.notes.change(note, state="looked_over")
    assert notes.edit.outcome(sample.known, [note], body=note.body).changes == ()
    notes.edit.do(sample, [note], body="Dear Dana,\n")
    now = sample.store.notes.get(note.uid)
    assert now is not None
    assert (now.body, now.state) == ("Dear Dana,\n", "draft")


def test_words_for_a_note_sent_in_the_meantime_make_a_second_note(sample: Session, note: Note) -> None:
    """The sentence says so, and the outcome names the note to go on with."""
    mark_sent(other_window(sample), note)
    outcome = notes.edit.do(sample, [note], body="New.\n")
    second = sample.store.notes.get(outcome.uid)
    assert second is not None
    assert (outcome.sentence, second.uid != note.uid, second.body) == (notes.SENT_MEANWHILE, True, "New.\n")
    first = sample.store.notes.get(note.uid)
    assert first is not None
    assert (first.body, first.state) == (note.body, "sent")


@pytest.mark.parametrize("action", [notes.sent, notes.not_sent, notes.dismiss])
def test_a_note_that_is_gone_is_not_brought_back_by_a_mark(
    sample: Session, note: Note, action: Action[Note]
) -> None:
    """Removed in another window: it says so, and stays removed."""
    sample.store.notes.remove(note)
    answers = {notes.sent: {"by": "post"}, notes.dismiss: {"finding": "x"}}.get(action, {})
    with pytest.raises(NotPossible, match=REMOVED):
        action.do(sample, [note], **answers)
    assert sample.store.notes.get(note.uid) is None


def test_a_mark_is_one_step_back(sample: Session, note: Note) -> None:
    """Marked by mistake, it is taken back whole, by its name."""
    before = sample.store.notes.change(note, state="copied")
    mark_sent(sample, before)
    assert sample.store.undoable == "Your note to Dana Whitfield"
    sample.store.take_back()
    now = sample.store.notes.get(note.uid)
    assert now is not None
    assert structs.replace(now, updated_at=before.updated_at) == before
