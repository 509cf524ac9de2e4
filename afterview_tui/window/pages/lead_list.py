"""The list of leads: filtered, sorted, searched while typing, and changed several at once."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import var

from afterview_tui.actions import leads, merging
from afterview_tui.actions.action import Action
from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.leads.search import FILTERS, ORDERS, Found
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Lead
from afterview_tui.window import details
from afterview_tui.window.commands import Command, command
from afterview_tui.window.page import Page
from afterview_tui.window.pages.adding_leads import ADD, IMPORT, add_lead, import_leads
from afterview_tui.window.pages.lead import LeadPage
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.columns import Cells, Columns
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.text_input import TextInput

MARKED = "* "
ALL = "in all"
TO_SEARCH, SEARCHED = "press {search} to search", "words to search for"
"""The filter that hides none."""


class LeadList(Page):
    """The list of leads, showing active ones first."""

    HEADING = "All leads"
    WALK = "leads"
    CSS_PATH = sheet("leads")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "open", "open", "Open the selected lead.", footer=True),
        Command("slash", "search", "search", "Search everything in a lead, as you type.", footer=True),
        Command("f", "filter", "filter", "Active, due, without a step, parked, closed, or all.", footer=True),
        Command("s", "sort", "sort", "By next date, company, last heard, or stage."),
        Command("space", "mark", "mark", "Mark the selected lead; p, x, d, h and z then act on all marked leads."),
        Command("asterisk", "mark_all", "mark all", "Mark every lead that is listed, or none."),
        command(merging.merge, help="Merge the marked leads, which are the same posting; nothing in them is lost."),
        command(leads.park, help="Let the marked leads, or the selected one, sleep until a day you choose."),
        command(leads.close, help="Close the marked leads, or the selected one, with a reason."),
        command(leads.done, help="The marked leads, or the selected one: the step is done; the next sets itself."),
        command(leads.heard, help="The marked leads, or the selected one: they wrote or called."),
        command(leads.later, help="Put the next step of the marked or selected leads off by a week."),
        Command("u", "take_back", "take back", "Take back the last change."),
        ADD,
        IMPORT,
    )

    rows = getters.query_one(ListView)
    line = getters.query_one(TextInput)

    filtered_by: var[str] = var(next(iter(FILTERS)), init=False)
    sorted_by: var[str] = var(next(iter(ORDERS)), init=False)
    words: var[str] = var("", init=False)
    """What is searched for."""
    marked: var[dict[str, Lead]] = var(dict, init=False)
    """The marked leads by their uids, as they were marked."""
    _everywhere: Found | None = None

    def body(self) -> ComposeResult:
        """A search line and the list."""
        yield TextInput(placeholder=SEARCHED, id="search")
        yield ListView(Columns(lambda: self.rows.items, self._cells).draw, id="leads", remember=True)

    def refresh_page(self) -> None:
        """List the leads that match the search and the filter; the selection stays where it was."""
        counts, today = FILTERS[self.filtered_by], self._today
        counted = [lead for lead in self.session.store.leads.all() if counts(lead, today)]
        self._found, self._everywhere = Found(sorted(counted, key=ORDERS[self.sorted_by])), None
        self.rows.show(self._found.by(self.words))
        if not self.typing:
            self.set_focus(self.rows)

    def show_hints(self) -> None:
        """How to come into the search line, and what it takes."""
        self.line.placeholder = SEARCHED if self.typing else self.in_keys(TO_SEARCH)

    def watch_filtered_by(self) -> None:
        """List the leads of another filter."""
        self.show()

    def watch_sorted_by(self) -> None:
        """List the leads in another order."""
        self.show()

    def watch_words(self) -> None:
        """List the leads that match the words, without sorting again for each letter."""
        self.rows.show(self._found.by(self.words))
        self.show_edges()

    def watch_marked(self) -> None:
        """Redraw the marks."""
        self.rows.refresh()
        self.show_edges()

    def detail(self) -> Content | None:
        """The selected lead."""
        lead: Lead | None = self.rows.item
        return details.of_lead(self.session, lead) if lead is not None else None

    def aside(self) -> str:
        """The number of leads, their filter and order; or how many are marked or hidden."""
        listed = f"{len(self.rows.items)} {self.filtered_by}"
        if hidden := self._hidden():
            way = self.in_keys("{filter}")
            return f"{listed}; {hidden} {ALL}: {way} shows {'it' if hidden == 1 else 'them'}"
        return f"{len(self.marked)} marked · {listed}" if self.marked else f"{listed}, by {self.sorted_by}"

    def possible(self, action: str) -> bool:
        """Most keys need a lead."""
        if action in ("open", "mark", "mark_all"):
            return self.rows.item is not None
        return super().possible(action)

    def wanted_keys(self) -> Sequence[Command]:
        """The commands, with the filter's name as its label."""
        named = f"filter: {self.filtered_by}"
        return [
            each._replace(label=named, short=each.label) if each.name == "filter" else each
            for each in super().wanted_keys()
        ]

    def subject(self) -> Sequence[Lead]:
        """The marked leads, removed ones as they were; or else the selected one."""
        if self.marked:
            return [self.session.store.leads.get(uid) or lead for uid, lead in self.marked.items()]
        selected: Lead | None = self.rows.item
        return [selected] if selected is not None else []

    def did(self, action: Action[Any], outcome: Outcome) -> None:
        """Clear the marks; after done, heard and later, select the next row."""
        if outcome.changes and not self.marked and action in (leads.done, leads.heard, leads.later):
            self.rows.action_move(1)
        if outcome.changes or not any(map(self.session.store.leads.get, self.marked)):
            self.marked = {}
        super().did(action, outcome)

    def action_add(self) -> None:
        """A new lead, in one line."""
        add_lead(self)

    def action_import_leads(self) -> None:
        """Leads from a file."""
        import_leads(self)

    @on(ListView.Chosen)
    def action_open(self) -> None:
        """The selected lead."""
        lead: Lead | None = self.rows.item
        if lead is not None and self.news.is_there(self.session.store.leads, lead):
            self.open(LeadPage(self.session, lead))

    def action_search(self) -> None:
        """Into the search line."""
        self.set_focus(self.line)
        self.call_after_refresh(self._found.prepare)

    def action_sort(self) -> None:
        """The next order."""
        self.sorted_by = _after(self.sorted_by, list(ORDERS))

    def action_filter(self) -> None:
        """Switch to the next filter, or to all leads where only hidden ones match the search."""
        self.filtered_by = ALL if self._hidden() else _after(self.filtered_by, list(FILTERS))

    def action_mark(self) -> None:
        """Mark or unmark the selected lead, and select the next one."""
        marked = dict(self.marked)
        if (lead := self.rows.item) is not None and marked.pop(lead.uid, None) is None:
            marked[lead.uid] = lead
        self.rows.action_move(1)
        self.marked = marked

    def action_mark_all(self) -> None:
        """Mark all listed leads, or clear the marks where all are marked."""
        listed = {lead.uid: lead for lead in self.rows.items}
        self.marked = {} if listed.keys() <= self.marked.keys() else self.marked | listed

    @on(TextInput.Changed)
    def _searched(self) -> None:
        self.words = self.line.value

    @on(TextInput.Submitted)
    def _to_list(self) -> None:
        self.leave_field()

    def _hidden(self) -> int:
        """How many hidden leads match a search that matches none of the listed ones."""
        words = self.words
        if not words.strip() or self.rows.items:
            return 0
        self._everywhere = self._everywhere or Found(self.session.store.leads.all())
        return len(self._everywhere.by(words))

    @property
    def _today(self) -> date:
        return self.session.clock.now().date()

    def _cells(self, lead: Lead, is_roomy: bool) -> Cells:
        day = cadence.due_on(lead)
        state = humanize.day(day, self._today) if day else STAGES[lead.stage]
        if cadence.is_parked(lead, self._today):
            state = "parked"
        role = [(lead.role if lead.company else "", "$hint")] if is_roomy else []
        name = (MARKED if lead.uid in self.marked else "") + (lead.company or lead.role)
        return [(name, ""), *role, (state, "$hint")]


def _after(name: str, names: list[str]) -> str:
    return names[(names.index(name) + 1) % len(names)]
