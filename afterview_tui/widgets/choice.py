"""One of a few words, changed with the arrow keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

HOW = "   ← → choose"


class Choice(Widget, can_focus=True):
    """A value out of a few; Left, Right and Space go round.

    They have priority, as Enter has in a form, so that an Enter close behind doesn't overtake them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "the one before", show=False, priority=True),
        Binding("right,space", "turn(1)", "the next one", show=False, priority=True),
        Binding("enter", "submit", "done", show=False),
    ]

    value: reactive[str] = reactive("", layout=True)
    """The chosen key."""

    @dataclass
    class Changed(Message):
        """Another value was chosen."""

        choice: "Choice"

        @property
        def control(self) -> "Choice":
            """The choice it happened in."""
            return self.choice

    @dataclass
    class Submitted(Message):
        """Enter was pressed."""

        choice: "Choice"

        @property
        def control(self) -> "Choice":
            """The choice it happened in."""
            return self.choice

    def __init__(self, choices: Mapping[str, str], value: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._choices = choices
        self.set_reactive(Choice.value, value if value in choices else next(iter(choices)))

    def render(self) -> Content:
        """The word; while it has the focus between arrows, and how to choose beside it."""
        word = self._choices[self.value]
        if not self.has_focus:
            return Content(word)
        return Content.assemble(("‹ ", "$accent"), word, (" ›", "$accent"), (HOW, "$hint"))

    def action_turn(self, by: int) -> None:
        """Choose the neighbour, round and round."""
        keys = list(self._choices)
        self.value = keys[(keys.index(self.value) + by) % len(keys)]
        self.post_message(self.Changed(self))

    def action_submit(self) -> None:
        """Done with this one."""
        self.post_message(self.Submitted(self))

    def on_click(self) -> None:
        """The mouse goes on to the next value."""
        self.action_turn(1)

    def on_focus(self) -> None:
        """Repaint, for the arrows."""
        self.refresh(layout=True)

    def on_blur(self) -> None:
        """Repaint, without the arrows."""
        self.refresh(layout=True)
