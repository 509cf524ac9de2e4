"""Repairs text that another program decoded in the wrong encoding: “KÃ¶hler” for “Köhler”."""

from collections.abc import Iterable

from afterview_tui.reading.grid import Grid

MENDED = "Letters that another program had mixed up are put right, such as “{before}” to “{after}”."
_BYTES = {chr(code): bytes([code]) for code in range(256)} | {
    letter: bytes([code])
    for code in range(128, 160)
    for letter in (bytes([code]).decode("cp1252", "ignore"), chr(0xF100 + code))
    if letter
}
"""The byte of each Windows-1252 character; LibreOffice writes the unassigned bytes as private-use characters."""


def mended(grid: Grid) -> Grid:
    """The table, repaired where every cell that isn't ASCII is UTF-8 decoded as Windows-1252."""
    found: dict[str, str] = {}
    if any("uid" in row.cells for row in grid.rows[:1]):
        # Our own export has the characters exactly as typed.
        return grid
    for cell in _cells(grid):
        if cell.isascii() or cell in found:
            continue
        if (right := repaired(cell)) is None:
            return grid
        found[cell] = right
    if not found:
        return grid
    rows = [row._replace(cells=[found.get(cell, cell) for cell in row.cells]) for row in grid.rows]
    before, after = next(iter(found.items()))
    return grid._replace(rows=rows, notices=[*grid.notices, MENDED.format(before=before[:30], after=after[:30])])


def repaired(text: str) -> str | None:
    """The text decoded as UTF-8; None where it can't have been UTF-8."""
    try:
        right = b"".join(_BYTES[letter] for letter in text).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None
    # After an unrecognized byte order mark, the quotes of the first cell were kept as part of it.
    return right[1:].strip('"') if right.startswith("\ufeff") else right


def _cells(grid: Grid) -> Iterable[str]:
    return (cell for row in grid.rows for cell in row.cells)
