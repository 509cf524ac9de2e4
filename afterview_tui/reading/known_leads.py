"""Which lead a line of somebody's table is about, and what it adds to it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from afterview_tui.domain.leads.companies import lead_key
from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.records import Lead

FILLED = ("role", "source", "url", "contact", "applied_on", "heard_on", "next_step", "next_on", "next_at")
"""Fields that are filled where they are empty."""
_RANK = {stage: n for n, stage in enumerate(STAGES)}


class KnownLeads:
    """The leads that are there and those that come in, found again by uid, else by company, role and day."""

    def __init__(self, leads: Sequence[Lead]) -> None:
        self._leads: list[Lead] = list(leads)
        self._first_new = len(leads)
        self._by_uid: dict[str, int] = {}
        self._by_key: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for place, lead in enumerate(leads):
            self._enter(place, lead)

    @property
    def new(self) -> list[Lead]:
        """The leads that came in."""
        return self._leads[self._first_new :]

    def is_new(self, lead: Lead) -> bool:
        """Whether a lead came in, rather than having been there."""
        place = self._place(lead)
        return place is not None and place >= self._first_new

    def add(self, lead: Lead) -> None:
        """A lead comes in."""
        self._leads.append(lead)
        self._enter(len(self._leads) - 1, lead)

    def replace(self, old: Lead, lead: Lead) -> None:
        """A lead is known better now."""
        if (place := self._place(old)) is not None:
            self._leads[place] = lead

    def find(self, lead: Lead) -> Lead | None:
        """The lead that this one is; two that both bring a uid along are told apart by it alone."""
        if lead.uid and lead.uid in self._by_uid:
            return self._leads[self._by_uid[lead.uid]]
        return next((each for each in self._candidates(lead) if _is_same(each, lead)), None)

    def _place(self, lead: Lead) -> int | None:
        """Where a lead stands; one with a uid may have got another role meanwhile."""
        if lead.uid:
            return self._by_uid.get(lead.uid)
        return next((place for place in self._by_key[lead_key(lead)] if self._leads[place] is lead), None)

    def _candidates(self, lead: Lead) -> list[Lead]:
        """Leads at the same company in the same role; for one with a uid only those that were there before."""
        last = self._first_new if lead.uid else len(self._leads)
        return [self._leads[place] for place in self._by_key.get(lead_key(lead), ()) if place < last]

    def _enter(self, place: int, lead: Lead) -> None:
        if lead.uid:
            self._by_uid[lead.uid] = place
        self._by_key[lead_key(lead)].append(place)


def merged(lead: Lead, other: Lead) -> dict[str, Any]:
    """What the other one adds: fields that were empty, notes that were not there, a stage further on."""
    fields = {name: getattr(other, name) for name in FILLED if getattr(other, name) and not getattr(lead, name)}
    notes = [lead.notes] if lead.notes else []
    notes += [part for part in other.notes.split("; ") if part and part not in lead.notes]
    if "; ".join(notes) != lead.notes:
        fields["notes"] = "; ".join(notes)
    if _RANK[other.stage] > _RANK[lead.stage]:
        fields |= {"stage": other.stage, "reason": other.reason, "stage_since": other.stage_since}
    if fields:
        told = other.history[-1:] if other.history else []
        fields["history"] = [*lead.history, *told]
    return fields


def _is_same(lead: Lead, other: Lead) -> bool:
    """Whether two leads with the same company and role are one; another day of applying makes another lead."""
    if lead.url and other.url and lead.url == other.url:
        return True
    return None in (lead.applied_on, other.applied_on) or lead.applied_on == other.applied_on
