"""How long a list takes to be read and understood: 1,000 and 10,000 rows, beside reading them with csv alone."""

import csv
import io
from time import perf_counter

from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.importing import open_order, understand
from afterview_tui.reading.tables import read_table
from tests.support import StillClock

NOW = StillClock().now()
STATUSES = (
    "Applied",
    "Rejected after onsite",
    "Interview scheduled",
    "no response yet",
    "书类选考中",
    "Talent pool",
)


def text_of(rows: int) -> str:
    """A tracker with so many rows: words, days, links and notes."""
    lines = "".join(
        f"Company {n},Engineer {n % 40},{STATUSES[n % len(STATUSES)]} {n % 7},11/{n % 27 + 1}/2026,"
        f'https://jobs.example/view/{n},Dana {n},"a note, of some words {n}",Berlin\n'
        for n in range(rows)
    )
    return f"Company,Role,Status,Date Applied,Link,Recruiter,Notes,City\n{lines}"


def seconds(rows: int) -> tuple[float, float]:
    """How long it takes in all, and for csv alone."""
    text = text_of(rows)
    began = perf_counter()
    list(csv.reader(io.StringIO(text)))
    alone = perf_counter() - began
    began = perf_counter()
    table = read_table(text.encode())
    orders, _ = open_order(table, NOW.date())
    understand(table, [], Way(orders[0], NOW, "large.csv"))
    return perf_counter() - began, alone


def main() -> None:
    """Print the figures."""
    seconds(100)
    for rows, limit in ((1_000, 1.0), (10_000, 10.0)):
        taken, alone = seconds(rows)
        print(f"list of {rows:6,} rows: {taken:5.2f} s, csv alone {alone:5.3f} s (limit {limit:.0f} s)")


if __name__ == "__main__":
    main()
