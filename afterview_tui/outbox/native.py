"""Giving a text to a clipboard of this machine, and reading it back."""

import sys
from collections.abc import Mapping

from afterview_tui.outbox.display import Mechanism, at_display
from afterview_tui.outbox.programs import Run
from afterview_tui.outbox.seat import Seat

CHILD = """
import sys, pyperclip
name, wanted = sys.argv[1:]
if name:
    pyperclip.set_clipboard(name)
if wanted == "copy":
    pyperclip.copy(sys.stdin.read())
else:
    sys.stdout.write(pyperclip.paste())
"""
"""What runs in the child; pyperclip's own choice may be KDE's klipper, which gets a text where `ps` shows it."""


def give(text: str, mechanism: Mechanism, seat: Seat, environ: Mapping[str, str], run: Run) -> bool:
    """Give it to pyperclip in a child process; returns whether the clipboard then held it.

    Read back, because pyperclip 1.11 reports success on a dead display; in a child, because it lets its
    helpers write on the screen and wait without end.
    """
    there = {**at_display(environ, seat), "PYTHONUTF8": "1"}
    if mechanism.variable != "WAYLAND_DISPLAY":
        there.pop("WAYLAND_DISPLAY", None)
    child = [sys.executable, "-P", "-c", CHILD, mechanism.name]
    return run([*child, "copy"], there, text) is not None and run([*child, "paste"], there) == text
