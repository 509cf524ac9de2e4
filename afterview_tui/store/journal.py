"""What was done, kept beside the data file so that it can be taken back after a restart: one line a step.

A line is written with the save that it belongs to, under the same lock. Where the program ends between the two, the
step is lost and the data is not. A step that goes on is written again under its uid; the last line counts.
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
"""How many steps are kept, after design.md's undo that lasts."""
BYTES = 1_000_000
"""How large the journal may grow before its oldest steps go."""
BROKEN = "A few lines in the list of what was done can’t be read and were left out."
ANOTHERS = "The list of what was done belongs to another data file, so a new one begins."
_LARGEST = BYTES // 2
"""A larger step, such as the import of a very long list, can be taken back only by the run that did it."""


class Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """One row as it was before a step, as `Before` has it."""

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
    """Nothing where it was too large to be kept."""
    undoes: str = ""
    """The step that it took back."""
    is_nothing: bool = False
    """Whether nothing of that was there to take back any more."""
    store: str = ""
    """What the data file calls itself; steps of another one are left out."""

    @property
    def step(self) -> Step:
        """It as a step that can be taken back."""
        before = [
            Before(each.table, each.row, each.fields, each.is_new, each.after, each.number) for each in self.rows
        ]
        return Step(self.label, before, what=self.what, undoes=self.undoes, uid=self.uid)


class Journal:
    """The steps of all sessions with one data file, the oldest first."""

    def __init__(self, path: Path, store: Callable[[], str] | None = None) -> None:
        self.path = path.with_name(f"{prefix(path)}journal")
        self.trouble = ""
        """A sentence to the person where lines were left out; they are gone once the next step is written."""
        self._store = store
        self._seen: tuple[int, int, int] | None = None
        self._entries: dict[str, Entry] = {}

    def entries(self) -> list[Entry]:
        """Every step that is kept, those that were taken back too; lines that can't be read are left out."""
        signature = self._signature()
        if signature != self._seen:
            self._entries, trouble = self._read()
            self.trouble = trouble or self.trouble
            self._seen = signature
        return list(self._entries.values())

    def undone(self) -> set[str]:
        """The uids of the steps that are taken back, and of those that only took back what was then done again."""
        undone = set[str]()
        for each in reversed(self.entries()):
            if each.undoes and each.uid not in undone:
                undone.add(each.undoes)
        return undone

    def last(self) -> Entry | None:
        """The last step that somebody did and nobody took back."""
        undone = self.undone()
        return next((each for each in reversed(self.entries()) if not each.undoes and each.uid not in undone), None)

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
        """Take a burned record out of every step; only while the file's lock is held. Raises OSError."""
        if not any(_is_about(uid, row) for each in self.entries() for row in each.rows):
            return
        kept = []
        for each in self.entries():
            rows = tuple(row for row in each.rows if not _is_about(uid, row))
            if rows or not each.rows:
                kept.append(msgspec.structs.replace(each, rows=rows))
        self._keep(kept)

    def clear(self) -> None:
        """Forget every step: the file has become another one. Raises OSError."""
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
    """A few words for the journal; the name of a file may hold bytes that are no UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode()


def _is_about(uid: str, row: Row) -> bool:
    return row.row.get("uid") == uid


def _line(entry: Entry) -> bytes:
    return msgspec.json.encode(entry)


def _newest(entries: list[Entry]) -> Iterator[Entry]:
    """What is kept where there is too much, the oldest first: three quarters of the room, so that it lasts."""
    room, kept = BYTES * 3 // 4, list[Entry]()
    for each in reversed(entries[-KEPT * 3 // 4 :]):
        if (room := room - len(_line(each))) < 0:
            break
        kept.append(each)
    return reversed(kept)
