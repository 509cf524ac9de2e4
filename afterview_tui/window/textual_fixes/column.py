"""A container of which nothing is seen but its ground, made of one line.

Textual makes and filters each line of a container anew, though all are alike. Its own way round that,
``BLANK``, makes one but passes it through no line filter, so that NO_COLOR and 16 colours don't reach it.

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
    """Widgets below each other; its own lines are all alike, so that one is made for all (Textual makes each)."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """A line of the ground, as often as it is wanted."""
        ground = self.background_colors[1]
        line = Strip.blank(crop.width, Style.from_color(bgcolor=ground.rich_color))
        for line_filter in self.get_line_filters():
            line = line.apply_filter(line_filter, ground)
        return [line] * crop.height
