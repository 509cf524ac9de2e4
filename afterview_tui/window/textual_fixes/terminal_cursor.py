"""The terminal's own cursor where somebody reads or types, and seen there.

Textual hides it, and leaves it where the last text field had it: at the top of a page of lists, and one cell
too far behind a text. A braille display, a magnifier of the screen and a terminal's own reader go where it is,
and some only while it can be seen. Here each picture ends with it in its place, so that an idle page still
writes nothing; where no picture can be held together it is hidden while one is drawn. The bytes are saved at
the line ends, which say nothing.

Textual: 8.2.8
Bug: https://github.com/Textualize/textual/issues/2348 (open) asks for it to be shown. Not reported:
    "Input.cursor_screen_offset is one cell too far where the cursor is at the end: _cursor_offset adds one to
    scroll by." And: "LayoutUpdate writes a line end after each line, though the next one begins with CUP."
Forwarded: no
Last-Update: 2026-11-30
"""

from typing import Any, NamedTuple, TypeVar

from rich.console import Console
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.geometry import Offset
from textual.screen import Screen
from textual.widgets import Input, OptionList

Result = TypeVar("Result")
SHOW, HIDE = "\x1b[?25h", "\x1b[?25l"
"""DECTCEM."""


class Cursor(NamedTuple):
    """Where the terminal's cursor is, in cells of the screen, and whether it can be seen there."""

    at: Offset
    is_seen: bool


def in_input(field: Input) -> Offset:
    """Where the cursor of a field is."""
    begins, cells = field.content_region, field._position_to_cell(field.cursor_position)
    return Offset(begins.x + cells - round(field.scroll_offset.x), begins.y)


def in_options(options: OptionList) -> Offset:
    """Where the highlighted row of a list of options begins; each may have several lines."""
    line = options._index_to_line.get(options.highlighted or 0, 0)
    return options.content_region.offset + Offset(0, line - round(options.scroll_offset.y))


class _WithoutLineEnds(CompositorUpdate):
    """A picture without the line ends that Textual puts between lines, each of which says where it begins."""

    def __init__(self, picture: CompositorUpdate) -> None:
        self._picture = picture

    def render_segments(self, console: Console) -> str:
        return self._picture.render_segments(console).replace("\n", "")


class TerminalCursor(App[Result]):
    """An app that says where the cursor is as each picture is drawn."""

    _is_cursor_seen = False

    def cursor(self) -> Cursor:
        """Where it is now."""
        raise NotImplementedError

    def hide_cursor(self) -> None:
        """The terminal is as Textual makes it at first, again: after the shell."""
        self._is_cursor_seen = False

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        driver, is_picture = self._driver, isinstance(renderable, CompositorUpdate)
        if not is_picture or driver is None or driver.is_headless:
            super()._display(screen, renderable)
            return
        was_seen, (self.cursor_position, is_seen) = self._is_cursor_seen, self.cursor()
        if was_seen and not (is_seen and self._sync_available):
            driver.write(HIDE)
            was_seen = False
        picture: Any = _WithoutLineEnds(renderable)
        super()._display(screen, picture)
        if is_seen and not was_seen:
            driver.write(SHOW)
        self._is_cursor_seen = is_seen
