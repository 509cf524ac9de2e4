"""A column makes its ground once, and in the colours of the terminal."""

from collections.abc import Sequence

import pytest
from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.color import Color
from textual.containers import Vertical
from textual.filter import LineFilter
from textual.geometry import Region
from textual.strip import Strip

from afterview_tui.window.textual_fixes.column import Column

HEIGHT = 10


class Blank(Vertical):
    """Textual's own way to have one line for all."""

    BLANK = True


class Counting(LineFilter):
    """Counts the lines that pass it."""

    lines = 0

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        self.lines += 1
        return segments


class Grounds(App[None]):
    """The same ground, made in three ways."""

    CSS = f"Vertical {{ background: blue; height: {HEIGHT}; width: 20; }}"

    def __init__(self) -> None:
        super().__init__()
        self.counting = Counting()

    def compose(self) -> ComposeResult:
        yield Vertical(id="plain")
        yield Blank(id="blank")
        yield Column(id="column")

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), self.counting]


async def made(ground: str) -> tuple[list[Strip], int]:
    """The lines of a ground, and how many of them were filtered."""
    app = Grounds()
    async with app.run_test(size=(80, 40)):
        widget = app.query_one(f"#{ground}")
        widget._styles_cache.clear()
        app.counting.lines = 0
        lines = widget.render_lines(Region(0, 0, 20, HEIGHT))
        return lines, app.counting.lines


def colour(lines: list[Strip]) -> str:
    """The colour of a ground."""
    (style,) = {segment.style for line in lines for segment in line}
    assert style is not None
    assert style.bgcolor is not None
    return style.bgcolor.name


async def test_one_line_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is made and filtered once, and looks as Textual's own."""
    lines, filtered = await made("column")
    assert len(lines) == HEIGHT
    assert filtered <= 1
    assert colour(lines) == "#0000ff"
    monkeypatch.setenv("NO_COLOR", "1")
    assert colour((await made("column"))[0]) == colour((await made("plain"))[0]) != "#0000ff"


async def test_plain_textual_makes_each_line() -> None:
    """Once this fails, a plain Vertical will do."""
    lines, filtered = await made("plain")
    assert (len(lines), filtered) == (HEIGHT, HEIGHT)


async def test_plain_textual_leaves_a_blank_in_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once this fails, `BLANK = True` will do."""
    monkeypatch.setenv("NO_COLOR", "1")
    assert colour((await made("blank"))[0]) == "#0000ff"
