"""The list of all leads as questions: search, and actions for one lead or several at once."""

from collections.abc import Sequence
from contextlib import suppress

from afterview_tui.actions import leads, merging
from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence, search
from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.records import Lead
from afterview_tui.plain.actions import Named, Way, do, pick
from afterview_tui.plain.lead import open_lead
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession
from afterview_tui.plain.steering import places

AT_ONCE = (leads.park, leads.close, leads.done, leads.heard, leads.later, merging.merge)
OFFERED = AT_ONCE
"""The actions for several leads at once."""
MOST = 30
"""How many leads are listed at once."""
SEVERAL, FILTER, ORDER, MORE = "Several at once", "Other leads", "Another order", "The next ones"
WHICH = "Which ones, such as 1 3, 2-4, or all"
NOT_THERE = "Say their numbers, from 1 to {most}, or all."


class Listed:
    """The search words, filter, order and first index of the listed leads."""

    def __init__(self, wanted: str) -> None:
        self.wanted = wanted
        self.counted = "in all" if wanted else next(iter(search.FILTERS))
        self.order = next(iter(search.ORDERS))
        self.first = 0

    def found(self, every: Sequence[Lead], plain: PlainSession) -> list[Lead]:
        """The leads that match, in order."""
        counts, today = search.FILTERS[self.counted], plain.now.date()
        there = sorted((lead for lead in every if counts(lead, today)), key=search.ORDERS[self.order])
        return search.Found(there).by(self.wanted)


def list_leads(plain: PlainSession) -> None:
    """Offer the active leads, or those that match a search, until the user goes back."""
    wanted = plain.prompter.ask("Words to look for; Enter alone lists the active ones")
    listed = Listed(wanted)
    while True:
        found = listed.found(plain.session.store.leads.all(), plain)
        shown = found[listed.first : listed.first + MOST]
        if not shown:
            plain.prompter.say("None found.")
            if listed.wanted or not plain.session.store.leads.all():
                return
        way = pick(plain, _heading(listed, found, shown), _ways(plain, listed, found, shown), len(shown))
        if way is None:
            continue
        value = way.value if isinstance(way, Named) else None
        if value is None:
            return
        with suppress(Back):
            _chosen(plain, listed, value, shown)


def _ways(plain: PlainSession, listed: Listed, found: Sequence[Lead], shown: Sequence[Lead]) -> list[Way]:
    more = len(found) > listed.first + len(shown)
    return [
        *(Named(_described(plain, lead), lead) for lead in shown),
        Named("Go back"),
        *([Named(SEVERAL, SEVERAL)] if len(shown) > 1 else []),
        *([Named(MORE, MORE)] if more else []),
        Named(FILTER, FILTER),
        Named(ORDER, ORDER),
    ]


def _heading(listed: Listed, found: Sequence[Lead], shown: Sequence[Lead]) -> str:
    """The number of leads, and which of them are listed."""
    count = humanize.count(len(found), "lead")
    if len(shown) == len(found):
        return count
    last = listed.first + len(shown)
    part = f"the first {len(shown)} of them" if not listed.first else f"numbers {listed.first + 1} to {last}"
    return f"{count}, {part}"


def _chosen(plain: PlainSession, listed: Listed, value: object, shown: Sequence[Lead]) -> None:
    """Open a lead, or change the list; raises Back and Leave."""
    match value:
        case Lead() as lead:
            open_lead(plain, lead)
        case "Several at once":
            _several(plain, shown)
        case "The next ones":
            listed.first += MOST
        case "Another order":
            names = list(search.ORDERS)
            listed.order = names[plain.prompter.choose("By what?", names, names.index(listed.order))]
            listed.first = 0
        case _:
            _choose_filter(plain, listed)


def _choose_filter(plain: PlainSession, listed: Listed) -> None:
    every, today = plain.session.store.leads.all(), plain.now.date()
    names = list(search.FILTERS)
    counted = [f"{name}, {sum(search.FILTERS[name](lead, today) for lead in every)}" for name in names]
    listed.counted = names[plain.prompter.choose("Which leads?", counted, names.index(listed.counted))]
    listed.first = 0


def _several(plain: PlainSession, shown: Sequence[Lead]) -> None:
    """Ask for several leads and an action for all of them; raises Back and Leave."""
    while True:
        text = plain.prompter.ask(WHICH)
        if not text:
            return
        if numbers := places(text, len(shown)):
            break
        plain.prompter.say(NOT_THERE.format(most=len(shown)))
    marked = [shown[number] for number in numbers]
    go_back = Named("Go back")
    way = pick(plain, f"{humanize.count(len(marked), 'lead')} marked", [*AT_ONCE, go_back])
    if way is not None and not isinstance(way, Named):
        do(plain, way, marked)


def _described(plain: PlainSession, lead: Lead) -> str:
    today = plain.now.date()
    state = f"next {humanize.day(lead.next_on, today)}" if lead.next_on else STAGES[lead.stage]
    state = "parked" if cadence.is_parked(lead, today) else state
    return ", ".join(part for part in (lead.company, lead.role, state) if part)
