"""Escapes cells that a spreadsheet would run as formulas, and unescapes them.

A cell that begins like a formula is prefixed with an apostrophe, as OWASP advises against CSV injection; so is one
that begins with an apostrophe, so that every cell can be restored.
"""

import re

_FORMULA = re.compile(
    r"[\s\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20'\u2212]|[\t\r]"
)
"""The beginning of a possible formula, which may follow spaces, line breaks and invisible characters."""


def escaped(cell: str) -> str:
    """The cell, prefixed with an apostrophe if a spreadsheet might run it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unescaped(cell: str) -> str:
    """The original cell of an escaped one."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell
