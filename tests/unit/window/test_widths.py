"""What our own code takes for the width of a text is what the window paints."""

import pytest
from rich.cells import cell_len

from afterview_tui.domain.text import cells, wrap
from afterview_tui.window.widgets.columns import columns

WIDTHS = {
    "❤️": 2,
    "👩‍💻": 2,
    "👍🏽": 2,
    "🇩🇪": 2,
    "1️⃣": 2,
    "你好": 4,
    "한글": 4,
    "e\u0301": 1,
    "ก็": 1,
    "Ødegård …": 9,
}
OTHERWISE = {"नि": (2, 1), "தி": (2, 1), "\u231a\ufe0e": (1, 2)}
"""Cells as wcwidth has them, and as Rich does, which Textual paints by."""


@pytest.mark.parametrize("text", WIDTHS)
def test_a_text_is_measured_as_it_is_painted(text: str) -> None:
    """An emoji is two cells however many characters it is made of, a letter with its marks one."""
    assert cells(text) == cell_len(text) == WIDTHS[text]


@pytest.mark.parametrize("text", OTHERWISE)
def test_the_exceptions_are_known(text: str) -> None:
    """Once this fails, the docstring of `cells` has something to say less."""
    assert (cells(text), cell_len(text)) == OTHERWISE[text]


@pytest.mark.parametrize("text", [*WIDTHS, *OTHERWISE])
def test_wide_text_leaves_the_next_column_in_place(text: str) -> None:
    """A row of a list is filled by the measure that it is painted by."""
    row = columns((f"Mei {text}", 20, ""), ("draft", 0, ""))
    assert cell_len(row.plain.removesuffix("draft")) == 20


@pytest.mark.parametrize("text", [text for text, width in WIDTHS.items() if width < 3])
def test_a_long_word_is_cut_between_its_signs(text: str) -> None:
    """No line is wider than its place, and no emoji loses a part."""
    assert wrap(text * 10, 5) == [text * (5 // WIDTHS[text])] * (10 // (5 // WIDTHS[text]))
