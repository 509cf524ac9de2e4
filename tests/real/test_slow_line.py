"""A breath over a line that stands still for a while, or is gone: pictures are dropped, time is not."""

import os
import signal
import termios
import time
from pathlib import Path

from tests.real.terminal import AFTERVIEW, Terminal, clean_environment, terminal

STALL_SECONDS = 4.0
"""Longer than a breath in, and than the gap that pauses a breath when the machine slept."""


def stall(t: Terminal, seconds: float) -> None:
    """Let the terminal take nothing for some seconds, as a line does that has stopped."""
    line = os.open(f"/proc/{t.child.pid}/fd/0", os.O_RDWR | os.O_NOCTTY)
    termios.tcflow(line, termios.TCOOFF)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        t.read()
    termios.tcflow(line, termios.TCOON)
    os.close(line)


def test_a_breath_over_a_bad_line(tmp_path: Path) -> None:
    """Four seconds without a picture: you breathe out, where you would be. Stopped for a second: it waits for you.

    A machine is stopped so by a closed lid or Ctrl+Z. Closed while the shape moves, no process draws for nobody.
    """
    data = tmp_path / "evening.json"
    with terminal((*AFTERVIEW, "--data", str(data), "breathe"), clean_environment(tmp_path)) as t:
        t.wait_for("space when you are settled")
        t.press("space")
        t.wait_for("1 of 30 breaths")
        seen = len(t.written)
        stall(t, STALL_SECONDS)
        missed = len(t.written) - seen
        t.wait_until(lambda: " out " in t.text or "paused" in t.text, "the breath after the line came back")
        assert "paused" not in t.text
        assert missed < 2000
        t.signal(signal.SIGSTOP)
        time.sleep(1.2)
        t.signal(signal.SIGCONT)
        t.wait_for("paused")
        t.press("space")
        t.wait_until_gone("paused")
        assert t.hang_up() == 129
