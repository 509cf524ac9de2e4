"""Fixtures of all tests: an empty home, a still clock, a store of their own."""

import gc
import os
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import settings

from afterview_tui import demo
from afterview_tui.evening import Evening
from afterview_tui.options import Options
from afterview_tui.store import Store
from tests.real.clipboard_table import print_table
from tests.support import LONG, StillClock

EXAMPLES = 1000 if LONG else 100
"""How many examples a property is tried on."""

settings.register_profile("afterview", deadline=None, max_examples=EXAMPLES)
settings.load_profile("afterview")

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
    """Look for garbage seldom: each app of a test leaves much behind, and looking was a third of the time."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start with the real parts: they wait more than they work, and the longest shouldn't come last."""
    items.sort(key=lambda item: "/real/" not in item.nodeid)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell the figures that tests recorded, of those that failed too."""
    reports = [report for found in terminalreporter.stats.values() for report in found]
    for report in reports:
        for name, figure in getattr(report, "user_properties", ()):
            if name == "figure" and report.when == "call":
                terminalreporter.write_line(str(figure))
    print_table(terminalreporter)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the person who runs the tests is read or written."""
    for name in list(os.environ):
        if name.startswith(UNWANTED):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp(f"home-{uuid4().hex}", numbered=False)))


@pytest.fixture
def clock() -> StillClock:
    """Monday 23 November 2026, 17:00 in Berlin."""
    return StillClock()


@pytest.fixture
def store(tmp_path: Path, clock: StillClock) -> Store:
    """An empty store."""
    return Store(tmp_path / "home" / ".local" / "share" / "afterview" / "afterview.json", clock)


@pytest.fixture
def evening(tmp_path: Path, store: Store, clock: StillClock) -> Evening:
    """A new evening with nothing in it."""
    return Evening(store, clock, Options(name=demo.NAME), tmp_path / "config.toml")


@pytest.fixture
def sample(evening: Evening, clock: StillClock) -> Evening:
    """The sample evening."""
    demo.fill(evening.store, clock)
    return evening
