"""Leads, as questions: one at a time, until each has a next step, sleeps, or is closed."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta

from afterview_tui.actions import leads, progress, reviewing
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import LEAD, NEXT_ON, NEXT_STEP, PARKED
from afterview_tui.domain.leads import cadence, card, pipeline
from afterview_tui.domain.leads.pipeline import REASONS, STAGES
from afterview_tui.domain.records import Lead
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession
from afterview_tui.reading.one_line_lead import spoken
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


def review(plain: PlainSession) -> bool:
    """One lead after the other, the longest unheard first; returns whether none is waiting."""
    session = plain.session
    while True:
        waiting = cadence.review_order(session.store.leads.all(), plain.now.date())
        lead = waiting[0] if waiting else None
        if lead is not None:
            _show(plain, lead, len(waiting))
        else:
            plain.prompter.say(*(reviewing.end(session) or [EMPTY]))
        ways = WAYS if lead is not None else ()
        answers = [*ways, "Add a lead", "All leads", "Go on" if not ways else "Leave the rest for later"]
        first = 2 if lead is None else 0 if card.missing(lead, plain.now.date()) else 3
        place = plain.prompter.choose("This lead" if ways else "Leads", answers, first)
        with suppress(Back):
            if lead is not None and place < len(ways):
                _decide(plain, lead, place)
            elif answers[place] == "Add a lead":
                _add(plain)
            elif answers[place] == "All leads":
                _list(plain)
            else:
                return progress.is_done(session, "leads")


def _add(plain: PlainSession) -> None:
    """A lead from one line, said as it was understood before it is added; raises Back."""
    line = plain.ask_and_hold(reviewing.NEW_LEAD, ONE_LINE, "")
    if not line:
        return
    lead = reviewing.jotted(plain.session, line)
    plain.prompter.say(*(f"{name}: {text}" for name, text in spoken(lead, plain.now.date())))
    if plain.prompter.choose("Add it?", ["Add it", "Leave it"]) == 0:
        plain.save(lambda: plain.session.store.leads.add(lead), reviewing.NEW_LEAD)


def edit(plain: PlainSession, lead: Lead) -> None:
    """Ask for everything about a lead."""

    def keep(name: str, value: object) -> None:
        nonlocal lead
        try:
            lead = leads.change_lead(plain.session, lead, {name: value})
        except Refused as error:
            plain.refused(error, LABEL, plain.session.store.leads, lead, {name: value})

    plain.fill(LEAD, lambda name: leads.lead_value(lead, name), keep)


def _decide(plain: PlainSession, lead: Lead, place: int) -> None:
    """One of the five ways; raises Back."""
    match place:
        case 0:
            _plan(plain, lead)
        case 1:
            two_weeks = plain.now.date() + timedelta(days=reviewing.PARK_DAYS)
            until = plain.answer(PARKED, two_weeks)
            if isinstance(until, date) and until > plain.now.date():
                _change(plain, lead, pipeline.parked(lead, until, plain.now))
            else:
                plain.prompter.say(reviewing.NOT_TO_COME)
        case 2:
            reasons = reviewing.reasons(plain.session, [lead])
            reason = reasons[plain.prompter.choose("Why?", [REASONS[each] for each in reasons])]
            _change(plain, lead, pipeline.closed(lead, reason, plain.now))
        case 3:
            fields = reviewing.as_it_stands(plain.session, lead)
            if isinstance(fields, str):
                plain.prompter.say(MISSING[fields])
            else:
                _change(plain, lead, fields)
        case _:
            edit(plain, lead)


def _plan(plain: PlainSession, lead: Lead) -> None:
    held = f"the next step of {lead.uid}"
    suggested_step = pipeline.suggested_step(lead, plain.session.options.cadence)
    step = plain.ask_and_hold(held, NEXT_STEP.asked, suggested_step)
    suggested = leads.suggested_day(plain.session, lead)
    day = plain.answer(NEXT_ON, suggested)
    if step and isinstance(day, date):
        _change(plain, lead, pipeline.planned(lead, step, day, plain.now))
        plain.session.kept.answered(held)
    else:
        plain.prompter.say(reviewing.NO_STEP)


def _change(plain: PlainSession, lead: Lead, fields: Mapping[str, object]) -> None:
    plain.keep(LABEL, plain.session.store.leads, lead, **fields)


def _show(plain: PlainSession, lead: Lead, waiting: int) -> None:
    today = plain.now.date()
    seen = sum(each.reviewed_on == today for each in plain.session.store.leads.all())
    told = reviewing.known(plain.session, lead)
    plain.prompter.say("", f"{lead.company or lead.role or 'A lead'} ({seen + 1} of {seen + waiting} today)")
    plain.prompter.say(card.standing(lead, today, ", "), *(f"{name.capitalize()}: {text}" for name, text in told))
    plain.prompter.say(*reviewing.remarks(plain.session, lead))


def _list(plain: PlainSession) -> None:
    """The active leads, or those with the words that are looked for; one can be opened."""
    wanted = plain.prompter.ask("Words to look for; Enter alone lists the active ones").casefold().split()
    leads = [lead for lead in plain.session.store.leads.all() if _fits(lead, wanted)]
    leads.sort(key=lambda lead: (str(lead.next_on or "9999"), lead.company.casefold()))
    if not leads:
        plain.prompter.say("There is none.")
        return
    shown = leads[:MOST]
    more = f", the first {MOST} of them" if len(leads) > MOST else ""
    answers = [*(_described(plain, lead) for lead in shown), "Go back"]
    place = plain.prompter.choose(f"{humanize.count(len(leads), 'lead')}{more}", answers, len(shown))
    if place < len(shown):
        edit(plain, shown[place])


def _fits(lead: Lead, wanted: list[str]) -> bool:
    text = " ".join((lead.company, lead.role, lead.contact, lead.notes, lead.source)).casefold()
    return all(word in text for word in wanted) if wanted else cadence.is_active(lead)


def _described(plain: PlainSession, lead: Lead) -> str:
    today = plain.now.date()
    state = f"next {humanize.day(lead.next_on, today)}" if lead.next_on else STAGES[lead.stage]
    state = "parked" if cadence.is_parked(lead, today) else state
    return ", ".join(part for part in (lead.company, lead.role, state) if part)
