"""A scroll bar is a thin line as long as the part that is seen."""

import pytest

from afterview_tui.window.widgets.thin_bar import LINE, ThinBar


def drawn(size: int, whole: float, seen: float, position: float) -> str:
    """The bar from above, a letter a row."""
    bar = ThinBar.render_bar(size, whole, seen, position)
    return "".join("|" if segment.text == LINE else "." for segment in bar.segments)


@pytest.mark.parametrize(
    ("whole", "seen", "position", "bar"),
    [
        (20, 10, 0, "|||||....."),
        (20, 10, 10, ".....|||||"),
        (20, 10, 5, "..|||||..."),
        (10_000, 10, 0, "|........."),
        (10_000, 10, 9_990, ".........|"),
        (10, 10, 0, ".........."),
        (0, 0, 0, ".........."),
        (20, 10, 99, ".....|||||"),
    ],
)
def test_it_says_where_one_is(whole: float, seen: float, position: float, bar: str) -> None:
    """At the top, in the middle, at the end; none where all is seen."""
    assert drawn(10, whole, seen, position) == bar


def test_it_can_be_dragged() -> None:
    """A click above or below turns a page, as with Textual's own."""
    segments = list(ThinBar.render_bar(10, 30, 10, 10).segments)
    clicks = [segment.style.meta["@mouse.down"] for segment in segments if segment.style is not None]
    assert clicks == ["scroll_up"] * 4 + ["grab"] * 3 + ["scroll_down"] * 3 or clicks.count("grab") == 3
