"""Makes a table from a grid: finds its columns, joins its parts, and says why it isn't a list of leads."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from afterview_tui.domain.csv_injection import unescaped
from afterview_tui.reading.column_contents import by_content, refined
from afterview_tui.reading.columns import IGNORED, SAMPLE, Column, by_heading, field_of, words_of
from afterview_tui.reading.dittos import without_dittos
from afterview_tui.reading.footers import LEGEND, TITLE, set_aside
from afterview_tui.reading.grid import Grid, Row
from afterview_tui.reading.heading_rows import NAMES, headings_of, is_other_heading
from afterview_tui.reading.importing import Table
from afterview_tui.reading.legends import legend_of, with_legend
from afterview_tui.reading.list_answers import NONE, Answers, Memory
from afterview_tui.reading.list_evidence import why_no_company, why_no_names
from afterview_tui.reading.sections import titled
from afterview_tui.reading.side_tables import A_TITLE, second_list_start, split_at, without_side_table
from afterview_tui.reading.stage_words import Meaning


class _Part(NamedTuple):
    """Rows of one table with one set of headings."""

    headings: Sequence[str]
    rows: Sequence[Row]
    titles: Sequence[Row] = ()
    """Rows of one cell right above repeated headings, such as "Week 2"."""


def table_of(grid: Grid, memory: Memory = NONE) -> Table:
    """The table of a grid, its columns found by their headings or else by their cells."""
    rows = grid.rows
    place, headings = headings_of(grid, memory)
    if place is None:
        columns = by_content([row.cells for row in rows[:SAMPLE]])
        titles: Mapping[int, str] = {}
        if len(columns) == 1:
            columns, rows, titles = titled(columns, rows, ())
        table = Table(columns, rows, grid.read_as, grid.name, grid.notices)
        return table._replace(refusal=why_no_names(table), asides={**titles, **set_aside(rows, columns)})
    above, body = _above(rows, place, headings), rows[place + 1 :]
    answers = memory.of(headings)
    is_ours = any(field_of(cell) == "uid" for cell in headings)
    if is_ours:
        parts = [_Part(headings, [row for row in body if row.cells != headings])]
    else:
        parts = [*_side_by_side(headings, body, above)]
    columns, body = _joined(parts, answers)
    asides: Mapping[int, str] = {}
    legend: Mapping[str, Meaning] = {}
    if not is_ours:
        titles = {row.number: TITLE for part in parts for row in part.titles}
        columns, body, between = _corrected_by_cells(columns, body, above)
        asides = _unambiguous({**titles, **between, **set_aside(body, columns)}, body)
        texts = [grid.around, *_told_beside([*above, *(row for row in body if asides.get(row.number) == LEGEND)])]
        columns, legend = with_legend(columns, [row for row in body if row.number not in asides], legend_of(texts))
    elif not grid.has_headings:
        body = [Row(row.number, [unescaped(cell) for cell in row.cells]) for row in body]
    table = Table(columns, body, grid.read_as, grid.name, grid.notices)
    named = tuple(heading for part in parts for heading in part.headings)
    return table._replace(
        headings=named,
        above=above,
        words={**legend, **answers.meanings},
        asides=asides,
        refusal=why_no_company(table),
    )


def _corrected_by_cells(
    columns: Sequence[Column], body: Sequence[Row], above: Sequence[Row]
) -> tuple[list[Column], Sequence[Row], Mapping[int, str]]:
    """The columns and rows of another program's list, corrected by their cells, and the rows that are titles."""
    body = without_dittos(columns, body)
    some = [row.cells for row in body[:SAMPLE]]
    columns = refined(without_side_table(columns, some), some)
    columns = [_named(column, body, n) for n, column in enumerate(columns)]
    columns, body, titles = titled(columns, body, above)
    body = [row for row in body if row.number != A_TITLE]
    return columns, body, {number: why for number, why in titles.items() if number != A_TITLE}


def _told_beside(rows: Sequence[Row]) -> Iterator[str]:
    """The texts of rows that are no leads."""
    for row in rows:
        yield from row.cells


def names_leads(grid: Grid, memory: Memory = NONE) -> bool:
    """Whether the headings of a table name a company or a role, or the user has answered for them."""
    place, headings = headings_of(grid, memory)
    return place is not None and (bool({field_of(cell) for cell in headings} & {*NAMES}) or memory.knows(headings))


