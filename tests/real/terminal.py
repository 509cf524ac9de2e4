"""A real pseudo-terminal with the program in it, and a screen that can be read."""

import os
import re
import signal
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pyte

LIMIT = 20.0
"""Seconds after which something that should have been on the screen is missed."""
KEYS = {
    "enter": "\r",
    "esc": "\x1b",
    "tab": "\t",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "space": " ",
    "backspace": "\x7f",
}


def clean_environment(home: Path, **more: str) -> dict[str, str]:
    """An environment with an empty home and no display, terminal multiplexer or ssh in it."""
    unwanted = re.compile(r"^(SSH_|TMUX|STY$|DISPLAY$|WAYLAND|XDG_|AFTERVIEW_|TEXTUAL|NO_COLOR|PYTEST)")
    environ = {name: value for name, value in os.environ.items() if not unwanted.match(name)}
    return environ | {
        "HOME": str(home),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LC_ALL": "C.UTF-8",
        "TZ": "Europe/Berlin",
        **more,
    }


class Terminal:
    """One program on one pseudo-terminal."""

    def __init__(self, command: Sequence[str], environ: Mapping[str, str], columns: int, rows: int) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.written = b""
        """Every byte that came from the program."""
        self.child = pexpect.spawn(
            command[0], list(command[1:]), env=dict(environ), dimensions=(rows, columns), timeout=LIMIT
        )
        self.child.delaybeforesend = None

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def read(self, seconds: float = 0.05) -> bool:
        """Take in what the program wrote within some seconds; False once it is gone."""
        try:
            data = self.child.read_nonblocking(65536, seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.written += data
        self._stream.feed(data)
        return True

    def wait_for(self, what: str, *, gone: bool = False) -> None:
        """Wait until a text is on the screen, or is gone from it; fails with the screen."""
        end = time.monotonic() + LIMIT
        while (what in self.text) == gone:
            alive = self.read()
            if not alive or time.monotonic() > end:
                state = "was still there" if gone else "never came"
                raise AssertionError(f"{what!r} {state}; the screen was:\n{self.text}")

    def press(self, *keys: str) -> None:
        """Press keys by name; a single character stands for itself, ^x for Ctrl+X."""
        for key in keys:
            if len(key) == 2 and key.startswith("^"):
                self.child.send(chr(ord(key[1].upper()) - 64))
            else:
                self.child.send(KEYS.get(key, key))
            self.settle()

    def type(self, text: str) -> None:
        """Type a text and wait until its end is on the screen."""
        self.child.send(text)
        self.wait_for(text[-20:])
        self.settle()

    def settle(self, quiet: float = 0.12) -> None:
        """Wait until the program writes nothing more."""
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            before = len(self.written)
            if not self.read(quiet) or len(self.written) == before:
                return

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window."""
        self.child.setwinsize(rows, columns)
        self._screen.resize(rows, columns)

    def wait_for_end(self) -> int:
        """Wait until the program has ended; returns its exit code, a signal as a negative number."""
        while self.read():
            pass
        self.child.wait()
        return -self.child.signalstatus if self.child.signalstatus else int(self.child.exitstatus or 0)

    def close(self) -> None:
        """End the program if it still runs."""
        if self.child.isalive():
            self.child.kill(signal.SIGKILL)
        self.child.close(force=True)


@contextmanager
def terminal(
    command: Sequence[str], environ: Mapping[str, str], columns: int = 80, rows: int = 24
) -> Iterator[Terminal]:
    """A terminal that is closed in the end."""
    opened = Terminal(command, environ, columns, rows)
    try:
        yield opened
    finally:
        opened.close()
