"""Plain view: the text on the normal screen, to select with the mouse."""

import signal
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Protocol

from afterview_tui.domain.text import clean, one_line

BACK = "Press Enter to go back to Afterview."


class Suspends(Protocol):
    """The part of an app that plain view needs."""

    def suspend(self) -> AbstractContextManager[None]:
        """Leave the screen for as long as the context lasts."""
        ...


def plain_view(app: Suspends, title: str, text: str) -> bool:
    """Step aside, show the cleaned text unframed and unwrapped, and wait for Enter.

    Must be called in the app's own thread, which it blocks. False where the app can't step aside, as in a
    test or a browser.
    """
    from textual.app import SuspendNotSupported

    try:
        with app.suspend(), _no_interrupts():
            _show(one_line(title), clean(text))
    except SuspendNotSupported:
        return False
    return True


def _show(title: str, text: str) -> None:
    """Print on the terminal and wait for Enter or for the line to end."""
    out = sys.stdout if sys.stdout.isatty() else sys.stderr
    with suppress(OSError, ValueError):
        print(f"\n{title}\n\n{text.rstrip()}\n\n{BACK}", file=out, flush=True)
        sys.stdin.readline()


@contextmanager
def _no_interrupts() -> Iterator[None]:
    """Make ctrl+c harmless: people who have just selected a text press it to copy."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
