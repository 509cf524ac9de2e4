"""One person: how they are called, how they are greeted, and what they said."""

from collections.abc import Sequence
from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.widgets import Static

from afterview_tui.actions import people
from afterview_tui.domain.fields import PERSON
from afterview_tui.domain.records import Person, new_uid
from afterview_tui.outbox.mail import check_address
from afterview_tui.session import Session
from afterview_tui.store.drafts import Typed
from afterview_tui.window.commands import Command
from afterview_tui.window.page import Page
from afterview_tui.window.pages.form_keys import FIELDS, form_keys
from afterview_tui.window.record_form import keep, values_of, words_of
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.form import Form
from afterview_tui.window.widgets.reading import day_reading
from afterview_tui.window.widgets.text_input import TextInput

HINT = """\
One thing they said or showed you goes into your note to them.
Write it as it comes: “showed me the board”, “how they ship”."""


class PersonPage(Page):
    """A person's six fields, saved as they are typed."""

    HEADING = "Somebody you met"
    WALK = "remember"
    CSS_PATH = sheet("remember")
    KEYS: ClassVar[tuple[Command, ...]] = (FIELDS,)

    form = getters.query_one(Form)

    def __init__(self, session: Session, person: Person | None) -> None:
        super().__init__(session)
        self._person = person or Person(uid=new_uid(), interview=session.interview.uid)

    def body(self) -> ComposeResult:
        """The fields, and what the last one is for."""
        values = {spec.name: getattr(self._person, spec.name) for spec in PERSON}
        yield Form(PERSON, values, day_reading(self.session), id="person")
        yield Static(HINT, classes="hint", id="person-hint", markup=False)

    def on_mount(self) -> None:
        """Begin in the first field."""
        self.form.focus_first()

    def wanted_keys(self) -> Sequence[Command]:
        """In a field the way to the next one, and out of the form."""
        return form_keys(self) or super().wanted_keys()

    def action_fields(self) -> None:
        """Back into the fields."""
        self.form.focus_first()

    def action_leave(self) -> None:
        """One Esc is enough here: everything is saved."""
        self.go("remember")

    @on(Form.Finished)
    def _filled(self) -> None:
        self.go("remember")

    def save(self) -> None:
        """Save the person once there is a name or anything else."""
        values = self.form.values
        if not self._is_saved and not any(value for name, value in values.items() if name != "part"):
            return
        self._person = keep(self, self.form, people.edit, self._person, interview=self.session.interview)

    def typed(self) -> list[Typed]:
        """The words in the fields."""
        person = self._person
        return words_of(self.form, "Somebody you met", "people", person.uid, interview=person.interview)

    def refresh_page(self) -> None:
        """Show what was saved, in the fields that were not touched here."""
        if (now := self.session.store.people.get(self._person.uid)) is not None:
            self.form.rebase(values_of(self.form, now))

    @property
    def _is_saved(self) -> bool:
        return self.session.store.people.get(self._person.uid) is not None

    @on(TextInput.Blurred, "#field-email")
    def _check_address(self, event: TextInput.Blurred) -> None:
        """Say so when the address can't be one; it is kept as it is."""
        if event.value.strip() and (sentence := check_address(event.value)):
            self.say(sentence)
