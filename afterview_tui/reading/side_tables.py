"""Finds a second table to the right of the leads: a summary, or another list of leads."""

from collections.abc import Sequence

from afterview_tui.reading.columns import BESIDE, Column, field_of, words_of
from afterview_tui.reading.grid import Row

MOST_FILLED = 0.5
"""The largest share of rows that a summary fills, unless it repeats a heading of the leads."""
NAMES = {"company", "role"}
A_TITLE = 0
"""The row number that marks the title of one of two lists side by side."""


def without_side_table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """The columns, with those of a summary unused, so that its cells aren't read as part of the leads beside it."""
    for gap, column in enumerate(columns[1:-1], 1):
        left, right = columns[:gap], columns[gap + 1 :]
        if column.heading or _filled(rows, gap) or not NAMES & {each.field for each in left}:
            continue
        if NAMES & {each.field for each in right} or not any(each.heading for each in right):
            continue
        again = {each.field for each in right} & {each.field for each in left} & {"stage", "source", "applied_on"}
        share = max((_filled(rows, gap + 1 + n) for n in range(len(right))), default=0) / max(len(rows), 1)
        if again or share <= MOST_FILLED:
            return [*left, column, *(each if each.said else each.holding(BESIDE) for each in right)]
    return list(columns)


def _filled(rows: Sequence[Sequence[str]], place: int) -> int:
    return sum(len(row) > place and bool(row[place].strip()) for row in rows)


def second_list_start(headings: Sequence[str]) -> int:
    """The index of the column where a second list of leads begins, 0 where there is none.

    It repeats the heading for companies or roles, after a column without a heading or after all of the others.
    """
    words = [words_of(heading) for heading in headings]
    named = [n for n, heading in enumerate(headings) if field_of(heading) in NAMES]
    for place in named:
        first = words.index(words[place])
        if place == first or first > 1:
            continue
        begin = place - first
        is_apart = begin > 1 and not words[begin - 1]
        if is_apart or words[begin : begin + begin] == words[:begin]:
            return begin
    return 0


def split_at(rows: Sequence[Row], begin: int, above: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows split at a column into left and right, each after its title; empty halves are dropped."""
    rows = [*(Row(A_TITLE, row.cells) for row in above[-1:]), *rows]
    left = [Row(row.number, row.cells[:begin]) for row in rows]
    right = [Row(row.number, row.cells[begin:]) for row in rows]
    return _without_empty(left), _without_empty(right)


def _without_empty(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if any(map(str.strip, row.cells))]
