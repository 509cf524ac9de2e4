"""Autosave: typed words are saved after a pause, and held in a draft until then."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import msgspec
from textual.timer import Timer

from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Record
from afterview_tui.store import Refused

if TYPE_CHECKING:
    from afterview_tui.window.page import Page

SAVE_PAUSE = 1.0
"""Seconds without a key until what was typed is saved."""
BOTH = "This was changed in another window too. Both are kept here; take another look."


@runtime_checkable
class HasWords(Protocol):
    """A screen with text fields."""

    def catch_up(self) -> None:
        """Register what is in its fields, even if messages about it are still on their way."""
        ...


class Autosave:
    """Saves the words of one page."""

    def __init__(self, page: "Page", *, unsaved: Callable[[], bool] | None = None) -> None:
        self._page, self._store = page, page.session.store
        self._unsaved = unsaved
        """Whether there are words in the fields, for pages that empty them when saving."""
        self._pause: Timer | None = None
        """The timer until the next save; None where all is saved."""
        self._place = f"{type(page).__name__}-{id(page)}"
        """The key for this page's words in the draft."""

    @property
    def is_unsaved(self) -> bool:
        """Whether there are unsaved words."""
        return self._pause is not None if self._unsaved is None else self._unsaved()

    def touch(self) -> None:
        """Schedule a save after a pause, and hold the words in the draft until then."""
        self.hold()
        if self._pause is not None:
            self._pause.stop()
        self._pause = self._page.set_timer(SAVE_PAUSE, self.flush)
        self._page.unreadable.hold()

    def hold(self) -> None:
        """Hold the page's words in the draft."""
        self._store.drafts.hold(self._place, self._page.typed())

    def let_go(self) -> None:
        """Remove the page's words from the draft."""
        self._store.drafts.let_go(self._place)

    def flush(self, also: Callable[[], object] | None = None) -> bool:
        """Save unsaved words now, and ``also`` in the same save; returns whether all is saved."""
        if not self.is_unsaved and also is None:
            return True
        if self._pause is not None:
            self._pause.stop()
        try:
            with self._store.one_save():
                if self.is_unsaved:
                    self._page.save()
                if also is not None:
                    also()
        except Refused as error:
            self._page.say(str(error))
            return False
        self._pause = None
        self.let_go()
        return True

    def save_typed(self, outcome: Outcome, visit: object = None) -> None:
        """Save the outcome of typed words, as one step with others of the same visit; raises Refused.

        Where another session changed the same words, both are kept, and the page says so.
        """
        self._page.session.apply(outcome, visit, typed=True)
        for before, after in outcome.changes:
            if after is not None and self._is_joined(before, after):
                self._page.say(BOTH)

    def _is_joined(self, before: Record | None, after: Record) -> bool:
        """Whether a typed text was merged with another session's."""
        records = self._store.table(type(after))
        saved, fields = records.get(after.uid), msgspec.structs.asdict(after).items()
        texts = {name: text for name, text in fields if isinstance(text, str) and text != getattr(before, name, "")}
        return saved is not None and any(getattr(saved, name) != text for name, text in texts.items())
