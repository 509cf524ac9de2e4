"""Leaving a page: everything that leaves one goes through here, so that nothing typed is lost."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from afterview_tui.window.unreadable_input import forms_of

if TYPE_CHECKING:
    from afterview_tui.window.page import Page


class WayOut:
    """Leaves one page, once, after saving."""

    def __init__(self, page: "Page", also: Callable[[], object] | None = None) -> None:
        self._page = page
        self._also = also
        """Saves something else together with the words; raises Refused."""
        self.is_left = False
        """Whether the page has been left, though it may still be shown: keys can come in bursts."""

    def to(self, place: str) -> None:
        """Save and go to a place, or back to the page below; where the page stays, it says why."""
        page = self._page
        if self.is_left or not page.is_active:
            return
        if any(form.commit() for form in forms_of(page)):
            page.autosave.touch()
        if page.unreadable.is_to_be_named():
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
        """Record the change of page, in one save with the words; raises Refused."""
        page = self._page
        if self._also is not None:
            self._also()
        page.session.turn(page.PLACE, place, done=page.is_done())
