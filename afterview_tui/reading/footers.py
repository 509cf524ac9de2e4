"""Finds rows that aren't leads: totals, legends below the leads, comments, markers of a merge conflict."""

import re
from collections.abc import Iterator, Mapping, Sequence

from afterview_tui.reading.cell_values import is_sum
from afterview_tui.reading.columns import Column, field_of
from afterview_tui.reading.grid import Row
from afterview_tui.reading.stage_words import is_stage_word

SUM, LEGEND, COMMENT, CONFLICT = (
    "a sum, not a lead",
    "a legend or a note below the leads, not a lead",
    "a comment, not a lead",
    "a mark of a merge conflict, not a lead",
)
TITLE = "a title between leads, not a lead"
_CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7}|={7})(?: .*)?")
_COMMENT = re.compile(r"(?:#+|//|;)\s*\w.*", re.S)
_LEGEND = re.compile(
    r".*(?:[:=→]|->|：)\s*\S*|(?:status |colou?r )?(?:key|legend|legende|légende|leyenda)\b.*", re.I | re.S
)
LONGEST_LEGEND = 30
"""How many rows at the end of a table are searched for a legend."""


def set_aside(rows: Sequence[Row], columns: Sequence[Column]) -> Mapping[int, str]:
    """The rows that aren't leads: what each one is, by row number."""
    aside = {row.number: why for row in rows if (why := _anywhere(row, columns))}
    aside |= dict(_below([row for row in rows if row.number not in aside], columns))
    return aside


def _anywhere(row: Row, columns: Sequence[Column]) -> str:
    filled = [cell.strip() for cell in row.cells if cell.strip()]
    first = filled[0] if filled else ""
    if _CONFLICT.fullmatch(first) and len(filled) == 1:
        return CONFLICT
    if _COMMENT.fullmatch(first) and row.cells[0].strip() == first and len(columns) > 1:
        return COMMENT
    return ""


def _below(rows: Sequence[Row], columns: Sequence[Column]) -> Iterator[tuple[int, str]]:
    """Totals at the end, and a legend that an empty row separates from the leads."""
    last = len(rows)
    if len(columns) < 2:
        return
    begin = next(_block_starts(rows), None)
    if begin is not None:
        block = rows[begin:last]
        if all(_is_thin(row, columns) or is_sum(row.cells) for row in block) and any(map(_is_about_table, block)):
            yield from ((row.number, SUM if is_sum(row.cells) else LEGEND) for row in block)
            last = begin
    while last and is_sum(rows[last - 1].cells):
        last -= 1
        yield rows[last].number, SUM


def _block_starts(rows: Sequence[Row]) -> Iterator[int]:
    """The indexes of rows near the end that follow an empty row, first to last."""
    first = max(len(rows) - LONGEST_LEGEND, 1)
    gaps = [place for place in range(first, len(rows)) if rows[place].number > rows[place - 1].number + 1]
    yield from gaps


def _is_thin(row: Row, columns: Sequence[Column]) -> bool:
    """Whether a row of a wider table has only one or two filled cells, not a company and a role."""
    filled = [place for place, cell in enumerate(row.cells) if cell.strip()]
    fields = {columns[place].field for place in filled if place < len(columns)}
    return len(filled) <= max(1, min(2, len(columns) - 2)) and not {"company", "role"} <= fields


def _is_about_table(row: Row) -> bool:
    """Whether a row is about the table rather than a lead: it has a total, a key, a stage or a heading."""
    filled = [cell.strip() for cell in row.cells if cell.strip()]
    return is_sum(row.cells) or any(
        _LEGEND.fullmatch(cell) or is_stage_word(cell) or field_of(cell) in ("stage", "notes") for cell in filled
    )
