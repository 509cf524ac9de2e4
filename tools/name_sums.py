"""Fit what each kind of evidence is worth where company and role of a line are weighed: ``make weights``.

The lines are those of tests/corpus, and made ones of titles and names that the words' weights were not learnt from.
A quarter of the corpus is kept apart; on it is printed how often the likeliest way is right, and how often it is
surely taken and wrong.
"""

import math
import random
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from unittest.mock import patch
from zoneinfo import ZoneInfo

import msgspec

from afterview_tui.reading import name_weights, names_weighed, one_line_lead, vocabulary
from afterview_tui.reading.name_evidence import Evidence
from tools import name_weights as learning

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
LINES = ("lines", "met_lines", "jotted_lines", "trade_lines", "weighed_lines")
NOW = "2026-11-30T19:00"
ROUNDS, LAST, PACE, SMOOTH = 20, 8, 0.15, 0.002
"""Times that all lines are gone through, the last whose mean counts, how far a step goes, the pull to nothing."""
MADE, HOW_MUCH = 1100, 0.35
"""How many lines are made, and what one of them counts beside a real one."""
HEADED = ("Lecturer", "Teacher", "Professor", "Fellow", "Apprentice", "Trainee")
"""Jobs with what they are about behind them."""
LEAST = 0.05
"""What a kind of evidence has to be worth to stand in the table."""
SURE = (0.8, 0.9, 0.95)
TARGET = Path(vocabulary.__file__).with_name("words") / "name_sums.txt"
HEAD = """\
# What each kind of evidence for the names of a line is worth, in natural logarithms. Made by tools/name_sums.py
# from the lines of tests/corpus, and from lines made of titles and names (see name_weights.txt and LICENSE).
"""


class Sample(NamedTuple):
    """A line's ways to be cut, and which of them are right."""

    evidence: Sequence[Evidence]
    names: Sequence[tuple[str, str]]
    right: frozenset[int]
    counts: float
    is_apart: bool


def sample(parts: Sequence[str], right: Iterable[tuple[str, str]], counts: float, *, is_apart: bool) -> Sample:
    """The ways to cut the parts of a line."""
    cuts = list(names_weighed.cuts(parts))
    names = [(_plain(cut.company), _plain(cut.role)) for cut in cuts]
    wanted = {(_plain(company), _plain(role)) for company, role in right}
    places = frozenset(n for n, each in enumerate(names) if each in wanted)
    return Sample([cut.evidence for cut in cuts], names, places, counts, is_apart)


def met() -> Iterator[Sample]:
    """The lines of the corpus whose names somebody would be sure of."""
    for name in LINES:
        for entry in msgspec.json.decode((CORPUS / f"{name}.json").read_bytes()):
            names = {field: _wanted(entry, field) for field in ("company", "role")}
            moment = datetime.fromisoformat(entry.get("now", NOW)).replace(tzinfo=ZoneInfo("Europe/Berlin"))
            parts = one_line_lead.plain_parts(entry["line"], moment)
            if all(names.values()) and parts and not {*'“"'} & {*entry["line"]}:
                right = [(company, role) for company in names["company"] for role in names["role"]]
                is_apart = zlib.crc32(entry["line"].encode()) % 4 == 0
                yield sample(parts, right, 1.0, is_apart=is_apart)


def _wanted(entry: Mapping[str, Any], field: str) -> Sequence[str]:
    found = entry.get(field) or ["ask"]
    return [] if "ask" in found else ["" if each == "none" else each for each in found]


def made(titles: Sequence[str], names: Sequence[str]) -> Iterator[Sample]:
    """Lines made of titles and names, as people order and write them."""
    chance = random.Random(5)
    work = dict(vocabulary.entries(vocabulary.read_table("jobs")))["kind"]
    short = [each for each in titles if each.isupper() and 1 < len(each) < 6]
    kinds = dict(vocabulary.entries(vocabulary.read_table("employers")))["last"]
    for _ in range(MADE):
        role, company = chance.choice(titles), chance.choice(names)
        role = chance.choice(short if chance.random() < 0.4 else work) if chance.random() < 0.2 else role
        if chance.random() < 0.05:
            role = f"{chance.choice(HEADED)} in {chance.choice(titles).split()[0]}"
        if chance.random() < 0.4:
            kind = chance.choice(kinds)
            company = f"{company.split()[0]} {kind if chance.random() < 0.4 else kind.title()}"
        if chance.random() < 0.45:
            role = role.lower()
        if chance.random() < 0.5:
            role, company = role.lower(), company.lower()
        order = chance.random()
        parts = [f"{company} {role}"] if order < 0.4 else [company, role] if order < 0.6 else [role, company]
        if order >= 0.75:
            join = chance.choice(["", "at ", "@ ", "at ", "for "])
            parts = [f"{role} {join}{company}"] if order < 0.95 else [company]
        yield sample(parts, [(company, role if order < 0.95 else "")], HOW_MUCH, is_apart=False)


