"""The review of leads, a card each, until each has a next step, is parked, or is closed."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from textual import getters, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from afterview_tui.actions import ending, leads, reviewing
from afterview_tui.actions.action import REMOVED, Action
from afterview_tui.domain.leads import cadence, card
from afterview_tui.domain.leads.ending import accepted_lead, asks_to_end
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Lead
from afterview_tui.domain.text import hanging
from afterview_tui.window.commands import Command, command
from afterview_tui.window.doing import do, take_back
from afterview_tui.window.page import Page
from afterview_tui.window.pages.adding_leads import ADD, IMPORT, add_lead, import_leads
from afterview_tui.window.pages.choose import Answer, Choose
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.textual_fixes.batched_screen import paint_now
from afterview_tui.window.widgets.texts import show_text

EMPTY = """\
No leads yet. Press {add} to add one: a company is enough.

Press {import_leads} to import a list that you keep elsewhere.
In the shell: afterview lead import FILE"""
ELSEWHERE = "Another window has changed this lead. This is how it is now."
KINDLY = " Press {end} to close them kindly."
WHAT_BECAME = ("done", "heard", "later", "close")
"""The commands for a lead whose step is due."""
WIDTH, AROUND = 68, 6
"""The width of the facts at most, and of the margins beside them, in cells."""
NOT_TO_KEEP = ("close", "later", "next", "park")
"""The commands for a lead that can't be kept as it is."""


