"""Parses delimited text: CSV with commas, semicolons, tabs or bars."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice

from afterview_tui.reading.columns import SAMPLE, field_of
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.grid import Grid, Row
from afterview_tui.reading.progress import with_progress

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
TOP = 10
"""How many rows are searched for known headings to detect the delimiter."""
MOST_ROWS = 200_000
"""The most rows that are read; more would take minutes, and nobody's list of leads is that long."""
ROWS_INSIDE = 0.8
"""The share of lines in one cell that look like rows of the table from which its quote counts as unclosed."""
_END = "\x03the end\x03"
"""A marker added after the text, to detect whether its last quote is closed."""


def delimited(text: str, encoding: str) -> Grid:
    """The rows of a CSV; raises NotATable where a quote is never closed."""
    first, _, rest = text.partition("\n")
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == 5:
        # This line tells Excel the delimiter.
        delimiter, text = first.strip()[4], rest
    else:
        delimiter = _delimiter(text)
    rows = [row for row in with_progress(_rows(text, delimiter)) if any(map(str.strip, row.cells))]
    if (inside := _in_quotes(rows, text)) and names_fields((within := delimited(inside, encoding)).rows):
        return within
    return Grid(rows, f"{DELIMITERS.get(delimiter, delimiter)}, {encoding}")


def _in_quotes(rows: Sequence[Row], text: str) -> str:
    """What is in the quotes, where each whole line is quoted; empty where it is not."""
    if len(rows) < 2 or text[:1] != '"' or any(len(row.cells) != 1 for row in rows):
        return ""
    return "".join(f"{row.cells[0]}\n" for row in rows)


def names_fields(rows: Sequence[Row]) -> bool:
    """Whether one of the first rows names at least two fields of a lead."""
    return any(len({field_of(cell) for cell in row.cells} - {""}) > 1 for row in rows[:TOP])


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """The rows with their numbers; raises NotATable where a quote is never closed or there are too many rows."""
    csv.field_size_limit(100_000_000)
    reader = csv.reader(chain(io.StringIO(text, newline=""), [_END]), delimiter=delimiter)
    begin, width = 1, 0
    try:
        for number, cells in enumerate(reader, 1):
            if cells == [_END]:
                return
            if reader.line_num > begin and _is_open(cells, delimiter, width):
                raise NotATable(f"opens a quote in line {begin} that is never closed.")
            if number > MOST_ROWS:
                raise NotATable(f"has more than {MOST_ROWS:,} lines. Give me the part with your leads.")
            yield Row(number, cells)
            begin, width = reader.line_num + 1, max(width, len(cells))
    except csv.Error as error:
        raise NotATable(f"can't be read from line {begin} on: {error}.") from error


def _is_open(cells: Sequence[str], delimiter: str, width: int) -> bool:
    """Whether a quote was never closed: its cell reaches the end of the text, or contains rows of the table."""
    if cells and cells[-1].endswith(_END):
        return True
    inside = [line for cell in cells for line in cell.splitlines()[1:-1]]
    rows = sum(line.count(delimiter) == width - 1 for line in inside)
    return width > 2 and len(inside) > 1 and rows >= ROWS_INSIDE * len(inside)


def _delimiter(text: str) -> str:
    """The delimiter that yields most known headings, then the most rows of equal width, then most columns."""
    start = text[:60_000]
    start = start[: start.rfind("\n") + 1] or start

    def worth(delimiter: str) -> tuple[int, float, int]:
        rows: list[Sequence[str]] = []
        with suppress(NotATable):
            rows.extend(row.cells for row in islice(_rows(start, delimiter), SAMPLE))
        headings = max((len({field_of(cell) for cell in cells} - {""}) for cells in rows[:TOP]), default=0)
        width, number = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
        return headings, number / len(rows) if width > 1 else 0.0, width

    return max(DELIMITERS, key=worth)
