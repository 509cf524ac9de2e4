"""The terminal's cursor placed where somebody reads or types, and shown there.

Textual hides it, and leaves it where the last text field had it, or at the top of a page of lists. Braille
displays, screen magnifiers and screen readers follow it, some only while it is visible. Here each paint ends with
the cursor in its place, so that an idle page writes nothing; without synchronized output it is hidden while
painting. The bytes for this are saved on line ends, which are redundant.

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
    """The position of the terminal's cursor, in cells of the screen, and whether it is visible."""

    at: Offset
    is_seen: bool


def in_input(field: Input) -> Offset:
    """The position of an input's cursor."""
    begins, cells = field.content_region, field._position_to_cell(field.cursor_position)
    return Offset(begins.x + cells - round(field.scroll_offset.x), begins.y)


def in_options(options: OptionList) -> Offset:
    """Where the highlighted option begins; each may have several lines."""
    line = options._index_to_line.get(options.highlighted or 0, 0)
    return options.content_region.offset + Offset(0, line - round(options.scroll_offset.y))


class _WithoutLineEnds(CompositorUpdate):
    """An update without line ends, as each line is positioned anyway."""

    def __init__(self, picture: CompositorUpdate) -> None:
        self._picture = picture

    def render_segments(self, console: Console) -> str:
        return self._picture.render_segments(console).replace("\n", "")


class TerminalCursor(App[Result]):
    """An app that places the terminal's cursor after each paint."""

    _is_cursor_seen = False

    def cursor(self) -> Cursor:
        """The cursor's position now."""
        raise NotImplementedError

    def hide_cursor(self) -> None:
        """Note that the terminal's cursor is hidden, as after coming back from the shell."""
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
