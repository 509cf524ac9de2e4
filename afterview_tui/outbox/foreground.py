"""Another program in this terminal, in a group of its own that ends with us."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from select import select

from afterview_tui.outbox.aside import Ears
from afterview_tui.processes import is_at_work

GRACE = 1.5
"""Seconds that a program gets to end, and again after each signal; an editor writes down there what it holds."""
LONGEST = 10.0
"""Seconds that it gets while it is at work, as on a busy machine or a slow disk."""
LOOK = 0.05
"""Seconds between two looks at it."""
UNASKED = ""
GENTLY = (UNASKED, "SIGHUP", "SIGTERM")
"""What it is told, one after the other. At first nothing: what ends us often ends it, too, and a second signal
destroys what an editor is just writing down (emacs empties its file before it fills it)."""


def run_in_foreground(command: Sequence[str], environ: Mapping[str, str], ears: Ears) -> int:
    """Give the terminal to a program until it ends; returns its exit code, a signal as a negative number.

    It gets the terminal that Afterview draws on, even where stdin is a pipe. Where the line drops, or Afterview
    is to end, the program and all in its group are ended: left behind, they would hold what the next one needs.
    Raises OSError where it can't be started.
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
        _lend(terminal, process.pid)
        # Too early at the terminal, it was stopped there.
        _tell(process.pid, "SIGCONT")
        try:
            return _waited_for(process, terminal, ears)
        finally:
            _lend(terminal, os.getpgrp())


def _waited_for(process: "subprocess.Popen[bytes]", terminal: int | None, ears: Ears) -> int:
    """Until the program has ended, by itself or because Afterview is to end."""
    while True:
        ears.listen()
        if ears.told:
            return _ended(process)
        if (code := _looked_after(process, terminal)) is not None:
            return code
        select([ears], [], [])


def _looked_after(process: "subprocess.Popen[bytes]", terminal: int | None) -> int | None:
    """The exit code, None while it runs; where it was suspended, so are we, until the shell continues us."""
    number, status = os.waitpid(process.pid, os.WNOHANG | os.WUNTRACED)
    if not number:
        return None
    if not os.WIFSTOPPED(status):
        process.returncode = os.waitstatus_to_exitcode(status)
        return process.returncode
    _lend(terminal, os.getpgrp())
    before = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
    # By default it does nothing where no shell would continue us.
    os.killpg(os.getpgrp(), signal.SIGTSTP)
    signal.signal(signal.SIGTSTP, before)
    _lend(terminal, process.pid)
    _tell(process.pid, "SIGCONT")
    return None


def _ended(process: "subprocess.Popen[bytes]") -> int:
    """End the program and what it has started, gently at first."""
    for name in GENTLY:
        if name != UNASKED:
            _tell(process.pid, name)
            _tell(process.pid, "SIGCONT")
        if _ends(process):
            break
    _tell(process.pid, "SIGKILL")
    return process.wait()


def _ends(process: "subprocess.Popen[bytes]") -> bool:
    """Whether the program and all in its group end in time, which is longer while one of them is at work."""
    begun = idle = time.monotonic()
    while (now := time.monotonic()) - idle < GRACE:
        process.poll()
        if not _is_there(process.pid):
            return True
        if now - begun < LONGEST and is_at_work(process.pid):
            idle = now
        time.sleep(LOOK)
    return False


def _is_there(group: int) -> bool:
    """Whether anything is left of a group of processes."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _tell(group: int, name: str) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, getattr(signal, name))


@contextmanager
def _terminal() -> Iterator[int | None]:
    """This session's terminal, with its settings kept for afterwards; None where it isn't ours."""
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


def _lend(terminal: int | None, group: int) -> None:
    """Let a group of processes read the terminal; only who may, so a terminal that is gone is no error."""
    if terminal is None:
        return
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
    try:
        with suppress(OSError):
            os.tcsetpgrp(terminal, group)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
