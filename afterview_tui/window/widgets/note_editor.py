"""The editor of a note: subject, text, and a word count after a pause."""

from dataclasses import dataclass
from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Label, Static, TextArea

from afterview_tui.domain import humanize
from afterview_tui.domain.text import words
from afterview_tui.window.widgets.growing_input import GrowingInput
from afterview_tui.window.widgets.note_area import NoteArea
from afterview_tui.window.widgets.text_input import TextInput

REST = 1.5
"""Seconds without a key after which the word count appears, as in iA Writer."""
WORDS_A_SECOND = 4
"""Reading speed: 240 words a minute."""


class NoteEditor(Vertical):
    """The editor; Enter has priority, so that it leaves the subject before the next key arrives."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,tab,down", "to_text", "to the text", show=False, priority=True),
    ]

    @dataclass
    class Edited(Message):
        """Something was typed."""

    counted = getters.query_one("#count", Static)
    line = getters.query_one("#subject", TextInput)
    subject_field = getters.query_one("#subject-field", Horizontal)
    prose = getters.query_one(NoteArea)

    def compose(self) -> ComposeResult:
        """The subject, the text, and the line for the count."""
        with Horizontal(classes="field", id="subject-field"):
            yield Label("Subject")
            yield GrowingInput(id="subject")
        yield Static("", classes="gap")
        yield NoteArea(id="text")
        yield Static("", id="count", markup=False)

    def on_mount(self) -> None:
        """Start the timer for the word count, paused."""
        self._resting = self.set_timer(REST, self.count, pause=True)

    @property
    def subject(self) -> str:
        """The text of the subject."""
        return self.line.value

    def show(self, subject: str, body: str, *, has_subject: bool) -> None:
        """Show another note, with a new undo history."""
        with self.prevent(TextArea.Changed, TextInput.Changed):
            self.line.value = subject
            self.prose.load_text(body)
        self.subject_field.display = has_subject
        self.count()

    def follow(self, subject: str, body: str) -> None:
        """Update the texts to what another window wrote; the cursor stays with its words."""
        with self.prevent(TextArea.Changed, TextInput.Changed):
            if subject != self.subject:
                self.line.sync_text(subject)
            if body != self.prose.text:
                self.prose.sync_text(body)

    @property
    def cursor(self) -> int:
        """The index of the cursor in the text."""
        row, column = self.prose.cursor_location
        return sum(len(line) + 1 for line in self.prose.text.split("\n")[:row]) + column

    def go_to(self, place: int) -> None:
        """Focus the text, with the cursor at an index."""
        self.prose.move_cursor(self._location(place))
        self.screen.set_focus(self.prose)

    def put(self, text: str, start: int, end: int) -> None:
        """Replace a part of the text, as one step of undo."""
        self.prose.replace(text, self._location(start), self._location(end), maintain_selection_offset=False)

    def count(self) -> None:
        """Show how long the note is."""
        number = len(words(self.prose.text))
        seconds = max(1, round(number / WORDS_A_SECOND))
        text = (
            f"{humanize.count(number, 'word')}, about {humanize.count(seconds, 'second')} to read" if number else ""
        )
        self.counted.update(Content(text))

    def _location(self, place: int) -> tuple[int, int]:
        """The row and column of an index in the text; the end for one beyond it."""
        before = self.prose.text[: max(place, 0)]
        return before.count("\n"), len(before) - before.rfind("\n") - 1

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter, Tab and Down leave the subject only."""
        return action != "to_text" or self.line.has_focus

    def action_to_text(self) -> None:
        """Focus the text."""
        self.screen.set_focus(self.prose)

    @on(TextInput.Changed)
    def _subject_typed(self, event: TextInput.Changed) -> None:
        event.stop()
        self.post_message(self.Edited())

    @on(TextArea.Changed)
    def _text_typed(self, event: TextArea.Changed) -> None:
        event.stop()
        count = self.counted
        if count.content:
            count.update(Content(""))
        self._resting.reset()
        self._resting.resume()
        self.post_message(self.Edited())
