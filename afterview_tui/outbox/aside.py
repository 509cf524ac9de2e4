"""Stepping aside: the app leaves the screen to something else for a while."""

import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol


class Suspends(Protocol):
    """The part of an app that can step aside."""

    def suspend(self) -> AbstractContextManager[None]:
        """Leave the screen for as long as the context lasts."""
        ...


def stepped_aside(app: Suspends, meanwhile: Callable[[], None]) -> bool:
    """Leave the screen, do something there, and come back; raises what ``meanwhile`` raises.

    Must be called in the app's own thread, which it blocks. False, with nothing done, where the app can't step
    aside, as in a test or a browser.
    """
    from textual.app import SuspendNotSupported

    try:
        with app.suspend(), _no_interrupts():
            meanwhile()
    except SuspendNotSupported:
        return False
    return True


@contextmanager
def _no_interrupts() -> Iterator[None]:
    """Make ctrl+c harmless: people who have just selected a text press it to copy.

    By a handler, not by SIG_IGN, which another program would inherit.
    """
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
