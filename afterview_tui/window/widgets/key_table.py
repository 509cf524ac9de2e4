"""A table of keys and what they do, as one widget."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import ClassVar

from rich.style import Style
from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from afterview_tui.window.commands import Command

KEYS_WIDTH = 12
"""Width of the first column, in cells."""


class KeyTable(Widget):
    """Two columns, each wrapped in itself."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-table--key"}

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = commands
        self._lines: dict[int, list[tuple[Content | None, Content | None]]] = {}

    def lines(self, width: int) -> list[tuple[Content | None, Content | None]]:
        """The keys and words of each line at a width in cells; None where a column has ended."""
        if width not in self._lines:
            self._lines[width] = []
            for command in self._commands:
                keys = Content(command.shown_key).wrap(KEYS_WIDTH)
                self._lines[width] += zip_longest(keys, Content(command.help).wrap(max(width - KEYS_WIDTH, 1)))
        return self._lines[width]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The number of wrapped lines."""
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        """Paint a line."""
        width = self.size.width
        lines = self.lines(width)
        keys, words = lines[y] if y < len(lines) else (None, None)
        return Strip.join([self._cell(keys, KEYS_WIDTH, "key-table--key"), self._cell(words, width - KEYS_WIDTH)])

    def _cell(self, content: Content | None, width: int, *names: str) -> Strip:
        if content is None:
            return Strip.blank(width, Style.from_color(bgcolor=self.background_colors[1].rich_color))
        style = self.get_visual_style(*names)
        return Visual.to_strips(self, content, width, 1, style)[0].adjust_cell_length(width, style.rich_style)
