"""Printing lists: in columns that fit the terminal, or tab-separated in a pipe."""

import shutil
import sys
from collections.abc import Iterable, Sequence

import click

from afterview_tui.domain.column_widths import fitted_widths
from afterview_tui.domain.text import cells, clusters, one_line

GAP = 2
"""Cells between two columns."""
NARROWEST = 8
"""The narrowest that a column gets, in cells."""


def show(rows: Iterable[Sequence[str]], *, indent: str = "", to_terminal: bool | None = None) -> None:
    """Print a table; on a terminal, empty columns are left out."""
    table = [[one_line(cell) for cell in row] for row in rows]
    if not (sys.stdout.isatty() if to_terminal is None else to_terminal):
        click.echo("".join("\t".join(row) + "\n" for row in table), nl=False)
        return
    click.echo("".join(f"{indent}{line}\n" for line in fitted(table, _width() - len(indent))), nl=False)


def fitted(table: Sequence[Sequence[str]], width: int) -> list[str]:
    """Rows as lines of at most ``width`` cells; the widest columns are cut first."""
    kept = [each for each in zip(*table, strict=True) if any(each)]
    room = width - GAP * (len(kept) - 1)
    widths = fitted_widths([max(map(cells, column)) for column in kept], room, NARROWEST)
    gap = " " * GAP
    return [
        gap.join(_padded(cell, to) for cell, to in zip(row, widths, strict=True)).rstrip()
        for row in zip(*kept, strict=True)
    ]


def beside(texts: Sequence[str], width: int | None = None) -> list[str]:
    """Short texts in as few lines as possible, in columns that are read downwards."""
    room = _width() if width is None else width
    for lines in range(1, len(texts)):
        columns = [texts[begin : begin + lines] for begin in range(0, len(texts), lines)]
        if sum(max(map(cells, column)) + GAP for column in columns) - GAP <= room:
            filled = [[*column, *[""] * (lines - len(column))] for column in columns]
            return fitted([*zip(*filled, strict=True)], room)
    return [*texts]


def _padded(text: str, width: int) -> str:
    text = cut(text, width)
    return text + " " * (width - cells(text))


def cut(text: str, width: int) -> str:
    """A text cut to ``width`` cells, with an ellipsis."""
    if cells(text) <= width:
        return text
    kept, used = "", 0
    for cluster in clusters(text):
        used += cells(cluster)
        if used >= width:
            break
        kept += cluster
    return f"{kept.rstrip()}…"


def _width() -> int:
    return shutil.get_terminal_size().columns
