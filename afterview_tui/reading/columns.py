"""Which column of somebody's table holds what: by its heading, else by what stands in it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from afterview_tui.domain.text import one_line
from afterview_tui.reading.cell_values import looks_like_a_date, read_stage
from afterview_tui.reading.vocabulary import HEADINGS, entries

_HEADINGS = dict(entries(HEADINGS))
DATES = ("applied_on", "found_on", "heard_on", "next_on", "parked_until", "stage_since", "reviewed_on")
PAST = ("applied_on", "found_on", "heard_on", "stage_since", "reviewed_on")
"""The dates that can't lie in the future."""
MEANINGS = {name: heads[0] for name, heads in _HEADINGS.items()} | {"found_on": "found on"}
"""What each field is called to the user."""
_BY_HEADING = {head: name for name, heads in _HEADINGS.items() for head in heads}
_NOT_A_WORD = re.compile(r"[\W_]+")
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
SAMPLE = 50
"""Rows that are looked at to guess what a column holds."""
MOST = 0.7
"""The share of its cells that have to look like something for a column to be taken for it."""


class Column(NamedTuple):
    """One column of somebody's table."""

    heading: str
    field: str
    """The field it fills; empty where it is kept among the notes under its heading."""


def field_of(heading: str) -> str:
    """The field that a heading names, empty where it names none; letters, case and punctuation don't count."""
    words = _NOT_A_WORD.sub(" ", _HUMPS.sub(" ", heading)).casefold().strip()
    return _BY_HEADING.get(words) or _BY_HEADING.get(words.replace(" ", ""), "")


def is_heading(cells: Sequence[str]) -> bool:
    """Whether a row names columns: two that are known, or the company alone in a narrow table."""
    known = {field_of(cell) for cell in cells if cell} - {""}
    return len(known) > 1 or (len(cells) < 3 and bool(known & {"company", "role"}))


def by_heading(cells: Sequence[str]) -> list[Column]:
    """The columns as their headings say; of several days of applying the plain "Date" gives way."""
    columns = [Column(one_line(cell), field_of(cell)) for cell in cells]
    if all(column.field != "uid" for column in columns):
        # Somebody else's "created at" is the day on which the job was saved there.
        columns = [
            column._replace(field="found_on") if column.field == "created_at" else column for column in columns
        ]
    dated = [column for column in columns if column.field == "applied_on"]
    if len(dated) > 1:
        columns = [
            column._replace(field="")
            if column in dated and column.heading.casefold() in ("date", "datum")
            else column
            for column in columns
        ]
    return columns


def by_content(rows: Sequence[Sequence[str]]) -> list[Column]:
    """The columns of a table without headings, guessed from what stands in the first rows."""
    width = max((len(row) for row in rows), default=0)
    columns: list[Column] = []
    taken: set[str] = set()
    for place in range(width):
        cells = [row[place].strip() for row in rows[:SAMPLE] if len(row) > place and row[place].strip()]
        columns.append(Column(f"column {place + 1}", _guess(cells, taken)))
        taken.add(columns[-1].field)
    return columns


def _guess(cells: Sequence[str], taken: set[str]) -> str:
    tests = (
        ("applied_on", looks_like_a_date),
        ("url", lambda cell: cell.startswith(("http://", "https://", "www."))),
        ("contact", lambda cell: "@" in cell and " " not in cell),
        ("stage", lambda cell: read_stage(cell) is not None),
    )
    for name, test in tests:
        if cells and sum(map(test, cells)) >= MOST * len(cells):
            return "heard_on" if name in taken and name == "applied_on" else name
    return next((name for name in ("company", "role") if name not in taken), "notes")
