"""A table as it stands in a file, before anybody asks what its columns mean: where files end and leads begin."""

from collections.abc import Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """One row of a table, and its number as a spreadsheet counts: from 1, with headings and empty rows."""

    number: int
    cells: Sequence[str]


class Grid(NamedTuple):
    """One table of a file: all of its rows that are not empty, title, headings and sums among them.

    A day that the file itself knows as one stands as ISO 8601, "2026-11-02" or "2026-11-02 14:00", whatever the
    order of its other dates. A link behind a cell's words stands as Markdown has it: ``[words](link)``.
    """

    rows: Sequence[Row]
    read_as: str
    """The format in a few words: "semicolons, windows-1252"."""
    name: str = ""
    """What it is called where a file has several: a sheet, a file in an archive."""
    has_headings: bool = False
    """Whether the first row is known to name the columns, as the keys of JSON do."""
    notices: Sequence[str] = ()
    """Whole sentences on what can't be seen in the rows: what was hidden, what broke off."""
    looks_like: str = ""
    """Why it is refused unless its headings are known, as the rest of a sentence; empty where it may be leads."""
