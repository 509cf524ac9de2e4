"""A one-line input with clean paste and undo."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from afterview_tui.domain.merging import difference
from afterview_tui.domain.text import one_line
from afterview_tui.window.textual_fixes.first_insert import follow_cursor, show_cursor

COMPACT = "-textual-compact"
"""The CSS class of a field without a frame; set through the reactive, it would be styled three times."""


class TextInput(Input):
    """An input without a frame; a paste becomes one clean line.

    The cursor doesn't blink, which would repaint twice a second while nobody types.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "undo", "undo", show=False)]
    compact: Reactive[bool] = Reactive(True)
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
    """The length of the text; Textual's own reactive would lay out the page again with each letter."""

    def __init__(
        self, value: str = "", placeholder: str = "", *, id: str | None = None, select: bool = False
    ) -> None:
        self._before: list[str] = []
        self._undoing = False
        super().__init__(
            value,
            placeholder,
            id=id,
            classes=COMPACT,
            compact=True,
            select_on_focus=select,
            validate_on=(),
        )
        self.cursor_blink = False
        self._before.clear()

    def sync_text(self, value: str) -> None:
        """Show another text, with the cursor staying at its words."""
        place, (begin, end, between) = self.cursor_position, difference(self.value, value)
        self.value = value
        if place > begin:
            self.cursor_position = begin + len(between) + max(place - end, 0)

    def watch_value(self, old: str, new: str) -> None:
        """Remember the previous text, for undo."""
        if self._undoing or old == new:
            return
        self._before.append(old)

    def action_undo(self) -> None:
        """Undo the last change."""
        if not self._before:
            return
        self._undoing = True
        self.value = self._before.pop()
        self._undoing = False
        self.cursor_position = len(self.value)

    def on_focus(self) -> None:
        """Scroll to the cursor, in a text longer than the field."""
        if self.size:
            show_cursor(self)
        else:
            self.call_after_refresh(show_cursor, self)

    def on_key(self) -> None:
        """Scroll to the field if it was out of sight; Textual's own handler runs next."""
        follow_cursor(self)
        if self.is_on_screen and not self.screen.find_widget(self).visible_region:
            self.scroll_visible(animate=False)

    def on_paste(self, event: events.Paste) -> None:
        """Turn a paste into one line; Textual's own handler then takes it from the event."""
        follow_cursor(self)
        event.text = one_line(event.text)
