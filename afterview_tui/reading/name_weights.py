"""How much the words of a text speak for a job's title and for an employer's name, by a table learnt once."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

T = TypeVar("T")
TABLE = Path(__file__).with_name("words") / "name_weights.txt"
BRANDS = TABLE.with_name("brands.txt")
OTHER = "*"
"""What stands in the table for words that neither it nor their ending tells."""
_ENDINGS = (4, 3, 2)
_WORD = re.compile(r"[^\W_]+(?:[&'’.+-]+[^\W_]+)*")
_OWN = re.compile(r"['’]s?$")
_ASIDE = re.compile(r"[(,;|]")
_NUMBER = re.compile(r"\d[\d.,/-]*")
_PLACES = {"last": 0, "first": 1, "inner": 2}
"""The places of a word by their place among its weights."""
_MOST_WORDS = 12
"""Words of a text that are looked at; what is longer is neither a title nor a name."""


class Lean(NamedTuple):
    """How much a text speaks for a job's title and for an employer's name.

    Both are natural logarithms of odds against plain talk: 0 says nothing, above 3 is likely, below -3 unlikely. A
    text is surely a title where ``role`` is above 3 and 2 or more above ``company``; it is surely a name where
    ``company`` is above 3 and 3 or more above ``role``, and rather a name than a title where it is only 3 above. A
    name that nobody knows, as "Kestrel", has about 2. Where both are low it is neither: plain talk, a place, a day.
    """

    role: float
    company: float


def leans(text: str) -> Lean:
    """How much a text leans to being a title and a name, without what stands behind its first comma or bracket.

    No words at all, and more than a dozen, are neither: -9 for both.
    """
    words = words_of(_ASIDE.split(text.lstrip(" (,"), maxsplit=1)[0])
    if not words or len(words) > _MOST_WORDS:
        return Lean(-9.0, -9.0)
    return Lean(role_odds(words), company_odds(words))


def role_odds(words: Sequence[str]) -> float:
    """The logarithm of the odds that words, as of ``words_of``, are a title."""
    return sum(_weights(word)[_PLACES[place_of(n, len(words))]] for n, word in enumerate(words)) / 2


def company_odds(words: Sequence[str]) -> float:
    """The logarithm of the odds that words, as of ``words_of``, are a name."""
    if len(words) == 1:
        return max(_weights(words[0])[3:5]) / 2
    return sum(_weights(word)[3 + _PLACES[place_of(n, len(words))]] for n, word in enumerate(words)) / 2


def place_of(number: int, many: int) -> str:
    """Where a word stands in a text of so many words; the only one is the last."""
    return "last" if number == many - 1 else "inner" if number else "first"


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, as the table has them: owners as their names, figures as 0."""
    found = (_OWN.sub("", word) for word in _WORD.findall(text.casefold()))
    return ["0" if _NUMBER.fullmatch(word) else word for word in found if word]


def told_by_ending(word: str, table: Mapping[str, T]) -> T:
    """The weights of a word that the table lacks."""
    endings = (f"-{word[-n:]}" for n in _ENDINGS if len(word) > n)
    return next((table[each] for each in endings if each in table), table[OTHER])


@cache
def weights_of(token: str) -> tuple[float, ...]:
    """The weights of a word as it was typed: for a role last, first and inner, then so for a company."""
    found = [_weights(word) for word in words_of(token)]
    return tuple(sum(each) / len(each) / 2 for each in zip(*found, strict=True)) if found else (0.0,) * 6


def forget() -> None:
    """Read the table again with the next text, as where another one is tried."""
    for known in (_table, _weights, weights_of):
        known.cache_clear()


@cache
def brands() -> frozenset[str]:
    """Well-known names, in small letters, that their words alone would not tell: "boots", "dollar general"."""
    lines = BRANDS.read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split("; "))


@cache
def _weights(word: str) -> tuple[int, ...]:
    table = _table()
    return _read(table[word]) if word in table else _read(told_by_ending(word, table))


def _read(weights: str) -> tuple[int, ...]:
    return tuple(map(int, weights.split()))


@cache
def _table() -> Mapping[str, str]:
    """The table, read when the first text is weighed: the weights of each word as they are written."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return {word: weights for word, _, weights in (line.partition(" ") for line in lines) if word != "#"}
