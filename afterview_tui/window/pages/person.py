"""The page of one person: name, greeting, address, and what they said."""

from collections.abc import Sequence
from typing import ClassVar

import msgspec
from textual import events, getters, on
from textual.app import ComposeResult
from textual.widgets import Static

from afterview_tui.actions import drafts, people
from afterview_tui.actions.greetings import ways_to_greet
from afterview_tui.domain.fields import PERSON
from afterview_tui.domain.notes import spelling
from afterview_tui.domain.notes.greeting import is_name, likely_greetings, with_capitals
from afterview_tui.domain.records import Person, new_uid
from afterview_tui.outbox.mail import check_address, misplaced
from afterview_tui.session import Session
from afterview_tui.store.drafts import Typed
from afterview_tui.window.commands import Command
from afterview_tui.window.page import Page
from afterview_tui.window.record_form import FIELDS, form_keys, keep, values_of, words_of
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.field_reader import field_reader
from afterview_tui.window.widgets.form import Form
from afterview_tui.window.widgets.text_input import TextInput
from afterview_tui.window.widgets.texts import show_text
from afterview_tui.writing.jottings import leafing
from afterview_tui.writing.jottings.phrase import Phrase
from afterview_tui.writing.jottings.ways import Way

HINT = """\
What did they show, say or do? One thing goes into your note to them.
Write it as it comes: “showed me the board”, “told me how they ship”."""
ANOTHER_WAY = Command(
    "ctrl+o", "another_way", "another way", "Another way to put what they said in your note.", in_text=True
)
WAY_BEFORE = Command(
    "ctrl+r", "way_before", "the one before", "Back to the way, or the greeting, before this one.", in_text=True
)
TAKES = "{another_way} takes the first, then the next."
NO_NAME = (
    "Their name may be in the invitation, on the company’s pages, or known to the front desk. Until then: “Hello,”."
)
WRITES_SO = "{another_way} writes it that way."
LEAF = "{{another_way}} puts it another way{place}, {{way_before}} goes back."


