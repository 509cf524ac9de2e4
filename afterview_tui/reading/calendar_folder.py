"""Finds interviews in a vdir calendar folder, as khal and vdirsyncer keep it: one event per file.

The folder is never written to. A file is read again only when its modification time or size has changed.
"""

import os
import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from afterview_tui.domain.records import Invitation

if TYPE_CHECKING:
    from afterview_tui.reading.invitations.sources import Reader

NEAR = range(-1, 3)
"""The days, counted from today, whose events are read: yesterday to two days ahead, to allow for time zones."""
LARGEST_EVENT = 300_000
"""The largest file, in bytes, that is read as a single event."""
MOST_FOLDERS = 50
"""How many calendars of a folder are scanned; each is a subfolder."""
_START = re.compile(rb"^DTSTART[^:\r\n]{0,200}:(\d{8})", re.M | re.I)
_EVENT = b"BEGIN:VEVENT"


class Seen(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """What is known of one file."""

    changed: int
    """Its modification time, in nanoseconds."""
    size: int
    day: str = ""
    """The first day of its event, as YYYYMMDD; empty for a file without an event or with a recurring one."""
    is_read: bool = False
    invitation: Invitation | None = None
    """The interview in it, if there is one."""


class Look(msgspec.Struct, frozen=True):
    """One scan of a folder: its files by path, and the modification times of it and its subfolders."""

    folder: str
    files: Mapping[str, Seen] = {}
    folders: Mapping[str, int] = {}

    @property
    def interviews(self) -> list[Invitation]:
        """The interviews among the events that were near enough to be read."""
        return [each.invitation for each in self.files.values() if each.invitation is not None]


def look(folder: Path, before: Look | None, reader: "Reader") -> Look:
    """Scan the folder; files that haven't changed since the scan ``before`` are not read again."""
    known = before.files if before is not None and before.folder == str(folder) else {}
    near = {f"{reader.now.date() + timedelta(days=days):%Y%m%d}" for days in NEAR}
    files: dict[str, Seen] = {}
    folders: dict[str, int] = {}
    for place in _folders(folder):
        folders[str(place)] = _changed(place)
        for entry in _events(place):
            seen = known.get(entry.path)
            stat = _stat(entry)
            if stat is None:
                continue
            if seen is None or (seen.changed, seen.size) != stat:
                seen = _first_look(Path(entry.path), *stat)
            if seen.day in near and not seen.is_read:
                seen = _read(Path(entry.path), seen, reader)
            files[entry.path] = seen
    return Look(str(folder), files, folders)


def is_as_before(folders: Mapping[str, int]) -> bool:
    """Whether no file was added to or removed from these folders; a file edited in place is not noticed."""
    return bool(folders) and all(_changed(Path(each)) == changed for each, changed in folders.items())


def _folders(folder: Path) -> Iterator[Path]:
    """The folder itself, which may be a calendar, and the calendars in it."""
    yield folder
    try:
        with os.scandir(folder) as found:
            inner = [each.path for each in found if not each.name.startswith(".") and each.is_dir()]
    except OSError:
        return
    yield from (Path(each) for each in sorted(inner)[:MOST_FOLDERS])


def _events(folder: Path) -> Iterator["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as found:
            yield from (each for each in found if each.name.endswith(".ics") and each.name[0] != ".")
    except OSError:
        return


def _changed(folder: Path) -> int:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


def _stat(entry: "os.DirEntry[str]") -> tuple[int, int] | None:
    try:
        found = entry.stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if found.st_size <= LARGEST_EVENT and entry.is_file() else None


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST_EVENT)
    except OSError:
        return b""


def _first_look(path: Path, changed: int, size: int) -> Seen:
    """The file with the day of its event, without parsing the rest; a recurring event has no day."""
    event = _content(path).partition(_EVENT)[2]
    found = _START.search(event)
    is_one = found is not None and b"\nRRULE" not in event
    return Seen(changed, size, found[1].decode() if found is not None and is_one else "")


def _read(path: Path, seen: Seen, reader: "Reader") -> Seen:
    from afterview_tui.reading.invitations.reader import NotAnInvitation, read_invitation

    try:
        invitation = read_invitation(_content(path), reader)
    except NotAnInvitation:
        invitation = None
    is_sure = invitation is not None and "interview" not in invitation.doubts and not invitation.cancelled
    return msgspec.structs.replace(seen, is_read=True, invitation=invitation if is_sure else None)
