"""A new lead from one line, shown as it is understood before it is added."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import uuid4

from msgspec import structs

from afterview_tui.actions.action import action
from afterview_tui.actions.naming import names
from afterview_tui.domain.fields import Field
from afterview_tui.domain.leads import pipeline
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


ACTIONS = (add,)
