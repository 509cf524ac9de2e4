"""Leads: one a card, until each has a next step, sleeps, or is closed."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from afterview_tui.actions import progress, reviewing
from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.leads.card import missing, next_sentence, standing
from afterview_tui.domain.leads.ending import accepted_lead, asks_to_end, kept_looking
from afterview_tui.domain.leads.pipeline import done, heard, snoozed
from afterview_tui.domain.records import Lead
from afterview_tui.window.autosave import REMOVED, TO_TAKE_BACK
from afterview_tui.window.commands import Command
from afterview_tui.window.page import sheet
from afterview_tui.window.pages.choose import Answer, Choose
from afterview_tui.window.pages.end_search import close_kindly
from afterview_tui.window.pages.lead_changes import IMPORT, LeadChanges

EMPTY = """\
No leads yet. Press {add} to add one: a company is enough.

A list that you keep elsewhere comes in with {import_leads},
or from the shell: afterview leads import FILE"""
ELSEWHERE = "Another window has dealt with this lead. This is how it is now."
KINDLY = " Press {end} to close them kindly."
OR_SO = "press {next_step} for one, {park} to park it, {close_lead} to close it."
MISSING = {
    "step": f"It has no next step yet: {OR_SO}",
    "day": f"It has no day for its next step yet: {OR_SO}",
    "past": "That day has gone by: {done} if it is done, {snooze} for a week later, {next_step} for another step.",
}
OF_THE_CARD = ("next_step", "park", "close_lead", "keep", "done", "heard", "snooze", "edit")
"""The commands that need a lead on the card."""
WHAT_BECAME = ("done", "heard", "snooze", "close_lead")
"""The commands that answer what became of a step."""
NOT_TO_KEEP = ("close_lead", "snooze", "next_step", "park")
"""The commands for a lead that can't be kept as it is."""


