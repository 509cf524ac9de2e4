"""Suspending to the shell, with the whole process group.

Textual 8.2 sends SIGSTOP to its own process only. Under ``make run``, make would keep running and the shell would
not come back; without a shell, nothing would ever continue the process.
"""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

from textual.app import SuspendNotSupported

from afterview_tui.outbox.aside import CannotStepAside, SignalInbox, Suspends, stepped_aside

NO_SHELL = "There is no shell here to go back to."
A_MOMENT = 0.5
"""Seconds that the system has to stop the process group."""


def to_the_shell(app: Suspends) -> str:
    """Stop until a shell continues us, in the app's own thread; returns a sentence where there is no shell.

    POSIX doesn't stop an orphaned process group, one that no shell could continue; then it goes on at once.
    """
    if not hasattr(signal, "SIGTSTP"):
        return NO_SHELL
    continued: list[int] = []

    def stop(inbox: SignalInbox) -> None:
        before = {number: signal.getsignal(number) for number in (signal.SIGTSTP, signal.SIGCONT)}
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        signal.signal(signal.SIGCONT, lambda number, _: continued.append(number))
        try:
            os.killpg(0, signal.SIGTSTP)
            end = time.monotonic() + A_MOMENT
            while not continued and time.monotonic() < end:
                time.sleep(0.01)
            while continued and not _is_in_front():
                inbox.receive()
                if inbox.received:
                    break
                os.killpg(0, signal.SIGSTOP)
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    return "" if stepped_aside(app, stop) and continued else NO_SHELL


def _is_in_front() -> bool:
    """Whether we are in the foreground; in the background (``bg``) nothing could be drawn."""
    try:
        return os.tcgetpgrp(0) == os.getpgrp()
    except OSError:
        return True


@contextmanager
def stepping_aside(suspended: AbstractContextManager[None]) -> Iterator[None]:
    """Textual's suspension of the app; raises CannotStepAside where it isn't supported."""
    with ExitStack() as stack:
        try:
            stack.enter_context(suspended)
        except SuspendNotSupported as error:
            raise CannotStepAside from error
        yield
