"""Thank: one note a person, written here, carried away by the user."""

from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Rule, Static

from afterview_tui.actions import notes, progress
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import NAME, NOTE_FORMS, NOTE_FORMS_IN_FULL
from afterview_tui.domain.notes import sending
from afterview_tui.domain.records import Form as NoteForm
from afterview_tui.domain.records import Note, Person
from afterview_tui.window.commands import Command
from afterview_tui.window.pages.ask import Ask
from afterview_tui.window.pages.choose import Answer, Choose
from afterview_tui.window.pages.composing import WRITING, Composing
from afterview_tui.window.pages.handing import HANDING
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.list_view import ListView, columns
from afterview_tui.window.widgets.note_editor import NoteEditor
from afterview_tui.window.widgets.reading import day_reading
from afterview_tui.writing.drafting import form_for

FORM_KEYS = {"email": "e", "card": "c", "helper": "h", "group": "g", "follow_up": "f", "after_no": "n"}
NOBODY = "Nobody to thank yet. Press Enter to go to Remember and add who you met."
NO_NAME = "?!.,;:/\\[]()<>*#+-–— "
"""Signs that no name begins with: a key that was meant for the page, such as the one for help."""
BESIDE = "The one that was sent stays below, as it was sent."
EMPTY = "Press Enter for a first draft, made from what you wrote down."


class Thank(Composing):
    """The notes of this interview."""

    PLACE = "thank"
    HEADING = "Thank"
    CSS_PATH = sheet("thank")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command(
            "enter", "write", "write", "Write the selected note; an empty one begins with a draft.", footer=True
        ),
        *HANDING,
        Command(
            "f",
            "form",
            "form",
            "Another kind of note: a card, to the group, a follow-up, after a no.",
        ),
        *WRITING,
    )

    _shown: tuple[str, Note | None] = "", None
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
        people = notes.to_thank(self.session)
        rows = self.query_one(ListView)
        rows.styles.height = min(max(len(people), 1), 6)
        rows.show(people, self._is_wanted)
        if not self.is_writing:
            self._wanted = ""
        writing = self.is_writing
        for selector, shown in (
            ("#nobody", not people),
            ("#notes, #rule, #preview", bool(people) and not writing),
            ("#writing", writing),
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

    def is_done(self) -> bool:
        """Every person's note is copied or sent."""
        return progress.is_done(self.session, self.PLACE)

    def possible(self, action: str) -> bool:
        """Most keys need a note, writing one needs a person."""
        if action == "write":
            return not self.query_one(ListView).is_lost
        if action == "form":
            return self.person is not None
        return super().possible(action)

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
        found: notes.Thanked | None = self.query_one(ListView).item
        return found

    @property
    def _is_wanted(self) -> Callable[[notes.Thanked], bool] | None:
        """What finds the row of the note that is wanted; without one the selection stays where it was."""
        uid = self._wanted
        return (lambda each: each.note is not None and each.note.uid == uid) if uid else None

    @work
    async def action_write(self) -> None:
        """Open the editor on the selected note."""
        if self.person is None:
            self.go("remember")
            return
        if not self.session.options.name:
            await self._ask_name()
        person = self.person
        if person is None or not self.is_active or not self.news.is_there(self.session.store.people, person):
            return
        with self.saving():
            self.edit(notes.note_to(self.session, person, self.note))

    @work
    async def action_form(self) -> None:
        """Another form; an untouched draft is made anew for it, a sent note gets a second one beside it."""
        person, note = self.person, self.note
        answers = [Answer(FORM_KEYS[each], text, each) for each, text in NOTE_FORMS_IN_FULL.items()]
        answer = await self.ask(Choose("What kind of note?", answers, note=self._advice())) if person else None
        form = next((each for each in NOTE_FORMS if each == answer), None)
        if person is None or form is None:
            return
        with self.saving():
            now, stays = notes.other_form(self.session, person, note, form)
            self._wanted = now.uid
            self.refresh_page()
            if stays:
                self.say("Your words stay as they are; only the form is another.")
            elif note is not None and note.uid != now.uid:
                self.say(BESIDE)

    @on(ListView.Moved)
    def _moved(self) -> None:
        self._show_note()
        self.refresh_bindings()

    @on(ListView.Chosen)
    def _chosen(self) -> None:
        self.action_write()

    def _advice(self) -> str:
        """E-mail or card, and when to follow up once somebody was thanked."""
        interview, note = self.session.interview, self.note
        lead = self.session.store.leads.get(interview.lead)
        form: NoteForm = "follow_up" if note is not None and note.state == "sent" else "email"
        return sending.advice(interview, lead, form, self.session.clock.now(), self.session.options.cadence)

    async def _ask_name(self) -> None:
        ask = Ask(
            "How do you sign your notes?",
            (NAME,),
            {},
            day_reading(self.session),
            note="Asked once. It stays in your options, on this machine.",
            kept=self.session.kept,
        )
        answer = await self.ask(ask)
        name = str(answer["name"]).lstrip(NO_NAME) if answer else ""
        if name:
            try:
                self.session.set_options(name=name)
                ask.settle()
            except OSError as error:
                self.say(f"Not remembered for the next time: {error}.")

    def _show_note(self) -> None:
        row = self._row
        note = self._noted(row)
        self._shown = (_key(row) if row else ""), note
        if note is None:
            text = Content.styled(EMPTY, "$hint") if self.person else Content("")
        else:
            subject = Content.styled(f"{note.subject}\n\n", "$hint") if note.subject else Content("")
            text = subject + note.body
        self.query_one("#note", Static).update(text)

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
