"""How words are compared wherever something is searched or named: by their letters, as a person would."""

import unicodedata
from collections.abc import Sequence

_OTHER_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
"""Letters that no composition explains, as people type them without."""
_APOSTROPHES = "'’‘ʼʹ`´＇"
_DASHES = "‐‑‒–—−"
_SAME = str.maketrans(
    {**_OTHER_LETTERS, **dict.fromkeys(_APOSTROPHES, ""), **dict.fromkeys(_DASHES, "-"), "\u00ad": ""}
)


def folded(text: str) -> str:
    """The text without capitals, marks and apostrophes, however its letters were composed."""
    if text.isascii():
        return text.casefold().replace("'", "").replace("`", "")
    letters = unicodedata.normalize("NFKD", text.casefold()).translate(_SAME)
    return "".join(each for each in letters if not unicodedata.combining(each)).casefold()


def wanted(typed: str) -> list[str]:
    """The words that are looked for, as they are compared."""
    return folded(typed).split()


def has_all(searched: str, words: Sequence[str]) -> bool:
    """Whether each of the words stands somewhere in a text; both are folded."""
    return all(word in searched for word in words)


def is_same(one: str, other: str) -> bool:
    """Whether two names are written alike, but for what isn't compared, spaces included."""
    return folded(one).split() == folded(other).split()
