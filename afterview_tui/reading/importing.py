"""A table made into leads: what is new, what is known already, what can be merged, and what was not understood."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import Any, NamedTuple

import msgspec

from afterview_tui.domain import humanize
from afterview_tui.domain.humanize import Calendar
from afterview_tui.domain.leads.pipeline import IMPORTED, REASONS, STAGES
from afterview_tui.domain.records import Event, Lead
from afterview_tui.domain.text import clean, one_line
from afterview_tui.domain.when import When
from afterview_tui.reading import cell_values
from afterview_tui.reading.cell_values import Order, Triple
from afterview_tui.reading.columns import DATES, MEANINGS, PAST, Column
from afterview_tui.reading.days import AHEAD, Purpose, read_when
from afterview_tui.reading.grid import Row
from afterview_tui.reading.known_leads import KnownLeads, merged
from afterview_tui.reading.understood import NO_COMPANY, Merge, Unclear, Understood

_READ: dict[str, Callable[[str], Any]] = {
    "hoped_for": cell_values.is_yes,
    "follow_ups": int,
    "history": cell_values.read_events,
    "next_at": time.fromisoformat,
    "created_at": cell_values.read_moment,
}
"""How the cells of these fields are read; each raises ValueError for what it can't read."""


_GOES_ON = ("screening", "interviewing", "offer", "accepted")
"""The stages in a file that are news of a lead that is closed here."""


class Table(NamedTuple):
    """Somebody's table, and how it was read."""

    columns: Sequence[Column]
    rows: Sequence[Row]
    read_as: str
    """The format in a few words: "semicolons, windows-1252"."""
    name: str = ""
    """What it is called where a file has several."""
    notices: Sequence[str] = ()
    """Whole sentences on what can't be seen in it, such as what was hidden."""

    @property
    def leads(self) -> Sequence[Row]:
        """The rows without those at the end that only sum up; a list of companies alone has none."""
        last = len(self.rows)
        while len(self.columns) > 1 and last and cell_values.is_sum(self.rows[last - 1].cells):
            last -= 1
        return self.rows[:last]


class Way(NamedTuple):
    """How to read a table, and when."""

    order: Order
    now: datetime
    name: str
    """What the table is called, for the history."""
    is_settled: bool = True
    """Whether that order is known, so that a date without a year goes by it."""
    is_ours: bool = False
    """Whether it is an export of ours, of which nothing is doubted."""
    first_day: int = 0
    """The first day of a week, Monday being 0."""

    @property
    def calendar(self) -> Calendar:
        """How its dates are read."""
        return Calendar(self.first_day, self.order == "dmy" if self.is_settled else None)


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
    rows, way = table.leads, way._replace(is_ours=brought)
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
        except ValueError as error:
            meaning = MEANINGS.get(column.field, column.heading)
            why = f"{error} " if column.field in DATES and str(error) else ""
            said = f"“{one_line(text)[:40]}” in “{column.heading}” can't be read as {meaning}; it is noted"
            unclear.append(f"{said}. {why}".strip() if why else said)
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
        _take_day(fields, column, text, way)
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


def _take_day(fields: dict[str, Any], column: Column, text: str, way: Way) -> None:
    """Take a day; an hour that has no field of its own is noted in its words, unless a machine wrote it."""
    when = day_of(text, way, column.field)
    if fields.setdefault(column.field, when.day) is not when.day or when.at is None:
        return
    if column.field == "next_on":
        fields.setdefault("next_at", when.at)
    elif cell_values.read_day(text, way.order) is None:
        _note(fields, f"{column.heading}: {one_line(text)}")


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


def day_of(text: str, way: Way, field: str) -> When:
    """The day that a cell means, with its hour; raises ValueError with a sentence where it means none for sure."""
    purpose: Purpose = "past" if field in PAST else "to come"
    answer = read_when(text, purpose, way.now, way.calendar)
    day = cell_values.read_day(text, way.order)
    if day is None and answer.value is not None:
        return answer.value
    if day is None:
        raise ValueError(answer.doubts[0].why if answer.doubts else "")
    if field in PAST and day > way.now.date() and not way.is_ours:
        raise ValueError(AHEAD.format(days=humanize.day(day, way.now.date())))
    return When(day, answer.value.at if answer.value is not None and answer.value.day == day else None)


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
