"""Texts in ASCII: as wide as they were, and as near as letters can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.domain.ascii import as_ascii
from afterview_tui.domain.text import cells
from afterview_tui.window.widgets.disc import QUADRANTS


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Breathe ✓ · Remember", "Breathe + * Remember"),
        ("› Tomás de la Vega", "> Tomas de la Vega"),
        ("Mei-Ling Ødegård, Weiß", "Mei-Ling Odegard, Weis"),
        ("“so on …” – it’s", '"so on ~" - it\'s'),
        ("Nguyễn, 风筝 🎈", "Nguyen, ???? ??"),
        ("Zoe\u0308 U\u0308nal", "Zoe Unal"),
        ("so nice ❤️! 👩‍💻.", "so nice ??! ??."),
    ],
)
def test_ascii_shows_a_likeness_of_each_character(text: str, shown: str) -> None:
    """Marks have a likeness, letters lose their accents, all else is a question mark a cell."""
    assert as_ascii(text) == shown


def test_the_disc_has_a_shape() -> None:
    """Every block of the breath has a likeness, the fuller the heavier."""
    assert "?" not in as_ascii(QUADRANTS)


@given(st.text())
def test_ascii_is_as_wide_as_the_text(text: str) -> None:
    """Every text is ASCII and as many cells wide as before."""
    shown = as_ascii(text)
    assert shown.isascii()
    assert cells(shown) == cells(text)
