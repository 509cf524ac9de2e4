"""Home: what is due, then the interviews, newest first."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar

from textual import events, getters, on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from afterview_tui.actions import before, interviews, invitations
from afterview_tui.actions.action import Action
from afterview_tui.domain import humanize
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Interview, Invitation
from afterview_tui.domain.rounds import around, due, walk
from afterview_tui.domain.rounds.due import Due
from afterview_tui.locations import short
from afterview_tui.session import Session
from afterview_tui.window.commands import Command, command
from afterview_tui.window.keys import TAKE_BACK, UNDOES
from afterview_tui.window.page import Page
from afterview_tui.window.pages.home_rows import HomeRows
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.list_view import Heading, ListView

WELCOME = """\
Just out of an interview? Take a quiet hour here.

Nothing is sent anywhere. All of it stays in one file:
{path}

Press Enter."""
WITH_LEADS = """\
{leads}

After an interview, press Enter for a quiet hour."""
INVITE = Command("i", "invite", "invitation", "Read an invitation: a calendar file, or a mail.")
EMPTIED = "Nothing is selected now. {open} once more begins an evening."
FIND = Command("slash", "place('find')", "search", "Search everything.", footer=True)


class Home(Page):
    """Where everything begins and ends."""

    PLACE = "home"
    HEADING = "Home"
    CSS_PATH = sheet("home")
    BACK = UNDOES
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command(
            "enter",
            "open",
            "open",
            "Open what is selected; with nothing here yet, begin.",
            footer=True,
        ),
        command(interviews.new, footer=True),
        INVITE,
        Command("l", "place('leads')", "leads", "Your leads, one at a time.", footer=True),
        FIND,
        command(interviews.remove),
        command(invitations.put_away),
        TAKE_BACK,
        Command("r", "calendar", "read calendar", "Read your calendar folder again."),
        Command("d", "place('drawer')", "drawer", "The drawer: what you would have posted."),
        Command("o", "place('options')", "options", "Your name, looks, breath, copying, quiet and dates."),
    )

    WHY_NOT = {**Page.WHY_NOT, "remove": "Only an interview can be removed here."}

    welcome = getters.query_one("#welcome", Static)
    rows = getters.query_one(ListView)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._is_emptied = False
        """Whether the last row was just removed, so that Enter wasn't meant to begin an interview."""

    def body(self) -> ComposeResult:
        """The list, or the welcome where it is empty."""
        yield Static("", id="welcome", markup=False)
        yield ListView(HomeRows(self.session, lambda: self.rows.items).draw, id="home")

    def refresh_page(self) -> None:
        """Fill the list."""
        self.session.put_down()
        store, now = self.session.store, self.session.clock.now()
        begun = interviews.begun(self.session.known)
        todo = due.due_today(store.everything, now)
        items: list[object] = []
        held = store.interviews.all()
        if ended := around.ended(held, self.session.near, now):
            items += [*ended, Heading("")]
        if todo:
            items += [Heading("Due"), *todo, Heading("")]
        if waiting := store.invitations.all():
            items += [Heading("Put aside"), *waiting, Heading("")]
        if to_come := around.to_come(held, self.session.near, now):
            items += [Heading("Before, from your calendar"), *to_come, Heading("")]
        if begun:
            items += [Heading("Interviews"), *begun]
        rows, welcome = self.rows, self.welcome
        rows.display, welcome.display = bool(items), not items
        if not items:
            welcome.update(self._welcome(now))
        rows.show(items)
        if items:
            self.set_focus(rows)

    def detail(self) -> Content | None:
        """What is selected: the lead, the interview or the invitation."""
        from afterview_tui.window import details

        match self.rows.item:
            case Due() as todo:
                return details.of_due(self.session, todo)
            case Interview() as interview:
                return details.of_interview(self.session, interview)
            case Invitation() as waiting:
                return details.of_invitation(self.session, waiting)
        return None

    def wanted_keys(self) -> Sequence[Command]:
        """The page's commands; with an empty list, Enter begins, and the invitation key is shown."""
        first, new, *others = super().wanted_keys()
        if self.rows.display:
            return (first, new, *others)
        return (first._replace(label="begin"), new, INVITE, *(each for each in others if each != FIND))

    def aside(self) -> str:
        """The day."""
        today = self.session.clock.now().date()
        return f"{humanize.WEEKDAYS[today.weekday()]} {today.day} {humanize.MONTHS[today.month - 1]}"

    @on(ListView.Chosen)
    def action_open(self) -> None:
        """Go where the selected row leads."""
        store = self.session.store
        match self.rows.item:
            case Interview() as interview:
                self._open_interview(interview)
            case Due(place="thank") as todo:
                if self.news.is_there(store.interviews, taken := store.interviews.get(todo.uid)) and taken:
                    self.session.take_up(taken)
                    self.go("thank")
            case Due(place="leads") as todo:
                from afterview_tui.window.pages.lead import LeadPage

                if self.news.is_there(store.leads, lead := store.leads.get(todo.uid)):
                    self.open(LeadPage(self.session, lead))
            case Due() as todo:
                self.go(todo.place)
            case Invitation() | around.Ended() as read:
                self._open_invitation(read)
            case _ if self._is_emptied:
                self._is_emptied = False
                self.say(self.in_keys(EMPTIED))
            case _:
                self.action_do(interviews.new.id)

    def _open_interview(self, interview: Interview) -> None:
        """Open the page before an interview that is ahead, or the evening of any other."""
        if not self.news.is_there(self.session.store.interviews, interview):
            return
        if before.is_ahead(self.session.known, interview) and not interview.steps:
            self._tell_before(interview)
        else:
            interviews.take_up.do(self.session, [interview])
            self.go(walk.take_up(interview))

    @work
    async def _tell_before(self, interview: Interview) -> None:
        """Open the page before a round, then its evening if that is chosen."""
        from afterview_tui.window.pages.before import Before

        opened = Before(self.session, interview)
        await self.ask(opened)
        if opened.begins and self.news.is_there(self.session.store.interviews, interview):
            interviews.take_up.do(self.session, [interview])
            super().go("breathe")

    def _open_invitation(self, read: Invitation | around.Ended) -> None:
        if isinstance(read, around.Ended):
            self._begin(read)
        elif not read.uid or self.news.is_there(self.session.store.invitations, read):
            self._look_over(read)

    def subject(self) -> Sequence[Interview | Invitation]:
        """The selected interview, or the invitation that was put aside."""
        selected = self.rows.item
        return [selected] if isinstance(selected, Interview | Invitation) and selected.uid else []

    @work
    async def action_invite(self) -> None:
        """Read an invitation, and show what came of it."""
        from afterview_tui.window.pages.invite import Invite

        opened = Invite(self.session)
        await self.ask(opened)
        self._kept(opened.outcome)

    @work
    async def _look_over(self, read: Invitation) -> None:
        from afterview_tui.window.pages.looking_over import look_over

        self._kept(await look_over(self, read, [read] if read.uid else []))

    @work
    async def _begin(self, over: around.Ended) -> None:
        """Begin the evening of an interview that has ended; one from the calendar is looked over first."""
        from afterview_tui.window.pages.looking_over import look_over

        interview = over.interview
        if interview is None and over.invitation is not None:
            outcome = await look_over(self, over.invitation)
            interview = self.session.store.interviews.get(outcome.uid) if outcome is not None else None
        if interview is not None and self.news.is_there(self.session.store.interviews, interview):
            interviews.take_up.do(self.session, [interview])
            super().go("breathe")

    @on(events.ScreenResume)
    def _look_into_the_folder(self) -> None:
        """After showing the list, read the calendar folder, where one is configured."""
        if self.session.options.calendar_folder:
            self.call_after_refresh(self.action_calendar)

    @work(exclusive=True, group="calendar")
    async def action_calendar(self) -> None:
        """Read the calendar folder in a thread, and show the interviews that are close."""
        from afterview_tui.actions.calendars import near

        session = self.session
        session.show_near(await asyncio.to_thread(near, session.known, session.store.path))

    def _kept(self, outcome: Outcome | None) -> None:
        """Say what came of an invitation, and select the interview that it made."""
        if outcome is not None:
            self.did(invitations.keep, outcome)
            self.rows.show(self.rows.items, lambda each: getattr(each, "uid", "") == outcome.uid)

    def did(self, action: Action[Any], outcome: Outcome) -> None:
        """A new interview begins with Breathe."""
        if action is interviews.new:
            super().go("breathe")
        else:
            super().did(action, outcome)
            self._is_emptied = action in (invitations.put_away, interviews.remove) and not self.rows.display

    def go(self, place: str) -> None:
        """Go to a place, with the selected interview as the current one."""
        selected = self.rows.item
        if isinstance(selected, Interview) and self.session.store.interviews.get(selected.uid) is not None:
            self.session.take_up(selected)
        super().go(place)

    def action_place(self, place: str) -> None:
        """Go to a page that is not part of the walk."""
        self.go(place)

    def action_leave(self) -> None:
        """Say how to quit; Esc leads to Home and goes no further."""
        self.say(self.in_keys("This is Home. {quit} quits; everything is saved."))

    def possible(self, action: str) -> bool:
        """Opening needs a row that is still there, the calendar its folder."""
        if action in ("open", "continue"):
            return not self.rows.is_lost
        if action == "calendar":
            return bool(self.session.options.calendar_folder)
        return super().possible(action)

    def action_continue(self) -> None:
        """Go where the selected row leads."""
        self.action_open()

    def _welcome(self, now: datetime) -> str:
        """The text for an empty list: the state of the leads, or how to begin."""
        store = self.session.store
        if waiting := due.to_look_at(store.leads.all()):
            return WITH_LEADS.format(leads=f"{waiting}: press {self.in_keys('{leads}')}.")
        if (following := due.next_due(store.everything, now)) is not None:
            return WITH_LEADS.format(leads=f"{due.NOTHING_TODAY} {due.following(following, now)}")
        return WELCOME.format(path=short(store.path))
