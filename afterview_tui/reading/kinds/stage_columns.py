"""Reads a board that was put into a sheet: a column for each stage, with names in its cells."""

from collections.abc import Sequence

from afterview_tui.reading.card_names import company_and_role
from afterview_tui.reading.cell_marks import is_empty, mark
from afterview_tui.reading.cell_values import may_be_a_date
from afterview_tui.reading.grid import Grid, Row
from afterview_tui.reading.stage_words import is_stage_word

TOP = 5
"""How many rows are searched for the stages."""
LEAST = 3
"""How many stages stand beside each other at least."""
EMPTY = "No card stands below {stages}."
HEADINGS = ("Company", "Role", "Status", "Card")
SPLIT = "The names of cards are taken apart into company and role; each stands whole at “Card”."


def by_card(grid: Grid) -> Grid:
    """The table with a row for each card; any other table as it is."""
    place = next((n for n, row in enumerate(grid.rows[:TOP]) if _are_stages(row.cells)), None)
    if place is None:
        return grid
    stages, below = grid.rows[place].cells, grid.rows[place + 1 :]
    cards = [
        (row.number, cell, stages[n])
        for n in range(len(stages))
        for row in below
        if n < len(row.cells) and not is_empty(cell := row.cells[n])
    ]
    is_longer = any(any(map(str.strip, row.cells[len(stages) :])) for row in below)
    if not cards or is_longer or any(_is_no_name(cell) for _, cell, _ in cards):
        return grid
    rows = [Row(number, _cells(cell, stage)) for number, cell, stage in cards]
    notices = [SPLIT] if any(row.cells[-1] for row in rows) else []
    used = {stage for _, _, stage in cards}
    if empty := [stage for stage in stages if stage not in used]:
        notices.append(EMPTY.format(stages=", ".join(f"“{stage}”" for stage in empty)))
    head = Row(grid.rows[place].number, HEADINGS)
    return grid._replace(rows=[*grid.rows[:place], head, *rows], notices=[*grid.notices, *notices])


def _are_stages(cells: Sequence[str]) -> bool:
    named = [cell for cell in cells if cell.strip()]
    is_whole = len(named) == len(cells) == len({cell.casefold() for cell in cells})
    return len(named) >= LEAST and is_whole and all(map(is_stage_word, named))


def _is_no_name(cell: str) -> bool:
    return mark(cell) is not None or may_be_a_date(cell) or is_stage_word(cell)


def _cells(card: str, stage: str) -> Sequence[str]:
    company, role = company_and_role(" ".join(card.split()))
    return (company, role, stage, card if role else "")
