"""Titles between the leads of a list: one that names a stage, such as "Rejected", applies to the leads below it."""

import re
from collections.abc import Mapping, Sequence

from afterview_tui.domain.text import one_line
from afterview_tui.reading.columns import Column
from afterview_tui.reading.footers import TITLE
from afterview_tui.reading.grid import Row
from afterview_tui.reading.list_evidence import OF_ANY_TASK
from afterview_tui.reading.side_tables import A_TITLE
from afterview_tui.reading.stage_words import is_stage_word, read_stage

NARROW = 3
"""The number of columns below which a row of one cell is a lead, not a title."""
HEADING = "the title above"
"""The heading of the column that is added for the titles."""
_AROUND = re.compile(r"^[\W_]+|[\W_]*(?:\(\s*\d+\s*\)|[:–—-]\s*\d+)?[\W_]*$")
_COUNTED = re.compile(r"\b(?:applications?|jobs|leads|companies|bewerbungen|candidatures|candidaturas)\b", re.I)
_MONTHS = (
    "jan feb mar apr may jun jul aug sep oct nov dec januar februar märz april mai juni juli august september "
    "oktober november dezember january february march june july october december janvier février mars avril "
    "juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto "
    "septiembre octubre noviembre diciembre"
)
_PERIOD = re.compile(
    rf"(?:(?:week|woche|kw|semaine|semana|tydzień|settimana|q)\W*\d{{1,2}}|(?:{'|'.join(_MONTHS.split())})\.?)"
    r"(?:\W+(?:20)?\d\d)?|20\d\d",
    re.I,
)


def titled(
    columns: Sequence[Column], rows: Sequence[Row], above: Sequence[Row]
) -> tuple[list[Column], Sequence[Row], Mapping[int, str]]:
    """The columns and rows, with a stage column added where titles name stages; and the rows that are titles.

    A title is a row of one cell, in a table of several columns, that names a stage or a period: "Rejected (3)".
    """
    title, found, titles = _title(above[-1]) if above else "", dict[int, str](), list[str]()
    alone = _titles(rows, is_wide=len(columns) >= NARROW)
    for place, row in enumerate(rows):
        if place in alone:
            found[row.number], title = TITLE, alone[place]
        titles.append("" if place in alone else title)
    if not any(map(_names_a_stage, titles)):
        return [*columns], rows, found
    is_told = any(column.field == "stage" for column in columns)
    stages = ["" if _PERIOD.fullmatch(each) or (is_told and _is_vague(each)) else each for each in titles]
    wider = [_with(row, len(columns), stage) for row, stage in zip(rows, stages, strict=True)]
    return [*columns, Column(HEADING, "stage")], wider, found


def _is_vague(title: str) -> bool:
    """Whether a title says less than a row's own stage, such as "Active"."""
    return title.casefold() in OF_ANY_TASK and read_stage(title) == ("applied", None)


def _with(row: Row, width: int, stage: str) -> Row:
    """A row with a cell for the stage added; a row with more cells than headings is unchanged."""
    if any(map(str.strip, row.cells[width:])):
        return row
    return Row(row.number, [*row.cells[:width], *[""] * (width - len(row.cells)), stage])


def _titles(rows: Sequence[Row], *, is_wide: bool) -> Mapping[int, str]:
    """The titles by row index; where some name a stage, any single cell between leads is a title, too."""
    found = {
        n: words for n, row in enumerate(rows) if (is_wide or row.number == A_TITLE) and (words := _title(row))
    }
    if not is_wide and rows and len(rows[0].cells) == 1:
        found |= {n: words for n, row in enumerate(rows) if _begins_a_block(rows, n) and (words := _title(row))}
    if not any(map(_names_a_stage, found.values())):
        return found
    leads = [n not in found and not _alone(row) for n, row in enumerate(rows)]
    between = {n: _alone(rows[n]) for n in range(1, len(rows) - 1) if leads[n - 1] and leads[n + 1]}
    return {**found, **{n: words for n, words in between.items() if words}}


def _begins_a_block(rows: Sequence[Row], place: int) -> bool:
    """Whether a row of a list of one column is the first, or follows an empty row."""
    return place == 0 or rows[place].number > rows[place - 1].number + 1


def _title(row: Row) -> str:
    """The text of a title row, empty for any other row."""
    alone = _alone(row)
    words = _bare(alone) if alone else ""
    return words if words and (_names_a_stage(words) or _PERIOD.fullmatch(words)) else ""


def _alone(row: Row) -> str:
    """The only filled cell of a row, empty where there are none or several."""
    filled = [cell for cell in row.cells if cell.strip()]
    return one_line(filled[0]) if len(filled) == 1 else ""


def _bare(text: str) -> str:
    return _AROUND.sub("", _COUNTED.sub("", _AROUND.sub("", text))).strip()


def _names_a_stage(words: str) -> bool:
    return bool(words) and is_stage_word(words)
