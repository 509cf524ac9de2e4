"""Leads from a table: in which order its dates are read, what it would bring, and one step that brings it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from afterview_tui.actions.action import action
from afterview_tui.domain import humanize
from afterview_tui.domain.outcome import Change, NotPossible, Outcome
from afterview_tui.domain.records import Lead
from afterview_tui.known import Known

if TYPE_CHECKING:
    from afterview_tui.reading.cell_values import Order, Triple
    from afterview_tui.reading.importing import Table, Way
    from afterview_tui.reading.understood import Understood

NOTHING_NEW = "Nothing in it is new."
STOPPED = "Stopped. Nothing was written."
SAVING = "Saving all of it at once."


class Plan(NamedTuple):
    """What a table would bring."""

    way: "Way"
    understood: "Understood"

    @property
    def brings_something(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.understood.new or self.understood.merges)


def orders(known: Known, table: "Table") -> tuple[list["Order"], "Triple | None"]:
    """The orders in which its dates can be read, and a date that could mean two days, to be asked about."""
    from afterview_tui.reading.importing import open_order

    return open_order(table, known.today, known.options.calendar.day_first)


def planning(
    known: Known, table: "Table", name: str, order: "Order", *, is_settled: bool
) -> Callable[[Callable[[int], None]], Plan]:
    """What finds out what a table would bring; a thread may do that.

    It is given what is told the number of lines done, which may raise to stop.
    """
    from afterview_tui.reading.importing import Way, understand

    way = Way(order, known.now, name, is_settled, first_day=known.options.calendar.first_day)
    leads = known.leads.all()
    return lambda tick: Plan(way, understand(table, leads, way, tick))


def doubt(understood: "Understood") -> tuple[str, str]:
    """What is asked where much was not understood, and what would become of it; both empty where enough was."""
    if not understood.too_much_is_unclear:
        return "", ""
    lines = len({each.row for each in understood.unclear})
    left_out = sum(each.left_out for each in understood.unclear)
    noted = "What was not understood is in their notes." if lines > left_out else ""
    not_in = f"{humanize.count(left_out, 'line').capitalize()} would be left out." if left_out else ""
    question = f"{humanize.count(lines, 'line')} were not fully understood. Import anyway?"
    return question, " ".join(filter(None, (noted, not_in)))


@action(
    "lead.import_leads",
    "import",
    "Import leads from a file: a workbook, CSV, JSON, a page or a zip.",
    about=Lead,
    key="i",
    needs_record=False,
)
def import_leads(
    _known: Known, _leads: Sequence[Lead], plan: Plan, *, adding: bool = True, merging: bool = True
) -> Outcome:
    """What was planned, all of it or one half of it, in one save that is taken back in one step."""
    new = plan.understood.new if adding else []
    changes = plan.understood.changes if merging else []
    if not new and not changes:
        raise NotPossible(NOTHING_NEW)
    added: list[Change] = [Change(None, lead) for lead in new]
    merged = [Change(lead, structs.replace(lead, **fields)) for lead, fields in changes]
    more = f", merged {len(changes)} with what was here" if changes else ""
    said = f"Added {humanize.count(len(new), 'lead')}{more}."
    return Outcome(said, [*added, *merged], f"the import of {plan.way.name}")


ACTIONS = (import_leads,)
