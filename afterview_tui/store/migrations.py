"""Files of older formats as tables of today's, one pure step a format."""

from collections.abc import Callable
from typing import Any

from afterview_tui.store.content import Tables

Format = tuple[int, int]

FORMAT: Format = (1, 0)
"""Major and minor: files of the same major are read and written, of a newer one only read."""
NONE: Format = (0, 0)
"""The format of a file without a stamp: written by hand, or by TinyDB alone."""


def format_of(tables: Tables) -> Format:
    """The format that a file says it has; raises ValueError where that can't be read."""
    stamps = [row for row in tables.get("_meta", {}).values() if isinstance(row, dict)]
    found = next((row["format"] for row in stamps if "format" in row), None)
    if found is None:
        return NONE
    major, _, minor = str(found).partition(".")
    return int(major), int(minor or 0)


def migrated(tables: Tables) -> Tables:
    """The tables in today's format; those of today or of a newer format as they are.

    Raises ValueError where the format can't be read.
    """
    present = format_of(tables)
    for before, step in STEPS.items():
        if present <= before < FORMAT:
            tables = step(tables)
    return tables


def _from_unstamped(tables: Tables) -> Tables:
    """Every row of a table of ours gets a uid; the same row gets the same one each time."""
    return {
        name: {number: _with_uid(name, number, row) for number, row in rows.items()}
        for name, rows in tables.items()
    }


def _with_uid(name: str, number: str, row: Any) -> Any:
    if name.startswith("_") or not isinstance(row, dict) or row.get("uid"):
        return row
    from uuid import NAMESPACE_URL, uuid5

    return row | {"uid": uuid5(NAMESPACE_URL, f"afterview/{name}/{number}").hex}


STEPS: dict[Format, Callable[[Tables], Tables]] = {NONE: _from_unstamped}
"""What leads from each format to the next, the oldest first."""
