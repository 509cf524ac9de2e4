"""Writing to a terminal that is frozen, or gone."""

import io
import threading
from collections.abc import Callable

import pytest
from textual.drivers import linux_driver
from textual.drivers._writer_thread import WriterThread

from afterview_tui.window.textual_fixes.terminal_writer import WAITING, TerminalWriter

pytest.importorskip("afterview_tui.window.textual_fixes.idle_driver", reason="Windows has a driver of its own")
LONGEST = 5.0
"""Seconds for a thread to end."""


class Broken(io.StringIO):
    """A terminal that nothing can be written to."""

    def write(self, text: str) -> int:
        raise OSError(5, "Input/output error")


class Frozen(io.StringIO):
    """A terminal that takes nothing until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.goes_on = threading.Event()

    def write(self, text: str) -> int:
        self.goes_on.wait(3 * LONGEST)
        return super().write(text)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[threading.ExceptHookArgs]:
    """The errors of threads."""
    told: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    return told


def ended(work: Callable[[], None]) -> bool:
    """Whether some work comes to its end."""
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(LONGEST)
    return not thread.is_alive()


def test_writing_goes_on_where_the_terminal_is_gone(told: list[threading.ExceptHookArgs]) -> None:
    """The error is told once, to where those of all threads go, and nothing that is drawn waits for ever."""
    writer = TerminalWriter(Broken())
    writer.start()

    def draw() -> None:
        for _ in range(WAITING + 1):
            writer.write("a picture")
        writer.stop()

    assert ended(draw)
    assert [each.exc_type for each in told] == [OSError]
    assert vars(linux_driver)["WriterThread"] is TerminalWriter


def test_a_frozen_terminal_gets_all_of_it_later(told: list[threading.ExceptHookArgs]) -> None:
    """The program goes on drawing and saving; what waited comes in its order."""
    terminal = Frozen()
    writer = TerminalWriter(terminal)
    writer.start()

    def draw() -> None:
        for number in range(1000):
            writer.write(f"{number} ")

    assert ended(draw)
    terminal.goes_on.set()
    writer.stop()
    assert terminal.getvalue().split() == [str(number) for number in range(1000)]
    assert told == []


def test_plain_textual_hangs_where_the_terminal_is_gone(told: list[threading.ExceptHookArgs]) -> None:
    """Its thread has ended, and the queue fills up. Once this fails, its own thread may do."""
    writer = WriterThread(Broken())
    writer.start()
    writer.write("a picture")
    writer.join(LONGEST)
    assert not writer.is_alive()
    while not writer._queue.full():
        writer.write("a picture")
    assert writer._queue.maxsize == 30
