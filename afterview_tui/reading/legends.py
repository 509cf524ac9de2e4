"""Reads the legend of a list, such as "R = rejected" or "🟢 talking": what its signs for stages mean."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from afterview_tui.reading.cell_marks import is_empty
from afterview_tui.reading.columns import Column
from afterview_tui.reading.grid import Row
from afterview_tui.reading.stage_words import Meaning, read_stage, word_key

_BETWEEN = re.compile(r"\n|[·•|;,]")
_SIGN = re.compile(
    r"\s*+(?:(?P<word>\w{1,12})\s?(?:=|:|→|->|–)|(?P<sign>[^\w\s.,:;=()\"'“”‘’-]{1,4}+)\s?[=:→–-]?)\s*+(?P<says>\w.{1,60})",
    re.S,
)
_VARIANT = "\ufe0f"
"""The mark that a sign is a picture; some programs write it and some don't."""
MOST = 0.7
"""The share of a column's cells that are signs of the legend from which it is the stage."""


def legend_of(texts: Iterable[str]) -> Mapping[str, Meaning]:
    """The meanings that some texts outside the list give to signs, by lookup key."""
    found: dict[str, Meaning] = {}
    for part in (part for text in texts for part in _BETWEEN.split(text)):
        told = _SIGN.fullmatch(part)
        means = read_stage(told["says"].strip()) if told else None
        if told and means is not None:
            bare = (told["word"] or told["sign"]).strip().replace(_VARIANT, "")
            found |= {word_key(bare): means, word_key(f"{bare}{_VARIANT}"): means}
    return found


def with_legend(
    columns: Sequence[Column], rows: Sequence[Row], legend: Mapping[str, Meaning]
) -> tuple[list[Column], Mapping[str, Meaning]]:
    """The columns, that of the signs as the stage, and the meanings of its signs; none where no column has them."""
    if not legend:
        return [*columns], {}
    for place, column in enumerate(columns):
        cells = [*_cells(rows, place)]
        known = sum(word_key(cell) in legend for cell in cells)
        if cells and known >= MOST * len(cells) and column.field in ("", "stage") and not column.said:
            is_free = column.field == "stage" or all(each.field != "stage" for each in columns)
            holding = column.holding("stage") if is_free else column
            return [*columns[:place], holding, *columns[place + 1 :]], legend if is_free else {}
    return [*columns], {}


def _cells(rows: Sequence[Row], place: int) -> Iterator[str]:
    for row in rows:
        if len(row.cells) > place and not is_empty(cell := row.cells[place].strip()):
            yield cell
