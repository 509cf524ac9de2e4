"""Adding a lead from one line of text, which is parsed and shown first."""

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
from afterview_tui.domain.text import one_stop
from afterview_tui.domain.when import When
from afterview_tui.known import Known
from afterview_tui.reading.answer import Doubt, Reading

NAMELESS = "A lead needs a company or a role."
NEW_LEAD = "a new lead"
"""The name under which an unfinished line is kept."""


class ParsedLead(NamedTuple):
    """A lead parsed from one line and not saved yet, with a next step by the cadence, and its doubts."""

    lead: Lead
    doubts: Sequence[Doubt] = ()
    """Doubtful words; they are kept in the lead's notes, too."""


def parsed(known: Known, line: str) -> ParsedLead:
    """A line about a lead, parsed."""
    from afterview_tui.reading.one_line_lead import read_line

    answer = read_line(line, known.now, known.options.calendar)
    lead = pipeline.added(answer.value or Lead(), known.now, known.options.cadence)
    return ParsedLead(lead, answer.doubts)


def settled(line: str, doubt: Doubt, reading: Reading) -> str:
    """The line with its doubtful words replaced by one reading: a day, or names in quotes."""
    from afterview_tui.reading.one_line_lead import in_one

    return in_one(line).replace(doubt.words, reading.typed(), 1)


def if_left(doubt: Doubt) -> str:
    """What happens to doubtful words if no reading is chosen, as words for a choice."""
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
    """Add a lead from a line."""
    return added(parsed(known, line).lead)


def added(lead: Lead) -> Outcome:
    """Add a parsed lead; raises NotPossible where it has neither company nor role."""
    if not lead.company and not lead.role:
        raise NotPossible(NAMELESS)
    lead = structs.replace(lead, uid=uuid4().hex)
    return Outcome(one_stop(f"Added: {names([lead])}."), [Change(None, lead)], names([lead]))


def already(known: Known, lead: Lead) -> Lead | None:
    """The open lead for the same posting, matched by number, link or name; None for none."""
    from afterview_tui.reading.known_leads import KnownLeads

    return KnownLeads([each for each in known.leads.all() if cadence.is_active(each)]).match(lead).lead


def all_added(known: Known, leads: Sequence[Lead]) -> tuple[Outcome, list[int]]:
    """Add several leads as one step; also returns the indexes of duplicates, which are skipped."""
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
    """What a line says that the existing lead doesn't have, in words; steps of the cadence don't count."""
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
