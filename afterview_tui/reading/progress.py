"""How far a file is read: told row by row to whoever waits for it, who may raise to stop."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

Row = TypeVar("Row")
Tick = Callable[[int], None]
"""What is told the number of rows so far."""


def untold(_number: int) -> None:
    """Nobody waits."""


_tick: ContextVar[Tick] = ContextVar("tick", default=untold)


@contextmanager
def told(tick: Tick) -> Iterator[None]:
    """Somebody is told of the rows that are read meanwhile, on this thread."""
    before = _tick.set(tick)
    try:
        yield
    finally:
        _tick.reset(before)


def through(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows one by one, each told; raises what whoever waits raises."""
    tick = _tick.get()
    for number, row in enumerate(rows, 1):
        tick(number)
        yield row
