"""Thank: one note a person, written here, carried away by the user."""

from typing import ClassVar

import msgspec
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Label, Rule, Static, TextArea

from afterview_tui.domain import cadence, when
from afterview_tui.domain.drafting import Draft, Occasion, draft, form_for
from afterview_tui.domain.records import Form as NoteForm
from afterview_tui.domain.records import Note, Person
from afterview_tui.screens.ask import Ask
from afterview_tui.screens.filling import Filling
from afterview_tui.screens.handing import HANDING, Handing
from afterview_tui.screens.page import sheet
from afterview_tui.store.drafts import Typed
from afterview_tui.widgets.commands import Command
from afterview_tui.widgets.form import Spec
from afterview_tui.widgets.line import Line
from afterview_tui.widgets.prose import Prose
from afterview_tui.widgets.rows import Rows, columns

FORMS: dict[NoteForm, str] = {"email": "e-mail", "card": "card", "helper": "to the helper"}
NOBODY = "Nobody to thank yet. Press Enter to go to Remember and add who you met."
EMPTY = "Press Enter for a first draft, made from what you wrote down."
REST = 1.5
"""Seconds without a key after which the word count appears."""


class Thank(Handing, Filling):
    """The notes of this interview."""

    PLACE = "thank"
    HEADING = "Thank"
    CSS_PATH = sheet("thank")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command(
            "enter", "write", "write", "Write the selected note; an empty one begins with a draft.", footer=True
        ),
        *HANDING,
        Command("f", "form", "form", "E-mail, card, or to the helper."),
    )

    def body(self) -> ComposeResult:
        """The people with the state of their notes; below, the note or its editor."""
        yield Static(NOBODY, id="nobody", markup=False)
        yield Rows(self._draw, id="notes")
        yield Rule(id="rule")
        with VerticalScroll(id="preview", can_focus=False):
            yield Static("", id="note", markup=False)
        with Vertical(id="writing"):
            with Horizontal(classes="field", id="subject-field"):
                yield Label("Subject")
                yield Line(id="subject")
            yield Static("", classes="gap")
            yield Prose(id="text")
            yield Static("", id="count", markup=False)

    def on_mount(self) -> None:
        """Begin with the list."""
        self._person: Person | None = None
        self._filled: tuple[str, str] = ("", "")
        self._resting = self.set_timer(REST, self._show_count, pause=True)

    def arrive(self) -> None:
        """Show the list and the selected note."""
        people = self.evening.people
        rows = self.query_one(Rows)
        rows.styles.height = min(max(len(people), 1), 6)
        rows.show(people)
        writing = self._person is not None
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
        by = cadence.thank_you_by(self.evening.interview)
        if by is None or not self.evening.people or self.is_done():
            return ""
        now = self.evening.clock.now()
        return f"best by {when.moment(by, now)}" if by > now else "late is better than never"

    def is_done(self) -> bool:
        """Every person's note is copied or sent."""
        thanked = [person for person in self.evening.people if person.part != "other"]
        notes = [self.evening.note(person) for person in thanked]
        return bool(notes) and all(note is not None and note.state in ("copied", "sent") for note in notes)

    def possible(self, action: str) -> bool:
        """Most keys need a note, writing one needs a person."""
        if action == "form":
            return self.person is not None
        return self.is_handable(action)

    @property
    def person(self) -> Person | None:
        """The selected person."""
        found: Person | None = self.query_one(Rows).item
        return found

    @property
    def note(self) -> Note | None:
        """The selected person's note."""
        person = self.person
        return self.evening.note(person) if person else None

    @work
    async def action_write(self) -> None:
        """Open the editor on the selected note."""
        if self.person is None:
            self.go("remember")
            return
        if not self.evening.options.name:
            await self._ask_name()
        person = self.person
        if person is None or not self.is_active:
            return
        with self.saving():
            note = self.note or self._new_note(person)
            self._edit(note)

    def action_form(self) -> None:
        """The next form; a draft that was not touched is made anew for it."""
        person = self.person
        if person is None:
            return
        with self.saving():
            note = self.note or self._new_note(person)
            forms = list(FORMS)
            form = forms[(forms.index(note.form) + 1) % len(forms)]
            fields: dict[str, object] = {"form": form}
            if (note.subject, note.body) == self._as_texts(draft(note.form, person, self._occasion())):
                made = draft(form, person, self._occasion())
                fields |= {"subject": made.subject, "body": made.body}
            self.evening.store.notes.change(note, **fields)
            self.arrive()

    def save(self) -> None:
        """Save the note in the editor; one that was looked over or copied is a draft again once it changes."""
        person = self._person
        note = self.evening.note(person) if person else None
        texts = (self.query_one("#subject", Line).value, self.query_one(Prose).text)
        if note is None or texts == self._filled:
            return
        state = note.state if note.state == "sent" else "draft"
        opened = msgspec.structs.replace(note, subject=self._filled[0], body=self._filled[1])
        saved = self.change(self.evening.store.notes, opened, subject=texts[0], body=texts[1], state=state)
        self._filled = texts
        self._take_in(saved)

    def typed(self) -> list[Typed]:
        """The note in the editor, as far as it was changed."""
        note = self.evening.note(self._person) if self._person else None
        if note is None or self._person is None:
            return []
        texts = {"subject": self.query_one("#subject", Line).value, "body": self.query_one(Prose).text}
        changed = zip(texts.items(), self._filled, strict=True)
        label = f"Your note to {self._person.name}"
        return [Typed(label, "notes", note.uid, name, text) for (name, text), before in changed if text != before]

    def reload(self) -> None:
        """Show what another session saved, also in the editor where nothing was changed here."""
        if self._person is None:
            self.arrive()
        elif (note := self.evening.note(self._person)) is not None and not self.typed():
            self._take_in(note)

    def leave_field(self) -> None:
        """Back to the list, with the note shown below it."""
        if self.flush():
            self._person = None
            self._set_text("#page-title", self.HEADING)
            self.set_focus(None)
            self.arrive()

    @on(Rows.Moved)
    def _moved(self) -> None:
        self._show_note()
        self.refresh_bindings()

    @on(Rows.Chosen)
    def _chosen(self) -> None:
        self.action_write()

    @on(Line.Submitted, "#subject")
    def _to_text(self) -> None:
        self.set_focus(self.query_one(Prose))

    @on(Line.Changed, "#subject")
    def _subject_typed(self) -> None:
        self.touch()

    @on(TextArea.Changed)
    def _text_typed(self) -> None:
        self.touch()
        self._set_text("#count", "")
        self._resting.reset()
        self._resting.resume()

    def _show_count(self) -> None:
        words = len(self.query_one(Prose).text.split())
        seconds = round(words / 4)
        self._set_text("#count", f"{when.count(words, 'word')}, about {when.count(seconds, 'second')} to read")

    def _edit(self, note: Note) -> None:
        self._person = self.evening.store.people.get(note.person)
        text, subject = self.query_one(Prose), self.query_one("#subject", Line)
        with self.prevent(TextArea.Changed, Line.Changed):
            subject.value = note.subject
            text.load_text(note.body)
        self._filled = (subject.value, text.text)
        self.query_one("#subject-field").display = note.form != "card"
        self._set_text("#page-title", f"To {self._person.name}" if self._person else self.HEADING)
        self.arrive()
        self.set_focus(text)

    def _take_in(self, note: Note) -> None:
        """Show in the editor what is saved, where that is not what stands there."""
        text, subject = self.query_one(Prose), self.query_one("#subject", Line)
        with self.prevent(TextArea.Changed, Line.Changed):
            if note.subject != subject.value:
                subject.take_in(note.subject)
            if note.body != text.text:
                text.take_in(note.body)
        self._filled = (note.subject, note.body)

    def _new_note(self, person: Person) -> Note:
        form = form_for(person)
        subject, body = self._as_texts(draft(form, person, self._occasion()))
        return self.evening.store.notes.add(
            Note(interview=self.evening.interview.uid, person=person.uid, form=form, subject=subject, body=body)
        )

    def _occasion(self) -> Occasion:
        return Occasion(
            interview=self.evening.interview,
            people=self.evening.people,
            items=self.evening.items,
            name=self.evening.options.name,
        )

    def _as_texts(self, made: Draft) -> tuple[str, str]:
        return made.subject, made.body

    async def _ask_name(self) -> None:
        ask = Ask(
            "How do you sign your notes?",
            (Spec("name", "Your name", "Alex Morgan"),),
            {},
            self.reading,
            note="Asked once. It stays in your options, on this machine.",
            kept=self.evening.kept,
        )
        answer = await self.ask(ask)
        if answer and answer["name"]:
            try:
                self.evening.set_options(name=answer["name"])
            except OSError as error:
                self.say(f"Not remembered for the next time: {error}.")

    def _show_note(self) -> None:
        note = self.note
        if note is None:
            text = Content.styled(EMPTY, "$hint") if self.person else Content("")
        else:
            subject = Content.styled(f"{note.subject}\n\n", "$hint") if note.subject else Content("")
            text = subject + note.body
        self.query_one("#note", Static).update(text)

    def _draw(self, person: Person, width: int) -> Content:
        note = self.evening.note(person)
        form = FORMS[note.form if note else form_for(person)]
        return columns((person.name, width - 32, ""), (form, 15, "$hint"), (self._state(note), 0, "$hint"))

    def _state(self, note: Note | None) -> str:
        if note is None:
            return "empty"
        if note.state == "sent" and note.sent_at:
            now = self.evening.clock.now()
            return f"sent {when.day(note.sent_at.astimezone(now.tzinfo).date(), now.date())}"
        return note.state.replace("_", " ")
