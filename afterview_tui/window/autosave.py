"""What is typed on a page is saved after a pause, and held in a draft until then."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

import msgspec
from textual.timer import Timer

from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Record
from afterview_tui.store import Records, Refused

if TYPE_CHECKING:
    from afterview_tui.window.page import Page

SAVE_PAUSE = 1.0
"""Seconds without a key until what was typed is saved."""
BOTH = "This was changed in another window too. Both are kept here; take another look."


@runtime_checkable
class HasWords(Protocol):
    """A page or a question that somebody types in."""

    def catch_up(self) -> None:
        """Take in what stands in its fields, though the news of it may still be on its way."""
        ...


class Autosave:
    """Keeps the words of one page safe."""

    def __init__(self, page: "Page", *, unsaved: Callable[[], bool] | None = None) -> None:
        self._page, self._store = page, page.session.store
        self._unsaved = unsaved
        """Whether something stands in the fields, where they are emptied as they are saved."""
        self._pause: Timer | None = None
        """Runs out when it is time to save; None where all is saved."""
        self._place = f"{type(page).__name__}-{id(page)}"
        """What the words of this page are known by in the draft."""

    @property
    def is_unsaved(self) -> bool:
        """Whether something was typed and is not saved."""
        return self._pause is not None if self._unsaved is None else self._unsaved()

    def touch(self) -> None:
        """Something was typed: save it after a pause, and keep what can't be saved."""
        self.hold()
        if self._pause is not None:
            self._pause.stop()
        self._pause = self._page.set_timer(SAVE_PAUSE, self.flush)
        self._page.unread.hold()

    def hold(self) -> None:
        """Something was typed that is saved when it is entered: hold it in the draft."""
        self._store.drafts.hold(self._place, self._page.typed())

    def let_go(self) -> None:
        """What was typed is not to be kept."""
        self._store.drafts.let_go(self._place)

    def flush(self, also: Callable[[], object] | None = None) -> bool:
        """Save what was typed and not yet saved, and something else with it; returns whether all is safe."""
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

    def merge(self, records: Records[Any], opened: Record, **fields: object) -> Any:
        """Save what was changed in a record since it was opened; returns it as saved; raises Refused.

        Where another session changed the same words, both are kept, and that is said.
        """
        saved = records.merge(opened, **fields)
        if any(isinstance(value, str) and getattr(saved, name) != value for name, value in fields.items()):
            self._page.say(BOTH)
        return saved

    def save_typed(self, outcome: Outcome, visit: object = None) -> None:
        """Save what an action made of typed words, in one step with others of the same visit; raises Refused.

        Where another session changed the same words, both are kept, and that is said.
        """
        self._page.session.apply(outcome, visit, typed=True)
        for before, after in outcome.changes:
            if after is not None and self._is_joined(before, after):
                self._page.say(BOTH)

    def _is_joined(self, before: Record | None, after: Record) -> bool:
        """Whether a text that was typed is saved beside another session's."""
        records = self._store.table(type(after))
        saved, fields = records.get(after.uid), msgspec.structs.asdict(after).items()
        texts = {name: text for name, text in fields if isinstance(text, str) and text != getattr(before, name, "")}
        return saved is not None and any(getattr(saved, name) != text for name, text in texts.items())
