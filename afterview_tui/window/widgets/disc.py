"""A filled disc drawn in quadrant blocks, a row at a time, for the breath.

A cell counts as twice as high as wide, so a disc is twice as many cells wide as high.
"""

import math
from functools import lru_cache

QUADRANTS = " ▗▖▄▝▐▞▟▘▚▌▙▀▜▛█"
"""Indexed by upper left 8, upper right 4, lower left 2, lower right 1."""
FULL = "█"

SMALLEST_PART = 0.5
"""The radius of the empty disc, as a fraction of the full one."""
SMALLEST_RADIUS = 2.25
"""Rows: room for a word of six letters and a margin in the empty disc."""
STEP = 0.33
"""Roughly how far the edge of a row moves at once, in rows: a little over half a cell across."""
BROAD_ENOUGH = 0.5
"""The least width of the last row, as a fraction of the one before."""
PICTURES = 40
"""Roughly how many frames lead from empty to full: enough to be smooth, few enough to be cheap."""


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
    """A row mirrored to the other half of the disc."""
    return row.translate(_UPSIDE_DOWN)


def _half_columns(height: float, radius: float) -> int:
    """Half the width of the disc at a height in rows, in half cells."""
    square = radius * radius - height * height
    return round(4 * math.sqrt(square)) if square > 0 else 0


def _block(inner: int, outer: int, cell: int, *, mirrored: bool = False) -> str:
    """The block for a cell of the lower half, by its distance from the axis."""
    near, far = 2 * cell, 2 * cell + 1
    left, right = (far, near) if mirrored else (near, far)
    bits = 8 * (left < inner) + 4 * (right < inner) + 2 * (left < outer) + (right < outer)
    return QUADRANTS[bits]


def _smooth(lower: list[str]) -> None:
    """Blank a last row that is too narrow to look round."""
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
    """The radius of the empty disc, in rows."""
    return min(max(rows / 2 * SMALLEST_PART, SMALLEST_RADIUS), rows / 2)


def disc(rows: int, fullness: float) -> list[str]:
    """The rows of a disc from empty (0) to full (1): an odd number, each twice as many cells wide.

    Pairs of rows move in turns, the middle first, so that changes are frequent and small. At 0 and 1 all rows have
    the same radius.
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
