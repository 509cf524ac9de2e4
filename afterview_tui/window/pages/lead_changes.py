"""What can be done to leads from a page, one or several at once, and taking the last of it back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta

from afterview_tui.actions import leads, reviewing
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import NEXT_ON, NEXT_STEP, PARKED
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.leads.cadence import Cadence
from afterview_tui.domain.leads.card import last_interview
from afterview_tui.domain.leads.pipeline import REASONS, closed, parked, planned, suggested_step
from afterview_tui.domain.records import Interview, Lead
from afterview_tui.window.autosave import TO_TAKE_BACK
from afterview_tui.window.commands import Command
from afterview_tui.window.pages.ask import Ask
from afterview_tui.window.pages.choose import Answer, Choose
from afterview_tui.window.pages.filling import Filling

MEANWHILE = "Another window has closed or removed this meanwhile: {names}."
IMPORT = Command("i", "import_leads", "import", "Import leads from a file: a spreadsheet's CSV, or JSON.")


class LeadChanges(Filling):
    """A page that changes leads and can take it back."""

    @property
    def today(self) -> date:
        """The day by the clock of this evening."""
        return self.session.clock.now().date()

    @property
    def rules(self) -> Cadence:
        """When to be in touch, as the options have it."""
        return self.session.options.cadence

    def interview_of(self, lead: Lead) -> Interview | None:
        """The last interview with this lead."""
        return last_interview(lead, self.session.store.interviews.where(lead=lead.uid))

    def suggested_on(self, lead: Lead) -> date | None:
        """The day that a next step is suggested for: its own if that is to come, else the cadence's."""
        return leads.suggested_day(self.session, lead)

    def action_import_leads(self) -> None:
        """Leads from a file."""
        from afterview_tui.window.pages.import_leads import ImportLeads

        self.open(ImportLeads(self.session))

    def action_add(self) -> None:
        """A new lead, in one line."""
        from afterview_tui.window.pages.add_lead import AddLead

        self.open(AddLead(self.session), self._added)

    def _added(self, lead: Lead | None) -> None:
        if lead is not None:
            self.say(f"Added: {_names([lead])}. {self.in_keys(TO_TAKE_BACK)}")

    def apply(self, leads: Sequence[Lead], change: Callable[[Lead, datetime], dict[str, object]]) -> bool:
        """Change leads in one save, so that it can be taken back in one; returns whether it was saved.

        Those that another session has removed or closed meanwhile are left alone, and a sentence says so.
        """
        now, left = self.session.clock.now(), [lead for lead in leads if not self._stands(lead)]
        leads = [lead for lead in leads if lead not in left]
        if not leads:
            self.refresh_page()
            self.say(MEANWHILE.format(names=_names(left)))
            return False
        changes = [(lead, change(lead, now)) for lead in leads]
        with self.saving():
            with self.session.store.step(_names(leads)):
                self.session.store.leads.save_all(changes=changes)
            self.refresh_page()
            return True
        return False

    def _stands(self, lead: Lead) -> bool:
        now = self.session.store.leads.get(lead.uid)
        return now is not None and cadence.is_active(now) >= cadence.is_active(lead)

    def take_back(self) -> Lead | None:
        """Put back what the last change replaced; returns the first of its leads, None where there was none."""
        store = self.session.store
        if not (names := store.undoable):
            return None
        with self.saving():
            uids = store.take_back()
            self.refresh_page()
            self.say(f"Taken back: {names}.")
            return next((lead for uid in uids if (lead := store.leads.get(uid)) is not None), None)
        return None

    async def ask_next_step(self, lead: Lead) -> bool:
        """Ask for a step and a day; returns whether there is one now."""
        ask = Ask(
            f"{lead.company or lead.role}: what is the next step?",
            (NEXT_STEP, NEXT_ON),
            {"next_step": suggested_step(lead, self.rules), "next_on": self.suggested_on(lead)},
            self.reading,
            kept=self.session.kept,
            objection=lambda given: "" if given["next_step"] and given["next_on"] else reviewing.NO_STEP,
        )
        answer = await self.ask(ask)
        if answer is None:
            return False
        step, day = str(answer["next_step"]), answer["next_on"]
        if not isinstance(day, date):
            return False
        is_saved = self.apply([lead], lambda lead, now: planned(lead, step, day, now))
        if is_saved:
            ask.settle()
        return is_saved

    async def ask_park(self, leads: Sequence[Lead]) -> bool:
        """Ask until when; returns whether they sleep now."""
        ask = Ask(
            f"{_names(leads)}: sleep until when?",
            (PARKED,),
            {"until": self.today + timedelta(days=reviewing.PARK_DAYS)},
            self.reading,
            kept=self.session.kept,
            objection=self._not_to_come,
        )
        answer = await self.ask(ask)
        if answer is None or not isinstance(until := answer["until"], date):
            return False
        is_saved = self._told(
            f"Parked until {humanize.day(until, self.today)}", leads, lambda lead, now: parked(lead, until, now)
        )
        if is_saved:
            ask.settle()
        return is_saved

    def _not_to_come(self, given: Mapping[str, object]) -> str:
        until = given["until"]
        return "" if isinstance(until, date) and until > self.today else reviewing.NOT_TO_COME

    async def ask_close(self, leads: Sequence[Lead]) -> bool:
        """Ask why; returns whether they are closed now."""
        reasons = reviewing.reasons(self.session, leads)
        answers = [Answer(str(n), REASONS[reason], reason) for n, reason in enumerate(reasons, 1)]
        chosen = await self.ask(Choose(f"Close {_names(leads)}: why?", answers))
        reason = next((known for known in REASONS if known == chosen), None)
        if reason is None:
            return False
        return self._told("Closed", leads, lambda lead, now: closed(lead, reason, now))

    def _told(
        self, what: str, leads: Sequence[Lead], change: Callable[[Lead, datetime], dict[str, object]]
    ) -> bool:
        """Change leads, and say what became of them, as they are out of sight now."""
        leads = [lead for lead in leads if self._stands(lead)] or leads
        changed = self.apply(leads, change)
        if changed:
            self.say(f"{what}: {_names(leads)}. {self.in_keys(TO_TAKE_BACK)}")
        return changed


def _names(leads: Sequence[Lead]) -> str:
    return leads[0].company or leads[0].role if len(leads) == 1 else humanize.count(len(leads), "lead")