def _made(titles: Path, talk: Path, folders: Sequence[Path]) -> list[Sample]:
    """Lines of one half of all titles and names, weighed by a table that was learnt from the other half."""
    halves = {
        kind: [[text for text in texts if zlib.crc32(text.encode()) % 2 == half] for half in (0, 1)]
        for kind, texts in (
            ("titles", list(learning.titles_in(titles))),
            ("names", list(learning.names_in(folders, learning.ENGLISH))),
        )
    }
    short = {
        kind: [text for text in both[1] if len(text) > 1 and text.count(" ") < 4] for kind, both in halves.items()
    }
    with TemporaryDirectory() as folder:
        path = Path(folder) / "half.txt"
        path.write_text(learning.table(halves["titles"][0], halves["names"][0], talk), encoding="utf-8")
        with patch.object(name_weights, "TABLE", path):
            name_weights.forget()
            found = list(made(short["titles"], short["names"]))
    name_weights.forget()
    return found


def fitted(samples: Sequence[Sample]) -> dict[str, float]:
    """The worth of each kind of evidence, so that the right ways are as likely as can be (AdaGrad)."""
    worth, steps = {"company": 0.5, "role": 0.5}, dict[str, float]()
    chance, samples = random.Random(1), [each for each in samples if each.right]
    mean = dict[str, float]()
    for number in range(ROUNDS):
        chance.shuffle(samples)
        for each in samples:
            for name, slope in _slopes(each, worth).items():
                slope -= SMOOTH * worth.get(name, 0.0)
                steps[name] = steps.get(name, 0.01) + slope * slope
                worth[name] = worth.get(name, 0.0) + PACE * slope / math.sqrt(steps[name])
        for name, value in worth.items() if number >= ROUNDS - LAST else ():
            mean[name] = mean.get(name, 0.0) + value / LAST
    return mean


def _slopes(each: Sample, worth: Mapping[str, float]) -> dict[str, float]:
    shares = _shares(each, worth)
    right = sum(shares[n] for n in each.right)
    found: dict[str, float] = {}
    for n, evidence in enumerate(each.evidence):
        wanted = shares[n] / right if n in each.right and right else 0.0
        for name, much in evidence.items():
            found[name] = found.get(name, 0.0) + each.counts * (wanted - shares[n]) * much
    return found


def _shares(each: Sample, worth: Mapping[str, float]) -> list[float]:
    sums = [sum(worth.get(name, 0.0) * much for name, much in evidence.items()) for evidence in each.evidence]
    powers = [math.exp(total - max(sums)) for total in sums]
    return [power / sum(powers) for power in powers]


def judged(samples: Iterable[Sample], worth: Mapping[str, float]) -> str:
    """How often the likeliest way is right, and for some shares how often it is taken, and wrong."""
    found = []
    for each in samples:
        shares = _shares(each, worth)
        best = max(range(len(shares)), key=shares.__getitem__)
        share = max(share for share, names in zip(shares, each.names, strict=True) if names == each.names[best])
        found.append((share, best in each.right))
    told = [f"{sum(is_right for _, is_right in found)} of {len(found)} right"]
    for least in SURE:
        taken = [is_right for share, is_right in found if share >= least]
        told.append(f"from {least}: {len(taken)} taken, {taken.count(False)} wrong")
    return "; ".join(told)


def _plain(name: str) -> str:
    return name.strip(" .,!?").casefold()


def main(paths: Iterable[str]) -> None:
    """Fit and write the table from these paths: O*NET's titles, MASC's folder, then folders of names."""
    titles, talk, *folders = map(Path, paths)
    lines = list(met())
    worth = fitted([each for each in lines if not each.is_apart] + _made(titles, talk, folders))
    kept = sorted((name, value) for name, value in worth.items() if abs(value) >= LEAST)
    TARGET.write_text(HEAD + "".join(f"{name} {value:.2f}\n" for name, value in kept), encoding="utf-8")
    print("fitted on:", judged((each for each in lines if not each.is_apart), worth))
    print("kept apart:", judged((each for each in lines if each.is_apart), worth))


if __name__ == "__main__":
    main(sys.argv[1:])
