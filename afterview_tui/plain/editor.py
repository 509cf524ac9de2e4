"""A text in the person's own editor."""

import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path

VARIABLES = ("VISUAL", "EDITOR")


def has_editor(is_live: bool) -> bool:
    """Whether somebody sits there who has named an editor that can be found."""
    command = _command()
    return is_live and bool(command) and shutil.which(command[0]) is not None


def edited(text: str) -> str | None:
    """The text as it was left in the editor, in a file for this person alone; None where that did not work."""
    try:
        with tempfile.TemporaryDirectory(prefix="afterview-") as folder:
            path = Path(folder) / "note.txt"
            path.write_text(text, encoding="utf-8")
            ended = subprocess.run([*_command(), str(path)], check=False)
            return path.read_text(encoding="utf-8", errors="replace") if ended.returncode == 0 else None
    except OSError:
        return None


def _command() -> list[str]:
    given = next((found for name in VARIABLES if (found := os.environ.get(name, "").strip())), "")
    try:
        return shlex.split(given)
    except ValueError:
        return []
