"""Which English words there are, by the list that pyspellchecker comes with.

Measured on 3,876 words of sound notes and 300 random typos of them: pyspellchecker 0.9 finds 291, takes 7 MB on
disk and 0.12 s to load as it is read here; symspellpy finds as many, 0.8 s and 70 MB of memory; spylls as many,
0.5 s and half a millisecond a word; Harper 290, and takes 0.6 s, 270 MB and a millisecond and a half a word.
"""

from functools import cache, lru_cache

from afterview_tui.domain.notes.british import ALSO_AMERICAN, american, british
from afterview_tui.domain.notes.terms import TERMS

_LIST = "resources/{}.json.gz"
MORE = "words.txt"
_GZIP = 31
"""The window bits by which zlib reads what gzip has packed."""
COMMON, EVERYDAY, EVERYWHERE = 3_000, 20_000, 100_000
"""How often a word stands in the list's own texts: seen at times, in daily use, in every text."""

RARER = 100
"""How many times rarer the spelling of the other side may be: "puled" is none of "pulled"."""


class Words:
    """A sorted list of words as it was written in JSON, each part taken apart when a word of it is asked for.

    Of 160,000 words a note asks for a few hundred; all of them take 0.1 s, these a fifth of it.
    """

    def __init__(self, written: bytes) -> None:
        self._written = written
        self._parts: dict[str, dict[str, int]] = {}

    def get(self, word: str, default: int = 0) -> int:
        """How often a word is used; ``default`` where the list has none."""
        part = self._parts.get(word[:2])
        return (self._part(word[:2]) if part is None else part).get(word, default)

    def __contains__(self, word: str) -> bool:
        """Whether the list has a word."""
        part = self._parts.get(word[:2])
        return word in (self._part(word[:2]) if part is None else part)

    def _part(self, begin: str) -> dict[str, int]:
        import msgspec

        key = begin.encode(errors="replace")
        first, last = self._place(key), self._place(key + b"\xff")
        written = self._written[first:last].strip(b"{}, \n")
        part = self._parts[begin] = msgspec.json.decode(b"{" + written + b"}") if begin else {}
        return part

    def _place(self, key: bytes) -> int:
        """Where the first word stands that is not before a key."""
        low, high = 0, len(self._written)
        while low < high:
            middle = (low + high) // 2
            start = max(self._written.rfind(b",", low, middle), low - 1) + 1
            end = self._written.find(b",", middle)
            end = high if end < 0 else min(end + 1, high)
            if self._written[start:end].strip(b"{}, \n").partition(b'":')[0][1:] < key:
                low = end
            else:
                high = start
        return low


@cache
def frequencies(language: str = "en") -> Words:
    """Every word of a language, and how often it stands in the list's own texts; 50 where nobody counted."""
    import zlib
    from importlib.util import find_spec
    from pathlib import Path

    # The package itself is needed for guesses alone, and takes as long to import as the list to unpack.
    found = find_spec("spellchecker")
    places = found.submodule_search_locations if found else None
    packed = Path(places[0], _LIST.format(language)).read_bytes() if places else b""
    return Words(zlib.decompress(packed, _GZIP))


@cache
def more() -> frozenset[str]:
    """Right words that the list lacks: those of the trades, and those of SCOWL."""
    from pathlib import Path

    lines = Path(__file__).with_name(MORE).read_text(encoding="utf-8").split("\n")
    return TERMS.union(*(line.split() for line in lines if line[:1] != "#"))


def load() -> None:
    """Get ready. For a thread."""
    frequencies()
    more()


def frequency(word: str) -> int:
    """How often a word is used, by the list; 0 where it has none."""
    return frequencies().get(word, 0)


@lru_cache(maxsize=8192)
def is_word(word: str) -> bool:
    """Whether this is an English word, British or American, or one of the trades."""
    small = word.casefold().replace("’", "'")
    known = frequencies()
    if small in known or small in more():
        return True
    if small.endswith("'s"):
        return is_word(small[:-2])
    return american(small) in known


def is_everyday(word: str) -> bool:
    """Whether a word is in daily use, so that a capital makes no name of it."""
    return frequency(word.casefold()) >= EVERYDAY


def other_spelling(word: str, english: str) -> str:
    """The spelling of the chosen English for a word of the other side of the ocean; empty where it is right."""
    small = word.casefold()
    if english == "american" and small not in ALSO_AMERICAN and (wanted := american(small)) in frequencies():
        return wanted if wanted != small and frequency(wanted) * RARER >= frequency(small) else ""
    return british(small) if english in ("british", "australian", "indian") else ""
