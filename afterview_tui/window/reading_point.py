"""Where somebody reads or types, for the terminal's cursor, which braille displays and magnifiers follow."""

from typing import Any, Protocol, runtime_checkable

from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from afterview_tui.window.textual_fixes.terminal_cursor import Cursor, in_input
from afterview_tui.window.widgets.choice import Choice
from afterview_tui.window.widgets.list_view import ListView

MARKS = ("-selected", "-now")
"""CSS classes of the marked part of a page without a list."""


@runtime_checkable
class HasReadingPoint(Protocol):
    """A screen that knows its reading point, where that isn't the focused widget."""

    def read_at(self) -> Cursor | None:
        """The reading point; None for that of the focused widget."""


@runtime_checkable
class HasCaret(Protocol):
    """A field that knows where its cursor is, such as one with several rows."""

    @property
    def caret(self) -> Offset:
        """The cursor's position, in cells of the screen."""


def reading_point(screen: Screen[Any]) -> Cursor:
    """The reading point of a screen: its own, or that of the focused widget.

    The cursor is visible only as a caret or on a selection; on a page that is only read it would distract.
    """
    if isinstance(screen, HasReadingPoint) and (own := screen.read_at()) is not None:
        return own
    focused = screen.focused
    match focused if focused is not None and is_in_sight(focused) else None:
        case HasCaret() as field:
            return Cursor(field.caret, True)
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
            return Cursor(_first_words(other), False)


def is_in_sight(widget: Widget) -> bool:
    """Whether any part of a widget is visible."""
    return widget.is_on_screen and bool(widget.screen.find_widget(widget).visible_region)


def _where_read(screen: Screen[Any]) -> Cursor:
    selector = getattr(screen, "READ_FROM", "")
    found = next((each for each in screen.query(selector) if is_in_sight(each)), None) if selector else None
    if found is None:
        return Cursor(_first_words(screen), False)
    return Cursor(_first_letter(found) or found.region.offset, any(map(found.has_class, MARKS)))


def _first_words(scroll: Widget) -> Offset:
    """Where the first visible words in a container begin; its corner where there are none."""
    top = scroll.content_region.y
    inside = (each for each in scroll.walk_children(Widget) if not each.children and is_in_sight(each))
    return next(filter(None, (_first_letter(each, top) for each in inside)), scroll.content_region.offset)


def _first_letter(widget: Widget, top: int = 0) -> Offset | None:
    """Where the text of a widget begins, from a row of the screen on."""
    for y, line in enumerate(widget.render_lines(widget.outer_size.region)):
        if (text := line.text.lstrip()) and widget.region.y + y >= top:
            return widget.region.offset + Offset(len(line.text) - len(text), y)
    return None
