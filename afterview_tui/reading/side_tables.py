"""A second table to the right of the leads, behind an empty column: a summary, whose cells belong to no lead."""

from collections.abc import Sequence

from afterview_tui.reading.columns import BESIDE, Column

MOST_FILLED = 0.5
"""The share of the rows that a summary fills at most, unless it has a heading that the leads have."""


def without_side_table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """The columns, those of a summary not used: its cells would be taken for the stage of the lead beside them."""
    for gap, column in enumerate(columns[1:-1], 1):
        left, right = columns[:gap], columns[gap + 1 :]
        if column.heading or _filled(rows, gap) or not {"company", "role"} & {each.field for each in left}:
            continue
        if {"company", "role"} & {each.field for each in right} or not any(each.heading for each in right):
            continue
        again = {each.field for each in right} & {each.field for each in left} & {"stage", "source", "applied_on"}
        share = max((_filled(rows, gap + 1 + n) for n in range(len(right))), default=0) / max(len(rows), 1)
        if again or share <= MOST_FILLED:
            return [*left, column, *(each if each.said else each._replace(field=BESIDE) for each in right)]
    return list(columns)


def _filled(rows: Sequence[Sequence[str]], place: int) -> int:
    return sum(len(row) > place and bool(row[place].strip()) for row in rows)
