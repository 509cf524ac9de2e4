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
LEAST, FAIR = 10, 16
"""The cells below which a column that may go is left out, and to which it is cut before any other is."""


def show(
    rows: Iterable[Sequence[str]],
    *,
    whole: Sequence[int] = (),
    gives_way: Sequence[int] = (),
    to_terminal: bool | None = None,
) -> None:
    """Print a table; on a terminal, empty columns are left out, and the others are `fitted`."""
    table = [[one_line(cell) for cell in row] for row in rows]
    if not (sys.stdout.isatty() if to_terminal is None else to_terminal):
        click.echo("".join("\t".join(row) + "\n" for row in table), nl=False)
        return
    click.echo("".join(f"{line}\n" for line in fitted(table, terminal_width(), whole, gives_way)), nl=False)


def fitted(
    table: Sequence[Sequence[str]], width: int, whole: Sequence[int] = (), gives_way: Sequence[int] = ()
) -> list[str]:
    """Rows as lines of at most ``width`` cells, or of more where the columns of ``whole`` need them.

    The columns ``gives_way`` are cut first, then the widest, but none of ``whole``. Where they would be narrower
    than LEAST, the columns ``gives_way`` are left out, one by one.
    """
    wanted = {n: max(map(cells, column)) for n, column in enumerate(zip(*table, strict=True)) if any(column)}
    for place in gives_way:
        least = sum(cells if n in whole else min(cells, LEAST) for n, cells in wanted.items())
        if least + GAP * (len(wanted) - 1) > width:
            wanted.pop(place, None)
    room = width - GAP * (len(wanted) - 1) - sum(wanted[n] for n in whole if n in wanted)
    widths = {n: cells for n, cells in wanted.items() if n not in whole}
    for place in gives_way:
        if place in widths:
            too_much = sum(widths.values()) - room
            widths[place] = max(min(FAIR, widths[place]), widths[place] - max(too_much, 0))
    narrowed = fitted_widths([*widths.values()], room, NARROWEST)
    widths = wanted | dict(zip(widths, narrowed, strict=True))
    gap = " " * GAP
    return [gap.join(_padded(row[n], to) for n, to in widths.items()).rstrip() for row in table]


def beside(texts: Sequence[str], width: int | None = None) -> list[str]:
    """Short texts in as few lines as possible, in columns that are read downwards."""
    room = terminal_width() if width is None else width
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


def terminal_width() -> int:
    """The cells of a line of the terminal."""
    return shutil.get_terminal_size().columns
