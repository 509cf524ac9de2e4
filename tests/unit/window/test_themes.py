"""The two themes can be read: contrast by the formula of WCAG 2."""

import re

import pytest
from textual.theme import Theme

from afterview_tui.window.themes import DUSK, PAPER, defaults

READABLE = 4.5
"""WCAG 2.1, success criterion 1.4.3 (AA)."""


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.1, definition)."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[n : n + 2], 16) / 255) for n in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 to 21 (WCAG 2.1, definition of contrast ratio)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colour(theme: Theme, name: str) -> str:
    found = theme.variables.get(name) or getattr(theme, name)
    assert isinstance(found, str)
    return found


def test_the_contrast_formula_is_right() -> None:
    """The measure itself is right: black on white is 21, a grey that just passes is 4.5."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", [DUSK, PAPER])
@pytest.mark.parametrize("text", ["foreground", "hint", "accent", "primary", "success", "warning", "error"])
@pytest.mark.parametrize("ground", ["background", "surface", "tint"])
def test_what_must_be_read_can_be_read(theme: Theme, text: str, ground: str) -> None:
    """Text, hints and the accent stand out from the page and from a selected row."""
    assert contrast(colour(theme, text), colour(theme, ground)) >= READABLE


@pytest.mark.parametrize("theme", [DUSK, PAPER])
def test_a_selected_row_is_tinted_faintly(theme: Theme) -> None:
    """The tint can be told from the page and stays quiet; the cursor can be seen."""
    assert 1.05 < contrast(colour(theme, "tint"), colour(theme, "background")) < 1.5
    assert contrast(colour(theme, "input-cursor-background"), colour(theme, "background")) >= READABLE


def test_other_themes_get_what_they_lack() -> None:
    """Under a theme of Textual's own, hints, rules and tints are drawn from its text colour, light or dark."""
    light = Theme("own", primary="#0000ff", foreground=None, dark=False)
    dark = Theme("own", primary="#0000ff", foreground="#c0ffee", dark=True)
    for theme in (light, dark):
        for name, value in defaults(theme).items():
            assert name in DUSK.variables
            assert re.fullmatch(r"#[0-9a-f]{6} \d\d?%", value)
    assert defaults(dark)["hint"].startswith("#c0ffee")
    assert defaults(light)["hint"].startswith("#202020")
