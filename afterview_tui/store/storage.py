"""TinyDB's storage, writing atomically.

TinyDB's own JSONStorage overwrites the file in place: killed in the middle it leaves broken JSON, and on a
full disk an empty file. Here a save is either whole or not there.
"""

import errno
import json
import os
import re
import secrets
from pathlib import Path
from typing import Any

import msgspec
from tinydb import Storage

from afterview_tui.domain.text import clean_all
from afterview_tui.store.errors import Refused, Unreadable

Tables = dict[str, dict[str, Any]]
Signature = tuple[int, int, int, int]

_PERHAPS_UNCLEAN = re.compile(
    rb"\\u00[0189]|\\u20[26]|\\[rbfu][dD]?|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81|\x7f"
)
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}


class AtomicStorage(Storage):
    """One JSON file, parsed once while it stays the same, replaced whole on each save."""

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.realpath(path))
        """The file itself: a symbolic link to it stays a link."""
        self._seen: Signature | None = None
        self._tables: Tables | None = None

    def signature(self) -> Signature | None:
        """What identifies the file's present content: device, inode, time, size; None when there is no file.

        Raises Unreadable where the folder may not be looked into.
        """
        try:
            stat = self.path.stat()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Unreadable(f"{self.path} can't be opened: {_reason(error)}.") from error
        return stat.st_dev, stat.st_ino, stat.st_mtime_ns, stat.st_size

    def read(self) -> Tables | None:
        """The tables, or None when there is no file yet; raises Unreadable."""
        signature = self.signature()
        if signature is None:
            self._seen = self._tables = None
        elif signature != self._seen:
            self._tables = self._load()
            self._seen = signature
        return self._tables

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
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary = folder / f".{self.path.name}.{secrets.token_hex(6)}.tmp"
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(self.path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself durable; Windows has no such call."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _decode(content: bytes) -> Tables:
    """The tables in a file's bytes, cleaned where somebody put control characters in; raises ValueError."""
    try:
        data = msgspec.json.decode(content)
    except msgspec.DecodeError:
        # json reads lone surrogates, which msgspec refuses; cleaning takes them out.
        data = json.loads(content)
    if not isinstance(data, dict) or not all(isinstance(table, dict) for table in data.values()):
        raise ValueError("not a table of tables")
    return clean_all(data) if _PERHAPS_UNCLEAN.search(content) else data


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _refusal(error: OSError, path: Path, size: int) -> str:
    if error.errno in _NO_ROOM:
        return f"Not saved: the disk is full, {size // 1024 + 1} kB are needed. Your words are still here."
    return f"Not saved: {path.parent} can't be written ({_reason(error)}). Your words are still here."
