"""Fit what each sign of a word is worth where the names of a line are told: ``make weights``.

The lines are those of tests/corpus, and lines made of frames, titles and names (``made_lines``) from which the
words' weights were not learnt. For each file of the corpus it prints how often the likeliest way is right, and how
often it is taken, and wrong.
"""

import json
import random
import re
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from afterview_tui.reading import name_chain, name_weights, vocabulary
from afterview_tui.reading.answer import Span
from afterview_tui.reading.name_chain import (
    BEFORE,
    LABELS,
    NUMBER,
    STATES,
    UNIT,
    State,
    Worth,
)
from afterview_tui.reading.name_signs import Word, seen, words_of
from tools import name_weights as learning
from tools.chain_fit import Fit, Sample
from tools.made_lines import Maker

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
FILES = [
    "lines",
    "met_lines",
    "jotted_lines",
    "trade_lines",
    "weighed_lines",
    "told_apart_lines",
    "small_lines",
    "plain_lines",
]
ROUNDS, LAST_ROUNDS = 6, 3
"""Times that all lines are gone through, and the last whose mean counts."""
MADE, MADE_COUNTS, DOUBTFUL_COUNTS = 9000, 0.15, 0.7
"""How many lines are made, and what one of them and one that somebody might ask about counts beside a plain one."""
LEAST = 2
"""Units that a sign has to be worth for one of the labels to stand in the table."""
SURE = (0.5, 0.7, 0.8, 0.9)
SEEDS = 1
AFTER = tuple(tuple(k for k, before in enumerate(BEFORE) if m in before) for m in range(len(STATES)))
TARGET = Path(vocabulary.__file__).with_name("words") / "name_chain.txt"
HEAD = """\
# What a step from one word of a line to the next is worth, then how much each sign of a word speaks for its being
# of no name, alone, first, inside or last in the company, and so for the role; in tenths of natural logarithms.
# Made by tools/name_chain.py from the lines of tests/corpus, and from lines made of frames, titles and names (see
# name_weights.txt and LICENSE).
"""


def sample(line: str, companies: Sequence[str], roles: Sequence[str], counts: float) -> Sample | None:
    """A line with its right names; None where they don't stand in it."""
    words = words_of(line)
    right = []
    for company in companies:
        for role in roles:
            places = [_places(words, line, name) for name in (company, role)]
            labels = _labels(len(words), places) if None not in places else None
            if labels:
                right.append(_states(labels))
    return Sample(line, seen(words, line), right, counts) if words and right else None


def _places(words: Sequence[Word], line: str, name: str) -> Sequence[int] | None:
    """The words of a name by their numbers; none for no name, None where it doesn't stand in the line."""
    plain = name.strip(" .,!?").casefold()
    if not plain:
        return ()
    for found in re.finditer(re.escape(plain), line.casefold()):
        inside = [
            n for n, word in enumerate(words) if word.place.begin < found.end() and word.place.end > found.start()
        ]
        edges = inside and (words[inside[0]].place.begin - found.start(), words[inside[-1]].place.end - found.end())
        if edges and all(abs(edge) <= 1 for edge in edges):
            return inside
    return None


def _labels(number: int, places: Sequence[Sequence[int] | None]) -> Sequence[str]:
    """The label of each word; none where the names share one."""
    labels = ["O"] * number
    for kind, inside in zip("CR", places, strict=True):
        for n in inside or ():
            if labels[n] != "O":
                return ()
            first, last = n == (inside or ())[0], n == (inside or ())[-1]
            labels[n] = kind + ("S" if first and last else "B" if first else "E" if last else "I")
    return labels


def _states(labels: Sequence[str]) -> Sequence[int]:
    states, begun = [], set[str]()
    for label in labels:
        begun.add(label[0])
        states.append(NUMBER[State(LABELS.index(label), "C" in begun, "R" in begun)])
    return states


def met(name: str) -> Iterator[Sample]:
    """The lines of a file of the corpus whose names stand in them."""
    for entry in json.loads((CORPUS / f"{name}.json").read_text(encoding="utf-8")):
        if entry.get("company"):
            companies, roles = (_wanted(entry, field) for field in ("company", "role"))
            is_plain = "ask" not in [*entry["company"], *(entry.get("role") or [])]
            found = sample(entry["line"], companies, roles, 1.0 if is_plain else DOUBTFUL_COUNTS)
            if found is not None:
                yield found


