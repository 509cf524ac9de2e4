"""Writes due dates to a folder, one calendar file each, which other programs can sync to a phone."""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from afterview_tui.domain.rounds.due import Due
from afterview_tui.files import make_folder, replace_whole

_OWN = re.compile(r"afterview-[a-z]+-[0-9a-f]{32}\.ics")
_MARK = b"X-AFTERVIEW:"
"""The property that marks our files, with a hash of their content, so that only these are replaced or removed."""


def write(folder: Path, dates: Sequence[Due], now: datetime) -> int:
    """Write a file for each date and remove our other files; returns how many files changed. Raises OSError.

    Unchanged files are left alone, and so are files that aren't ours, whatever their names.
    """
    wanted = {f"afterview-{each.place}-{each.uid}.ics": each for each in dates}
    there = _existing(folder)
    if not wanted and not there:
        return 0
    make_folder(folder)
    changed = 0
    for name, each in wanted.items():
        mark = _mark_of(each)
        if name in there and there[name] == mark:
            continue
        if name not in there and os.path.lexists(folder / name):
            continue
        replace_whole(folder / name, _content(each, mark, now))
        changed += 1
    for name in there.keys() - wanted.keys():
        with suppress(FileNotFoundError):
            (folder / name).unlink()
            changed += 1
    return changed


def _existing(folder: Path) -> dict[str, bytes]:
    """The marks of our files in the folder, by name."""
    try:
        names = [name for name in os.listdir(folder) if _OWN.fullmatch(name)]  # noqa: PTH208 - names alone
    except FileNotFoundError:
        return {}
    found = {name: _mark_in(folder / name) for name in names}
    return {name: mark for name, mark in found.items() if mark}


def _mark_in(path: Path) -> bytes:
    try:
        if path.is_symlink():
            return b""
        with path.open("rb") as stream:
            lines = [line for line in stream.read(20_000).splitlines() if line.startswith(_MARK)]
    except OSError:
        return b""
    return lines[0].strip() if lines else b""


def _mark_of(each: Due) -> bytes:
    words = "\0".join((each.on.isoformat(), each.at.isoformat() if each.at else "", each.what, each.about))
    return _MARK + sha256(words.encode()).hexdigest()[:32].encode()


def _content(each: Due, mark: bytes, now: datetime) -> bytes:
    from afterview_tui.writing.calendar import calendar

    return calendar([each], now, mark=mark.removeprefix(_MARK).decode(), reminds=True)
