"""Cells that a spreadsheet would run as formulas, made harmless and made back again.

A cell that begins like a formula gets an apostrophe in front, as OWASP advises on CSV injection; so does one
that begins with an apostrophe, and so each comes back as it was.
"""

import re

_HARMFUL = re.compile(
    r"[\s\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20'\u2212]|[\t\r]"
)
"""What a spreadsheet might run: a sign of a formula, behind blanks, line breaks and what can't be seen."""


def harmless(cell: str) -> str:
    """The cell, with an apostrophe in front where a spreadsheet might run it."""
    return f"'{cell}" if _HARMFUL.match(cell) else cell


def harmful_again(cell: str) -> str:
    """The cell as it was before."""
    return cell[1:] if cell.startswith("'") and _HARMFUL.match(cell[1:]) else cell
