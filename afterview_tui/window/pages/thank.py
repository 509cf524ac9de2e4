"""Thank: one note a person, written here, carried away by the user."""

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
from afterview_tui.actions.thanking import Thanked, last_note, state_of, to_thank, unwritten
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
from afterview_tui.window.desk.signature import ask_name
from afterview_tui.window.desk.writing import WRITING, Writing
from afterview_tui.window.keys import TAKE_BACK, UNDOES
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.columns import Cells, Columns
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.note_editor import NoteEditor

NOTE_KEYS = (LOOK_OVER, COPY, SENT, COPY_SUBJECT, COPY_ADDRESS, READ, CARD, PLAIN, HAND_OVER, QR)
"""What can be done with a note, the most wanted first."""
NEXT_EMPTY = "The note to {name} was still empty; this is its first draft."
NOBODY = "Nobody to thank yet. Press Enter to go to Remember and add who you met."
EMPTY = "Press Enter for a first draft, made from what you wrote down."


class Thank(Page):
    """The notes of this interview."""

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
    """Whom the note in the editor is to; None while the editor is closed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.writing, self.review, self.delivery = Writing(self), Review(self), Delivery(self)
        self.deeds = {**self.writing.deeds, **self.review.deeds, **self.delivery.deeds}
        self.errands = {**self.review.errands, **self.delivery.errands}
        self.wanted, session.looked_for = session.looked_for, ""
        """The uid of the note, or of the person, that the selection is to go to."""
        self._shown: tuple[str, Note | None] = "", None
        """Whose note is shown, and the note as it is shown: a key is meant for that one."""

    def body(self) -> ComposeResult:
        """The people with the state of their notes; below, the note or its editor."""
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
        """The editor was opened or closed."""
        self.show()

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
            case TAKE_BACK.name:
                return bool(self.session.store.undoable)
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
            super().reload()

    def leave_field(self) -> None:
        """From the text back to the list, or to the page that led into the text."""
        self.writing.close()

    def subject(self) -> Sequence[Note]:
        """The selected note as it is shown, or what it begins as."""
        person = self.person
        return [self.note or unwritten(person)] if person is not None else []

    def did(self, action: Action[Any], outcome: Outcome) -> None:
        """The note that it was about, or that came of it, is selected; it is said what that sets for a lead."""
        self.wanted = outcome.uid or self.wanted
        super().did(action, outcome)

    @property
    def person(self) -> Person | None:
        """The selected person."""
        return row.person if (row := self._row) else None

    @property
    def note(self) -> Note | None:
        """The selected note as it is shown: a key is meant for that one."""
        row = self._row
        return self._shown[1] if row is not None and _key(row) == self._shown[0] else self._noted(row)

    def _noted(self, row: Thanked | None) -> Note | None:
        """The note of a row as it is now."""
        if row is None or row.note is None:
            return last_note(self.session.known, row.person) if row else None
        return self.session.store.notes.get(row.note.uid) or row.note

    @property
    def _row(self) -> Thanked | None:
        found: Thanked | None = self.rows.item
        return found

    @property
    def _is_wanted(self) -> Callable[[Thanked], bool] | None:
        """What finds the row of the note that is wanted; without one the selection stays where it was."""
        uid = self.wanted
        return (lambda each: uid in (each.uid, each.note.uid if each.note is not None else "")) if uid else None

    @work
    async def action_write(self) -> None:
        """Open the editor on the selected note."""
        await self._write()

    def action_continue(self) -> None:
        """From a note to the next one that is empty; without one, on to the next page."""
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
        """A note with its first draft, or with the name that was missing below it."""
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

    @on(ListView.Chosen)
    def _chosen(self) -> None:
        self.action_write()

    def _show_note(self) -> None:
        row = self._row
        note = self._noted(row)
        self._shown = (_key(row) if row else ""), note
        self.preview.update(self._words(note))

    def _words(self, note: Note | None) -> Content:
        """The selected note, or how one begins."""
        if note is not None:
            return details.of_note(self.session, note)
        return Content.styled(EMPTY, "$hint") if self.person else Content("")

    def detail(self) -> Content | None:
        """The selected note; an open editor has the page for itself."""
        return self._words(self.note) if self.rows.display else None

    def _cells(self, row: Thanked, is_roomy: bool) -> Cells:
        state = state_of(self.session.known, row)
        form = [(NOTE_FORMS[row.form], "$hint")] if is_roomy else []
        return [(row.person.name, "" if row.is_last else "$hint"), *form, (state, "$hint")]


def _key(row: Thanked) -> str:
    """What a row of the list is known by."""
    return f"{row.person.uid} {row.note.uid if row.note else ''}"
