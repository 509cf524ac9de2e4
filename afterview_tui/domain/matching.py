"""Folds texts for comparing in searches and lookups: without case, accents and apostrophes."""

import unicodedata
from collections.abc import Sequence

_OTHER_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
"""Letters that Unicode doesn't decompose, with what people type instead."""
_APOSTROPHES = "'’‘ʼʹ`´＇"
_DASHES = "‐‑‒–—−"
_SAME = str.maketrans(
    {**_OTHER_LETTERS, **dict.fromkeys(_APOSTROPHES, ""), **dict.fromkeys(_DASHES, "-"), "\u00ad": ""}
)


def folded(text: str) -> str:
    """The text in lower case, without accents and apostrophes, in any Unicode normalization."""
    if text.isascii():
        return text.casefold().replace("'", "").replace("`", "")
    letters = unicodedata.normalize("NFKD", text.casefold()).translate(_SAME)
    return "".join(each for each in letters if not unicodedata.combining(each)).casefold()


def wanted(typed: str) -> list[str]:
    """The folded words of a query."""
    return folded(typed).split()


def has_all(searched: str, words: Sequence[str]) -> bool:
    """Whether a text contains each of the words; both are folded."""
    return all(word in searched for word in words)


def is_same(one: str, other: str) -> bool:
    """Whether two names are equal when folded, ignoring extra spaces."""
    return folded(one).split() == folded(other).split()
