"""Where somebody reads or types: the terminal's cursor follows it, and with it braille displays and magnifiers."""

from typing import Any, Protocol, runtime_checkable

from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from afterview_tui.window.textual_fixes.terminal_cursor import Cursor, in_input
from afterview_tui.window.widgets.choice import Choice
from afterview_tui.window.widgets.list_view import ListView

NOWHERE = Cursor(Offset(0, 0), False)
MARKS = ("-selected", "-now")
"""The classes of what is marked on a page without a list."""


@runtime_checkable
class HasReadingPoint(Protocol):
    """A screen that says itself where it is read, where that is not where the focus is."""

    def read_at(self) -> Cursor | None:
        """The place; None where the focus knows better."""


def reading_point(screen: Screen[Any]) -> Cursor:
    """Where the screen says, else the caret or the selected row.

    It is seen where it is a caret or a selection: over a breath, or a page that is only read, it would distract.
    """
    if isinstance(screen, HasReadingPoint) and (own := screen.read_at()) is not None:
        return own
    focused = screen.focused
    match focused if focused is not None and is_in_sight(focused) else None:
        case Input() as field:
            return Cursor(in_input(field), True)
        case TextArea() as text:
            return Cursor(text.cursor_screen_offset, True)
        case ListView() as rows:
            return Cursor(rows.content_region.offset + Offset(0, rows.selected - round(rows.scroll_offset.y)), True)
        case Choice() as choice:
            return Cursor(choice.content_region.offset, True)
        case None:
            return _where_read(screen)
        case other:
            return Cursor(other.content_region.offset, False)


def is_in_sight(widget: Widget) -> bool:
    """Whether any of a widget is seen, and not scrolled away."""
    return widget.is_on_screen and bool(widget.screen.find_widget(widget).visible_region)


def _where_read(screen: Screen[Any]) -> Cursor:
    selector = getattr(screen, "READ_FROM", "")
    found = next((each for each in screen.query(selector) if is_in_sight(each)), None) if selector else None
    if found is None:
        return NOWHERE
    return Cursor(_first_letter(found), any(map(found.has_class, MARKS)))


def _first_letter(widget: Widget) -> Offset:
    """Where the words of a widget begin, wherever in its room they stand."""
    for y, line in enumerate(widget.render_lines(widget.size.region)):
        if text := line.text.lstrip():
            return widget.region.offset + Offset(len(line.text) - len(text), y)
    return widget.region.offset
