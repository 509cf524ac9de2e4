"""Afterview's own themes, each with palettes for 24 bit, 256 and 16 colours; contrast is tested (WCAG 2)."""

from functools import cache
from typing import Literal, NamedTuple

from textual.theme import Theme

Depth = Literal["truecolor", "256", "standard"]
"""The colours of a terminal, by Rich's names: 16.7 million, 256, or 16."""
AUTO = "auto"
"""The theme that follows the terminal's background."""


class Palette(NamedTuple):
    """The colours of a theme; contrast is at least 4.5 for text on ground and tint, and 3 for rules."""

    ground: str
    panel: str
    tint: str
    """Behind a selected row and the field with the focus."""
    rule: str
    text: str
    hint: str
    accent: str
    good: str
    amber: str
    clay: str
    selection: str
    """Behind selected text in a field."""
    strong: str = "none"
    """The text style of a selected row, where a tint alone doesn't show."""
    breath: str = ""
    """The disc of the breath, where the accent is too strong for such a large shape."""


def _grey(number: int) -> str:
    """The grey that Rich rounds to this number of the 256 colours."""
    return "#" + f"{round(255 * (number - 231) / 25):02x}" * 3


BLACK, WHITE, SILVER, GREY = "#000000", "#ffffff", "#aaaaaa", "#555555"
BLUE, CYAN, YELLOW, GREEN, TEAL = "#0000aa", "#55ffff", "#ffff55", "#55ff55", "#00aaaa"
"""Ten of the 16 colours, with Rich's values; a terminal shows its own."""
PALETTES: dict[tuple[str, Depth], Palette] = {
    ("dusk", "truecolor"): Palette(
        *("#1e2a2e", "#26343a", "#28383d", "#6a7c83", "#e8e4d9", "#94a4a8"),
        *("#7fb7be", "#a8c5a0", "#d8c38a", "#d9a58f", "#40595f"),
    ),
    ("dusk", "256"): Palette(
        *(_grey(235), _grey(236), _grey(237), _grey(244), _grey(254), _grey(250)),
        *("#87d7d7", "#afd7af", "#d7d787", "#d7af87", "#005f5f"),
    ),
    ("dusk", "standard"): Palette(
        *(BLACK, BLACK, BLACK, GREY, WHITE, SILVER, CYAN, GREEN, YELLOW, YELLOW, BLUE),
        strong="bold",
        breath=TEAL,
    ),
    ("paper", "truecolor"): Palette(
        *("#faf7f0", "#f0ece2", "#f1ece1", "#8a867b", "#2b2b2b", "#66665e"),
        *("#2f6f73", "#4f6b45", "#7a5c1e", "#8c4a33", "#b3c7c4"),
    ),
    ("paper", "256"): Palette(
        *("#ffffff", _grey(255), _grey(254), _grey(244), _grey(235), _grey(240)),
        *("#005f5f", "#005f00", "#5f5f00", "#870000", "#afd7d7"),
    ),
    ("paper", "standard"): Palette(
        *(WHITE, WHITE, WHITE, GREY, BLACK, BLACK, BLUE, BLUE, BLUE, BLUE, CYAN),
        strong="bold",
    ),
    ("contrast", "truecolor"): Palette(
        *("#000000", "#1c1c1c", "#303030", "#a0a0a0", "#ffffff", "#d8d8d8"),
        *("#ffd75f", "#87ffaf", "#ffd75f", "#ffaf87", "#0000af"),
        strong="bold",
    ),
    ("contrast", "256"): Palette(
        *("#000000", _grey(234), _grey(236), _grey(248), "#ffffff", _grey(253)),
        *("#ffd75f", "#87ffaf", "#ffd75f", "#ffaf87", "#0000af"),
        strong="bold",
    ),
    ("contrast", "standard"): Palette(
        *(BLACK, BLACK, BLUE, SILVER, WHITE, WHITE, YELLOW, YELLOW, YELLOW, YELLOW, BLUE),
        strong="bold",
    ),
}
"""Palettes by theme and depth; the 16 colours have the values that Rich maps to them."""
NAMES = ("dusk", "paper", "contrast")
LIGHT = ("paper",)


@cache
def own_theme(name: str, depth: Depth = "truecolor", called: str = "") -> Theme:
    """A theme of ours at a colour depth, under its own name or another."""
    palette = PALETTES[name, depth]
    return Theme(
        name=called or name,
        primary=palette.accent,
        secondary=palette.good,
        accent=palette.accent,
        success=palette.good,
        warning=palette.amber,
        error=palette.clay,
        foreground=palette.text,
        background=palette.ground,
        surface=palette.ground,
        panel=palette.panel,
        dark=name not in LIGHT,
        text_alpha=1.0,
        variables={
            "hint": palette.hint,
            "rule": palette.rule,
            "tint": palette.tint,
            "strong": palette.strong,
            "breath": palette.breath or palette.accent,
            "input-cursor-background": palette.text,
            "input-selection-background": palette.selection,
        },
    )


def own_themes(depth: Depth, *, is_light: bool) -> dict[str, Theme]:
    """Our themes by name, including the one that follows the terminal's background."""
    auto = own_theme("paper" if is_light else "dusk", depth, AUTO)
    return {AUTO: auto, **{name: own_theme(name, depth) for name in NAMES}}


def depth_of(colours: str | None) -> Depth:
    """The colour depth for Rich's name of it; 16 on the old Windows console, 24 bit where unknown."""
    return "256" if colours == "256" else "standard" if colours in ("standard", "windows") else "truecolor"


def defaults(theme: Theme) -> dict[str, str]:
    """Afterview's own variables for other themes, derived from their text colour."""
    text = theme.foreground or ("#e0e0e0" if theme.dark else "#202020")
    return {
        "hint": f"{text} 75%",
        "rule": f"{text} 25%",
        "tint": f"{text} 10%",
        "strong": "none",
        "breath": theme.accent or theme.primary,
    }
