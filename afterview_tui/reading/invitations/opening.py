"""What somebody gives to be read: a path, as it is typed or dropped on a terminal, or the words themselves."""

import os
import stat
from pathlib import Path
from urllib.parse import unquote

from afterview_tui.files import reason
from afterview_tui.locations import expanded, short
from afterview_tui.reading.invitations.reader import LARGEST, NotAnInvitation

ENDINGS = (".ics", ".eml", ".ical", ".ifb", ".vcs", ".msg", ".txt", ".html", ".htm", ".mbox")


def given(text: str) -> bytes:
    """The bytes that somebody means: a file's where it is a path, else the text's; raises NotAnInvitation."""
    path = path_in(text)
    return text.encode("utf-8", "replace") if path is None else content(path)


def path_in(text: str) -> Path | None:
    """The path that a line is; None for other words. Quotes and backslashes of a dropped file go."""
    line = text.strip()
    if not line or "\n" in line or len(line) > 4_000:
        return None
    bare = line.strip("'\"")
    bare = unquote(bare.removeprefix("file://")) if bare.startswith("file://") else bare.replace("\\ ", " ")
    path = expanded(bare)
    looks_like_one = bare.startswith(("/", "~", "./", "../")) or bare.casefold().endswith(ENDINGS)
    return path if looks_like_one or _is_there(path) else None


def content(path: Path) -> bytes:
    """A file's bytes, as far as an invitation can go; raises NotAnInvitation with one sentence."""
    try:
        kind = path.stat().st_mode
        if not stat.S_ISREG(kind):
            raise NotAnInvitation(f"{short(path)} is not a file.")
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "no file has such a name"
        raise NotAnInvitation(f"{short(path)} can't be read: {why}.") from error


def _is_there(path: Path) -> bool:
    try:
        return os.path.lexists(path)
    except ValueError:
        return False
