"""Files that are written whole or not at all."""

import errno
import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF}
"""What file systems answer that can't sync a folder, or don't let it be read."""
_OWN = re.compile("[0-9a-f]{12}.tmp")
"""How the name of a temporary file ends; what else begins alike belongs to a file with a longer name."""
DRAFT_SECONDS = 60.0
"""After which the temporary file of a draft belongs to nobody any more."""


def replace_whole(path: Path, content: bytes, before: Callable[[Path], None] = lambda _: None) -> bool:
    """Replace a file durably by new content, mode 0600; raises OSError and leaves the old file as it was.

    Returns whether the new file outlasts a power cut, as far as the system says. ``before`` is called with the
    finished temporary file, just before it takes the old one's place.
    """
    temporary = path.with_name(f"{prefix(path)}{os.urandom(6).hex()}.tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            before(temporary)
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return sync_folder(path.parent)


def read_whole(path: Path) -> bytes:
    """What is in a file; raises OSError, also for a pipe or a device, whose reading may never end."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise OSError(errno.EINVAL, "Not a regular file", str(path))
    return path.read_bytes()


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


def beside(path: Path, begin: str, end: str) -> list[Path]:
    """The files in the same folder whose names begin and end so; the name of a data file is never a pattern."""
    try:
        with os.scandir(path.parent) as found:
            names = [each.name for each in found]
    except OSError:
        return []
    return [path.with_name(name) for name in sorted(names) if name.startswith(begin) and name.endswith(end)]


def prefix(path: Path) -> str:
    """How the names of the hidden files begin that belong to a data file."""
    return f".{path.name}."


def make_folder(folder: Path) -> None:
    """Make a folder and those missing above it for the user alone, whatever the umask; raises OSError."""
    if folder.is_dir():
        return
    for each in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        each.mkdir(mode=0o700, exist_ok=True)


def sync_folder(folder: Path) -> bool:
    """Make the renaming itself durable; returns whether that was done, or can't be asked for, as on Windows."""
    if os.name == "nt":
        return True
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        return error.errno in _NO_FOLDER_SYNC
    return True


def reason(error: OSError) -> str:
    """Why something could not be done, in the system's words."""
    return (error.strerror or type(error).__name__).lower()
