"""A table made into leads: what is new, what is known already, what can be merged, and what was not understood."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, NamedTuple

import msgspec

from afterview_tui.domain.leads.pipeline import IMPORTED, REASONS, STAGES
from afterview_tui.domain.records import Event, Lead
from afterview_tui.domain.text import clean, one_line
from afterview_tui.reading import cell_values
from afterview_tui.reading.cell_values import Order, Triple
from afterview_tui.reading.columns import DATES, MEANINGS, PAST, Column
from afterview_tui.reading.known_leads import KnownLeads, merged

FEW = 3
"""Lines that may be left out before nothing is written unless told so."""
NO_COMPANY = "no company, so it stands by its role"
"""What is said of a line that was read rightly and names no company."""

_READ: dict[str, Callable[[str], Any]] = {
    "hoped_for": cell_values.is_yes,
    "follow_ups": int,
    "history": cell_values.read_events,
    "created_at": cell_values.read_moment,
}
"""How the cells of these fields are read; each raises ValueError for what it can't read."""


_GOES_ON = ("screening", "interviewing", "offer", "accepted")
"""The stages in a file that are news of a lead that is closed here."""


class Row(NamedTuple):
    """One row of a table, and its number as a spreadsheet counts: from 1, with headings and empty rows."""

    number: int
    cells: Sequence[str]


class Table(NamedTuple):
    """Somebody's table, and how it was read."""

    columns: Sequence[Column]
    rows: Sequence[Row]
    read_as: str
    """The format in a few words: "semicolons, windows-1252"."""

    @property
    def leads(self) -> Sequence[Row]:
        """The rows without those at the end that only sum up; a list of companies alone has none."""
        last = len(self.rows)
        while len(self.columns) > 1 and last and cell_values.is_sum(self.rows[last - 1].cells):
            last -= 1
        return self.rows[:last]


class Unclear(NamedTuple):
    """A line that was not understood, or not all of it."""

    row: int
    why: str
    left_out: bool = False
    """Whether the whole line is left out; else the words stand among the notes."""


class Merge(NamedTuple):
    """What a line adds to a lead that is there already."""

    row: int
    lead: Lead
    fields: dict[str, Any]
    stays: str = ""
    """The stage in the file, where it goes on with a lead that is closed here and stays so."""


@dataclass
class Understood:
    """What a table would bring."""

    new: list[Lead] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    unclear: list[Unclear] = field(default_factory=list)
    already: int = 0
    """Lines that say nothing new."""

    @property
    def too_much_is_unclear(self) -> bool:
        """Whether so many lines are unclear that the table was probably read wrongly."""
        return len({each.row for each in self.unclear if each.why != NO_COMPANY}) > FEW

    @property
    def changes(self) -> list[tuple[Lead, dict[str, Any]]]:
        """What is merged, as the store saves it: each lead once, with what all of its lines bring."""
        found: dict[str, tuple[Lead, dict[str, Any]]] = {}
        for merge in self.merges:
            lead, fields = found.get(merge.lead.uid, (merge.lead, {}))
            found[lead.uid] = lead, fields | merge.fields
        return list(found.values())


class Way(NamedTuple):
    """How to read a table, and when."""

    order: Order
    read_words: Callable[[str, bool], date | None]
    """The day that words such as "2 Nov 2026" or "2. November" mean, and whether it may be to come."""
    now: datetime
    name: str
    """What the table is called, for the history."""


def open_order(table: Table, today: date, day_first: bool | None = None) -> tuple[list[Order], Triple | None]:
    """The orders in which its dates can be read, and a date that could mean two days.

    ``day_first`` settles what the file leaves open; None where nobody has said so.
    """
    places = [(n, column.field in PAST) for n, column in enumerate(table.columns) if column.field in DATES]
    found = (
        (parts, past)
        for row in table.rows
        for n, past in places
        if n < len(row.cells) and (parts := cell_values.triple(row.cells[n])) is not None
    )
    orders, example = cell_values.orders_of(found, today)
    usual: Order = "dmy" if day_first else "mdy"
    return ([usual], None) if example and day_first is not None and usual in orders else (orders, example)


def understand(
    table: Table, leads: Sequence[Lead], way: Way, tick: Callable[[int], None] = lambda _: None
) -> Understood:
    """What the table would bring to these leads; ``tick`` is told the number of rows done and may raise to stop."""
    understood, known = Understood(), KnownLeads(leads)
    brought = any(column.field == "uid" for column in table.columns)
    rows = table.leads
    for number, row in enumerate(rows):
        tick(number)
        if any(cell.strip() for cell in row.cells[len(table.columns) :]):
            understood.unclear.append(Unclear(row.number, "more cells than the heading has", True))
            continue
        lead, unclear = _lead(row, table.columns, way)
        if not lead.company and not lead.role:
            understood.unclear.append(Unclear(row.number, "neither a company nor a role", True))
            continue
        if not lead.company and not brought:
            unclear.append(NO_COMPANY)
        understood.unclear += [Unclear(row.number, why) for why in unclear]
        _place(understood, known, row, lead if brought else _with_history(lead, way), _status(row, table.columns))
    understood.unclear += [Unclear(row.number, "a sum, not a lead", True) for row in table.rows[len(rows) :]]
    tick(len(table.rows))
    understood.new = known.new
    return understood


