"""The driver that sleeps between keys: its bell and letters, and when Textual's own takes its place."""

import os
import selectors
import sys
import threading
from collections.abc import Iterator
from select import select
from typing import Any

import pytest
from textual import constants
from textual.events import Key

from afterview_tui.window import app
from afterview_tui.window.textual_fixes.key_parser import KeyParser
from afterview_tui.window.textual_fixes.typed_text import TypedText

driver = pytest.importorskip(
    "afterview_tui.window.textual_fixes.idle_driver", reason="Windows has a driver of its own"
)


def test_the_bell_can_be_waited_for() -> None:
    """However often it is set, one clear ends it."""
    bell = driver.WakeupEvent()
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
    assert app._driver() is driver.IdleDriver
    monkeypatch.setitem(sys.modules, "afterview_tui.window.textual_fixes.idle_driver", None)
    assert app._driver() is None
    monkeypatch.undo()
    monkeypatch.setattr(constants, "DRIVER", "textual.drivers.headless_driver:HeadlessDriver")
    assert app._driver() is None


def test_another_textual_reads_keys_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the event that ends it is another one, Textual's own loop runs."""
    ran = []
    monkeypatch.setattr(driver.LinuxDriver, "run_input_thread", lambda self: ran.append(self))
    ours = object.__new__(driver.IdleDriver)
    ours._bell = driver.WakeupEvent()
    ours._bell.set()
    ours.run_input_thread()
    assert ran == []
    ours._bell = None
    ours.run_input_thread()
    assert ran == [ours]


class Posted:
    """An app that keeps what is posted to it, and the letters that it has taken."""

    def __init__(self) -> None:
        self.keys: list[str | None] = []
        self.waiting: list[TypedText | Key] = []

    def take(self) -> list[str | None]:
        """The keys of all that waits, as a field takes them."""
        waiting, self.waiting = self.waiting, []
        for message in waiting:
            found = [message.next_key(writing=True)[0]] if isinstance(message, TypedText) else [message]
            self.keys += [key.character for key in found]
        return self.keys


def test_letters_that_wait_go_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """While the app is busy letters gather in one message, up to a key of another kind; none is left behind."""
    app = Posted()
    ours = object.__new__(driver.IdleDriver)
    ours._typed = None
    monkeypatch.setattr(driver.LinuxDriver, "process_message", lambda self, message: app.waiting.append(message))
    for letters in ("De", "ar ", "\r", "Dana", ","):
        for message in KeyParser().feed(letters):
            ours.process_message(message)
    assert len(app.waiting) == 3
    assert app.take() == ["Dear ", "\r", "Dana,"]
    for message in KeyParser().feed("!"):
        ours.process_message(message)
    assert app.take()[-1] == "!"


@pytest.fixture
def typing() -> Iterator[tuple[int, int]]:
    """Both ends of a terminal: where the driver reads, and where somebody types."""
    reads, types = os.pipe()
    yield reads, types
    os.close(types)
    os.close(reads)


def reading(kind: type, terminal: int, ends: threading.Event) -> Any:
    """A driver that reads a terminal until the event."""
    made: Any = object.__new__(kind)
    made.fileno, made.exit_event, made._debug = terminal, ends, False
    made._bell, made._typed, made.heard = ends, None, []
    made._app = made
    made.post_message = made.heard.append
    return made


def test_it_sleeps_until_there_is_something(typing: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """It waits without looking at the time, and reads on past a byte that is no letter."""
    bell, waited = driver.WakeupEvent(), []
    ours = reading(driver.IdleDriver, typing[0], bell)

    def noted(reads: list[Any], writes: list[Any], others: list[Any], seconds: float | None) -> Any:
        waited.append(seconds)
        if len(waited) == 2:
            bell.set()
        return select(reads, writes, others, 10.0)

    monkeypatch.setattr(driver, "select", noted)
    monkeypatch.setattr(driver.LinuxDriver, "process_message", lambda self, message: self.heard.append(message))
    os.write(typing[1], b"a\xff")
    ours.run_input_thread()
    assert waited == [None, None]
    assert [message.next_key(writing=True)[0].character for message in ours.heard] == ["a\ufffd"]


def test_plain_textual_wakes_up_ten_times_a_second(
    typing: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once this fails, see whether Textual's own driver sleeps."""
    ends, waited = threading.Event(), []
    plain = reading(driver.LinuxDriver, typing[0], ends)
    plain_select = selectors.SelectSelector.select

    def noted(selector: selectors.SelectSelector, seconds: float | None = None) -> Any:
        waited.append(seconds)
        if len(waited) == 3:
            ends.set()
        return plain_select(selector, 0)

    monkeypatch.setattr(selectors.SelectSelector, "select", noted)
    plain.run_input_thread()
    assert waited[:3] == [0.1, 0.1, 0.1]


def test_plain_textual_fails_on_a_byte_that_is_not_utf8(typing: tuple[int, int]) -> None:
    """As from a terminal in another encoding. Once this fails, Textual reads on."""
    plain = reading(driver.LinuxDriver, typing[0], threading.Event())
    os.write(typing[1], b"a\xff")
    with pytest.raises(UnicodeDecodeError):
        plain.run_input_thread()
