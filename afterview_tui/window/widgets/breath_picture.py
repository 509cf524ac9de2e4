"""The pictures of the breath as rows of characters: a disc around a word, or a word above four dots."""

import math
from collections.abc import Sequence

from textual.geometry import Size

from afterview_tui.domain.calm.breathing import Moment
from afterview_tui.window.widgets.disc import disc

MOST_ROWS = 13
FEWEST_ROWS = 7
"""The fewest rows for a disc."""
DOTS = 4
FILLED, HOLLOW = "●", "○"
LINE = "─" * 12
ASCII = str.maketrans("▗▖▝▘▄▐▞▚▌▀▟▙▜▛●○─", "....::::::████*o-")
"""Replacements for terminals without blocks; full cells stay, as they are drawn as reversed spaces."""


def disc_rows(size: Size) -> int:
    """The rows of the largest disc in a size, an odd number."""
    rows = min(size.height, MOST_ROWS, size.width // 2)
    return rows - 1 + rows % 2


def disc_with(word: str, size: Size, fullness: float, *, ascii_only: bool) -> list[str]:
    """A disc, from empty (0) to full (1), centred in a size, with a word in its middle."""
    rows = disc_rows(size)
    lines = [line.translate(ASCII) if ascii_only else line for line in disc(rows, fullness)]
    middle = lines[rows // 2]
    start = (len(middle) - len(word)) // 2
    lines[rows // 2] = middle[:start] + word + middle[start + len(word) :]
    return centred(lines, size)


def still_with(word: str, moment: Moment | None, size: Size, *, paced: bool, ascii_only: bool) -> list[str]:
    """A word above four dots, all hollow without a moment; above a line for an unpaced pattern."""
    filled = filled_dots(moment) if moment else 0
    below = "  ".join(FILLED * filled + HOLLOW * (DOTS - filled)) if paced else LINE
    lines = [word, "", below.translate(ASCII) if ascii_only else below]
    return centred(lines[: size.height], size)


def filled_dots(moment: Moment) -> int:
    """How many dots are filled: more and more on the breath in, fewer and fewer on the breath out.

    They change only on whole seconds.
    """
    if moment.phase in ("in", "more", "hold"):
        return min(math.ceil(DOTS * (moment.phase_second + 1) / moment.phase_seconds), DOTS)
    return DOTS - math.floor(DOTS * moment.phase_second / moment.phase_seconds)


def centred(lines: Sequence[str], size: Size) -> list[str]:
    """Lines centred in a size, padded with blanks."""
    above = (size.height - len(lines)) // 2
    blank = " " * size.width
    picture = [blank] * above + [line.center(size.width)[: size.width] for line in lines]
    return picture + [blank] * (size.height - len(picture))
