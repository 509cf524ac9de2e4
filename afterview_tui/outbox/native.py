"""Copies a text to a clipboard of this machine, and reads it back."""

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
"""The child's code; pyperclip's default may be KDE's klipper, which gets the text as an argument that ps shows."""


def give(text: str, mechanism: Mechanism, seat: Seat, environ: Mapping[str, str], run: Run) -> bool:
    """Copy a text with pyperclip in a child process; returns whether the clipboard then holds it.

    It is read back because pyperclip 1.11 reports success on a dead display, and runs in a child because its
    helpers may write to the screen and wait forever.
    """
    there = {**at_display(environ, seat), "PYTHONUTF8": "1"}
    if mechanism.variable != "WAYLAND_DISPLAY":
        there.pop("WAYLAND_DISPLAY", None)
    child = [sys.executable, "-P", "-c", CHILD, mechanism.name]
    return run([*child, "copy"], there, text) is not None and run([*child, "paste"], there) == text
