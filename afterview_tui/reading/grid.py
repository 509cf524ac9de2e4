"""The raw rows of a table in a file, before its columns are interpreted."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from afterview_tui.domain.text import clean

AROUND = "The text outside the table is left out."
_SEQUENCE = re.compile(
    r"(?:\x1b\[[0-?]*+|\x9b[0-?]++)[ -/]*+[@-~]|\x1b\]\d++;[^\n\x07\x1b\x80-\x9f]*+(?:\x1b\\|[\x07\x9c])"
)
_STRAY = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+")


class Row(NamedTuple):
    """One row of a table, numbered as in a spreadsheet: from 1, counting headings and empty rows."""

    number: int
    cells: Sequence[str]


class Grid(NamedTuple):
    """One table of a file: all of its non-empty rows, including title, headings and totals.

    Date cells are ISO 8601, "2026-11-02" or "2026-11-02 14:00", whatever the order of dates typed as text. A cell
    with a link is in Markdown: ``[words](link)``.
    """

    rows: Sequence[Row]
    read_as: str
    """The format in a few words: "semicolons, windows-1252"."""
    name: str = ""
    """Its name where a file has several tables: that of a sheet, or of a file in an archive."""
    has_headings: bool = False
    """Whether the first row is known to name the columns, as the keys of JSON do."""
    notices: Sequence[str] = ()
    """Complete sentences about what the rows don't show, such as hidden rows or a truncated file."""
    around: str = ""
    """The text around the table, in which a legend may stand."""
    looks_like: str = ""
    """Why it is refused unless its headings are known, as the end of a sentence; empty where it may be leads."""


def cell_text(cell: str) -> str:
    """A cell without what steers a terminal; no word beside a stray control character is lost.

    Where curly quotes were decoded wrongly, they leave control characters that would begin and end a command, with
    the words between them as its text; so only a command with its number counts as one.
    """
    return cell if cell.isprintable() else clean(_STRAY.sub("", _SEQUENCE.sub("", cell)))


def harmless(grid: Grid) -> Grid:
    """The table, each of its cells without what steers a terminal."""
    rows = [row if all(map(str.isprintable, row.cells)) else _harmless(row) for row in grid.rows]
    return grid._replace(rows=rows)


def _harmless(row: Row) -> Row:
    return Row(row.number, [cell_text(cell) for cell in row.cells])
