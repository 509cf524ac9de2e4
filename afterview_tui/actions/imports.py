"""Importing leads from a table: reading it, planning the import, and one step that carries it out."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from afterview_tui.actions.action import action
from afterview_tui.domain import humanize
from afterview_tui.domain.outcome import Change, NotPossible, Outcome
from afterview_tui.domain.records import Lead
from afterview_tui.known import Known
from afterview_tui.session import Session
from afterview_tui.store import Refused

if TYPE_CHECKING:
    from afterview_tui.reading.cell_days import Way
    from afterview_tui.reading.cell_values import Order, Triple
    from afterview_tui.reading.importing import Table
    from afterview_tui.reading.list_answers import Answers, Memory
    from afterview_tui.reading.understood import Understood

NOT_KNOWN = "These are not known, so they go into the notes. Choose one to say what it is."
WHICH_COMPANY = "Which column holds the companies?"
LEAVE_IT, IMPORT_IT = "Leave it; nothing is written", "Import what is shown"
"""The answers to whether a file is imported."""
NOTHING_NEW = "Nothing in it is new."
NO_LEADS = "There are no leads in it."
STOPPED = "Stopped. Nothing was written."
SAVING = "Saving everything at once."


class Plan(NamedTuple):
    """What importing a table would do."""

    way: "Way"
    understood: "Understood"

    @property
    def brings_something(self) -> bool:
        """Whether there is anything to save."""
        return bool(self.understood.new or self.understood.merges)


def memory(known: Known, now: "Answers | None" = None) -> "Memory":
    """The known meanings of columns and words: those kept in the options, and those given now."""
    from afterview_tui.reading.columns import asked_field
    from afterview_tui.reading.list_answers import Answers, Memory, Remembered

    lists = [
        Remembered(
            each.headings,
            Answers({heading: asked_field(name) or "notes" for heading, name in each.columns.items()}, each.words),
        )
        for each in known.options.lists
    ]
    return Memory(lists, now or Answers())


def table(
    known: Known,
    file: Path,
    wanted: str = "",
    now: "Answers | None" = None,
    encoding: str = "",
    tick: Callable[[int], None] = lambda _: None,
) -> "Table":
    """The table in a file, read with the known meanings; raises NotATable, SeveralTables, NoCompanies.

    ``tick`` is called with the number of rows read, and may raise to stop.
    """
    from afterview_tui.reading.files import table_in
    from afterview_tui.reading.progress import reporting_to

    with reporting_to(tick):
        return table_in(file, encoding, wanted, memory(known, now))


def progress_sentence(line: int, lines: int) -> str:
    """The progress of reading, in a sentence; ``lines`` is 0 while the total isn't known."""
    return f"Line {line:,} of {lines:,}." if lines else f"Line {line:,}."


def orders(known: Known, table: "Table") -> tuple[list["Order"], "Triple | None"]:
    """The possible orders of day and month in its dates, and an ambiguous date to ask about, if any."""
    from afterview_tui.reading.importing import open_order

    return open_order(table, known.today, known.options.calendar.day_first)


def planning(
    known: Known, table: "Table", name: str, order: "Order", *, is_settled: bool
) -> Callable[[Callable[[int], None]], Plan]:
    """A function that plans the import, and may run in a thread.

    It takes a callback for the number of lines done, which may raise to stop.
    """
    from afterview_tui.reading.cell_days import Way
    from afterview_tui.reading.importing import understand

    way = Way(order, known.now, name, is_settled, first_day=known.options.calendar.first_day)
    leads = known.leads.all()
    return lambda tick: Plan(way, understand(table, leads, way, tick))


def doubt(understood: "Understood") -> tuple[str, str]:
    """The question where many lines would be left out, and a note on it; both empty where few would."""
    if not understood.too_much_is_lost:
        return "", ""
    lost = len({each.row for each in understood.unclear if each.is_lost})
    return (
        f"{humanize.count(lost, 'line')} would be left out. Import the others?",
        "They are named below “Left out”.",
    )


def remember(session: Session, table: "Table", now: "Answers") -> str:
    """Remember the answers for lists with the same headings; returns a sentence where that fails."""
    from afterview_tui.options.lists import KnownList
    from afterview_tui.reading.columns import MEANINGS
    from afterview_tui.reading.list_answers import key_of

    if not (now.columns or now.words) or not table.headings or session.is_sample:
        return ""
    key, lists = key_of(table.headings), [*session.options.lists]
    place = next((n for n, each in enumerate(lists) if key_of(each.headings) == key), len(lists))
    before = (
        lists[place]
        if place < len(lists)
        else KnownList(headings=tuple(dict.fromkeys(filter(None, table.headings))))
    )
    columns = {heading: MEANINGS.get(field, field) for heading, field in now.columns.items()}
    kept = structs.replace(before, columns=before.columns | columns, words=before.words | dict(now.words))
    lists[place : place + 1] = [kept]
    try:
        session.set_options(lists=tuple(lists))
    except Refused as error:
        return str(error)
    return ""


@action(
    "lead.import_leads",
    "import",
    "Import leads from a file: a workbook, CSV, JSON, a page or a zip.",
    about=Lead,
    key="i",
    needs_record=False,
    did="Done",
)
def import_leads(
    _known: Known, _leads: Sequence[Lead], plan: Plan, *, adding: bool = True, merging: bool = True
) -> Outcome:
    """Carry out a plan, or only its new leads or its merges, as one step."""
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
