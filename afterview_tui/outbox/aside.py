"""Suspends the app so that something else can use the screen."""

import os
import signal
import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from typing import Protocol

from afterview_tui import signals

IGNORED = ("SIGINT", "SIGCHLD")
"""Signals to ignore: people press ctrl+c to copy a selection. A handler does it, as SIG_IGN would be inherited."""


class CannotStepAside(Exception):
    """The app has no screen that it could give up."""


class Suspends(Protocol):
    """The part of an app that gives up the screen."""

    def suspend(self) -> AbstractContextManager[None]:
        """A context in which the app gives up the screen; raises CannotStepAside."""
        ...


class SignalInbox:
    """The signals that arrive while Afterview is suspended; ``select`` can wait for them."""

    def __init__(self, end: socket.socket, ending: Iterable[int]) -> None:
        self._end = end
        self.received: list[int] = []
        """The received signals that end Afterview, in order; whatever has the screen has to end first."""
        self._ending = set(ending)

    def fileno(self) -> int:
        """A file descriptor with a byte to read for each signal."""
        return self._end.fileno()

    def receive(self) -> None:
        """Read the signals that have arrived."""
        with suppress(BlockingIOError):
            self.received += [number for number in self._end.recv(4096) if number in self._ending]


def stepped_aside(app: Suspends, meanwhile: Callable[[SignalInbox], None]) -> bool:
    """Give up the screen, call ``meanwhile``, which must not raise, and take the screen back.

    Must be called in the app's own thread, which it blocks. Returns False, with nothing done, where the app can't
    give up its screen, as in a test or a browser. A signal that ends Afterview waits until ``meanwhile`` returns.
    """
    with ExitStack() as stack:
        try:
            stack.enter_context(app.suspend())
        except CannotStepAside:
            return False
        meanwhile(stack.enter_context(_own_handlers()))
    return True


@contextmanager
def _own_handlers() -> Iterator[SignalInbox]:
    """Replace the app's signal handlers; signals that would have ended it are sent again afterwards."""
    end, begin = socket.socketpair()
    end.setblocking(False)
    begin.setblocking(False)
    wakes = signal.set_wakeup_fd(begin.fileno(), warn_on_full_buffer=False)
    ignored = {int(getattr(signal, name)) for name in IGNORED if hasattr(signal, name)}
    before = {each: signal.getsignal(each) for each in ignored.union(signals.ending())}
    # SIGCHLD needs a handler, too: where it was ignored from the start, no child could be waited for.
    mine = [each for each, what in before.items() if callable(what) or (each in ignored and what is not None)]
    inbox = SignalInbox(end, set(mine) - ignored)
    try:
        for each in mine:
            signal.signal(each, lambda *_: None)
        yield inbox
    finally:
        inbox.receive()
        for each in mine:
            signal.signal(each, before[each])
        signal.set_wakeup_fd(wakes)
        end.close()
        begin.close()
        for number in dict.fromkeys(inbox.received):
            os.kill(os.getpid(), number)
