"""The hidden files beside a data file."""

import os
import re
from contextlib import suppress
from pathlib import Path

from afterview_tui.files import prefix

_OWN = re.compile("[0-9a-f]{12}.tmp")
"""How the name of a temporary file ends; what else begins alike belongs to a file with a longer name."""
DRAFT_SECONDS = 60.0
"""After which the temporary file of a draft belongs to nobody any more."""


def beside(path: Path, begin: str, end: str) -> list[Path]:
    """The files in the same folder whose names begin and end so; the name of a data file is never a pattern."""
    try:
        with os.scandir(path.parent) as found:
            names = [each.name for each in found]
    except OSError:
        return []
    return [path.with_name(name) for name in sorted(names) if name.startswith(begin) and name.endswith(end)]


def sweep(path: Path, now: float) -> None:
    """Remove the temporary files that a killed program left beside a file; only while its lock is held.

    Drafts are written without the lock, so theirs stay for a minute. ``now`` is in seconds since the epoch.
    """
    for stray in beside(path, prefix(path), ".tmp"):
        if _OWN.fullmatch(stray.name.removeprefix(prefix(path))):
            stray.unlink(missing_ok=True)
    for stray in beside(path, f".{prefix(path)}draft-", ".tmp"):
        with suppress(OSError):
            if stray.stat().st_mtime < now - DRAFT_SECONDS:
                stray.unlink(missing_ok=True)
