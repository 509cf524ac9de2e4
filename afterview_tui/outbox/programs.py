"""Runs other programs so that they can neither hang Afterview nor write to its screen."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Protocol

LIMIT = 3.0
"""Seconds that a helper gets before it is killed."""


LAUNCH_WAIT = 1.5
"""Seconds in which a program with a window can report that it couldn't start."""


class Run(Protocol):
    """The signature of ``run``; tests pass their own."""

    def __call__(
        self, command: Sequence[str], environ: Mapping[str, str], given: str | None = None, limit: float = LIMIT
    ) -> str | None:
        """The program's output, or None where it is missing, failed or was too slow."""
        ...


def run(
    command: Sequence[str], environ: Mapping[str, str], given: str | None = None, limit: float = LIMIT
) -> str | None:
    """Run a helper for at most ``limit`` seconds, in a session of its own; blocks and never raises.

    A helper is either given text, and its output is dropped, or its output is returned. One that is given text may
    leave a process behind that owns the clipboard: without a pipe of ours it doesn't keep us waiting, and in its
    own session it outlives the terminal.
    """
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL if given is None else subprocess.PIPE,
            stdout=subprocess.PIPE if given is None else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environ,
            start_new_session=True,
        )
    except OSError:
        return None
    with process:
        try:
            output, _ = process.communicate(None if given is None else given.encode(), timeout=limit)
        except subprocess.TimeoutExpired:
            _end(process)
            return None
        if process.returncode:
            return None
        return (output or b"").decode(errors="replace")


def launch(command: Sequence[str], environ: Mapping[str, str], wait: float = LAUNCH_WAIT) -> bool:
    """Start a program with a window in a session of its own, and leave it running.

    Returns whether it started and did not report a failure within ``wait`` seconds.
    """
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            command, stdin=quiet, stdout=quiet, stderr=quiet, env=environ, start_new_session=True
        )
    except OSError:
        return False
    try:
        return process.wait(wait) == 0
    except subprocess.TimeoutExpired:
        # Its window is open, and nobody waits for it any more.
        process.returncode = 0
        return True


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill a helper and its process group."""
    if sys.platform != "win32":
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
