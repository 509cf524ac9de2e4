"""Fixtures for the plain walk and the command line."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from afterview_tui import demo
from afterview_tui.clock import SystemClock
from afterview_tui.domain.records import Lead
from afterview_tui.plain.session import PlainSession
from afterview_tui.plain.walk import walk_from
from afterview_tui.session import Session
from afterview_tui.store import Store
from tests.support import FakeOutbox, StillClock
from tests.unit.listener import Listener
from tests.unit.starting import Start, starting


@pytest.fixture
def walked(session: Session, clock: StillClock) -> Callable[..., str]:
    """Walk from a page with answers; returns the output."""

    def walk(place: str, *answers: str) -> str:
        session.outbox = FakeOutbox()
        prompter = Listener(answers, clock)
        walk_from(PlainSession(prompter, session), place)
        return prompter.out.getvalue()

    return walk


@pytest.fixture(scope="session")
def _an_hour_ago(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a sample evening an hour ago by the clock of this machine."""
    folder = tmp_path_factory.mktemp("evening") / "data"
    store = Store(folder / "afterview.json", SystemClock())
    demo.fill(store, SystemClock())
    store.leads.remove(store.leads.add(Lead(company="Acme")))
    return folder


@pytest.fixture
def full(_an_hour_ago: Path, tmp_path: Path) -> Path:
    """The data file of a sample evening an hour ago, saved more than once."""
    return Path(shutil.copytree(_an_hour_ago, tmp_path / "data")) / "afterview.json"


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Start:
    """A function that starts the program as a shell does, without another process."""
    return starting(monkeypatch)
