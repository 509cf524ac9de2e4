"""Merges two leads about the same posting at the user's request."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import msgspec

from afterview_tui.domain.leads.pipeline import EDITED, REASONS, STAGES
from afterview_tui.domain.records import Event, Lead

_WORDS = ("company", "role", "source", "url", "reference", "contact")
_DAYS = ("applied_on", "next_on")
_ENDED = ("accepted", "closed")
_RANK = {stage: n for n, stage in enumerate(STAGES)}


def merged_by_hand(lead: Lead, other: Lead, now: datetime) -> Lead:
    """The first of two leads with everything from the other; differing values are noted.

    If only one of them has ended, the stage of the open one is kept, and how the other ended is noted.
    """
    fields: dict[str, Any] = {}
    for name in (*_WORDS, *_DAYS, "next_step", "next_at", "parked_until"):
        if not getattr(lead, name) and getattr(other, name):
            fields[name] = getattr(other, name)
    known = set(lead.notes.split("; "))
    notes = [lead.notes, *(part for part in dict.fromkeys(_as_notes(lead, other)) if part not in known)]
    fields["notes"] = "; ".join(filter(None, notes))
    fields |= _stage(lead, other)
    fields |= {
        "heard_on": _latest(lead.heard_on, other.heard_on),
        "reviewed_on": _latest(lead.reviewed_on, other.reviewed_on),
        "hoped_for": lead.hoped_for or other.hoped_for,
        "follow_ups": max(lead.follow_ups, other.follow_ups),
    }
    events = sorted([*lead.history, *other.history], key=lambda event: event.at)
    fields["history"] = [*events, Event(at=now, what=f"merged with {_name(other)}")]
    return msgspec.structs.replace(lead, **fields)


def _stage(lead: Lead, other: Lead) -> dict[str, Any]:
    """The stage of the other lead if it is open and further on, or the only open one."""
    first_ended, second_ended = lead.stage in _ENDED, other.stage in _ENDED
    if second_ended or (not first_ended and _RANK[other.stage] <= _RANK[lead.stage]):
        return {}
    return {"stage": other.stage, "reason": other.reason, "stage_since": other.stage_since}


def _as_notes(lead: Lead, other: Lead) -> Iterator[str]:
    """The values of the other lead that the first has no room for, as notes."""
    for name in (*_WORDS, *_DAYS, "next_step"):
        mine, theirs = getattr(lead, name), getattr(other, name)
        if mine and theirs and str(theirs).casefold() != str(mine).casefold():
            yield f"{EDITED[name].capitalize()}: {theirs}"
    ended = other if other.stage in _ENDED else lead
    if (lead.stage in _ENDED) != (other.stage in _ENDED) or (
        lead.reason != other.reason and lead.stage == other.stage
    ):
        words = REASONS[ended.reason] if ended.reason else STAGES[ended.stage].capitalize()
        yield f"{_name(ended)}: {words}"
    yield from (part for part in other.notes.split("; ") if part)


def _latest(*days: date | None) -> date | None:
    return max((day for day in days if day is not None), default=None)


def _name(lead: Lead) -> str:
    return ", ".join(part for part in (lead.company, lead.role) if part) or "a lead"
