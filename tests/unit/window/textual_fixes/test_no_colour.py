"""Under NO_COLOR no colour is sent."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.widgets import Static

from afterview_tui.window.textual_fixes.no_colour import TerminalColours, without_greys

SELECTION = "#0000aa"


class Words(App[None]):
    """A word in colour."""

    CSS = "Static { color: red; background: blue; }"

    def compose(self) -> ComposeResult:
        yield Static("word")


def test_no_colour_is_sent_and_selected_text_is_told() -> None:
    """Bold stays bold, what stood on the colour of a selection is in reverse video, and widths stay."""
    line = [
        Segment("plain", Style(color="red", bgcolor="blue", bold=True)),
        Segment("selected", Style(color="#ffffff", bgcolor=SELECTION)),
        Segment("bare", None),
    ]
    plain, selected, bare = TerminalColours(lambda: SELECTION).apply(line, Color(0, 0, 0))
    assert (plain.text, selected.text, bare.text) == ("plain", "selected", "bare")
    for segment in (plain, selected, bare):
        assert segment.style is not None
        assert segment.style.color is segment.style.bgcolor is None
    assert plain.style is not None
    assert plain.style.bold
    assert not plain.style.reverse
    assert selected.style is not None
    assert selected.style.reverse


async def test_plain_textual_sends_greys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once this fails, Textual sends none, and the filter can go."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = Words()
    async with app.run_test():
        style = next(iter(app.query_one(Static).render_line(0))).style
        assert style is not None
        assert style.color is not None
        assert len(without_greys(app.get_line_filters())) == len(app.get_line_filters()) - 1
