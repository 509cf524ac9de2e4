"""One person: how they are called, how they are greeted, and what they said."""

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from afterview_tui.domain.fields import PERSON
from afterview_tui.domain.records import Person
from afterview_tui.evening import Evening
from afterview_tui.outbox.mail import check_address
from afterview_tui.screens.form_page import FormPage
from afterview_tui.screens.page import sheet
from afterview_tui.store.drafts import Typed
from afterview_tui.widgets.form import Form
from afterview_tui.widgets.line import Line

HINT = """\
One thing they said or showed you goes into your note to them.
Write it as it comes: “showed me the board”, “how they ship”."""


class PersonPage(FormPage):
    """A person's six fields, saved as they are typed."""

    HEADING = "Somebody you met"
    WALK = "remember"
    CSS_PATH = sheet("remember")

    def __init__(self, evening: Evening, person: Person | None) -> None:
        super().__init__(evening)
        self._person = person

    def body(self) -> ComposeResult:
        """The fields, and what the last one is for."""
        values = {spec.name: getattr(self._person, spec.name, "") for spec in PERSON}
        yield Form(PERSON, values, self.reading, id="person")
        yield Static(HINT, classes="hint", id="person-hint", markup=False)

    def save(self) -> None:
        """Save the person once there is a name or anything else."""
        form = self.query_one(Form)
        values, people = form.values, self.evening.store.people
        self.evening.store.interviews.bring_back(self.evening.interview)
        if self._person is not None:
            self._person = self.keep(people, self._person)
        elif any(value for name, value in values.items() if name != "part"):
            person = Person(interview=self.evening.interview.uid)
            self._person = people.add(msgspec.structs.replace(person, **values))
            form.saved()

    def typed(self) -> list[Typed]:
        """The words in the fields."""
        uid = self._person.uid if self._person else ""
        return self.words_of("Somebody you met", "people", uid, interview=self.evening.interview.uid)

    def reload(self) -> None:
        """Show what another session saved, in the fields that were not touched here."""
        if self._person is not None and (now := self.evening.store.people.get(self._person.uid)) is not None:
            self.query_one(Form).rebase(self.values_of(now))

    @on(Line.Blurred, "#field-email")
    def _check_address(self, event: Line.Blurred) -> None:
        """Say so when the address can't be one; it is kept as it is."""
        if event.value.strip() and (sentence := check_address(event.value)):
            self.say(sentence)
