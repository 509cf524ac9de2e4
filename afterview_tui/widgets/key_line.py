"""The last line of a page: at most four keys, then the way to all of them."""

import sys
from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from afterview_tui.widgets.commands import Command

MOST_KEYS = 4


class KeyLine(Static):
    """The keys that matter now; the page says which."""

    def show(self, commands: Sequence[Command], more: str) -> None:
        """Show the first four commands, closer or fewer where they don't fit, and ``more`` at the right edge."""
        width = self.content_size.width
        parts = [
            Content.assemble((command.shown_key, "$foreground"), " ", (command.label, "$hint"))
            for command in commands[:MOST_KEYS]
        ]
        room = width - 2 - len(more) if width else sys.maxsize
        while parts and Content("  ").join(parts).cell_length > room:
            parts.pop()
        wide, close = Content("   ").join(parts), Content("  ").join(parts)
        line = wide if wide.cell_length <= room else close
        gap = max(width - line.cell_length - len(more), 2)
        key, _, label = more.partition(" ")
        line = Content.assemble(line, " " * gap, (key, "$foreground"), " ", (label, "$hint"))
        if not line.is_same(self._shown):
            self._shown = line
            self.update(line, layout=False)

    _shown = Content("")
