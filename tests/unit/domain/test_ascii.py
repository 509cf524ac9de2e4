"""Texts in ASCII: as wide as before, with the closest characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.domain.ascii import as_ascii
from afterview_tui.domain.text import cells
from afterview_tui.window.widgets.disc import QUADRANTS


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Breathe ✓ · Remember", "Breathe + . Remember"),
        ("› Tomás de la Vega", "> Tomas de la Vega"),
        ("Mei-Ling Ødegård, Weiß", "Mei-Ling Odegard, Weis"),
        ("“so on …” – it’s", '"so on ~" - it\'s'),
        ("Nguyễn, 风筝 🎈", "Nguyen, ???? ??"),
        ("Zoe\u0308 U\u0308nal", "Zoe Unal"),
        ("so nice ❤️! 👩‍💻.", "so nice ??! ??."),
    ],
)
def test_every_character_has_a_substitute_in_ascii(text: str, shown: str) -> None:
    """Symbols have substitutes, letters lose their accents, and anything else is a question mark per cell."""
    assert as_ascii(text) == shown


def test_the_disc_has_a_shape() -> None:
    """Every block character of the breath has a substitute, heavier for fuller blocks."""
    assert "?" not in as_ascii(QUADRANTS)


@given(st.text())
def test_ascii_is_as_wide_as_the_text(text: str) -> None:
    """Every text is ASCII and as many cells wide as before."""
    shown = as_ascii(text)
    assert shown.isascii()
    assert cells(shown) == cells(text)
