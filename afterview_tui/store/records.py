"""One table of records: reads return frozen Structs, writes patch rows, and unknown fields are kept."""

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from operator import itemgetter
from typing import Any, Generic, TypeVar

import msgspec

from afterview_tui.domain.merging import Guard, everything, merged
from afterview_tui.domain.records import Record, new_uid
from afterview_tui.store.database import Database
from afterview_tui.store.errors import Unreadable
from afterview_tui.store.merged_rows import Merging, builtins, merged_unless_text, merged_with, restored
from afterview_tui.store.put_back import planned
from afterview_tui.store.table import RowTable
from afterview_tui.store.undo import Before

R = TypeVar("R", bound=Record)


class Records(Generic[R]):
    """The records of one table, decoded once and kept up to date with each save."""

    def __init__(self, database: Database, name: str, kind: type[R], guard: Guard = everything) -> None:
        self._database = database
        self._guard = guard
        self._name = name
        self.kind = kind
        """The record class of this table."""
        self._seen = -1
        """``storage.loads`` when all rows were last decoded."""
        self._records: dict[str, R] = {}
        self._numbers: dict[str, int] = {}
        """The row number of each record, by uid."""

    def all(self) -> list[R]:
        """All records in the order they were added; raises Unreadable if the file could never be read."""
        return list(self._current().values())

    def get(self, uid: str | None) -> R | None:
        """The record with this uid, if there is one."""
        return None if uid is None else self._current().get(uid)

    def where(self, **fields: object) -> list[R]:
        """The records whose fields equal the given ones."""
        return [
            record
            for record in self._current().values()
            if all(getattr(record, name) == value for name, value in fields.items())
        ]

    def add(self, record: R) -> R:
        """Save a new record with a uid and timestamps; returns it as saved; raises Refused."""
        return self.add_all([record])[0]

    def add_all(self, records: Sequence[R]) -> list[R]:
        """Save new records together, with timestamps and with their own uids or new ones; raises Refused.

        Returns them as saved.
        """
        now = self._database.clock.now()
        with self._database.changing():
            known = self._current()
            uids = [record.uid if record.uid and record.uid not in known else new_uid() for record in records]
            new = [
                msgspec.structs.replace(record, uid=uid, created_at=now, updated_at=now)
                for record, uid in zip(records, uids, strict=True)
            ]
            self._amend([builtins(record) for record in new], {})
            for record in new:
                self._database.undo.note_new(self._name, self._row(self._numbers[record.uid]))
        return [self._records[record.uid] for record in new]

    def change(self, record: R, **fields: object) -> R:
        """Save the fields that differ from ``record``, the caller's version; returns it as saved; raises Refused.

        What another session has changed in other fields or added to a list is kept. A record that another session
        has removed comes back, because an edit is worth more than a removal. One that was never saved is added.
        """
        return self._change(record, fields, merged_unless_text)

    def merge(self, opened: R, **fields: object) -> R:
        """Like `change`, for fields that the user edited: of a text that two sessions edited, both are kept."""
        return self._change(opened, fields, merged)

    def _change(self, record: R, fields: dict[str, object], merging: Merging) -> R:
        msgspec.structs.replace(record, **fields)  # a misspelt field raises TypeError
        fields = {name: value for name, value in fields.items() if getattr(record, name) != value}
        if not record.uid:
            return self.add(msgspec.structs.replace(record, **fields))
        now = self._current().get(record.uid, record)
        if all(getattr(now, name) == value for name, value in fields.items()):
            return now
        with self._database.changing():
            now = self._current().get(record.uid, record)
            fields, beside = self._guard(now, record, fields)
            if beside is not None:
                return self.add(beside)
            fields = merged_with(now, record, fields, merging)
            fields |= {"uid": record.uid, "updated_at": self._database.clock.now()}
            number = self._numbers.get(record.uid)
            if number is None:
                fields["created_at"] = record.created_at or fields["updated_at"]
                self._amend([builtins(msgspec.structs.replace(record, **fields))], {})
            else:
                before = self._row_before(record)
                self._amend((), {number: builtins(fields)})
                self._database.undo.note(self._name, before, fields, self._row(number))
        return self._records[record.uid]

    def save_all(self, new: Sequence[R] = (), changes: Sequence[tuple[R, Mapping[str, object]]] = ()) -> None:
        """Add and change records in one save, all or none; raises Refused.

        A new record keeps its uid and creation time if it has them. Concurrent changes and removals are treated as
        in `change`.
        """
        now = self._database.clock.now()
        replace = msgspec.structs.replace
        added = [
            replace(each, uid=each.uid or new_uid(), created_at=each.created_at or now, updated_at=now)
            for each in new
        ]
        with self._database.changing():
            self._current()
            patches: dict[int, Mapping[str, object]] = {}
            before: list[tuple[dict[str, Any], Mapping[str, object]]] = []
            for record, fields in changes:
                if (number := self._numbers.get(record.uid)) is None:
                    added.append(replace(record, created_at=record.created_at or now, **fields, updated_at=now))
                else:
                    mine, beside = self._guard(self._records[record.uid], record, fields)
                    added += [] if beside is None else [replace(beside, uid=new_uid(), updated_at=now)]
                    merged_fields = merged_with(self._records[record.uid], record, mine, merged_unless_text)
                    patches[number] = {**merged_fields, "uid": record.uid, "updated_at": now}
                    before.append((self._row_before(record), fields))
            self._amend([builtins(each) for each in added], {n: builtins(each) for n, each in patches.items()})
            for row, fields in before:
                self._database.undo.note(self._name, row, fields, self._row(self._numbers[row["uid"]]))
            for each in added:
                self._database.undo.note_new(self._name, self._row(self._numbers[each.uid]))

    def remove(self, record: R) -> None:
        """Remove a record from the file; raises Refused."""
        with self._database.changing():
            self._current()
            if (number := self._numbers.get(record.uid)) is not None:
                before = self._row_before(record)
                self._amend((), {}, [number])
                self._database.undo.note_gone(self._name, before, number)

    def bring_back(self, record: R) -> None:
        """Save a record again if another session has removed it; raises Refused."""
        if record.uid and self.get(record.uid) is None:
            self.save_all([record])

    def put_back(self, before: Iterable[Before]) -> list[str]:
        """Restore rows to their values before a step, in one save; raises Refused.

        One that was removed comes back whole and to its place; of one that was changed, only what the step changed
        and nobody since. One that was added goes, unless it was changed since. Returns the uids of those that were
        changed since, where something stays.
        """
        undo = self._database.undo
        with self._database.changing():
            self._current()
            plan = planned(before, self._numbers, self._row, self._patch)
            were = {
                number: self._row_before(self._records[self._row(number)["uid"]])
                for number in (*plan.patches, *plan.gone)
            }
            if were or plan.removed:
                self._amend((), plan.patches, plan.gone, [*reversed(plan.removed.values())])
            for number, patch in plan.patches.items():
                undo.note(self._name, were[number], patch, self._row(number))
            for number in plan.gone:
                undo.note_gone(self._name, were[number], number)
            for uid in plan.removed:
                undo.note_new(self._name, self._row(self._numbers[uid]))
        return plan.stayed

    def _patch(self, each: Before, now: Mapping[str, Any]) -> tuple[dict[str, Any], bool]:
        """The fields that a step changed in a row as they were; and whether some of them stay as they are now."""
        record, patch, stays = self._records[each.row["uid"]], dict[str, Any](), False
        allowed, _ = self._guard(record, record, dict.fromkeys(each.fields))
        for name in allowed:
            patch[name] = restored(each.row[name], each.after.get(name), now.get(name))
            is_other = patch[name] not in (each.row[name], each.after.get(name))
            stays = stays or (is_other and name != "updated_at")
        return patch, stays or len(allowed) < len(each.fields)

    @property
    def _table(self) -> RowTable:
        return self._database.table(self._name)

    def _amend(
        self,
        added: Sequence[dict[str, Any]],
        patches: Mapping[int, Mapping[str, Any]],
        gone: Sequence[int] = (),
        back: Sequence[Before] = (),
    ) -> None:
        """Add, patch and remove rows, and restore removed ones to their places, in one save."""
        numbers = list(patches)
        uids: list[str] = []

        def amend(rows: MutableMapping[int, Any]) -> None:
            for number, patch in patches.items():
                rows[number] = {**rows[number], **patch}
            for number in gone:
                uids.append(rows.pop(number)["uid"])
            for each in back:
                place = each.number if each.number not in rows else max(rows) + 1
                rows[place] = each.row
                numbers.append(place)
            for number in sorted(rows) if back else ():
                rows[number] = rows.pop(number)
            for following, row in enumerate(added, 1 + max(rows, default=0)) if added else ():
                rows[following] = row
                numbers.append(following)

        self._table.amend(amend)
        for uid in uids:
            del self._records[uid], self._numbers[uid]
        for number in numbers:
            self._decode_row(number)
        if back:
            self._numbers = dict(sorted(self._numbers.items(), key=itemgetter(1)))
            self._records = {uid: self._records[uid] for uid in self._numbers}

    def _row(self, number: int) -> dict[str, Any]:
        row: dict[str, Any] = self._database.storage.rows(self._name)[str(number)]
        return row

    def _row_before(self, record: R) -> dict[str, Any]:
        """The row of a record before a change, with the uid and defaults that a handwritten row lacks."""
        now = self._records[record.uid]
        return {**builtins(now), **self._row(self._numbers[record.uid]), "uid": now.uid}

    def _current(self) -> dict[str, R]:
        storage = self._database.storage
        try:
            rows = storage.rows(self._name)
            if storage.loads != self._seen:
                self._decode_all(rows)
                self._seen = storage.loads
        except Unreadable:
            if self._seen < 0:
                raise
        return self._records

    def _decode_row(self, number: int) -> None:
        """Decode one row that was just saved."""
        row = self._database.storage.rows(self._name)[str(number)]
        (record,) = self._decode([row])
        self._records[record.uid], self._numbers[record.uid] = record, number

    def _decode_all(self, rows: dict[str, Any]) -> None:
        records: dict[str, R] = {}
        numbers: dict[str, int] = {}
        for number, record in zip(rows, self._decode(list(rows.values())), strict=True):
            if not record.uid or record.uid in records:
                # A handwritten row is identified by its number until a change gives it a uid.
                record = msgspec.structs.replace(record, uid=f"{self._name}-{number}")
            records[record.uid], numbers[record.uid] = record, int(number)
        self._records, self._numbers = records, numbers

    def _decode(self, rows: list[Any]) -> list[R]:
        try:
            return msgspec.convert(rows, list[self.kind])  # type: ignore[name-defined]
        except msgspec.ValidationError as error:
            path = self._database.storage.path
            if self._database.is_newer:
                raise Unreadable(f"{path} was written by a newer Afterview, which is needed to read it.") from error
            raise Unreadable(
                f"{path}: a record in {self._name} can't be read ({error}). Nothing was changed."
            ) from error
