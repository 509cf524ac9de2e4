"""A question with a few answers, a key each."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import ClassVar, NamedTuple

from textual import events, getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from afterview_tui import locations
from afterview_tui.window.keys import QUIT
from afterview_tui.window.textual_fixes.dismiss_once import Question
from afterview_tui.window.widgets.columns import columns
from afterview_tui.window.widgets.list_view import Heading, ListView
from afterview_tui.window.widgets.texts import key_hints

ROOM = 10
"""Rows for the question, its note and the keys; a longer list of answers scrolls."""
ROOM_AMONG = 15
"""The same where the selected answer is shown in its context."""
WIDTH, BESIDE = 72, 14
"""The width of a question at most, and the part of it beside an answer's words, in cells."""


class Answer(NamedTuple):
    """One answer to a question."""

    key: str
    label: str
    value: str


class Choose(Question[str | None]):
    """A multiple-choice question; the result is the value of the answer, None for Esc."""

    CSS_PATH = [locations.styles() / "ask.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "choose"),
        Binding("escape", "leave", "back"),
        QUIT,
    ]

    rows = getters.query_one(ListView)

    def __init__(
        self, question: str, answers: Sequence[Answer], note: str = "", *, among: tuple[str, str] | None = None
    ) -> None:
        super().__init__()
        self._question = question
        self._answers = answers
        self._note = note
        self._among = among
        """The words before and after the answer, where the selected one is shown in its context."""

    def compose(self) -> ComposeResult:
        """The question, a dimmed note, and the answers."""
        with Vertical(id="ask"):
            yield Static(self._question, id="question", markup=False)
            if self._note or self._among:
                yield Static(self._note, id="note", markup=False)
            yield ListView(_draw, id="answers")
            yield Static(key_hints("enter choose   esc back"), id="ask-keys", markup=False)

    def on_mount(self) -> None:
        """Show the answers, and select the first, which is the safe one."""
        rows, width, height = self.rows, min(self.app.size.width, WIDTH) - BESIDE, self.app.size.height
        shown = [*_in_lines(self._answers, width)] if self._among else self._answers
        rows.styles.height = min(len(shown), max(height - (ROOM_AMONG if self._among else ROOM), 3))
        rows.show(shown)
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
        """Show the selected answer in its context."""
        if self._among and (answer := self.rows.item) is not None:
            before, after = self._among
            whole = Content.styled(answer.value.strip(), "$foreground bold")
            words = [Content(before), whole, Content(after)]
            self.query_one("#note", Static).update(Content(" ").join(each for each in words if each))

    @on(ListView.Chosen)
    def action_take(self) -> None:
        """Take the selected answer."""
        answer = self.rows.item
        self.dismiss(answer.value if answer else None)

    def action_leave(self) -> None:
        """Go back without an answer."""
        self.dismiss(None)


def _in_lines(answers: Sequence[Answer], width: int) -> Iterator[Answer | Heading]:
    """The answers in full, each wrapped to as many lines as it needs."""
    for answer in answers:
        first, *others = wrap(answer.value.strip(), max(width, 20)) or [""]
        yield answer._replace(label=first)
        yield from (Heading(f"    {line}") for line in others)


def _draw(answer: Answer, _width: int) -> Content:
    return columns((answer.key, 4, "$accent"), (answer.label, 0, ""))
