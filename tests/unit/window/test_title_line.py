"""The line with a page's title."""

import pytest

from afterview_tui.window.widgets.title_line import title_line


@pytest.mark.parametrize(
    ("title", "aside", "width", "line"),
    [
        ("Leads", "2 of 7 today", 30, "Leads             2 of 7 today"),
        ("To Oluwaseun Adebayo-Whitfield", "", 24, "To Oluwaseun Adebayo-Wh…"),
        ("To 王小明", "one of 3", 30, "To 王小明             one of 3"),
        (
            "All leads",
            "4 active; 3 in all: Esc, then f shows them",
            40,
            "All leads  4 active; 3 in all: Esc, the…",
        ),
        ("A" * 200, "B" * 200, 60, "A" * 21 + "…  " + "B" * 35 + "…"),
    ],
)
def test_title_and_aside_share_a_line(title: str, aside: str, width: int, line: str) -> None:
    """The aside ends at the right edge; what is too long ends in an ellipsis, and the title keeps its share."""
    shown = title_line(title, aside, width)
    assert (shown.plain, shown.cell_length) == (line, width)
