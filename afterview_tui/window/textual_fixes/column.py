"""A container of which nothing is seen but its ground."""

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
