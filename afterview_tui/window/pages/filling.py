"""A page with fields in it: when what was typed is saved, and how days are read and shown there.

Words that can't be read are held with the questions' words while they stand in their fields, and until the page is
opened again, so that it doesn't matter how it was left.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

import msgspec
from textual import on

from afterview_tui.domain.records import Record
from afterview_tui.store import Records
from afterview_tui.store.drafts import Typed
from afterview_tui.window.page import Page
from afterview_tui.window.widgets.form import Form
from afterview_tui.window.widgets.reading import Reading, day_reading
from afterview_tui.window.widgets.text_input import TextInput

R = TypeVar("R", bound=Record)


class Filling(Page):
    """Saves its form after a pause in typing, and names a day that can't be read."""

    _named = ""
    """What was said last about words that can't be read."""

    def on_mount(self) -> None:
        """Show the words again that could not be read the last time."""
        if kept := self.session.kept.kept(self.kept_as):
            with self.prevent(TextInput.Changed):
                self.give_back(kept)
            self._named = self.why_unread()
            self.call_after_refresh(self.say, self._named)

    @property
    def kept_as(self) -> str:
        """What the words of this page are kept by until they can be read."""
        return type(self).__name__

    @property
    def unread(self) -> dict[str, str]:
        """The words that can't be read, and so can't be saved where they belong."""
        return {name: text for form in self.query(Form) for name, text in form.unread.items()}

    def why_unread(self) -> str:
        """What is said about the first of them; empty where all can be read."""
        return next((form.why(name) for form in self.query(Form) for name in form.unread), "")

    def give_back(self, kept: Mapping[str, str]) -> None:
        """Show kept words in their fields."""
        for form in self.query(Form):
            form.restore(kept)

    def hold_unread(self) -> None:
        """Keep what can't be read as it stands now."""
        if words := self.unread:
            self.session.kept.typing(self.kept_as, words, self.HEADING)
        else:
            self.session.kept.answered(self.kept_as)

    def touch(self) -> None:
        """Something was typed: save it after a pause, and keep what can't be saved."""
        super().touch()
        self.hold_unread()

    def may_leave(self, also: Callable[[], object] | None = None) -> bool:
        """What can't be read is named once before it is left behind; it stands here again the next time."""
        before, self._named = self._named, self.why_unread()
        if self._named not in ("", before) and self.is_active:
            if self.flush():
                self.say(self._named)
            return False
        return super().may_leave(also)

    def keep(self, records: Records[R], record: R) -> R:
        """Save what was changed in the form since it was opened; returns the record as saved; raises Refused."""
        form = self.query_one(Form)
        saved: R = self.change(records, msgspec.structs.replace(record, **form.opened), **form.changes)
        self.session.store.once_saved(lambda: self._show_saved(saved))
        return saved

    def _show_saved(self, record: Record) -> None:
        form = self.query_one(Form)
        form.saved()
        form.rebase(self.values_of(record))
        self.hold_unread()

    def words_of(self, label: str, table: str, uid: str, **more: str) -> list[Typed]:
        """The texts that were changed in the form, for the draft."""
        words = self.query_one(Form).words
        return [Typed(label, table, uid, name, text, more) for name, text in words.items()]

    def values_of(self, record: Record | None) -> dict[str, object]:
        """A record's values by the names of the form's fields."""
        return {name: getattr(record, name, None) for name in self.query_one(Form).opened}

    @property
    def reading(self) -> Reading:
        """How days are read and shown here and now."""
        return day_reading(self.session)

    @on(Form.Edited)
    def _typed(self) -> None:
        self.say(self.meant_to_turn)
        self.touch()

    @on(Form.Unreadable)
    def _say_unreadable(self, event: Form.Unreadable) -> None:
        self.say(event.why)
