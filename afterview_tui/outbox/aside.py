"""Stepping aside: the app leaves the screen to something else for a while."""

import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from typing import Protocol

ENDING = ("SIGHUP", "SIGTERM")
"""The signals that end Afterview; while it stands aside, they end first what has the screen."""
HARMLESS = ("SIGINT", "SIGCHLD")
"""People who have just selected a text press ctrl+c to copy it. By a handler, as SIG_IGN would be inherited."""


class Suspends(Protocol):
    """The part of an app that can step aside."""

    def suspend(self) -> AbstractContextManager[None]:
        """Leave the screen for as long as the context lasts."""
        ...


class Ears:
    """The signals that arrive while Afterview stands aside; ``select`` can wait for them."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end
        self.told: list[int] = []
        """Those that end Afterview, as they came."""
        self._ending = {getattr(signal, name) for name in ENDING if hasattr(signal, name)}

    def fileno(self) -> int:
        """What has a byte to read for each signal."""
        return self._end.fileno()

    def listen(self) -> None:
        """Take in what has come until now."""
        with suppress(BlockingIOError):
            self.told += [number for number in self._end.recv(4096) if number in self._ending]


def stepped_aside(app: Suspends, meanwhile: Callable[[Ears], None]) -> bool:
    """Leave the screen, do something there that raises nothing, and come back.

    Must be called in the app's own thread, which it blocks. False, with nothing done, where the app can't step
    aside, as in a test or a browser. A signal that ends Afterview waits until ``meanwhile`` is over.
    """
    with ExitStack() as stack:
        try:
            stack.enter_context(app.suspend())
        except Exception as error:
            from textual.app import SuspendNotSupported

            if isinstance(error, SuspendNotSupported):
                return False
            raise
        meanwhile(stack.enter_context(_all_ears()))
    return True


@contextmanager
def _all_ears() -> Iterator[Ears]:
    """Put the app's own handling of signals aside; those that were to end it are sent again afterwards."""
    end, begin = socket.socketpair()
    for each in (end, begin):
        each.setblocking(False)
    ears = Ears(end)
    wakes = signal.set_wakeup_fd(begin.fileno(), warn_on_full_buffer=False)
    numbers = [getattr(signal, name) for name in (*ENDING, *HARMLESS) if hasattr(signal, name)]
    before = {each: signal.getsignal(each) for each in numbers}
    heard = [each for each in numbers if before[each] is not None and before[each] != signal.SIG_IGN]
    try:
        for number in heard:
            signal.signal(number, lambda *_: None)
        yield ears
    finally:
        ears.listen()
        for number in heard:
            signal.signal(number, before[number])
        signal.set_wakeup_fd(wakes)
        end.close()
        begin.close()
        for number in dict.fromkeys(ears.told):
            os.kill(os.getpid(), number)
