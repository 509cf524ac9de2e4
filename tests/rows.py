"""Tables of cases that one test goes through: an item of its own would cost many times what such a case does."""

from collections.abc import Callable, Iterable
from functools import wraps
from inspect import signature
from typing import Any

import pytest

Test = Callable[..., None]


def every_row(
    names: str | tuple[str, ...], table: Iterable[Any], ids: Iterable[str] = ()
) -> Callable[[Test], Test]:
    """Try a test on every row of a table and name each that fails; written as `pytest.mark.parametrize` is.

    For cases that leave nothing behind: all rows share the fixtures of the one test.
    """
    rows = [{names: row} if isinstance(names, str) else dict(zip(names, row, strict=True)) for row in table]
    called = [*ids] or [f"row {number}" for number in range(1, len(rows) + 1)]
    if not rows:
        raise ValueError("a table without rows tries nothing")

    def of_rows(test: Test) -> Test:
        @wraps(test)
        def all_rows(**fixtures: Any) -> None:
            failed = []
            for name, row in zip(called, rows, strict=True):
                try:
                    test(**row, **fixtures)
                except (Exception, pytest.fail.Exception, BaseExceptionGroup) as why:
                    why.add_note(f"{name}: " + ", ".join(f"{key}={cell!r:.300}" for key, cell in row.items()))
                    failed.append(why)
            if len(failed) == 1:
                raise failed[0]
            if failed:
                raise BaseExceptionGroup(f"{len(failed)} of {len(rows)} rows", failed)

        asked = signature(test)
        fixtures = [each for name, each in asked.parameters.items() if name not in rows[0]]
        vars(all_rows)["__signature__"] = asked.replace(parameters=fixtures)
        return all_rows

    return of_rows
