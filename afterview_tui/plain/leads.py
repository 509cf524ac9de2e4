"""Leads, as questions: one at a time, until each has a next step, sleeps, or is closed."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta

from afterview_tui import actions, dates
from afterview_tui.domain import cadence, due, ending, pipeline, when
from afterview_tui.domain.jotting import read_line, spoken
from afterview_tui.domain.lead_card import silence
from afterview_tui.domain.pipeline import REASONS, STAGES
from afterview_tui.domain.records import Lead
from afterview_tui.plain.sitting import Field, Sitting
from afterview_tui.plain.talk import Back
from afterview_tui.store import Refused

LABEL = "Lead"
ONE_LINE = "In one line, such as Acme, Backend Engineer, applied 2 nov, follow up friday, via Dana"
MOST = 30
"""How many leads are listed at once."""
WAYS = (
    "Next step, with a day",
    "Park it until a day",
    "Close it, with a reason",
    "Keep it as it is",
    "Everything about it",
)
FIELDS = (
    Field("company", "Company", "Acme"),
    Field("role", "Role", "Backend Engineer"),
    Field("stage", "Stage", kind="choice", choices={str(stage): name for stage, name in STAGES.items()}),
    Field("applied_on", "Applied on", "2 nov", "past day"),
    Field("heard_on", "Last heard", "monday", "past day"),
    Field("next_step", "Next step", "write to Priya"),
    Field("next_on", "On", "friday", "day"),
    Field("contact", "Contact", "Priya, priya@acme.example"),
    Field("source", "Found through", "a friend, a job board"),
    Field("url", "Link", "https://acme.example/jobs"),
    Field("notes", "Noted", "they use Zephyr; a team of six"),
    Field("hoped_for", "Do you hope for it?", kind="choice", choices={"": "No", "yes": "Yes, it comes last"}),
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
            sitting.talk.say(*_end(sitting))
        ways = WAYS if lead is not None else ()
        answers = [*ways, "Add a lead", "All leads", "Go on" if not ways else "Leave the rest for later"]
        first = 3 if lead is not None and lead.next_step and lead.next_on else 0 if lead is not None else 2
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

    def read_day(text: str, prefer: dates.Prefer) -> date | None:
        return dates.read_date(text, sitting.now.date(), prefer)

    line = sitting.talk.ask(ONE_LINE)
    if not line:
        return
    lead = pipeline.added(read_line(line, read_day), sitting.now)
    sitting.talk.say(*(f"{name}: {text}" for name, text in spoken(lead, sitting.now.date())))
    if sitting.talk.choose("Add it?", ["Add it", "Leave it"]) == 0:
        sitting.save(lambda: sitting.evening.store.leads.add(lead))


def edit(sitting: Sitting, lead: Lead) -> None:
    """Ask for everything about a lead."""

    def keep(name: str, value: object) -> None:
        nonlocal lead
        try:
            value = value == "yes" if name == "hoped_for" else value
            lead = actions.change_lead(sitting.evening, lead, **{name: value})
        except Refused as error:
            sitting.talk.say(str(error))

    sitting.fill(FIELDS, lambda name: _value(lead, name), keep)


def _value(lead: Lead, name: str) -> object:
    value = getattr(lead, name)
    return ("yes" if value else "") if name == "hoped_for" else value


def _decide(sitting: Sitting, lead: Lead, place: int) -> None:
    """One of the five ways; raises Back."""
    match place:
        case 0:
            _plan(sitting, lead)
        case 1:
            two_weeks = sitting.now.date() + timedelta(days=14)
            until = sitting.answer(Field("until", "Sleep until, such as monday, in 2 weeks", kind="day"), two_weeks)
            if isinstance(until, date) and until > sitting.now.date():
                _change(sitting, lead, pipeline.parked(lead, until, sitting.now))
            else:
                sitting.talk.say("That day is not in the future. It was left as it is.")
        case 2:
            first = "went_quiet" if cadence.went_quiet(lead, sitting.now.date()) else "rejected"
            reasons = sorted(REASONS, key=lambda reason: reason != first)
            reason = reasons[sitting.talk.choose("Why?", [REASONS[each] for each in reasons])]
            _change(sitting, lead, pipeline.closed(lead, reason, sitting.now))
        case 3 if lead.next_step and lead.next_on:
            _change(sitting, lead, pipeline.reviewed(sitting.now.date()))
        case 3:
            sitting.talk.say("It has no next step yet: give it one, park it, or close it.")
        case _:
            edit(sitting, lead)


def _plan(sitting: Sitting, lead: Lead) -> None:
    step = sitting.talk.ask("Next step, such as write to Priya", pipeline.suggested_step(lead))
    suggested = actions.suggested_day(sitting.evening, lead)
    day = sitting.answer(Field("next_on", "On, such as friday, in 3 days", kind="day"), suggested)
    if step and isinstance(day, date):
        _change(sitting, lead, pipeline.planned(lead, step, day, sitting.now))
    else:
        sitting.talk.say("A next step needs a few words and a day.")


def _change(sitting: Sitting, lead: Lead, fields: Mapping[str, object]) -> None:
    sitting.keep(LABEL, sitting.evening.store.leads, lead, **fields)


def _show(sitting: Sitting, lead: Lead, waiting: int) -> None:
    today = sitting.now.date()
    seen = sum(each.reviewed_on == today for each in sitting.evening.store.leads.all())
    step = lead.next_step or "none yet"
    step += f", by {when.day(lead.next_on, today)}" if lead.next_step and lead.next_on else ""
    sitting.talk.say("", f"{lead.company or lead.role or 'A lead'} ({seen + 1} of {seen + waiting})")
    sitting.talk.say(", ".join(part for part in (lead.role, STAGES[lead.stage], silence(lead, today)) if part))
    facts = {"Next": step, "Noted": lead.notes, "Contact": lead.contact, "Source": lead.source}
    sitting.talk.say(*(f"{name}: {text}" for name, text in facts.items() if text))
    if cadence.went_quiet(lead, today):
        sitting.talk.say("Two follow-ups, or a long silence. It may have gone quiet.")


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


def _end(sitting: Sitting) -> list[str]:
    """How the review ended, and what is due first."""
    leads = sitting.evening.store.leads.all()
    if not leads:
        return [
            "No leads yet. A company is enough to add one.",
            "A list comes in with: afterview leads import FILE",
        ]
    unthanked = [person.name for person in sitting.evening.unthanked_helpers()]
    nearest = due.all_due(due.Everything(leads=leads), sitting.now)[:3]
    lines = ending.farewell(leads, unthanked) or ["Every lead has a next step."]
    return [*lines, *(due.sentence(each, sitting.now) for each in nearest)]
