"""Cells that a spreadsheet would run as formulas, made harmless and made back again.

A cell that begins like a formula gets an apostrophe in front, as OWASP advises on CSV injection; so does one
that begins with an apostrophe, and so each comes back as it was.
"""

_BEGIN = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'")


def harmless(cell: str) -> str:
    """The cell, with an apostrophe in front where a spreadsheet might run it."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_BEGIN) else cell


def harmful_again(cell: str) -> str:
    """The cell as it was before."""
    return cell[1:] if cell.startswith("'") and cell[1:].lstrip(" ").startswith(_BEGIN) else cell
