"""A note in the plain walk: changed, read, copied, saved, marked and given another form."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from afterview_tui.actions import letters, notes
from afterview_tui.domain.records import Note
from afterview_tui.outbox.mail_programs import Program
from afterview_tui.plain.actions import called
from afterview_tui.plain.session import PlainSession
from afterview_tui.plain.walk import walk_from
from afterview_tui.session import Session
from afterview_tui.store import Store
from tests.support import FakeOutbox, StillClock
from tests.unit.listener import Listener

Walked = Callable[..., str]
DANA = "Dana Whitfield"


@pytest.fixture
def note(sample: Session) -> Note:
    """The note to Dana, of three paragraphs."""
    found = sample.note(sample.people[0])
    assert found is not None
    body = "Dear Dana,\n\nThank you for the board. It stays with me.\n\nKind regards,\nAlex Morgan\n"
    return sample.store.notes.change(found, body=body)


def now(session: Session, note: Note) -> Note:
    found = session.store.notes.get(note.uid)
    assert found is not None
    return found


def test_one_paragraph_is_changed_and_the_others_stay(walked: Walked, sample: Session, note: Note) -> None:
    """It is printed, then retyped, and saved after confirmation."""
    said = walked("thank", DANA, "Change one", "Thank you", "Thank you for", "the magnets.", ".", "Yes", "q")
    assert "It says now:\nThank you for the board. It stays with me.\n" in said
    assert now(sample, note).body == note.body.replace(
        "Thank you for the board. It stays with me.", "Thank you for\nthe magnets."
    )
    assert now(sample, note).state == "draft"
    assert said.count("Subject: ") == 2, "the note is shown before and after"
    assert sample.store.drafts.held == []


def test_a_paragraph_is_removed_only_on_purpose(walked: Walked, sample: Session, note: Note) -> None:
    """With nothing typed, the question is different; leaving it changes nothing."""
    said = walked("thank", DANA, "Change one", "Thank you", ".", "Leave it as it was", "q")
    assert "Remove the paragraph?\n1. Yes\n2. Leave it as it was" in said
    assert now(sample, note).body == note.body
    walked("thank", DANA, "Change one", "Thank you", ".", "Yes", "q")
    assert now(sample, note).body == "Dear Dana,\n\nKind regards,\nAlex Morgan\n"


def test_nothing_typed_leaves_the_note(walked: Walked, sample: Session, note: Note) -> None:
    """An empty text isn't saved."""
    walked("thank", DANA, "Rewrite it", ".", "q")
    assert now(sample, note).body == note.body
    assert now(sample, note).state == "looked_over"


def test_the_subject_is_changed(walked: Walked, sample: Session, note: Note) -> None:
    """Enter alone keeps it; a new one makes the note a draft again."""
    walked("thank", DANA, "Change the subject", "", "q")
    assert now(sample, note).state == "looked_over"
    walked("thank", DANA, "Change the subject", "The board", "q")
    assert (now(sample, note).subject, now(sample, note).state) == ("The board", "draft")


def test_words_for_a_note_sent_in_the_meantime_make_a_second_note(
    sample: Session, note: Note, clock: StillClock
) -> None:
    """If another window marked it as sent meanwhile, a sentence says where the words are."""
    sample.outbox = FakeOutbox()

    class Interrupted(Listener):
        def line(self) -> str:
            line = super().line()
            if line == "Dear Dana, anew.":
                other = Store(sample.store.path, clock)
                other.notes.change(other.notes.get(note.uid) or note, state="sent", sent_at=clock.now())
            return line

    prompter = Interrupted((DANA, "Rewrite it", "Dear Dana, anew.", ".", "q"), clock)
    walk_from(PlainSession(prompter, sample), "thank")
    assert "It was marked as sent in the meantime and stays as it is." in prompter.out.getvalue()
    assert (now(sample, note).body, now(sample, note).state) == (note.body, "sent")
    second = sample.note(sample.people[0])
    assert second is not None
    assert (second.body, second.state) == ("Dear Dana, anew.\n", "draft")


def test_a_card_is_copied_by_hand_a_line_at_a_time(walked: Walked, sample: Session, note: Note) -> None:
    """Enter goes on, b goes back a line, and leaves at the first one."""
    said = walked("thank", DANA, called(letters.card), "", "b", "b", "q")
    assert "Dear Dana,  (1 of 5): \nThank you for the board." in said
    assert said.count("Dear Dana,  (1 of 5)") == 2
    assert now(sample, note).state == "looked_over"


