"""Caches the scan of the calendar folder beside the data file; the first line is all that a shell prompt needs."""

from pathlib import Path

import msgspec

from afterview_tui.domain.records import Invitation
from afterview_tui.files import prefix, replace_whole
from afterview_tui.reading.calendar_folder import Look, Seen


class Near(msgspec.Struct, frozen=True):
    """The first line: the interviews that were near on the day of the scan."""

    folder: str
    folders: dict[str, int]
    """The modification times of the folders, in nanoseconds."""
    day: str
    interviews: list[Invitation]


def path_of(data: Path) -> Path:
    """The path of the cache for a data file."""
    return data.with_name(f"{prefix(data)}calendar.json")


def near(data: Path) -> Near | None:
    """The first line of the cache; None where it can't be read."""
    try:
        with path_of(data).open("rb") as stream:
            return msgspec.json.decode(stream.readline(), type=Near)
    except (OSError, ValueError):
        return None


def seen(data: Path) -> Look | None:
    """The whole cached scan; None where it can't be read."""
    try:
        first, _, rest = path_of(data).read_bytes().partition(b"\n")
        head = msgspec.json.decode(first, type=Near)
        return Look(head.folder, msgspec.json.decode(rest, type=dict[str, Seen]), head.folders)
    except (OSError, ValueError):
        return None


def keep(data: Path, found: Look, day: str) -> None:
    """Write the scan of a day to the cache; raises OSError."""
    head = Near(found.folder, dict(found.folders), day, found.interviews)
    replace_whole(path_of(data), msgspec.json.encode(head) + b"\n" + msgspec.json.encode(found.files))
