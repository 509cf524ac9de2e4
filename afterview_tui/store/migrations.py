"""Migrates tables of older formats to the current one, by one pure function per format."""

from collections.abc import Callable
from typing import Any

from afterview_tui.store.content import Tables

Format = tuple[int, int]

FORMAT: Format = (1, 0)
"""Major and minor version: files of the same major version are read and written, newer ones only read."""
NONE: Format = (0, 0)
"""The format of a file without a stamp, written by hand or by plain TinyDB."""


def format_of(tables: Tables) -> Format:
    """The format in a file's stamp; raises ValueError where it can't be parsed."""
    stamps = [row for row in tables.get("_meta", {}).values() if isinstance(row, dict)]
    found = next((row["format"] for row in stamps if "format" in row), None)
    if found is None:
        return NONE
    major, _, minor = str(found).partition(".")
    return int(major), int(minor or 0)


def migrated(tables: Tables) -> Tables:
    """The tables in the current format; tables of a newer format are unchanged.

    Raises ValueError where the format can't be parsed.
    """
    present = format_of(tables)
    for before, step in STEPS.items():
        if present <= before < FORMAT:
            tables = step(tables)
    return tables


def _from_unstamped(tables: Tables) -> Tables:
    """The tables with a uid in every row; the same row always gets the same one."""
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
"""The migration from each format to the next, oldest first."""
