"""The pictures of a breath as rows of characters: a disc with a word in it, or a word above four dots."""

import math
from collections.abc import Sequence

from textual.geometry import Size

from afterview_tui.domain.calm.breathing import Moment
from afterview_tui.window.widgets.disc import disc

MOST_ROWS = 13
FEWEST_ROWS = 7
"""With fewer rows there is no disc."""
DOTS = 4
FILLED, HOLLOW = "●", "○"
LINE = "─" * 12
ASCII = str.maketrans("▗▖▝▘▄▐▞▚▌▀▟▙▜▛●○─", "....::::::████*o-")
"""The same pictures for a terminal without blocks; full cells stay: they are drawn as spaces in reverse."""


def disc_rows(size: Size) -> int:
    """How many rows the largest disc within a size has, always odd."""
    rows = min(size.height, MOST_ROWS, size.width // 2)
    return rows - 1 + rows % 2


def disc_with(word: str, size: Size, fullness: float, *, ascii_only: bool) -> list[str]:
    """A disc between empty (0) and full (1) in the middle of a size, with a word in its own middle."""
    rows = disc_rows(size)
    lines = [line.translate(ASCII) if ascii_only else line for line in disc(rows, fullness)]
    middle = lines[rows // 2]
    start = (len(middle) - len(word)) // 2
    lines[rows // 2] = middle[:start] + word + middle[start + len(word) :]
    return centred(lines, size)


def still_with(word: str, moment: Moment | None, size: Size, *, paced: bool, ascii_only: bool) -> list[str]:
    """A word above four dots, all hollow without a moment; above one still line where nothing is paced."""
    filled = filled_dots(moment) if moment else 0
    below = "  ".join(FILLED * filled + HOLLOW * (DOTS - filled)) if paced else LINE
    lines = [word, "", below.translate(ASCII) if ascii_only else below]
    return centred(lines[: size.height], size)


def filled_dots(moment: Moment) -> int:
    """How many dots of a still picture are filled: one more and more up to the breath out, then fewer.

    They change on whole seconds only.
    """
    if moment.phase in ("in", "more", "hold"):
        return min(math.ceil(DOTS * (moment.phase_second + 1) / moment.phase_seconds), DOTS)
    return DOTS - math.floor(DOTS * moment.phase_second / moment.phase_seconds)


def centred(lines: Sequence[str], size: Size) -> list[str]:
    """The lines in the middle of a size, with blank rows around them."""
    above = (size.height - len(lines)) // 2
    blank = " " * size.width
    picture = [blank] * above + [line.center(size.width)[: size.width] for line in lines]
    return picture + [blank] * (size.height - len(picture))
