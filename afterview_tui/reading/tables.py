"""Finds the table of leads among the tables of a file."""

from collections.abc import Sequence
from typing import NamedTuple

from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.grid import Grid
from afterview_tui.reading.headings import names_leads, table_of
from afterview_tui.reading.importing import Table
from afterview_tui.reading.kinds.contents import grids_in
from afterview_tui.reading.kinds.strangers import NO_COMPANIES, holds_companies
from afterview_tui.reading.list_answers import NONE, Memory

NO_LEADS = "holds no list with a column for companies or roles."
MOST_NAMES = 5
"""How many names of tables a sentence lists."""


class SeveralTables(NotATable):
    """The file has several tables that may hold leads, and the user hasn't said which to use."""

    def __init__(self, said: str, names: Sequence[str]) -> None:
        super().__init__(said)
        self.names = names


class NoCompanies(NotATable):
    """No column of the table is known to hold companies; the user may name one."""

    def __init__(self, said: str, table: Table) -> None:
        super().__init__(said)
        self.table = table


class Found(NamedTuple):
    """The tables of a file that may hold leads, and the names of its other tables."""

    tables: Sequence[Table]
    others: Sequence[str] = ()
    """The names of the other tables, such as a sheet of options for a drop-down list."""


def read_tables(data: bytes, encoding: str = "", memory: Memory = NONE) -> Found:
    """The tables in a file's bytes, at least one; raises NotATable, whose message says what to do, for none."""
    grids = grids_in(data, encoding)
    with_leads = [grid for grid in grids if names_leads(grid, memory)]
    if not with_leads and len(grids) > 1:
        raise NotATable(f"{NO_LEADS} In it: {_listed([grid.name for grid in grids])}.")
    tables = [table for grid in with_leads or grids if (table := table_of(grid, memory)).rows]
    if not tables:
        raise NotATable("has headings, but no lines below them.")
    if not with_leads:
        _refuse(grids[0], tables[0])
    return Found(tables, [grid.name for grid in grids if with_leads and grid not in with_leads])


def _refuse(grid: Grid, table: Table) -> None:
    """Raise NotATable where a table can't hold leads: no known heading, and no column that may hold companies."""
    if grid.looks_like and (not table.headings or grid.has_headings):
        raise NotATable(grid.looks_like)
    if table.headings and table.refusal:
        unknown = [n for n, column in enumerate(table.columns) if not column.field]
        cells = [
            [row.cells[n] for row in table.rows if n < len(row.cells) and row.cells[n].strip()] for n in unknown
        ]
        if not any(map(holds_companies, cells)):
            raise NotATable(NO_COMPANIES)


def read_table(data: bytes, encoding: str = "", wanted: str = "", memory: Memory = NONE) -> Table:
    """The only table of leads in a file's bytes, or the one called ``wanted``; raises NotATable with what to do."""
    return one_table(read_tables(data, encoding, memory), wanted)


def one_table(found: Found, wanted: str = "") -> Table:
    """The table called ``wanted``, or the only one; raises SeveralTables where the choice is ambiguous."""
    names = [table.name for table in found.tables]
    fitting = [table for table in found.tables if wanted.casefold() == table.name.casefold()]
    fitting = fitting or [table for table in found.tables if wanted.casefold() in table.name.casefold()]
    if len(fitting) == 1 and fitting[0].refusal:
        raise NoCompanies(fitting[0].refusal, fitting[0])
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
