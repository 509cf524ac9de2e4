"""Drawing rows in columns that are as wide as their contents."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from afterview_tui.domain.column_widths import fitted_widths

Cells = Sequence[tuple[str, str]]
"""The texts of a row, each with its style."""
ROOMY = 52
"""Cells from which a row has room for more than a name and a state."""
LOOKED_AT = 100
"""How many rows decide the widths of the columns."""
AIR, CLOSE = 3, 2
"""The gap between columns, in cells: where there is room, and where there isn't."""
LEAST = 12
"""The narrowest that a column gets, in cells."""
FAIR = 16
"""Cells in which cut words can still be told apart; with fewer, a row has only a name and a state."""


class Widths(NamedTuple):
    """The widths of a list's columns."""

    cells: Sequence[int]
    air: int
    """The gap between columns, in cells."""
    is_whole: bool = True
    """Whether no text is cut."""
    is_fair: bool = True
    """Whether cut texts can still be told apart."""

    @property
    def next_start(self) -> int:
        """The cell where one more column would start."""
        return sum(self.cells) + self.air * len(self.cells)

    def widened(self, more: int, column: int = -1) -> "Widths":
        """The same with one column, by default the last, widened by ``more`` cells."""
        cells = list(self.cells)
        cells[column] += more
        return self._replace(cells=cells)


class Columns:
    """Draws the rows of a list; where there is too little room, the widest column is cut first."""

    def __init__(
        self,
        rows: Callable[[], Sequence[Any]],
        cells: Callable[[Any, bool], Cells],
        *,
        keeps_last: bool = True,
    ) -> None:
        self._keeps_last = keeps_last
        """Whether the last column is never cut, such as a day or a state."""
        self._is_roomy = False
        self._rows = rows
        self._cells = cells
        """Returns the cells of an item; all of them only where there is room."""
        self._known: tuple[Sequence[Any], int] = (), 0
        """The rows and the width that the widths were computed for."""
        self._widths = Widths((), 0)

    def draw(self, item: Any, width: int) -> Content:
        """Draw a row ``width`` cells wide."""
        rows = self._rows()
        if self._known[0] is not rows or self._known[1] != width:
            self._known, self._widths = (rows, width), self._fitted(rows, width, is_roomy=width >= ROOMY)
        return row(self._cells(item, self._is_roomy), self._widths)

    def _fitted(self, rows: Sequence[Any], width: int, *, is_roomy: bool) -> Widths:
        self._is_roomy = is_roomy
        kept = 1 if self._keeps_last else 0
        found = widths((self._cells(each, is_roomy) for each in rows), width, kept=kept)
        if is_roomy and not found.is_fair:
            return self._fitted(rows, width, is_roomy=False)
        return found


def widths(rows: Iterable[Cells], room: int, *, kept: int = 0) -> Widths:
    """The column widths for these rows in ``room`` cells; the last ``kept`` columns are never cut."""
    texts = [[text for text, _ in cells] for cells in islice(rows, LOOKED_AT)]
    wanted = [max(map(cell_len, column)) for column in zip(*texts, strict=True)]
    between, first = max(len(wanted) - 1, 0), len(wanted) - kept
    air = AIR if sum(wanted) + AIR * between <= room else CLOSE
    last = wanted[first:]
    fitted = [*fitted_widths(wanted[:first], room - air * between - sum(last), LEAST), *last]
    cut = [cells for cells, whole in zip(fitted, wanted, strict=True) if cells < whole]
    return Widths(fitted, air, not cut, min(cut, default=FAIR) >= FAIR)


def row(cells: Cells, widths: Widths) -> Content:
    """A row of texts, each cut or padded to its column; the last one takes the rest."""
    *first, (text, style) = cells
    air = Content(" " * widths.air)
    filled = [
        Content.styled(text, style).truncate(width, ellipsis=True, pad=True) + air
        for (text, style), width in zip(first, widths.cells, strict=False)
    ]
    return Content("").join([*filled, Content.styled(text, style)])


def columns(*cells: tuple[str, int, str]) -> Content:
    """A row of (text, width in cells, style), each cut or padded; width 0 takes the rest."""
    parts = []
    for text, width, style in cells:
        content = Content.styled(text, style)
        if width:
            content = content.truncate(width - 1, ellipsis=True, pad=True) + " "
        parts.append(content)
    return Content("").join(parts)
