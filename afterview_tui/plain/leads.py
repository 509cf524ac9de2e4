"""Leads, as questions: one at a time, until each has a next step, sleeps, or is closed."""

from contextlib import suppress

from afterview_tui.actions import leads, new_leads, progress, reviewing
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import LEAD
from afterview_tui.domain.leads import cadence, card, search
from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.leads.spoken import spoken
from afterview_tui.domain.records import Lead
from afterview_tui.plain.actions import called, choices, do
from afterview_tui.plain.import_leads import import_leads
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession

LABEL = "Lead"
ONE_LINE = "In one line, such as Acme, Backend Engineer, applied 2 nov, follow up friday, via Dana"
ADD, LIST, IMPORT = "Add a lead", "All leads", "Import a list"
EMPTY = "No leads yet. A company is enough to add one."
OFFERED = (*leads.REVIEWED, leads.edit)
"""What can be done with the lead of the review."""
MOST = 30
"""How many leads are listed at once."""


def review(plain: PlainSession) -> bool:
    """One lead after the other, the longest unheard first; returns whether none is waiting."""
    session = plain.session
    while True:
        waiting = cadence.review_order(session.store.leads.all(), plain.now.date())
        lead = waiting[0] if waiting else None
        ways = {}
        if lead is not None:
            _show(plain, lead, len(waiting))
            ways = choices(OFFERED)
        else:
            plain.prompter.say(*(reviewing.end(session) or [EMPTY]))
        answers = [*ways, ADD, LIST, IMPORT, "Leave the rest for later" if ways else "Go on"]
        can_stay = lead is not None and not leads.keep.why_not(session.known, [lead])
        first = answers.index(called(leads.keep)) if can_stay else 0 if ways else len(answers) - 1
        chosen = answers[plain.prompter.choose("This lead" if ways else "Leads", answers, first)]
        with suppress(Back):
            if lead is not None and chosen in ways:
                edit(plain, lead) if ways[chosen] is leads.edit else do(plain, ways[chosen], [lead])
            elif chosen == ADD:
                _add(plain)
            elif chosen == LIST:
                _list(plain)
            elif chosen == IMPORT:
                import_leads(plain)
            else:
                return progress.is_done(session, "leads")


def _add(plain: PlainSession) -> None:
    """A lead from one line, said as it was understood before it is added; raises Back."""
    line = plain.ask_and_hold(new_leads.NEW_LEAD, ONE_LINE, "")
    if not line:
        return
    lead = _understood(plain, line)
    plain.prompter.say(*(f"{name}: {text}" for name, text in spoken(lead, plain.now.date())))
    if plain.prompter.choose("Add it?", ["Add it", "Leave it"]) == 0:
        plain.save(lambda: plain.session.apply(new_leads.added(lead)), new_leads.NEW_LEAD)


def _understood(plain: PlainSession, line: str, left: frozenset[str] = frozenset()) -> Lead:
    """The lead of a line, what is doubtful in it asked one after the other; raises Back.

    ``left``: the doubtful words that were left as they are.
    """
    lead, doubts = new_leads.jotted(plain.session.known, line)
    for doubt in doubts:
        if doubt.words in left:
            continue
        plain.prompter.say(doubt.why)
        if doubt.readings:
            stay = new_leads.leaving(doubt)
            answers = [*(reading.shown(plain.now) for reading in doubt.readings), f"{stay[:1].upper()}{stay[1:]}"]
            chosen = plain.prompter.choose("Which?", answers)
            if chosen < len(doubt.readings):
                line = new_leads.settled(line, doubt, doubt.readings[chosen])
        return _understood(plain, line, left | {doubt.words})
    return lead


def edit(plain: PlainSession, lead: Lead) -> None:
    """Ask for everything about a lead."""

    def keep(name: str, value: object) -> None:
        nonlocal lead
        lead = plain.write(LABEL, leads.edit, [lead], **{name: value})

    plain.fill(LEAD, lambda name: leads.value(lead, name), keep)


def _show(plain: PlainSession, lead: Lead, waiting: int) -> None:
    today = plain.now.date()
    seen = sum(each.reviewed_on == today for each in plain.session.store.leads.all())
    told = reviewing.known(plain.session, lead)
    plain.prompter.say("", f"{lead.company or lead.role or 'A lead'} ({seen + 1} of {seen + waiting} today)")
    plain.prompter.say(card.standing(lead, today, ", "), *(f"{name.capitalize()}: {text}" for name, text in told))
    plain.prompter.say(*reviewing.remarks(plain.session, lead))


def _list(plain: PlainSession) -> None:
    """The active leads, or those with the words that are looked for; one can be opened."""
    wanted = plain.prompter.ask("Words to look for; Enter alone lists the active ones")
    every = plain.session.store.leads.all()
    found = search.Found(sorted(every, key=search.ORDERS["next date"])).by(wanted)
    if not wanted:
        found = list(filter(cadence.is_active, found))
    if not found:
        plain.prompter.say("None found.")
        return
    shown = found[:MOST]
    more = f", the first {MOST} of them" if len(found) > MOST else ""
    answers = [*(_described(plain, lead) for lead in shown), "Go back"]
    place = plain.prompter.choose(f"{humanize.count(len(found), 'lead')}{more}", answers, len(shown))
    if place < len(shown):
        edit(plain, shown[place])


def _described(plain: PlainSession, lead: Lead) -> str:
    today = plain.now.date()
    state = f"next {humanize.day(lead.next_on, today)}" if lead.next_on else STAGES[lead.stage]
    state = "parked" if cadence.is_parked(lead, today) else state
    return ", ".join(part for part in (lead.company, lead.role, state) if part)
