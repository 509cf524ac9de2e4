"""Which words of a line are the company, which the role, and which are neither: one sum over the whole line."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from afterview_tui.domain.leads.companies import LEGAL_FORMS
from afterview_tui.reading import vocabulary
from afterview_tui.reading.answer import Span
from afterview_tui.reading.name_signs import LINKED, Word, seen, words_of
from afterview_tui.reading.name_words import listed

LABELS = ("O", "CS", "CB", "CI", "CE", "RS", "RB", "RI", "RE")
"""What a word can be: of no name, or alone, first, inside or last in the company (C) or the role (R)."""
PLACES = ("rl", "rf", "ri", "cl", "cf", "ci")
"""The weights of a word as of ``name_weights``: for a role last, first and inside, then so for a company."""
MOST = 6.0
"""What a word's weight counts at most."""
CS, RS = LABELS.index("CS"), LABELS.index("RS")
NEVER = 30.0
"""What speaks against a link's being of a name, and a small word's being one."""
ALONE = "the a an my their this that at for with about to from of in on by and & re as or der die das bei für mit"
UNIT = 0.1
"""What one unit of the table is worth, in natural logarithms."""


_SHORT = re.compile(r" [A-Z][a-z]{1,3}$")
_GOES_ON = re.compile(r"\. [a-z]")
"""What may be a short form at the end of a name: "Jacobs Eng. civil grad"."""


class State(NamedTuple):
    """A label, and which of the names have begun by then."""

    label: int
    company: bool
    role: bool

    @property
    def name(self) -> str:
        """As the table has it."""
        return f"{LABELS[self.label]}{'c' * self.company}{'r' * self.role}"


class Way(NamedTuple):
    """One way to read the names of a line, and how likely it is among all, from 0 to 1."""

    company: Span | None
    role: Span | None
    share: float

    @property
    def names(self) -> Sequence[Span]:
        """Where they stand, in their order."""
        return sorted(name for name in (self.company, self.role) if name is not None)

    def is_in(self, part: Span) -> bool:
        """Whether one of them stands in a part."""
        return any(name.begin < part.end and part.begin < name.end for name in self.names)


def _states() -> Iterator[State]:
    for label, name in enumerate(LABELS):
        for company in (False, True):
            for role in (False, True):
                if (name[0] != "C" or company) and (name[0] != "R" or role):
                    yield State(label, company, role)


def _goes(one: State, two: State) -> bool:
    """Whether one state may follow the other: a name goes on to its end, and there is one of each."""
    before, after = LABELS[one.label], LABELS[two.label]
    if before[1:] in ("B", "I"):
        return after in (f"{before[0]}I", f"{before[0]}E") and one[1:] == two[1:]
    if after[1:] in ("I", "E"):
        return False
    begun = (one.company or after[0] == "C", one.role or after[0] == "R")
    is_new = not ((after[0] == "C" and one.company) or (after[0] == "R" and one.role))
    return is_new and two[1:] == begun


STATES = tuple(_states())
NUMBER = {state: n for n, state in enumerate(STATES)}
BEFORE = tuple(tuple(m for m, one in enumerate(STATES) if _goes(one, two)) for two in STATES)
"""The states in front of each."""
_START = State(0, company=False, role=False)
FIRST = tuple(n for n, state in enumerate(STATES) if _goes(_START, state))
LAST = tuple(n for n, state in enumerate(STATES) if LABELS[state.label][1:] not in ("B", "I"))
STEPS = {(m, n): f"{STATES[m].name}>{STATES[n].name}" for n, ms in enumerate(BEFORE) for m in ms}
ENDS = {n: f"{STATES[n].name}>" for n in LAST}


class Rows(dict[str, Sequence[float]]):
    """The rows of the table, each read when it is first asked for."""

    def __init__(self, lines: Mapping[str, str]) -> None:
        super().__init__()
        self._lines = lines

    def __missing__(self, name: str) -> Sequence[float]:
        values = self._lines.get(name, "").split()
        self[name] = found = [int(value) * UNIT for value in values]
        return found


class Worth(NamedTuple):
    """What the table says of each sign, and each place of a weight, for each label, and of each step."""

    signs: Mapping[str, Sequence[float]]
    """Empty for a sign that the table lacks."""
    steps: Mapping[str, float]


@cache
def worth() -> Worth:
    """The table, read with the first line."""
    lines = dict(line.split(" ", 1) for line in vocabulary.read_table("name_chain").splitlines())
    steps = {name: int(lines.get(name, 0)) * UNIT for name in (*STEPS.values(), *ENDS.values())}
    return Worth(Rows(lines), steps)


