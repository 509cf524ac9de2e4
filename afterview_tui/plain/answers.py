"""What somebody types, a line at a time; a signal is heard between two lines, so that it interrupts no save."""

import os
import select
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import IncrementalNewlineDecoder
from typing import TextIO

from afterview_tui import signals

AT_ONCE = 65536
"""Bytes that are read in one go."""


class Ended(BaseException):
    """The line has dropped, or the program was asked to stop."""

    def __init__(self, number: int, typed: str) -> None:
        super().__init__()
        self.number = number
        self.typed = typed
        """What was typed and not entered."""


class Answers:
    """Standard input on a terminal or from a pipe, on Linux and macOS."""

    def __init__(self, stream: TextIO) -> None:
        self._file = stream.fileno()
        self._is_live = stream.isatty()
        # A byte that is no letter costs only itself.
        letters = getincrementaldecoder(stream.encoding)("replace")
        self._decode = IncrementalNewlineDecoder(letters, translate=True).decode
        self._typed = ""
        self._bell, ring = os.pipe()
        os.set_blocking(ring, False)
        signal.set_wakeup_fd(ring, warn_on_full_buffer=False)

    def isatty(self) -> bool:
        """Whether somebody sits there."""
        return self._is_live

    def readline(self) -> str:
        """The next line, at the end what is left, then nothing; raises Ended, and OSError for a lost terminal."""
        while "\n" not in self._typed:
            self._ready(None, [self._file])
            data = os.read(self._file, AT_ONCE)
            self._typed += self._decode(data, final=not data)
            if not data:
                break
        line, end, self._typed = self._typed.partition("\n")
        return line + end

    def wait(self, seconds: float) -> bool:
        """Let seconds pass; returns early and true where somebody pressed Enter. Raises Ended."""
        return self._ready(seconds, [self._file] if self._is_live else [])

    def _ready(self, seconds: float | None, files: list[int]) -> bool:
        self._hear()
        ready, _, _ = select.select([*files, self._bell], [], [], seconds)
        self._hear()
        return self._file in ready

    def _hear(self) -> None:
        if number := signals.held():
            raise Ended(number, self._typed + self._half_typed() if self._is_live else "")

    def _half_typed(self) -> str:
        """What the terminal holds of a line that was not entered, which the shell would get."""
        import termios

        with suppress(OSError, termios.error):
            before = termios.tcgetattr(self._file)
            now = termios.tcgetattr(self._file)
            now[3] &= ~termios.ICANON
            now[6][termios.VMIN] = now[6][termios.VTIME] = 0
            termios.tcsetattr(self._file, termios.TCSANOW, now)
            try:
                return self._decode(os.read(self._file, AT_ONCE), final=True)
            finally:
                termios.tcsetattr(self._file, termios.TCSANOW, before)
        return ""


@contextmanager
def kept_on_ctrl_c(stream: TextIO) -> Iterator[None]:
    """Let the terminal keep the line that is being typed when ctrl+c is pressed; it would throw it away."""
    if sys.platform == "win32" or not stream.isatty():
        yield
        return
    import termios

    file = stream.fileno()
    try:
        before = termios.tcgetattr(file)
        now = termios.tcgetattr(file)
        now[3] |= termios.NOFLSH
        termios.tcsetattr(file, termios.TCSANOW, now)
    except termios.error:
        yield
        return
    try:
        yield
    finally:
        with suppress(termios.error):
            termios.tcsetattr(file, termios.TCSANOW, before)
