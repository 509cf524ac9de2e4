"""Nothing that is painted steers the terminal."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Region
from textual.widgets import Static

from afterview_tui.window.textual_fixes.ascii_filter import AsciiFilter, ControlFilter

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
    line = await painted(Named(ControlFilter()))
    assert "abc" in line
    assert "2J" not in line


async def test_plain_textual_lets_a_name_clear_the_screen() -> None:
    """Once this fails, Textual cleans what it paints, and `ControlFilter` may go."""
    assert NAME in await painted(Named())


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Ødegård …", "Odegard ~"), ("你好", "????"), ("e\u0301", "e"), ("❤️!", "??!"), ("👩‍💻!", "??!")],
)
def test_ascii_is_as_wide(text: str, plain: str) -> None:
    """Every other letter has a likeness of its width, so that what stands behind it stays in its column."""
    (segment,) = AsciiFilter().apply([Segment(text)], Color(0, 0, 0))
    assert segment.text == plain


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("Weißmüller      e-mail", "Weissmueller    e-mail"),
        ("Weißmüller e-mail", "Weismuller e-mail"),
        ("Weißmüller  e-mail", "Weissmuller e-mail"),
        ("Jörg Groß   ", "Joerg Gross "),
        ("ÖÖ  ", "OeOe"),
        ("ÖÖ   x", "OeOe x"),
        ("Groß und Øse    ", "Gross und Oese  "),
        ("Şükrü Çetin      x", "Sukru Cetin      x"),
        ("Håkan Öberg      x", "Hakan Oeberg     x"),
        ("Ærø      x", "Aeroe    x"),
        ("王小明   x", "??????   x"),
    ],
)
def test_a_name_is_written_out_where_there_is_room(line: str, written: str) -> None:
    """As its reader writes it; the column behind it stays where it was, whatever the styles."""
    for cut in range(len(line) + 1):
        parts = [
            Segment(part, Style(bold=bold)) for part, bold in ((line[:cut], True), (line[cut:], False)) if part
        ]
        assert "".join(part.text for part in AsciiFilter().apply(parts, Color(0, 0, 0))) == written


def test_where_the_cursor_is_each_letter_keeps_its_cell() -> None:
    """A caret behind a written-out word would be beside its letter."""
    line = [Segment("Müller"), Segment(" ", Style(underline=True)), Segment("      ")]
    assert "".join(part.text for part in AsciiFilter().apply(line, Color(0, 0, 0))) == "Muller       "


@given(st.text(alphabet="aßüÖå你 é·🎈", max_size=30))
def test_a_line_is_as_wide_as_it_was(text: str) -> None:
    """Whatever is in it, it is ASCII and takes as many cells."""
    line = "".join(part.text for part in AsciiFilter().apply([Segment(text)], Color(0, 0, 0)))
    assert line.isascii()
    assert len(line) == cell_len(text)
