"""A page of HTML as the lines that somebody sees, a row of a table on one line with bars between its cells."""

import re
from html.parser import HTMLParser

_BREAKS = {
    "br",
    "p",
    "div",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "table",
    "ul",
    "ol",
    "li",
    "blockquote",
}
_UNSEEN = {"style", "script", "head", "title", "template"}
_CELLS = {"td", "th"}
_MAIL = re.compile(r"mailto:([\w.+'-]{1,64}@[\w.-]{3,100})", re.I)
_CALLED = re.compile(r"[^\W\d_a-z][^\W\d_]{0,20}(?: [^\W\d_a-z][\w.'’-]{0,20}){1,3}")
"""Words of a link that may be somebody's name; the address is put behind them."""
BAR = " | "
DEEPEST = 200
"""Tables in tables that are told apart; a newsletter has a dozen."""


class _Row:
    """A row of a table that is being read."""

    def __init__(self) -> None:
        self.cells: list[list[str]] = []
        self.is_layout = False
        """Whether another table stands in it, so that it only says where things go."""

    def text(self) -> str:
        """Its cells on one line with bars between; those of a layout below each other."""
        cells = ["".join(cell).strip() for cell in self.cells]
        if self.is_layout or sum(map(bool, cells)) < 2:
            return "\n".join(filter(None, cells))
        return BAR.join(re.sub(r"(?:(?<!\s)[^\S\n]++)?\n\s*", BAR, cell) for cell in cells)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._written: list[str] = []
        self._unseen = 0
        self._rows: list[_Row] = []
        self._address = ""
        """Whom a link writes to, whose words are still to come."""

    @property
    def text(self) -> str:
        """All that was read; rows that nobody closed end here."""
        while self._rows:
            self._end_row()
        return "".join(self._written)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            found = _MAIL.match(dict(attrs).get("href") or "")
            self._address = found[1] if found else ""
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table" and self._rows:
            self._rows[-1].is_layout = True
        if tag == "tr" and len(self._rows) < DEEPEST:
            self._rows.append(_Row())
        elif tag in _CELLS and self._rows:
            self._rows[-1].cells.append([])
        elif tag in _BREAKS:
            self._write("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN and self._unseen:
            self._unseen -= 1
        elif tag == "tr" and self._rows:
            self._end_row()
        elif tag in _BREAKS and tag not in ("br", "li"):
            self._write("\n")

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        words = re.sub(r"\s+", " ", data)
        self._write(f"{words} <{self._address}>" if self._address and _CALLED.fullmatch(words) else words)

    def _end_row(self) -> None:
        row = self._rows.pop()
        self._write(f"\n{row.text()}\n")

    def _write(self, words: str) -> None:
        if not self._rows:
            self._written.append(words)
        elif self._rows[-1].cells:
            self._rows[-1].cells[-1].append(words)


def text_of_page(page: str) -> str:
    """The words of a page; a line break within the cell of a row of several is a bar too."""
    reader = _Page()
    try:
        reader.feed(page)
        reader.close()
    except (AssertionError, ValueError):
        pass
    lines = [line.strip() for line in reader.text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
