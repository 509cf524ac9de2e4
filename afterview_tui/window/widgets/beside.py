"""What is selected in a list, beside it, on a page that is wide enough for both."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static


class Beside(VerticalScroll):
    """Words at the right of the page's body; Tab goes there and back, the arrows read on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,shift+tab", "back", "back to the list", show=False),
        Binding("j", "scroll_down", "down", show=False),
        Binding("k", "scroll_up", "up", show=False),
    ]

    def __init__(self, content: Content) -> None:
        super().__init__(id="beside")
        self._content = content

    def compose(self) -> ComposeResult:
        """The words."""
        yield Static(self._content, id="beside-words", markup=False)

    def action_back(self) -> None:
        """Back to the list."""
        self.screen.query("ListView").first().focus()

    def show(self, content: Content) -> None:
        """Other words, from their beginning."""
        if content != self._content:
            self._content = content
            if self.is_mounted:
                self.query_one("#beside-words", Static).update(content)
                self.scroll_home(animate=False)