def test_text_subject_and_address_are_copied(walked: Walked, sample: Session, note: Note) -> None:
    """Only the text counts as a copy of the note."""
    for what, text in (("The subject", note.subject), ("The address", "dana.whitfield@kestrel.example")):
        assert f"{what}: on your clipboard." in walked("thank", DANA, called(letters.copy), what, "q")
        assert sample.outbox.copied == [text]  # type: ignore[attr-defined]
        assert now(sample, note).state == "looked_over"
    walked("thank", DANA, called(letters.copy), "The text", "q")
    assert sample.outbox.copied == [note.body]  # type: ignore[attr-defined]
    assert (now(sample, note).state, now(sample, note).copied_at) == ("copied", sample.clock.now())


def test_where_nothing_can_be_copied_the_text_is_printed(sample: Session, note: Note, clock: StillClock) -> None:
    """Unwrapped, to be copied from the terminal; it doesn't count as copied."""
    sample.outbox = outbox = FakeOutbox()
    outbox.arrives = False
    prompter = Listener((DANA, called(letters.copy), "The text", "q"), clock)
    walk_from(PlainSession(prompter, sample), "thank")
    assert "There is no clipboard here. Here is the text, to copy by hand." in prompter.out.getvalue()
    assert prompter.out.getvalue().count("Thank you for the board.") == 2
    assert now(sample, note).state == "looked_over"


def test_a_note_is_saved_as_mail_or_text(walked: Walked, sample: Session, note: Note) -> None:
    """The sentence has the name of the file."""
    assert "Saved: thank-you Dana Whitfield.eml\n" in walked(
        "thank", DANA, called(letters.save), "A mail draft", "q"
    )
    assert "Saved: thank-you Dana Whitfield.txt\n" in walked(
        "thank", DANA, called(letters.save), "A text file", "q"
    )
    address = "To: dana.whitfield@kestrel.example\nSubject: "
    assert sample.outbox.saved == [f"{address}{note.subject}\n\n{note.body}"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), ValueError("There is no folder.")])
