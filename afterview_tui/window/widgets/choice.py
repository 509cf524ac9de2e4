"""A field for one of a few choices, changed with the arrow keys."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

HOW = "   ← → choose"


class Choice(Widget, can_focus=True):
    """A choice field; Left, Right and Space step through the values.

    One that ``waits`` commits its value only when it loses the focus, and stops at the ends. ``fixed`` values are
    shown but can't be chosen. The keys have priority, as Enter has in a form, so that a quick Enter doesn't
    overtake them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "previous", show=False, priority=True),
        Binding("right,space", "turn(1)", "next", show=False, priority=True),
        Binding("enter", "submit", "done", show=False),
    ]

    value: reactive[str] = reactive("")
    """The key of the committed choice."""
    shown: reactive[str] = reactive("")
    """The key of the choice that is shown; differs from ``value`` only in a waiting choice with the focus."""

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

    def __init__(
        self,
        choices: Mapping[str, str],
        value: str,
        *,
        id: str | None = None,
        waits: bool = False,
        fixed: Sequence[str] = (),
    ) -> None:
        super().__init__(id=id)
        self._choices, self._waits, self._fixed = choices, waits, fixed
        chosen = value if value in choices else next(iter(choices))
        self.set_reactive(Choice.value, chosen)
        self.set_reactive(Choice.shown, chosen)

    def render(self) -> Content:
        """The word; with the focus, between arrows and with a hint."""
        word = self._choices[self.shown]
        if not self.has_focus:
            return Content(word)
        return Content.assemble(("‹ ", "$accent"), word, (" ›", "$accent"), (HOW, "$hint"))

    def watch_value(self, value: str) -> None:
        """Show the new value."""
        self.shown = value

    def commit(self) -> bool:
        """Commit the choice that is shown; returns whether the value changed."""
        if self.shown == self.value:
            return False
        self.value = self.shown
        self.post_message(self.Changed(self))
        return True

    def action_turn(self, by: int) -> None:
        """Step to the next or the previous choice."""
        keys = [key for key in self._choices if key not in self._fixed or key == self.value]
        place = keys.index(self.shown) + by
        self.shown = keys[min(max(place, 0), len(keys) - 1) if self._waits else place % len(keys)]
        if not self._waits:
            self.commit()

    def action_submit(self) -> None:
        """Commit, and post that Enter was pressed."""
        self.commit()
        self.post_message(self.Submitted(self))

    def on_click(self, event: events.Click) -> None:
        """Step to the next choice, for a click on the word; a click beside it only focuses the field."""
        if event.x < self.render().cell_length:
            self.action_turn(1)

    def on_focus(self) -> None:
        """Repaint, for the arrows."""
        self.refresh()

    def on_blur(self) -> None:
        """Commit, and repaint without the arrows."""
        self.commit()
        self.refresh()
