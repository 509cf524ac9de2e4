"""Afterview's own two themes; their contrasts are measured in tests (WCAG 2: at least 4.5 for text to be read)."""

from textual.theme import Theme

DUSK = Theme(
    name="dusk",
    primary="#7fb7be",
    secondary="#a8c5a0",
    accent="#7fb7be",
    success="#a8c5a0",
    warning="#d8c38a",
    error="#d9a58f",
    foreground="#e8e4d9",
    background="#1e2a2e",
    surface="#1e2a2e",
    panel="#26343a",
    dark=True,
    text_alpha=1.0,
    variables={
        "hint": "#94a4a8",
        "rule": "#3a4a50",
        "tint": "#28383d",
        "input-cursor-background": "#e8e4d9",
        "input-selection-background": "#7fb7be 35%",
    },
)
PAPER = Theme(
    name="paper",
    primary="#2f6f73",
    secondary="#4f6b45",
    accent="#2f6f73",
    success="#4f6b45",
    warning="#7a5c1e",
    error="#8c4a33",
    foreground="#2b2b2b",
    background="#faf7f0",
    surface="#faf7f0",
    panel="#f0ece2",
    dark=False,
    text_alpha=1.0,
    variables={
        "hint": "#686860",
        "rule": "#d5cfc2",
        "tint": "#f1ece1",
        "input-cursor-background": "#2b2b2b",
        "input-selection-background": "#2f6f73 25%",
    },
)


def defaults(theme: Theme) -> dict[str, str]:
    """Afterview's own variables for a theme that doesn't know them, drawn from its text colour."""
    text = theme.foreground or ("#e0e0e0" if theme.dark else "#202020")
    return {"hint": f"{text} 75%", "rule": f"{text} 25%", "tint": f"{text} 10%"}
