"""All leads as a list, searched as one types."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content

from afterview_tui.domain import cadence, when
from afterview_tui.domain.pipeline import STAGES
from afterview_tui.domain.records import Lead
from afterview_tui.screens.lead import LeadPage
from afterview_tui.screens.page import SubPage, sheet
from afterview_tui.widgets.commands import Command
from afterview_tui.widgets.line import Line
from afterview_tui.widgets.rows import Rows, columns

SORTS: dict[str, Callable[[Lead], tuple[str, ...]]] = {
    "next date": lambda lead: (str(lead.next_on or "9999"), lead.company.casefold()),
    "company": lambda lead: (lead.company.casefold(), lead.role.casefold()),
    "last heard": lambda lead: (str(lead.heard_on or lead.applied_on or "0000"), lead.company.casefold()),
}


class LeadList(SubPage):
    """Active leads at first; all of them on a key."""

    HEADING = "All leads"
    WALK = "leads"
    CSS_PATH = sheet("leads")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "open", "open", "Open the selected lead.", footer=True),
        Command("slash", "search", "search", "Search company, role, contact and notes.", footer=True),
        Command("s", "sort", "sort", "By next date, company, or last heard.", footer=True),
        Command("f", "filter", "active or all", "Active leads only, or all of them.", footer=True),
        Command("a", "add", "add a lead", "Add a lead."),
    )

    def body(self) -> ComposeResult:
        """A search line and the list."""
        yield Line(placeholder="press / to search", id="search")
        yield Rows(self._draw, id="leads")

    def on_mount(self) -> None:
        """Begin with the active ones, by their next date."""
        self._all = False
        self._sort = next(iter(SORTS))

    def arrive(self) -> None:
        """List what fits the search and the filter."""
        self._list()
        if not self.typing:
            self.set_focus(self.query_one(Rows))

    def aside(self) -> str:
        """How many, and in which order."""
        rows = self.query_one(Rows)
        number = when.count(len(rows.items), "lead") if self._all else f"{len(rows.items)} active"
        return f"{number}, by {self._sort}"

    def action_open(self) -> None:
        """The selected lead."""
        if (lead := self.query_one(Rows).item) is not None:
            self.open(LeadPage(self.evening, lead))

    def action_add(self) -> None:
        """A new lead."""
        self.open(LeadPage(self.evening, None))

    def action_search(self) -> None:
        """Into the search line."""
        self.set_focus(self.query_one(Line))

    def action_sort(self) -> None:
        """The next order."""
        names = list(SORTS)
        self._sort = names[(names.index(self._sort) + 1) % len(names)]
        self._list()

    def action_filter(self) -> None:
        """Active, or all."""
        self._all = not self._all
        self._list()

    @on(Line.Changed)
    def _searched(self) -> None:
        self._list()

    @on(Line.Submitted)
    def _found(self) -> None:
        self.leave_field()

    @on(Rows.Chosen)
    def _chosen(self) -> None:
        self.action_open()

    def _list(self) -> None:
        wanted = self.query_one(Line).value.casefold().split()
        leads = [
            lead
            for lead in self.evening.store.leads.all()
            if (self._all or cadence.is_active(lead)) and _matches(lead, wanted)
        ]
        self.query_one(Rows).show(sorted(leads, key=SORTS[self._sort]))
        self.show_edges()

    def _draw(self, lead: Lead, width: int) -> Content:
        today = self.evening.clock.now().date()
        state = when.day(lead.next_on, today) if lead.next_on else STAGES[lead.stage]
        if cadence.is_parked(lead, today):
            state = "parked"
        part = max((width - 20) // 2, 12)
        return columns((lead.company, part, ""), (lead.role, part, "$hint"), (state, 0, "$hint"))


def _matches(lead: Lead, wanted: list[str]) -> bool:
    text = " ".join((lead.company, lead.role, lead.contact, lead.notes, lead.source)).casefold()
    return all(word in text for word in wanted)
