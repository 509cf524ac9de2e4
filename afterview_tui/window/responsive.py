"""Fitting a page to the window: size classes, a detail pane where there is room, a notice where there isn't."""

from typing import Any, Protocol, runtime_checkable

from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from afterview_tui.window.widgets.detail_pane import DetailPane

SMALLEST = (60, 20)
"""The fewest columns and rows for a page."""
TOO_SMALL = "Afterview needs 60 columns and 20 rows. Make the window larger to go on. Everything is kept."
BROAD = 110
"""Columns from which a list has a detail pane beside it."""
WIDTHS = [(0, "-narrow"), (78, "-wide"), (BROAD, "-broad")]
HEIGHTS = [(0, "-short"), (24, "-fit"), (32, "-tall")]
"""CSS classes of a page, by the columns or rows from which they apply."""


@runtime_checkable
class HasDetail(Protocol):
    """A page with a list and details on the selected item."""

    def detail(self) -> Content | None:
        """The text for the detail pane; None for no pane."""


def fit(page: Screen[Any]) -> None:
    """Give a new page its size classes at once, so that it is styled only once."""
    width, height = page.app.size
    for length, steps in ((width, WIDTHS), (height, HEIGHTS)):
        page.add_class(max(step for step in steps if step[0] <= length)[1], update=False)


def is_broad(page: Screen[Any]) -> bool:
    """Whether there is room for two columns."""
    return page.app.size.width >= BROAD


def follow(page: Screen[Any], size: Size) -> bool:
    """Cover a page whose window is too small; returns whether it now has one column instead of two, or two."""
    _cover(page, size)
    return isinstance(page, HasDetail) and page.has_class("-paired") != is_broad(page)


def show_beside(page: Screen[Any]) -> None:
    """Show the selected item in the detail pane, where the page has one and the window is wide enough."""
    if not isinstance(page, HasDetail) or not page.is_mounted:
        return
    content = page.detail() if is_broad(page) else None
    found = page.query(DetailPane)
    if content is not None and found:
        found.first().show(content)
    elif content is not None:
        page.query_one("#body").mount(DetailPane(content))
    found.set(display=content is not None)
    page.set_class(content is not None, "-paired")


def _cover(page: Screen[Any], size: Size) -> None:
    """Cover the page with a notice while the window is too small."""
    fits = size.width >= SMALLEST[0] and size.height >= SMALLEST[1]
    covers = page.query("#too-small")
    if covers:
        covers.set(display=not fits)
    elif not fits:
        page.mount(Static(TOO_SMALL, id="too-small", markup=False))
