"""Writes all files: each completely or not at all, and durably where that is stated."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF}
"""The errors of file systems that can't sync a folder or don't allow reading it."""
_NOT_BESIDE = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.ENAMETOOLONG}
"""The errors where a file can be written, but not a temporary file beside it to replace it."""
_STREAMS = ("/dev/fd/", "/dev/std", "/proc/")
"""Where names of open files are, such as standard output: what is written there goes on to what is open."""
THERE = "{file} already exists and was left as it is. --force writes over it."
PRIVATE, AS_USUAL = 0o600, 0o666
"""The modes of a new file: private to the user, and by the umask."""


def replace_whole(path: Path, content: bytes, before: Callable[[Path], object] = lambda _: None) -> bool:
    """Replace a file's content durably, mode 0600; raises OSError and leaves the old file unchanged.

    Returns whether the new file survives a power cut, as far as the system tells. ``before`` is called with the
    finished temporary file, just before it replaces the old one.
    """
    with _beside(path, content, PRIVATE, before) as temporary:
        temporary.replace(path)
    return sync_folder(path.parent)


def append_line(path: Path, line: bytes) -> None:
    """Append a line to one of our files, mode 0600, after ending any unfinished line; raises OSError.

    It is not synced, so a power cut may lose the last lines. A symbolic link is not followed.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(path, flags, PRIVATE), "r+b", buffering=0) as file:
        size = file.seek(0, os.SEEK_END)
        if size:
            file.seek(-1, os.SEEK_END)
        file.write(line + b"\n" if not size or file.read(1) == b"\n" else b"\n" + line + b"\n")


def write_new(path: Path, content: bytes) -> None:
    """Write a new file durably, mode 0600; raises OSError, also if it exists, and leaves no partial file."""
    with _beside(path, content, PRIVATE) as temporary:
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except OSError:
            # Without hard links, an empty file reserves the name first, so that no other file is replaced.
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE))
            try:
                temporary.replace(path)
            except OSError:
                path.unlink(missing_ok=True)
                raise
    sync_folder(path.parent)


def replace_alike(path: Path, content: bytes) -> None:
    """Replace one of the user's own files durably, keeping a symbolic link, the owner and the mode.

    Raises OSError and leaves the old file unchanged, also if it is read-only.
    """
    path = Path(os.path.realpath(path))
    present = path.stat() if path.exists() else None
    if present is not None and not (present.st_mode & 0o222 and os.access(path, os.W_OK)):
        raise PermissionError(errno.EACCES, "It is read-only", str(path))

    def alike(temporary: Path) -> None:
        if present is None:
            return
        with suppress(OSError, AttributeError):
            os.chown(temporary, present.st_uid, present.st_gid)
        temporary.chmod(stat.S_IMODE(present.st_mode))

    with _beside(path, content, AS_USUAL if present is None else PRIVATE, alike) as temporary:
        temporary.replace(path)
    sync_folder(path.parent)


def write_where_named(path: Path, content: bytes) -> None:
    """Write to a path that the user named, which may be a pipe or a device; raises OSError."""
    if is_stream(path):
        path.write_bytes(content)
        return
    try:
        replace_alike(path, content)
    except OSError as error:
        if error.errno not in _NOT_BESIDE:
            raise
        with path.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def is_stream(path: Path) -> bool:
    """Whether a path is a pipe, a device or an open file descriptor, which can't be replaced."""
    if path.exists() and not path.is_file() and not path.is_dir():
        return True
    return str(path.absolute()).startswith(_STREAMS)


def read_whole(path: Path) -> bytes:
    """The content of a file; raises OSError, also for a pipe or a device, which may never end."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise OSError(errno.EINVAL, "Not a regular file", str(path))
    return path.read_bytes()


def prefix(path: Path) -> str:
    """The prefix of the hidden files that belong to a file."""
    return f".{path.name}."


def make_folder(folder: Path) -> None:
    """Create a folder and its missing parents, private to the user with any umask; raises OSError."""
    if folder.is_dir():
        return
    for each in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        each.mkdir(mode=0o700, exist_ok=True)


def sync_folder(folder: Path) -> bool:
    """Sync a folder to make a rename durable; returns True if that was done or isn't supported, as on Windows."""
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
    """The system's message for an error, in lower case."""
    return (error.strerror or str(error) or type(error).__name__).lower()


@contextmanager
def _beside(
    path: Path, content: bytes, mode: int, before: Callable[[Path], object] = lambda _: None
) -> Iterator[Path]:
    """A context with a written and synced temporary file beside another, removed at the end unless renamed."""
    temporary = path.with_name(f"{prefix(path)}{os.urandom(6).hex()}.tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            before(temporary)
            os.fsync(file.fileno())
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)
