"""The screen of a terminal, by pyte, with a short way for what nearly all of a picture is made of."""

import re

import pyte
from pyte.charsets import LAT1_MAP
from pyte.modes import IRM
from pyte.screens import Char, wcwidth

_COMMON = re.compile(r"\x1b\[(?:(\d+);(\d+)H|([\d;]*)m)")
"""Where the next run of text stands, and how it looks."""


class _Cells(dict[str, Char]):
    """The cell for each character in one look."""

    def __init__(self, look: Char) -> None:
        self._look = look

    def __missing__(self, character: str) -> Char:
        self[character] = made = self._look._replace(data=character)
        return made


class Screen(pyte.Screen):
    """A screen on which a run of text within a line is drawn at once."""

    def __init__(self, columns: int, rows: int) -> None:
        super().__init__(columns, rows)
        self._cells: dict[Char, _Cells] = {}
        self._looks: dict[tuple[Char, str], Char] = {}

    def draw(self, data: str) -> None:
        """Show text at the cursor, and move it on."""
        cursor, end = self.cursor, self.cursor.x + len(data)
        is_usual = not self.charset and self.g0_charset is LAT1_MAP and IRM not in self.mode
        is_narrow = data.isprintable() and (data.isascii() or all(wcwidth(character) == 1 for character in data))
        if end > self.columns or not is_usual or not is_narrow:
            super().draw(data)
            return
        if cursor.attrs not in self._cells:
            self._cells[cursor.attrs] = _Cells(cursor.attrs)
        cells = map(self._cells[cursor.attrs].__getitem__, data)
        self.buffer[cursor.y].update(zip(range(cursor.x, end), cells, strict=True))
        cursor.x = end
        self.dirty.add(cursor.y)

    def look(self, codes: str) -> None:
        """Let the text from here on look as these codes of SGR say, with ``;`` between them."""
        asked = (self.cursor.attrs, codes)
        if asked not in self._looks:
            self.select_graphic_rendition(*(int(code or 0) for code in codes.split(";")))
            self._looks[asked] = self.cursor.attrs
        self.cursor.attrs = self._looks[asked]


class Stream(pyte.ByteStream):
    """The bytes that a program writes, on their way to a screen."""

    listener: Screen

    def feed(self, data: bytes) -> None:  # type: ignore[override]
        """Obey text and sequences; what is not common, or was begun before, is left to pyte."""
        if not self.use_utf8:
            super().feed(data)
            return
        text, at = self.utf8_decoder.decode(data), 0
        for found in _COMMON.finditer(text):
            if at < found.start():
                pyte.Stream.feed(self, text[at : found.start()])
            at = found.end()
            row, column, codes = found.groups()
            if not self._taking_plain_text:
                pyte.Stream.feed(self, found[0])
            elif codes is not None:
                self.listener.look(codes)
            else:
                self.listener.cursor_position(int(row), int(column))
        pyte.Stream.feed(self, text[at:])
