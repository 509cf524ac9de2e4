"""The review of an invitation: everything that was read, and where; saved as one step once it was seen."""

from collections.abc import Sequence
from typing import Any, ClassVar

from msgspec import structs
from textual import events, getters, on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from afterview_tui.actions import invitations
from afterview_tui.domain.fields import Kind
from afterview_tui.domain.outcome import NotPossible, Outcome
from afterview_tui.domain.records import Guest, Interview, Invitation, LeftOut
from afterview_tui.domain.rounds import guest_changes, looked_over
from afterview_tui.reading.answer import Answer
from afterview_tui.session import Session
from afterview_tui.window.commands import Command, command
from afterview_tui.window.page import Page
from afterview_tui.window.pages.ask import Ask
from afterview_tui.window.pages.choose import Choose
from afterview_tui.window.pages.looking_over import MOVE, lead_answers, moved_question
from afterview_tui.window.record_form import FIELDS, form_keys
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.columns import columns
from afterview_tui.window.widgets.field_reader import FieldReader, field_reader
from afterview_tui.window.widgets.form import Form
from afterview_tui.window.widgets.list_view import Heading, ListView
from afterview_tui.window.widgets.texts import show_text

PEOPLE, LEFT_OUT = "People", "Left out"
NOBODY = "Nobody is named in it."
LOOK = "Look at this first: {why}"
WIDEST = 30
"""Cells of a name's column; an address needs the rest."""
KEPT = "the invitation that is looked over"
ANOTHER = Command("ctrl+o", "another_way", "as well", "What else a doubtful field may be.", in_text=True)
DONE = Command("ctrl+n", "continue", "save it", "")


