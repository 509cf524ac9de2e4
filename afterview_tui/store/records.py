"""One table of records: frozen Structs out, patches in, unknown fields left alone."""

from typing import Any, Generic, TypeVar
from uuid import uuid4

import msgspec
from tinydb import where

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

    def all(self) -> list[R]:
        """Every record, in the order they were added; raises Unreadable."""
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
        now = self._database.clock.now()
        record = msgspec.structs.replace(record, uid=uuid4().hex, created_at=now, updated_at=now)
        with self._database.changing():
            self._database.table(self._name).insert(clean_all(msgspec.to_builtins(record)))
        return self._current()[record.uid]

    def change(self, record: R, **fields: object) -> R:
        """Save these fields of a record, if they differ; returns it as saved; raises Refused."""
        now = self._current().get(record.uid, record)
        msgspec.structs.replace(now, **fields)  # a misspelt field raises TypeError
        patch = {name: value for name, value in fields.items() if getattr(now, name) != value}
        if not patch:
            return now
        patch["updated_at"] = self._database.clock.now()
        with self._database.changing():
            self._database.table(self._name).update(
                clean_all(msgspec.to_builtins(patch)), where("uid") == record.uid
            )
        return self._current().get(record.uid, now)

    def remove(self, record: R) -> None:
        """Take a record out of the file; raises Refused."""
        with self._database.changing():
            self._database.table(self._name).remove(where("uid") == record.uid)

    def _current(self) -> dict[str, R]:
        signature = self._database.storage.signature()
        if signature is None or signature != self._seen:
            rows = (self._database.storage.read() or {}).get(self._name, {})
            self._records = {record.uid: record for record in map(self._decode, rows.values())}
            self._seen = signature
        return self._records

    def _decode(self, row: Any) -> R:
        try:
            return msgspec.convert(row, self._kind)
        except msgspec.ValidationError as error:
            raise Unreadable(
                f"{self._database.storage.path}: a record in {self._name} can't be read ({error}). "
                "Nothing was changed."
            ) from error
