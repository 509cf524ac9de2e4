"""One question with a few answers, a key each."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import events, getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from afterview_tui import locations
from afterview_tui.window.commands import QUIT
from afterview_tui.window.textual_fixes.left_once import Question
from afterview_tui.window.widgets.columns import columns
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.told_keys import told_keys

ROOM = 10
"""Rows of the screen that the question, its note and the keys need; longer lists scroll."""


class Answer(NamedTuple):
    """One answer to a question."""

    key: str
    label: str
    value: str


class Choose(Question[str | None]):
    """A question; the result is the value of the answer, None when it was left with Esc."""

    CSS_PATH = [locations.styles() / "ask.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "choose"),
        Binding("escape", "leave", "back"),
        QUIT,
    ]

    rows = getters.query_one(ListView)

    def __init__(self, question: str, answers: Sequence[Answer], note: str = "", *, in_full: bool = False) -> None:
        super().__init__()
        self._question = question
        self._answers = answers
        self._note = note
        self._in_full = in_full
        """Whether the selected answer stands above them in full, as it would be taken."""

    def compose(self) -> ComposeResult:
        """The question, a note in smaller voice, and the answers below each other."""
        with Vertical(id="ask"):
            yield Static(self._question, id="question", markup=False)
            if self._note or self._in_full:
                yield Static(self._note, id="note", markup=False)
            yield ListView(_draw, id="answers")
            yield Static(told_keys("enter choose   esc back"), id="ask-keys", markup=False)

    def on_mount(self) -> None:
        """Begin at the first answer, which is the mild one."""
        rows = self.rows
        rows.styles.height = min(len(self._answers), max(self.app.size.height - ROOM, 3))
        rows.show(self._answers)
        self.set_focus(rows)
        self._show_whole()

    def on_key(self, event: events.Key) -> None:
        """A letter answers at once."""
        for answer in self._answers:
            if event.character == answer.key:
                event.stop()
                self.dismiss(answer.value)

    @on(ListView.Moved)
    def _show_whole(self) -> None:
        """The selected answer in full, where its line is too short for it."""
        if self._in_full and (answer := self.rows.item) is not None:
            self.query_one("#note", Static).update(Content(answer.value.strip()))

    @on(ListView.Chosen)
    def action_take(self) -> None:
        """Take the selected answer."""
        answer = self.rows.item
        self.dismiss(answer.value if answer else None)

    def action_leave(self) -> None:
        """Go back without an answer."""
        self.dismiss(None)


def _draw(answer: Answer, _width: int) -> Content:
    return columns((answer.key, 4, "$accent"), (answer.label, 0, ""))
