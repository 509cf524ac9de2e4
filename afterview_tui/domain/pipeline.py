"""What happens to a lead: each change as the fields to save, with an event in its history."""

from collections.abc import Sequence
from datetime import date, datetime

from afterview_tui.domain import when
from afterview_tui.domain.cadence import is_active
from afterview_tui.domain.records import Event, Lead, Reason, Stage

STAGES: dict[Stage, str] = {
    "found": "found",
    "applied": "applied",
    "screening": "screening",
    "interviewing": "interviewing",
    "offer": "offer in hand",
    "accepted": "accepted",
    "closed": "closed",
}
REASONS: dict[Reason, str] = {
    "rejected": "They said no",
    "went_quiet": "It went quiet",
    "withdrew": "I withdrew",
    "declined": "I declined their offer",
    "role_closed": "The role was closed",
}


def planned(lead: Lead, step: str, on: date, now: datetime) -> dict[str, object]:
    """A next step and its day; a parked lead wakes."""
    fields: dict[str, object] = {"next_step": step, "next_on": on, "parked_until": None, "reviewed_on": now.date()}
    if (step, on) != (lead.next_step, lead.next_on):
        fields["history"] = _with(lead, now, f"next: {step}, {_lasting(on)}")
    return fields


def parked(lead: Lead, until: date, now: datetime) -> dict[str, object]:
    """Asleep until a day."""
    return {
        "parked_until": until,
        "reviewed_on": now.date(),
        "history": _with(lead, now, f"parked until {_lasting(until)}"),
    }


def closed(lead: Lead, reason: Reason, now: datetime) -> dict[str, object]:
    """Closed for a reason; it wants nothing any more."""
    return {
        "stage": "closed",
        "reason": reason,
        "stage_since": now.date(),
        "next_step": "",
        "next_on": None,
        "parked_until": None,
        "reviewed_on": now.date(),
        "history": _with(lead, now, f"closed: {REASONS[reason]}"),
    }


def reviewed(today: date) -> dict[str, object]:
    """Looked at, and kept as it is."""
    return {"reviewed_on": today}


def moved(lead: Lead, stage: Stage, now: datetime) -> dict[str, object]:
    """Another stage: news from them or from you, so the silence begins anew and a parked lead wakes."""
    fields: dict[str, object] = {
        "stage": stage,
        "stage_since": now.date(),
        "parked_until": None,
        "history": _with(lead, now, STAGES[stage]),
    }
    if stage in ("screening", "interviewing", "offer"):
        fields |= {"heard_on": now.date(), "follow_ups": 0}
    if stage == "applied" and lead.applied_on is None:
        fields["applied_on"] = now.date()
    if stage != "closed":
        fields["reason"] = None
    return fields


def interviewed(lead: Lead, on: date, now: datetime) -> dict[str, object]:
    """An interview was held: they were heard, and the lead is at least that far."""
    fields: dict[str, object] = {"heard_on": max(on, lead.heard_on or on), "follow_ups": 0}
    if lead.stage in ("found", "applied", "screening"):
        fields |= moved(lead, "interviewing", now) | {"heard_on": fields["heard_on"]}
    return fields


def suggested_step(lead: Lead) -> str:
    """Words for the next step, to begin with."""
    steps: dict[Stage, str] = {
        "found": "apply",
        "applied": "ask how it stands",
        "screening": "ask how it stands",
        "interviewing": "ask how it stands",
        "offer": "answer the offer",
    }
    return lead.next_step or steps.get(lead.stage, "")


def farewell(leads: Sequence[Lead], unthanked: Sequence[str]) -> list[str]:
    """What is left to do once an offer is accepted, a sentence each; nothing before that."""
    accepted = next((lead for lead in leads if lead.stage == "accepted"), None)
    if accepted is None:
        return []
    lines = [f"You have accepted at {accepted.company}. The search may end here."]
    if open_ones := [lead for lead in leads if is_active(lead)]:
        lines.append(f"Still open: {when.count(len(open_ones), 'lead')}. Press t to tell them, and close each.")
    if unthanked:
        lines.append(f"Not thanked yet for their help: {', '.join(unthanked)}.")
    return lines


def _lasting(day: date) -> str:
    """A day as it can be read years later; "tomorrow" would mean another one by then."""
    return when.day(day, date.min)


def _with(lead: Lead, now: datetime, what: str) -> list[Event]:
    return [*lead.history, Event(at=now, what=what)]
