"""Statistics of a search: the number of leads at each stage, and of events in each week."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.leads.pipeline import CHANGED, IMPORTED, STAGES
from afterview_tui.domain.records import Event, Lead, Reason

WEEKS = 12
FEWEST_FOR_RATES = 10
"""The number of applications below which no share is given (Hired gives no verdict under ten)."""
ENDS: dict[Reason | None, str] = {
    "rejected": "they said no",
    "went_quiet": "it went quiet",
    "withdrew": "you withdrew",
    "declined": "you declined",
    "role_closed": "role closed",
    None: "closed",
}
"""Short names of the ways that leads ended."""
NOT_COUNTED = (IMPORTED, CHANGED, "next: ", "put off until ", "parked until ")
"""The beginnings of events that are an import, a correction or a plan, and aren't counted."""


class Bar(NamedTuple):
    """One bar of a chart: what is counted, and the number."""

    name: str
    number: int


def by_stage(leads: Sequence[Lead]) -> list[Bar]:
    """The number of leads at each stage in order, and of closed leads by reason; without zeros."""
    stages = Counter(lead.stage for lead in leads if lead.stage != "closed")
    reasons = Counter(lead.reason for lead in leads if lead.stage == "closed")
    bars = [Bar(name, stages[stage]) for stage, name in STAGES.items() if stage != "closed"]
    bars += [Bar(name, reasons[reason]) for reason, name in ENDS.items()]
    return [bar for bar in bars if bar.number]


def by_week(leads: Sequence[Lead], today: date, calendar: humanize.Calendar = humanize.USUAL) -> list[Bar]:
    """The number of events in each of the last twelve weeks, latest last; plans and imports don't count."""
    this_week = calendar.week_of(today)
    weeks = [this_week - timedelta(weeks=back) for back in reversed(range(WEEKS))]
    days = (event.at.date() for lead in leads for event in lead.history if _happened(event))
    counted = Counter(map(calendar.week_of, days))
    return [Bar(f"{week.day} {humanize.MONTHS[week.month - 1][:3]}", counted[week]) for week in weeks]


def shares(leads: Sequence[Lead]) -> str:
    """A sentence on how many applications were answered; empty for fewer than ten."""
    sent = [lead for lead in leads if lead.stage != "found" and (lead.applied_on or lead.stage in cadence.WAITING)]
    if len(sent) < FEWEST_FOR_RATES:
        return ""
    answered = sum(_answered(lead) for lead in sent)
    return f"Of {len(sent)} you applied to, {answered or 'none'} answered."


def _happened(event: Event) -> bool:
    return not event.what.startswith(NOT_COUNTED)


def _answered(lead: Lead) -> bool:
    """Whether the company answered, by the date, the stage or the way it ended."""
    far = lead.stage in ("screening", "interviewing", "offer", "accepted")
    return lead.heard_on is not None or far or lead.reason in ("rejected", "declined")


def drawn(number: int, most: int, width: int) -> str:
    """A thin bar of at most ``width`` cells, drawn in half cells; any number above 0 gets at least one half."""
    halves = max(number * width * 2 // max(most, 1), 1) if number else 0
    return "━" * (halves // 2) + "╸" * (halves % 2)
