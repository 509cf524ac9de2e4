"""A new lead from one line, shown as it is understood before it is added."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import uuid4

from msgspec import structs

from afterview_tui.actions.action import action
from afterview_tui.actions.naming import names
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import Field
from afterview_tui.domain.leads import cadence, pipeline
from afterview_tui.domain.outcome import Change, NotPossible, Outcome
from afterview_tui.domain.records import Lead
from afterview_tui.domain.when import When
from afterview_tui.known import Known
from afterview_tui.reading.answer import Doubt, Reading

NAMELESS = "A lead needs a company or a role."
NEW_LEAD = "a new lead"
"""What the line of a new lead is called until it is added."""


class Jotted(NamedTuple):
    """A lead as one line describes it, with a next step by the cadence, and what is doubtful in it; not saved."""

    lead: Lead
    doubts: Sequence[Doubt] = ()
    """The words stand among the lead's notes."""


def jotted(known: Known, line: str) -> Jotted:
    """A line about a lead, as it is understood."""
    from afterview_tui.reading.one_line_lead import read_line

    answer = read_line(line, known.now, known.options.calendar)
    lead = pipeline.added(answer.value or Lead(), known.now, known.options.cadence)
    return Jotted(lead, answer.doubts)


def settled(line: str, doubt: Doubt, reading: Reading) -> str:
    """The line with its doubtful words typed as what they mean: a day, or names in quotes."""
    from afterview_tui.reading.one_line_lead import in_one

    return in_one(line).replace(doubt.words, reading.typed(), 1)


def leaving(doubt: Doubt) -> str:
    """What becomes of doubtful words for which no reading is chosen."""
    are_days = all(isinstance(reading, When) for reading in doubt.readings)
    return "keep the words as a note" if are_days else "leave it as it is"


@action(
    "lead.add",
    "add a lead",
    "Add a lead in one line.",
    about=Lead,
    key="a",
    question="A new lead, in one line",
    asks=(Field("line", "Lead", "Acme, Backend Engineer, applied 2 nov, follow up friday, via Dana"),),
    needs_record=False,
)
def add(known: Known, _leads: Sequence[Lead], line: str) -> Outcome:
    """A lead as the line describes it."""
    return added(jotted(known, line).lead)


def added(lead: Lead) -> Outcome:
    """A lead that was shown, added as it is; raises NotPossible."""
    if not lead.company and not lead.role:
        raise NotPossible(NAMELESS)
    lead = structs.replace(lead, uid=uuid4().hex)
    return Outcome(f"Added: {names([lead])}.", [Change(None, lead)], names([lead]))


def already(known: Known, lead: Lead) -> Lead | None:
    """The open lead that this one is, by its number, link or name, where there is one."""
    from afterview_tui.reading.known_leads import KnownLeads

    return KnownLeads([each for each in known.leads.all() if cadence.is_active(each)]).match(lead).lead


def all_added(known: Known, leads: Sequence[Lead]) -> tuple[Outcome, list[int]]:
    """Leads added in one step, and the places of those that were here already, or came twice."""
    from afterview_tui.reading.known_leads import KnownLeads

    there = KnownLeads([each for each in known.leads.all() if cadence.is_active(each)])
    new, twice = list[Lead](), list[int]()
    for place, lead in enumerate(leads):
        if there.match(lead).lead is not None:
            twice.append(place)
            continue
        new.append(structs.replace(lead, uid=uuid4().hex))
        there.add(lead)
    number = humanize.count(len(new), "lead")
    changes = [Change(None, lead) for lead in new]
    return Outcome(f"Added {number}." if new else "", changes, number), twice


def more_in(known: Known, there: Lead, lead: Lead) -> str:
    """What a line says beside a lead that is here, in words; a step of the cadence is not the line's own."""
    from afterview_tui.domain.leads.spoken import spoken

    own = (
        lead if lead.next_step not in pipeline.CADENCE_STEPS else structs.replace(lead, next_step="", next_on=None)
    )
    had = {*spoken(there, known.today)}
    told = [
        each for each in spoken(own, known.today) if each not in had and each != ("stage", pipeline.STAGES["found"])
    ]
    return "; ".join(f"{name} {text}" for name, text in told if name not in ("company", "role"))


ACTIONS = (add,)
