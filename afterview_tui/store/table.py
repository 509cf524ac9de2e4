"""A TinyDB table that changes single rows instead of copying all of them twice."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Any

from tinydb.table import Table


class RowTable(Table):
    """A table over a storage that caches its parsed rows; the cost of a change depends only on its size.

    TinyDB's own table copies every row before and after a change, which takes longer than writing the file.
    """

    def amend(self, change: Callable[[MutableMapping[int, Any]], None]) -> None:
        """Pass the rows by number to ``change``, which modifies them, and write them in one save."""
        self._update_table(change)

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        tables = self._storage.read()
        tables = {} if tables is None else tables
        updater(_ByNumber(tables.setdefault(self.name, {})))
        self._storage.write(tables)


class _ByNumber(MutableMapping[int, Mapping[str, Any]]):
    """A view of rows by integer number on a dictionary whose keys are strings, as JSON has them."""

    def __init__(self, rows: dict[str, Any]) -> None:
        self._rows = rows

    def __getitem__(self, number: int) -> Any:
        return self._rows[str(number)]

    def __setitem__(self, number: int, row: Mapping[str, Any]) -> None:
        self._rows[str(number)] = row

    def __delitem__(self, number: int) -> None:
        del self._rows[str(number)]

    def __iter__(self) -> Iterator[int]:
        return map(int, self._rows)

    def __len__(self) -> int:
        return len(self._rows)
