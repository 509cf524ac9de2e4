"""Finds the heading row of a table, also below a title, and joins headings that span two rows."""

from collections.abc import Sequence

from afterview_tui.reading.cell_links import has_link, linked
from afterview_tui.reading.cell_marks import is_empty
from afterview_tui.reading.cell_values import looks_like_a_date, may_be_a_date
from afterview_tui.reading.columns import field_of
from afterview_tui.reading.grid import Grid
from afterview_tui.reading.list_answers import Memory
from afterview_tui.reading.stage_words import is_stage_word

TOP = 60
"""How many rows are searched for the first headings."""
LONGEST = 60
"""The longest heading, in characters, that isn't a known one."""
NAMES = ("company", "role", "name")
MOST_FILLED = 0.7
"""The share of the widest row's cells that a heading row has at least."""


def headings_of(grid: Grid, memory: Memory) -> tuple[int | None, Sequence[str]]:
    """The index of the last heading row, None where there is none, and the headings."""
    rows = grid.rows
    if not rows:
        return None, ()
    if grid.has_headings:
        return 0, rows[0].cells
    top = [row.cells for row in rows[:TOP]]
    for place, cells in enumerate(top):
        if memory.knows(cells):
            return place, cells
    strong = next((n for n, cells in enumerate(top) if _is_strong(cells, top[n + 1 :])), None)
    if strong is not None:
        return _joined_rows(top, strong)
    likely = next((n for n, cells in enumerate(top) if _is_likely(cells, top[n + 1 :])), None)
    return likely, () if likely is None else top[likely]


def _known(cells: Sequence[str], below: Sequence[Sequence[str]] = ()) -> dict[int, str]:
    """The fields that cells name, by index; a stage above other stages is a value, not a heading."""
    found = {n: field for n, cell in enumerate(cells) if (field := field_of(linked(cell).words))}
    return {n: field for n, field in found.items() if not (is_stage_word(cells[n]) and _are_stages(below, n))}


def _are_stages(rows: Sequence[Sequence[str]], place: int) -> bool:
    cells = [row[place] for row in rows if len(row) > place and row[place].strip()]
    return bool(cells) and sum(map(is_stage_word, cells)) * 2 >= len(cells)


def _is_strong(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a row is surely a heading row: two known fields with a company or role, or that alone if narrow."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled or not _are_words(filled):
        return False
    fields = {*_known(cells, below).values()}
    names = fields & {*NAMES}
    return (len(fields) > 1 and bool(names or len(fields) > 2)) or (
        len(cells) < 3 and bool(fields & {"company", "role"})
    )


def _is_likely(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a row may be a heading row with few known fields: words above data."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if len(filled) < 2 or not _are_words(filled) or not below:
        return False
    widest = max((sum(bool(cell.strip()) for cell in row) for row in below), default=0)
    if len(filled) < widest * MOST_FILLED:
        return False
    return bool(_known(cells, below)) or any(_is_above_data(cells[n], below, n) for n in range(len(cells)))


def _is_above_data(cell: str, below: Sequence[Sequence[str]], place: int) -> bool:
    """Whether all cells below a word are dates, numbers or addresses."""
    cells = [row[place].strip() for row in below if len(row) > place and not is_empty(row[place])]
    return bool(cell.strip() and cells) and all(_is_data(each) for each in cells)


def _are_words(cells: Sequence[str]) -> bool:
    """Whether cells may be headings: short words, no comment, and hardly any dates, numbers or addresses."""
    data = sum(_is_data(cell) for cell in cells)
    is_comment = cells[0].startswith("#") and len(cells[0]) > 1
    return (
        not is_comment
        and data * 5 <= len(cells)
        and all(len(cell) <= LONGEST for cell in cells if field_of(cell) == "")
    )


def _is_data(cell: str) -> bool:
    figures = cell.replace(",", "").replace(".", "").replace("-", "").strip(" €$£%")
    return figures.isdecimal() or has_link(cell) or "@" in cell or looks_like_a_date(cell)


def _joined_rows(top: Sequence[Sequence[str]], place: int) -> tuple[int, Sequence[str]]:
    """The headings, joined with a row of groups above or subheadings below them: "Contact" above "Name"."""
    cells = top[place]
    below = top[place + 1] if place + 1 < len(top) else ()
    if len(_known(below, top[place + 2 :])) > len(_known(cells)) and _is_strong(below, top[place + 2 :]):
        return place + 1, _grouped(cells, below)
    if _are_subheadings(cells, below, top[place + 2 :]):
        return place + 1, _grouped(cells, below)
    if place and _is_row_of_groups(top[place - 1], cells):
        return place, _grouped(top[place - 1], cells)
    return place, cells


def _are_subheadings(cells: Sequence[str], below: Sequence[str], rest: Sequence[Sequence[str]]) -> bool:
    """Whether a row below the headings holds subheadings: known ones, and none in the column of a name."""
    filled = [n for n, cell in enumerate(below) if cell.strip()]
    if not filled or not _are_words([below[n] for n in filled]):
        return False
    names = [n for n, field in _known(cells).items() if field in NAMES]
    known = _known(below, rest)
    return not any(n in filled for n in names) and len(known) * 2 >= len(filled) and bool(rest)


def _is_row_of_groups(cells: Sequence[str], headings: Sequence[str]) -> bool:
    """Whether a row names groups of the columns below it: at least two words, with gaps between them."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return (
        1 < len(filled) < sum(bool(cell.strip()) for cell in headings)
        and _are_words(filled)
        and not any(map(may_be_a_date, filled))
    )


def _grouped(groups: Sequence[str], headings: Sequence[str]) -> list[str]:
    """The full headings: each with its group where it isn't known alone, or the group where the cell is empty."""
    full, group = list[str](), ""
    for n in range(max(len(groups), len(headings))):
        above = groups[n].strip() if n < len(groups) else ""
        own = headings[n].strip() if n < len(headings) else ""
        group = above or group
        both = f"{group} {own}".strip()
        weak = field_of(own) in ("", "name")
        full.append(both if own and weak and field_of(both) else own or above)
    return full


def is_other_heading(cells: Sequence[str]) -> bool:
    """Whether a row below the headings begins another table: most of its cells are known headings."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if len(filled) < 2 or (field_of(filled[0]) == "" and field_of(filled[-1]) == ""):
        return False
    known = _known(cells)
    fields = {*known.values()}
    return (
        len(fields) > 1
        and len(known) > 0.6 * len(filled)
        and bool(fields & {"company", "role"})
        and _are_words(filled)
    )
