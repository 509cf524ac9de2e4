"""One table of records: frozen Structs out, patches in, unknown fields left alone."""

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

import msgspec

from afterview_tui.domain.records import Record
from afterview_tui.domain.text import clean_all
from afterview_tui.store.database import Database
from afterview_tui.store.errors import Unreadable
from afterview_tui.store.storage import Signature

R = TypeVar("R", bound=Record)


class Records(Generic[R]):
    """The records of one table, decoded once while the file stays the same."""

    def __init__(self, database: Database, name: str, kind: type[R]) -> None:
        self._database = database
        self._name = name
        self._kind = kind
        self._seen: Signature | None = None
        self._records: dict[str, R] = {}
        self._numbers: dict[str, int] = {}
        """The row of each record in the file as it was last read."""

    def all(self) -> list[R]:
        """Every record, in the order they were added; raises Unreadable when the file never could be read."""
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
        """Save a new record with a uid and its times; returns it as saved; raises Refused."""
        from uuid import uuid4

        now = self._database.clock.now()
        record = msgspec.structs.replace(record, uid=uuid4().hex, created_at=now, updated_at=now)
        with self._database.changing():
            self._database.table(self._name).insert(_builtins(record))
        return self._current()[record.uid]

    def change(self, record: R, **fields: object) -> R:
        """Save those fields that differ from the record as the caller knew it; returns it as saved; raises Refused.

        What another session changed meanwhile in other fields stays. A record that another session removed comes
        back, because an edit is worth more than a removal; one that was never saved is added.
        """
        msgspec.structs.replace(record, **fields)  # a misspelt field raises TypeError
        fields = {name: value for name, value in fields.items() if getattr(record, name) != value}
        if not record.uid:
            return self.add(msgspec.structs.replace(record, **fields))
        now = self._current().get(record.uid, record)
        if all(getattr(now, name) == value for name, value in fields.items()):
            return now
        fields |= {"uid": record.uid, "updated_at": self._database.clock.now()}
        with self._database.changing():
            self._current()
            number, table = self._numbers.get(record.uid), self._database.table(self._name)
            if number is None:
                table.insert(_builtins(msgspec.structs.replace(record, **fields)))
            else:
                table.update(_builtins(fields), doc_ids=[number])
        return self._current()[record.uid]

    def save_all(self, new: Sequence[R] = (), changes: Sequence[tuple[R, Mapping[str, object]]] = ()) -> None:
        """Add records and change others in one save, so that all of it is kept or none; raises Refused.

        A new record keeps the uid and the time it brings along. What another session removed meanwhile comes back.
        """
        from uuid import uuid4

        now = self._database.clock.now()
        with self._database.changing():
            self._current()
            tables = dict(self._database.storage.read() or {})
            rows = dict(tables.get(self._name, {}))
            following = max((int(number) for number in rows), default=0) + 1
            for record in new:
                made = {"uid": record.uid or uuid4().hex, "created_at": record.created_at or now, "updated_at": now}
                rows[str(following)] = _builtins(msgspec.structs.replace(record, **made))
                following += 1
            for record, fields in changes:
                patch = {**fields, "uid": record.uid, "updated_at": now}
                number = self._numbers.get(record.uid)
                if number is None:
                    rows[str(following)] = _builtins(msgspec.structs.replace(record, **patch))
                    following += 1
                else:
                    rows[str(number)] = {**rows[str(number)], **_builtins(patch)}
            tables[self._name] = rows
            self._database.storage.write(tables)

    def remove(self, record: R) -> None:
        """Take a record out of the file; raises Refused."""
        with self._database.changing():
            self._current()
            if (number := self._numbers.get(record.uid)) is not None:
                self._database.table(self._name).remove(doc_ids=[number])

    def _current(self) -> dict[str, R]:
        try:
            signature = self._database.storage.signature()
            if signature is None or signature != self._seen:
                self._decode_all(self._database.storage.rows(self._name))
                self._seen = signature
        except Unreadable:
            if self._seen is None:
                raise
        return self._records

    def _decode_all(self, rows: dict[str, Any]) -> None:
        records: dict[str, R] = {}
        numbers: dict[str, int] = {}
        for number, record in zip(rows, self._decode(list(rows.values())), strict=True):
            if not record.uid or record.uid in records:
                # Written by hand: known by its row until it is changed, and so given a uid.
                record = msgspec.structs.replace(record, uid=f"{self._name}-{number}")
            records[record.uid], numbers[record.uid] = record, int(number)
        self._records, self._numbers = records, numbers

    def _decode(self, rows: list[Any]) -> list[R]:
        try:
            return msgspec.convert(rows, list[self._kind])  # type: ignore[name-defined]
        except msgspec.ValidationError as error:
            path = self._database.storage.path
            if self._database.is_newer:
                raise Unreadable(f"{path} was written by a newer Afterview, which is needed to read it.") from error
            raise Unreadable(
                f"{path}: a record in {self._name} can't be read ({error}). Nothing was changed."
            ) from error


def _builtins(record: Any) -> Any:
    """A record, or some of its fields, as JSON values without control characters."""
    return clean_all(msgspec.to_builtins(record))
