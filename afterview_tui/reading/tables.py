"""The table of leads in a file: which of its tables names what leads have, and where its headings are."""

from collections.abc import Sequence
from typing import NamedTuple

from afterview_tui.domain.csv_injection import harmful_again
from afterview_tui.reading.columns import SAMPLE, by_content, by_heading, field_of, is_heading
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.grid import Grid, Row
from afterview_tui.reading.importing import Table
from afterview_tui.reading.kinds.contents import grids_in
from afterview_tui.reading.kinds.strangers import NO_COMPANIES, holds_companies

PREAMBLE = 10
"""Rows at the top among which the headings are looked for."""


NO_LEADS = "holds no list with a column for companies or roles."
MOST_NAMES = 5
"""Names of tables that are told in a sentence."""


class SeveralTables(NotATable):
    """A file has several tables that may hold leads, and nobody has said which."""

    def __init__(self, said: str, names: Sequence[str]) -> None:
        super().__init__(said)
        self.names = names


class Found(NamedTuple):
    """The tables of a file that may hold leads, of which somebody says one, and what else is in it."""

    tables: Sequence[Table]
    others: Sequence[str] = ()
    """The names of its other tables, such as a sheet of words to choose from."""


def read_tables(data: bytes, encoding: str = "") -> Found:
    """The tables in a file's bytes, one at least; raises NotATable with what to do where there is none."""
    grids = grids_in(data, encoding)
    with_leads = [grid for grid in grids if _names_leads(grid)]
    if not with_leads:
        _refuse(grids)
    tables = [table for table in map(table_of, with_leads or grids) if table.rows]
    if not tables:
        raise NotATable("has headings, but no lines below them.")
    return Found(tables, [grid.name for grid in grids if with_leads and grid not in with_leads])


def _refuse(grids: Sequence[Grid]) -> None:
    """Raise NotATable where no table could hold leads: none of its headings is known, nor a column of companies."""
    if len(grids) > 1:
        raise NotATable(f"{NO_LEADS} In it: {_listed([grid.name for grid in grids])}.")
    grid = grids[0]
    place = 0 if grid.has_headings else _heading_place(grid)
    if grid.looks_like and (place is None or grid.has_headings):
        raise NotATable(grid.looks_like)
    if place is not None:
        unknown = [n for n, cell in enumerate(grid.rows[place].cells) if not field_of(cell)]
        below = [row.cells for row in grid.rows[place + 1 :]]
        columns = ([cells[n] for cells in below if n < len(cells) and cells[n].strip()] for n in unknown)
        if below and not any(map(holds_companies, columns)):
            raise NotATable(NO_COMPANIES)


def read_table(data: bytes, encoding: str = "", wanted: str = "") -> Table:
    """The one table of leads in a file's bytes, or the one of that name; raises NotATable with what to do."""
    return one_table(read_tables(data, encoding), wanted)


def one_table(found: Found, wanted: str = "") -> Table:
    """The table of that name, or the only one; raises SeveralTables where that is not clear."""
    names = [table.name for table in found.tables]
    fitting = [table for table in found.tables if wanted.casefold() == table.name.casefold()]
    fitting = fitting or [table for table in found.tables if wanted.casefold() in table.name.casefold()]
    if len(fitting) == 1:
        others = [name for name in (*names, *found.others) if name != fitting[0].name]
        also = [f"Not read: {_listed(others)}."] if others else []
        return fitting[0]._replace(notices=[*fitting[0].notices, *also])
    listed = _listed(names)
    if wanted and not fitting:
        raise SeveralTables(f"has no table called “{wanted}”. It has {listed}.", names)
    raise SeveralTables(f"has several lists of leads: {listed}. --table names the one to import.", names)


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return ", ".join(f"“{name}”" for name in names[:MOST_NAMES]) + more


def table_of(grid: Grid) -> Table:
    """A table with its columns: by the headings, wherever they are, else by what stands in it."""
    rows = grid.rows
    place = 0 if grid.has_headings else _heading_place(grid)
    if place is None:
        columns, body = by_content([row.cells for row in rows[:SAMPLE]]), rows
    else:
        columns, body = by_heading(rows[place].cells), rows[place + 1 :]
        body = [row for row in body if row.cells != rows[place].cells]
    if any(column.field == "uid" for column in columns) and not grid.has_headings:
        body = [Row(row.number, [harmful_again(cell) for cell in row.cells]) for row in body]
    return Table(columns, body, grid.read_as, grid.name, grid.notices)


def _heading_place(grid: Grid) -> int | None:
    return next((n for n, row in enumerate(grid.rows[:PREAMBLE]) if is_heading(row.cells)), None)


def _names_leads(grid: Grid) -> bool:
    """Whether its headings name a company or a role."""
    place = 0 if grid.has_headings else _heading_place(grid)
    fields = {field_of(cell) for cell in grid.rows[place].cells} if place is not None and grid.rows else set()
    return bool(fields & {"company", "role"})