def sums(told: Sequence[str], odds: Sequence[float], signs: Mapping[str, Sequence[float]]) -> list[float]:
    """How much a word speaks for each label."""
    rows = [row for name in told if (row := signs[name])]
    for place, odd in zip(PLACES, odds, strict=True):
        if odd and (row := signs[place]):
            rows.append([max(-MOST, min(MOST, odd)) * weight for weight in row])
    return [*map(sum, zip(*rows, strict=True))] if rows else [0.0] * len(LABELS)


class Chain:
    """The words of a line, with the sums of all ways to read them."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.words: Sequence[Word] = words_of(line)
        known = worth()
        self._sums = [sums(told, odds, known.signs) for told, odds in seen(self.words, line)]
        for word, found in zip(self.words, self._sums, strict=True):
            if LINKED.search(word.text):
                found[1:] = [value - NEVER for value in found[1:]]
            elif word.text.casefold() in listed(ALONE):
                found[CS] -= NEVER
                found[RS] -= NEVER
        self._step = {pair: known.steps[name] for pair, name in STEPS.items()}
        self._end = {n: known.steps[name] for n, name in ENDS.items()}

    def ways(self, most: int) -> list[Way]:
        """The likeliest ways, the first first."""
        if not self.words:
            return []
        whole = self._whole()
        best: list[dict[int, list[tuple[float, int, int]]]] = []
        for place, found in enumerate(self._sums):
            here: dict[int, list[tuple[float, int, int]]] = {}
            for n, state in enumerate(STATES):
                own = found[state.label]
                if not place:
                    if n in FIRST:
                        here[n] = [(own, -1, 0)]
                    continue
                last = best[-1]
                coming = [
                    (total + self._step[m, n] + own, m, rank)
                    for m in BEFORE[n]
                    if m in last
                    for rank, (total, _, _) in enumerate(last[m])
                ]
                if coming:
                    coming.sort(reverse=True)
                    here[n] = coming[:most]
            best.append(here)
        ends = [
            (total + self._end[n], n, rank)
            for n in LAST
            if n in best[-1]
            for rank, (total, _, _) in enumerate(best[-1][n])
        ]
        ends.sort(reverse=True)
        likely = [self._way(best, n, rank, math.exp(total - whole)) for total, n, rank in ends[:most]]
        return [way for way in likely if all(map(self._is_whole, way[:2]))]

    def _is_whole(self, name: Span | None) -> bool:
        """Whether a name begins and ends on the same side of a bracket."""
        text = name.of(self.line) if name else ""
        return text.count("(") == text.count(")") and (")" not in text or text.index("(") < text.index(")"))

    def _way(
        self, best: Sequence[Mapping[int, Sequence[tuple[float, int, int]]]], n: int, rank: int, share: float
    ) -> Way:
        labels = []
        for here in reversed(best):
            labels.append(LABELS[STATES[n].label][0])
            _, n, rank = here[n][rank]
        labels.reverse()
        return Way(self.span(labels, "C"), self.span(labels, "R"), share)

    def span(self, labels: Sequence[str], name: str) -> Span | None:
        """Where the words with a label (C or R) stand in the line."""
        places = [n for n, label in enumerate(labels) if label == name]
        if not places:
            return None
        begin, end = self.words[places[0]].place.begin, self.words[places[-1]].place.end
        text = self.line[begin:end]
        is_open = text.count("(") > text.count(")") and self.line[end : end + 1] == ")"
        is_short = _SHORT.search(text) is not None and _GOES_ON.match(self.line, end) is not None
        is_short |= text.rpartition(" ")[2].casefold() in LEGAL_FORMS and self.line[end : end + 1] == "."
        return Span(begin, end + (is_open or is_short))

    def _whole(self) -> float:
        """The logarithm of the sum over all ways."""
        here = {n: self._sums[0][STATES[n].label] for n in FIRST}
        for found in self._sums[1:]:
            after = {}
            for n, state in enumerate(STATES):
                coming = [here[m] + self._step[m, n] for m in BEFORE[n] if m in here]
                if coming:
                    highest = max(coming)
                    after[n] = (
                        found[state.label] + highest + math.log(sum(math.exp(each - highest) for each in coming))
                    )
            here = after
        coming = [here[n] + self._end[n] for n in LAST if n in here]
        highest = max(coming)
        return highest + math.log(sum(math.exp(each - highest) for each in coming))
