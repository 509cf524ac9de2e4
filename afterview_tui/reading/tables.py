"""A table out of a text: CSV with any delimiter, JSON as trackers write it, with or without headings."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any

from afterview_tui.domain.csv_injection import harmful_again
from afterview_tui.reading.columns import SAMPLE, by_content, by_heading, field_of, is_heading
from afterview_tui.reading.decoding import NotATable, decode
from afterview_tui.reading.importing import Row, Table

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
PREAMBLE = 10
"""Rows at the top among which the headings are looked for."""
LONGEST_CELL = 200
"""Lines in one cell beyond which its quote was probably never closed."""
LIST_NAMES = ("leads", "applications", "jobs", "items", "data", "results", "records", "entries")
"""Under which names a JSON file keeps its list."""


def read_table(data: bytes, encoding: str = "") -> Table:
    """The table in a file's bytes; raises NotATable with what to do where there is none."""
    text, name = decode(data, encoding)
    start = text.lstrip()[:1000].casefold()
    if re.match(r"<[!?a-z]", start):
        raise NotATable("is a web page, not a table. Download the CSV itself, and try again.")
    table = _from_json(text) if start.startswith(("[", "{")) else _from_csv(text, name)
    if not table.rows:
        raise NotATable("has headings, but no lines below them.")
    return table


def _from_csv(text: str, encoding: str) -> Table:
    first, _, rest = text.partition("\n")
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == 5:
        # How a spreadsheet is told the delimiter.
        delimiter, text = first.strip()[4], rest
    else:
        delimiter = _delimiter(text)
    rows = [row for row in _rows(text, delimiter) if any(map(str.strip, row.cells))]
    place = next((n for n, row in enumerate(rows[:PREAMBLE]) if is_heading(row.cells)), None)
    if place is None:
        columns, body = by_content([row.cells for row in rows[:SAMPLE]]), rows
    else:
        columns, body = by_heading(rows[place].cells), rows[place + 1 :]
        body = [row for row in body if row.cells != rows[place].cells]
    if any(column.field == "uid" for column in columns):
        body = [Row(row.number, [harmful_again(cell) for cell in row.cells]) for row in body]
    return Table(columns, body, f"{DELIMITERS.get(delimiter, delimiter)}, {encoding}")


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """The rows with their numbers; raises NotATable at a quote that is never closed."""
    csv.field_size_limit(10_000_000)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    begin = 1
    try:
        for number, cells in enumerate(reader, 1):
            if reader.line_num - begin > LONGEST_CELL:
                raise NotATable(f"opens a quote in line {begin} that is never closed.")
            yield Row(number, cells)
            begin = reader.line_num + 1
    except csv.Error as error:
        raise NotATable(f"can't be read from line {begin} on: {error}.") from error


def _delimiter(text: str) -> str:
    """The delimiter that brings out known headings, else rows of one width, else the most columns."""
    start = text[:60_000]
    start = start[: start.rfind("\n") + 1] or start

    def worth(delimiter: str) -> tuple[int, float, int]:
        rows: list[Sequence[str]] = []
        with suppress(NotATable):
            rows.extend(row.cells for row in islice(_rows(start, delimiter), SAMPLE))
        headings = max((len({field_of(cell) for cell in cells} - {""}) for cells in rows[:PREAMBLE]), default=0)
        width, number = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
        return headings, number / len(rows) if width > 1 else 0.0, width

    return max(DELIMITERS, key=worth)


def _from_json(text: str) -> Table:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        try:
            data = [json.loads(line) for line in text.splitlines() if line.strip()]
        except (ValueError, RecursionError) as error:
            raise NotATable("looks like JSON, but breaks off or has a mistake in it.") from error
    found = _list_in(data)
    if not found:
        raise NotATable("is JSON, but there is no list of leads in it.")
    headings = list(dict.fromkeys(key for each in found for key in each))
    rows = [Row(n, [_text(each.get(heading)) for heading in headings]) for n, each in enumerate(found, 1)]
    return Table(by_heading(headings), rows, "JSON")


def _list_in(data: Any) -> list[dict[str, Any]]:
    """The list of objects in a JSON document: itself, under a usual name, or the values of a table."""
    if isinstance(data, dict):
        named = [data[name] for name in LIST_NAMES if name in data]
        data = next(iter(named), list(data.values()))
    if isinstance(data, dict):
        data = list(data.values())
    return [each for each in data if isinstance(each, dict)] if isinstance(data, list) else []


def _text(value: Any) -> str:
    """A JSON value as it would stand in a cell."""
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, dict):
        known = (value.get("name") or value.get("title"), value.get("email"))
        return ", ".join(str(each) for each in known if each) or json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        if all(isinstance(each, dict) and {"at", "what"} <= each.keys() for each in value):
            return "\n".join(f"{each['at']} {each['what']}" for each in value)
        return ", ".join(_text(each) for each in value)
    return str(value)
