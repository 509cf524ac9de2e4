"""Reports the progress of reading a file, row by row, to a callback that may raise to stop."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

Row = TypeVar("Row")
Tick = Callable[[int], None]
"""A callback that is given the number of rows read so far."""


def _no_report(_number: int) -> None:
    """The callback where nobody waits for the file."""


_tick: ContextVar[Tick] = ContextVar("tick", default=_no_report)


@contextmanager
def reporting_to(tick: Tick) -> Iterator[None]:
    """Report rows that are read inside the ``with`` block, in this context, to ``tick``."""
    before = _tick.set(tick)
    try:
        yield
    finally:
        _tick.reset(before)


def with_progress(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows one by one, each reported to the callback; raises what the callback raises."""
    tick = _tick.get()
    for number, row in enumerate(rows, 1):
        tick(number)
        yield row