class Leads(LeadChanges):
    """The review: the longest unheard first, the one hoped for last."""

    _waiting: Sequence[Lead] = ()
    """The leads that were not reviewed today, in order."""
    _first = ""
    """The uid of the lead that was taken back, which is shown first."""
    _is_free = False
    """Whether another lead may come onto the card: something was done here."""
    _asked = False
    """Whether it was asked on this page if the search ends."""

    PLACE = "leads"
    HEADING = "Leads"
    CSS_PATH = sheet("leads")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("n", "next_step", "next step", "What to do next, and on which day.", footer=True, short="step"),
        Command("p", "park", "park", "Let it sleep until a day.", footer=True),
        Command("x", "close_lead", "close", "Close it, with a reason.", footer=True),
        Command(
            "space",
            "keep",
            "as it stands",
            "Take the step that the card suggests, or keep it as it is.",
            footer=True,
        ),
        Command("d", "done", "done", "You did it: it is counted, and the next step sets itself."),
        Command("h", "heard", "heard", "They wrote or called. This resets the clock."),
        Command("z", "snooze", "a week later", "Put the next step off by a week."),
        Command("u", "take_back", "take back", "Take the last change back."),
        Command("a", "add", "add a lead", "Add a lead in one line.", footer=True),
        Command("t", "list", "all leads", "All leads as a list.", footer=True),
        IMPORT._replace(footer=True),
        Command("e", "edit", "edit", "Everything about this lead, and its story."),
        Command("v", "shape", "the shape", "The shape of the search: stages, and events a week."),
        Command("w", "end", "end the search", "Once an offer is accepted: close the other leads kindly."),
        Command("enter", "main", "next", "The next step of this lead; after the last one, continue."),
    )

    WHY_NOT: ClassVar[Mapping[str, str]] = {
        **LeadChanges.WHY_NOT,
        **dict.fromkeys(OF_THE_CARD, "No lead is waiting here. Press {add} to add one."),
        "list": "There are no leads yet. Press {add} to add one.",
        "shape": "There are no leads yet. Press {add} to add one.",
        "end": "Only once an offer is accepted, and while other leads are open.",
    }

    def body(self) -> ComposeResult:
        """One card, or how the review ended."""
        with Vertical(id="card"):
            yield Static("", id="company", markup=False)
            yield Static("", id="standing", markup=False)
            yield Static("", id="facts", markup=False)
        yield Static("", id="over", markup=False)

    def refresh_page(self) -> None:
        """Show the next lead, or the end of the review."""
        waiting = cadence.review_order(self.session.store.leads.all(), self.today)
        shown, self._is_free = "" if self._is_free or not self.lead else self.lead.uid, False
        first = {self._first: 0, shown: 1}
        self._waiting = sorted(waiting, key=lambda lead: first.get(lead.uid, 2))
        lead = self.lead
        self.query_one("#card").display = lead is not None
        self.query_one("#over").display = lead is None
        if lead is None:
            said = reviewing.end(self.session, self.in_keys(": {list} shows them"), self.in_keys(KINDLY))
            self._set_text("#over", "\n".join(said) or self.in_keys(EMPTY))
        else:
            self._show(lead)
        self.refresh_bindings()
        self.show_edges()
        if not self._asked and asks_to_end(self.session.store.leads.all()):
            self._asked = True
            self.call_after_refresh(self.action_end)

    def reload(self) -> None:
        """Show what another session saved; the lead on the card stays there until a key was pressed for it."""
        shown = self.lead
        self.refresh_page()
        if shown is None or (self.lead is not None and self.lead.uid == shown.uid):
            return
        now = self.session.store.leads.get(shown.uid)
        self._waiting = [now if now is not None and cadence.is_active(now) else shown, *self._waiting]
        self.query_one("#card").display, self.query_one("#over").display = True, False
        self._show(now or shown)
        self.say(REMOVED if now is None else ELSEWHERE)

    def apply(self, leads: Sequence[Lead], change: Callable[[Lead, datetime], dict[str, object]]) -> bool:
        """Change leads; the card is free for the next one."""
        self._is_free = True
        return super().apply(leads, change)

    def _added(self, lead: Lead | None) -> None:
        self._is_free = lead is not None
        self.refresh_page()
        super()._added(lead)

    @property
    def lead(self) -> Lead | None:
        """The lead on the card."""
        return next(iter(self._waiting), None)

    def aside(self) -> str:
        """How far the review is; those closed or parked in it today count, unlike in the list of active leads."""
        waiting = len(self._waiting)
        if not waiting:
            return ""
        seen = sum(lead.reviewed_on == self.today for lead in self.session.store.leads.all())
        return f"{seen + 1} of {seen + waiting} today"

    def is_done(self) -> bool:
        """There are leads, and none is waiting."""
        return progress.is_done(self.session, self.PLACE)

    def possible(self, action: str) -> bool:
        """Most keys need a card."""
        if action in OF_THE_CARD:
            return self.lead is not None
        if action == "take_back":
            return bool(self.session.store.undoable)
        if action == "end":
            leads = self.session.store.leads.all()
            return accepted_lead(leads) is not None and any(cadence.is_active(lead) for lead in leads)
        return action not in ("list", "shape") or bool(self.session.store.leads.all())

    def wanted_keys(self) -> Sequence[Command]:
        """What became of a step while its day is here or over; no way to keep what can't be kept."""
        lead = self.lead
        if lead is not None and cadence.due(lead, self.today) in ("today", "overdue"):
            names = WHAT_BECAME
        elif lead is not None and missing(lead, self.today) and reviewing.suggestion(self.session, lead) is None:
            names = NOT_TO_KEEP
        else:
            takes = lead is not None and reviewing.suggestion(self.session, lead) is not None
            commands = super().wanted_keys()
            return [each._replace(label="take it") if takes and each.name == "keep" else each for each in commands]
        return [command for name in names for command in self.KEYS if command.name == name]

    def action_main(self) -> None:
        """What is next: a step for this lead, or the next page."""
        if self.lead is None:
            self.action_continue()
        else:
            self.action_next_step()

    @work
    async def action_next_step(self) -> None:
        """Ask for a step and a day."""
        if (lead := self.lead) is not None:
            await self.ask_next_step(lead)

    @work
    async def action_park(self) -> None:
        """Ask until when."""
        if (lead := self.lead) is not None:
            await self.ask_park([lead])

    @work
    async def action_close_lead(self) -> None:
        """Ask why."""
        if (lead := self.lead) is not None:
            await self.ask_close([lead])

    def action_keep(self) -> None:
        """Keep it as it is, or with the step that the cadence suggests where it has none."""
        lead = self.lead
        if lead is None:
            return
        fields = reviewing.as_it_stands(self.session, lead)
        if isinstance(fields, str):
            self.say(self.in_keys(MISSING[fields]))
        else:
            self.apply([lead], lambda _lead, _now: fields)

    def action_done(self) -> None:
        """It was done; say what comes next."""
        if (lead := self.lead) is not None:
            self._set_by_itself(lead, lambda lead, now: done(lead, self.interview_of(lead), now, self.rules))

    def action_heard(self) -> None:
        """They answered; say what comes next."""
        if (lead := self.lead) is not None:
            self._set_by_itself(lead, lambda lead, now: heard(lead, self.interview_of(lead), now, self.rules))

    def action_snooze(self) -> None:
        """A week later."""
        if (lead := self.lead) is not None:
            self._set_by_itself(lead, lambda lead, now: snoozed(lead, now, self.rules))

    def action_take_back(self) -> None:
        """The last card again, as it was."""
        if (lead := self.take_back()) is not None:
            self._first = lead.uid
            self.refresh_page()

    def action_edit(self) -> None:
        """Everything about this lead."""
        from afterview_tui.window.pages.lead import LeadPage

        self.open(LeadPage(self.session, self.lead))

    async def action_list(self) -> None:
        """All leads as a list, painted once it stands."""
        from afterview_tui.window.pages.lead_list import LeadList

        if self.is_active:
            leads = LeadList(self.session)
            with self.app.batch_update():
                await self.app.push_screen(leads)
            leads.paint_now()

    @work
    async def action_end(self) -> None:
        """Ask whether the other leads are to be closed, now that an offer is accepted."""
        leads = self.session.store.leads.all()
        accepted, others = accepted_lead(leads), [lead for lead in leads if cadence.is_active(lead)]
        if accepted is None or not others:
            return
        answers = (Answer("c", "Close them, with notes ready in Thank", "close"), Answer("n", "Not now", "not now"))
        number = humanize.count(len(others), "lead is", "leads are")
        question = Choose(f"You have accepted at {accepted.company}. {number} still open.", answers)
        answer = await self.ask(question)
        with self.saving():
            if answer == "close":
                notes = close_kindly(self.session, accepted, others)
                self.refresh_page()
                self.say(f"Closed. {humanize.count(notes, 'note is', 'notes are').capitalize()} ready in Thank.")
            elif answer == "not now":
                self.session.store.leads.change(accepted, **kept_looking(accepted, self.session.clock.now()))

    def action_shape(self) -> None:
        """The shape of the search."""
        from afterview_tui.window.pages.shape import ShapePage

        self.open(ShapePage(self.session))

    def _set_by_itself(self, lead: Lead, change: Callable[[Lead, datetime], dict[str, object]]) -> None:
        """Change it, and say which next step that set."""
        if not self.apply([lead], change) or (now := self.session.store.leads.get(lead.uid)) is None:
            return
        if sentence := next_sentence(now, self.today):
            self.say(f"{sentence} {self.in_keys(TO_TAKE_BACK)}")

    def _show(self, lead: Lead) -> None:
        self._set_text("#company", lead.company or lead.role or "A lead")
        self._set_text("#standing", standing(lead, self.today))
        suggested = reviewing.suggestion(self.session, lead)
        lines = [f"{name:<9}{text}" for name, text in reviewing.known(self.session, lead)]
        lines[0] += " Space takes it." if suggested else ""
        said = reviewing.remarks(self.session, lead, self.in_keys(": {close_lead} closes it"))
        self._set_text("#facts", "\n".join([*lines, *(f"\n{each}" for each in said)]))