class InvitationPage(Page):
    """An invitation's fields, with the cursor in a doubtful one, its people, and who was left out and why."""

    HEADING = "An invitation"
    CSS_PATH = sheet("invite")
    KEYS: ClassVar[tuple[Command, ...]] = (
        command(invitations.keep, footer=True, run="continue"),
        Command("enter", "open", "change", "Change the name, the address or the title.", footer=True),
        Command("p", "part", "part", "They interview you, arrange it, or helped you get there.", footer=True),
        Command("o", "leave_out", "leave out", "Leave out who is selected, or take them in again.", footer=True),
        FIELDS._replace(key="e", footer=False),
        command(invitations.put_away),
        ANOTHER,
    )

    told = getters.query_one("#invitation-told", Static)
    form = getters.query_one(Form)
    rows = getters.query_one(ListView)

    read: var[Invitation] = var(Invitation(), init=False)
    """What was read, with the user's changes to its people."""

    def __init__(
        self,
        session: Session,
        read: Invitation,
        waiting: Sequence[Invitation] = (),
        into: Interview | None = None,
    ) -> None:
        super().__init__(session)
        interview = invitations.brought(session.known, read)
        self._opened = invitations.beside(session.known, read, interview)
        self.set_reactive(InvitationPage.read, self._opened)
        self._waiting, self._into = waiting, into
        self._told = invitations.news(session.known, read, interview)
        self._unseen = dict(self._opened.doubts)
        """Doubts that haven't been looked at."""
        self.outcome: Outcome | None = None
        """The outcome, once it is kept or put away."""

    def body(self) -> ComposeResult:
        """Remarks on the whole, the fields, and everybody who is named."""
        now = self.session.clock.now()
        with VerticalScroll(id="invitation-scroll", can_focus=False):
            yield Static("", id="invitation-told", markup=False)
            yield Form(
                looked_over.fields(self.read, now),
                looked_over.values(self.read, now),
                _ahead_or_held(self.session),
                id="invitation",
            )
        yield ListView(self._draw, id="guests")

    def on_mount(self) -> None:
        """Restore an unfinished edit and focus the first doubtful field."""
        self.form.restore(self.session.kept.kept(self._kept_as))
        name = looked_over.first_doubt(self.read)
        of_people = "people" in self.read.doubts and name not in self.read.doubts and getattr(self.read, name)
        self.set_focus(self.rows if of_people else self.form.field(name))

    def refresh_page(self) -> None:
        """Show the people, who was left out, and the remarks."""
        read = self.read
        people: list[object] = [Heading(PEOPLE), *(read.people or [])]
        people += [Heading(f"  {NOBODY}")] if not read.people else []
        out = [Heading(""), Heading(LEFT_OUT), *read.left_out] if read.left_out else []
        self.rows.show([*people, *out])
        fields = {field.name for field in looked_over.fields_of(self.read)}
        doubts = [f"? {why}" for name, why in read.doubts.items() if name not in fields]
        show_text(self.told, "\n".join(filter(None, (self._told, *doubts))))
        self.told.display = bool(self._told or doubts)

    def watch_read(self) -> None:
        """Show the people after a change."""
        self.show()

    def wanted_keys(self) -> Sequence[Command]:
        """In a field, the keys to go on and to leave."""
        keys = form_keys(self)
        another = [ANOTHER] if self._readings else []
        return [keys[0], DONE, *keys[2:], *another] if keys else super().wanted_keys()

    def subject(self) -> Sequence[Any]:
        """The invitations put aside, if it is one of them."""
        return self._waiting

    def possible(self, action: str) -> bool:
        """Keys about a person need a selected one."""
        selected = self.rows.item
        if action == ANOTHER.name:
            return bool(self._readings)
        if action in ("open", "part"):
            return isinstance(selected, Guest)
        return selected is not None if action == "leave_out" else super().possible(action)

    @property
    def _readings(self) -> list[str]:
        """The readings of the focused field, if it has more than one."""
        name = (self.focused.id or "").removeprefix("field-") if self.focused is not None else ""
        also = self._opened.also.get(name, [])
        return [getattr(self._opened, name), *also] if also else []

    def action_another_way(self) -> None:
        """Put the next reading into the focused field."""
        name = next(each for each in self.form.texts if self.form.field(each) is self.focused)
        readings, now = self._readings, self.form.texts[name]
        self.form.restore({name: readings[(readings.index(now) + 1 if now in readings else 0) % len(readings)]})

    def action_fields(self) -> None:
        """Focus the first field."""
        self.form.focus_first()

    @property
    def _kept_as(self) -> str:
        read = self._opened
        return f"{KEPT} {read.uid or read.invitation or read.company}"

    def catch_up(self) -> None:
        """Keep the edited fields as a draft until they are saved."""
        if self.form.is_edited:
            self.session.kept.typing(self._kept_as, self.form.texts, self.HEADING)

    def action_leave(self) -> None:
        """Go from the fields to the people, then back; changes are put aside, nothing else is written."""
        if self.typing:
            self.set_focus(self.rows)
        elif self._changed() == self._opened:
            self.go("")
        else:
            with self.saving():
                self.outcome = invitations.put_aside.do(self.session, read=self._changed())
                self._leave()

    def _changed(self) -> Invitation:
        """The invitation with the edited fields."""
        return looked_over.filled(self.read, self.form.values, self.session.clock.now())

    def _leave(self) -> None:
        self.session.kept.answered(self._kept_as)
        self.go("")

    def action_part(self) -> None:
        """Switch to the next of a person's three parts."""
        if isinstance(guest := self.rows.item, Guest):
            self._change(guest, guest_changes.next_part(guest))

    def action_leave_out(self) -> None:
        """Leave the selected person out, or take them in again."""
        row = self.rows.item
        if isinstance(row, Guest | LeftOut):
            self._seen("people")
            self.read, new = guest_changes.turned(self.read, row)
            self.rows.show(self.rows.items, lambda each: each == new)
            self.refresh_bindings()

    @work
    async def action_open(self) -> None:
        """Edit the selected person."""
        if not isinstance(guest := self.rows.item, Guest):
            return
        values = {field.name: getattr(guest, field.name) for field in looked_over.GUEST}
        said = await self.ask(Ask("Who is it?", looked_over.GUEST, values, field_reader(self.session)))
        if said is not None:
            self._change(guest, structs.replace(guest, **said))

    def _change(self, before: Guest, after: Guest) -> None:
        self._seen("people")
        self.read = guest_changes.with_guest(self.read, before, after)
        self.rows.show(self.rows.items, lambda each: each == after)

    @on(events.DescendantFocus)
    def _moved(self) -> None:
        """Count a doubt as seen once its field, or the people, had the focus."""
        focused = self.focused
        name = (focused.id or "").removeprefix("field-") if focused is not None else ""
        self._seen("people" if focused is self.rows else name)

    def _seen(self, name: str) -> None:
        self._unseen.pop(name, None)

    @on(Form.Finished)
    def _filled(self) -> None:
        self.set_focus(self.rows)

    @on(Form.Edited)
    def _edited(self) -> None:
        self.catch_up()

    @on(ListView.Chosen)
    def _chosen(self) -> None:
        self.action_open()

    @on(ListView.Moved)
    def _selected(self) -> None:
        self.refresh_bindings()

    def action_continue(self) -> None:
        """Save it, once every doubt was looked at."""
        if self.unreadable.why:
            self.say(self.unreadable.why)
            return
        if self._unseen:
            name, why = next(iter(self._unseen.items()))
            self._seen(name)
            fields = {field.name for field in looked_over.fields_of(self.read)}
            self.set_focus(self.form.field(name) if name in fields else self.rows)
            self.say(LOOK.format(why=why))
            return
        self._keep()

    @work(exclusive=True)
    async def _keep(self) -> None:
        """Ask which interview and which lead where several may be meant, then one save."""
        read, lead, into = self._changed(), None, self._into
        if into is None and (there := invitations.may_move(self.session.known, read)) is not None:
            is_it = await self.ask(moved_question(there, self.session.clock.now()))
            if is_it is None:
                return
            into = there if is_it == MOVE else None
        if leads := invitations.leads_to_choose(self.session.known, read, into):
            lead = await self.ask(Choose(looked_over.WHICH_LEAD, lead_answers(leads)))
            if lead is None:
                return
        try:
            with self.saving():
                self.outcome = invitations.keep.do(
                    self.session, self._waiting, read=read, as_shown=True, into=into, lead=lead
                )
                self._leave()
        except NotPossible as error:
            self.say(str(error))

    def did(self, action: Any, outcome: Outcome) -> None:
        """Leave once it is put away."""
        self.outcome = outcome
        self._leave()

    def _draw(self, row: Guest | LeftOut, width: int) -> Content:
        third = max(min(width // 3, WIDEST), 18)
        if isinstance(row, LeftOut):
            return columns((row.who, third * 2, "$hint"), (row.why, 0, "$hint"))
        before = invitations.met(self.session.known, self.read, row)
        about = ", ".join(filter(None, (row.greeting, row.title, row.email, "met before" if before else "")))
        name = row.name or "? no name in it"
        return columns((name, third, ""), (looked_over.PARTS[row.part], 15, "$hint"), (about, 0, "$hint"))


def _ahead_or_held(session: Session) -> FieldReader:
    """Reads a day as one to come if it can be; an invitation may also be read on the evening after."""
    reading = field_reader(session)

    def read(text: str, kind: Kind) -> Answer[object]:
        ahead = reading.read(text, kind)
        held = ahead if ahead.value is not None else reading.read(text, "held")
        return held if held.value is not None else ahead

    return reading._replace(read=read)
