"""A folder with what is due, a calendar file each, so that a phone reminds by whatever synchronises the folder."""

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
"""Stands in every file of ours, with what it is about, so that only these are replaced or removed."""


def write(folder: Path, dates: Sequence[Due], now: datetime) -> int:
    """Make the folder hold these, and nothing else of ours; returns how many files changed. Raises OSError.

    A file that says the same is left alone, and so is everybody else's, whatever it is called.
    """
    wanted = {f"afterview-{each.place}-{each.uid}.ics": each for each in dates}
    there = _there(folder)
    if not wanted and not there:
        return 0
    make_folder(folder)
    changed = 0
    for name, each in wanted.items():
        mark = _marked(each)
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


def _there(folder: Path) -> dict[str, bytes]:
    """The files of ours in the folder, with their marks."""
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


def _marked(each: Due) -> bytes:
    words = "\0".join((each.on.isoformat(), each.at.isoformat() if each.at else "", each.what, each.about))
    return _MARK + sha256(words.encode()).hexdigest()[:32].encode()


def _content(each: Due, mark: bytes, now: datetime) -> bytes:
    from afterview_tui.writing.calendar import calendar

    return calendar([each], now, mark=mark.removeprefix(_MARK).decode(), reminds=True)
