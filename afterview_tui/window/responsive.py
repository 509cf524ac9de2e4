"""A page that is fitted to its window, and covered by one sentence while that is too small."""

from typing import Any

from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

SMALLEST = (60, 20)
"""Columns and rows that a page needs."""
TOO_SMALL = "Afterview needs 60 columns and 20 rows. Make the window larger to go on. Everything is kept."
WIDTHS = [(0, "-narrow"), (78, "-wide")]
HEIGHTS = [(0, "-short"), (24, "-fit"), (32, "-tall")]
"""Classes of a page, by the columns and rows from which they hold."""


def fit(page: Screen[Any]) -> None:
    """Give a new page its classes at once, so that it need not be styled once more when it is told its size."""
    width, height = page.app.size
    for length, steps in ((width, WIDTHS), (height, HEIGHTS)):
        page.add_class(max(step for step in steps if step[0] <= length)[1], update=False)


def cover(page: Screen[Any], size: Size) -> None:
    """Say that the window is too small, above all else, for as long as it is."""
    fits = size.width >= SMALLEST[0] and size.height >= SMALLEST[1]
    covers = page.query("#too-small")
    if covers:
        covers.set(display=not fits)
    elif not fits:
        page.mount(Static(TOO_SMALL, id="too-small", markup=False))