def test_a_note_that_cannot_be_saved_is_reported(
    walked: Walked, note: Note, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """The reason is given, and the walk goes on."""

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(FakeOutbox, "save", refuse)
    said = walked("thank", DANA, called(letters.save), "A text file", "It may stay", "q")
    assert f"Not saved: {error}\n" in said


def test_what_an_empty_greeting_gives_is_said(walked: Walked, sample: Session) -> None:
    """Before the fields of somebody without one, with the likely ones; not where one was chosen."""
    sample.store.people.change(sample.people[1], greeting="")
    said = walked("remember", "Tomás", "q")
    assert "Left empty: “Dear Tomás de la Vega,”\nLikely: Tomás · Ms. de la Vega" in said
    assert "Left empty" not in walked("remember", DANA, "q")


def test_a_greeting_is_chosen_or_typed_and_kept(walked: Walked, sample: Session) -> None:
    """The draft says that nobody chose it; another one is kept, and so is one that was typed, once it is copied."""
    tomas = sample.store.people.change(sample.people[1], greeting="")
    note = sample.note(tomas)
    assert note is not None
    plain = note.body.replace("Dear Tomás,", "Dear Tomás de la Vega,")
    sample.store.notes.change(note, body=plain)
    said = walked("thank", "Tomás", "Other starters", "Dear Tom", "Hi Tom", "q")
    assert "“Dear Tomás de la Vega,” is not chosen yet. “Other starters for a sentence” offers others." in said
    assert now(sample, note).body.startswith("Hi Tomás,\n")
    assert getattr(sample.store.people.get(tomas.uid), "greeting", "") == "Hi Tomás"
    sample.store.people.change(sample.people[1], greeting="")
    said = walked("thank", "Tomás", called(letters.copy), "The text", "q")
    assert "“Hi Tomás,” is kept as your greeting for them." in said
    assert getattr(sample.store.people.get(tomas.uid), "greeting", "") == "Hi Tomás"


def test_sent_is_marked_and_unmarked_on_purpose(walked: Walked, sample: Session, note: Note) -> None:
    """It asks how it was sent; a sent note can't be rewritten, and "It was sent" keeps the mark."""
    walked("thank", DANA, called(notes.sent), "1", "q")
    sent = now(sample, note)
    assert (sent.state, sent.sent_at) == ("sent", sample.clock.now())
    said = walked("thank", DANA, called(notes.not_sent), "It was sent", "q")
    assert "Rewrite it" not in said
    assert now(sample, note).state == "sent"
    walked("thank", DANA, called(notes.not_sent), "It was not", "q")
    assert (now(sample, note).state, now(sample, note).sent_at) == ("draft", None)


def test_another_form_keeps_words_that_were_written(walked: Walked, sample: Session, note: Note) -> None:
    """Only the form changes; for a sent note, a sentence says where the second one is."""
    said = walked("thank", DANA, called(notes.another_form), "5", "q")
    assert "Your words stay as they are; only the form changes." in said
    assert (now(sample, note).body, now(sample, note).form) == (note.body, "follow_up")
    sample.store.notes.change(now(sample, note), state="sent", sent_at=sample.clock.now() - timedelta(days=1))
    said = walked("thank", DANA, called(notes.another_form), "1", "q")
    assert "The one that was sent stays in the list, as it was sent." in said


def test_a_sound_note_brings_no_question(walked: Walked, sample: Session) -> None:
    """A sentence says so, and the note counts as looked over."""
    tomas = sample.note(sample.people[1])
    assert tomas is not None
    said = walked("thank", "Tomás", "Look it over", "q")
    assert "Nothing to mention. Read it through once, then copy it.\n" in said
    assert now(sample, tomas).state == "looked_over"


def test_a_question_says_whether_the_note_was_looked_over(walked: Walked, sample: Session) -> None:
    """Only once all questions are dismissed; else a sentence says how many are left."""
    tomas = sample.note(sample.people[1])
    assert tomas is not None
    sample.store.notes.change(tomas, body=tomas.body.replace("Thank you", "Sorry for [this]. Thank you"))
    said = walked("thank", "Tomás", "Look it over", "Leave as is", "Go on", "q")
    assert "One left as it is; the note counts as looked over once each is answered or left for good.\n" in said
    assert now(sample, tomas).state == "draft"
    said = walked("thank", "Tomás", "Look it over", "Leave as is", "q")
    assert "That was all. The note counts as looked over.\n" in said
    assert now(sample, tomas).state == "looked_over"


def test_words_are_written_where_a_question_is_about_them(walked: Walked, sample: Session, note: Note) -> None:
    """The paragraph is asked for, and the note is looked over again."""
    sample.store.notes.change(note, body=note.body.replace("Thank you", "Sorry. Thank you"), state="draft")
    said = walked("thank", DANA, "Look it over", "Write there", "Thank you for the board.", ".", "Yes", "q")
    assert "It says now:\nSorry. Thank you for the board. It stays with me.\n" in said
    assert "Thank you for the board.\n\nKind regards" in now(sample, note).body


def test_another_starter_takes_the_place_of_a_sentence(walked: Walked, sample: Session) -> None:
    """The same ones as in the window, in full; the rest of the note is unchanged."""
    tomas = sample.note(sample.people[1])
    assert tomas is not None
    walked("thank", "Tomás", "Other starters", "2", "1", "q")
    after = now(sample, tomas).body
    assert after != tomas.body
    assert after.splitlines()[0] == tomas.body.splitlines()[0]
    assert after.splitlines()[-1] == tomas.body.splitlines()[-1]


def test_a_note_is_handed_to_a_program_and_counts_once_it_was_sent(
    sample: Session, note: Note, clock: StillClock
) -> None:
    """As in the window: it asks whether it was sent."""
    sample.outbox = outbox = FakeOutbox()
    outbox.found = [Program("d", "The mail program of your desktop", ("open",), "file", in_terminal=False)]
    for answer, state in (("Not yet", "looked_over"), ("Yes, it was sent", "sent")):
        prompter = Listener((DANA, "Hand over", "The mail program", answer, "q"), clock)
        walk_from(PlainSession(prompter, sample), "thank")
        assert "It was asked to open it.\n\nWas it sent?\n" in prompter.out.getvalue()
        assert now(sample, note).state == state
    assert [letter.to for letter in outbox.handed] == ["dana.whitfield@kestrel.example"] * 2


def test_a_qr_code_is_announced_before_it_is_drawn(walked: Walked, note: Note) -> None:
    """So that a screen reader needn't read forty lines of blocks."""
    said = walked("thank", DANA, "QR code", "Yes, show it", "q")
    assert "lines for a phone's camera, without words." in said
    assert "█" in said


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied"), "Not saved: permission denied.\n"),
        (ValueError("The address holds a line break."), "Not handed over. The address holds a line break.\n"),
    ],
)
def test_a_note_that_can_not_be_handed_over_says_why(
    sample: Session, note: Note, clock: StillClock, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    """The note stays as it was."""
    sample.outbox = outbox = FakeOutbox()
    outbox.found = [Program("d", "The mail program of your desktop", ("open",), "file", in_terminal=False)]

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(outbox, "hand_over", refuse)
    prompter = Listener((DANA, "Hand over", "The mail program", "q"), clock)
    walk_from(PlainSession(prompter, sample), "thank")
    assert said in prompter.out.getvalue()
    assert now(sample, note).state == note.state
