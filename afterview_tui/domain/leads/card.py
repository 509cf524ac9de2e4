"""The texts of a lead's card: its state, the known facts, and the next step."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.leads.cadence import Cadence
from afterview_tui.domain.leads.companies import open_there, went_quiet_before
from afterview_tui.domain.leads.pipeline import STAGES, suggested_step
from afterview_tui.domain.records import Interview, Lead, Person
from afterview_tui.domain.when import in_words

Missing = Literal["step", "day", "past"]
"""Why a lead can't be kept as it is: it has no next step, no day for it, or a day in the past."""


HOW = {"helper": " (helped you)"}
"""The text after the name of a person who wasn't an interviewer."""


def standing(lead: Lead, today: date, between: str = " · ") -> str:
    """Role, stage, time in this stage, and time since the company was heard."""
    parts = [lead.role]
    if lead.stage == "applied" and lead.applied_on:
        parts.append(f"applied {humanize.ago(lead.applied_on, today)}")
    else:
        parts.append(STAGES[lead.stage] + _since(lead, today))
    parts.append(silence(lead, today))
    if lead.follow_ups:
        parts.append(humanize.count(lead.follow_ups, "follow-up"))
    return between.join(part for part in parts if part)


def silence(lead: Lead, today: date) -> str:
    """How long the company hasn't been heard; empty before applying and on the first day."""
    days = cadence.unheard_days(lead, today)
    if lead.heard_on and not days:
        return "heard from them today"
    if not days or (lead.stage == "found" and lead.heard_on is None):
        return ""
    return f"unheard for {humanize.span(days)}"


def _since(lead: Lead, today: date) -> str:
    """The time in the stage, to follow its name: "today", "3 days ago", "since today", "for 3 days"."""
    if lead.stage_since is None:
        return ""
    days = cadence.in_stage_days(lead, today)
    if lead.stage == "found":
        return f" {humanize.ago(lead.stage_since, today)}" if days else " today"
    return f" for {humanize.span(days)}" if days else " since today"


def known(
    lead: Lead, people: Sequence[Person], suggested: date | None, today: date, rules: Cadence = cadence.USUAL
) -> list[tuple[str, str]]:
    """The known facts with their labels; first the next step, or a suggestion for the ``suggested`` day."""
    if lead.next_on or (lead.next_step and suggested is None):
        step = lead.next_step or "look at it again"
        past = lead.next_on is not None and lead.next_on < today
        on = in_words(lead.next_on, lead.next_at, today) if lead.next_on else ""
        step += f", {'since' if past else 'by'} {on}" if on else ""
    else:
        step = f"{suggested_step(lead, rules)}, by {humanize.day(suggested, today)}?" if suggested else "none yet"
    met = ", ".join(person.name + HOW.get(person.part, "") for person in people if person.name)
    facts = (
        ("next", step),
        ("noted", lead.notes),
        ("people", met),
        ("contact", "" if lead.contact == met else lead.contact),
        ("through", lead.source),
        ("reference", lead.reference),
    )
    return [(name, text) for name, text in facts if text]


def remarks(
    lead: Lead, leads: Sequence[Lead], today: date, way_out: str = "", rules: Cadence = cadence.USUAL
) -> list[str]:
    """Remarks that the lead or its company went quiet; ``way_out`` says how to close the lead in this face."""
    said = [f"{quiet_now(rules)}{way_out}."] if cadence.went_quiet(lead, today, rules) else []
    before = quiet_sentence(lead.company, leads, lead.uid)
    return [*said, before] if before and cadence.is_active(lead) else said


def next_sentence(lead: Lead, today: date) -> str:
    """The next step and its day as a sentence; empty where there is none."""
    if lead.next_on is None:
        return ""
    return f"{lead.company or lead.role}: {lead.next_step}, by {in_words(lead.next_on, lead.next_at, today)}."


def quiet_now(rules: Cadence) -> str:
    """The sentence that a lead may have gone quiet, without its full stop."""
    noun = "follow-up" if rules.follow_ups == 1 else "follow-ups"
    return f"{humanize.in_words(rules.follow_ups).capitalize()} {noun}, or a long silence. It may have gone quiet"


def quiet_sentence(company: str, leads: Sequence[Lead], but: str = "") -> str:
    """The sentence that this company went quiet before, and when; empty where it didn't."""
    before = went_quiet_before(company, leads, but)
    if before is None:
        return ""
    on = before.stage_since
    then = f" in {humanize.MONTHS[on.month - 1]} {on.year}" if on else ""
    return f"{before.company} went quiet{then}, on another lead."


def open_sentence(company: str, leads: Sequence[Lead]) -> str:
    """The sentence that there are open leads at this company, with their roles; empty where there are none."""
    there = open_there(company, leads)
    roles = ", ".join(lead.role or "no role yet" for lead in there)
    return f"You have {humanize.count(len(there), 'open lead')} there: {roles}." if there else ""


def missing(lead: Lead, today: date) -> Missing | None:
    """Why a lead can't be kept as it is: see `Missing`; None where it can."""
    if cadence.is_parked(lead, today):
        return None
    if lead.next_on is None:
        return "day" if lead.next_step else "step"
    return "past" if lead.next_on < today else None


def last_interview(lead: Lead, interviews: Sequence[Interview]) -> Interview | None:
    """The latest interview of a lead; those without a time count as the earliest."""
    own = [interview for interview in interviews if interview.lead == lead.uid]
    return max(own, key=lambda each: each.held_at.timestamp() if each.held_at else 0.0, default=None)
