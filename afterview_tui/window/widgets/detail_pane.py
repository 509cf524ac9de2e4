"""The detail pane: the selected item of a list, beside it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static


class DetailPane(VerticalScroll):
    """Scrolling text beside a list; Tab goes there and back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,shift+tab", "back", "back to the list", show=False),
        Binding("j", "scroll_down", "down", show=False),
        Binding("k", "scroll_up", "up", show=False),
    ]

    def __init__(self, content: Content) -> None:
        super().__init__(id="beside")
        self._content = content

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static(self._content, id="beside-words", markup=False)

    def action_back(self) -> None:
        """Back to the list."""
        self.screen.query("ListView").first().focus()

    def show(self, content: Content) -> None:
        """Show another text, from its beginning."""
        if content != self._content:
            self._content = content
            if self.is_mounted:
                self.query_one("#beside-words", Static).update(content)
                self.scroll_home(animate=False)
