"""What the first day that somebody types costs, and `leads add` beside `today`.

Run it with ``python -m tests.benchmarks.reading [RUNS]``. Runs alternate, so that a busy machine is busy for both;
the figures are medians, the limits those of design.md, section 7.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

AFTERVIEW = str(Path(sys.executable).with_name("afterview"))
RUNS = 15
FIRST, IMPORTED, BESIDE = 20.0, 15.0, 1.3
"""Milliseconds of the first phrase and of the import, and how much longer than `today` adding may take."""
MEASURED = """
import time
from datetime import datetime, timezone
import afterview_tui.actions.leads, afterview_tui.session
began = time.perf_counter()
from afterview_tui.reading import days
imported = time.perf_counter()
days.read_when("a week from friday 3pm", "to come", datetime(2026, 11, 18, 10, tzinfo=timezone.utc))
print((imported - began) * 1000, (time.perf_counter() - imported) * 1000)
"""


def seconds(*words: str) -> float:
    """How long a command takes."""
    began = time.perf_counter()
    subprocess.run([AFTERVIEW, *words], check=True, capture_output=True, stdin=subprocess.DEVNULL)
    return time.perf_counter() - began


def main(runs: int) -> None:
    """Print the figures beside their limits."""
    imports, firsts, adds, todays = [], [], [], []
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"HOME": folder, "XDG_CONFIG_HOME": folder}
        data = ("--data", f"{folder}/evening.json")
        seconds(*data, "leads", "add", "Acme, Baker", "--yes")
        for number in range(runs):
            measured = subprocess.run([sys.executable, "-c", MEASURED], check=True, capture_output=True, text=True)
            imported, first = map(float, measured.stdout.split())
            imports.append(imported)
            firsts.append(first)
            adds.append(seconds(*data, "leads", "add", f"Firm {number}, Baker, call friday 3pm", "--yes"))
            todays.append(seconds(*data, "today"))
    limits = (("the reader's import", median(imports), IMPORTED), ("first phrase", median(firsts), FIRST))
    for name, value, limit in limits:
        mark = "within" if value <= limit else "ABOVE"
        print(f"{name:<42} {value:6.1f} ms   {mark} {limit:.0f} ms")
    added, listed = median(adds), median(todays)
    mark = "within" if added <= BESIDE * listed else "ABOVE"
    print(f"{'leads add beside today':<42} {added:6.3f} s {listed:6.3f} s  {added / listed:.2f}x  {mark} {BESIDE}x")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
