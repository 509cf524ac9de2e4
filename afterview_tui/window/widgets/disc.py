"""A filled disc drawn in quadrant blocks, a row at a time, for the breath.

A cell counts as twice as high as wide, so a disc is twice as many cells wide as high.
"""

import math
from functools import lru_cache

QUADRANTS = " ▗▖▄▝▐▞▟▘▚▌▙▀▜▛█"
"""Indexed by upper left 8, upper right 4, lower left 2, lower right 1."""
FULL = "█"

SMALLEST_PART = 0.5
"""The radius of the emptied disc as a part of the full one."""
SMALLEST_RADIUS = 2.25
"""Rows; room for a word of six letters and a margin in the emptied disc."""
STEP = 0.33
"""Rows, about, that the edge of one row moves at once: a little over half a cell across."""
BROAD_ENOUGH = 0.5
"""How broad the last row is at least, as a part of the one before."""
PICTURES = 40
"""How many pictures, about, lead from empty to full: enough to move smoothly, few enough to cost little."""


@lru_cache(maxsize=4096)
def disc_row(distance: int, radius: float, columns: int) -> str:
    """One row of a disc, ``distance`` rows from its middle, centred in an even number of columns.

    The radius is in rows.
    """
    inner, outer = (_half_columns(distance + offset, radius) for offset in (-0.25, 0.25))
    right = [_block(inner, outer, cell) for cell in range(columns // 2)]
    left = [_block(inner, outer, cell, mirrored=True) for cell in reversed(range(columns // 2))]
    return "".join(left + right)


def flipped(row: str) -> str:
    """The row as its mirror image on the other side of the middle."""
    return row.translate(_UPSIDE_DOWN)


def _half_columns(height: float, radius: float) -> int:
    """How many half cells the disc reaches from its axis at a height in rows."""
    square = radius * radius - height * height
    return round(4 * math.sqrt(square)) if square > 0 else 0


def _block(inner: int, outer: int, cell: int, *, mirrored: bool = False) -> str:
    """The block of a cell of the lower half, so many cells from the axis."""
    near, far = 2 * cell, 2 * cell + 1
    left, right = (far, near) if mirrored else (near, far)
    bits = 8 * (left < inner) + 4 * (right < inner) + 2 * (left < outer) + (right < outer)
    return QUADRANTS[bits]


def _smooth(lower: list[str]) -> None:
    """Leave out a last row that would stand on the disc as a nub, until it is broad enough to round it."""
    for distance in range(len(lower) - 1, 0, -1):
        if own := len(lower[distance].strip()):
            if own < len(lower[distance - 1].strip()) * BROAD_ENOUGH:
                lower[distance] = " " * len(lower[distance])
            return


_UPSIDE_DOWN = str.maketrans(
    QUADRANTS, "".join(QUADRANTS[(bits & 3) << 2 | bits >> 2] for bits in range(len(QUADRANTS)))
)


def steps(rows: int) -> int:
    """How many steps a disc takes from empty to full."""
    return max(1, round((rows / 2 - smallest(rows)) / STEP))


def smallest(rows: int) -> float:
    """The radius in rows of the emptied disc."""
    return min(max(rows / 2 * SMALLEST_PART, SMALLEST_RADIUS), rows / 2)


def disc(rows: int, fullness: float) -> list[str]:
    """The rows of a disc between empty (0) and full (1): an odd number, each twice as many cells wide.

    The pairs of rows take their steps in turns, the middle first, so that the picture changes often and
    little. At 0 and at 1 all rows have the same radius.
    """
    middle, least, count = rows // 2, smallest(rows), steps(rows)
    turns = min(math.ceil(PICTURES / count), middle + 1)
    lower = []
    for distance in range(middle + 1):
        turn = distance * turns // (middle + 1)
        step = math.floor(fullness * count + 1 - (turn + 0.5) / turns)
        radius = least + (rows / 2 - least) * step / count
        lower.append(disc_row(distance, radius, 2 * rows))
    _smooth(lower)
    return [flipped(row) for row in reversed(lower[1:])] + lower
