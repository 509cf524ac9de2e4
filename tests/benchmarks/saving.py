"""What saving one change costs, beside stock TinyDB and sqlite3, and how the cost grows with the file.

Run it with ``python -m tests.benchmarks.saving [RUNS]``. The three save in turns, each into a file of its own that
holds the same leads, so that a busy machine is busy for all of them. The figures are medians; the limits are those
of design.md, section 7. It exits with 1 where one of them is missed.
"""

import gc
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from typing import NamedTuple

import msgspec
from tinydb import TinyDB

from afterview_tui.clock import SystemClock
from afterview_tui.domain.records import Lead
from afterview_tui.store import Store

RUNS = 60
FEWER = 8
"""Saves where one takes long."""
SAVES = 200
"""Saves among which the longest is looked for."""
LIMITS = {1_000: 3.0, 10_000: 4.0}
"""How many times faster than stock TinyDB, by records."""
LONGEST = 0.050
"""Seconds that a save may block a page at 10,000 records."""
GROWTH = (100, 1_000, 10_000, 100_000)

Save = Callable[[int], object]


class Costs(NamedTuple):
    """Seconds of one save, each a median."""

    ours: float
    stock: float
    sqlite: float


def lead(number: int) -> Lead:
    """A lead of about 480 bytes as JSON."""
    return Lead(
        uid=f"{number:032x}",
        created_at=datetime(2026, 11, 23, 17, tzinfo=UTC),
        updated_at=datetime(2026, 11, 23, 17, tzinfo=UTC),
        company=f"Company {number:06}",
        role="Embedded Engineer",
        stage="applied",
        applied_on=date(2026, 11, 2),
        next_step="ask for an update",
        notes=words(number),
    )


def words(number: int) -> str:
    """A sentence that is another one for each number, and always as long."""
    return f"{number:06} they use Zephyr; a team of six"


def saves_of_ours(path: Path, count: int) -> Save:
    """Change one lead of many in the store of Afterview, from the call to the file on the disk."""
    rows = {str(number): msgspec.to_builtins(lead(number)) for number in range(1, count + 1)}
    path.write_bytes(msgspec.json.encode({"_meta": {"1": {"format": "1.0"}}, "leads": rows}))
    store = Store(path, SystemClock())
    uid = f"{count // 2:032x}"

    def save(turn: int) -> object:
        known = store.leads.get(uid)
        assert known is not None
        return store.leads.change(known, notes=words(turn))

    return save


def saves_of_stock(path: Path, count: int) -> Save:
    """The same with TinyDB's own storage, by the number of the row, which is its quickest way."""
    table = TinyDB(path).table("leads")
    table.insert_multiple(msgspec.to_builtins(lead(number)) for number in range(1, count + 1))
    stamp = SystemClock().now().isoformat()
    return lambda turn: table.update({"notes": words(turn), "updated_at": stamp}, doc_ids=[count // 2])


def saves_of_sqlite(path: Path, count: int) -> Save:
    """The same in a table of JSON texts, each change a transaction that is on the disk before it counts."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE leads (uid TEXT PRIMARY KEY, row TEXT)")
    rows = [(f"{number:032x}", msgspec.json.encode(lead(number)).decode()) for number in range(1, count + 1)]
    connection.executemany("INSERT INTO leads VALUES (?, ?)", rows)
    connection.commit()

    def save(turn: int) -> None:
        connection.execute(
            "UPDATE leads SET row = json_set(row, '$.notes', ?) WHERE uid = ?", (words(turn), f"{count // 2:032x}")
        )
        connection.commit()

    return save


def costs(folder: Path, count: int, runs: int) -> Costs:
    """What a save costs with so many records, in turns after two that don't count."""
    saves = (
        saves_of_ours(folder / f"{count}.json", count),
        saves_of_stock(folder / f"{count}-stock.json", count),
        saves_of_sqlite(folder / f"{count}.sqlite", count),
    )
    gc.freeze()  # as the program does once its first frame is out
    turns = [[seconds(save, turn) for save in saves] for turn in range(runs + 2)][2:]
    return Costs(*(median(figures) for figures in zip(*turns, strict=True)))


def seconds(save: Save, turn: int) -> float:
    """How long one save takes."""
    began = time.perf_counter()
    save(turn)
    return time.perf_counter() - began


def compare(folder: Path, runs: int) -> None:
    """Print a save beside the others at each size."""
    print(f"{f'save one change, medians of {runs} in turns':<42}{'Afterview':<12}{'TinyDB':<21}{'sqlite3'}")
    smallest = 0.0
    for count in GROWTH:
        found = costs(folder, count, runs if count <= 10_000 else FEWER)
        smallest = smallest or found.ours
        faster, limit = found.stock / found.ours, LIMITS.get(count)
        verdict = "" if limit is None else f"{'within' if faster >= limit else 'BELOW'} {limit:.0f}x faster"
        print(
            f"{f'{count:,} records, {found.ours / smallest:.1f}x the cost of {GROWTH[0]}':<42}"
            f"{found.ours * 1e3:8.2f} ms {found.stock * 1e3:8.2f} ms {faster:5.1f}x "
            f"{found.sqlite * 1e3:8.2f} ms {found.sqlite / found.ours:6.3f}x  {verdict}",
            flush=True,
        )


def longest(folder: Path) -> None:
    """Print the longest of many saves at 10,000 records."""
    save = saves_of_ours(folder / "longest.json", 10_000)
    save(0)
    took = max(seconds(save, turn) for turn in range(1, SAVES + 1))
    what = f"longest of {SAVES} saves, 10,000 records"
    print(f"{what:<42}{took * 1e3:8.2f} ms  {'within' if took <= LONGEST else 'ABOVE'} {LONGEST * 1e3:.0f} ms")


def main(runs: int) -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compare(folder, runs)
        longest(folder)
    print("TinyDB with its own JSONStorage, by row number; sqlite3 with journal_mode=WAL, synchronous=FULL")
    print("the ratios say how many times as long they take as Afterview does")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
