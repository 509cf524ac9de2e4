"""The lock around each read-change-write; the system releases it when its owner is killed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from afterview_tui.files import make_folder, reason
from afterview_tui.store.errors import STILL_HERE, Refused

if TYPE_CHECKING:
    from filelock import FileLock

LOCK_SECONDS = 4.0
"""How many seconds a save waits for another session before it is refused."""


class Lock:
    """The lock file beside a data file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock: FileLock | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock; raises Refused after LOCK_SECONDS, or where the folder can't be written."""
        from filelock import FileLock, Timeout

        path = self._path
        try:
            make_folder(path.parent)
            if self._lock is None:
                self._lock = FileLock(path.with_name(f".{path.name}.lock"), mode=0o600)
            self._lock.acquire(timeout=LOCK_SECONDS, poll_interval=0.01)
        except Timeout as error:
            raise Refused(f"Not saved: another Afterview holds the file. {STILL_HERE}") from error
        except OSError as error:
            raise Refused(f"Not saved: {path.parent} can't be written ({reason(error)}). {STILL_HERE}") from error
        try:
            yield
        finally:
            self._lock.release()
