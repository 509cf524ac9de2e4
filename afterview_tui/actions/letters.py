"""Actions that take a note out of the program: read, copy, write a card, hand over, save."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from afterview_tui.actions import notes as writing
from afterview_tui.actions.action import Action, action
from afterview_tui.actions.drafts import fresh
from afterview_tui.actions.greetings import with_greeting
from afterview_tui.actions.notes import label, not_begun, person_of
from afterview_tui.domain.fields import Field
from afterview_tui.domain.outcome import NotPossible, Outcome, changed
from afterview_tui.domain.records import Note, Person
from afterview_tui.known import Known
from afterview_tui.locations import short
from afterview_tui.outbox import Outbox
from afterview_tui.outbox.letter import Letter

if TYPE_CHECKING:
    from afterview_tui.outbox.mail_programs import Handed

NO_ADDRESS = (
    "There is no address to copy. The form “to the group” thanks everybody "
    "through one person whose address you have."
)
PARTS = {"body": "The text", "subject": "The subject", "address": "The address"}
BY = Field("by", "Which way it went")
WHAT = Field("what", "What", kind="choice", choices=PARTS, question="Copy what?")
FILES = {"draft": "A mail draft (.eml) that your mail program opens", "text": "A text file"}
TO, WAS_IT_SENT, NOT_YET, SENT = "Hand the note over to", "Was it sent?", "Not yet", "Yes, it was sent"
KEPT = "The draft is kept until you have sent it: {path}"
CLEARED = "The copy that was made for it is removed."
WRITTEN = "Marked as sent by post."
LEFT_THERE = "The copy has changed since, so it stays: {path}"
TO_FETCH = "To fetch it, type at home:"
"""Shown before the command that fetches a file from this machine."""
AS = Field("kind", "As", kind="choice", choices=FILES, question="Save it as")


class Read(NamedTuple):
    """The errand to read a note through, a sentence at a time."""

    person: Person
    note: Note


class WriteCard(NamedTuple):
    """The errand to show a note for copying by hand."""

    person: Person
    note: Note


class Copy(NamedTuple):
    """The errand to copy a part of a note."""

    note: Note
    what: str
    text: str


class HandOver(NamedTuple):
    """The errand to hand a note to a mail program, an editor or a file."""

    note: Note
    letter: Letter


def after_sending(handed: "Handed") -> str:
    """Remove the copy that was written for a program, once the note was sent; returns what became of it."""
    if handed.path is None:
        return ""
    return CLEARED if handed.cleared() else LEFT_THERE.format(path=short(handed.path))


class Save(NamedTuple):
    """The errand to save a note as a file."""

    letter: Letter
    kind: str

    def run(self, outbox: Outbox) -> Path:
        """Write it; returns where it is; raises OSError, and ValueError with a sentence."""
        letter = self.letter
        if self.kind == "draft":
            return outbox.save_mail(letter.name, letter.to, letter.subject, letter.body)
        return outbox.save(letter.name, letter.whole)


def letter(known: Known, note: Note) -> Letter:
    """A note as mail programs and files take it; raises NotPossible where there is nobody to write to any more."""
    person, note = person_of(known, note), fresh(known, note)
    return Letter(f"thank-you {person.name}", person.email, note.subject, note.body, known.options.wrap)


@action(
    "note.read",
    "read through",
    "Read it through, a sentence at a time.",
    about=Note,
    key="r",
    why_not=not_begun,
    is_step=False,
)
def read(known: Known, notes: Sequence[Note]) -> Outcome:
    """Read a note through once more before it goes out."""
    return Outcome("", errand=Read(person_of(known, notes[0]), fresh(known, notes[0])))


@action(
    "note.card",
    "card view",
    "A sentence at a time, to write a card by hand.",
    about=Note,
    key="v",
    why_not=not_begun,
    is_step=False,
)
def card(known: Known, notes: Sequence[Note]) -> Outcome:
    """Show a note in lines as wide as the card."""
    return Outcome("", errand=WriteCard(person_of(known, notes[0]), fresh(known, notes[0])))


def _texts(known: Known, note: Note) -> Mapping[str, str]:
    made = letter(known, note)
    return {"body": made.wrapped().body, "subject": made.subject, "address": made.to}


@action(
    "note.copy",
    "copy",
    "Copy the text of the note.",
    about=Note,
    key="c",
    question="Copy what?",
    asks=(WHAT,),
    choices=lambda known, notes: {name: PARTS[name] for name, text in _texts(known, notes[0]).items() if text},
    suggests=lambda _known, _notes: {"what": "body"},
    why_not=not_begun,
    is_step=False,
)
def copy(known: Known, notes: Sequence[Note], what: str) -> Outcome:
    """Copy a part of a note; `copied` records that it arrived."""
    (note,) = notes
    text = _texts(known, note)[what]
    if not text:
        raise NotPossible(NO_ADDRESS if what == "address" else f"There is no {what} to copy.")
    return Outcome("", errand=Copy(note, what, text))


@action(
    "note.copied",
    "copied",
    "A copy went out.",
    about=Note,
    why_not=not_begun,
    asks=(WHAT, BY),
    suggests=lambda _known, _notes: {"what": "body", "by": ""},
    is_step=False,
    did="Copied",
)
def copied(known: Known, notes: Sequence[Note], what: str, by: str = "") -> Outcome:
    """Mark a note as copied, and by which way, once its text was; a sent or removed one stays as it is."""
    now = known.notes.get(notes[0].uid)
    if now is None or now.state == "sent" or what != "body":
        return Outcome("")
    marks = {"state": "copied", "copied_at": known.now, "copied_by": by}
    changes, whom = [changed(now, **marks)], label(known.people.get(now.person))
    return with_greeting(known, now, Outcome("", changes, whom, uid=now.uid))


@action(
    "note.hand_over",
    "hand over",
    "To a mail program or an editor, or into a file.",
    about=Note,
    key="h",
    why_not=not_begun,
    is_step=False,
)
def hand_over(known: Known, notes: Sequence[Note]) -> Outcome:
    """Hand a note over; it counts as sent only once the person says so."""
    return Outcome("", errand=HandOver(notes[0], letter(known, notes[0])))


@action(
    "note.save",
    "save to a file",
    "Save it as a mail draft (.eml) or a text file.",
    about=Note,
    question="Save it as",
    asks=(AS,),
    suggests=lambda _known, _notes: {"kind": "draft"},
    why_not=not_begun,
    is_step=False,
)
def save(known: Known, notes: Sequence[Note], kind: str) -> Outcome:
    """Save a note as a new file beside the data."""
    return Outcome("", errand=Save(letter(known, notes[0]).wrapped(), kind))


ACTIONS: tuple[Action[Note], ...] = (read, card, copy, copied, hand_over, save)
STORY = (*writing.ACTIONS, *ACTIONS)
