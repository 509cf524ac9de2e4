"""Leads: one a card, until each has a next step, sleeps, or is closed."""

from datetime import date, timedelta
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from afterview_tui.domain import cadence, due, when
from afterview_tui.domain.pipeline import (
    REASONS,
    STAGES,
    closed,
    farewell,
    parked,
    planned,
    reviewed,
    suggested_step,
)
from afterview_tui.domain.records import Lead
from afterview_tui.screens.ask import Ask
from afterview_tui.screens.choose import Answer, Choose
from afterview_tui.screens.filling import Filling
from afterview_tui.screens.page import sheet
from afterview_tui.widgets.commands import Command
from afterview_tui.widgets.form import Spec

EMPTY = "No leads yet. Press a to add one: a company is enough."
ALL_REVIEWED = "Every lead has a next step."


class Leads(Filling):
    """The review: the longest unheard first, the one hoped for last."""

    PLACE = "leads"
    HEADING = "Leads"
    CSS_PATH = sheet("leads")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("n", "next_step", "next step", "What to do next, and on which day.", footer=True),
        Command("p", "park", "park", "Let it sleep until a day.", footer=True),
        Command("x", "close_lead", "close", "Close it, with a reason.", footer=True),
        Command("space", "keep", "keep as it is", "Keep it as it is.", footer=True),
        Command("a", "add", "add a lead", "Add a lead.", footer=True),
        Command("t", "list", "all leads", "All leads as a list.", footer=True),
        Command("e", "edit", "edit", "Everything about this lead."),
        Command("enter", "main", "next", "The next step of this lead; after the last one, continue."),
    )

    def body(self) -> ComposeResult:
        """One card, or how the review ended."""
        with Vertical(id="card"):
            yield Static("", id="company", markup=False)
            yield Static("", id="standing", markup=False)
            yield Static("", id="facts", markup=False)
        yield Static("", id="over", markup=False)

    def arrive(self) -> None:
        """Show the next lead, or the end of the review."""
        lead = self.lead
        self.query_one("#card").display = lead is not None
        self.query_one("#over").display = lead is None
        if lead is None:
            self._set_text("#over", self._end())
        else:
            self._show(lead)
        self.refresh_bindings()
        self.call_after_refresh(self.show_edges)

    @property
    def waiting(self) -> list[Lead]:
        """The leads that were not reviewed today, in order."""
        return cadence.review_order(self.evening.store.leads.all(), self.today)

    @property
    def lead(self) -> Lead | None:
        """The lead on the card."""
        return next(iter(self.waiting), None)

    @property
    def today(self) -> date:
        """The day of the review."""
        return self.evening.clock.now().date()

    def aside(self) -> str:
        """How far the review is."""
        waiting = len(self.waiting)
        if not waiting:
            return ""
        seen = sum(lead.reviewed_on == self.today for lead in self.evening.store.leads.all())
        return f"{seen + 1} of {seen + waiting}"

    def is_done(self) -> bool:
        """There are leads, and none is waiting."""
        return bool(self.evening.store.leads.all()) and not self.waiting

    def possible(self, action: str) -> bool:
        """Most keys need a card."""
        if action in ("next_step", "park", "close_lead", "keep", "edit"):
            return self.lead is not None
        if action == "add":
            return True
        return action != "list" or bool(self.evening.store.leads.all())

    def action_main(self) -> None:
        """What is next: a step for this lead, or the next page."""
        if self.lead is None:
            self.action_continue()
        else:
            self.action_next_step()

    @work
    async def action_next_step(self) -> None:
        """Ask for a step and a day."""
        lead = self.lead
        if lead is None:
            return
        ask = Ask(
            f"{lead.company}: what is the next step?",
            (Spec("next_step", "Next step", "write to Priya"), Spec("next_on", "On", "friday, in 3 days", "day")),
            {"next_step": suggested_step(lead), "next_on": self._suggested(lead)},
            self.reading,
            kept=self.evening.kept,
        )
        answer = await self.ask(ask)
        if answer is None:
            return
        step, day = str(answer["next_step"]), answer["next_on"]
        if not step or not isinstance(day, date):
            self.say("A next step needs a few words and a day.")
            return
        self._change(lead, planned(lead, step, day, self.evening.clock.now()))

    @work
    async def action_park(self) -> None:
        """Ask until when."""
        lead = self.lead
        if lead is None:
            return
        ask = Ask(
            f"{lead.company}: sleep until when?",
            (Spec("until", "Until", "monday, in 2 weeks", "day"),),
            {"until": self.today + timedelta(days=14)},
            self.reading,
            kept=self.evening.kept,
        )
        answer = await self.ask(ask)
        if answer is not None and isinstance(until := answer["until"], date):
            if until <= self.today:
                self.say("That day is not in the future. It was left as it is.")
            else:
                self._change(lead, parked(lead, until, self.evening.clock.now()))

    @work
    async def action_close_lead(self) -> None:
        """Ask why."""
        lead = self.lead
        if lead is None:
            return
        first = "went_quiet" if cadence.went_quiet(lead, self.today) else "rejected"
        reasons = sorted(REASONS, key=lambda reason: reason != first)
        answers = [Answer(str(n), REASONS[reason], reason) for n, reason in enumerate(reasons, 1)]
        reason = await self.ask(Choose(f"Close {lead.company}: why?", answers))
        for known in REASONS:
            if known == reason:
                self._change(lead, closed(lead, known, self.evening.clock.now()))

    def action_keep(self) -> None:
        """Keep it, if it has a next step."""
        lead = self.lead
        if lead is None:
            return
        if not lead.next_step or lead.next_on is None:
            self.say("It has no next step yet: press n for one, p to park it, x to close it.")
            return
        self._change(lead, reviewed(self.today))

    def action_add(self) -> None:
        """A new lead."""
        from afterview_tui.screens.lead import LeadPage

        self.open(LeadPage(self.evening, None))

    def action_edit(self) -> None:
        """Everything about this lead."""
        from afterview_tui.screens.lead import LeadPage

        self.open(LeadPage(self.evening, self.lead))

    def action_list(self) -> None:
        """All leads as a list."""
        from afterview_tui.screens.lead_list import LeadList

        self.open(LeadList(self.evening))

    def _change(self, lead: Lead, fields: dict[str, object]) -> None:
        with self.saving():
            self.evening.store.leads.change(lead, **fields)
            self.arrive()

    def _show(self, lead: Lead) -> None:
        self._set_text("#company", lead.company or lead.role or "A lead")
        unheard = when.span(cadence.unheard_days(lead, self.today))
        standing = [lead.role, self._stage(lead), f"unheard for {unheard}"]
        self._set_text("#standing", " · ".join(part for part in standing if part))
        step = "none yet"
        if lead.next_step:
            step = lead.next_step + (f", by {when.day(lead.next_on, self.today)}" if lead.next_on else "")
        facts = [("next", step), ("noted", lead.notes), ("contact", lead.contact), ("source", lead.source)]
        lines = [f"{name:<9}{text}" for name, text in facts if text]
        if cadence.went_quiet(lead, self.today):
            lines.append("\nTwo follow-ups, or a long silence. It may have gone quiet: x closes it.")
        self._set_text("#facts", "\n".join(lines))

    def _stage(self, lead: Lead) -> str:
        if lead.stage == "applied" and lead.applied_on:
            return f"applied {when.ago(lead.applied_on, self.today)}"
        return STAGES[lead.stage]

    def _suggested(self, lead: Lead) -> date | None:
        if lead.next_on and lead.next_on > self.today:
            return lead.next_on
        interviews = self.evening.store.interviews.where(lead=lead.uid)
        return cadence.next_contact(lead, interviews[-1] if interviews else None, self.today)

    def _end(self) -> str:
        leads = self.evening.store.leads.all()
        if not leads:
            return EMPTY
        unthanked = [person.name for person in self.evening.unthanked_helpers()]
        lines = [*(farewell(leads, unthanked) or [ALL_REVIEWED]), ""]
        everything = due.Everything(leads=leads)
        nearest = due.all_due(everything, self.evening.clock.now())[:3]
        lines += [due.sentence(each, self.evening.clock.now()) for each in nearest]
        return "\n".join(lines)
