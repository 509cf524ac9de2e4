"""Handles the signals that end the program: a closed window, a dropped ssh connection, a shutdown."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Timer

LAST_SECONDS = 3.0
"""Seconds to leave the terminal before the process is ended by force; everything is saved by then."""
ENDING = (
    *("SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM", "SIGUSR1", "SIGUSR2", "SIGALRM", "SIGVTALRM", "SIGPROF"),
    *("SIGXCPU", "SIGABRT", "SIGTRAP", "SIGSYS", "SIGIO", "SIGPWR", "SIGSTKFLT", "SIGBREAK"),
)
"""Signals that end a program by default, without faults such as SIGSEGV, which would just be raised again."""


class _Held:
    """The first signal received, and the callback for it."""

    number = 0
    tell: Callable[[int], None] = staticmethod(lambda _: None)


def ending() -> Iterator[int]:
    """The numbers of the signals that end a program by default on this system."""
    yield from (int(number) for name in ENDING if (number := getattr(signal, name, None)) is not None)
    if hasattr(signal, "SIGRTMIN"):
        yield from range(signal.SIGRTMIN, signal.SIGRTMAX + 1)


def die_at_once() -> None:
    """Make ctrl+c end the program without a traceback, while there is nothing to save."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def hold(tell: Callable[[int], None] = lambda _: None) -> None:
    """Stop signals from ending the program: ``tell`` is called with the first one, and further ones are dropped.

    It is called in the main thread, and the signal is also kept for `listen`. Signals that were ignored from the
    start, as under nohup, stay ignored.
    """
    _Held.number, _Held.tell = 0, staticmethod(tell)
    for number in ending():
        if signal.getsignal(number) not in (signal.SIG_IGN, None):
            signal.signal(number, _received)


def held() -> int:
    """The signal that was received, 0 for none."""
    return _Held.number


def listen(end: Callable[[int], None]) -> None:
    """Call ``end`` with the signal in the running event loop, at once if it was received before."""
    from asyncio import get_running_loop

    loop = get_running_loop()

    def tell(number: int) -> None:
        with suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(end, number)

    _Held.tell = staticmethod(tell)
    if _Held.number:
        tell(_Held.number)


def leave_by_force(code: int, if_so: Callable[[], bool] = lambda: True) -> None:
    """End the process if it still runs after ``LAST_SECONDS`` and ``if_so`` returns True.

    Writing to a terminal that is gone can block a normal exit forever.
    """

    def leave() -> None:
        if if_so():
            os._exit(code)

    way_out = Timer(LAST_SECONDS, leave)
    way_out.daemon = True
    way_out.start()


def _received(number: int, _frame: object) -> None:
    if not _Held.number:
        _Held.number = number
        _Held.tell(number)
