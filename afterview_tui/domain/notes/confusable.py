"""Words taken for one another, and how much their neighbours speak for each: a table learned from prose."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

TABLE = "confusable.txt"
MARK, NAME, FIGURE = ".", "N", "#"
"""What stands for a mark, a name and a figure among words."""
LONGEST_ENDING = 4
_OF_NUMBER = frozenset("-0123456789")
"""What a number begins with in the table, and no neighbour."""
NEVER = 99.0
"""Where the other word is never asked about."""


class Pair(NamedTuple):
    """Two words that are taken for one another."""

    one: str
    other: str
    bias: float
    least: tuple[float, float]
    """From where on the first was probably meant for the second, and the second for the first."""
    weights: Mapping[str, float]
    """What speaks for the second, by what stands beside it; below 0 for the first."""


class Table(NamedTuple):
    """All that was learned."""

    kinds: Mapping[str, str]
    """The kind of each common word, such as n for a noun."""
    endings: Mapping[str, str]
    """The kind of other words, by their endings."""
    pairs: Mapping[str, Sequence[Pair]]
    """The pairs of each word."""

    def kind(self, word: str) -> str:
        """What kind of word it is."""
        known = self.kinds.get(word)
        if known is not None:
            return known
        if word in (MARK, NAME, FIGURE):
            return word
        if word.endswith("'s"):
            return "D"
        for length in range(min(LONGEST_ENDING, len(word)), 1, -1):
            known = self.endings.get(word[-length:])
            if known is not None:
                return known
        return "n"

    def beside(self, words: Sequence[str]) -> Sequence[str]:
        """What stands beside a word, from the two words before and the two behind it."""
        before, left, right, after = words
        kind = self.kind
        first, second, third, fourth = kind(before), kind(left), kind(right), kind(after)
        return (
            f"<{left}",
            f">{right}",
            f"({before}",
            f"){after}",
            f"[{second}",
            f"]{third}",
            f"[{first}{second}",
            f"]{third}{fourth}",
            f"|{second}{third}",
            f"{{{left}_{third}",
            f"}}{second}_{right}",
        )


def meant(table: Table, words: Sequence[str], place: int) -> str:
    """The word that was probably meant by one of these, which has two before it and two behind it; else empty."""
    pairs = table.pairs.get(words[place])
    if pairs is None:
        return ""
    beside = table.beside((words[place - 2], words[place - 1], words[place + 1], words[place + 2]))
    best, most = "", 0.0
    for pair in pairs:
        is_first = pair.one == words[place]
        weight = score(pair, beside) if is_first else -score(pair, beside)
        above = weight - pair.least[0 if is_first else 1]
        if above > most:
            best, most = pair.other if is_first else pair.one, above
    return best


def score(pair: Pair, beside: Sequence[str]) -> float:
    """How much speaks for the second word of a pair, in nats."""
    total, get = pair.bias, pair.weights.get
    for each in beside:
        total += get(each, 0.0)
    return total


@cache
def table() -> Table:
    """What was learned, read from its file."""
    return read(Path(__file__).with_name(TABLE).read_text(encoding="utf-8"))


def read(text: str) -> Table:
    """A table as it is written."""
    kinds: dict[str, str] = {}
    endings: dict[str, str] = {}
    pairs: dict[str, list[Pair]] = {}
    for line in text.split("\n"):
        mark, _, rest = line.partition(" ")
        told = rest.split()
        if mark == "kind":
            kinds.update(dict.fromkeys(told[1:], told[0]))
        elif mark == "ending":
            endings.update(dict.fromkeys(told[1:], told[0]))
        elif mark == "=":
            one, other, bias, least, most = told[:5]
            pair = Pair(one, other, float(bias), (float(least), float(most)), _weights(told[5:]))
            pairs.setdefault(one, []).append(pair)
            pairs.setdefault(other, []).append(pair)
    return Table(kinds, endings, pairs)


def _weights(told: Sequence[str]) -> dict[str, float]:
    """The weights of a pair, each written before all that have it."""
    weights, weight = dict[str, float](), 0.0
    for each in told:
        if each[0] in _OF_NUMBER:
            weight = float(each)
        else:
            weights[each] = weight
    return weights


def line(pair: Pair) -> str:
    """A pair as the table has it: both words, the bias, from where on to ask for each, then the weights."""
    one, other = pair.least
    told = [f"= {pair.one} {pair.other} {pair.bias:g} {one:.1f} {other:.1f}"]
    for weight, names in groupby(pair.weights, pair.weights.__getitem__):
        told += [f"{weight:g}", *names]
    return " ".join(told)
