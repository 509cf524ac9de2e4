"""One line of text in rows, as far as its field is wide."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

from afterview_tui.domain.text import clusters

_WORD = re.compile(r"\S+\s*|\s+")


class Place(NamedTuple):
    """Where a character is."""

    row: int
    cells: int
    """From the left edge."""


class Rows(NamedTuple):
    """A text, and the characters that its rows begin with."""

    text: str
    begins: Sequence[int]

    def place(self, character: int) -> Place:
        """Where a character stands, or the cursor behind the last one."""
        row = bisect_right(self.begins, character) - 1
        return Place(row, cell_len(self.text[self.begins[row] : character]))

    def at(self, place: Place) -> int:
        """The character that is nearest to a place."""
        row = min(max(place.row, 0), len(self.begins) - 1)
        begin, end = self.span(row)
        room, at = place.cells, begin
        for cluster in clusters(self.text[begin:end]):
            room -= cell_len(cluster)
            if room < 0:
                break
            at += len(cluster)
        is_last = row == len(self.begins) - 1
        # Behind the last letter of a row is the first one of the next.
        return at if at < end or is_last else max(end - 1, begin)

    def span(self, row: int) -> tuple[int, int]:
        """The characters of a row: its first one, and the one after its last."""
        following = row + 1
        return self.begins[row], self.begins[following] if following < len(self.begins) else len(self.text)


@lru_cache(maxsize=256)
def rows_of(text: str, width: int) -> Rows:
    """The text in rows of so many cells, the last of which is for the cursor; words that fit stay whole."""
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
    """A word with the blanks after it, cut where it is longer than a row: where each part begins, and its cells."""
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
