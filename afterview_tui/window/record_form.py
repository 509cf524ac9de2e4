"""The form of a record on a page: its values, what was typed in it, and saving that."""

from typing import TypeVar

import msgspec

from afterview_tui.domain.records import Record
from afterview_tui.store import Records
from afterview_tui.store.drafts import Typed
from afterview_tui.window.page import Page
from afterview_tui.window.widgets.form import Form

R = TypeVar("R", bound=Record)


def keep(page: Page, form: Form, records: Records[R], record: R) -> R:
    """Save what was changed in a form since it was opened; returns the record as saved; raises Refused."""
    saved: R = page.autosave.merge(records, msgspec.structs.replace(record, **form.opened), **form.changes)

    def show() -> None:
        form.saved()
        form.rebase(values_of(form, saved))
        page.unread.hold()

    page.session.store.once_saved(show)
    return saved


def words_of(form: Form, label: str, table: str, uid: str, **more: str) -> list[Typed]:
    """The texts that were changed in a form, for the draft."""
    return [Typed(label, table, uid, name, text, more) for name, text in form.words.items()]


def values_of(form: Form, record: Record | None) -> dict[str, object]:
    """A record's values by the names of the form's fields."""
    return {name: getattr(record, name, None) for name in form.opened}
