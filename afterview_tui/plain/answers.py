"""Reads typed lines; signals are handled only while waiting for input, so that they never interrupt a save."""

import os
import re
import select
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import IncrementalNewlineDecoder
from typing import Any, TextIO

from afterview_tui import signals
from afterview_tui.plain.typed_line import Keys, PipedLine, TypedLine

AT_ONCE = 65536
"""The most bytes per read."""
HANG_UP = int(getattr(signal, "SIGHUP", 1))


class Ended(BaseException):
    """The terminal is gone, or a signal asked the program to stop."""

    def __init__(self, number: int, typed: str) -> None:
        super().__init__()
        self.number = number
        self.typed = typed
        """The text that was typed but not entered."""


class Answers:
    """Standard input from a terminal or a pipe, on Linux and macOS."""

    def __init__(self, stream: TextIO) -> None:
        self._file = stream.fileno()
        self._is_live = stream.isatty()
        # An undecodable byte is replaced without affecting others.
        letters = getincrementaldecoder(stream.encoding)("replace")
        self._decode = (letters if self._is_live else IncrementalNewlineDecoder(letters, translate=True)).decode
        self._line = TypedLine() if self._is_live else PipedLine()
        self._is_over = False
        """Whether a pipe has reached its end."""
        self._echoes = False
        """Whether typed text is echoed, as the terminal was set before."""
        self._own: list[Any] | None = None
        """The terminal's settings while lines are read here."""
        self._before: list[Any] | None = None
        """The terminal's settings before."""
        self._bell, ring = os.pipe()
        os.set_blocking(ring, False)
        signal.set_wakeup_fd(ring, warn_on_full_buffer=False)

    def isatty(self) -> bool:
        """Whether input comes from a terminal."""
        return self._is_live

    @contextmanager
    def reading(self) -> Iterator[None]:
        """A context without the terminal's line mode, which truncates long lines and drops one at ctrl+c."""
        if self._is_live:
            self._take_over()
        try:
            yield
        finally:
            self._set(self._before)
            self._own = None

    @contextmanager
    def paused(self) -> Iterator[None]:
        """A context with the terminal's original settings, for another program."""
        own, self._own = self._own, None
        self._set(self._before)
        try:
            yield
        finally:
            self._own = own
            self._set(own)

    def readline(self) -> str:
        """The next line, at the end the rest and then ""; raises Ended, and OSError if the terminal is gone."""
        while True:
            line, shown = self._line.take()
            self._show(shown)
            if line is not None:
                return line
            if self._is_over:
                rest, self._line = self._line.left, PipedLine()
                return rest
            self._ready(None, [self._file])
            self._read()

    @property
    def is_blank(self) -> bool:
        """Whether the next entered line is blank."""
        return not re.split(r"[\r\n]", self._line.left, maxsplit=1)[0].strip()

    def wait(self, seconds: float) -> bool:
        """Wait some seconds; returns True early if a line is entered. Raises Ended."""
        if self._line.is_entered:
            return True
        if self._ready(seconds, [] if self._is_over else [self._file]):
            self._read()
        return self._line.is_entered

    def _read(self) -> None:
        """Read available input; raises Ended if the terminal is gone with an unfinished line."""
        try:
            data = os.read(self._file, AT_ONCE)
        except OSError:
            if self._line.left:
                raise Ended(signals.held() or HANG_UP, self._line.left) from None
            raise
        self._line.typed(self._decode(data, final=not data))
        if not data:
            self._is_over = True
            if self._is_live and self._line.left:
                raise Ended(signals.held() or HANG_UP, self._line.left)

    def _show(self, text: str) -> None:
        if text and self._echoes:
            data = text.encode(sys.stdout.encoding or "utf-8", "replace")
            while data:
                data = data[os.write(self._file, data) :]

    def _ready(self, seconds: float | None, files: list[int]) -> bool:
        self._hear()
        ready, _, _ = select.select([*files, self._bell], [], [], seconds)
        if self._bell in ready:
            os.read(self._bell, AT_ONCE)
        self._hear()
        return self._file in ready

    def _hear(self) -> None:
        if number := signals.held():
            raise Ended(number, self._half_typed() if self._is_live else "")

    def _half_typed(self) -> str:
        """The text that wasn't entered, with the terminal's unread input, which the shell would get otherwise."""
        with suppress(OSError):
            while select.select([self._file], [], [], 0)[0] and (data := os.read(self._file, AT_ONCE)):
                self._line.typed(self._decode(data))
        line, _ = self._line.take()
        return (line or "") + self._line.left

    def _take_over(self) -> None:
        """Turn off the terminal's line mode and echo, if it allows that."""
        import termios

        with suppress(termios.error):
            before = termios.tcgetattr(self._file)
            own = [*before[:6], [*before[6]]]
            own[3] = (own[3] | termios.NOFLSH) & ~(termios.ICANON | termios.ECHO)
            own[6][termios.VMIN], own[6][termios.VTIME] = 1, 0
            names = (termios.VERASE, termios.VWERASE, termios.VKILL, termios.VEOF)
            self._line = TypedLine(Keys(*(before[6][name].decode("latin-1") for name in names)))
            self._echoes, self._own, self._before = bool(before[3] & termios.ECHO), own, before
            self._set(own)
            # The shell that stopped the program has changed the terminal's settings.
            signal.signal(signal.SIGCONT, lambda *_: self._set(self._own))

    def _set(self, how: list[Any] | None) -> None:
        import termios

        if how is not None:
            with suppress(termios.error):
                termios.tcsetattr(self._file, termios.TCSANOW, how)
