"""What trials count over all of them: how often something was tried, and how often it went wrong."""

from collections import Counter

import pytest

TALLY = "tally"
COPIES = "copies that reached another machine"
WORDS = "words lost"
ENDED = "programs ended by keys"
COUNTED = (COPIES, WORDS, ENDED)
"""What is counted, in the order of the summary."""


def print_tallies(terminalreporter: pytest.TerminalReporter) -> None:
    """Print each count as “wrong of tried”, also of trials that failed."""
    wrong: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    for found in terminalreporter.stats.values():
        for report in found:
            for name, value in getattr(report, "user_properties", ()):
                if name == TALLY and report.when == "call":
                    what, times_wrong, times_tried = value
                    wrong[what] += times_wrong
                    tried[what] += times_tried
    for what in COUNTED:
        if tried[what]:
            terminalreporter.write_line(f"{what} {wrong[what]:,} of {tried[what]:,}")
