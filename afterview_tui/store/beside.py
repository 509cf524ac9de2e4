"""Finds and removes hidden files beside a data file."""

import os
import re
from contextlib import suppress
from pathlib import Path

from afterview_tui.files import prefix

_OWN = re.compile("[0-9a-f]{12}.tmp")
"""How a temporary file's name ends; with anything else it belongs to a data file with a longer name."""
DRAFT_SECONDS = 60.0
"""The age in seconds after which a draft's temporary file is abandoned."""


def beside(path: Path, begin: str, end: str) -> list[Path]:
    """The files in the folder of ``path`` whose names begin and end like this, literally, not as patterns."""
    try:
        with os.scandir(path.parent) as found:
            names = [each.name for each in found]
    except OSError:
        return []
    return [path.with_name(name) for name in sorted(names) if name.startswith(begin) and name.endswith(end)]


def sweep(path: Path, now: float) -> None:
    """Remove temporary files that a killed program left beside a data file; call it only with the lock held.

    Drafts are written without the lock, so their files are kept for a minute. ``now`` is in seconds since 1970.
    """
    for stray in beside(path, prefix(path), ".tmp"):
        if _OWN.fullmatch(stray.name.removeprefix(prefix(path))):
            stray.unlink(missing_ok=True)
    for stray in beside(path, f".{prefix(path)}draft-", ".tmp"):
        with suppress(OSError):
            if stray.stat().st_mtime < now - DRAFT_SECONDS:
                stray.unlink(missing_ok=True)