class Leads(Page):
    """The review: the lead with the longest silence first, the favourite last."""

    _waiting: Sequence[Lead] = ()
    """The leads not reviewed today, in order."""
    _first = ""
    """The uid of a lead whose change was undone; it is shown first."""
    _is_free = False
    """Whether the card may move on to another lead, as something was done here."""
    _asked = False
    """Whether this page has asked if the search ends."""

    PLACE = "leads"
    HEADING = "Leads"
    CSS_PATH = sheet("leads")
    READ_FROM = "#company, #over"
    WRAPS = True
    KEYS: ClassVar[tuple[Command, ...]] = (
        command(leads.next_step, footer=True, short="step"),
        command(leads.park, footer=True),
        command(leads.close, footer=True),
        command(leads.keep, footer=True),
        command(leads.done),
        command(leads.heard),
        command(leads.later),
        Command("u", "take_back", "take back", "Take back the last change."),
        ADD._replace(footer=True),
        Command("t", "list", "all leads", "All leads as a list.", footer=True),
        IMPORT._replace(footer=True),
        Command("e", "edit", "edit", "Everything about this lead, and its story."),
        Command("v", "shape", "the shape", "The shape of the search: stages, and events a week."),
        command(ending.end, run="end"),
        Command("enter", "main", "next", "The next step of this lead; after the last one, continue."),
    )

    WHY_NOT: ClassVar[Mapping[str, str]] = {
        **Page.WHY_NOT,
        **dict.fromkeys(
            [*(each.verb for each in leads.REVIEWED), "edit"], "No lead is waiting here. Press {add} to add one."
        ),
        "list": "There are no leads yet. Press {add} to add one.",
        "shape": "There are no leads yet. Press {add} to add one.",
    }

    card = getters.query_one("#card", Vertical)
    over = getters.query_one("#over", Static)
    company = getters.query_one("#company", Static)
    facts = getters.query_one("#facts", Static)
    standing = getters.query_one("#standing", Static)

    def body(self) -> ComposeResult:
        """The card, and the end of the review."""
        with Vertical(id="card"):
            yield Static("", id="company", markup=False)
            yield Static("", id="standing", markup=False)
            yield Static("", id="facts", markup=False)
        yield Static("", id="over", markup=False)

    def refresh_page(self) -> None:
        """Show the current or next lead, or the end of the review."""
        waiting = cadence.review_order(self.session.store.leads.all(), self._today)
        shown, self._is_free = "" if self._is_free or not self.lead else self.lead.uid, False
        first = {self._first: 0, shown: 1}
        self._waiting = sorted(waiting, key=lambda lead: first.get(lead.uid, 2))
        lead = self.lead
        self.card.display = lead is not None
        self.over.display = lead is None
        if lead is None:
            said = reviewing.end(self.session, self.in_keys(": {list} shows them"), self.in_keys(KINDLY))
            show_text(self.over, "\n".join(said) or self.in_keys(EMPTY))
        else:
            self._show(lead)
        if not self._asked and asks_to_end(self.session.store.leads.all()):
            self._asked = True
            self.call_after_refresh(self.action_end)

    def reload(self) -> None:
        """Show what another session saved; the lead on the card stays until a key is pressed."""
        shown = self.lead
        super().reload()
        if shown is None or (self.lead is not None and self.lead.uid == shown.uid):
            return
        now = self.session.store.leads.get(shown.uid)
        self._waiting = [now if now is not None and cadence.is_active(now) else shown, *self._waiting]
        self.card.display, self.over.display = True, False
        self._show(now or shown)
        self.say(REMOVED if now is None else ELSEWHERE)

    @property
    def lead(self) -> Lead | None:
        """The lead on the card."""
        return next(iter(self._waiting), None)

    def subject(self) -> Sequence[Lead]:
        """The lead on the card."""
        return self._waiting[:1]

    def aside(self) -> str:
        """The progress of today's review, including leads closed or parked in it."""
        waiting = len(self._waiting)
        if not waiting:
            return ""
        seen = sum(lead.reviewed_on == self._today for lead in self.session.store.leads.all())
        return f"{seen + 1} of {seen + waiting} today"

    def possible(self, action: str) -> bool:
        """Some commands need a lead on the card, others any lead."""
        match action:
            case "edit":
                return self.lead is not None
            case "list" | "shape":
                return bool(self.session.store.leads.all())
        return super().possible(action)

    def wanted_keys(self) -> Sequence[Command]:
        """The commands for the lead on the card: for a due step, for one that can't be kept, or the usual."""
        lead, known = self.lead, self.session.known
        if lead is not None and cadence.due(lead, self._today) in ("today", "overdue"):
            names = WHAT_BECAME
        elif lead is not None and leads.lacks(known, lead):
            names = NOT_TO_KEEP
        else:
            takes = lead is not None and leads.suggestion(known, lead) is not None
            commands = super().wanted_keys()
            return [each._replace(label="take it") if takes and each.name == "keep" else each for each in commands]
        return [command for name in names for command in self.KEYS if command.name == name]

    def did(self, action: Action[Any], outcome: Outcome) -> None:
        """Let the card move on; the sentence on a new step isn't repeated, as the question showed it."""
        self._is_free = True
        is_told = action is leads.next_step and bool(outcome.changes)
        super().did(action, outcome._replace(sentence="") if is_told else outcome)

    @work
    async def action_main(self) -> None:
        """Plan a step for this lead, or go on to the next page."""
        if self.lead is None:
            self.action_continue()
        else:
            await do(self, leads.next_step, self.subject())

    def action_take_back(self) -> None:
        """Undo the last step, and show its lead."""
        if uids := take_back(self):
            self._first = next((uid for uid in uids if self.session.store.leads.get(uid)), "")

    def action_add(self) -> None:
        """A new lead, in one line."""
        self._is_free = True
        add_lead(self)

    def action_import_leads(self) -> None:
        """Leads from a file."""
        import_leads(self)

    def action_edit(self) -> None:
        """Everything about this lead."""
        from afterview_tui.window.pages.lead import LeadPage

        self.open(LeadPage(self.session, self.lead))

    async def action_list(self) -> None:
        """Open the list of leads, painted once."""
        from afterview_tui.window.pages.lead_list import LeadList

        if self.is_active:
            every = LeadList(self.session)
            with self.app.batch_update():
                await self.app.push_screen(every)
            paint_now(every)

    @work
    async def action_end(self) -> None:
        """Ask whether to close the other leads, as an offer is accepted."""
        accepted, others = accepted_lead(self.session.store.leads.all()), ending.others(self.session.known)
        asked = ending.question(self.session.known)
        if accepted is None or not asked:
            return
        answers = (Answer("c", ending.CLOSE_THEM, "close"), Answer("n", ending.NOT_NOW, "not now"))
        answer = await self.ask(Choose(asked, answers))
        if answer == "close" and await do(self, ending.end, others):
            interview = card.last_interview(accepted, self.session.store.interviews.all())
            if interview is not None:
                self.session.take_up(interview)
        elif answer == "not now":
            await do(self, ending.look_on, [accepted])

    def action_shape(self) -> None:
        """The shape of the search."""
        from afterview_tui.window.pages.shape import ShapePage

        self.open(ShapePage(self.session))

    @property
    def _today(self) -> date:
        return self.session.clock.now().date()

    def _show(self, lead: Lead) -> None:
        show_text(self.company, lead.company or lead.role or "A lead")
        show_text(self.standing, card.standing(lead, self._today))
        suggested = leads.suggestion(self.session.known, lead)
        known = reviewing.known(self.session, lead)
        takes = [" Space takes it." if suggested else "", *[""] * len(known)]
        width = min(self.app.size.width - AROUND, WIDTH)
        lines = [hanging(name, text + more, 9, width) for (name, text), more in zip(known, takes, strict=False)]
        said = reviewing.remarks(self.session, lead, self.in_keys(": {close} closes it"))
        show_text(self.facts, "\n".join([*lines, *(f"\n{each}" for each in said)]))
