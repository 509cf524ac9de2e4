"""A vertical container that renders its background as one line.

Textual renders and filters each line of a container, though all are the same. Its own shortcut, ``BLANK``, skips
line filters, so that NO_COLOR and 16 colours don't reach it.

Textual: 8.2.8
Bug: not reported; "Widget.BLANK = True ignores get_line_filters: with NO_COLOR=1 the background is still
    painted in colour." Near it: https://github.com/Textualize/textual/issues/839, where NO_COLOR became such a
    filter.
Forwarded: no
Last-Update: 2026-11-30
"""

from rich.style import Style
from textual.containers import Vertical
from textual.geometry import Region
from textual.strip import Strip


class Column(Vertical):
    """A vertical container that renders one line of background for all."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The background line, once for each line."""
        ground = self.background_colors[1]
        line = Strip.blank(crop.width, Style.from_color(bgcolor=ground.rich_color))
        for line_filter in self.get_line_filters():
            line = line.apply_filter(line_filter, ground)
        return [line] * crop.height
