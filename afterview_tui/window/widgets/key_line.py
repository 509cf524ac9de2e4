"""The key line of a page: at most four keys, then the one for help."""

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from afterview_tui.window.commands import Command

MOST_KEYS = 4
WAYS = ((False, 3, True), (True, 3, True), (True, 2, True), (True, 2, False))
"""Variants to try, the roomiest first: short labels, cells between keys, label of the last key."""


class KeyLine(Widget):
    """The most important keys, as chosen by the page."""

    _shown: tuple[list[Command], Command] | None = None

    def show(self, commands: Sequence[Command], more: Command) -> None:
        """Show the first commands, and ``more`` at the right edge."""
        shown = list(commands), more
        if shown != self._shown:
            self._shown = shown
            self.refresh()

    def render(self) -> Content:
        """As many keys as there is room for."""
        return key_line(*self._shown, self.content_size.width) if self._shown else Content()


def key_line(commands: Sequence[Command], more: Command, width: int) -> Content:
    """The first four commands, and ``more`` at the right edge; labels are shortened before a key is left out.

    A width of 0 means that it isn't known yet.
    """
    wanted = list(commands[:MOST_KEYS])
    while True:
        for short, between, is_said in WAYS:
            line = Content(" " * between).join(_part(each, short) for each in wanted)
            last = _part(more, short) if is_said else Content.styled(more.shown_key, "$foreground")
            gap = width - line.cell_length - last.cell_length
            if gap >= 2 or not width or not wanted:
                return Content.assemble(line, " " * max(gap, 2 if wanted else 0), last)
        wanted.pop()


def _part(command: Command, short: bool) -> Content:
    label = command.short if short and command.short else command.label
    return Content.assemble((command.shown_key, "$foreground"), " ", (label, "$hint"))
