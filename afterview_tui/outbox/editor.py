"""The user's own editor, for a text and back."""

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from afterview_tui.domain.text import clean
from afterview_tui.outbox.aside import Suspends, stepped_aside

USUAL = ("nano", "vim", "vi", "emacs")
"""What is looked for where neither $VISUAL nor $EDITOR says anything."""
NO_EDITOR = "No editor was found here; $EDITOR can name one."
NO_ROOM = "This terminal can't step aside for an editor."


def edited(app: Suspends, text: str, environ: Mapping[str, str]) -> str:
    """The text as it comes back from the editor; the same text where the editor gave up.

    Must be called in the app's own thread, which it blocks. The file it goes by is the user's alone and is gone
    afterwards. Raises ValueError with a sentence where there is no editor, or the terminal can't step aside;
    raises OSError where the file can't be written.
    """
    command = _command(environ)
    if not command:
        raise ValueError(NO_EDITOR)
    with tempfile.TemporaryDirectory(prefix="afterview-") as folder:
        path = Path(folder) / "note.txt"
        path.write_text(text, encoding="utf-8")
        codes: list[int] = []
        if not stepped_aside(app, lambda: codes.append(_run([*command, str(path)], environ))):
            raise ValueError(NO_ROOM)
        if codes != [0]:
            return text
        try:
            return clean(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, UnicodeDecodeError):
            return text


def _command(environ: Mapping[str, str]) -> list[str]:
    """The editor's command with its options, empty where there is none."""
    for name in ("VISUAL", "EDITOR"):
        try:
            wanted = shlex.split(environ.get(name, ""))
        except ValueError:
            continue
        if wanted and shutil.which(wanted[0], path=environ.get("PATH")):
            return wanted
    return next(([each] for each in USUAL if shutil.which(each, path=environ.get("PATH"))), [])


def _run(command: list[str], environ: Mapping[str, str]) -> int:
    """The editor's exit code; it gets the terminal that Afterview draws on, even where stdin is a pipe."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return subprocess.call(command, env=dict(environ))
    try:
        return subprocess.call(command, env=dict(environ), stdin=terminal, stdout=terminal, stderr=terminal)
    finally:
        os.close(terminal)