def _wanted(entry: Mapping[str, Any], field: str) -> Sequence[str]:
    found = ["" if each in ("none", None) else each for each in entry.get(field) or ["none"] if each != "ask"]
    is_open = len(found) > 1 and "ask" in (entry.get(field) or [])
    return [each for each in found if each or not is_open] or [""]


def made(titles: Path, talk: Path, folders: Sequence[Path]) -> Sequence[Sample]:
    """Lines of one half of all titles and names, their words weighed by a table learnt from the other half."""
    halves = [
        [[text for text in texts if zlib.crc32(text.encode()) % 2 == half] for half in (0, 1)]
        for texts in ([*learning.titles_in(titles)], [*learning.names_in(folders, learning.ENGLISH)])
    ]
    short = [[text for text in both[1] if len(text) > 1 and text.count(" ") < 4] for both in halves]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "half.txt"
        path.write_text(learning.table(halves[0][0], halves[1][0], talk), encoding="utf-8")
        with patch.object(name_weights, "TABLE", path):
            name_weights.forget()
            lines = Maker(short[0], short[1]).lines(MADE)
            found = [sample(*line, MADE_COUNTS) for line in lines]
    name_weights.forget()
    return [each for each in found if each is not None]


def fitted(samples: Iterable[Sample]) -> Worth:
    """The mean of the last rounds."""
    fit, chance, lines = Fit(), random.Random(SEEDS), list(samples)
    signs, steps = defaultdict[str, list[float]](list), dict[str, float]()
    for number in range(ROUNDS):
        chance.shuffle(lines)
        for each in lines:
            fit.learn(each)
        for name, worth in fit.signs.items() if number >= ROUNDS - LAST_ROUNDS else ():
            mean = signs[name] or [0.0] * len(LABELS)
            signs[name] = [a + b / LAST_ROUNDS for a, b in zip(mean, worth or [0.0] * len(LABELS), strict=True)]
        for name, value in fit.steps.items() if number >= ROUNDS - LAST_ROUNDS else ():
            steps[name] = steps.get(name, 0.0) + value / LAST_ROUNDS
    return Worth(signs, steps)


def judged(samples: Iterable[Sample], worth: Worth) -> str:
    """How often the likeliest way is right, and for some shares how often it is taken, and wrong."""
    found = []
    with patch.object(name_chain, "worth", lambda: worth):
        for each in (each for each in samples if each.counts == 1):
            ways = name_chain.Chain(each.line).ways(2)
            if ways:
                right = {tuple(_span(each, way, kind) for kind in "CR") for way in each.right}
                found.append((ways[0].share, tuple(ways[0][:2]) in right))
    told = [f"{sum(is_right for _, is_right in found)} of {len(found)} right"]
    for least in SURE:
        taken = [is_right for share, is_right in found if share >= least]
        told.append(f"from {least}: {len(taken)} taken, {taken.count(False)} wrong")
    return "; ".join(told)


def _span(each: Sample, way: Sequence[int], kind: str) -> Span | None:
    labels = [LABELS[STATES[k].label][0] for k in way]
    return name_chain.Chain(each.line).span(labels, kind)


def table(worth: Worth) -> str:
    """The text of the table."""
    steps = {name: round(value / UNIT) for name, value in sorted(worth.steps.items())}
    lines = [f"{name} {value}" for name, value in steps.items() if value]
    for name, values in sorted(worth.signs.items()):
        units = [round(value / UNIT) for value in values]
        if max(map(abs, units)) >= LEAST:
            lines.append(f"{name} {' '.join(map(str, units))}")
    return HEAD + "\n".join(lines) + "\n"


def main(paths: Sequence[str]) -> None:
    """Fit and write the table from these paths: O*NET's titles, MASC's folder, then folders of names.

    With "--apart" in front, each file of the corpus is judged by what was fitted without it; nothing is written.
    """
    is_apart = paths[0] == "--apart"
    titles, talk, *folders = map(Path, paths[is_apart:])
    others = made(titles, talk, folders)
    lines = {name: list(met(name)) for name in FILES}
    for name in lines if is_apart else ():
        rest = [each for other, known in lines.items() if other != name for each in known]
        print(f"{name}, kept apart:", judged(lines[name], fitted([*rest, *others])), flush=True)
    if not is_apart:
        worth = fitted([*(each for known in lines.values() for each in known), *others])
        TARGET.write_text(table(worth), encoding="utf-8")
        for name, known in lines.items():
            print(f"{name}:", judged(known, worth))


if __name__ == "__main__":
    main(sys.argv[1:])
