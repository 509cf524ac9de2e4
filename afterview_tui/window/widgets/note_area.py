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
        Binding("ctrl+e", "paragraph_end", "end of the paragraph", show=False),
        Binding("ctrl+k", "cut_paragraph(1)", "cut to the end of the paragraph", show=False),
        Binding("ctrl+u", "cut_paragraph(-1)", "cut to its beginning", show=False),
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

    def action_paragraph_end(self) -> None:
        """Move to the end of the paragraph, past the rows into which the window wraps it."""
        self.move_cursor(self._paragraph_edge(1))

    def action_cut_paragraph(self, direction: int) -> None:
        """Cut what is selected, else to an edge of the paragraph; Textual's own stops where it is wrapped."""
        begin, end = self.selection
        if begin == end == (edge := self._paragraph_edge(direction)):
            edge = self.get_cursor_right_location() if direction > 0 else self.get_cursor_left_location()
        self.delete(*((begin, end) if begin != end else (end, edge)))

    def _paragraph_edge(self, direction: int) -> tuple[int, int]:
        row, _ = self.cursor_location
        return row, len(self.document.get_line(row)) if direction > 0 else 0

    def _place(self, index: int) -> tuple[int, int]:
        """The row and column of a character."""
        before = self.text[:index]
        return before.count("\n"), index - (before.rfind("\n") + 1)

    def on_paste(self, event: events.Paste) -> None:
        """Clean what is pasted; Textual's own handler, which comes after this one, takes it from the event."""
        event.text = pasted(event.text)
