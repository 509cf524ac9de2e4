"""Opens the data file as tables, changes it under a lock, and stamps it with its format."""

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
from afterview_tui.store.errors import STILL_HERE, Refused, Unreadable
from afterview_tui.store.lock import Lock
from afterview_tui.store.storage import AtomicStorage
from afterview_tui.store.table import RowTable
from afterview_tui.store.undo import Step, Undo

if TYPE_CHECKING:
    from afterview_tui.store.journal import Journal


def _do_nothing() -> None:
    """The callback where nobody wants to hear of a save."""


class Database:
    """One data file; opening it raises Unreadable where it is not ours."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.storage = AtomicStorage(path, clock.now)
        self.clock = clock
        self.undo = Undo()
        self.where = "shell"
        """The face of this run, as the journal names it."""
        self.why_not_noted = ""
        """The system's reason why the last step couldn't be written to the journal; empty where it could."""
        self._lock = Lock(self.storage.path)
        self._depth = 0
        self._then: list[Callable[[], object]] = []
        self.on_save: Callable[[], object] = _do_nothing
        """Called after each save."""
        self._is_swept = False
        self.is_newer = False
        """Whether the file has a newer major format, so that it can only be read."""
        self._check_format()

    @cached_property
    def journal(self) -> "Journal":
        """The steps of all runs, kept on disk."""
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
        """A new table object by name, so that no row number or query is cached beyond another session's save."""
        return RowTable(self.storage, name, cache_size=0)

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the lock around one read-change-write; all changes inside are saved together or not at all.

        Raises Refused when the lock can't be acquired, for a newer format, when the file can't be read any more,
        and at the end when it can't be written.
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
        """Write the last step to the journal; a failure is only noted, because the data itself is saved."""
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
        """Remove a burned record from the journal, inside ``changing``; raises Refused."""
        try:
            self.journal.forget(uid)
        except OSError as error:
            raise Refused(f"Not burned: {self.journal.path} can't be written ({reason(error)}).") from error

    def once_saved(self, then: Callable[[], object]) -> None:
        """Call a function once the open changes are saved, not if they are refused; at once if there are none."""
        if self._depth:
            self._then.append(then)
        else:
            then()

    def sweep(self) -> None:
        """Remove files that a killed program left half written; call it only with the lock held."""
        sweep(self.storage.path, self.clock.now().timestamp())
        self.storage.generations.sweep()

    def _prepare(self) -> migrations.Format:
        if not self._is_swept:
            self.sweep()
            self._is_swept = True
        try:
            found = self._check_format()
        except Unreadable as error:
            raise Refused(f"Not saved: {self.storage.path} can't be read any more. {STILL_HERE}") from error
        if self.is_newer:
            raise Refused("Not saved: a newer Afterview wrote this file, so here it can only be read.")
        if self.storage.is_read_only:
            raise Refused(f"Not saved: {self.storage.path} is read-only. {STILL_HERE}")
        return found

    def _check_format(self) -> migrations.Format:
        """The current format of the file; updates ``is_newer`` and raises Unreadable."""
        found = migrations.format_of(self.storage.read() or {})
        self.is_newer = found[0] > migrations.FORMAT[0]
        return found

    def _stamp(self) -> None:
        """Stamp the tables with the current format, to be written with the change that follows."""
        from uuid import uuid4

        stamp = {"format": "{}.{}".format(*migrations.FORMAT), "version": __version__}
        meta = self.storage.tables.setdefault("_meta", {})
        number = next((number for number, each in meta.items() if isinstance(each, dict)), None)
        if number is None:
            number, known = str(max(map(int, meta), default=0) + 1), {"store": uuid4().hex}
        else:
            known = meta[number]
        meta[number] = known | stamp
