"""Fitting the worth of signs and steps to lines whose names are known, one line after the other."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from afterview_tui.reading.name_chain import BEFORE, ENDS, FIRST, LABELS, LAST, MOST, PLACES, STATES, STEPS, sums

PACE, SMOOTH, FIRST_SLOPE = 0.15, 0.0005, 0.1
"""How far a step goes, the pull to nothing, and the square of a slope that each worth begins with."""
LEAST_SLOPE, LEAST_LOG = 0.003, -7.0
"""Slopes and, in logarithms, shares below which nothing is moved."""
AFTER = tuple(tuple(k for k, before in enumerate(BEFORE) if m in before) for m in range(len(STATES)))


Rows = Sequence[Sequence[float]]
Sums = Mapping[int, float]


class Sample(NamedTuple):
    """A line, what its words show, the ways that are right, and what it counts."""

    line: str
    shown: Sequence[tuple[Sequence[str], Sequence[float]]]
    right: Sequence[Sequence[int]]
    counts: float


class Fit:
    """The worth of each sign and step, moved towards the right ways of one line after the other (AdaGrad)."""

    def __init__(self) -> None:
        self.signs: defaultdict[str, list[float]] = defaultdict(list)
        self.steps = dict.fromkeys((*STEPS.values(), *ENDS.values()), 0.0)
        self._slopes: dict[str, list[float]] = {}

    def learn(self, each: Sample) -> None:
        """Make the likeliest of the right ways likelier."""
        own = [sums(told, odds, self.signs) for told, odds in each.shown]
        before, behind, whole = self._both_ways(own)
        right = max(each.right, key=lambda way: self._score(own, way))
        for n, (told, odds) in enumerate(each.shown):
            slopes = [0.0] * len(LABELS)
            slopes[STATES[right[n]].label] += 1
            for k, total in before[n].items():
                if k in behind[n]:
                    slopes[STATES[k].label] -= math.exp(total + behind[n][k] - whole)
            if max(map(abs, slopes)) > LEAST_SLOPE:
                self._move(told, odds, [slope * each.counts for slope in slopes])
        steps = {ENDS[right[-1]]: 1.0}
        for pair in pairwise(right):
            steps[STEPS[pair]] = steps.get(STEPS[pair], 0.0) + 1
        for name, share in self._steps_taken(own, before, behind, whole):
            steps[name] = steps.get(name, 0.0) - share
        for name, slope in steps.items():
            self._step(name, slope * each.counts)

    def _steps_taken(
        self, own: Rows, before: Sequence[Sums], behind: Sequence[Sums], whole: float
    ) -> Iterator[tuple[str, float]]:
        """How likely each step is at each place."""
        for n in range(1, len(own)):
            for k, later in behind[n].items():
                rest = own[n][STATES[k].label] + later - whole
                for m in BEFORE[k] if rest + max(before[n - 1].values()) > LEAST_LOG else ():
                    total = before[n - 1].get(m, -math.inf) + self.steps[STEPS[m, k]] + rest
                    if total > LEAST_LOG:
                        yield STEPS[m, k], math.exp(total)
        for k in LAST:
            if k in before[-1]:
                yield ENDS[k], math.exp(before[-1][k] + self.steps[ENDS[k]] - whole)

    def _score(self, own: Rows, way: Sequence[int]) -> float:
        total = sum(row[STATES[k].label] for row, k in zip(own, way, strict=True)) + self.steps[ENDS[way[-1]]]
        return total + sum(self.steps[STEPS[pair]] for pair in pairwise(way))

    def _both_ways(self, own: Rows) -> tuple[list[dict[int, float]], list[dict[int, float]], float]:
        """The sums of all ways to each state, from each state on, and of all."""
        before = [{k: own[0][STATES[k].label] for k in FIRST}]
        for row in own[1:]:
            last = before[-1]
            reached = {
                k: [last[m] + self.steps[STEPS[m, k]] for m in ms if m in last] for k, ms in enumerate(BEFORE)
            }
            before.append({k: row[STATES[k].label] + _log_sum(each) for k, each in reached.items() if each})
        behind = [{k: self.steps[ENDS[k]] for k in LAST}]
        for n in range(len(own) - 1, 0, -1):
            later = behind[0]
            left = {
                m: [self.steps[STEPS[m, k]] + own[n][STATES[k].label] + later[k] for k in AFTER[m] if k in later]
                for m in before[n - 1]
            }
            behind.insert(0, {m: _log_sum(each) for m, each in left.items() if each})
        return before, behind, _log_sum([before[-1][k] + self.steps[ENDS[k]] for k in LAST if k in before[-1]])

    def _move(self, told: Sequence[str], odds: Sequence[float], slopes: Sequence[float]) -> None:
        much = {
            **dict.fromkeys(told, 1.0),
            **{p: max(-MOST, min(MOST, o)) for p, o in zip(PLACES, odds, strict=True)},
        }
        for name, value in much.items():
            if not value:
                continue
            worth = self.signs[name] = self.signs[name] or [0.0] * len(LABELS)
            squares = self._slopes.setdefault(name, [FIRST_SLOPE] * len(LABELS))
            for k, slope in enumerate(slopes):
                slope = slope * value - SMOOTH * worth[k]
                squares[k] += slope * slope
                worth[k] += PACE * slope / math.sqrt(squares[k])

    def _step(self, name: str, slope: float) -> None:
        squares = self._slopes.setdefault(f">{name}", [FIRST_SLOPE])
        slope -= SMOOTH * self.steps[name]
        squares[0] += slope * slope
        self.steps[name] += PACE * slope / math.sqrt(squares[0])


def _log_sum(values: Sequence[float]) -> float:
    highest = max(values)
    return highest + math.log(sum(math.exp(value - highest) for value in values))
