"""The one way out of a page: whatever leaves it passes here, so that nothing typed is left behind unsaid."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from afterview_tui.window.unread_words import forms_of

if TYPE_CHECKING:
    from afterview_tui.window.page import Page


class WayOut:
    """Out of one page, once, with everything saved."""

    def __init__(self, page: "Page", also: Callable[[], object] | None = None) -> None:
        self._page = page
        self._also = also
        """Saves what goes with turning to another page, along with the words; raises Refused."""
        self.is_left = False
        """Whether the page was left already, though it is still there: keys can come in bursts."""

    def to(self, place: str) -> None:
        """Leave for a place, or from a page without one to the page below; a page that stays says why."""
        page = self._page
        if self.is_left or not page.is_active:
            return
        if any(form.take() for form in forms_of(page)):
            page.autosave.touch()
        if page.unread.is_to_be_named():
            return
        also = (lambda: self._turn(place)) if page.PLACE else None
        if not page.autosave.flush(also) and page.autosave.is_unsaved:
            return
        if page.PLACE:
            self.is_left = True
            page.post_message(page.Go(place))
        else:
            page.dismiss()

    def _turn(self, place: str) -> None:
        """Save what goes with turning to another page, in one save with the words; raises Refused."""
        page = self._page
        if self._also is not None:
            self._also()
        page.session.turn(page.PLACE, place, done=page.is_done())
