"""The end of a search: what an accepted offer leaves to do, and the words to withdraw with."""

from collections.abc import Sequence
from datetime import datetime

from afterview_tui.domain import humanize
from afterview_tui.domain.leads.cadence import is_active
from afterview_tui.domain.leads.pipeline import closed, told
from afterview_tui.domain.records import Lead

KEPT_LOOKING = "accepted, and looking on"
"""The event of having been asked whether the search ends."""


def accepted_lead(leads: Sequence[Lead]) -> Lead | None:
    """The lead whose offer was accepted; the latest of several."""
    return next((lead for lead in reversed(leads) if lead.stage == "accepted"), None)


def asks_to_end(leads: Sequence[Lead]) -> bool:
    """Whether to ask if the other leads are to be closed; once for an accepted offer."""
    accepted = accepted_lead(leads)
    if accepted is None or any(event.what == KEPT_LOOKING for event in accepted.history):
        return False
    return any(is_active(lead) for lead in leads)


def kept_looking(lead: Lead, now: datetime) -> dict[str, object]:
    """The question was answered with no; it isn't asked again."""
    return told(lead, KEPT_LOOKING, now)


def withdrawn(lead: Lead, now: datetime) -> dict[str, object]:
    """Closed because another offer was accepted: an offer is declined, all else withdrawn from."""
    return closed(lead, "declined" if lead.stage == "offer" else "withdrew", now)


def farewell(leads: Sequence[Lead], unthanked: Sequence[str], way: str = "") -> list[str]:
    """What is left to do once an offer is accepted, a sentence each; nothing before that.

    ``way`` is how the open ones are closed here.
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
    """That so many leads are closed, each one there is."""
    return f"All {number} leads are closed." if number > 1 else "Your one lead is closed."