class PersonPage(Page):
    """A person's six fields, saved as they are typed."""

    HEADING = "Somebody you met"
    WALK = "remember"
    CSS_PATH = sheet("remember")
    KEYS: ClassVar[tuple[Command, ...]] = (FIELDS, ANOTHER_WAY, WAY_BEFORE)

    form = getters.query_one(Form)
    sentence = getters.query_one("#person-hint", Static)

    def __init__(self, session: Session, person: Person | None) -> None:
        super().__init__(session)
        self._person = person or Person(uid=new_uid(), interview=session.interview.uid)
        self._said_as = self._person.said_as
        """The chosen sentence for the note, as long as it matches what they said."""
        self._phrase = Phrase()
        """The sentences that what they said can become."""

    @property
    def uid(self) -> str:
        """The person's uid, even before they are saved."""
        return self._person.uid

    def body(self) -> ComposeResult:
        """The fields, and a hint."""
        values = {spec.name: getattr(self._person, spec.name) for spec in PERSON}
        yield Form(PERSON, values, field_reader(self.session), id="person")
        yield Static(HINT, classes="hint", id="person-hint", markup=False)

    def on_mount(self) -> None:
        """Begin in the first field; the list of words is read beside, for the sentence below."""
        self.run_worker(spelling.load, thread=True)
        self._phrase = self._read()
        self._show_sentence()
        self.form.focus_first()

    def wanted_keys(self) -> Sequence[Command]:
        """The form's commands, and `ctrl+o` where it has something to offer."""
        keys = form_keys(self)
        if keys and self._capitals:
            return [*keys, ANOTHER_WAY._replace(label="capitals")]
        if keys and self._greetings:
            return [*keys, ANOTHER_WAY._replace(label="greeting")]
        return [*keys, ANOTHER_WAY] if keys and self._is_said else keys or super().wanted_keys()

    def possible(self, action: str) -> bool:
        """Another way needs sentences, greetings or capitals to offer."""
        if action == WAY_BEFORE.name:
            return bool(self._phrase.ways or self._greetings) and not self._capitals
        if action == ANOTHER_WAY.name:
            return bool(self._phrase.ways or self._greetings or self._capitals)
        return super().possible(action)

    @property
    def _capitals(self) -> str:
        """The name with capitals, if it has none and its field is focused; otherwise empty."""
        if self.focused is not self.form.field("name"):
            return ""
        return with_capitals(str(self.form.values["name"] or ""))

    @property
    def _greetings(self) -> list[str]:
        """Likely greetings, if that field is focused."""
        if self.focused is not self.form.field("greeting"):
            return []
        return likely_greetings(self._typed_in.name, self._typed_in.title)

    @property
    def _is_said(self) -> bool:
        """Whether the field for what they said is focused and has words."""
        return bool(self._phrase.ways) and self.focused is self.form.field("said")

    @property
    def _typed_in(self) -> Person:
        """The person as the fields have them."""
        values = {name: str(value or "") for name, value in self.form.values.items()}
        return msgspec.structs.replace(self._person, **values)

    def _read(self) -> Phrase:
        return drafts.phrase_for(self.session.known, self._typed_in, self.session.interview)

    def _show_sentence(self) -> None:
        """Show what belongs to the focused field: capitals, greetings, or the sentence for the note."""
        if name := self._capitals:
            show_text(self.sentence, f"{people.CAPITALS.format(name=name)}\n{self.in_keys(WRITES_SO)}")
            self.sentence.add_class("hint")
            return
        if self._greetings:
            told = "\n".join(ways_to_greet(self._typed_in))
            show_text(self.sentence, f"{told}\n{self.in_keys(TAKES)}")
            self.sentence.add_class("hint")
            return
        found = leafing.shown(self._phrase, self._said_as)
        more = self.in_keys(LEAF.format(place=f" ({found.place} of {found.number})" if found.place else ""))
        show_text(self.sentence, f"{found.sentence}\n{more}" if found.number else HINT, found.left_out)
        self.sentence.set_class(not found.number, "hint")

    @on(events.DescendantFocus)
    def _moved(self) -> None:
        """Update the lines below for the newly focused field."""
        if self.is_mounted:
            self._show_sentence()

    @on(TextInput.Blurred, "#field-name")
    def _look_at_name(self, event: TextInput.Blurred) -> None:
        """Say what helps where the name was forgotten, or has no capitals."""
        if event.value.strip() and not is_name(event.value) and not likely_greetings(event.value):
            self.say(NO_NAME)
        elif name := with_capitals(event.value):
            self.say(people.CAPITALS.format(name=name))

    @on(Form.Edited)
    def _edited(self, event: Form.Edited) -> None:
        """Update the sentence as words change; a choice made for other words is dropped."""
        before, self._phrase = self._phrase, self._read()
        if event.name == "said":
            self._said_as = leafing.carried(before, self._said_as, self._phrase)
        was_possible = bool(before.ways)
        self._show_sentence()
        if event.name == "name" or was_possible != bool(self._phrase.ways):
            self.show_edges()

    def action_another_way(self) -> None:
        """Take the capitals, the next greeting, or the next sentence."""
        if name := self._capitals:
            self.form.restore({"name": name})
        elif greetings := self._greetings:
            self._take_greeting(greetings, 1)
        else:
            self._phrase = self._read()
            self._take(leafing.following(self._phrase, self._said_as))

    def action_way_before(self) -> None:
        """Take the greeting, or the sentence, before the current one."""
        if greetings := self._greetings:
            self._take_greeting(greetings, -1)
        elif ways := self._phrase.ways:
            at = leafing.shown(self._phrase, self._said_as).place
            self._take(ways[max(at, 1) - 2])

    def _take_greeting(self, greetings: Sequence[str], by: int) -> None:
        """Take the greeting that is so many places on."""
        now = str(self.form.values["greeting"] or "")
        at = greetings.index(now) + by if now in greetings else min(by, 0)
        self.form.restore({"greeting": greetings[at % len(greetings)]})

    def _take(self, way: Way | None) -> None:
        """Take one of the ways to put what they said."""
        if way is not None:
            self._said_as = way.said_as
            self._show_sentence()
            self.autosave.touch()

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
        more = {"said_as": self._said_as} if self._said_as != self._person.said_as else {}
        interview = self.session.interview
        self._person = keep(self, self.form, people.edit, self._person, interview=interview, **more)

    def typed(self) -> list[Typed]:
        """The unsaved words in the fields, for the draft."""
        person = self._person
        return words_of(self.form, "Somebody you met", "people", person.uid, interview=person.interview)

    def refresh_page(self) -> None:
        """Show what was saved elsewhere, in fields that weren't edited here."""
        if (now := self.session.store.people.get(self._person.uid)) is not None:
            self.form.rebase(values_of(self.form, now))
            if self._said_as == self._person.said_as:
                self._said_as = now.said_as
            self._phrase = self._read()
            self._show_sentence()

    @property
    def _is_saved(self) -> bool:
        return self.session.store.people.get(self._person.uid) is not None

    @on(TextInput.Blurred, "#field-email")
    def _check_address(self, event: TextInput.Blurred) -> None:
        """Say so where an address looks wrong; it is kept as it is."""
        if event.value.strip() and (sentence := check_address(event.value) or misplaced("email", event.value)):
            self.say(sentence)

    @on(TextInput.Blurred, "#field-title")
    def _look_at_title(self, event: TextInput.Blurred) -> None:
        """Say so where an address was typed as a title; it is kept as it is."""
        if question := misplaced("title", event.value):
            self.say(question)
