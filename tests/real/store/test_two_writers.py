"""Two processes that change one file as fast as they can: each change is there in the end."""

from collections.abc import Callable
from pathlib import Path

from tests.real.store.trials import Child, beside, rows_in
from tests.real.store.worker import COMPANY, DONE, Change, OurFile, StockFile, increment, insert, write_on
from tests.support import LONG

TIMES = 200 if LONG else 50
"""Changes of each of the two."""
LINES = 200 if LONG else 40
"""Lines that each of two writes into one text."""


def both_go(one: Child, other: Child) -> int:
    """Let two processes work at the same time; returns how many changes were acknowledged."""
    for child in (one, other):
        child.wait_until_ready()
    for child in (one, other):
        child.go()
    for child in (one, other):
        child.wait()
    return sum(said == DONE for child in (one, other) for said in child.said())


def inserts_and_increments(path: Path, *, stock: bool) -> tuple[int, int]:
    """Add leads in one process and count up in another; how many were acknowledged, and how many are in the file.

    Raises ValueError where the file can't be read any more.
    """
    file = StockFile(path) if stock else OurFile(path)
    file.make(Change("add", COMPANY, "0"))
    acknowledged = both_go(Child(insert, path, stock, TIMES), Child(increment, path, stock, TIMES))
    rows = rows_in(path)
    return acknowledged, int(rows.pop(COMPANY)) + len(rows)


def test_two_writers(tmp_path: Path, counted: Callable[[str], None]) -> None:
    """One adds leads, the other counts up in one: all changes are acknowledged, and all are in the file."""
    acknowledged, found = inserts_and_increments(tmp_path / "afterview.json", stock=False)
    counted(f"two writers: {acknowledged} of {2 * TIMES} changes acknowledged, {found} in the file")
    assert (acknowledged, found) == (2 * TIMES, 2 * TIMES)


@beside
def test_two_writers_on_stock_tinydb(tmp_path: Path, counted: Callable[[str], None]) -> None:
    """TinyDB's own storage loses changes or the file, so the trial above can see a loss."""
    try:
        acknowledged, found = inserts_and_increments(tmp_path / "stock.json", stock=True)
    except ValueError:
        counted("stock TinyDB, two writers: the file can't be read any more")
        return
    counted(f"stock TinyDB, two writers: {acknowledged} acknowledged, {found} in the file")
    assert found < 2 * TIMES


def test_two_writers_in_one_text(tmp_path: Path, counted: Callable[[str], None]) -> None:
    """Both add lines to the same text at the same time: every line of both is in it, once."""
    path = tmp_path / "afterview.json"
    OurFile(path).make(Change("add", COMPANY, "as it was"))
    both_go(Child(write_on, path, "one", LINES), Child(write_on, path, "other", LINES))
    first, *lines = rows_in(path)[COMPANY].split("\n")
    counted(f"two writers in one text: {len(lines)} of {2 * LINES} lines")
    assert first == "as it was"
    assert sorted(lines) == sorted(f"{who} {number}" for who in ("one", "other") for number in range(LINES))
