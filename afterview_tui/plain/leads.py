"""The page "Leads" as questions: one lead at a time, until each has a next step, is parked or is closed."""

from contextlib import suppress

from afterview_tui.actions import ending, imports, leads, new_leads, progress, reviewing
from afterview_tui.domain.leads import cadence, card
from afterview_tui.domain.leads.ending import accepted_lead, asks_to_end
from afterview_tui.domain.leads.shape import by_stage, by_week, shares
from afterview_tui.domain.leads.spoken import spoken
from afterview_tui.domain.records import Lead
from afterview_tui.plain import lead as one
from afterview_tui.plain.actions import Named, Way, do, done, pick
from afterview_tui.plain.import_leads import import_leads
from afterview_tui.plain.lead_list import list_leads
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession

ONE_LINE = "In one line, such as Acme, Backend Engineer, applied 2 nov, follow up friday, via Dana"
LIST, SHAPE = Named("All leads"), Named("The shape of the search: stages, and events a week")
LATER, GO_ON = Named("Leave the rest for later"), Named("Go on")
EMPTY = "No leads yet. A company is enough to add one."
OFFERED = (*one.OFFERED, new_leads.add, imports.import_leads, ending.end, ending.look_on)
"""The actions for the reviewed lead, and for all leads."""


def review(plain: PlainSession) -> bool:
    """Review one lead after the other, longest unheard first; returns whether none is left."""
    session, told, is_asked = plain.session, "", False
    while True:
        if not is_asked and asks_to_end(session.store.leads.all()):
            is_asked = True
            with suppress(Back):
                _end(plain)
        waiting = cadence.review_order(session.store.leads.all(), plain.now.date())
        lead = waiting[0] if waiting else None
        if lead is None:
            plain.prompter.say(*(reviewing.end(session) or [EMPTY]))
        elif lead.uid != told:
            one.show(plain, lead, _place(plain, len(waiting)))
        ways = _ways(plain, lead)
        way = pick(plain, "This lead" if lead else "What now?", ways, _first(plain, lead, ways))
        # The card is printed again if it may be another one or have changed.
        told = lead.uid if lead is not None and way not in (None, leads.edit) else ""
        with suppress(Back):
            if way in (LATER, GO_ON):
                return progress.is_done(session, "leads")
            if way is not None:
                _chosen(plain, way, lead)


def _ways(plain: PlainSession, lead: Lead | None) -> list[Way]:
    """The choices during the review, or after it."""
    own: list[Way] = [*one.OPEN] if lead is not None else []
    every: list[Way] = [new_leads.add, LIST, imports.import_leads]
    every += [one.STORY] if lead is not None else []
    every += [SHAPE] if plain.session.store.leads.all() else []
    every += [ending.end] if ending.others(plain.session.known) else []
    return [*own, *every, LATER if lead is not None else GO_ON]


def _first(plain: PlainSession, lead: Lead | None, ways: list[Way]) -> int:
    """The index that Enter chooses: keeping the lead if possible, else its next step; going on without a lead."""
    if lead is None:
        return len(ways) - 1
    return ways.index(leads.keep) if not leads.keep.why_not(plain.session.known, [lead]) else 0


def _chosen(plain: PlainSession, way: Way, lead: Lead | None) -> None:
    """Run a choice; raises Back and Leave."""
    if way is new_leads.add:
        _add(plain)
    elif way is LIST:
        list_leads(plain)
    elif way is imports.import_leads:
        import_leads(plain)
    elif way is SHAPE:
        _tell_shape(plain)
    elif way is ending.end:
        _end(plain)
    elif lead is not None:
        one.chosen(plain, way, lead)


def _place(plain: PlainSession, waiting: int) -> str:
    today = plain.now.date()
    seen = sum(each.reviewed_on == today for each in plain.session.store.leads.all())
    return f" ({seen + 1} of {seen + waiting} today)"


def _add(plain: PlainSession) -> None:
    """Add a lead from one line, after printing how it was understood; raises Back at the line."""
    while True:
        line = plain.ask_and_hold(new_leads.NEW_LEAD, ONE_LINE, "")
        if not line:
            return
        with suppress(Back):
            line, lead = _understood(plain, line)
            plain.prompter.say(*(f"{name}: {text}" for name, text in spoken(lead, plain.now.date())))
            if plain.prompter.choose("Add it?", ["Add it", "Leave it"]) == 0:
                done(plain, new_leads.add, [], line=line, settles=[new_leads.NEW_LEAD])
            return


def _understood(plain: PlainSession, line: str, left: frozenset[str] = frozenset()) -> tuple[str, Lead]:
    """The line and its lead, after asking about doubtful words one by one; raises Back.

    ``left`` are the doubtful words that the user has left unchanged.
    """
    lead, doubts = new_leads.parsed(plain.session.known, line)
    for doubt in doubts:
        if doubt.words in left:
            continue
        plain.prompter.say(doubt.why)
        if doubt.readings:
            stay = new_leads.if_left(doubt)
            answers = [*(reading.shown(plain.now) for reading in doubt.readings), f"{stay[:1].upper()}{stay[1:]}"]
            chosen = plain.prompter.choose("Which?", answers)
            if chosen < len(doubt.readings):
                line = new_leads.settled(line, doubt, doubt.readings[chosen])
        return _understood(plain, line, left | {doubt.words})
    return line, lead


def _end(plain: PlainSession) -> None:
    """After an accepted offer, ask whether to close the other leads; raises Back and Leave."""
    known = plain.session.known
    accepted, others = accepted_lead(known.leads.all()), ending.others(known)
    if accepted is None or not (asked := ending.question(known)):
        return
    if plain.prompter.choose(asked, (ending.CLOSE_THEM, ending.NOT_NOW)) == 1:
        do(plain, ending.look_on, [accepted])
    elif do(plain, ending.end, others) is not None:
        interview = card.last_interview(accepted, plain.session.store.interviews.all())
        if interview is not None:
            plain.session.take_up(interview)


def _tell_shape(plain: PlainSession) -> None:
    """Print the number of leads by stage, and of events in each week that had any."""
    leads = plain.session.store.leads.all()
    weeks = [bar for bar in by_week(leads, plain.now.date(), plain.session.options.calendar) if bar.number]
    plain.prompter.say("", "Leads by stage:", *(f"{bar.name}: {bar.number}" for bar in by_stage(leads)))
    plain.prompter.say("Events in the week of:", *(f"{bar.name}: {bar.number}" for bar in weeks), shares(leads))
