"""Detects the kind of a file by its first bytes, and reads the tables in it."""

import re
from collections.abc import Iterator, Sequence

from afterview_tui.reading.columns import field_of
from afterview_tui.reading.decoding import NotATable, decode
from afterview_tui.reading.grid import Grid, harmless
from afterview_tui.reading.kinds import signatures
from afterview_tui.reading.kinds.aligned import aligned
from afterview_tui.reading.kinds.barred import barred
from afterview_tui.reading.kinds.blocks import blocks
from afterview_tui.reading.kinds.delimited import delimited, names_fields
from afterview_tui.reading.kinds.mojibake import mended
from afterview_tui.reading.kinds.outlines import outlines
from afterview_tui.reading.kinds.stage_columns import by_card
from afterview_tui.reading.kinds.strangers import (
    LOG,
    PROGRAM,
    refusal_of_columns,
    refusal_of_headings,
    refusal_of_text,
    refusal_without_headings,
)

TOP = 10
"""How many rows are searched for the headings of a bank statement or a list of people."""


def grids_in(data: bytes, encoding: str = "") -> list[Grid]:
    """The tables in a file's bytes, at least one; raises NotATable with what the file is and what to do instead."""
    signatures.refuse_binary(data)
    if signatures.is_workbook(data):
        from afterview_tui.reading.kinds.workbooks import sheets

        return _without_other_lists(sheets(data))
    if data.startswith(signatures.ZIP):
        from afterview_tui.reading.kinds.archives import in_archive

        return in_archive(data, grids_in)
    return _without_other_lists(_in_text(*decode(data, encoding)))


def _without_other_lists(grids: list[Grid]) -> list[Grid]:
    """The tables without lists of payments or people; raises NotATable where there is nothing else."""
    said = [next(filter(None, map(refusal_of_headings, _headings(grid))), "") for grid in grids]
    if all(said):
        raise NotATable(said[0])
    left = [grid for grid, refusal in zip(grids, said, strict=True) if not refusal]
    judged = [grid if grid.looks_like else grid._replace(looks_like=refusal_of_columns(grid.rows)) for grid in left]
    return [by_card(harmless(mended(grid))) for grid in judged]


def _headings(grid: Grid) -> Iterator[Sequence[str]]:
    """The cells of the first rows, up to the headings of leads: below those, such words belong to a lead."""
    for row in grid.rows[:TOP]:
        yield row.cells
        if len({field_of(cell) for cell in row.cells} - {""}) > 2:
            return


def _in_text(text: str, encoding: str) -> list[Grid]:
    """The tables in a text: markup, JSON, drawn tables or delimited lines."""
    if said := refusal_of_text(text):
        raise NotATable(said)
    start = text.lstrip()[:1000]
    if re.match(r"<[!?a-z]", start, re.I):
        from afterview_tui.reading.kinds.pages import tables_in_page

        return tables_in_page(text, encoding)
    if re.match(r"\{|\[\s*[\[{\"\d\]]", start):
        from afterview_tui.reading.kinds.json_lists import json_lists

        return json_lists(text)
    return _in_lines(text, encoding)


def _in_lines(text: str, encoding: str) -> list[Grid]:
    """The tables in lines of text; a CSV with known headings takes precedence over a table inside its notes."""
    grid, said = None, ""
    try:
        grid = delimited(text, encoding)
    except NotATable as error:
        said = str(error)
    if grid and names_fields(grid.rows) and not grid.read_as.startswith("bars"):
        return [grid]
    if found := _drawn(text):
        return found
    if leads := blocks(text) or outlines(text):
        return [leads]
    if grid is None:
        raise NotATable(said)
    looks_like = refusal_without_headings(text, grid.rows)
    if looks_like in (PROGRAM, LOG):
        # Their lines can look like those of a table with a company and a role.
        raise NotATable(looks_like)
    return [grid._replace(looks_like=looks_like)]


def _drawn(text: str) -> list[Grid]:
    """The tables in a text that are in Markdown, drawn with bars or aligned with spaces."""
    from afterview_tui.reading.kinds.markdown_tables import has_markdown_table, markdown_tables

    if has_markdown_table(text) and (tables := markdown_tables(text)):
        return tables
    if tables := barred(text):
        return tables
    return [columns] if (columns := aligned(text)) else []
