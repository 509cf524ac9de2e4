"""The undo journal beside the data file, one line per step, so that steps can be undone after a restart.

A line is written after the save that it belongs to, under the same lock. If the program is killed between the two,
the step is lost and the data isn't. A step that grows is written again under its uid; its last line counts.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from afterview_tui.domain.records import new_uid
from afterview_tui.files import append_line, prefix, replace_whole
from afterview_tui.store.undo import Before, Step

KEPT = 200
"""How many steps are kept, for an undo that survives a restart (design.md)."""
BYTES = 1_000_000
"""How large the journal may grow before its oldest steps go."""
BROKEN = "A few lines in the list of what was done can’t be read and were left out."
ANOTHERS = "The list of what was done belongs to another data file, so a new one begins."
_LARGEST = BYTES // 2
"""The largest step in bytes; a larger one, such as a very long import, can be undone only by its own run."""


class Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """One row as it was before a step: `Before` in its JSON form."""

    table: str
    row: dict[str, Any]
    fields: tuple[str, ...] = ()
    is_new: bool = False
    after: dict[str, Any] = {}
    number: int = 0


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One step that was done."""

    uid: str
    at: datetime
    where: str
    """The face that did it."""
    label: str
    """Who or what it was about, in a few words."""
    what: str
    """What was done."""
    rows: tuple[Row, ...] = ()
    """Empty where the step was too large to keep."""
    undoes: str = ""
    """The step that it took back."""
    is_nothing: bool = False
    """Whether nothing of that was there to take back any more."""
    store: str = ""
    """What the data file calls itself; steps of another one are left out."""

    @property
    def step(self) -> Step:
        """The entry as a step that can be undone."""
        before = [
            Before(each.table, each.row, each.fields, each.is_new, each.after, each.number) for each in self.rows
        ]
        return Step(self.label, before, what=self.what, undoes=self.undoes, uid=self.uid)


class Journal:
    """The steps of all sessions with one data file, oldest first."""

    def __init__(self, path: Path, store: Callable[[], str] | None = None) -> None:
        self.path = path.with_name(f"{prefix(path)}journal")
        self.trouble = ""
        """A sentence to the person where lines were left out; they are gone once the next step is written."""
        self._store = store
        self._seen: tuple[int, int, int] | None = None
        self._entries: dict[str, Entry] = {}

    def entries(self) -> list[Entry]:
        """All steps, including undone ones; lines that can't be parsed are skipped."""
        signature = self._signature()
        if signature != self._seen:
            self._entries, trouble = self._read()
            self.trouble = trouble or self.trouble
            self._seen = signature
        return list(self._entries.values())

    def undone(self) -> set[str]:
        """The uids of the steps that are undone, including undo steps that were themselves undone."""
        undone = set[str]()
        for each in reversed(self.entries()):
            if each.undoes and each.uid not in undone:
                undone.add(each.undoes)
        return undone

    def last(self) -> Entry | None:
        """The last step that isn't an undo and wasn't undone."""
        done, every = dict[str, Entry](), self.entries()
        by_uid = {each.uid: each for each in every}
        for each in every:
            first, is_done = each, True
            while (before := by_uid.get(first.undoes)) is not None:
                first, is_done = before, not is_done
            done.pop(first.uid, None)
            if is_done and not first.undoes:
                done[first.uid] = first
        return next(reversed(done.values()), None)

    def write(self, step: Step, at: datetime, where: str, *, is_nothing: bool = False) -> None:
        """Add a step, or write one again that went on; only while the file's lock is held. Raises OSError.

        ``is_nothing``: that there was nothing left of a step to take back.
        """
        entry = _entry(step, at, where, self._store() if self._store else "")
        if is_nothing:
            entry = msgspec.structs.replace(
                entry, uid=new_uid(), rows=(), is_nothing=True, what=f"Not taken back, changed since: {entry.what}"
            )
        line = _line(entry)
        if len(line) > _LARGEST:
            entry = msgspec.structs.replace(entry, rows=())
            line = _line(entry)
        known = self.entries()
        if self.trouble:
            self._keep(known)
        append_line(self.path, line)
        self._entries = {each.uid: each for each in known if each.uid != entry.uid} | {entry.uid: entry}
        self._seen = self._signature()
        if len(self._entries) > KEPT or (self._seen and self._seen[-1] > BYTES):
            self._keep(list(_newest([*self._entries.values()])))

    def forget(self, uid: str) -> None:
        """Remove a burned record from every step; call it only with the data file's lock held. Raises OSError."""
        if not any(_is_about(uid, row) for each in self.entries() for row in each.rows):
            return
        kept = []
        for each in self.entries():
            rows = tuple(row for row in each.rows if not _is_about(uid, row))
            if rows or not each.rows:
                kept.append(msgspec.structs.replace(each, rows=rows))
        self._keep(kept)

    def clear(self) -> None:
        """Forget all steps, because the data file was replaced; raises OSError."""
        self.path.unlink(missing_ok=True)

    def _keep(self, entries: list[Entry]) -> None:
        replace_whole(self.path, b"".join(_line(each) + b"\n" for each in entries))

    def _read(self) -> tuple[dict[str, Entry], str]:
        entries, trouble = dict[str, Entry](), ""
        store = self._store() if self._store else None
        with suppress(OSError):
            for line in self.path.read_bytes().splitlines():
                try:
                    entry = msgspec.json.decode(line, type=Entry)
                except (msgspec.DecodeError, UnicodeDecodeError):
                    trouble = trouble or (BROKEN if line.strip() else "")
                    continue
                if store is not None and entry.store not in ("", store):
                    trouble = ANOTHERS
                    continue
                entries.pop(entry.uid, None)
                entries[entry.uid] = entry
        return entries, trouble

    def _signature(self) -> tuple[int, int, int] | None:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size


def _entry(step: Step, at: datetime, where: str, store: str) -> Entry:
    """A step as it is kept."""
    rows = tuple(
        Row(each.table, each.row, each.fields, each.is_new, dict(each.after), each.number) for each in step.before
    )
    label, what = _readable(step.label), _readable(step.what)
    return Entry(step.uid, at, where, label, what, rows, step.undoes, store=store)


def _readable(text: str) -> str:
    """A text as valid UTF-8; the name of a file may contain bytes that aren't."""
    return text.encode("utf-8", "backslashreplace").decode()


def _is_about(uid: str, row: Row) -> bool:
    return row.row.get("uid") == uid


def _line(entry: Entry) -> bytes:
    return msgspec.json.encode(entry)


def _newest(entries: list[Entry]) -> Iterator[Entry]:
    """The newest entries that fill three quarters of the allowed size, oldest first, so that pruning is rare."""
    room, kept = BYTES * 3 // 4, list[Entry]()
    for each in reversed(entries[-KEPT * 3 // 4 :]):
        if (room := room - len(_line(each))) < 0:
            break
        kept.append(each)
    return reversed(kept)
