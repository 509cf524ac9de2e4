"""Rows of several texts in columns that are as wide as what stands in them."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from afterview_tui.domain.column_widths import fitted_widths

Cells = Sequence[tuple[str, str]]
"""The texts of a row, each with its style."""
ROOMY = 52
"""Cells from which a row has room for more than a name and a state; beside the selected one the rest is said."""
LOOKED_AT = 100
"""Rows whose words decide how wide the columns are."""
AIR, CLOSE = 3, 2
"""Cells between two columns where there is room, and where there is none."""
LEAST = 12
"""Cells that a column keeps, however little room there is."""
FAIR = 16
"""Cells in which words can be told apart; where cut ones have fewer, a row has only a name and a state."""


class Widths(NamedTuple):
    """How wide the columns of a list are."""

    cells: Sequence[int]
    air: int
    """Cells between two of them."""
    is_whole: bool = True
    """Whether nothing in them is cut."""
    is_fair: bool = True
    """Whether what is cut can still be told apart."""

    @property
    def begin_of_next(self) -> int:
        """Where one more column would begin."""
        return sum(self.cells) + self.air * len(self.cells)

    def widened(self, more: int, column: int = -1) -> "Widths":
        """The same with a column wider by so many cells: the last one, or another."""
        cells = list(self.cells)
        cells[column] += more
        return self._replace(cells=cells)


class Columns:
    """How the rows of a list are drawn; where there is too little room the widest column gives way first."""

    def __init__(
        self,
        rows: Callable[[], Sequence[Any]],
        cells: Callable[[Any, bool], Cells],
        *,
        keeps_last: bool = True,
    ) -> None:
        self._keeps_last = keeps_last
        """Whether the last column never gives way, as a day or a state."""
        self._is_roomy = False
        self._rows = rows
        self._cells = cells
        """The texts of a row, all of them where it is roomy."""
        self._known: tuple[Sequence[Any], int] = (), 0
        """The rows and the width that the columns were made for."""
        self._widths = Widths((), 0)

    def draw(self, item: Any, width: int) -> Content:
        """One row, in so many cells."""
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
    """How wide the columns of these rows are in so much room; the last ``kept`` of them give way to none."""
    texts = [[text for text, _ in cells] for cells in islice(rows, LOOKED_AT)]
    wanted = [max(map(cell_len, column)) for column in zip(*texts, strict=True)]
    between, first = max(len(wanted) - 1, 0), len(wanted) - kept
    air = AIR if sum(wanted) + AIR * between <= room else CLOSE
    last = wanted[first:]
    fitted = [*fitted_widths(wanted[:first], room - air * between - sum(last), LEAST), *last]
    cut = [cells for cells, whole in zip(fitted, wanted, strict=True) if cells < whole]
    return Widths(fitted, air, not cut, min(cut, default=FAIR) >= FAIR)


def row(cells: Cells, widths: Widths) -> Content:
    """Texts beside each other, each cut or filled to its column; the last one takes what is left."""
    *first, (text, style) = cells
    air = Content(" " * widths.air)
    filled = [
        Content.styled(text, style).truncate(width, ellipsis=True, pad=True) + air
        for (text, style), width in zip(first, widths.cells, strict=False)
    ]
    return Content("").join([*filled, Content.styled(text, style)])


def columns(*cells: tuple[str, int, str]) -> Content:
    """Texts beside each other, each cut or filled to a width in cells and given a style; width 0 takes the rest."""
    parts = []
    for text, width, style in cells:
        content = Content.styled(text, style)
        if width:
            content = content.truncate(width - 1, ellipsis=True, pad=True) + " "
        parts.append(content)
    return Content("").join(parts)
