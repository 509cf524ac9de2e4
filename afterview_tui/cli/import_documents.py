"""The JSON document of ``afterview lead import``."""

from afterview_tui.cli.documents import Document
from afterview_tui.reading.import_preview import cells_of, stage_of
from afterview_tui.reading.importing import Table


class Line(Document, frozen=True, kw_only=True):
    """A line of the table, numbered as in a spreadsheet, with a remark on it."""

    line: int
    said: str


class Word(Document, frozen=True, kw_only=True):
    """A word for a stage, and how it was read; stage and reason are empty where it was only noted."""

    word: str
    lines: int
    stage: str
    reason: str
    noted: bool


class Read(Document, frozen=True, kw_only=True):
    """A column, the field that it fills (empty for notes), and its words for stages."""

    heading: str
    field: str
    words: list[Word]


class Imported(Document, frozen=True, kw_only=True):
    """What importing a file does, and whether it was saved."""

    file: str
    lines: int
    notices: list[str]
    """What the lines don't show: hidden parts, and other lists in the file."""
    columns: list[Read]
    new: int
    already: int
    merged: list[Line]
    doubtful: list[Line]
    """Lines that may be about an existing lead; each is imported as a new one."""
    left_out: list[Line]
    noted: list[Line]
    """Lines with a part that went into the notes."""
    written: bool


def column_read(table: Table, place: int) -> Read:
    """How a column was read; its words are sorted by frequency."""
    column, words = table.columns[place], []
    if column.field in ("stage", "reason"):
        for cell, number in cells_of(table, place).most_common():
            stage, reason, noted = stage_of(cell, column.field, table.words)
            words.append(Word(word=cell, lines=number, stage=stage or "", reason=reason or "", noted=noted))
    return Read(heading=column.heading, field=column.field, words=words)
