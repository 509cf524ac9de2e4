"""The data file as tables: opened once, changed under a lock, stamped with its format."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tinydb.table import Table

from afterview_tui import __version__
from afterview_tui.clock import Clock
from afterview_tui.store.errors import Refused, Unreadable
from afterview_tui.store.storage import AtomicStorage, make_folder

if TYPE_CHECKING:
    from filelock import FileLock

FORMAT = (1, 0)
"""Major and minor: the same major is read and written, a newer one only read."""
LOCK_SECONDS = 4.0
"""How long a save waits for another session before it says so."""


class Database:
    """One data file; raises Unreadable when it is opened and is not ours."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.storage = AtomicStorage(path)
        self.clock = clock
        self._lock: FileLock | None = None
        self._depth = 0
        self.is_newer = False
        """Whether the file is of a newer major format, which is only read."""
        self._check_format()

    def table(self, name: str) -> Table:
        """A table by name, made anew so that no cached row number or query outlives another session's save."""
        return Table(self.storage, name, cache_size=0)

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the lock around one read-change-write.

        Raises Refused after LOCK_SECONDS, for a newer format, and where the file can be read no longer.
        """
        if self._depth:
            yield
            return
        with self._locked():
            self._depth += 1
            try:
                self._prepare()
                yield
            finally:
                self._depth -= 1

    def _prepare(self) -> None:
        try:
            stamped = self._check_format()
        except Unreadable as error:
            raise Refused(
                f"Not saved: {self.storage.path} can't be read any more. Your words are still here."
            ) from error
        if self.is_newer:
            raise Refused("Not saved: the file was written by a newer Afterview, so it is only read here.")
        if not stamped:
            self._stamp()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        from filelock import FileLock, Timeout

        path = self.storage.path
        try:
            make_folder(path.parent)
            if self._lock is None:
                self._lock = FileLock(path.with_name(f".{path.name}.lock"), mode=0o600)
            self._lock.acquire(timeout=LOCK_SECONDS, poll_interval=0.01)
        except Timeout as error:
            raise Refused("Not saved: another Afterview holds the file. Your words are still here.") from error
        except OSError as error:
            reason = (error.strerror or "no permission").lower()
            raise Refused(
                f"Not saved: {path.parent} can't be written ({reason}). Your words are still here."
            ) from error
        try:
            yield
        finally:
            self._lock.release()

    def _check_format(self) -> bool:
        """Look at the file's format; returns whether it has one already; raises Unreadable."""
        rows = self.storage.rows("_meta").values()
        found = next((row.get("format") for row in rows if isinstance(row, dict)), None)
        if found is None:
            return False
        try:
            self.is_newer = int(str(found).split(".")[0]) > FORMAT[0]
        except ValueError as error:
            raise Unreadable(f"{self.storage.path} has the format {found!r}, which is unknown.") from error
        return True

    def _stamp(self) -> None:
        from uuid import uuid4

        self.table("_meta").insert(
            {"format": "{}.{}".format(*FORMAT), "store": uuid4().hex, "version": __version__}
        )
