"""How a page fits its window: by classes, in two columns where there is room, by a sentence where there is none."""

from typing import Any, Protocol, runtime_checkable

from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from afterview_tui.window.widgets.beside import Beside

SMALLEST = (60, 20)
"""Columns and rows that a page needs."""
TOO_SMALL = "Afterview needs 60 columns and 20 rows. Make the window larger to go on. Everything is kept."
BROAD = 110
"""Columns from which a list and what is selected in it stand side by side."""
WIDTHS = [(0, "-narrow"), (78, "-wide"), (BROAD, "-broad")]
HEIGHTS = [(0, "-short"), (24, "-fit"), (32, "-tall")]
"""Classes of a page, by the columns and rows from which they hold."""


@runtime_checkable
class Paired(Protocol):
    """A page with a list that can say what is selected in it."""

    def detail(self) -> Content | None:
        """The selected item in words; None while the list has the page for itself."""

    def show(self) -> None:
        """Show what is known now."""


def fit(page: Screen[Any]) -> None:
    """Give a new page its classes at once, so that it need not be styled once more when it is told its size."""
    width, height = page.app.size
    for length, steps in ((width, WIDTHS), (height, HEIGHTS)):
        page.add_class(max(step for step in steps if step[0] <= length)[1], update=False)


def is_broad(page: Screen[Any]) -> bool:
    """Whether there is room for two columns."""
    return page.app.size.width >= BROAD


def follow(page: Screen[Any], size: Size) -> None:
    """Bring the page in step with its window, whenever that has another size."""
    _cover(page, size)
    if isinstance(page, Paired) and page.is_mounted and page.has_class("-paired") != is_broad(page):
        page.show()


def show_beside(page: Screen[Any]) -> None:
    """Show what is selected beside its list, where the page can say it and the window is wide enough for both."""
    if not isinstance(page, Paired) or not page.is_mounted:
        return
    content = page.detail() if is_broad(page) else None
    found = page.query(Beside)
    if content is not None and found:
        found.first().show(content)
    elif content is not None:
        page.query_one("#body").mount(Beside(content))
    found.set(display=content is not None)
    page.set_class(content is not None, "-paired")


def _cover(page: Screen[Any], size: Size) -> None:
    """Say that the window is too small, above all else, for as long as it is."""
    fits = size.width >= SMALLEST[0] and size.height >= SMALLEST[1]
    covers = page.query("#too-small")
    if covers:
        covers.set(display=not fits)
    elif not fits:
        page.mount(Static(TOO_SMALL, id="too-small", markup=False))
