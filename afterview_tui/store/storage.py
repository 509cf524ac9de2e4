"""TinyDB's storage, writing atomically.

TinyDB's own JSONStorage overwrites the file in place: killed in the middle it leaves broken JSON, and on a
full disk an empty file. Here a save is either whole or not there.
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
from afterview_tui.store.errors import Refused, Unreadable
from afterview_tui.store.generations import Generations

Signature = tuple[int, int, int, int]

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}


class AtomicStorage(Storage):
    """One JSON file, parsed once while it stays the same, replaced whole on each save."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self.path = Path(os.path.realpath(path))
        """The file itself: a symbolic link to it stays a link."""
        self.generations = Generations(self.path)
        self.keeps_generations = True
        """Whether a save keeps the file before it as a generation; burning must not."""
        self.loads = 0
        """How often the file was parsed; it goes up when another session has saved, and after a refused save."""
        self.saves = 0
        """How often the file was replaced here."""
        self.is_certain = True
        """Whether the disk has confirmed the last save, so that it outlasts a power cut."""
        self._now = now
        self._seen: Signature | None = None
        self._tables: Tables | None = None
        self._holds = self._is_changed = False

    def signature(self) -> Signature | None:
        """What identifies the file's present content: device, inode, time, size; None when there is no file.

        Raises Unreadable where the folder may not be looked into, or what is there is no file.
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
    def is_stale(self) -> bool:
        """Whether the file is another one than was last read or written here."""
        try:
            signature = self.signature()
        except Unreadable:
            return False
        return signature is not None and signature != self._seen

    def read(self) -> Tables | None:
        """The tables, or None when there is no file yet; raises Unreadable.

        A file that was there and is gone (a drive taken out, a folder moved) is kept as it was last seen, so that
        the next save brings all of it back.
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
        """One table's rows by number, as text; raises Unreadable."""
        return (self.read() or {}).get(name, {})

    @property
    def tables(self) -> Tables:
        """The tables as they will be written next; raises Unreadable."""
        tables = self.read()
        if tables is None:
            self._tables = tables = {}
        return tables

    def write(self, data: Tables) -> None:
        """Replace the file by these tables, durably, or hold them; raises Refused and leaves the file as it was."""
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
        """Hold what is written meanwhile, and write it once in the end; after any error nothing of it was done.

        Only while the file's lock is held. Rows must be replaced, not changed.
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
                f"{self.path} is not an Afterview file. Nothing was changed. {self._way_out()}"
            ) from error

    def _way_out(self) -> str:
        """What somebody can do whose file can't be read."""
        if any(True for _ in self.generations.all()):
            return "`afterview restore` brings the last good copy back."
        return "--data opens another one."

    def _before_replacing(self, temporary: Path) -> None:
        """Keep the old file, and give the new one a later time, so that no two saves look alike.

        Clocks of file systems tick slowly, and the number of the file before last is given out again. The names of
        generations tell microseconds.
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
        # Before the file is synced, which takes the removal along; on its own it costs a fifth of a save.
        self.generations.prune(self._now())


def _refusal(error: OSError, path: Path, size: int) -> str:
    if error.errno in _NO_ROOM:
        return f"Not saved: the disk is full, {size // 1024 + 1} kB is needed. Your words are still here."
    return f"Not saved: {path.parent} can't be written ({reason(error)}). Your words are still here."
