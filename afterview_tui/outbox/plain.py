"""Plain view: the text on the normal screen, to select with the mouse."""

import sys
from contextlib import suppress
from select import select

from afterview_tui.domain.text import clean, one_line
from afterview_tui.outbox.aside import Ears, Suspends, stepped_aside

BACK = "Press Enter to go back to Afterview."


def plain_view(app: Suspends, title: str, text: str) -> bool:
    """Step aside, show the cleaned text unframed and unwrapped, and wait for Enter.

    Must be called in the app's own thread, which it blocks. False where the app can't step aside, as in a
    test or a browser.
    """
    return stepped_aside(app, lambda ears: _show(one_line(title), clean(text), ears))


def _show(title: str, text: str, ears: Ears) -> None:
    """Print on the terminal and wait for Enter, for the line to end, or for Afterview to be ended."""
    out = sys.stdout if sys.stdout.isatty() else sys.stderr
    with suppress(OSError, ValueError):
        print(f"\n{title}\n\n{text.rstrip()}\n\n{BACK}", file=out, flush=True)
        while not ears.told:
            ready, _, _ = select([ears, sys.stdin], [], [])
            ears.listen()
            if sys.stdin in ready:
                sys.stdin.readline()
                return
