"""The table of what reaches a person's own clipboard, where they are."""

import pytest

from tests.support import LONG

SCORE = "clipboard"
ROWS = (
    "local X11",
    "local Wayland",
    "local, dead display",
    "local, dead Wayland beside X11",
    "local, no clipboard tools",
    "a container on a WSL kernel, X11",
    "xterm that allows it (OSC 52)",
    "xterm, as it comes (OSC 52)",
    "ssh, to a server with a desktop",
    "ssh, environment hidden (sudo -i)",
    "ssh -X",
    "mosh, 12 kB",
    "mosh, 13 kB",
    "mosh + tmux there",
    "mosh + tmux there (allow-passthrough)",
    "mosh + tmux there (the line for mosh)",
    "tmux, as it comes",
    "tmux, set-clipboard on",
    "tmux, set-clipboard off",
    "tmux in a terminal without clipboard",
    "tmux at the desktop",
    "tmux of the desktop, by ssh",
    "tmux of the desktop, by ssh with -E",
    "tmux of the desktop, TMUX lost, by ssh",
    "tmux of the desktop, nothing names it, by ssh",
    "tmux of the desktop, by ssh and here",
    "tmux of the desktop, by mosh and here",
    "tmux of the desktop, keys from both",
    "tmux begun by ssh, at the desktop",
    "ssh + tmux there",
    "tmux here + ssh",
    "tmux here (set-clipboard on) + ssh",
    "tmux here (allow-passthrough) + ssh",
    "tmux here (called screen) + ssh",
    "tmux here + ssh + tmux there",
    "tmux here (on) + ssh + tmux there",
    "GNU screen, 300 bytes",
    "GNU screen, 3,000 bytes",
    "GNU screen, 30,000 bytes",
    "GNU screen at the desktop",
    "GNU screen of the desktop, by ssh",
    "GNU screen of the desktop, by ssh and here",
    "GNU screen begun by ssh, at the desktop",
    "GNU screen here (screen-256color) + ssh",
    "tmux in GNU screen",
    "tmux in GNU screen (allow-passthrough)",
    "GNU screen in tmux",
    "GNU screen in GNU screen",
    "dtach at the desktop",
    "dtach of the desktop, by ssh",
    "abduco at the desktop",
    "abduco of the desktop, by ssh",
    "WSL",
    "macOS, Terminal.app",
    "GNOME Terminal (VTE) over ssh",
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
        terminalreporter.write_line(f"{where:47}{reached:33}{said}")
    for where in ROWS:
        if where not in [row[0] for row in found]:
            terminalreporter.write_line(f"{where:47}not tried here")
