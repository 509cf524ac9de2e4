"""Mutants inside functions, tried in forks of a process that has imported the program and collected all tests.

What runs when a module is imported can't be changed there any more: such mutants go by `trying.is_killed`.
"""

import gc
import pkgutil
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from inspect import CO_OPTIMIZED
from types import CodeType, FunctionType
from typing import NamedTuple

import pytest

from tests.mutants.changes import Mutant
from tests.mutants.trying import in_a_fork

Pair = tuple[CodeType, CodeType]
"""The code of a function as it is, and changed."""


class Trial(NamedTuple):
    """One mutant, and the tests that may notice it."""

    mutant: Mutant
    tests: Sequence[str]
    seconds: float
    """How long they may take."""


class Forking:
    """A plugin of pytest that runs the tests of each mutant in a fork, and none itself."""

    def __init__(self, trials: Sequence[Trial], tell: Callable[[Trial, bool | None], None]) -> None:
        self._trials = trials
        self._tell = tell
        """Told whether a mutant was killed; None where it could not be tried so."""
        self._has_failed = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Fork for one mutant after the other."""
        import_all()
        items = {item.nodeid: item for item in session.items}
        there = _functions()
        for trial in self._trials:
            pairs = functions_changed(trial.mutant) or []
            chosen = [items[test] for test in trial.tests if test in items]
            found = [(each, new) for old, new in pairs for each in there[_place(old)] if each.__code__ == old]
            is_quick = chosen and found and all(_fits(*pair) for pair in pairs)
            code = in_a_fork(partial(self._run, found, chosen), trial.seconds) if is_quick else None
            self._tell(trial, None if code is None else code != 0)
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember that a test has failed."""
        self._has_failed |= report.failed

    def _run(self, found: Sequence[tuple[FunctionType, CodeType]], chosen: Sequence[pytest.Item]) -> int:
        for function, new in found:
            function.__code__ = new
        for item, following in zip(chosen, [*chosen[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self._has_failed:
                return 1
        return 0


def import_all() -> None:
    """Import every module of the program, so that no test is the first to do so."""
    program = import_module("afterview_tui")
    for each in pkgutil.walk_packages(program.__path__, "afterview_tui."):
        if not each.name.endswith("__main__"):
            import_module(each.name)


def functions_changed(mutant: Mutant) -> list[Pair] | None:
    """The functions that a mutant changes; None where it changes what runs when the module is imported."""
    path = str(mutant.path)
    return _changed(compile(mutant.path.read_bytes(), path, "exec"), compile(mutant.tree(), path, "exec"))


def _changed(old: CodeType, new: CodeType) -> list[Pair] | None:
    if _own(old) != _own(new):
        return None
    found: list[Pair] = []
    for one, other in zip(_inside(old), _inside(new), strict=True):
        if one == other:
            continue
        pairs = [(one, other)] if one.co_flags & CO_OPTIMIZED else _changed(one, other)
        if pairs is None:
            return None
        found += pairs
    return found


def _inside(code: CodeType) -> list[CodeType]:
    return [each for each in code.co_consts if isinstance(each, CodeType)]


def _own(code: CodeType) -> tuple[object, ...]:
    """All of some code but for the functions and classes in it."""
    consts = [repr(each) for each in code.co_consts if not isinstance(each, CodeType)]
    return code.co_code, code.co_names, consts, len(_inside(code))


def _fits(old: CodeType, new: CodeType) -> bool:
    return old.co_freevars == new.co_freevars


def _place(code: CodeType) -> tuple[str, str, int]:
    return code.co_filename, code.co_name, code.co_firstlineno


def _functions() -> defaultdict[tuple[str, str, int], list[FunctionType]]:
    """Every function that is there, by where its code stands."""
    gc.unfreeze()
    found: defaultdict[tuple[str, str, int], list[FunctionType]] = defaultdict(list)
    for each in _every_function():
        found[_place(each.__code__)].append(each)
    gc.freeze()
    return found


def _every_function() -> Iterator[FunctionType]:
    return (each for each in gc.get_objects() if isinstance(each, FunctionType))
