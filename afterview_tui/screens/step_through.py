"""A text a part at a time: sentences to read through, or lines to write onto a card."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from afterview_tui.evening import Evening
from afterview_tui.screens.page import SubPage, sheet
from afterview_tui.widgets.commands import Command


class StepThrough(SubPage):
    """One part in the text colour, the others dimmed."""

    WALK = "thank"
    CSS_PATH = sheet("thank")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command(
            "space,enter,j,down", "step(1)", "next", "The next part; after the last, back.", True, keys="space"
        ),
        Command("k,up,backspace", "step(-1)", "the one before", "The part before.", True, keys="k"),
    )

    def __init__(self, evening: Evening, heading: str, parts: Sequence[str]) -> None:
        super().__init__(evening)
        self._heading = heading
        self._parts = parts
        self._place = 0

    def body(self) -> ComposeResult:
        """Every part, a line of air between."""
        with VerticalScroll(id="parts", can_focus=False):
            for part in self._parts:
                yield Static(Content(part), classes="part")

    def arrive(self) -> None:
        """Show where the reader is."""
        self._set_text("#page-title", self._heading)
        for number, part in enumerate(self.query(".part")):
            part.set_class(number == self._place, "-now")
            if number == self._place:
                part.scroll_visible(animate=False)

    def aside(self) -> str:
        """How far it is."""
        return f"{self._place + 1} of {len(self._parts)}"

    def action_step(self, by: int) -> None:
        """The next part, or the one before."""
        if self._place + by >= len(self._parts):
            self.go("")
            return
        self._place = max(self._place + by, 0)
        self.arrive()
        self.show_edges()
