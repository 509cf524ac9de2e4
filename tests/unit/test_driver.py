"""The driver that sleeps between keys: its bell, and when Textual's own takes its place."""

import sys
from select import select

import pytest
from textual import constants

from afterview_tui import app

driver = pytest.importorskip("afterview_tui.driver", reason="Windows has a driver of its own")


def test_the_bell_can_be_waited_for() -> None:
    """However often it is set, one clear ends it."""
    bell = driver.Bell()
    assert select([bell], [], [], 0)[0] == []
    bell.set()
    bell.set()
    assert bell.is_set()
    assert select([bell], [], [], 0)[0] == [bell]
    bell.clear()
    bell.clear()
    assert not bell.is_set()
    assert select([bell], [], [], 0)[0] == []


def test_it_is_used_where_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody's own choice of a driver goes before it, and where it can't be imported Textual chooses."""
    assert app._driver() is driver.RestingDriver
    monkeypatch.setitem(sys.modules, "afterview_tui.driver", None)
    assert app._driver() is None
    monkeypatch.undo()
    monkeypatch.setattr(constants, "DRIVER", "textual.drivers.headless_driver:HeadlessDriver")
    assert app._driver() is None


@pytest.mark.parametrize("missing", ["the parser's clock", "the event that ends it"])
def test_another_textual_reads_keys_by_itself(monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    """Where a part that it builds on is gone, Textual's own loop runs."""
    ran = []
    monkeypatch.setattr(driver.LinuxDriver, "run_input_thread", lambda self: ran.append(self))
    ours = object.__new__(driver.RestingDriver)
    ours._debug = False
    ours._bell = driver.Bell()
    ours._bell.set()
    ours.run_input_thread()
    assert ran == []
    if missing == "the parser's clock":
        monkeypatch.setattr(driver, "XTermParser", lambda debug: object())
    else:
        ours._bell = None
    ours.run_input_thread()
    assert ran == [ours]
