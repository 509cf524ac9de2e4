"""What a card says about a lead: how it stands, what is known, and what there is to do."""

from collections.abc import Sequence
from datetime import date

from afterview_tui.domain import cadence, when
from afterview_tui.domain.companies import open_there, went_quiet_before
from afterview_tui.domain.pipeline import STAGES, suggested_step
from afterview_tui.domain.records import Interview, Lead, Person

QUIET = "Two follow-ups, or a long silence. It may have gone quiet: x closes it."


def standing(lead: Lead, today: date) -> str:
    """Role, stage and both clocks: how long in this stage, how long unheard."""
    parts = [lead.role]
    if lead.stage == "applied" and lead.applied_on:
        parts.append(f"applied {when.ago(lead.applied_on, today)}")
    else:
        parts.append(STAGES[lead.stage] + _since(lead, today))
    parts.append(silence(lead, today))
    if lead.follow_ups:
        parts.append(when.count(lead.follow_ups, "follow-up"))
    return " · ".join(part for part in parts if part)


def silence(lead: Lead, today: date) -> str:
    """How long they were not heard; empty where nobody has been written to, and on the first day."""
    days = cadence.unheard_days(lead, today)
    if lead.heard_on and not days:
        return "heard from them today"
    if not days or (lead.stage == "found" and lead.heard_on is None):
        return ""
    return f"unheard for {when.span(days)}"


def _since(lead: Lead, today: date) -> str:
    """How long in its stage: "found today", "found 3 days ago", "screening since today", "screening for 3 days"."""
    if lead.stage_since is None:
        return ""
    days = cadence.in_stage_days(lead, today)
    if lead.stage == "found":
        return f" {when.ago(lead.stage_since, today)}" if days else " today"
    return f" for {when.span(days)}" if days else " since today"


def facts(lead: Lead, people: Sequence[Person], leads: Sequence[Lead], suggested: date | None, today: date) -> str:
    """What is known, a line each; below it what the cadence or the past has to say."""
    if lead.next_on or (lead.next_step and suggested is None):
        step = lead.next_step or "look at it again"
        past = lead.next_on is not None and lead.next_on < today
        step += f", {'since' if past else 'by'} {when.day(lead.next_on, today)}" if lead.next_on else ""
    else:
        step = (
            f"{suggested_step(lead)}, by {when.day(suggested, today)}? Space takes it." if suggested else "none yet"
        )
    met = ", ".join(person.name for person in people if person.name)
    known = [
        ("next", step),
        ("noted", lead.notes),
        ("people", met),
        ("contact", "" if lead.contact == met else lead.contact),
        ("through", lead.source),
    ]
    lines = [f"{name:<9}{text}" for name, text in known if text]
    if cadence.went_quiet(lead, today):
        lines.append(f"\n{QUIET}")
    if (before := quiet_sentence(lead.company, leads, lead.uid)) and cadence.is_active(lead):
        lines.append(f"\n{before}")
    return "\n".join(lines)


def next_sentence(lead: Lead, today: date) -> str:
    """What is next and by when, once it has set itself; empty where nothing is."""
    if lead.next_on is None:
        return ""
    return f"{lead.company or lead.role}: {lead.next_step}, by {when.day(lead.next_on, today)}."


def quiet_sentence(company: str, leads: Sequence[Lead], but: str = "") -> str:
    """That this company went quiet before, and when; empty where it did not."""
    before = went_quiet_before(company, leads, but)
    if before is None:
        return ""
    on = before.stage_since
    return (
        f"{before.company} went quiet{f' in {when.MONTHS[on.month - 1]} {on.year}' if on else ''}, on another lead."
    )


def open_sentence(company: str, leads: Sequence[Lead]) -> str:
    """That there are open leads at this company already, with their roles; empty where there are none."""
    there = open_there(company, leads)
    roles = ", ".join(lead.role or "no role yet" for lead in there)
    return f"You have {when.count(len(there), 'open lead')} there: {roles}." if there else ""


def missing(lead: Lead, today: date) -> str:
    """Why a lead can't be kept as it is; empty where it can."""
    if cadence.is_parked(lead, today):
        return ""
    if lead.next_on is None:
        what = "day for its next step" if lead.next_step else "next step"
        return f"It has no {what} yet: press n for one, p to park it, x to close it."
    if lead.next_on < today:
        return "That day has gone by: d if it is done, z for a week later, n for another step."
    return ""


def last_interview(lead: Lead, interviews: Sequence[Interview]) -> Interview | None:
    """The interview with this lead that was held last; one without a time comes before all others."""
    own = [interview for interview in interviews if interview.lead == lead.uid]
    return max(own, key=lambda each: each.held_at.timestamp() if each.held_at else 0.0, default=None)
