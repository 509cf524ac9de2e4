"""The palettes of our themes: chosen for how many colours there are, and nothing is rounded on its way."""

import re

import pytest
from rich._palettes import STANDARD_PALETTE
from rich.color import Color, ColorSystem
from textual.theme import Theme

from afterview_tui.options.declared import THEMES
from afterview_tui.window.themes import AUTO, NAMES, PALETTES, Depth, defaults, depth_of, own_theme, own_themes
from tests.screens.colours import contrast

READABLE, SEEN = 4.5, 3.0
"""WCAG 2.1, success criteria 1.4.3 (AA) and 1.4.11."""
HIGH = 7.0
"""1.4.6 (AAA), for the theme of high contrast."""
KEPT = {"256": ColorSystem.EIGHT_BIT, "standard": ColorSystem.STANDARD}


def test_the_contrast_formula_is_right() -> None:
    """The measure itself is right: black on white is 21, a grey that just passes is 4.5."""
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("767676", "ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", NAMES)
def test_what_must_be_read_can_be_read(name: str) -> None:
    """Text, hints and the accent stand out from the page, a selected row and selected text; lines can be seen.

    With fewer colours `tests.screens.test_contrast` measures what a terminal shows.
    """
    palette = PALETTES[name, "truecolor"]
    least = HIGH if name == "contrast" else READABLE
    for text in (palette.text, palette.hint, palette.accent, palette.good, palette.amber, palette.clay):
        for ground in (palette.ground, palette.panel, palette.tint):
            assert contrast(text[1:], ground[1:]) >= least, (text, ground)
    assert contrast(palette.text[1:], palette.selection[1:]) >= READABLE
    assert contrast(palette.rule[1:], palette.ground[1:]) >= SEEN


@pytest.mark.parametrize("name", ["dusk", "paper"])
def test_a_selected_row_is_tinted_faintly(name: str) -> None:
    """The tint can be told from the page and stays quiet."""
    palette = PALETTES[name, "truecolor"]
    assert 1.05 < contrast(palette.tint[1:], palette.ground[1:]) < 1.5


@pytest.mark.parametrize(("name", "depth"), [place for place in PALETTES if place[1] in KEPT])
def test_each_colour_is_one_that_the_terminal_has(name: str, depth: Depth) -> None:
    """Rich rounds none of 16 at all, and takes each of 256 for another than its neighbours."""
    palette = PALETTES[name, depth]
    system = KEPT[depth]
    for colour in (each for each in palette if each.startswith("#")):
        kept = Color.parse(colour).downgrade(system)
        assert kept.number is not None
        if system is ColorSystem.STANDARD:
            assert STANDARD_PALETTE[kept.number] == Color.parse(colour).triplet
        else:
            assert contrast(kept.get_truecolor().hex[1:], colour[1:]) < 1.2
    texts = {Color.parse(each).downgrade(system).number for each in (palette.ground, palette.text, palette.accent)}
    assert len(texts) == 3


def test_where_no_tint_can_tell_letters_do() -> None:
    """With 16 colours and in high contrast, what is selected is bold."""
    for (name, depth), palette in PALETTES.items():
        assert (palette.strong == "bold") == (depth == "standard" or name == "contrast")


def test_every_theme_of_ours_can_be_chosen() -> None:
    """The options name them all; one goes by the terminal's ground."""
    themes = own_themes("256", is_light=False)
    assert set(themes) <= set(THEMES.choices)
    assert set(themes) == {AUTO, *NAMES}
    assert all(theme.name == name for name, theme in themes.items())
    assert themes[AUTO].background == own_theme("dusk", "256").background
    assert own_themes("256", is_light=True)[AUTO].background == own_theme("paper", "256").background


@pytest.mark.parametrize(
    ("said", "depth"),
    [
        ("truecolor", "truecolor"),
        ("256", "256"),
        ("standard", "standard"),
        ("windows", "standard"),
        (None, "truecolor"),
    ],
)
def test_how_many_colours_there_are(said: str | None, depth: str) -> None:
    """By Rich's names."""
    assert depth_of(said) == depth


def test_other_themes_get_what_they_lack() -> None:
    """Under one of Textual's own, hints, rules and tints come from its text colour, the disc from its accent."""
    light = Theme("own", primary="#0000ff", foreground=None, dark=False)
    dark = Theme("own", primary="#0000ff", foreground="#c0ffee", dark=True)
    for theme in (light, dark):
        found = defaults(theme)
        assert found.pop("breath") == "#0000ff"
        for name, value in found.items():
            assert name in own_theme("dusk").variables
            assert re.fullmatch(r"#[0-9a-f]{6} \d\d?%|none", value)
    assert defaults(dark)["hint"].startswith("#c0ffee")
    assert defaults(light)["hint"].startswith("#202020")
