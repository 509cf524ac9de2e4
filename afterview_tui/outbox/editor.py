"""Opens a file in the user's own editor."""

import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path

from afterview_tui.files import reason
from afterview_tui.outbox.aside import SignalInbox, Suspends, stepped_aside
from afterview_tui.outbox.foreground import run_in_foreground

NAMED_BY = ("VISUAL", "EDITOR")
USUAL = ("nano", "vim", "vi", "emacs")
"""The editors to look for where neither $VISUAL nor $EDITOR names one."""
NO_EDITOR = "No editor was found here; $EDITOR can name one."
NO_ROOM = "In this terminal Afterview can't make way for an editor."


def edit(app: Suspends, path: Path, environ: Mapping[str, str]) -> int:
    """Open a file in the editor and wait until it has ended; returns its exit code.

    Must be called in the app's own thread, which it blocks. Raises ValueError with a sentence where there is no
    editor, it can't be started, or the app can't give up its screen.
    """
    command = editor(environ)
    if not command:
        raise ValueError(NO_EDITOR)
    problem, code = "", 0

    def meanwhile(inbox: SignalInbox) -> None:
        nonlocal problem, code
        try:
            code = run_in_foreground([*command, str(path)], environ, inbox)
        except OSError as error:
            problem = f"{command[0]} can't be started: {reason(error)}."

    if not stepped_aside(app, meanwhile):
        raise ValueError(NO_ROOM)
    if problem:
        raise ValueError(problem)
    return code


def editor(environ: Mapping[str, str]) -> list[str]:
    """The editor's command with its options, empty where there is none."""
    return named(environ) or next(([each] for each in USUAL if shutil.which(each, path=environ.get("PATH"))), [])


def named(environ: Mapping[str, str]) -> list[str]:
    """The command that $VISUAL or $EDITOR names, if its program is found; else empty."""
    for name in NAMED_BY:
        try:
            wanted = shlex.split(environ.get(name, ""))
        except ValueError:
            continue
        if wanted and shutil.which(wanted[0], path=environ.get("PATH")):
            return wanted
    return []
