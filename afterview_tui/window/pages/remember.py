"""Remember: the interview's facts and people, while they are fresh."""

from collections.abc import Sequence
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from afterview_tui.actions import interviews, invitations, people
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import INTERVIEW, part_of
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Person, Record
from afterview_tui.domain.rounds.setting_down import returning
from afterview_tui.session import Session
from afterview_tui.store.drafts import Typed
from afterview_tui.window import details
from afterview_tui.window.commands import Command, command
from afterview_tui.window.keys import TAKE_BACK, UNDOES
from afterview_tui.window.page import Page
from afterview_tui.window.record_form import keep, values_of, words_of
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.unreadable_input import UnreadableInput
from afterview_tui.window.way_out import WayOut
from afterview_tui.window.widgets.columns import Cells, Columns
from afterview_tui.window.widgets.field_reader import field_reader
from afterview_tui.window.widgets.form import Form
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.texts import show_text

MOST_LESSONS = 3
"""At most how many lessons are shown."""
NOBODY = """\
Nobody yet. Press {add} to add who you met, and who helped you get there.
{invite} reads an invitation: company, day and people."""


class Remember(Page):
    """The interview in six fields, and the people below."""

    PLACE = "remember"
    HEADING = "Remember"
    CSS_PATH = sheet("remember")
    BACK = UNDOES
    KEYS: ClassVar[tuple[Command, ...]] = (
        command(people.add, footer=True, run="add"),
        Command("enter", "open", "open", "Open the selected person.", footer=True),
        Command("e", "fields", "edit above", "Go to the fields above.", footer=True),
        Command("i", "invite", "invitation", "Read it from an invitation: a calendar file, or a mail."),
        Command("w", "notes", "their note", "The note to them; what was sent can be read again."),
        command(people.remove),
        TAKE_BACK,
    )

    nobody = getters.query_one("#nobody", Static)
    form = getters.query_one(Form)
    people = getters.query_one(ListView)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._opened = ""
        """The uid of the person opened last, who is selected when this page comes back."""
        self.unreadable = UnreadableInput(self, lambda: f"Remember {session.interview.uid}")
        self.way_out = WayOut(self, self._settle)

    def body(self) -> ComposeResult:
        """Lessons from last time, the fields, and the people."""
        interview = self.session.interview
        values = {spec.name: getattr(interview, spec.name) for spec in INTERVIEW}
        if lessons := self._lessons():
            yield Static(lessons, id="lessons", markup=False)
        yield Form(INTERVIEW, values, field_reader(self.session), id="interview")
        yield Static("People", id="people-heading", markup=False)
        yield Static("", id="nobody", markup=False)
        people = Columns(lambda: self.people.items, _cells, keeps_last=False)
        yield ListView(people.draw, id="people")

    def _lessons(self) -> str:
        """The lessons that come back with this interview, as text."""
        store = self.session.store
        found = returning(self.session.interview, store.interviews.all(), store.items.where(outcome="lesson"))
        texts = [item.plan or item.text for item in found]
        many = f"{humanize.in_words(len(texts))} lessons" if len(texts) > 1 else "lesson"
        return "\n".join([f"Your {many} from last time:", *texts[:MOST_LESSONS]]) if texts else ""

    def on_mount(self) -> None:
        """Focus the first field where there is no company yet."""
        self._company = self.session.interview.company
        if not self._company:
            self.form.focus_first()

    def refresh_page(self) -> None:
        """Show what was saved elsewhere in fields that weren't edited here, and list the people."""
        self.form.rebase(values_of(self.form, self.session.interview))
        people = self.session.people
        rows = self.people
        rows.display = bool(people)
        self.nobody.display = not people
        uid, self._opened = self._opened, "" if self.is_active else self._opened
        rows.show(people, (lambda each: each.uid == uid) if uid in {each.uid for each in people} else None)
        if people and not self.typing:
            self.set_focus(rows)

    def show_hints(self) -> None:
        """How to add somebody, with the way out of the field where the cursor is in one."""
        show_text(self.nobody, self.in_keys(NOBODY))

    def detail(self) -> Content | None:
        """The selected person."""
        person: Person | None = self.people.item if self.people.display else None
        return details.of_person(self.session, person) if person is not None else None

    def save(self) -> None:
        """Save the fields."""
        interview = self.session.interview
        if self.unreadable.words:
            self.session.apply(Outcome("", interviews.restored(self.session.known, interview), is_step=False))
        keep(self, self.form, interviews.edit, interview)

    def _settle(self) -> None:
        interviews.settle.do(self.session, [self.session.interview], company_before=self._company)

    def typed(self) -> list[Typed]:
        """The unsaved words in the fields, for the draft."""
        return words_of(self.form, "Remember", "interviews", self.session.interview.uid)

    def possible(self, action: str) -> bool:
        """Opening needs a person."""
        return super().possible(action) and (action not in ("open", "notes") or self.people.item is not None)

    def action_add(self) -> None:
        """A new person."""
        self._open(None)

    def action_fields(self) -> None:
        """Back up into the fields."""
        self.form.focus_first()

    @work
    async def action_invite(self) -> None:
        """Read an invitation, into this interview if that has no facts yet."""
        from afterview_tui.window.pages.invite import Invite

        if not self.flush():
            return
        self.set_focus(None)
        interview = self.session.interview
        opened = Invite(
            self.session, interview if interviews.is_unidentified(self.session.known, interview) else None
        )
        await self.ask(opened)
        if opened.outcome is not None:
            self._company = self.session.interview.company
            self.did(invitations.keep, opened.outcome)

    @on(ListView.Chosen)
    def action_open(self) -> None:
        """The selected person."""
        self._open(self.people.item)

    def action_notes(self) -> None:
        """Go to Thank, at the note to the selected person."""
        if (person := self.people.item) is not None:
            self.session.looked_for = person.uid
            self.go("thank")

    def subject(self) -> Sequence[Record]:
        """The selected person, and the interview."""
        return [*([self.people.item] if self.people.item is not None else []), self.session.interview]

    @on(Form.Finished)
    def _to_people(self) -> None:
        self.flush()
        if self.session.people:
            self.set_focus(self.people)
        else:
            self.action_add()

    def _open(self, person: Person | None) -> None:
        from afterview_tui.window.pages.person import PersonPage

        if self.flush() and (person is None or self.news.is_there(self.session.store.people, person)):
            self.set_focus(None)
            page = PersonPage(self.session, person)
            self._opened = page.uid
            self.open(page)


def _cells(person: Person, is_roomy: bool) -> Cells:
    part = {"interviewer": person.title, "helper": "helped you"}.get(person.part, part_of(person))
    said = [(person.said, "$hint")] if is_roomy else []
    return [(person.name or "no name yet", ""), (part, "$hint"), *said]
