"""Which small faults the tests would not notice: ``make mutants`` breaks the code in one place after the other.

mutmut leaves decorated functions and tables alone, which is what actions and readers are made of, and cosmic-ray
starts Python anew for each mutant and runs all tests; so these few lines fork, with the libraries already imported.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import hypothesis
import textual.app
import textual.widgets  # noqa: F401

from tests.mutants.changes import Mutant, mutants
from tests.mutants.trying import ROOT, Known, is_killed, known, watch

ROOMS = ("store", "reading", "domain/leads", "domain/notes", "actions")
TESTS = ("tests/unit", "tests/screens")
SAMPLE, SEED = 500, 18
MOST_SECONDS = 25.0
"""How long the tests of one mutant may take on an idle machine; those that run its line, the quickest first."""


def main() -> None:
    """Try a sample of mutants and print those that no test noticed."""
    asked = _asked()
    if any(name.startswith("afterview_tui") for name in sys.modules):
        raise RuntimeError("The program must not be imported before its mutants are.")
    with TemporaryDirectory() as folder:
        note = asked.map or Path(folder) / "map.json"
        if not note.exists():
            watch(TESTS, note)
        told = known(note)
    noticed = [_try(mutant, told, asked.all) for mutant in _sample(asked)]
    print(f"{sum(noticed)} of {len(noticed)} mutants killed, {sum(noticed) / max(len(noticed), 1):.0%}")


def _try(mutant: Mutant, told: Known, is_told: bool) -> bool:
    """Whether a test noticed a mutant; one that none did is printed."""
    tests = [each for each in _tests(mutant, told) if (ROOT / each.partition("::")[0]).exists()]
    is_noticed = bool(tests) and is_killed(mutant, tests, _patience(tests, told))
    if not is_noticed or is_told:
        print(_line(mutant, "killed" if is_noticed else "survived" if tests else "not run"), flush=True)
    return is_noticed


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
    """The tests that run a mutant's lines, the quickest first; of what runs on import, those of the module."""
    lines = told.lines.get(str(mutant.path.relative_to(ROOT)), {})
    found = set().union(*(lines.get(line, ()) for line in range(mutant.line, mutant.last_line + 1)))
    room = f"tests/unit/{mutant.path.relative_to(ROOT / 'afterview_tui').parts[0]}/"
    inside = found or set().union(*lines.values()) or {each for each in told.seconds if each.startswith(room)}
    ordered = sorted(inside, key=lambda test: (not test.startswith(room), told.seconds.get(test, 0.0)))
    seconds = 0.0
    chosen: list[str] = []
    for test in ordered:
        seconds += told.seconds.get(test, 0.0)
        if chosen and seconds > MOST_SECONDS:
            break
        chosen.append(test)
    return chosen


def _patience(tests: list[str], told: Known) -> float:
    return 60 + 10 * sum(told.seconds.get(test, 0.0) for test in tests)


def _line(mutant: Mutant, what: str) -> str:
    place = f"{mutant.path.relative_to(ROOT / 'afterview_tui')}:{mutant.line}"
    return f"{place}  {mutant.before}  →  {mutant.after or 'nothing'}{what and f'  {what}'}"


if __name__ == "__main__":
    hypothesis.settings.register_profile("mutants", derandomize=True)
    main()
