"""A record's form on a page: its keys, its values, its unsaved words, and saving them."""

from collections.abc import Sequence

import msgspec

from afterview_tui.actions.action import Action, R
from afterview_tui.domain.records import Record
from afterview_tui.store.drafts import Typed
from afterview_tui.window.commands import Command
from afterview_tui.window.keys import BACK, EVERYWHERE
from afterview_tui.window.page import Page
from afterview_tui.window.widgets.choice import Choice
from afterview_tui.window.widgets.form import Form

FIELDS = Command("enter", "fields", "edit", "Go to the fields.", footer=True)
NEXT = Command("enter", "fields", "next", "The next field; after the last, back.")
DONE = EVERYWHERE[0]._replace(label="done", short="")


def form_keys(page: Page) -> Sequence[Command]:
    """The commands while a field has the focus: next field, done, back; otherwise none."""
    return (NEXT, DONE, BACK) if page.typing or isinstance(page.focused, Choice) else ()


def keep(page: Page, form: Form, action: Action[R], record: R, **more: object) -> R:
    """Save the changes in a form; returns the record as saved; raises Refused."""
    session, opened = page.session, msgspec.structs.replace(record, **form.opened)
    page.autosave.save_typed(action.outcome(session.known, [opened], **form.changes, **more))
    saved: R = session.store.table(type(record)).get(record.uid) or record

    def show() -> None:
        form.mark_saved()
        form.rebase(values_of(form, saved))
        page.unreadable.hold()

    session.store.once_saved(show)
    return saved


def words_of(form: Form, label: str, table: str, uid: str, **more: str) -> list[Typed]:
    """The changed texts of a form, for the draft."""
    return [Typed(label, table, uid, name, text, more) for name, text in form.words.items()]


def values_of(form: Form, record: Record | None) -> dict[str, object]:
    """A record's values by the form's field names."""
    return {name: getattr(record, name, None) for name in form.opened}
