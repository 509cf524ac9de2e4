"""A scroll bar that is a thin line at the right edge, and can be told without a colour."""

from typing import ClassVar

from rich.color import Color
from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender

LINE, NOTHING = "▕", " "


class ThinBar(ScrollBarRender):
    """The part that is seen, as a line; Textual's is a cell wide and touches what stands beside it."""

    BLANK_GLYPH: ClassVar[str] = NOTHING

    @classmethod
    def render_bar(
        cls,
        size: int = 25,
        virtual_size: float = 50,
        window_size: float = 20,
        position: float = 0,
        thickness: int = 1,
        vertical: bool = True,
        back_color: Color | None = None,
        bar_color: Color | None = None,
    ) -> Segments:
        """The bar from above, a segment a row; a bar that lies is Textual's own."""
        if not vertical:
            back, bar = back_color or Color.default(), bar_color or Color.default()
            return super().render_bar(size, virtual_size, window_size, position, thickness, vertical, back, bar)
        above, seen = _rows(size, virtual_size, window_size, position)
        styles = [{"@mouse.down": "scroll_up"}] * above + [{"@mouse.down": "grab"}] * seen
        styles += [{"@mouse.down": "scroll_down"}] * (size - len(styles))
        line = (NOTHING * (thickness - 1) + LINE, bar_color)
        rows = [line if above <= row < above + seen else (NOTHING * thickness, None) for row in range(size)]
        return Segments(
            [
                Segment(text, Style(color=colour, bgcolor=back_color, meta=meta))
                for (text, colour), meta in zip(rows, styles, strict=True)
            ],
            new_lines=True,
        )


def _rows(size: int, virtual_size: float, window_size: float, position: float) -> tuple[int, int]:
    """How many rows are above the part that is seen, and how many it has: at least one, and none of all is seen."""
    if not (size and window_size and virtual_size > window_size):
        return 0, 0
    seen = min(max(1, round(size * window_size / virtual_size)), size)
    return round((size - seen) * min(max(position / (virtual_size - window_size), 0), 1)), seen
