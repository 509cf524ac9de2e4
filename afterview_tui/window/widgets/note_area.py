"""A text area for notes."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.reactive import Reactive
from textual.widgets import TextArea

from afterview_tui.domain.merging import differences
from afterview_tui.domain.text import pasted
from afterview_tui.window.widgets.text_input import COMPACT


class NoteArea(TextArea):
    """A plain text area: soft wrap, no line numbers, no frame; pasted text is cleaned."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "edge(-1)", "beginning of the text", show=False),
        Binding("ctrl+end", "edge(1)", "end of the text", show=False),
        Binding("ctrl+shift+home", "edge(-1, True)", "select to the beginning", show=False),
        Binding("ctrl+shift+end", "edge(1, True)", "select to the end", show=False),
    ]
    compact: Reactive[bool] = Reactive(True)

    def __init__(self, text: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(
            text,
            id=id,
            classes=COMPACT,
            soft_wrap=True,
            show_line_numbers=False,
            compact=True,
            highlight_cursor_line=False,
            placeholder=placeholder,
        )
        self.cursor_blink = False

    def sync_text(self, text: str) -> None:
        """Show another text, replacing only what differs, so that the cursor stays with its words."""
        for begin, end, between in differences(self.text, text):
            self.replace(between, self._place(begin), self._place(end))

    def action_edge(self, direction: int, select: bool = False) -> None:
        """Move to the beginning or the end of the text."""
        self.move_cursor((0, 0) if direction < 0 else self.document.end, select=select)

    def _place(self, index: int) -> tuple[int, int]:
        """The row and column of a character."""
        before = self.text[:index]
        return before.count("\n"), index - (before.rfind("\n") + 1)

    def on_paste(self, event: events.Paste) -> None:
        """Clean what is pasted; Textual's own handler, which comes after this one, takes it from the event."""
        event.text = pasted(event.text)
