"""Reads the tables of a web page with the standard library's HTML parser."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urljoin

from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.grid import Grid, Row
from afterview_tui.reading.kinds.links import as_link

NO_TABLE = "is a web page, not a table. Download the CSV itself, and try again."
BOOKMARKS = "looks like a browser's bookmarks, not a list of leads. Put what you need into a table."
FEED = "looks like a feed of news, not a list of leads. Put what you need into a table."
_SKIPPED = ("script", "style", "template", "noscript", "svg")
_BREAKS = ("br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article")
_CELLS = {"td", "th", "cell"}
_ROWS = {"tr", "row"}
_TABLES = {"table"}
"""The tags of HTML, and of Excel's XML of 2003, which some portals save as .xls."""
WIDEST = 1000
"""The largest colspan, rowspan or column number that is believed."""
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_LETTERS = [chr(ord("A") + n) for n in range(26)]


def tables_in_page(text: str, encoding: str) -> list[Grid]:
    """The tables of a page with at least two rows; raises NotATable, saying what the page is instead."""
    start = text.lstrip()[:1000].casefold()
    if "netscape-bookmark" in start:
        raise NotATable(BOOKMARKS)
    if re.search(r"<(?:rss|feed)\b", start):
        raise NotATable(FEED)
    parser = _Page()
    parser.feed(text)
    parser.close()
    parser.finish()
    grids = [
        Grid(rows, f"a web page, {encoding}", table.name or f"table {n}")
        for n, table in enumerate(parser.tables, 1)
        if len(rows := _rows(table)) > 1
    ]
    if not grids:
        raise NotATable(NO_TABLE)
    return grids


class _Cell(NamedTuple):
    words: str
    columns: int = 1
    rows: int = 1


class _Table:
    def __init__(self) -> None:
        self.name = ""
        self.rows: list[list[_Cell]] = []


class _Page(HTMLParser):
    """Collects the cells of each table; a table inside a cell becomes a separate table."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._open: list[_Table] = []
        self._cells: list[list[str] | None] = []
        """The text of the open cell, for each open table."""
        self._spans: list[tuple[int, int]] = []
        self._skipping = 0
        self._link: tuple[str, int] | None = None
        self._caption = False
        self._base = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        by_name = {name: value or "" for name, value in attrs}
        if tag in _SKIPPED:
            self._skipping += 1
        elif tag in _TABLES:
            self._begin_table(by_name)
        elif tag == "base" and by_name.get("href"):
            self._base = by_name["href"]
        elif self._open:
            self._in_table(tag, by_name)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in _SKIPPED or tag in _CELLS or tag in _ROWS:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skipping = max(0, self._skipping - 1)
        elif not self._open:
            return
        elif tag in _TABLES:
            self._end_cell()
            self._open.pop()
            self._cells.pop()
            self._spans.pop()
        elif tag in _CELLS or tag in _ROWS:
            self._end_cell()
        elif tag == "a":
            self._end_link()
        elif tag == "caption":
            self._caption = False
        elif tag in _BREAKS:
            self._append_text("\n")

    def handle_data(self, data: str) -> None:
        if self._skipping:
            return
        if self._caption and self._open:
            self._open[-1].name = " ".join(f"{self._open[-1].name} {data}".split())[:60]
        else:
            self._append_text(re.sub(r"[ \t\r\n]+", " ", data))

    def handle_comment(self, data: str) -> None:
        if not self._base and (found := _SAVED_FROM.search(data)):
            self._base = found[1]

    def finish(self) -> None:
        """Close the tables that the page left open."""
        while self._open:
            self.handle_endtag("table")

    def _begin_table(self, by_name: dict[str, str]) -> None:
        table = _Table()
        table.name = by_name.get("aria-label", "")
        self.tables.append(table)
        self._open.append(table)
        self._cells.append(None)
        self._spans.append((1, 1))

    def _in_table(self, tag: str, by_name: dict[str, str]) -> None:
        if tag in _ROWS:
            self._end_cell()
            self._open[-1].rows.append([])
        elif tag in _CELLS:
            self._end_cell()
            self._skip_to(_number(by_name.get("ss:index")))
            self._cells[-1] = []
            self._spans[-1] = _number(by_name.get("colspan")), _number(by_name.get("rowspan"))
        elif tag in ("thead", "tbody", "tfoot"):
            self._end_cell()
        elif tag == "caption":
            self._caption = True
        elif tag == "a" and by_name.get("href") and self._cells[-1] is not None:
            self._end_link()
            self._link = urljoin(self._base, by_name["href"]), len(self._cells[-1])
        elif tag == "input" and by_name.get("type") == "checkbox":
            self._append_text("✓" if "checked" in by_name else "")
        elif tag == "img":
            self._append_text(by_name.get("alt", ""))
        elif tag in _BREAKS:
            self._append_text("\n")

    def _skip_to(self, column: int) -> None:
        """Fill in the empty cells before a column, which Excel's XML leaves out."""
        rows = self._open[-1].rows
        while rows and len(rows[-1]) + 1 < column:
            rows[-1].append(_Cell(""))

    def _append_text(self, words: str) -> None:
        if self._cells and (cell := self._cells[-1]) is not None:
            cell.append(words)

    def _end_link(self) -> None:
        cell = self._cells[-1] if self._cells else None
        if self._link is not None and cell is not None:
            link, begin = self._link
            words = " ".join("".join(cell[begin:]).split())
            cell[begin:] = [as_link(words, link)]
        self._link = None

    def _end_cell(self) -> None:
        if not self._cells or (cell := self._cells[-1]) is None:
            return
        self._end_link()
        self._cells[-1] = None
        rows = self._open[-1].rows or [[]]
        # A soft hyphen only marks where a word may be broken.
        rows[-1].append(_Cell(_words("".join(cell).replace("\u00ad", "")), *self._spans[-1]))
        self._open[-1].rows = rows


def _words(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _number(text: str | None) -> int:
    return min(int(text), WIDEST) if text and text.isdecimal() and int(text) else 1


def _expanded(table: _Table) -> Iterator[list[str]]:
    """The rows with every cell in its column; a cell with a rowspan is repeated in each of its rows."""
    reaching: dict[int, tuple[int, str]] = {}
    for cells in table.rows:
        row: list[str] = []
        coming = list(reversed(cells))
        while coming or (reaching and max(reaching) >= len(row)):
            place = len(row)
            if place in reaching:
                rows, above = reaching.pop(place)
                row.append(above)
                if rows > 1:
                    reaching[place] = rows - 1, above
            elif coming:
                cell = coming.pop()
                words = [cell.words, *[""] * (cell.columns - 1)]
                if cell.rows > 1:
                    reaching |= {place + n: (cell.rows - 1, each) for n, each in enumerate(words)}
                row += words
            else:
                row.append("")
        yield row


def _rows(table: _Table) -> list[Row]:
    """The non-empty rows, without a spreadsheet's column letters and row numbers."""
    rows = [Row(n, cells) for n, cells in enumerate(_expanded(table), 1) if any(cells)]
    if rows and len(rows[0].cells) > 1:
        letters = rows[0].cells[1:]
        if rows[0].cells[0] == "" and list(letters) == _LETTERS[: len(letters)]:
            rows = [Row(row.number - 1, row.cells[1:]) for row in rows[1:]]
    return [row for row in rows if any(row.cells)]
