"""Which small faults the tests would not notice: ``make mutants`` breaks the code in one place after the other.

mutmut leaves decorated functions and tables alone, which is what actions and readers are made of, and cosmic-ray
starts Python anew for each mutant and runs all tests; so these few lines fork, with all tests already collected.
"""

import argparse
import os
import random
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
from typing import IO

import pytest

from tests.mutants.changes import Mutant, mutants
from tests.mutants.quick import Forking, Trial, functions_changed
from tests.mutants.trying import FOLDER, HOURS, QUIETLY, ROOT, Known, in_a_fork, is_killed, known, watch

ROOMS = ("store", "reading", "domain/leads", "domain/notes", "actions")
TESTS = ("tests/unit", "tests/screens", "tests/snapshots")
SAMPLE, SEED = 500, 18
MOST_SECONDS = 25.0
"""How long the tests of one mutant may take on an idle machine; those that run its line, the quickest first."""
LIBRARIES = (
    *("charset_normalizer", "click", "filelock", "hypothesis", "icalendar", "msgspec", "platformdirs", "pyperclip"),
    *("pytest_asyncio.plugin", "pytest_textual_snapshot", "syrupy", "textual.app", "textual.widgets", "tinydb"),
    *("tomlkit", "wcwidth", "xdist.plugin"),
)
"""What is imported once for all forks."""


def main() -> None:
    """Try a sample of mutants and print those that no test noticed."""
    asked = _asked()
    for name in LIBRARIES:
        with suppress(ImportError):
            import_module(name)
    if any(name.startswith("afterview_tui") for name in sys.modules):
        raise RuntimeError("The program must not be imported before its mutants are.")
    with TemporaryDirectory() as folder:
        note = asked.map or Path(folder) / "map.json"
        if not note.exists():
            watch(TESTS, asked.rooms, note)
        told = known(note)
    Tried(told, is_told=asked.all).all_of([*_sample(asked)])
    shutil.rmtree(FOLDER, ignore_errors=True)


class Tried:
    """What became of some mutants."""

    def __init__(self, told: Known, *, is_told: bool) -> None:
        self._told, self._is_told = told, is_told
        self._out = os.fdopen(os.dup(1), "w", buffering=1)
        self._noticed: list[bool] = []

    def all_of(self, sample: Sequence[Mutant]) -> None:
        """Try them and print what survives."""
        trials = [_trial(mutant, self._told) for mutant in sample]
        quick = [trial for trial in trials if trial.tests and not self._runs_early(trial.mutant)]
        with NamedTemporaryFile("w+", encoding="utf-8", buffering=1) as said:
            in_a_fork(partial(self._try_quickly, quick, said), HOURS)
            said.seek(0)
            lines = said.read().split()
        settled = {trial: line == "True" for trial, line in zip(quick, lines, strict=False) if line != "None"}
        self._noticed += settled.values()
        for trial in trials:
            if trial not in settled:
                self._say(trial, bool(trial.tests) and is_killed(trial.mutant, trial.tests, trial.seconds))
        number, noticed = len(self._noticed), sum(self._noticed)
        print(f"{noticed} of {number} mutants killed, {noticed / max(number, 1):.0%}", file=self._out)

    def _try_quickly(self, trials: Sequence[Trial], said: IO[str]) -> int:
        def tell(trial: Trial, is_noticed: bool | None) -> None:
            print(is_noticed, file=said)
            if is_noticed is not None:
                self._say(trial, is_noticed)

        return int(pytest.main([*QUIETLY, *TESTS], plugins=[Forking(trials, tell)]))

    def _runs_early(self, mutant: Mutant) -> bool:
        """Whether a mutant changes what runs before any test; it takes an import anew."""
        early = self._told.early.get(str(mutant.path.relative_to(ROOT)), set())
        return not early.isdisjoint(range(mutant.line, mutant.last_line + 1)) or functions_changed(mutant) is None

    def _say(self, trial: Trial, is_noticed: bool) -> None:
        self._noticed.append(is_noticed)
        if not is_noticed or self._is_told:
            what = "killed" if is_noticed else "survived" if trial.tests else "not run"
            print(_line(trial.mutant, what), file=self._out)


def _trial(mutant: Mutant, told: Known) -> Trial:
    tests = tuple(each for each in _tests(mutant, told) if (ROOT / each.partition("::")[0]).exists())
    return Trial(mutant, tests, _patience(tests, told))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("--rooms", nargs="+", default=ROOMS, help="folders of afterview_tui")
    parser.add_argument("--sample", type=int, default=SAMPLE, help="how many mutants")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--skip", type=int, default=0, help="leave out the first of the sample")
    parser.add_argument("--only", default="", help="only mutants whose line, as printed, begins so")
    parser.add_argument("--map", type=Path, help="a file that keeps which test runs which line")
    parser.add_argument("--all", action="store_true", help="print the killed ones too")
    return parser.parse_args()


def _sample(asked: argparse.Namespace) -> Iterator[Mutant]:
    """Mutants of the asked rooms, the same with the same seed and code."""
    paths = sorted(path for room in asked.rooms for path in (ROOT / "afterview_tui" / room).rglob("*.py"))
    every = [mutant for path in paths for mutant in mutants(path)]
    found = random.Random(asked.seed).sample(every, min(asked.sample, len(every)))
    return (each for each in found[asked.skip :] if _line(each, "").startswith(asked.only))


def _tests(mutant: Mutant, told: Known) -> list[str]:
    """The tests that run a mutant's lines, the quickest first; of what runs on import, those of its folder."""
    path = mutant.path.relative_to(ROOT)
    lines = told.lines.get(str(path), {})
    found = set().union(*(lines.get(line, ()) for line in range(mutant.line, mutant.last_line + 1)))
    module = set().union(*lines.values())
    beside = (each.values() for name, each in told.lines.items() if name.startswith(f"{path.parent}/"))
    room = f"tests/unit/{path.parts[1]}/"
    inside = found or module.union(*(ran for each in beside for ran in each))
    ordered = sorted(
        inside, key=lambda test: (test not in module, not test.startswith(room), told.seconds.get(test, 0.0))
    )
    seconds = 0.0
    chosen: list[str] = []
    for test in ordered:
        seconds += told.seconds.get(test, 0.0)
        if chosen and seconds > MOST_SECONDS:
            break
        chosen.append(test)
    return chosen


def _patience(tests: Sequence[str], told: Known) -> float:
    """Seconds of the processor."""
    return 10 + 1.5 * sum(told.seconds.get(test, 0.0) for test in tests)


def _line(mutant: Mutant, what: str) -> str:
    place = f"{mutant.path.relative_to(ROOT / 'afterview_tui')}:{mutant.line}"
    return f"{place}  {mutant.before}  →  {mutant.after or 'nothing'}{what and f'  {what}'}"


if __name__ == "__main__":
    main()
