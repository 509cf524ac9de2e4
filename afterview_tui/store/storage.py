"""TinyDB's storage, writing atomically.

TinyDB's own JSONStorage overwrites the file in place: killed in the middle it leaves broken JSON, and on a
full disk an empty file. Here a save is either whole or not there.
"""

import errno
import json
import os
import re
import stat
from pathlib import Path
from typing import Any

import msgspec
from tinydb import Storage

from afterview_tui.domain.text import clean_all
from afterview_tui.store.errors import Refused, Unreadable

Tables = dict[str, dict[str, Any]]
Signature = tuple[int, int, int, int]

_PERHAPS_UNCLEAN = re.compile(rb"\\[rbfu]|\xc2[\x80-\x9f]|\xe2\x80[\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\x7f")
_MARKS = (b"\\", b"\xc2", b"\xe2", b"\x7f")
"""How all that the pattern finds begins; looking for single bytes first is much quicker in a large file."""
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF}
"""What file systems answer that can't sync a folder, or don't let it be read."""


class AtomicStorage(Storage):
    """One JSON file, parsed once while it stays the same, replaced whole on each save."""

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.realpath(path))
        """The file itself: a symbolic link to it stays a link."""
        self._seen: Signature | None = None
        self._tables: Tables | None = None

    def signature(self) -> Signature | None:
        """What identifies the file's present content: device, inode, time, size; None when there is no file.

        Raises Unreadable where the folder may not be looked into, or what is there is no file.
        """
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Unreadable(f"{self.path} can't be opened: {_reason(error)}.") from error
        if not stat.S_ISREG(found.st_mode):
            raise Unreadable(f"{self.path} can't be opened: it is not a file.")
        return found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size

    def read(self) -> Tables | None:
        """The tables, or None when there is no file yet; raises Unreadable.

        A file that was there and is gone (a drive taken out, a folder moved) is kept as it was last seen, so that
        the next save brings all of it back.
        """
        signature = self.signature()
        if signature is not None and signature != self._seen:
            self._tables = self._load()
            self._seen = signature
        return self._tables

    def rows(self, name: str) -> dict[str, Any]:
        """One table's rows by number, which TinyDB keeps as text; raises Unreadable where one is no number."""
        rows = (self.read() or {}).get(name, {})
        if not all(number.isascii() and number.isdigit() and str(int(number)) == number for number in rows):
            raise Unreadable(f"{self.path}: a row in {name} has no number. Nothing was changed.")
        return rows

    def write(self, data: Tables) -> None:
        """Replace the file by these tables, durably; raises Refused and leaves the old file as it was."""
        self._tables = self._seen = None
        content = msgspec.json.encode(data)
        try:
            self._replace(content)
        except OSError as error:
            raise Refused(_refusal(error, self.path, len(content))) from error
        self._tables, self._seen = data, self.signature()

    def _load(self) -> Tables:
        try:
            content = self.path.read_bytes()
        except OSError as error:
            raise Unreadable(f"{self.path} can't be opened: {_reason(error)}.") from error
        try:
            tables = _decode(content)
        except ValueError as error:
            raise Unreadable(
                f"{self.path} is not an Afterview file. Nothing was changed; --data opens another one."
            ) from error
        return tables

    def _replace(self, content: bytes) -> None:
        folder = self.path.parent
        temporary = folder / f".{self.path.name}.{os.urandom(6).hex()}.tmp"
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                _make_later(temporary, self.path)
                os.fsync(file.fileno())
            temporary.replace(self.path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(folder)


def make_folder(folder: Path) -> None:
    """Make a folder and those missing above it for the user alone, whatever the umask; raises OSError."""
    for each in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        each.mkdir(mode=0o700, exist_ok=True)


def _make_later(temporary: Path, old: Path) -> None:
    """Give the new file a later time than the old one, so that no two saves look alike.

    Clocks of file systems tick slowly, and the number of the file before last is given out again.
    """
    try:
        least = old.stat().st_mtime_ns + 1
    except FileNotFoundError:
        return
    now = temporary.stat()
    if now.st_mtime_ns < least:
        os.utime(temporary, ns=(now.st_atime_ns, least))


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself durable where that can be done; Windows has no such call."""
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise


def _decode(content: bytes) -> Tables:
    """The tables in a file's bytes, cleaned where somebody put control characters in; raises ValueError."""
    suspect = any(mark in content for mark in _MARKS)
    unclean = suspect and _PERHAPS_UNCLEAN.search(content) is not None
    try:
        try:
            data = msgspec.json.decode(content)
        except (msgspec.DecodeError, UnicodeDecodeError):
            # json reads lone surrogates, which msgspec refuses; cleaning takes them out.
            data, unclean = json.loads(content), True
        data = clean_all(data) if unclean else data
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(data, dict) or not all(isinstance(table, dict) for table in data.values()):
        raise ValueError("not a table of tables")
    return data


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _refusal(error: OSError, path: Path, size: int) -> str:
    if error.errno in _NO_ROOM:
        return f"Not saved: the disk is full, {size // 1024 + 1} kB are needed. Your words are still here."
    return f"Not saved: {path.parent} can't be written ({_reason(error)}). Your words are still here."
