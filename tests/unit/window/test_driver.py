"""The driver that sleeps between keys: its bell, letters and writing, and when Textual's own takes its place."""

import io
import sys
import threading
from select import select

import pytest
from textual import constants
from textual.events import Key

from afterview_tui.window import app
from afterview_tui.window.textual_fixes.key_parser import KeyParser
from afterview_tui.window.textual_fixes.terminal_writer import WAITING, TerminalWriter
from afterview_tui.window.textual_fixes.typed import Typed

driver = pytest.importorskip(
    "afterview_tui.window.textual_fixes.idle_driver", reason="Windows has a driver of its own"
)


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
    ours._bell = driver.Bell()
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
        self.waiting: list[Typed | Key] = []

    def take(self) -> list[str | None]:
        """The keys of all that waits, as a field takes them."""
        waiting, self.waiting = self.waiting, []
        for message in waiting:
            found = [message.next_key(writing=True)[0]] if isinstance(message, Typed) else [message]
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


class Broken(io.StringIO):
    """A terminal that nothing can be written to."""

    def write(self, text: str) -> int:
        raise OSError(5, "Input/output error")


def test_writing_goes_on_where_the_terminal_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error is told once, to where those of all threads go, and nothing that is drawn waits for ever."""
    told: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    writer = TerminalWriter(Broken())
    writer.start()
    for _ in range(WAITING + 1):
        writer.write("a picture")
    writer.stop()
    assert [each.exc_type for each in told] == [OSError]
    assert driver.linux_driver.WriterThread is TerminalWriter
