"""Thank: one note a person, written here, carried away by the user."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Rule, Static

from afterview_tui.actions import notes
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import NOTE_FORMS
from afterview_tui.domain.notes import sending
from afterview_tui.domain.records import Note, Person
from afterview_tui.session import Session
from afterview_tui.store.drafts import Typed
from afterview_tui.window.commands import Command
from afterview_tui.window.desk.delivery import (
    CARD,
    COPY,
    COPY_ADDRESS,
    COPY_SUBJECT,
    HAND_OVER,
    PLAIN,
    QR,
    SENT,
    Delivery,
)
from afterview_tui.window.desk.forms import FORM, NoteForms
from afterview_tui.window.desk.review import LOOK_OVER, READ, Review
from afterview_tui.window.desk.signature import ask_name
from afterview_tui.window.desk.writing import WRITING, Writing
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.list_view import ListView, columns
from afterview_tui.window.widgets.note_editor import NoteEditor
from afterview_tui.writing.drafting import form_for

NOTE_KEYS = (LOOK_OVER, COPY, SENT, COPY_SUBJECT, COPY_ADDRESS, READ, CARD, PLAIN, HAND_OVER, QR)
"""What can be done with a note, the most wanted first."""
NOBODY = "Nobody to thank yet. Press Enter to go to Remember and add who you met."
EMPTY = "Press Enter for a first draft, made from what you wrote down."


class Thank(Page):
    """The notes of this interview."""

    PLACE = "thank"
    HEADING = "Thank"
    CSS_PATH = sheet("thank")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command(
            "enter", "write", "write", "Write the selected note; an empty one begins with a draft.", footer=True
        ),
        *NOTE_KEYS,
        FORM,
        *WRITING,
    )

    rows = getters.query_one(ListView)
    preview = getters.query_one("#note", Static)
    editor = getters.query_one(NoteEditor)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.writing, self.review, self.delivery = Writing(self), Review(self), Delivery(self)
        parts = (self.writing, self.review, self.delivery, NoteForms(self))
        self.deeds = {verb: deed for part in parts for verb, deed in part.deeds.items()}
        self.wanted = ""
        """The uid of the note that the selection is to go to."""
        self._shown: tuple[str, Note | None] = "", None
        """Whose note is shown, and the note as it is shown: a key is meant for that one."""

    def body(self) -> ComposeResult:
        """The people with the state of their notes; below, the note or its editor."""
        yield Static(NOBODY, id="nobody", markup=False)
        yield ListView(self._draw, id="notes")
        yield Rule(id="rule")
        with VerticalScroll(id="preview", can_focus=False):
            yield Static("", id="note", markup=False)
        yield NoteEditor(id="writing")

    def refresh_page(self) -> None:
        """Show the list and the selected note."""
        people, rows, is_writing = notes.to_thank(self.session), self.rows, self.writing.is_open
        rows.styles.height = min(max(len(people), 1), 6)
        rows.show(people, self._is_wanted)
        if not is_writing:
            self.wanted = ""
        for selector, shown in (
            ("#nobody", not people),
            ("#notes, #rule, #preview", bool(people) and not is_writing),
            ("#writing", is_writing),
        ):
            for widget in self.query(selector):
                widget.display = shown
        self._show_note()
        if people and not self.typing:
            self.set_focus(rows)

    def aside(self) -> str:
        """When notes are best sent, said calmly."""
        if not self.session.people or self.is_done():
            return ""
        return sending.best_by(self.session.interview, self.session.clock.now())

    def possible(self, action: str) -> bool:
        """Most keys need a note, writing one needs a person."""
        match action:
            case "write":
                return not self.rows.is_lost
            case "form":
                return self.person is not None
            case "starters" | "editor":
                return self.writing.in_text
        return self.note is not None or action not in self.deeds

    def heading(self) -> str:
        """Whom the note is to, while it is written."""
        return f"To {self.writing.person.name}" if self.writing.person else self.HEADING

    def wanted_keys(self) -> Sequence[Command]:
        """While somebody writes, what helps with it."""
        if not self.session.people:
            return [each._replace(label="to Remember") for each in self.keys.usual[:1]]
        return self.writing.keys() if self.writing.is_open and self.typing else self.keys.usual

    def save(self) -> None:
        """Save the note in the editor."""
        self.writing.save()

    def typed(self) -> Sequence[Typed]:
        """The note in the editor, as far as it was changed."""
        return self.writing.typed()

    def reload(self) -> None:
        """Show what another session saved, also in the editor where nothing was changed here."""
        if self.writing.is_open:
            self.writing.sync()
        else:
            self.refresh_page()

    def leave_field(self) -> None:
        """From the text back to the list, or to the page that led into the text."""
        self.writing.close()

    def change_note(self, note: Note, **fields: object) -> None:
        """Save what became of a note, where it is still there, and show it."""
        with self.saving():
            if self.session.store.notes.get(note.uid) is not None:
                self.session.store.notes.change(note, **fields)
            if self.is_running:
                self.refresh_page()

    @property
    def person(self) -> Person | None:
        """The selected person."""
        return row.person if (row := self._row) else None

    @property
    def note(self) -> Note | None:
        """The selected note as it is shown: a key is meant for that one."""
        row = self._row
        return self._shown[1] if row is not None and _key(row) == self._shown[0] else self._noted(row)

    def _noted(self, row: notes.Thanked | None) -> Note | None:
        """The note of a row as it is now."""
        if row is None or row.note is None:
            return self.session.note(row.person) if row else None
        return self.session.store.notes.get(row.note.uid) or row.note

    @property
    def _row(self) -> notes.Thanked | None:
        found: notes.Thanked | None = self.rows.item
        return found

    @property
    def _is_wanted(self) -> Callable[[notes.Thanked], bool] | None:
        """What finds the row of the note that is wanted; without one the selection stays where it was."""
        uid = self.wanted
        return (lambda each: each.note is not None and each.note.uid == uid) if uid else None

    @work
    async def action_write(self) -> None:
        """Open the editor on the selected note."""
        if self.person is None:
            self.go("remember")
            return
        if not self.session.options.name:
            await ask_name(self)
        person = self.person
        if person is None or not self.is_active or not self.news.is_there(self.session.store.people, person):
            return
        with self.saving():
            self.writing.open(notes.note_to(self.session, person, self.note))

    @on(NoteEditor.Edited)
    def _typed(self) -> None:
        self.autosave.touch()

    @on(ListView.Moved)
    def _moved(self) -> None:
        self._show_note()
        self.refresh_bindings()

    @on(ListView.Chosen)
    def _chosen(self) -> None:
        self.action_write()

    def _show_note(self) -> None:
        row = self._row
        note = self._noted(row)
        self._shown = (_key(row) if row else ""), note
        if note is None:
            text = Content.styled(EMPTY, "$hint") if self.person else Content("")
        else:
            subject = Content.styled(f"{note.subject}\n\n", "$hint") if note.subject else Content("")
            text = subject + note.body
        self.preview.update(text)

    def _draw(self, row: notes.Thanked, width: int) -> Content:
        person, note, is_last = row
        form = NOTE_FORMS[note.form if note else form_for(person)]
        name = (person.name, width - 32, "" if is_last else "$hint")
        return columns(name, (form, 15, "$hint"), (self._state(note), 0, "$hint"))

    def _state(self, note: Note | None) -> str:
        if note is None:
            return "empty"
        if note.state == "sent" and note.sent_at:
            now = self.session.clock.now()
            return f"sent {humanize.day(note.sent_at.astimezone(now.tzinfo).date(), now.date())}"
        return note.state.replace("_", " ")


def _key(row: notes.Thanked) -> str:
    """What a row of the list is known by."""
    return f"{row.person.uid} {row.note.uid if row.note else ''}"
