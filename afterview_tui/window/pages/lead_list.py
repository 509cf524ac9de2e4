"""All leads as a list, searched as one types, and changed several at once."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content

from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.leads.cadence import Cadence
from afterview_tui.domain.leads.card import next_sentence
from afterview_tui.domain.leads.pipeline import STAGES, done, heard, snoozed
from afterview_tui.domain.leads.search import FILTERS, ORDERS, Found
from afterview_tui.domain.records import Interview, Lead
from afterview_tui.window.autosave import REMOVED, TO_TAKE_BACK
from afterview_tui.window.commands import Command
from afterview_tui.window.page import SubPage, sheet
from afterview_tui.window.pages.lead import LeadPage
from afterview_tui.window.pages.lead_changes import IMPORT, LeadChanges
from afterview_tui.window.widgets.list_view import ListView, columns
from afterview_tui.window.widgets.text_input import TextInput

Change = Callable[[Lead, Interview | None, datetime, Cadence], dict[str, object]]
"""What becomes of a lead by the cadence."""
MARKED = "* "
ALL = "in all"
"""The filter that hides none."""


class LeadList(SubPage, LeadChanges):
    """Active leads at first; others on a key."""

    HEADING = "All leads"
    WALK = "leads"
    CSS_PATH = sheet("leads")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "open", "open", "Open the selected lead.", footer=True),
        Command("slash", "search", "search", "Search everything in a lead, as you type.", footer=True),
        Command("f", "filter", "filter", "Active, due, without a step, parked, closed, or all.", footer=True),
        Command("s", "sort", "sort", "By next date, company, last heard, or stage."),
        Command("space", "mark", "mark", "Mark the selected lead; p, x, d, h and z then work on all marked."),
        Command("m", "mark_all", "mark all", "Mark every lead that is listed, or none."),
        Command("p", "park", "park", "Let the marked leads, or the selected one, sleep until a day."),
        Command("x", "close_leads", "close", "Close the marked leads, or the selected one, with a reason."),
        Command(
            "d", "done", "done", "The marked leads, or the selected one: you did it; the next step sets itself."
        ),
        Command("h", "heard", "heard", "The marked leads, or the selected one: they wrote or called."),
        Command("z", "snooze", "a week later", "Put the next step of the marked or selected leads off by a week."),
        Command("u", "take_back", "take back", "Take the last change back."),
        Command("a", "add", "add a lead", "Add a lead in one line."),
        IMPORT,
    )

    def body(self) -> ComposeResult:
        """A search line and the list."""
        yield TextInput(placeholder="press / to search", id="search")
        yield ListView(self._draw, id="leads", remember=True)

    def on_mount(self) -> None:
        """Begin with the active ones, by their next date."""
        self._filter, self._order = next(iter(FILTERS)), next(iter(ORDERS))
        self._marked: set[str] = set()
        self._everywhere: Found | None = None

    def refresh_page(self) -> None:
        """List what fits the search and the filter, with the selection where it was."""
        self._gather()
        if not self.typing:
            self.set_focus(self.query_one(ListView))

    def aside(self) -> str:
        """How many, which, and in which order; while some are marked, how many those are."""
        listed = f"{len(self.query_one(ListView).items)} {self._filter}"
        if hidden := self._hidden():
            way = self.in_keys("Esc, then {filter}" if self.typing else "{filter}")
            return f"{listed}; {hidden} {ALL}: {way} shows {'it' if hidden == 1 else 'them'}"
        return f"{len(self._marked)} marked · {listed}" if self._marked else f"{listed}, by {self._order}"

    def possible(self, action: str) -> bool:
        """Most keys need a lead."""
        if action in ("open", "mark", "mark_all", "park", "close_leads", "done", "heard", "snooze"):
            return self.query_one(ListView).item is not None
        if action == "take_back":
            return bool(self.session.store.undoable)
        return super().possible(action)

    def wanted_keys(self) -> Sequence[Command]:
        """With the filter by its name."""
        named = f"filter: {self._filter}"
        return [
            each._replace(label=named, short=each.label) if each.name == "filter" else each
            for each in super().wanted_keys()
        ]

    @property
    def chosen(self) -> list[Lead]:
        """The marked leads, else the selected one; what is closed is left out."""
        if self._marked:
            leads = [lead for lead in self.session.store.leads.all() if lead.uid in self._marked]
        else:
            leads = [lead] if (lead := self.query_one(ListView).item) is not None else []
        return [lead for lead in leads if cadence.is_active(lead)]

    def action_open(self) -> None:
        """The selected lead."""
        lead: Lead | None = self.query_one(ListView).item
        if lead is not None and self.is_there(self.session.store.leads, lead):
            self.open(LeadPage(self.session, lead))

    def action_search(self) -> None:
        """Into the search line."""
        self.set_focus(self.query_one(TextInput))
        self.call_after_refresh(self._found.prepare)

    def action_sort(self) -> None:
        """The next order."""
        self._order = _after(self._order, list(ORDERS))
        self._gather()

    def action_filter(self) -> None:
        """The next filter; all leads where only others fit the search."""
        self._filter = ALL if self._hidden() else _after(self._filter, list(FILTERS))
        self._gather()

    def action_mark(self) -> None:
        """Mark the selected lead, or take its mark away, and go on to the next."""
        rows = self.query_one(ListView)
        self._marked ^= {rows.item.uid} if rows.item else set()
        rows.action_move(1)
        rows.refresh()
        self.show_edges()

    def action_mark_all(self) -> None:
        """Mark all that are listed; none where all of them are marked."""
        listed = {lead.uid for lead in self.query_one(ListView).items}
        self._marked = set() if listed <= self._marked else self._marked | listed
        self.query_one(ListView).refresh()
        self.show_edges()

    @work
    async def action_park(self) -> None:
        """Ask until when."""
        if self._any_chosen() and await self.ask_park(self.chosen):
            self._unmark()

    @work
    async def action_close_leads(self) -> None:
        """Ask why."""
        if self._any_chosen() and await self.ask_close(self.chosen):
            self._unmark()

    def action_done(self) -> None:
        """They were done."""
        self._set_by_itself("Done", done)

    def action_heard(self) -> None:
        """They answered."""
        self._set_by_itself("Heard from", heard)

    def action_snooze(self) -> None:
        """A week later."""
        self._set_by_itself("A week later", lambda lead, _, now, rules: snoozed(lead, now, rules))

    def action_take_back(self) -> None:
        """As it was before the last change."""
        self.take_back()

    @on(TextInput.Changed)
    def _searched(self) -> None:
        self.query_one(ListView).show(self._found.by(self.query_one(TextInput).value))
        self.show_edges()

    @on(TextInput.Blurred)
    def _left_the_search(self) -> None:
        self.show_edges()

    @on(TextInput.Submitted)
    def _to_list(self) -> None:
        self.leave_field()

    @on(ListView.Chosen)
    def _opened(self) -> None:
        self.action_open()

    def _any_chosen(self) -> bool:
        if self._marked and not any(map(self.session.store.leads.get, self._marked)):
            self._unmark()
            self.say(REMOVED)
            return False
        if not self.chosen:
            self.say("What is closed can't be changed here. Enter opens it.")
        return bool(self.chosen)

    def _set_by_itself(self, what: str, change: Change) -> None:
        """Change the chosen leads, say which next step that set, and go on to the next row."""
        if not self._any_chosen():
            return
        leads, rows = self.chosen, self.query_one(ListView)
        if not self._marked:
            rows.action_move(1)
        if self._told(what, leads, lambda lead, now: change(lead, self.interview_of(lead), now, self.rules)):
            self._unmark()
            now = self.session.store.leads.get(leads[0].uid)
            if len(leads) == 1 and now is not None and (sentence := next_sentence(now, self.today)):
                self.say(f"{sentence} {self.in_keys(TO_TAKE_BACK)}")

    def _unmark(self) -> None:
        self._marked = set()
        self.query_one(ListView).refresh()
        self.show_edges()

    def _hidden(self) -> int:
        """How many leads fit a search that nothing listed fits."""
        words = self.query_one(TextInput).value
        if not words.strip() or self.query_one(ListView).items:
            return 0
        self._everywhere = self._everywhere or Found(self.session.store.leads.all())
        return len(self._everywhere.by(words))

    def _gather(self) -> None:
        counts, today, rows = FILTERS[self._filter], self.today, self.query_one(ListView)
        leads = [lead for lead in self.session.store.leads.all() if counts(lead, today)]
        self._found, self._everywhere = Found(sorted(leads, key=ORDERS[self._order])), None
        rows.show(self._found.by(self.query_one(TextInput).value))
        self.show_edges()

    def _draw(self, lead: Lead, width: int) -> Content:
        day = cadence.due_on(lead)
        state = humanize.day(day, self.today) if day else STAGES[lead.stage]
        if cadence.is_parked(lead, self.today):
            state = "parked"
        part = max((width - 20) // 2, 12)
        name = (MARKED if lead.uid in self._marked else "") + (lead.company or lead.role)
        return columns((name, part, ""), (lead.role, part, "$hint"), (state, 0, "$hint"))


def _after(name: str, names: list[str]) -> str:
    return names[(names.index(name) + 1) % len(names)]
