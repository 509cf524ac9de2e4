"""The data file as tables: opened once, changed under a lock, stamped with its format."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from afterview_tui import __version__
from afterview_tui.clock import Clock
from afterview_tui.files import reason
from afterview_tui.store import migrations
from afterview_tui.store.beside import sweep
from afterview_tui.store.errors import Refused, Unreadable
from afterview_tui.store.lock import Lock
from afterview_tui.store.storage import AtomicStorage
from afterview_tui.store.table import RowTable
from afterview_tui.store.undo import Step, Undo

if TYPE_CHECKING:
    from afterview_tui.store.journal import Journal


def _nothing() -> None:
    """Where nobody wants to hear of a save."""


class Database:
    """One data file; raises Unreadable when it is opened and is not ours."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.storage = AtomicStorage(path, clock.now)
        self.clock = clock
        self.undo = Undo()
        self.where = "shell"
        """The face that this run has, as the journal names it."""
        self.why_not_noted = ""
        """Why the last step could not be kept for later, in the system's words."""
        self._lock = Lock(self.storage.path)
        self._depth = 0
        self._then: list[Callable[[], object]] = []
        self.on_save: Callable[[], object] = _nothing
        """Called after each save."""
        self._is_swept = False
        self.is_newer = False
        """Whether the file is of a newer major format, which is only read."""
        self._check_format()

    @cached_property
    def journal(self) -> "Journal":
        """The steps that outlast this run."""
        from afterview_tui.store.journal import Journal

        return Journal(self.storage.path, self._store_id)

    def _store_id(self) -> str:
        """What the file calls itself; empty where it has no name yet, or can't be read any more."""
        try:
            tables = self.storage.read() or {}
        except Unreadable:
            return ""
        return next((str(each.get("store", "")) for each in tables.get("_meta", {}).values()), "")

    def table(self, name: str) -> RowTable:
        """A table by name, made anew so that no cached row number or query outlives another session's save."""
        return RowTable(self.storage, name, cache_size=0)

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the lock around one read-change-write; all that is changed inside is one save, or nothing is.

        Raises Refused when the lock can't be had, for a newer format, where the file can be read no longer, and in
        the end where it can't be written.
        """
        if self._depth:
            yield
            return
        with self._lock.held():
            self._depth += 1
            self._then, saves = [], self.storage.saves
            try:
                found = self._prepare()
                with self.undo.if_saved(), self.storage.one_save():
                    if found < migrations.FORMAT:
                        self._stamp()
                    yield
                self._note_step()
            finally:
                self._depth -= 1
        for then in self._then:
            then()
        if self.storage.saves != saves:
            self.on_save()

    def _note_step(self) -> None:
        """Keep what was done for later; the data is saved, so a journal that can't be written stops nobody."""
        if (step := self.undo.done()) is None:
            return
        try:
            self.journal.write(step, self.clock.now(), self.where)
        except OSError as error:
            self.why_not_noted = reason(error)

    def pass_over(self, step: Step) -> None:
        """Keep that nothing of a step could be taken back, so that it is not offered again; only while changing."""
        with suppress(OSError):
            self.journal.write(step._replace(undoes=step.uid), self.clock.now(), self.where, is_nothing=True)

    def forget_in_journal(self, uid: str) -> None:
        """Take a burned record out of the steps that are kept; only while changing. Raises Refused."""
        try:
            self.journal.forget(uid)
        except OSError as error:
            raise Refused(f"Not burned: {self.journal.path} can't be written ({reason(error)}).") from error

    def once_saved(self, then: Callable[[], object]) -> None:
        """Call something when what is being changed is saved, and not where that is refused; now if nothing is."""
        if self._depth:
            self._then.append(then)
        else:
            then()

    def sweep(self) -> None:
        """Remove what a killed program left half written; only while the lock is held."""
        sweep(self.storage.path, self.clock.now().timestamp())
        self.storage.generations.sweep()

    def _prepare(self) -> migrations.Format:
        if not self._is_swept:
            self.sweep()
            self._is_swept = True
        try:
            found = self._check_format()
        except Unreadable as error:
            raise Refused(
                f"Not saved: {self.storage.path} can't be read any more. Your words are still here."
            ) from error
        if self.is_newer:
            raise Refused("Not saved: a newer Afterview wrote this file, so here it can only be read.")
        return found

    def _check_format(self) -> migrations.Format:
        """The file's format, looked at again; raises Unreadable."""
        found = migrations.format_of(self.storage.read() or {})
        self.is_newer = found[0] > migrations.FORMAT[0]
        return found

    def _stamp(self) -> None:
        """Stamp the tables with today's format; the change that follows writes it."""
        from uuid import uuid4

        stamp = {"format": "{}.{}".format(*migrations.FORMAT), "version": __version__}
        meta = self.storage.tables.setdefault("_meta", {})
        number = next((number for number, each in meta.items() if isinstance(each, dict)), None)
        if number is None:
            number, known = str(max(map(int, meta), default=0) + 1), {"store": uuid4().hex}
        else:
            known = meta[number]
        meta[number] = known | stamp
