"""Nothing that is painted steers the terminal."""

from collections.abc import Sequence

import pytest
from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Region
from textual.widgets import Static

from afterview_tui.window.textual_fixes.ascii_filter import AsciiFilter, Harmless

NAME = "a\x1b[2Jb\x9b2Jc"
"""A name that clears the screen, in both ways to say so."""


class Named(App[None]):
    """Shows a name, with filters over it."""

    def __init__(self, *filters: LineFilter) -> None:
        super().__init__()
        self._last = filters

    def compose(self) -> ComposeResult:
        yield Static(NAME, markup=False)

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), *self._last]


async def painted(app: App[None]) -> str:
    """What goes to the terminal for the name."""
    async with app.run_test():
        (line,) = app.query_one(Static).render_lines(Region(0, 0, 20, 1))
        return line.render(app.console)


async def test_a_name_does_nothing() -> None:
    """What would steer is left out, and the line is as wide as it was."""
    line = await painted(Named(Harmless()))
    assert "abc" in line
    assert "2J" not in line


async def test_plain_textual_lets_a_name_clear_the_screen() -> None:
    """Once this fails, Textual cleans what it paints, and `Harmless` may go."""
    assert NAME in await painted(Named())


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Ødegård …", "Odegard ~"), ("你好", "????"), ("e\u0301", "e"), ("❤️!", "??!"), ("👩‍💻!", "??!")],
)
def test_ascii_is_as_wide(text: str, plain: str) -> None:
    """Every other letter has a likeness of its width, so that what stands behind it stays in its column."""
    (segment,) = AsciiFilter().apply([Segment(text)], Color(0, 0, 0))
    assert segment.text == plain
