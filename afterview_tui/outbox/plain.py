"""Plain view: shows a text on the normal screen, to select with the mouse."""

import sys
from contextlib import suppress
from select import select

from afterview_tui.domain.text import clean, one_line
from afterview_tui.outbox.aside import SignalInbox, Suspends, stepped_aside

BACK = "Press Enter to go back to Afterview."


def plain_view(app: Suspends, title: str, text: str) -> bool:
    """Give up the screen, show the cleaned text without a frame or wrapping, and wait for Enter.

    Must be called in the app's own thread, which it blocks. Returns False where the app can't give up its screen,
    as in a test or a browser.
    """
    return stepped_aside(app, lambda inbox: _show(one_line(title), clean(text), inbox))


def _show(title: str, text: str, inbox: SignalInbox) -> None:
    """Print to the terminal and wait for Enter, the end of input, or a signal that ends Afterview."""
    out = sys.stdout if sys.stdout.isatty() else sys.stderr
    with suppress(OSError, ValueError):
        print(f"\n{title}\n\n{text.rstrip()}\n\n{BACK}", file=out, flush=True)
        while not inbox.received:
            ready, _, _ = select([inbox, sys.stdin], [], [])
            inbox.receive()
            if sys.stdin in ready:
                sys.stdin.readline()
                return
