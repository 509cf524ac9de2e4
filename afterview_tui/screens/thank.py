"""Thank: one note a person, written here, carried away by the user."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Rule, Static

from afterview_tui.domain import sending, when
from afterview_tui.domain.drafting import Draft, draft, form_for
from afterview_tui.domain.records import Form as NoteForm
from afterview_tui.domain.records import Note, Person
from afterview_tui.screens.ask import Ask
from afterview_tui.screens.choose import Answer, Choose
from afterview_tui.screens.composing import WRITING, Composing
from afterview_tui.screens.filling import Filling
from afterview_tui.screens.handing import HANDING
from afterview_tui.screens.page import sheet
from afterview_tui.widgets.commands import Command
from afterview_tui.widgets.form import Spec
from afterview_tui.widgets.rows import Rows, columns
from afterview_tui.widgets.writing import Writing

FORMS: dict[NoteForm, str] = {
    "email": "e-mail",
    "card": "card",
    "helper": "to the helper",
    "group": "to the group",
    "follow_up": "follow-up",
    "after_no": "after a no",
}
FORM_ANSWERS = (
    Answer("e", "An e-mail to them", "email"),
    Answer("c", "A card, written by hand", "card"),
    Answer("h", "To somebody who helped you", "helper"),
    Answer("g", "To the group, through this person", "group"),
    Answer("f", "A follow-up, when they have been silent", "follow_up"),
    Answer("n", "Thanks after a “no”", "after_no"),
)
NOBODY = "Nobody to thank yet. Press Enter to go to Remember and add who you met."
EMPTY = "Press Enter for a first draft, made from what you wrote down."


class Thank(Composing, Filling):
    """The notes of this interview."""

    PLACE = "thank"
    HEADING = "Thank"
    CSS_PATH = sheet("thank")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command(
            "enter", "write", "write", "Write the selected note; an empty one begins with a draft.", footer=True
        ),
        *HANDING,
        Command("f", "form", "form", "E-mail, card, to the helper or the group, follow-up, after a no."),
        *WRITING,
    )

    def body(self) -> ComposeResult:
        """The people with the state of their notes; below, the note or its editor."""
        yield Static(NOBODY, id="nobody", markup=False)
        yield Rows(self._draw, id="notes")
        yield Rule(id="rule")
        with VerticalScroll(id="preview", can_focus=False):
            yield Static("", id="note", markup=False)
        yield Writing(id="writing")

    def arrive(self) -> None:
        """Show the list and the selected note."""
        people = self.evening.people
        rows = self.query_one(Rows)
        rows.styles.height = min(max(len(people), 1), 6)
        rows.show(people)
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
        if not self.evening.people or self.is_done():
            return ""
        return sending.best_by(self.evening.interview, self.evening.clock.now())

    def is_done(self) -> bool:
        """Every person's note is copied or sent."""
        thanked = [person for person in self.evening.people if person.part != "other"]
        notes = [self.evening.note(person) for person in thanked]
        return bool(notes) and all(note is not None and note.state in ("copied", "sent") for note in notes)

    def possible(self, action: str) -> bool:
        """Most keys need a note, writing one needs a person."""
        if action == "form":
            return self.person is not None
        return super().possible(action)

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
            self.edit(note)

    @work
    async def action_form(self) -> None:
        """Another form; an untouched draft is made anew for it, a sent note gets a second one beside it."""
        person = self.person
        answer = await self.ask(Choose("What kind of note?", FORM_ANSWERS, note=self._advice())) if person else None
        form = next((each for each in FORMS if each == answer), None)
        if person is None or form is None:
            return
        with self.saving():
            note = self.note
            if note is None or note.state == "sent":
                self._new_note(person, form)
            else:
                fields: dict[str, object] = {"form": form}
                if (note.subject, note.body) == self._as_texts(draft(note.form, person, self.occasion)):
                    made = draft(form, person, self.occasion)
                    fields |= {"subject": made.subject, "body": made.body}
                else:
                    self.say("Your words stay as they are; only the form is another.")
                self.evening.store.notes.change(note, **fields)
            self.arrive()

    @on(Rows.Moved)
    def _moved(self) -> None:
        self._show_note()
        self.refresh_bindings()

    @on(Rows.Chosen)
    def _chosen(self) -> None:
        self.action_write()

    def _advice(self) -> str:
        """E-mail or card, and when to follow up once somebody was thanked."""
        interview, note = self.evening.interview, self.note
        lead = self.evening.store.leads.get(interview.lead)
        form: NoteForm = "follow_up" if note is not None and note.state == "sent" else "email"
        return sending.advice(interview, lead, form, self.evening.clock.now(), self.evening.options.cadence)

    def _new_note(self, person: Person, form: NoteForm | None = None) -> Note:
        form = form or form_for(person)
        subject, body = self._as_texts(draft(form, person, self.occasion))
        return self.evening.store.notes.add(
            Note(interview=self.evening.interview.uid, person=person.uid, form=form, subject=subject, body=body)
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
