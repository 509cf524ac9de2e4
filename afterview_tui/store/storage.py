"""A TinyDB storage that writes atomically.

TinyDB's own JSONStorage overwrites the file in place: killed in the middle it leaves broken JSON, and on a
full disk an empty file. Here a save is either complete or didn't happen.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from tinydb import Storage

from afterview_tui.files import read_whole, reason, replace_whole
from afterview_tui.store import content, migrations
from afterview_tui.store.content import Tables
from afterview_tui.store.errors import STILL_HERE, Refused, Unreadable
from afterview_tui.store.generations import Generations

Signature = tuple[int, int, int, int]

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}


class AtomicStorage(Storage):
    """One JSON file, parsed again only when it has changed, and replaced as a whole on each save."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self.path = Path(os.path.realpath(path))
        """The file with symbolic links resolved, so that saving doesn't replace a link."""
        self.generations = Generations(self.path)
        self.keeps_generations = True
        """Whether a save keeps the previous file as a generation; off while a post is burned."""
        self.loads = 0
        """A counter that goes up when the file is parsed again, and after a refused save."""
        self.saves = 0
        """How often this session replaced the file."""
        self.is_certain = True
        """Whether the last save was synced to disk, so that it survives a power cut."""
        self._now = now
        self._seen: Signature | None = None
        self._tables: Tables | None = None
        self._holds = self._is_changed = False

    def signature(self) -> Signature | None:
        """The device, inode, time and size that identify the file's content; None when there is no file.

        Raises Unreadable where the folder can't be read, or the path isn't a regular file.
        """
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Unreadable(f"{self.path} can't be opened: {reason(error)}.") from error
        if not stat.S_ISREG(found.st_mode):
            raise Unreadable(f"{self.path} can't be opened: it is not a file.")
        return found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size

    @property
    def is_read_only(self) -> bool:
        """Whether somebody has made the file read-only; it could be replaced all the same."""
        try:
            return not (self.path.stat().st_mode & 0o222 and os.access(self.path, os.W_OK))
        except OSError:
            return False

    @property
    def is_stale(self) -> bool:
        """Whether the file has changed since it was last read or written here."""
        try:
            signature = self.signature()
        except Unreadable:
            return False
        return signature is not None and signature != self._seen

    def read(self) -> Tables | None:
        """The tables, or None when there is no file yet; raises Unreadable.

        If the file has disappeared (a drive removed, a folder moved), its last known content is returned, so that
        the next save brings everything back.
        """
        if self._holds:
            return self._tables
        signature = self.signature()
        if signature is not None and signature != self._seen:
            self._tables = self._load()
            self._seen = signature
            self.loads += 1
        return self._tables

    def rows(self, name: str) -> dict[str, Any]:
        """The rows of a table by number, which is a string; raises Unreadable."""
        return (self.read() or {}).get(name, {})

    @property
    def tables(self) -> Tables:
        """The tables to be written next, created if there are none; raises Unreadable."""
        tables = self.read()
        if tables is None:
            self._tables = tables = {}
        return tables

    def write(self, data: Tables) -> None:
        """Replace the file durably, or defer that inside ``one_save``; raises Refused, with the file unchanged."""
        if self._holds:
            self._is_changed = True
            return
        encoded = msgspec.json.encode(data)
        try:
            self.is_certain = replace_whole(self.path, encoded, self._before_replacing)
        except OSError as error:
            raise Refused(_refusal(error, self.path, len(encoded))) from error
        self._tables, self._seen = data, self.signature()
        self.saves += 1

    @contextmanager
    def one_save(self) -> Iterator[None]:
        """Defer all writes inside the context to one at its end; after any error, none of the changes is made.

        Call it only with the file's lock held. Rows must be replaced, not mutated.
        """
        tables = self.tables
        before = {name: dict(rows) for name, rows in tables.items()}
        try:
            self._holds, self._is_changed = True, False
            yield
            self._holds = False
            if self._is_changed:
                self.write(tables)
        except BaseException:
            tables.clear()
            tables.update(before)
            self.loads += 1
            raise
        finally:
            self._holds = False

    def _load(self) -> Tables:
        try:
            found = read_whole(self.path)
        except OSError as error:
            raise Unreadable(f"{self.path} can't be opened: {reason(error)}.") from error
        try:
            return migrations.migrated(content.decoded(found))
        except ValueError as error:
            raise Unreadable(
                f"{self.path} is not an Afterview file. Nothing was changed. {self._advice()}"
            ) from error

    def _advice(self) -> str:
        """A sentence on what to do about an unreadable file."""
        if any(True for _ in self.generations.all()):
            return "`afterview restore` brings the last good copy back."
        return "--data opens another one."

    def _before_replacing(self, temporary: Path) -> None:
        """Keep the old file as a generation, and give the new one a later time, so that no two saves look alike.

        File system clocks tick slowly, and inode numbers are reused. The step is a microsecond, the precision of
        the names of generations.
        """
        try:
            least = self.path.stat().st_mtime_ns + 1_000
        except FileNotFoundError:
            return
        now = temporary.stat()
        if now.st_mtime_ns < least:
            os.utime(temporary, ns=(now.st_atime_ns, least))
        if self.keeps_generations:
            self.generations.keep()
        # Done before the file is synced, which syncs the removal, too; a separate sync costs a fifth of a save.
        self.generations.prune(self._now())


def _refusal(error: OSError, path: Path, size: int) -> str:
    if error.errno in _NO_ROOM:
        return f"Not saved: the disk is full, {size // 1024 + 1} kB is needed. {STILL_HERE}"
    return f"Not saved: {path.parent} can't be written ({reason(error)}). {STILL_HERE}"
