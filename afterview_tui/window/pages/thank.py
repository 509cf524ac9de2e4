"""Thank: the notes to each person, which are written, reviewed and delivered here."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Rule, Static

from afterview_tui.actions import notes
from afterview_tui.actions.action import Action
from afterview_tui.actions.thanking import NoteRow, last_note, state_of, to_thank, unwritten
from afterview_tui.domain.fields import NOTE_FORMS
from afterview_tui.domain.notes import sending
from afterview_tui.domain.outcome import NotPossible, Outcome
from afterview_tui.domain.records import Note, Person
from afterview_tui.session import Session
from afterview_tui.store.drafts import Typed
from afterview_tui.window import details, responsive
from afterview_tui.window.commands import Command, command
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
from afterview_tui.window.desk.review import LOOK_OVER, READ, Review
from afterview_tui.window.desk.writing import WRITING, Writing, ask_name
from afterview_tui.window.keys import TAKE_BACK, UNDOES
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.columns import Cells, Columns
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.note_editor import NoteEditor

NOTE_KEYS = (LOOK_OVER, COPY, SENT, COPY_SUBJECT, COPY_ADDRESS, READ, CARD, PLAIN, HAND_OVER, QR)
"""The commands for a note, the most important first."""
NEXT_EMPTY = "The note to {name} was still empty; this is its first draft."
NOBODY = "Nobody to thank yet. Press Enter to go to Remember and add who you met."
EMPTY = "Press Enter for a first draft, made from what you wrote down."


class Thank(Page):
    """The notes of this interview, with the selected one below or beside the list."""

    PLACE = "thank"
    HEADING = "Thank"
    CSS_PATH = sheet("thank")
    BACK = UNDOES
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "write", notes.write.label, notes.write.help, footer=True),
        *NOTE_KEYS,
        command(notes.another_form),
        *WRITING,
        TAKE_BACK,
    )

    rows = getters.query_one(ListView)
    preview = getters.query_one("#note", Static)
    editor = getters.query_one(NoteEditor)
    nobody = getters.query_one("#nobody", Static)
    rule = getters.query_one("#rule", Rule)
    below = getters.query_one("#preview", VerticalScroll)

    writes_to: var[Person | None] = var(None, init=False)
    """The recipient of the note in the editor; None while it is closed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.writing, self.review, self.delivery = Writing(self), Review(self), Delivery(self)
        self.handlers = {**self.writing.handlers, **self.review.handlers, **self.delivery.handlers}
        self.errands = {**self.review.errands, **self.delivery.errands}
        self.wanted, session.looked_for = session.looked_for, ""
        """The uid of the note or person to select."""
        self._shown: tuple[str, Note | None] = "", None
        """The key of the shown row, and the note as shown; commands act on that version."""

    def body(self) -> ComposeResult:
        """The list of notes, and the selected note or the editor."""
        yield Static(NOBODY, id="nobody", markup=False)
        yield ListView(Columns(lambda: self.rows.items, self._cells).draw, id="notes")
        yield Rule(id="rule")
        with VerticalScroll(id="preview", can_focus=False):
            yield Static("", id="note", markup=False)
        yield NoteEditor(id="writing")

    def refresh_page(self) -> None:
        """Show the list and the selected note."""
        rows, is_writing = self.rows, self.writing.is_open
        people = to_thank(self.session.known, self.session.interview)
        rows.styles.height = "1fr" if responsive.is_broad(self) else min(max(len(people), 1), 6)
        rows.show(people, self._is_wanted)
        if not is_writing:
            self.wanted = ""
        self.nobody.display, self.editor.display = not people, is_writing
        rows.display = bool(people) and not is_writing
        self.rule.display = self.below.display = rows.display and not responsive.is_broad(self)
        self._show_note()
        if people and not self.typing:
            self.set_focus(rows)

    def watch_writes_to(self) -> None:
        """Show or hide the editor."""
        self.show()

    def aside(self) -> str:
        """When notes are best sent."""
        if not self.session.people or self.is_done():
            return ""
        return sending.best_by(self.session.interview, self.session.clock.now())

    def possible(self, action: str) -> bool:
        """Most commands need a note, writing one needs a person."""
        match action:
            case "write":
                return not self.rows.is_lost
            case "form":
                return self.person is not None
            case "starters" | "editor":
                return self.writing.in_text
        return super().possible(action) and (self.note is not None or action not in self.handlers)

    def heading(self) -> str:
        """The recipient while a note is written."""
        return f"To {self.writing.person.name}" if self.writing.person else self.HEADING

    def wanted_keys(self) -> Sequence[Command]:
        """The page's commands; those for writing while somebody types; after copying, what else a mail needs."""
        usual, note = self.keys.usual, self.note
        if not self.session.people:
            return [each._replace(label="to Remember") for each in usual[:1]]
        if self.writing.is_open and self.typing:
            return self.writing.keys()
        is_halfway = note is not None and note.state == "copied" and note.form != "card"
        return [COPY_SUBJECT, COPY_ADDRESS, SENT, *usual] if is_halfway else usual

    def save(self) -> None:
        """Save the note in the editor."""
        self.writing.save()

    def typed(self) -> Sequence[Typed]:
        """The unsaved note in the editor, for the draft."""
        return self.writing.typed()

    def reload(self) -> None:
        """Show what another session saved, in the editor only if nothing was changed here."""
        if self.writing.is_open:
            self.writing.sync()
        else:
            super().reload()

    def leave_field(self) -> None:
        """Close the editor."""
        self.writing.close()

    def subject(self) -> Sequence[Note]:
        """The selected note as shown, or a new one."""
        person = self.person
        return [self.note or unwritten(person)] if person is not None else []

    def did(self, action: Action[Any], outcome: Outcome) -> None:
        """Select the note that the action was about, or that it made."""
        self.wanted = outcome.uid or self.wanted
        super().did(action, outcome)

    @property
    def person(self) -> Person | None:
        """The selected person."""
        return row.person if (row := self._row) else None

    @property
    def note(self) -> Note | None:
        """The selected note as shown, which may be older than the saved one."""
        row = self._row
        return self._shown[1] if row is not None and _key(row) == self._shown[0] else self._noted(row)

    def _noted(self, row: NoteRow | None) -> Note | None:
        """The note of a row as saved now."""
        if row is None or row.note is None:
            return last_note(self.session.known, row.person) if row else None
        return self.session.store.notes.get(row.note.uid) or row.note

    @property
    def _row(self) -> NoteRow | None:
        found: NoteRow | None = self.rows.item
        return found

    @property
    def _is_wanted(self) -> Callable[[NoteRow], bool] | None:
        """A predicate for the row to select; None to keep the selection."""
        uid = self.wanted
        return (lambda each: uid in (each.uid, each.note.uid if each.note is not None else "")) if uid else None

    @on(ListView.Chosen)
    @work
    async def action_write(self) -> None:
        """Open the editor on the selected note."""
        await self._write()

    def action_continue(self) -> None:
        """From the editor, go on to the next empty note; without one, to the next page."""
        following = self.writing.next_empty()
        if following is None:
            super().action_continue()
            return
        self.writing.close()
        if not self.writing.is_open:
            self._write_to(following)

    @work
    async def _write_to(self, person: Person) -> None:
        self.rows.show(self.rows.items, lambda row: row.person.uid == person.uid)
        await self._write()
        if self.writing.is_open:
            self.say(NEXT_EMPTY.format(name=person.name or "the next person"))

    async def _write(self) -> None:
        if self.person is None:
            self.go("remember")
            return
        if not self.session.options.name:
            await ask_name(self)
        person = self.person
        if person is None or not self.is_active or not self.news.is_there(self.session.store.people, person):
            return
        note = self.note or unwritten(person)
        if not notes.write.why_not(self.session.known, [note]):
            note = self._begun(note)
        if note.uid:
            self.writing.open(note)

    def _begun(self, note: Note) -> Note:
        """The note after beginning it with a first draft, or updating its draft."""
        with self.saving():
            try:
                outcome = notes.write.do(self.session, [note])
                return self.session.store.notes.get(outcome.uid) or note
            except NotPossible as error:
                self.say(str(error))
        return note

    @on(NoteEditor.Edited)
    def _typed(self) -> None:
        self.autosave.touch()

    @on(ListView.Moved)
    def _moved(self) -> None:
        self._show_note()
        self.refresh_bindings()

    def _show_note(self) -> None:
        row = self._row
        note = self._noted(row)
        self._shown = (_key(row) if row else ""), note
        self.preview.update(self._words(note))

    def _words(self, note: Note | None) -> Content:
        """The text of the selected note, or how to begin one."""
        if note is not None:
            return details.of_note(self.session, note)
        return Content.styled(EMPTY, "$hint") if self.person else Content("")

    def detail(self) -> Content | None:
        """The selected note; none while the editor is open."""
        return self._words(self.note) if self.rows.display else None

    def _cells(self, row: NoteRow, is_roomy: bool) -> Cells:
        state = state_of(self.session.known, row)
        form = [(NOTE_FORMS[row.form], "$hint")] if is_roomy else []
        return [(row.person.name, "" if row.is_last else "$hint"), *form, (state, "$hint")]


def _key(row: NoteRow) -> str:
    """The identity of a row of the list."""
    return f"{row.person.uid} {row.note.uid if row.note else ''}"
