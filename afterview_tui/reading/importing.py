"""Turns a table into leads: which are new, known or to be merged, and which lines weren't understood."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import NamedTuple

import msgspec

from afterview_tui.domain.leads.pipeline import IMPORTED, STAGES
from afterview_tui.domain.records import Event, Lead
from afterview_tui.domain.text import one_line
from afterview_tui.reading import cell_values
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.cell_values import Order, Triple
from afterview_tui.reading.columns import DATES, PAST, Column, writes_day_first
from afterview_tui.reading.grid import Row
from afterview_tui.reading.known_leads import KnownLeads, merged
from afterview_tui.reading.lead_rows import lead_of
from afterview_tui.reading.stage_words import Meaning
from afterview_tui.reading.understood import NO_COMPANY, Merge, Unclear, Understood

_GOES_ON = ("screening", "interviewing", "offer", "accepted")
"""Stages in a file that are news for a lead that is closed here."""
PERHAPS = "may be the same as {name}; only one of the two has a link or a number, so it is a lead of its own"


class Table(NamedTuple):
    """An imported table, and how it was read."""

    columns: Sequence[Column]
    rows: Sequence[Row]
    read_as: str
    """The format in a few words: "semicolons, windows-1252"."""
    name: str = ""
    """Its name where a file has several tables."""
    notices: Sequence[str] = ()
    """Complete sentences about what its rows don't show, such as hidden rows."""
    headings: Sequence[str] = ()
    """The headings as written, the key for remembered answers; empty where it has none."""
    above: Sequence[Row] = ()
    """The rows above the headings."""
    words: Mapping[str, Meaning | None] = {}
    """The meanings that the user has given to its words for stages."""
    asides: Mapping[int, str] = {}
    """The rows that aren't leads: what each one is, by row number."""
    refusal: str = ""
    """Why it isn't a list of leads, to follow the file's name; empty where it is one."""

    @property
    def leads(self) -> Sequence[Row]:
        """The rows without those that aren't leads, such as totals."""
        return [row for row in self.rows if row.number not in self.asides] if self.asides else self.rows


def open_order(table: Table, today: date, day_first: bool | None = None) -> tuple[list[Order], Triple | None]:
    """The possible orders of its dates, and an ambiguous date if there is one.

    ``day_first`` decides where the file doesn't; None where the user hasn't said.
    """
    places = [(n, column.field in PAST) for n, column in enumerate(table.columns) if column.field in DATES]
    found = (
        (parts, past)
        for row in table.rows
        for n, past in places
        if n < len(row.cells) and (parts := cell_values.triple(row.cells[n])) is not None
    )
    orders, example = cell_values.orders_of(found, today)
    if day_first is None and writes_day_first(table.headings):
        day_first = True
    usual: Order = "dmy" if day_first else "mdy"
    return ([usual], None) if example and day_first is not None and usual in orders else (orders, example)


def understand(
    table: Table, leads: Sequence[Lead], way: Way, tick: Callable[[int], None] = lambda _: None
) -> Understood:
    """What the table would add to these leads; ``tick`` is called with each row's index and may raise to stop."""
    understood, known = Understood(), KnownLeads(leads)
    brought = any(column.field == "uid" for column in table.columns)
    rows, way = table.leads, way._replace(is_ours=brought, words=table.words)
    for number, row in enumerate(rows):
        tick(number)
        if any(cell.strip() for cell in row.cells[len(table.columns) :]):
            understood.unclear.append(Unclear(row.number, "more cells than the heading has", True, True))
            continue
        lead, unclear = lead_of(row.cells, table.columns, way)
        if not lead.company and not lead.role:
            understood.unclear.append(Unclear(row.number, "neither a company nor a role", True, True))
            continue
        if not lead.company and not brought:
            unclear.append(NO_COMPANY)
        understood.unclear += [Unclear(row.number, why) for why in unclear]
        _place(understood, known, row, lead if brought else _with_history(lead, way), _status(row, table.columns))
    understood.unclear += [Unclear(number, why, True) for number, why in sorted(table.asides.items())]
    tick(len(table.rows))
    understood.new = known.new
    return understood


def _place(understood: Understood, known: KnownLeads, row: Row, lead: Lead, status: str) -> None:
    """Count a lead as new, known or to be merged; a closed one stays closed, with its status in the file noted."""
    there, perhaps = known.match(lead)
    if there is None:
        if perhaps is not None:
            understood.doubtful.append(Unclear(row.number, _perhaps(perhaps)))
        known.add(lead)
        return
    is_new = known.is_new(there)
    stays = STAGES[lead.stage] if there.stage == "closed" and lead.stage in _GOES_ON and status else ""
    if stays and status not in lead.notes:
        lead = msgspec.structs.replace(lead, notes="; ".join(filter(None, (lead.notes, status))))
    fields = merged(there, lead, notes_all=is_new)
    if is_new:
        understood.twice.append(row.number)
    elif not fields:
        understood.here.append(row.number)
    else:
        understood.merges.append(Merge(row.number, there, fields, stays))
    if fields:
        known.replace(there, msgspec.structs.replace(there, **fields))


def _perhaps(there: Lead) -> str:
    return PERHAPS.format(name=", ".join(part for part in (there.company, there.role) if part))


def _status(row: Row, columns: Sequence[Column]) -> str:
    """The cell for the stage with its heading, empty where there is none."""
    cells = zip(columns, map(one_line, row.cells), strict=False)
    return next((f"{column.heading}: {cell}" for column, cell in cells if cell and column.field == "stage"), "")


def _with_history(lead: Lead, way: Way) -> Lead:
    """The lead with a history of its known dates and of this import."""
    noon, zone = time(12), way.now.tzinfo
    dated = [(lead.applied_on, "applied"), (lead.heard_on, "heard from them")]
    events = [Event(at=datetime.combine(day, noon, zone), what=what) for day, what in dated if day]
    events.sort(key=lambda event: event.at)
    events.append(Event(at=way.now, what=IMPORTED + way.name))
    since = lead.stage_since or (lead.applied_on if lead.stage == "applied" else None)
    return msgspec.structs.replace(lead, history=[*lead.history, *events], stage_since=since)
