"""Lists: in columns that fit the terminal, or with tabs between where a program reads them."""

import shutil
import sys
from collections.abc import Iterable, Sequence

import click

from afterview_tui.domain.column_widths import fitted_widths
from afterview_tui.domain.text import cells, clusters, one_line

GAP = 2
"""Cells between two columns."""
NARROWEST = 8
"""Cells that a column keeps, however narrow the terminal is."""


def show(rows: Iterable[Sequence[str]], *, indent: str = "", to_terminal: bool | None = None) -> None:
    """Print rows of cells; on a terminal a column that is empty everywhere is left out."""
    table = [[one_line(cell) for cell in row] for row in rows]
    if not (sys.stdout.isatty() if to_terminal is None else to_terminal):
        click.echo("".join("\t".join(row) + "\n" for row in table), nl=False)
        return
    click.echo("".join(f"{indent}{line}\n" for line in fitted(table, _width() - len(indent))), nl=False)


def fitted(table: Sequence[Sequence[str]], width: int) -> list[str]:
    """Rows as lines of at most so many cells; the widest columns give way first."""
    kept = [each for each in zip(*table, strict=True) if any(each)]
    room = width - GAP * (len(kept) - 1)
    widths = fitted_widths([max(map(cells, column)) for column in kept], room, NARROWEST)
    gap = " " * GAP
    return [
        gap.join(_padded(cell, to) for cell, to in zip(row, widths, strict=True)).rstrip()
        for row in zip(*kept, strict=True)
    ]


def beside(texts: Sequence[str], width: int | None = None) -> list[str]:
    """Short texts in the fewest lines that hold them, read downwards; one a line where the width takes no two."""
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
    """As much of a text as so many cells hold."""
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
