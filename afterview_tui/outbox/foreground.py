"""Runs another program in this terminal, in a process group of its own that ends with Afterview."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from select import select

from afterview_tui.outbox.aside import SignalInbox
from afterview_tui.processes import is_busy

GRACE = 2.5
"""Seconds that a program gets to end, before and after each signal; an editor saves its text in that time."""
LONGEST = 10.0
"""Seconds that it gets while it is busy, as on a slow machine or disk."""
LOOK = 0.05
"""Seconds between two checks of it."""
NO_SIGNAL = ""
SIGNALS = (NO_SIGNAL, "SIGHUP", "SIGTERM")
"""The signals it gets, in order. At first none: what ends us often ends it, too, and a second signal would destroy
what an editor is just saving (emacs truncates its file before it writes it)."""


def run_in_foreground(command: Sequence[str], environ: Mapping[str, str], inbox: SignalInbox) -> int:
    """Give the terminal to a program until it ends; returns its exit code, negative for a signal.

    It gets the terminal that Afterview draws on, even where stdin is a pipe. When the connection drops or Afterview
    has to end, the program and its whole process group are ended: left behind, they would lock files that the next
    one needs. Raises OSError where it can't be started.
    """
    if os.name == "nt":
        return subprocess.call(command, env=dict(environ))
    with ExitStack() as stack:
        terminal = stack.enter_context(_terminal())
        process = subprocess.Popen(
            command,
            env=dict(environ),
            stdin=terminal,
            stdout=terminal if terminal is not None or os.isatty(1) else 2,
            stderr=terminal,
            process_group=0,
        )
        _set_foreground(terminal, process.pid)
        # If it used the terminal too early, it was stopped.
        _signal(process.pid, "SIGCONT")
        try:
            return _wait_for(process, terminal, inbox)
        finally:
            _set_foreground(terminal, os.getpgrp())


def _wait_for(process: "subprocess.Popen[bytes]", terminal: int | None, inbox: SignalInbox) -> int:
    """Wait until the program has ended, by itself or because Afterview has to end; returns its exit code."""
    while True:
        inbox.receive()
        if inbox.received:
            return _end(process)
        if (code := _poll(process, terminal)) is not None:
            return code
        select([inbox], [], [])


def _poll(process: "subprocess.Popen[bytes]", terminal: int | None) -> int | None:
    """The exit code, None while it runs; if it was suspended, we suspend, too, until the shell continues us."""
    number, status = os.waitpid(process.pid, os.WNOHANG | os.WUNTRACED)
    if not number:
        return None
    if not os.WIFSTOPPED(status):
        process.returncode = os.waitstatus_to_exitcode(status)
        return process.returncode
    _set_foreground(terminal, os.getpgrp())
    before = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
    # The default action does nothing where there is no shell to continue us.
    os.killpg(os.getpgrp(), signal.SIGTSTP)
    signal.signal(signal.SIGTSTP, before)
    _set_foreground(terminal, process.pid)
    _signal(process.pid, "SIGCONT")
    return None


def _end(process: "subprocess.Popen[bytes]") -> int:
    """End the program and its process group, gently at first; returns the exit code."""
    for name in SIGNALS:
        if name != NO_SIGNAL:
            _signal(process.pid, name)
            _signal(process.pid, "SIGCONT")
        if _ends_in_time(process):
            break
    _signal(process.pid, "SIGKILL")
    return process.wait()


def _ends_in_time(process: "subprocess.Popen[bytes]") -> bool:
    """Whether the whole process group ends in time, which is longer while one of its processes is busy."""
    begun = idle = time.monotonic()
    while (now := time.monotonic()) - idle < GRACE:
        process.poll()
        if not _exists(process.pid):
            return True
        if now - begun < LONGEST and is_busy(process.pid):
            idle = now
        time.sleep(LOOK)
    return False


def _exists(group: int) -> bool:
    """Whether a process group still exists."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _signal(group: int, name: str) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, getattr(signal, name))


@contextmanager
def _terminal() -> Iterator[int | None]:
    """This session's terminal, whose settings are restored at the end; None where we aren't in the foreground."""
    try:
        opened = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        yield None
        return
    import termios

    try:
        if os.tcgetpgrp(opened) != os.getpgrp():
            yield None
            return
        settings = termios.tcgetattr(opened)
        yield opened
        with suppress(termios.error):
            termios.tcsetattr(opened, termios.TCSANOW, settings)
    finally:
        os.close(opened)


def _set_foreground(terminal: int | None, group: int) -> None:
    """Make a process group the terminal's foreground group; errors are ignored, as the terminal may be gone."""
    if terminal is None:
        return
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
    try:
        with suppress(OSError):
            os.tcsetpgrp(terminal, group)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