def _above(rows: Sequence[Row], place: int, headings: Sequence[str]) -> Sequence[Row]:
    """The rows above the headings, without a row of groups."""
    whole = "\n".join(headings)
    return [row for row in rows[:place] if not all(cell.strip() in whole for cell in row.cells)]


def _side_by_side(headings: Sequence[str], body: Sequence[Row], above: Sequence[Row]) -> Iterator[_Part]:
    """The parts of a table, followed by those of a second list to its right."""
    begin = second_list_start(headings)
    if not begin:
        yield from _parts(headings, body)
        return
    left, right = split_at(body, begin, above)
    gap = next(n for n in range(begin, 0, -1) if headings[n - 1].strip())
    yield from _parts(headings[:gap], left)
    yield from _parts(headings[begin:], right)


def _unambiguous(asides: Mapping[int, str], rows: Sequence[Row]) -> Mapping[int, str]:
    """The rows set aside, without those that two lists side by side share: the other half may be a lead."""
    numbers = Counter(row.number for row in rows)
    return {number: why for number, why in asides.items() if numbers[number] < 2}


def _parts(headings: Sequence[str], body: Sequence[Row]) -> Iterator[_Part]:
    """The rows below each set of headings; repeated headings don't begin a new part."""
    part, titles, first = list[Row](), list[Row](), [cell.strip() for cell in headings]
    for row in body:
        cells = [cell.strip() for cell in row.cells]
        is_again = cells == first or _is_repeated(cells, first)
        is_other = not is_again and is_other_heading(row.cells)
        if (
            (is_again or is_other)
            and part
            and len(first) > 2
            and sum(map(bool, map(str.strip, part[-1].cells))) == 1
        ):
            titles.append(part[-1])
        if is_other:
            yield _Part(headings, part, titles)
            headings, part, titles, first = row.cells, [], [], cells
        elif not is_again:
            part.append(row)
    yield _Part(headings, part, titles)


def _is_repeated(cells: Sequence[str], headings: Sequence[str]) -> bool:
    filled = [cell.casefold() for cell in cells if cell]
    return len(filled) > 1 and filled == [cell.casefold() for cell in headings if cell]


def _joined(parts: Sequence[_Part], answers: Answers) -> tuple[list[Column], Sequence[Row]]:
    """All parts as one table; columns that the first part doesn't have are added at the end."""
    columns = by_heading(parts[0].headings, answers.columns)
    if len(parts) == 1:
        return columns, parts[0].rows
    places = [list(range(len(columns)))]
    for part in parts[1:]:
        own = by_heading(part.headings, answers.columns)
        taken: list[int] = []
        for column in own:
            taken.append(_place_of(column, columns, taken))
            if taken[-1] == len(columns):
                columns.append(column)
        places.append(taken)
    rows = [
        _moved(row, taken, len(columns)) for part, taken in zip(parts, places, strict=True) for row in part.rows
    ]
    return columns, rows


def _place_of(column: Column, columns: Sequence[Column], taken: Sequence[int]) -> int:
    free = [n for n in range(len(columns)) if n not in taken]
    same = [n for n in free if words_of(columns[n].heading) == words_of(column.heading)]
    alike = [n for n in free if column.field and columns[n].field == column.field]
    return next(iter([*same, *alike]), len(columns))


def _moved(row: Row, places: Sequence[int], width: int) -> Row:
    """A row with its cells moved to the columns of the joined table; extra cells stay extra."""
    cells = [""] * width
    for place, cell in zip(places, row.cells, strict=False):
        cells[place] = cell
    return Row(row.number, [*cells, *row.cells[len(places) :]])


def _named(column: Column, rows: Sequence[Row], place: int) -> Column:
    """The column, numbered if it has no heading and unused if it only counts rows; a "history" becomes a note."""
    if column.heading:
        return column.holding("") if column.field == "history" else column
    cells = [
        row.cells[place].strip() for row in rows[:SAMPLE] if len(row.cells) > place and row.cells[place].strip()
    ]
    if not cells:
        return column
    counts = all(cell.isdecimal() for cell in cells) and len({*cells}) == len(cells)
    return Column(f"column {place + 1}", IGNORED if counts else column.field)
