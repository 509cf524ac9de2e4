"""Filters, sorts and searches leads."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from afterview_tui.domain.leads import cadence
from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.matching import folded
from afterview_tui.domain.records import Lead
from afterview_tui.domain.text import without_marks

FILTERS: dict[str, Callable[[Lead, date], bool]] = {
    "active": lambda lead, _: cadence.is_active(lead),
    "due": lambda lead, today: cadence.due(lead, today) in ("overdue", "today"),
    "without a next step": lambda lead, _: cadence.is_active(lead) and cadence.due_on(lead) is None,
    "parked": lambda lead, today: cadence.is_active(lead) and cadence.is_parked(lead, today),
    "closed": lambda lead, _: lead.stage == "closed",
    "in all": lambda *_: True,
}
"""The filters of a list, by the names that it shows."""
_STAGE_ORDER = {stage: n for n, stage in enumerate(STAGES)}
ORDERS: dict[str, Callable[[Lead], Any]] = {
    "next date": lambda lead: (cadence.due_on(lead) or date.max, without_marks(lead.company), lead.uid),
    "company": lambda lead: (without_marks(lead.company), without_marks(lead.role), lead.uid),
    "last heard": lambda lead: (
        lead.heard_on or lead.applied_on or date.min,
        without_marks(lead.company),
        lead.uid,
    ),
    "stage": lambda lead: (
        -_STAGE_ORDER[lead.stage],
        lead.stage_since or date.min,
        without_marks(lead.company),
        lead.uid,
    ),
}
"""Sort keys by the names that a list shows; ties are sorted by company and uid, so that the order is stable."""


class Found:
    """Leads that are searched as the user types; a lead has to contain every word of the query.

    The texts are built at the first search, and a longer query searches only the results of the shorter one, so
    that ten thousand leads take a few milliseconds per letter.
    """

    def __init__(self, leads: Sequence[Lead]) -> None:
        self._leads = leads
        self._texts: list[str] | None = None
        self._query = ""
        self._places: Sequence[int] = range(len(leads))

    def prepare(self) -> None:
        """Build the searched texts in advance, so that the first search is fast, too."""
        if self._texts is None:
            self._texts = [search_text(lead) for lead in self._leads]

    def by(self, query: str) -> list[Lead]:
        """The leads that match a query, in their original order."""
        query = folded(query)
        if query.strip():
            self.prepare()
        if not query.startswith(self._query):
            self._places = range(len(self._leads))
        self._query = query
        texts = self._texts or []
        for word in query.split():
            self._places = [n for n in self._places if word in texts[n]]
        return [self._leads[n] for n in self._places]


def search_text(lead: Lead) -> str:
    """The searched text of a lead, folded for comparing."""
    return folded(searched_in(lead))


def searched_in(lead: Lead) -> str:
    """The searched text of a lead."""
    events = [event.what for event in lead.history]
    own = (lead.company, lead.role, lead.contact, lead.notes, lead.source, lead.url, lead.reference, lead.next_step)
    return "\n".join((*own, STAGES[lead.stage], *events))
