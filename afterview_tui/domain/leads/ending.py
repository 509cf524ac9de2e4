"""The end of a search: what is left to do after accepting an offer."""

from collections.abc import Sequence
from datetime import datetime

from afterview_tui.domain import humanize
from afterview_tui.domain.leads.cadence import is_active
from afterview_tui.domain.leads.pipeline import closed, noted_event
from afterview_tui.domain.records import Lead

KEPT_LOOKING = "accepted, and looking on"
"""The event of answering that the search goes on."""


def accepted_lead(leads: Sequence[Lead]) -> Lead | None:
    """The lead whose offer was accepted; the latest of several."""
    return next((lead for lead in reversed(leads) if lead.stage == "accepted"), None)


def asks_to_end(leads: Sequence[Lead]) -> bool:
    """Whether to ask if the other leads should be closed; once per accepted offer."""
    accepted = accepted_lead(leads)
    if accepted is None or any(event.what == KEPT_LOOKING for event in accepted.history):
        return False
    return any(is_active(lead) for lead in leads)


def kept_looking(lead: Lead, now: datetime) -> dict[str, object]:
    """The fields after the user has answered that the search goes on; it isn't asked again."""
    return noted_event(lead, KEPT_LOOKING, now)


def withdrawn(lead: Lead, now: datetime) -> dict[str, object]:
    """The fields of a lead closed because another offer was accepted: "declined" for an offer, else "withdrew"."""
    return closed(lead, "declined" if lead.stage == "offer" else "withdrew", now)


def farewell(leads: Sequence[Lead], unthanked: Sequence[str], way: str = "") -> list[str]:
    """Sentences on what is left to do once an offer is accepted; empty before that.

    ``way`` says how to close the open leads in this face.
    """
    accepted = accepted_lead(leads)
    if accepted is None:
        return []
    lines = [f"You have accepted an offer from {accepted.company}. The search can end here."]
    if open_ones := [lead for lead in leads if is_active(lead)]:
        lines.append(f"Still open: {humanize.count(len(open_ones), 'lead')}.{way}")
    elif len(leads) > 1:
        lines.append("Every other lead is closed.")
    if unthanked:
        lines.append(f"Not thanked yet for their help: {', '.join(unthanked)}.")
    return lines


def all_closed(number: int) -> str:
    """The sentence that all leads are closed."""
    return f"All {number} leads are closed." if number > 1 else "Your one lead is closed."
