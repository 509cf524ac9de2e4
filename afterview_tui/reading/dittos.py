"""Fills in cells that repeat the one above: ↳, 〃, "ditto"."""

from collections.abc import Sequence

from afterview_tui.reading.columns import Column
from afterview_tui.reading.grid import Row

DITTOS = (
    "↳",
    "〃",
    "″",
    "''",
    '"',
    "”",
    "“",
    "〻",
    "↓",
    "^",
    "ditto",
    "do.",
    "dto.",
    "dto",
    "same",
    "same as above",
    "idem",
    "ebd.",
    "s.o.",
    "同上",
)
"""Marks that repeat the cell above."""


def without_dittos(columns: Sequence[Column], rows: Sequence[Row]) -> Sequence[Row]:
    """The rows, with ditto marks for the company replaced by its name."""
    place = next((n for n, column in enumerate(columns) if column.field == "company"), None)
    if place is None or not any(_is_ditto(row, place) for row in rows):
        return rows
    above, written = "", list[Row]()
    for row in rows:
        if _is_ditto(row, place) and above:
            row = Row(row.number, [*row.cells[:place], above, *row.cells[place + 1 :]])
        elif len(row.cells) > place and row.cells[place].strip():
            above = row.cells[place]
        written.append(row)
    return written


def _is_ditto(row: Row, place: int) -> bool:
    return len(row.cells) > place and row.cells[place].strip().casefold() in DITTOS