def _place(understood: Understood, known: KnownLeads, row: Row, lead: Lead, status: str) -> None:
    """Count a lead as new, as known, or as something to merge; a closed one stays so, its status is noted."""
    there = known.find(lead)
    if there is None:
        known.add(lead)
        return
    stays = STAGES[lead.stage] if there.stage == "closed" and lead.stage in _GOES_ON and status else ""
    if stays and status not in lead.notes:
        lead = msgspec.structs.replace(lead, notes="; ".join(filter(None, (lead.notes, status))))
    fields = merged(there, lead)
    if not fields:
        understood.already += 1
        return
    if known.is_new(there):
        understood.already += 1
    else:
        understood.merges.append(Merge(row.number, there, fields, stays))
    known.replace(there, msgspec.structs.replace(there, **fields))


def _status(row: Row, columns: Sequence[Column]) -> str:
    """The words for the stage under their heading, empty where there are none."""
    cells = zip(columns, map(one_line, row.cells), strict=False)
    return next((f"{column.heading}: {cell}" for column, cell in cells if cell and column.field == "stage"), "")


def _lead(row: Row, columns: Sequence[Column], way: Way) -> tuple[Lead, list[str]]:
    """The lead of one row, and what could not be read in it, which stands among its notes: nothing is lost."""
    fields: dict[str, Any] = {}
    unclear: list[str] = []
    for column, cell in zip(columns, row.cells, strict=False):
        text = clean(cell).strip()
        if not text:
            continue
        try:
            _take(fields, column, text, way)
        except ValueError:
            meaning = MEANINGS.get(column.field, column.heading)
            unclear.append(f"“{one_line(text)[:40]}” in “{column.heading}” can't be read as {meaning}; it is noted")
            _note(fields, f"{column.heading}: {one_line(text)}")
    found_on = fields.pop("found_on", None)
    if "stage" not in fields and fields.get("applied_on"):
        fields["stage"] = "applied"
    if fields.get("stage", "found") == "found" and found_on:
        fields.setdefault("stage_since", found_on)
    return msgspec.structs.replace(Lead(), **fields), unclear


def _take(fields: dict[str, Any], column: Column, text: str, way: Way) -> None:
    """Put a cell into its field; raises ValueError where it can't be read as what it should be."""
    name = column.field
    if name in DATES:
        fields.setdefault(name, day_of(text, way, name))
    elif name == "ignored":
        pass
    elif name in _READ:
        fields[name] = _READ[name](text)
    elif name in ("stage", "reason"):
        _take_stage(fields, column, text)
    elif name in ("company", "role", "url", "uid", "next_step", "source"):
        fields.setdefault(name, one_line(text))
    elif name == "contact":
        _join(fields, "contact", one_line(text), ", ")
    else:
        lines = [one_line(line) for line in text.split("\n")]
        lines = [line.rstrip("; ") for line in lines] if len(lines) > 1 else lines
        words = "; ".join(filter(None, lines))
        _note(fields, words if name == "notes" else f"{column.heading}: {words}")


def _take_stage(fields: dict[str, Any], column: Column, text: str) -> None:
    """Take a stage or a reason; what stands beside a known word is noted with it."""
    name = column.field
    if name == "reason" and text in REASONS:
        # Our own word comes first: elsewhere "declined" is what a company does.
        fields["reason"] = text
        return
    found = cell_values.read_stage(text)
    if found is None or (name == "reason" and found[1] is None):
        raise ValueError("an unknown word")
    fields |= {"reason": found[1]} if found[1] else {}
    fields |= {"stage": found[0]} if name == "stage" else {}
    if not cell_values.is_stage_word(text):
        _note(fields, f"{column.heading}: {one_line(text)}")


def day_of(text: str, way: Way, field: str) -> date:
    """The day that a cell means; raises ValueError where it means none.

    Without a year, what has happened is the last such day; what is still to do, the nearest one.
    """
    day = cell_values.read_day(text, way.order)
    words = "" if day else cell_values.written_day(text)
    day = day or (way.read_words(words, field not in PAST) if words else None)
    if day is None:
        raise ValueError("no day")
    return day


def _note(fields: dict[str, Any], text: str) -> None:
    _join(fields, "notes", text, "; ")


def _join(fields: dict[str, Any], name: str, text: str, between: str) -> None:
    parts = [fields[name]] if fields.get(name) else []
    fields[name] = between.join([*parts, *([text] if text not in parts else [])])


def _with_history(lead: Lead, way: Way) -> Lead:
    """With the days that are known as events, and where the lead came from."""
    noon, zone = time(12), way.now.tzinfo
    dated = [(lead.applied_on, "applied"), (lead.heard_on, "heard from them")]
    events = [Event(at=datetime.combine(day, noon, zone), what=what) for day, what in dated if day]
    events.sort(key=lambda event: event.at)
    events.append(Event(at=way.now, what=IMPORTED + way.name))
    since = lead.stage_since or (lead.applied_on if lead.stage == "applied" else None)
    return msgspec.structs.replace(lead, history=[*lead.history, *events], stage_since=since)
