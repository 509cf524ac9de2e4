"""One person: how they are called, how they are greeted, and what they said."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from afterview_tui.domain.fields import PERSON
from afterview_tui.domain.records import Person, new_uid
from afterview_tui.outbox.mail import check_address
from afterview_tui.session import Session
from afterview_tui.store.drafts import Typed
from afterview_tui.window.pages.form_page import FormPage
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.form import Form
from afterview_tui.window.widgets.text_input import TextInput

HINT = """\
One thing they said or showed you goes into your note to them.
Write it as it comes: “showed me the board”, “how they ship”."""


class PersonPage(FormPage):
    """A person's six fields, saved as they are typed."""

    HEADING = "Somebody you met"
    WALK = "remember"
    CSS_PATH = sheet("remember")

    def __init__(self, session: Session, person: Person | None) -> None:
        super().__init__(session)
        self._person = person or Person(uid=new_uid(), interview=session.interview.uid)

    def body(self) -> ComposeResult:
        """The fields, and what the last one is for."""
        values = {spec.name: getattr(self._person, spec.name) for spec in PERSON}
        yield Form(PERSON, values, self.reading, id="person")
        yield Static(HINT, classes="hint", id="person-hint", markup=False)

    def save(self) -> None:
        """Save the person once there is a name or anything else."""
        values, store = self.query_one(Form).values, self.session.store
        if not self._is_saved and not any(value for name, value in values.items() if name != "part"):
            return
        with store.one_save():
            store.interviews.bring_back(self.session.interview)
            self._person = self.keep(store.people, self._person)

    def typed(self) -> list[Typed]:
        """The words in the fields."""
        person = self._person
        return self.words_of("Somebody you met", "people", person.uid, interview=person.interview)

    def reload(self) -> None:
        """Show what another session saved, in the fields that were not touched here."""
        if (now := self.session.store.people.get(self._person.uid)) is not None:
            self.query_one(Form).rebase(self.values_of(now))

    @property
    def _is_saved(self) -> bool:
        return self.session.store.people.get(self._person.uid) is not None

    @on(TextInput.Blurred, "#field-email")
    def _check_address(self, event: TextInput.Blurred) -> None:
        """Say so when the address can't be one; it is kept as it is."""
        if event.value.strip() and (sentence := check_address(event.value)):
            self.say(sentence)
