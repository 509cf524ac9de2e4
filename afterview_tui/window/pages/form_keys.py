"""The key line of a page with a form."""

from collections.abc import Sequence

from afterview_tui.window.commands import Command
from afterview_tui.window.keys import BACK, EVERYWHERE
from afterview_tui.window.page import Page
from afterview_tui.window.widgets.choice import Choice

FIELDS = Command("enter", "fields", "edit", "Go to the fields.", footer=True)
NEXT = Command("enter", "fields", "next", "The next field; after the last, back.")
DONE = EVERYWHERE[0]._replace(label="done", short="")


def form_keys(page: Page) -> Sequence[Command]:
    """The commands while a field has the focus: next field, done, back; otherwise none."""
    return (NEXT, DONE, BACK) if page.typing or isinstance(page.focused, Choice) else ()
