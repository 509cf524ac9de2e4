"""The table of what reaches a person's own clipboard, where they are."""

import pytest

from tests.support import LONG

SCORE = "clipboard"
ROWS = (
    "local X11",
    "local Wayland",
    "local, dead display",
    "local, no clipboard tools",
    "xterm that allows it (OSC 52)",
    "xterm, as it comes (OSC 52)",
    "ssh, to a server with a desktop",
    "ssh, environment hidden (sudo -i)",
    "ssh -X",
    "mosh, 12 kB",
    "mosh, 13 kB",
    "mosh + tmux there",
    "tmux, as it comes",
    "tmux, set-clipboard on",
    "tmux, set-clipboard off",
    "tmux in a terminal without clipboard",
    "ssh + tmux there",
    "tmux here + ssh",
    "tmux here (set-clipboard on) + ssh",
    "tmux here + ssh + tmux there",
    "tmux here (on) + ssh + tmux there",
    "GNU screen, 300 bytes",
    "GNU screen, 3,000 bytes",
    "GNU screen, 30,000 bytes",
    "TERM=dumb",
    "a pipe",
    "70 kB to a terminal",
    "80 kB to a terminal",
    "80 kB in tmux",
    "2 MB in tmux",
    "2 MB, local X11",
)
"""The environments of the table, in its order."""


def print_table(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table after long trials."""
    reports = [each for each in terminalreporter.getreports("passed") if each.when == "call"]
    found = [tuple(row) for report in reports for name, row in report.user_properties if name == SCORE]
    if not LONG or not found:
        return
    terminalreporter.section("what reaches the person's own clipboard")
    for where, reached, said in sorted(found, key=lambda row: ROWS.index(row[0])):
        terminalreporter.write_line(f"{where:38}{reached:33}{said}")
    for where in ROWS:
        if where not in [row[0] for row in found]:
            terminalreporter.write_line(f"{where:38}not tried here")
