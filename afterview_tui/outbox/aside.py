"""Stepping aside: the app leaves the screen to something else for a while."""

import os
import signal
import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from typing import Protocol

from afterview_tui import signals

HARMLESS = ("SIGINT", "SIGCHLD")
"""People who have just selected a text press ctrl+c to copy it. By a handler, as SIG_IGN would be inherited."""


class CannotStepAside(Exception):
    """The app has no screen that it could leave."""


class Suspends(Protocol):
    """The part of an app that can step aside."""

    def suspend(self) -> AbstractContextManager[None]:
        """Leave the screen for as long as the context lasts; raises CannotStepAside."""
        ...


class Ears:
    """The signals that arrive while Afterview stands aside; ``select`` can wait for them."""

    def __init__(self, end: socket.socket, ending: Iterable[int]) -> None:
        self._end = end
        self.told: list[int] = []
        """Those that end Afterview, as they came; what has the screen is to end first."""
        self._ending = set(ending)

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
        except CannotStepAside:
            return False
        meanwhile(stack.enter_context(_all_ears()))
    return True


@contextmanager
def _all_ears() -> Iterator[Ears]:
    """Put the app's own handling of signals aside; those that were to end it are sent again afterwards."""
    end, begin = socket.socketpair()
    end.setblocking(False)
    begin.setblocking(False)
    wakes = signal.set_wakeup_fd(begin.fileno(), warn_on_full_buffer=False)
    harmless = {int(getattr(signal, name)) for name in HARMLESS if hasattr(signal, name)}
    before = {each: signal.getsignal(each) for each in harmless.union(signals.ending())}
    # Harmless ones too: where the end of a program was ignored from the start, it could not be waited for.
    mine = [each for each, what in before.items() if callable(what) or (each in harmless and what is not None)]
    ears = Ears(end, set(mine) - harmless)
    try:
        for each in mine:
            signal.signal(each, lambda *_: None)
        yield ears
    finally:
        ears.listen()
        for each in mine:
            signal.signal(each, before[each])
        signal.set_wakeup_fd(wakes)
        end.close()
        begin.close()
        for number in dict.fromkeys(ears.told):
            os.kill(os.getpid(), number)
