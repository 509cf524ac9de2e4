"""The help page: all keys of a page, in words."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from afterview_tui import locations
from afterview_tui.window.commands import Command
from afterview_tui.window.keys import QUIT
from afterview_tui.window.textual_fixes.dismiss_once import Question
from afterview_tui.window.widgets.key_table import KeyTable

MOVING = (
    Command("tab", "", "", "The next field or list."),
    Command("j,k", "", "", "Down and up in a list, like the arrow keys."),
)


class Help(Question[None]):
    """The page's own keys, then the global ones."""

    CSS_PATH = [locations.styles() / "help.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,enter,q", "leave", "back"),
        QUIT,
    ]

    def __init__(self, heading: str, own: Sequence[Command], everywhere: Sequence[Command]) -> None:
        super().__init__()
        self._heading = heading
        self._own = own
        self._everywhere = everywhere

    def compose(self) -> ComposeResult:
        """Two groups of keys in one scrolling column."""
        with VerticalScroll(id="help"):
            if self._own:
                yield Static(self._heading, classes="group", markup=False)
                yield KeyTable(self._own)
            yield Static("Everywhere", classes="group", markup=False)
            yield KeyTable((*self._everywhere, *MOVING))
            yield Static("Single letters work outside text fields. Esc closes this.", classes="hint", markup=False)

    def action_leave(self) -> None:
        """Back to the page."""
        self.dismiss()
