"""A scroll bar that is a thin line at the right edge, recognisable without colour."""

from typing import ClassVar

from rich.color import Color
from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender

LINE, NOTHING = "▕", " "


class ThinBar(ScrollBarRender):
    """Renders the visible part as a line; Textual's bar is a cell wide and touches the text beside it."""

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
        """The vertical bar, a segment for each row; a horizontal one is Textual's own."""
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
    """The rows above the visible part, and the rows that it has: none if everything is visible."""
    if not (size and window_size and virtual_size > window_size):
        return 0, 0
    seen = min(max(1, round(size * window_size / virtual_size)), size)
    return round((size - seen) * min(max(position / (virtual_size - window_size), 0), 1)), seen
