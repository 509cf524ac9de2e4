"""How long a list takes to be read and understood, telling how far it is: 1,000 rows of each kind and 10,000."""

import csv
import io
from time import perf_counter

from python_calamine import CalamineWorkbook

from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.importing import open_order, understand
from afterview_tui.reading.progress import reporting_to
from afterview_tui.reading.tables import read_table
from tests.support import StillClock
from tests.unit.reading.test_random_lists import KINDS, written
from tests.workbooks import workbook

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


def seconds(data: bytes) -> float:
    """How long it takes until what a file would bring is known, telling each row."""
    told: list[int] = []
    began = perf_counter()
    with reporting_to(told.append):
        table = read_table(data)
    orders, _ = open_order(table, NOW.date())
    understand(table, [], Way(orders[0], NOW, "large"), told.append)
    took = perf_counter() - began
    assert len(told) > len(table.rows)
    return took


def of_csv_alone(text: str) -> float:
    """How long Python's own reader of CSV takes for its rows."""
    began = perf_counter()
    list(csv.reader(io.StringIO(text)))
    return perf_counter() - began


def of_calamine_alone(data: bytes) -> float:
    """How long the reader of workbooks takes for its rows."""
    began = perf_counter()
    CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    return perf_counter() - began


def main() -> None:
    """Print the figures."""
    seconds(text_of(100).encode())
    text = text_of(1_000)
    rows = [*csv.reader(io.StringIO(text))]
    for kind in KINDS:
        report(f"{kind} of 1,000 rows, csv alone", seconds(written(rows, kind, "utf-8")), of_csv_alone(text), 1.0)
    text = text_of(10_000)
    report("list of 10,000 rows, csv alone", seconds(text.encode()), of_csv_alone(text), 10.0)
    book = workbook([*csv.reader(io.StringIO(text))])
    report("xlsx of 10,000 rows, calamine alone", seconds(book), of_calamine_alone(book), 3.0)


def report(what: str, ours: float, alone: float, limit: float) -> None:
    """One line: our figure, that of the bare reader, their ratio, and the limit by the clock."""
    verdict = "within" if ours <= limit else "ABOVE"
    print(f"{what:<42}{ours:8.3f} s  {alone:8.3f} s  {ours / alone:6.1f}x  {verdict} {limit:.0f} s", flush=True)


if __name__ == "__main__":
    main()
