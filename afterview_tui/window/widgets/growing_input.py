"""An input that wraps a long line into several rows."""

from typing import ClassVar

from rich.segment import Segment
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Size
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets.input import Selection

from afterview_tui.window.widgets.rows_of_text import Place, Rows, rows_of
from afterview_tui.window.widgets.text_input import TextInput

MOST_ROWS = 4
"""The most rows of an input; of a longer text those around the cursor are shown."""
ELLIPSIS = "…"


class GrowingInput(TextInput):
    """An input that grows with its text; up and down move between its rows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "row(-1)", "row above", show=False),
        Binding("down", "row(1)", "row below", show=False),
    ]
    _pressed: int | None = None
    """The character where the mouse was pressed; None while it isn't."""

    def rows_in(self, width: int) -> int:
        """The rows that the text takes at a width in cells."""
        return min(len(self._in(width).begins), MOST_ROWS) if width else 1

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows that the text takes."""
        return self.rows_in(width)

    def watch_value(self, old: str, new: str) -> None:
        """Grow or shrink with the text."""
        super().watch_value(old, new)
        self._fit()

    def on_focus(self) -> None:
        """Make room for the cursor behind the last letter."""
        self._fit()

    def on_blur(self) -> None:
        """Give up the room for the cursor."""
        self._fit()

    def _fit(self) -> None:
        """Have the parent lay out again where the number of rows has changed."""
        if self.size.width and self.rows_in(self.size.width) != self.size.height:
            around = self.parent if isinstance(self.parent, Widget) else self
            around.refresh(layout=True)

    @property
    def caret(self) -> Offset:
        """Where the cursor is on the screen."""
        place = self._rows.place(self.cursor_position)
        cells = min(place.cells, max(self.size.width - 1, 0))
        return self.content_region.offset + Offset(cells, place.row - self._top)

    def render_line(self, y: int) -> Strip:
        """Paint a row; an ellipsis at its end means that more follows."""
        if not self.value:
            return super().render_line(y)
        rows, row, width = self._rows, self._top + y, self.size.width
        if row >= len(rows.begins):
            return Strip.blank(width, self.rich_style)
        begin, end = rows.span(row)
        is_cut = y == self.size.height - 1 and row < len(rows.begins) - 1
        strip = self._row(begin, len(self.value) if is_cut and not self.has_focus else end)
        if is_cut and not self.has_focus:
            strip = Strip([*strip.crop(0, width - 1), Segment(ELLIPSIS)])
        return strip.crop(0, width).extend_cell_length(width).apply_style(self.rich_style)

    def _row(self, begin: int, end: int) -> Strip:
        """A part of the text with its selection and its cursor."""
        text = Text(self.value, no_wrap=True, overflow="ignore", end="")
        if self.has_focus:
            if not self.selection.is_empty:
                text.stylize(self.get_component_rich_style("input--selection"), *sorted(self.selection))
            if self.cursor_at_end:
                text.pad_right(1)
                end += end == len(self.value)
            at = self.cursor_position
            text.stylize(self.get_component_rich_style("input--cursor"), at, at + 1)
        part = text[begin:end]
        part.no_wrap, part.overflow, part.end = True, "ignore", ""
        return Strip(self.app.console.render(part, self.app.console_options.update_width(part.cell_len + 1)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Up and down are left to the page at the first and last row."""
        return action != "row" or self.has_row(1 if 1 in parameters else -1)

    def has_row(self, by: int) -> bool:
        """Whether there is a row above the cursor, or below it."""
        return 0 <= self._rows.place(self.cursor_position).row + by < len(self._rows.begins)

    def action_row(self, by: int) -> None:
        """Move the cursor up or down by a row."""
        row, cells = self._rows.place(self.cursor_position)
        self.cursor_position = self._rows.at(Place(row + by, cells))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Move the cursor to the mouse; Textual's own handler knows only one row."""
        event.prevent_default()
        self._pressed = self._under(event)
        self.selection = Selection.cursor(self._pressed)
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Extend the selection to the mouse."""
        event.prevent_default()
        if self._pressed is not None:
            self.selection = Selection(self._pressed, self._under(event))

    def on_mouse_up(self) -> None:
        """End the selection."""
        self._pressed = None
        self.release_mouse()

    def _under(self, event: events.MouseEvent) -> int:
        """The character under the mouse."""
        cells, row = event.get_content_offset_capture(self)
        return self._rows.at(Place(self._top + row, cells))

    @property
    def _rows(self) -> Rows:
        return self._in(self.size.width)

    def _in(self, width: int) -> Rows:
        # Without the focus, no cell is reserved for the cursor.
        return rows_of(self.value, width if self.has_focus else width + 1)

    @property
    def _top(self) -> int:
        """The first visible row, such that the cursor's row is visible."""
        if not self.has_focus:
            return 0
        return max(self._rows.place(self.cursor_position).row - self.size.height + 1, 0)


class QuickInput(GrowingInput):
    """An input whose Enter runs the page's ``action_put_down``."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.put_down", "put down", show=False)]
