"""Converts texts for terminals that show only ASCII; saved texts stay as they were typed."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from afterview_tui.domain.text import cells, clusters

MARKS = {
    **dict.fromkeys("›→", ">"),
    **dict.fromkeys("‹←", "<"),
    **dict.fromkeys("•●■", "*"),
    **dict.fromkeys("✓✔", "+"),
    **dict.fromkeys("…", "~"),
    **dict.fromkeys("‘’‚", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("–—─━╌\u00ad", "-"),
    **dict.fromkeys("│┃▏▕", "|"),
    **dict.fromkeys("○◦", "o"),
    **dict.fromkeys("█▛▜▙▟", "#"),
    **dict.fromkeys("▀▄▌▐▚▞", ":"),
    **dict.fromkeys("·▘▝▖▗", "."),
    **dict.fromkeys("▁▂▃▅▆▇▉▊▋▍▎", "="),
    **dict(zip("ßøØæÆœŒłŁđĐðÐþÞı", "soOaAoOlLdDdDtTi", strict=True)),
}
"""The ASCII substitutes for the program's own symbols, and for letters that don't decompose to a base letter."""
WRITTEN_OUT = {
    **dict(zip("ßẞæÆœŒþÞ", ("ss", "SS", "ae", "Ae", "oe", "Oe", "th", "Th"), strict=True)),
    **dict(zip("øØåÅ", ("oe", "Oe", "aa", "Aa"), strict=True)),
    **dict(zip("äöüÄÖÜ", ("ae", "oe", "ue", "Ae", "Oe", "Ue"), strict=True)),
}
"""How German, Danish, Norwegian, French and Icelandic write these letters without such keys."""
PLAIN_VOWELS = frozenset("äöüÄÖÜ"), re.compile(r"[åÅğĞşŞıİçÇőŐűŰáíóúñÁÍÓÚÑõÕ]|ää|öö|yy|ii|uu")
"""Letters that Swedish, Finnish, Turkish and Hungarian write without dots, and a pattern for words of these."""
SWEDISH_RING = frozenset("åÅ"), re.compile(r"[æøÆØ]|^Å|^å|aa")
"""The letter that Danish and Norwegian write as "aa", and a pattern for their words; elsewhere it is "a"."""


class Spelt(NamedTuple):
    """A character in ASCII: written out in full, and in as many cells as before."""

    full: str
    short: str


def as_ascii(text: str) -> str:
    """The text in ASCII, as wide as before: accents are dropped, and what has no substitute becomes "?"."""
    return text if text.isascii() else "".join(map(_likeness, clusters(text)))


def spelt(text: str) -> list[Spelt]:
    """Each character of a text as its language would write it in ASCII, in full and in as many cells as before."""
    found: list[Spelt] = []
    for word in re.split("( +)", text):
        plain = PLAIN_VOWELS[0] if PLAIN_VOWELS[1].search(word) else frozenset()
        plain |= frozenset() if SWEDISH_RING[1].search(word) else SWEDISH_RING[0]
        for cluster in clusters(unicodedata.normalize("NFC", word)):
            short = _likeness(cluster)
            found.append(Spelt(short if cluster in plain else WRITTEN_OUT.get(cluster, short), short))
    return found


def fitted(line: Sequence[Spelt]) -> list[str]:
    """A line in ASCII, as wide as before: words are written out in full where the gap after them has room."""
    found, begin = [each.short for each in line], 0
    for end, stop in _gaps(line):
        blanks = list(range(end, stop - (stop < len(line))))
        for place in range(begin, end):
            more = len(line[place].full) - len(line[place].short)
            if 0 < more <= len(blanks):
                found[place] = line[place].full
                for _ in range(more):
                    found[blanks.pop()] = ""
        begin = stop
    return found


def _gaps(line: Sequence[Spelt]) -> Iterator[tuple[int, int]]:
    """The ranges of two or more spaces, and of spaces at the end of a line."""
    blanks = "".join(" " if each.short == " " else "x" for each in line)
    return (gap.span() for gap in re.finditer(" {2,}| $", blanks))


@lru_cache(maxsize=4096)
def _likeness(cluster: str) -> str:
    if cluster.isascii():
        return cluster
    width = cells(cluster)
    plain = MARKS.get(cluster[0]) or unicodedata.normalize("NFKD", cluster)[:1]
    return plain if width == 1 and plain.isascii() else "?" * width
