"""The raw rows of a table in a file, before its columns are interpreted."""

from collections.abc import Sequence
from typing import NamedTuple

AROUND = "The text outside the table is left out."


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
    looks_like: str = ""
    """Why it is refused unless its headings are known, as the end of a sentence; empty where it may be leads."""
