"""Wrapping a line of text into rows for an input."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

from afterview_tui.domain.text import clusters

_WORD = re.compile(r"\S+\s*|\s+")


class Place(NamedTuple):
    """The position of a character."""

    row: int
    cells: int
    """Cells from the left edge."""


class Rows(NamedTuple):
    """A text, and the indexes where its rows begin."""

    text: str
    begins: Sequence[int]

    def place(self, character: int) -> Place:
        """The position of a character, or of the cursor behind the last one."""
        row = bisect_right(self.begins, character) - 1
        return Place(row, cell_len(self.text[self.begins[row] : character]))

    def at(self, place: Place) -> int:
        """The index of the character nearest to a position."""
        row = min(max(place.row, 0), len(self.begins) - 1)
        begin, end = self.span(row)
        room, at = place.cells, begin
        for cluster in clusters(self.text[begin:end]):
            room -= cell_len(cluster)
            if room < 0:
                break
            at += len(cluster)
        is_last = row == len(self.begins) - 1
        # The index behind the last letter of a row belongs to the next row.
        return at if at < end or is_last else max(end - 1, begin)

    def span(self, row: int) -> tuple[int, int]:
        """The start and end index of a row."""
        following = row + 1
        return self.begins[row], self.begins[following] if following < len(self.begins) else len(self.text)


@lru_cache(maxsize=256)
def rows_of(text: str, width: int) -> Rows:
    """A text wrapped to a width in cells, of which the last is for the cursor; long words are split."""
    begins, used, room = [0], 0, max(width - 1, 1)
    for found in _WORD.finditer(text):
        word, at = found[0], found.start()
        if used and used + cell_len(word.rstrip()) > room:
            begins.append(at)
            used = 0
        for begin, cells in _parts(word, at, room):
            if used and begin != at:
                begins.append(begin)
                used = 0
            used += cells
    return Rows(text, tuple(begins))


def _parts(word: str, at: int, room: int) -> Iterator[tuple[int, int]]:
    """The start index and width of each part of a word and its blanks, split where longer than a row."""
    if cell_len(word.rstrip()) <= room:
        yield at, cell_len(word)
        return
    begin, used = at, 0
    for cluster in clusters(word):
        cells = cell_len(cluster)
        if used and used + cells > room and not cluster.isspace():
            yield begin, used
            begin, used = at, 0
        used += cells
        at += len(cluster)
    yield begin, used
