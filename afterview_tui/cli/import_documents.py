"""What ``afterview leads import --json`` prints: what a file brings, line by line and column by column."""

from afterview_tui.cli.documents import Document
from afterview_tui.reading.import_preview import cells_of, stage_of
from afterview_tui.reading.importing import Table


class Line(Document, frozen=True, kw_only=True):
    """A line of the table, counted from 1 as a spreadsheet counts its rows, and what there is to say about it."""

    line: int
    said: str


class Word(Document, frozen=True, kw_only=True):
    """A word of the file for a stage, and what it was read as; both are empty where it is only noted."""

    word: str
    lines: int
    stage: str
    reason: str
    noted: bool


class Read(Document, frozen=True, kw_only=True):
    """A column of the file, the field it fills, empty where it is noted, and its words for stages."""

    heading: str
    field: str
    words: list[Word]


class Imported(Document, frozen=True, kw_only=True):
    """What a file brings, and whether it was written."""

    file: str
    lines: int
    notices: list[str]
    """What can't be seen in the lines: what was hidden, which other lists the file has."""
    columns: list[Read]
    new: int
    already: int
    merged: list[Line]
    doubtful: list[Line]
    """Lines that may be about a lead that is here; each comes in as a lead of its own."""
    left_out: list[Line]
    noted: list[Line]
    """Lines with a part that could only be noted."""
    written: bool


def column_read(table: Table, place: int) -> Read:
    """How a column was read, the words used most first."""
    column, words = table.columns[place], []
    if column.field in ("stage", "reason"):
        for cell, number in cells_of(table, place).most_common():
            stage, reason, noted = stage_of(cell, column.field, table.words)
            words.append(Word(word=cell, lines=number, stage=stage or "", reason=reason or "", noted=noted))
    return Read(heading=column.heading, field=column.field, words=words)
