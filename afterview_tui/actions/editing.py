"""Editing a note in the person's own editor."""

from afterview_tui.actions.notes import label
from afterview_tui.domain.records import Note
from afterview_tui.session import Session
from afterview_tui.store.drafts import Typed
from afterview_tui.store.edits import Edit

LEFT_MORE = "Your editor left more than it saved. The next start offers it to you."


def typed(session: Session, note: Note, text: str) -> Typed:
    """A note's text and its record, as they are held while an editor has them."""
    of_it = {"interview": note.interview, "person": note.person, "form": note.form, "subject": note.subject}
    return Typed(label(session.store.people.get(note.person)), "notes", note.uid, "body", text, of_it)


def edited(session: Session, note: Note, text: str) -> Edit:
    """Open a note in the editor; returns the edit, to be finished once its text is saved.

    Raises OSError where it can't be written for the editor, and ValueError with a sentence where no editor can be
    opened.
    """
    edit = session.store.edits.begin(typed(session, note, text), session.outbox.editor)
    try:
        session.outbox.edit(edit.path)
    except ValueError:
        edit.remove()
        raise
    return edit
