"""Leads, as questions: one at a time, until each has a next step, sleeps, or is closed."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta

from afterview_tui import actions
from afterview_tui.actions import reviewing
from afterview_tui.domain import cadence, lead_card, pipeline, when
from afterview_tui.domain.fields import LEAD, NEXT_ON, NEXT_STEP, PARKED
from afterview_tui.domain.jotting import spoken
from afterview_tui.domain.pipeline import REASONS, STAGES
from afterview_tui.domain.records import Lead
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.talk import Back
from afterview_tui.store import Refused

LABEL = "Lead"
ONE_LINE = "In one line, such as Acme, Backend Engineer, applied 2 nov, follow up friday, via Dana"
EMPTY = "No leads yet. A company is enough to add one."
MISSING = {
    "step": "It has no next step yet: give it one, park it, or close it.",
    "day": "It has no day for its next step yet: give it one, park it, or close it.",
    "past": "That day has gone by: give it another step, park it, or close it.",
}
MOST = 30
"""How many leads are listed at once."""
WAYS = (
    "Next step, with a day",
    "Park it until a day",
    "Close it, with a reason",
    "Keep it as it is, or take the suggested step",
    "Everything about it",
)


def review(sitting: Sitting) -> bool:
    """One lead after the other, the longest unheard first; returns whether none is waiting."""
    evening = sitting.evening
    while True:
        waiting = cadence.review_order(evening.store.leads.all(), sitting.now.date())
        lead = waiting[0] if waiting else None
        if lead is not None:
            _show(sitting, lead, len(waiting))
        else:
            sitting.talk.say(*(reviewing.end(evening) or [EMPTY]))
        ways = WAYS if lead is not None else ()
        answers = [*ways, "Add a lead", "All leads", "Go on" if not ways else "Leave the rest for later"]
        first = 2 if lead is None else 0 if lead_card.missing(lead, sitting.now.date()) else 3
        place = sitting.talk.choose("This lead" if ways else "Leads", answers, first)
        with suppress(Back):
            if lead is not None and place < len(ways):
                _decide(sitting, lead, place)
            elif answers[place] == "Add a lead":
                _add(sitting)
            elif answers[place] == "All leads":
                _list(sitting)
            else:
                return actions.is_done(evening, "leads")


def _add(sitting: Sitting) -> None:
    """A lead from one line, said as it was understood before it is added; raises Back."""
    line = sitting.ask_and_hold(reviewing.NEW_LEAD, ONE_LINE, "")
    if not line:
        return
    lead = reviewing.jotted(sitting.evening, line)
    sitting.talk.say(*(f"{name}: {text}" for name, text in spoken(lead, sitting.now.date())))
    if sitting.talk.choose("Add it?", ["Add it", "Leave it"]) == 0:
        sitting.save(lambda: sitting.evening.store.leads.add(lead), reviewing.NEW_LEAD)


def edit(sitting: Sitting, lead: Lead) -> None:
    """Ask for everything about a lead."""

    def keep(name: str, value: object) -> None:
        nonlocal lead
        try:
            lead = actions.change_lead(sitting.evening, lead, {name: value})
        except Refused as error:
            sitting.refused(error, LABEL, sitting.evening.store.leads, lead, {name: value})

    sitting.fill(LEAD, lambda name: actions.lead_value(lead, name), keep)


def _decide(sitting: Sitting, lead: Lead, place: int) -> None:
    """One of the five ways; raises Back."""
    match place:
        case 0:
            _plan(sitting, lead)
        case 1:
            two_weeks = sitting.now.date() + timedelta(days=reviewing.PARK_DAYS)
            until = sitting.answer(PARKED, two_weeks)
            if isinstance(until, date) and until > sitting.now.date():
                _change(sitting, lead, pipeline.parked(lead, until, sitting.now))
            else:
                sitting.talk.say(reviewing.NOT_TO_COME)
        case 2:
            reasons = reviewing.reasons(sitting.evening, [lead])
            reason = reasons[sitting.talk.choose("Why?", [REASONS[each] for each in reasons])]
            _change(sitting, lead, pipeline.closed(lead, reason, sitting.now))
        case 3:
            fields = reviewing.as_it_stands(sitting.evening, lead)
            if isinstance(fields, str):
                sitting.talk.say(MISSING[fields])
            else:
                _change(sitting, lead, fields)
        case _:
            edit(sitting, lead)


def _plan(sitting: Sitting, lead: Lead) -> None:
    held = f"the next step of {lead.uid}"
    suggested_step = pipeline.suggested_step(lead, sitting.evening.options.cadence)
    step = sitting.ask_and_hold(held, NEXT_STEP.asked, suggested_step)
    suggested = actions.suggested_day(sitting.evening, lead)
    day = sitting.answer(NEXT_ON, suggested)
    if step and isinstance(day, date):
        _change(sitting, lead, pipeline.planned(lead, step, day, sitting.now))
        sitting.evening.kept.answered(held)
    else:
        sitting.talk.say(reviewing.NO_STEP)


def _change(sitting: Sitting, lead: Lead, fields: Mapping[str, object]) -> None:
    sitting.keep(LABEL, sitting.evening.store.leads, lead, **fields)


def _show(sitting: Sitting, lead: Lead, waiting: int) -> None:
    today = sitting.now.date()
    seen = sum(each.reviewed_on == today for each in sitting.evening.store.leads.all())
    told = reviewing.known(sitting.evening, lead)
    sitting.talk.say("", f"{lead.company or lead.role or 'A lead'} ({seen + 1} of {seen + waiting} today)")
    sitting.talk.say(
        lead_card.standing(lead, today, ", "), *(f"{name.capitalize()}: {text}" for name, text in told)
    )
    sitting.talk.say(*reviewing.remarks(sitting.evening, lead))


def _list(sitting: Sitting) -> None:
    """The active leads, or those with the words that are looked for; one can be opened."""
    wanted = sitting.talk.ask("Words to look for; Enter alone lists the active ones").casefold().split()
    leads = [lead for lead in sitting.evening.store.leads.all() if _fits(lead, wanted)]
    leads.sort(key=lambda lead: (str(lead.next_on or "9999"), lead.company.casefold()))
    if not leads:
        sitting.talk.say("There is none.")
        return
    shown = leads[:MOST]
    more = f", the first {MOST} of them" if len(leads) > MOST else ""
    answers = [*(_described(sitting, lead) for lead in shown), "Go back"]
    place = sitting.talk.choose(f"{when.count(len(leads), 'lead')}{more}", answers, len(shown))
    if place < len(shown):
        edit(sitting, shown[place])


def _fits(lead: Lead, wanted: list[str]) -> bool:
    text = " ".join((lead.company, lead.role, lead.contact, lead.notes, lead.source)).casefold()
    return all(word in text for word in wanted) if wanted else cadence.is_active(lead)


def _described(sitting: Sitting, lead: Lead) -> str:
    today = sitting.now.date()
    state = f"next {when.day(lead.next_on, today)}" if lead.next_on else STAGES[lead.stage]
    state = "parked" if cadence.is_parked(lead, today) else state
    return ", ".join(part for part in (lead.company, lead.role, state) if part)
