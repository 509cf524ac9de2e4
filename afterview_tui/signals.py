"""The end of the line: the window that is closed, the ssh that drops, the machine that shuts down."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Timer

LAST_SECONDS = 3.0
"""How long the terminal may take to be left; everything is saved by then."""
ENDING = (
    "SIGHUP",
    "SIGINT",
    "SIGQUIT",
    "SIGTERM",
    "SIGUSR1",
    "SIGUSR2",
    "SIGALRM",
    "SIGVTALRM",
    "SIGPROF",
    "SIGXCPU",
    "SIGABRT",
    "SIGTRAP",
    "SIGSYS",
    "SIGIO",
    "SIGPWR",
    "SIGSTKFLT",
    "SIGBREAK",
)
"""What would end the program unasked. Faults of the machine are not among them: they come again until it ends."""


class _Held:
    """The first signal that came, and who is to be told of it."""

    number = 0
    tell: Callable[[int], None] = staticmethod(lambda _: None)


def ending() -> Iterator[int]:
    """The numbers of the signals that would end the program unasked, those of this system."""
    yield from (int(number) for name in ENDING if (number := getattr(signal, name, None)) is not None)
    if hasattr(signal, "SIGRTMIN"):
        yield from range(signal.SIGRTMIN, signal.SIGRTMAX + 1)


def die_at_once() -> None:
    """Let ctrl+c end the program without a traceback, as the other signals do, while there is nothing to save."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def hold(tell: Callable[[int], None] = lambda _: None) -> None:
    """From now on no signal ends the program: the first one is told, further ones are dropped.

    It is told between two steps of the main thread, and kept for `listen` too. What was ignored from the start, as
    under nohup, stays so.
    """
    _Held.number, _Held.tell = 0, staticmethod(tell)
    for number in ending():
        if signal.getsignal(number) not in (signal.SIG_IGN, None):
            signal.signal(number, _received)


def held() -> int:
    """The signal that has come, 0 for none."""
    return _Held.number


def listen(end: Callable[[int], None]) -> None:
    """Call ``end`` with the signal in the running loop, between two of its turns; at once where it came before."""
    from asyncio import get_running_loop

    loop = get_running_loop()

    def tell(number: int) -> None:
        with suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(end, number)

    _Held.tell = staticmethod(tell)
    if _Held.number:
        tell(_Held.number)


def leave_by_force(code: int, if_so: Callable[[], bool] = lambda: True) -> None:
    """End the process with an exit code if it still runs after ``LAST_SECONDS``, and that is asked for.

    What is written to a terminal that is gone can block the way out for ever.
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
