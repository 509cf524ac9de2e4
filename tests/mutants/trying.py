"""Running tests in forked processes: once to see which test runs which line, then over each mutant."""

import ast
import json
import os
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, NamedTuple

import pytest

from tests.mutants.changes import Mutant

ROOT = Path(__file__).parents[2]
FOLDER = Path(tempfile.gettempdir()) / f"mutants-{os.getpid()}"
"""What tests leave behind; each run begins with an empty one."""
QUIETLY = (
    *("-q", "--hypothesis-seed=0", "-p", "no:cacheprovider", "--tb=no", "-W", "ignore"),
    f"--basetemp={FOLDER}",
)
MOST_MEMORY = 4 * 2**30
"""Bytes that the tests of a mutant may take, as one that never ends would take all there are."""
HOURS = 5 * 3600.0
WAITING = 4
"""How much longer than its processor's time a fork may take: for what waits, and for what else the machine does."""


class Known(NamedTuple):
    """What one run of all tests has told."""

    seconds: dict[str, float]
    """How long each test took."""
    lines: dict[str, dict[int, set[str]]]
    """Which tests ran each line of a module, by its path from the root."""
    early: dict[str, set[int]]
    """The lines of a module that ran before any test, by the same."""


class Watching:
    """A plugin of pytest that measures each test by itself."""

    def __init__(self, rooms: Sequence[str]) -> None:
        # Not among what the tests need: `make mutants` installs it.
        kind = import_module("coverage").Coverage
        self.coverage: Any = kind(
            data_file=None, source=[str(ROOT / "afterview_tui" / room) for room in rooms], config_file=False
        )
        self.seconds: dict[str, float] = {}
        self._failed: set[str] = set()

    def pytest_collection_finish(self) -> None:
        """Import what is left, so that no test is charged with what runs on import."""
        from tests.mutants.quick import import_all

        import_all()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> object:
        """Write down what runs until the test is over."""
        began = time.monotonic()
        self.coverage.switch_context(item.nodeid)
        try:
            return (yield)
        finally:
            self.coverage.switch_context("")
            self.seconds[item.nodeid] = time.monotonic() - began

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Leave out a test that fails as things are: it would notice every mutant."""
        if report.failed:
            self._failed.add(report.nodeid)

    def told(self) -> dict[str, object]:
        """What was seen, as JSON knows it: the tests by their numbers, and -1 for what ran before any."""
        data = self.coverage.get_data()
        seconds = {test: took for test, took in self.seconds.items() if test not in self._failed}
        numbers = {"": -1} | {test: number for number, test in enumerate(seconds)}
        lines: dict[str, dict[int, list[int]]] = {}
        for path in data.measured_files():
            ran = data.contexts_by_lineno(path)
            lines[str(Path(path).relative_to(ROOT))] = {
                line: [numbers[test] for test in tests if test in numbers] for line, tests in ran.items()
            }
        return {"seconds": seconds, "lines": lines, "failed": sorted(self._failed)}


def watch(places: Sequence[str], rooms: Sequence[str], note: Path) -> None:
    """Run tests and write down which line of some rooms each one ran; a test that fails is left out."""

    def run() -> int:
        watching = Watching(rooms)
        watching.coverage.start()
        code = pytest.main([*QUIETLY, *places], plugins=[watching])
        watching.coverage.stop()
        note.write_text(json.dumps(watching.told()), encoding="utf-8")
        return int(code)

    in_a_fork(run, HOURS)


def known(note: Path) -> Known:
    """What `watch` wrote down."""
    told = json.loads(note.read_text(encoding="utf-8"))
    tests = [*told["seconds"]]
    lines = {
        path: {int(line): {tests[number] for number in ran if number >= 0} for line, ran in each.items()}
        for path, each in told["lines"].items()
    }
    early = {path: {int(line) for line, ran in each.items() if -1 in ran} for path, each in told["lines"].items()}
    return Known(told["seconds"], lines, early)


def is_killed(mutant: Mutant, tests: Sequence[str], seconds: float) -> bool:
    """Whether a test fails, or never ends, on a changed module."""

    def run() -> int:
        sys.meta_path.insert(0, Changed(mutant.path, mutant.tree()))
        return int(pytest.main([*QUIETLY, "-x", *tests]))

    return in_a_fork(run, seconds) != 0


def in_a_fork(run: Callable[[], int], seconds: float) -> int:
    """What a function returns in a process of its own, and something else than 0 where it never ends.

    It is ended, with what it started, after so many seconds of the processor.
    """
    child = os.fork()
    if child == 0:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds),) * 2)
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY,) * 2)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        try:
            os._exit(run())
        finally:
            os._exit(70)
    until = time.monotonic() + seconds * WAITING
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return 70


class Changed(MetaPathFinder, Loader):
    """Imports one module from a tree in place of its file; the file stays as it is."""

    def __init__(self, path: Path, tree: ast.Module) -> None:
        self._path = path
        parts = path.relative_to(ROOT).with_suffix("").parts
        self._is_package = parts[-1] == "__init__"
        self._name = ".".join(parts[:-1] if self._is_package else parts)
        self._code: CodeType = compile(tree, str(path), "exec")

    def find_spec(self, name: str, path: object, target: ModuleType | None = None) -> ModuleSpec | None:
        """The changed module, where it is asked for."""
        if name != self._name:
            return None
        folder = [str(self._path.parent)] if self._is_package else None
        return spec_from_file_location(name, self._path, loader=self, submodule_search_locations=folder)

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed code."""
        exec(self._code, vars(module))
