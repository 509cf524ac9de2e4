"""Detecting whether the session that left a draft still runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from afterview_tui import processes


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="there is no /proc here")
def test_a_session_that_was_killed_has_ended_before_its_parent_hears_of_it() -> None:
    """Its unsaved words are offered at once, even before its shell or sshd has reaped it."""
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    since = processes.began(child.pid)
    assert processes.is_running(child.pid, since)
    child.kill()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert processes.began(child.pid) == since
    assert not processes.is_running(child.pid, since)
    assert not processes.is_running(child.pid, "")
    child.communicate()
