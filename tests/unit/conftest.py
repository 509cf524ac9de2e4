"""Fixtures of the plain walk and of the command line."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from afterview_tui import demo
from afterview_tui.clock import SystemClock
from afterview_tui.evening import Evening
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.walk import walk_from
from afterview_tui.store import Store
from tests.support import FakeOutbox, StillClock
from tests.unit.listener import Listener
from tests.unit.starting import Start, starting


@pytest.fixture
def walked(evening: Evening, clock: StillClock) -> Callable[..., str]:
    """Walk from a place with answers; returns what was said."""

    def walk(place: str, *answers: str) -> str:
        evening.outbox = FakeOutbox()
        talk = Listener(answers, clock)
        walk_from(Sitting(talk, evening), place)
        return talk.out.getvalue()

    return walk


@pytest.fixture(scope="session")
def _an_hour_ago(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a sample evening by the clock of this machine."""
    folder = tmp_path_factory.mktemp("evening") / "data"
    demo.fill(Store(folder / "afterview.json", SystemClock()), SystemClock())
    return folder


@pytest.fixture
def full(_an_hour_ago: Path, tmp_path: Path) -> Path:
    """The data file of a sample evening an hour ago, saved more than once, as the commands find it."""
    return Path(shutil.copytree(_an_hour_ago, tmp_path / "data")) / "afterview.json"


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Start:
    """Start the program as a shell does, without another process."""
    return starting(monkeypatch)
