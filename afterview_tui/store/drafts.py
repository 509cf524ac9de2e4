"""Keeps unsaved words in a draft file beside the data file until they are saved as records."""

import os
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from functools import cache
from pathlib import Path
from threading import Condition, Lock, Thread
from typing import NamedTuple

import msgspec

from afterview_tui.clock import Clock
from afterview_tui.domain.records import Moment
from afterview_tui.domain.text import clean, clean_all
from afterview_tui.files import make_folder, prefix, replace_whole, write_new
from afterview_tui.processes import began, is_running
from afterview_tui.store.beside import beside

SOON = 0.8
"""Seconds from the first unsaved change until the draft is written, even while typing goes on."""
QUESTION = "question"
"""The table name for words typed into a question, which belong to no table."""


class Typed(msgspec.Struct, frozen=True):
    """The words in one field that aren't saved yet."""

    label: str
    """Where they were typed, in a few words."""
    table: str
    uid: str
    """The record's uid, empty for one that was never saved; for a question, its name."""
    field: str
    text: str
    more: dict[str, str] = {}
    """The other fields that a new record needs."""


class Draft(msgspec.Struct, frozen=True):
    """One session's unsaved words."""

    at: Moment
    pid: int
    host: str
    typed: list[Typed]
    began: str = ""
    """The start time of the process, because process ids are reused."""

    @property
    def is_open(self) -> bool:
        """Whether another session wrote it and still runs; one on another machine counts as ended."""
        if self.host != socket.gethostname() or self.pid == os.getpid():
            return False
        return is_running(self.pid, self.began)


class LeftDraft(NamedTuple):
    """A draft of another session."""

    path: Path
    draft: Draft


class Drafts:
    """The draft of this session, written by a thread, so that a hanging ssh connection doesn't delay it."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._data, self._begin = path, f"{prefix(path)}draft-"
        self._path = path.with_name(f"{self._begin}{os.urandom(6).hex()}.json")
        self._clock = clock
        self._held: dict[str, Sequence[Typed]] = {}
        self._since: float | None = None
        """The time of the first change that isn't in the draft yet, on the monotonic clock."""
        self._changed = Condition()
        self._writing = Lock()
        self._thread: Thread | None = None

    @property
    def held(self) -> list[Typed]:
        """All unsaved words."""
        return [typed for place in list(self._held.values()) for typed in place if typed.text.strip()]

    def hold(self, place: str, typed: Sequence[Typed]) -> None:
        """Hold the unsaved words of one place, such as a page."""
        if not any(each.text.strip() for each in typed):
            self.let_go(place)
            return
        with self._changed:
            self._held[place] = typed
            if self._since is None:
                self._since = self._clock.monotonic()
                self._changed.notify()
            if self._thread is None:
                self._thread = Thread(target=self._keep, name="drafts", daemon=True)
                self._thread.start()

    def let_go(self, place: str) -> None:
        """Drop the words of a place, because they are saved or not wanted."""
        with self._changed:
            if self._held.pop(place, None) is None:
                return
            self._changed.notify()
        if not self._held or self._path.exists():
            self.write()

    def write(self) -> bool:
        """Write the draft now; returns False where that failed."""
        with self._writing:
            typed = self.held
            if not typed:
                with suppress(OSError):
                    self._path.unlink(missing_ok=True)
                return True
            draft = signed(self._clock.now(), typed)
            try:
                make_folder(self._data.parent)
                replace_whole(self._path, msgspec.json.encode(clean_all(msgspec.to_builtins(draft))))
            except OSError:
                return False
        return True

    def copy_to(self, path: Path) -> None:
        """Write all unsaved words as plain text to a new file, mode 0600; raises OSError, also if it exists."""
        parts = [f"{each.label}\n\n{each.text.strip()}\n" for each in self.held]
        write_new(path, clean("\n\n".join(parts)).encode())

    def left(self) -> list[LeftDraft]:
        """The drafts of sessions that have ended, oldest first."""
        return [each for each in self.others() if not each.draft.is_open]

    def others(self) -> list[LeftDraft]:
        """The drafts of all other sessions, oldest first."""
        found = [LeftDraft(path, draft) for path, draft in self._files() if draft is not None]
        return sorted(found, key=lambda each: each.draft.at)

    def unreadable(self) -> list[Path]:
        """The draft files that can't be read; they are left alone."""
        return [path for path, draft in self._files() if draft is None]

    def _files(self) -> Iterator[tuple[Path, Draft | None]]:
        for path in beside(self._data, self._begin, ".json"):
            if path != self._path:
                try:
                    yield path, msgspec.json.decode(path.read_bytes(), type=Draft)
                except FileNotFoundError:
                    continue
                except (OSError, ValueError):
                    yield path, None

    def put_away(self, left: LeftDraft, dealt_with: Sequence[Typed]) -> None:
        """Remove words that were dealt with from a draft, and delete the draft when it is empty."""
        with suppress(OSError, ValueError):
            draft = msgspec.json.decode(left.path.read_bytes(), type=Draft)
            rest = [each for each in draft.typed if each not in dealt_with]
            if rest:
                replace_whole(left.path, msgspec.json.encode(msgspec.structs.replace(draft, typed=rest)))
            else:
                left.path.unlink(missing_ok=True)

    def forget(self, uid: str, wanted: Callable[[Typed], bool]) -> None:
        """Erase words from every draft, and delete half-written drafts that contain this uid."""
        for place, typed in list(self._held.items()):
            if any(wanted(each) for each in typed):
                self.let_go(place)
        for left in self.others():
            if burned := [each for each in left.draft.typed if wanted(each)]:
                self.put_away(left, burned)
        for stray in beside(self._data, f".{self._begin}", ".tmp"):
            with suppress(OSError):
                if uid.encode() in stray.read_bytes():
                    stray.unlink(missing_ok=True)

    def _keep(self) -> None:
        """Write changes after ``SOON`` seconds for as long as words are held, and retry after failures."""
        while True:
            with self._changed:
                if not self._held:
                    self._thread = self._since = None
                    return
                if self._since is None:
                    self._changed.wait()
                    continue
                if (rest := self._since + SOON - self._clock.monotonic()) > 0:
                    self._changed.wait(rest)
                    continue
                self._since = None
            if not self.write():
                with self._changed:
                    self._since = self._since or self._clock.monotonic()


def signed(at: datetime, typed: list[Typed]) -> Draft:
    """A draft that names this session's process and host."""
    return Draft(at, os.getpid(), socket.gethostname(), typed, _began_here(os.getpid()))


@cache
def _began_here(pid: int) -> str:
    return began(pid)
