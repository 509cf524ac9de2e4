"""Fixtures for all tests: an empty home, a still clock, an empty store."""

import gc
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import settings
from textual import constants
from textual._styles_cache import StylesCache

from afterview_tui import demo
from afterview_tui.options import Options
from afterview_tui.session import Session
from afterview_tui.store import Store
from tests.real.clipboard_table import print_table
from tests.saves import Saves
from tests.sheets import parse_once
from tests.support import LONG, StillClock
from tests.tally import COUNTED, TALLY, print_tallies

EXAMPLES = 1000 if LONG else 100
"""How many examples a property is tried on."""

MUCH = 10_000
"""How many objects a test leaves that makes it worth to look for garbage."""

settings.register_profile("afterview", deadline=None, max_examples=EXAMPLES)
settings.load_profile("afterview")

for each in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
    # Under nohup or in a background job these are ignored, which processes started by a test would inherit.
    if signal.getsignal(each) is signal.SIG_IGN:
        signal.signal(each, signal.default_int_handler if each == signal.SIGINT else signal.SIG_DFL)

LONGEST = (
    "tests/real/test_driver.py",
    "tests/real/test_slow_line.py",
    "tests/real/test_evening.py",
    "tests/real/store/test_lost_line.py",
)
"""What takes three seconds or more, most of it waiting: begun late, it would keep the end of a run to itself."""

UNWANTED = (
    "SSH_",
    "TMUX",
    "STY",
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "XDG_",
    "AFTERVIEW_",
    "TEXTUAL_ANIMATIONS",
    "NO_COLOR",
)


def pytest_configure() -> None:
    """Collect garbage only in `pytest_runtest_logfinish`: while an app runs, it takes long and finds little."""
    parse_once()
    gc.freeze()
    gc.set_threshold(1_000_000, 20, 20)


def pytest_collection_finish() -> None:
    """Exclude modules and collected tests from garbage collection."""
    gc.freeze()


def pytest_runtest_logfinish() -> None:
    """Collect what the test has left, above all an app, whose widgets' lines Textual would keep."""
    if gc.get_count()[0] > MUCH:
        StylesCache.get_inner_outer.cache_clear()
        gc.collect(0)


def pytest_sessionfinish() -> None:
    """Leave the rest to the end of the process, because pytest would collect garbage five times."""
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mix the tests of real parts, which mostly wait, with the others, and begin with the longest."""
    kinds = [[item for item in items if ("/real/" in item.nodeid) is is_real] for is_real in (True, False)]
    place = {item: n / len(kind) for kind in kinds for n, item in enumerate(kind)}
    items.sort(key=lambda item: (not item.nodeid.startswith(LONGEST), place[item]))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures that tests recorded, including failed tests."""
    reports = [report for found in terminalreporter.stats.values() for report in found]
    for report in reports:
        for name, figure in getattr(report, "user_properties", ()):
            if name == "figure" and report.when == "call":
                terminalreporter.write_line(str(figure))
    print_table(terminalreporter)
    print_tallies(terminalreporter)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all homes; beside the tests' folders they would slow down the search for a free name."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def _own_home(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep tests from reading or writing the files of the person who runs them, or their terminal's colours."""
    for name in list(os.environ):
        if name.startswith(UNWANTED):
            monkeypatch.delenv(name)
    monkeypatch.setattr(constants, "COLOR_SYSTEM", "truecolor")
    home = homes / uuid4().hex
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Callable[[str, int, int], None]:
    """Counts for the summary: the name in `tests.tally`, the failures, and the trials."""

    def count(what: str, wrong: int, tried: int) -> None:
        assert what in COUNTED
        request.node.user_properties.append((TALLY, (what, wrong, tried)))

    return count


@pytest.fixture
def saves(monkeypatch: pytest.MonkeyPatch) -> Saves:
    """The number of saves of any data file from now on."""
    return Saves(monkeypatch)


@pytest.fixture
def clock() -> StillClock:
    """Monday 23 November 2026, 17:00 in Berlin."""
    return StillClock()


@pytest.fixture
def store(tmp_path: Path, clock: StillClock) -> Store:
    """An empty store."""
    return Store(tmp_path / "home" / ".local" / "share" / "afterview" / "afterview.json", clock)


@pytest.fixture
def session(tmp_path: Path, store: Store, clock: StillClock) -> Session:
    """An empty session."""
    return Session(store, clock, Options(name=demo.NAME), tmp_path / "config.toml")


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data file of the sample evening."""
    store = Store(tmp_path_factory.mktemp("sample") / "afterview.json", StillClock())
    demo.fill(store, StillClock())
    return store.path


@pytest.fixture
def sample(session: Session, filled: Path) -> Session:
    """The sample evening."""
    session.store.path.parent.mkdir(mode=0o700, parents=True)
    shutil.copy(filled, session.store.path)
    return session
