"""How well what is drawn on an emulated terminal can be read: contrast by WCAG 2, in xterm's colours."""

from collections.abc import Iterator
from typing import NamedTuple

from pyte.screens import Char

from tests.real.emulator import Screen

XTERM = dict(
    zip(
        ("black", "red", "green", "brown", "blue", "magenta", "cyan", "white"),
        ("000000", "cd0000", "00cd00", "cdcd00", "0000ee", "cd00cd", "00cdcd", "e5e5e5"),
        strict=True,
    )
)
BRIGHT = dict(
    zip(XTERM, ("7f7f7f", "ff0000", "00ff00", "ffff00", "5c5cff", "ff00ff", "00ffff", "ffffff"), strict=True)
)
XTERM |= {f"bright{name}": colour for name, colour in BRIGHT.items()} | {"bfightmagenta": BRIGHT["magenta"]}
"""The 16 colours of xterm 379, by pyte's names, one of which is misspelt there."""
TEXT, LINE = 4.5, 3.0
"""What must be read (WCAG 2.1, 1.4.3), and what has to be seen (1.4.11)."""


class Look(NamedTuple):
    """How some cells look."""

    ink: str
    ground: str
    is_text: bool

    @property
    def contrast(self) -> float:
        """From 1 to 21."""
        return contrast(self.ink, self.ground)


def luminance(colour: str) -> float:
    """Relative luminance of six hex digits, 0 to 1 (WCAG 2.1, definition)."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[n : n + 2], 16) / 255) for n in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 to 21 (WCAG 2.1, definition of contrast ratio)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def looks(screen: Screen) -> Iterator[tuple[Look, str]]:
    """How each letter and mark on a screen looks, and which it is."""
    for row in range(screen.lines):
        for column in range(screen.columns):
            cell = screen.buffer[row][column]
            if cell.data.strip():
                yield _look(cell), cell.data


def _look(cell: Char) -> Look:
    ink, ground = _shown(cell.fg, "e5e5e5"), _shown(cell.bg, "000000")
    if cell.reverse:
        ink, ground = ground, ink
    return Look(ink, ground, cell.data.isalnum())


def _shown(colour: str, default: str) -> str:
    """What xterm shows for a colour of pyte's."""
    return default if colour == "default" else XTERM.get(colour, colour)
