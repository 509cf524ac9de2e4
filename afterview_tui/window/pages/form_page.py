"""A page that is one form."""

from collections.abc import Sequence
from typing import ClassVar

from afterview_tui.window.commands import Command
from afterview_tui.window.keys import BACK, EVERYWHERE
from afterview_tui.window.page import SubPage
from afterview_tui.window.pages.filling import Filling
from afterview_tui.window.widgets.choice import Choice
from afterview_tui.window.widgets.form import Form

NEXT = Command("enter", "fields", "next", "The next field; after the last, back.")
DONE = EVERYWHERE[0]._replace(label="done", short="")


class FormPage(SubPage, Filling):
    """The fields of one record, saved as they are typed; Esc and Enter in the last field go back."""

    KEYS: ClassVar[tuple[Command, ...]] = (Command("enter", "fields", "edit", "Go to the fields.", footer=True),)

    def wanted_keys(self) -> Sequence[Command]:
        """In a field the way to the next one, and out of the form."""
        in_field = self.typing or isinstance(self.focused, Choice)
        return (NEXT, DONE, BACK) if in_field else super().wanted_keys()

    def on_mount(self) -> None:
        """Begin where there is something to fill in."""
        self.begin()

    def begin(self) -> None:
        """In the first field."""
        self.query_one(Form).focus_first()

    def action_fields(self) -> None:
        """Back into the fields."""
        self.query_one(Form).focus_first()

    def action_leave(self) -> None:
        """One Esc is enough here: everything is saved."""
        self.go("")

    def on_form_finished(self) -> None:
        """Nothing is left to fill in."""
        self.go("")
