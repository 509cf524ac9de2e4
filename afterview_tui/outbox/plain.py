"""Plain view: the text on the normal screen, to select with the mouse."""

import sys
from contextlib import suppress

from afterview_tui.domain.text import clean, one_line
from afterview_tui.outbox.aside import Suspends, stepped_aside

BACK = "Press Enter to go back to Afterview."


def plain_view(app: Suspends, title: str, text: str) -> bool:
    """Step aside, show the cleaned text unframed and unwrapped, and wait for Enter.

    Must be called in the app's own thread, which it blocks. False where the app can't step aside, as in a
    test or a browser.
    """
    return stepped_aside(app, lambda: _show(one_line(title), clean(text)))


def _show(title: str, text: str) -> None:
    """Print on the terminal and wait for Enter or for the line to end."""
    out = sys.stdout if sys.stdout.isatty() else sys.stderr
    with suppress(OSError, ValueError):
        print(f"\n{title}\n\n{text.rstrip()}\n\n{BACK}", file=out, flush=True)
        sys.stdin.readline()
