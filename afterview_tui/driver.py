"""Textual's driver for Linux and macOS, asleep until a key comes; Textual's own wakes up ten times a second."""

import os
from codecs import getincrementaldecoder
from select import select
from threading import Event
from typing import Any

from textual._time import get_time
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

AT_ONCE = 4096
"""Bytes that are read in one go."""
GONE_SECONDS = 0.1
"""How long to wait where a terminal has nothing to read and yet says so."""


class Bell(Event):
    """An event that ``select`` can wait for: there is a byte in its pipe while it is set."""

    def __init__(self) -> None:
        super().__init__()
        self._end, self._begin = os.pipe()

    def fileno(self) -> int:
        """The end of the pipe to wait at."""
        return self._end

    def set(self) -> None:
        """Set it, and wake up who waits."""
        if not self.is_set():
            os.write(self._begin, b".")
        super().set()

    def clear(self) -> None:
        """Unset it, and empty the pipe."""
        if self.is_set():
            os.read(self._end, 1)
        super().clear()


class RestingDriver(LinuxDriver):
    """Reads keys, and looks at the time only while a key may be half there (a lone Esc, an arrow over a slow line).

    Where a part of Textual that this builds on is another one, Textual's own reading goes on in its place.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._bell = Bell() if isinstance(getattr(self, "exit_event", None), Event) else None
        if self._bell is not None:
            self.exit_event = self._bell

    def run_input_thread(self) -> None:
        """Pass on what is typed until the driver is told to stop."""
        parser, bell = XTermParser(self._debug), self._bell
        if bell is None or not hasattr(parser, "_timeout_time"):
            super().run_input_thread()
            return
        # A byte that is no UTF-8 becomes a question mark; strict, it would end the program.
        decode = getincrementaldecoder("utf-8")("replace").decode
        while not bell.is_set():
            if self._wait(bell, parser._timeout_time):
                data = os.read(self.fileno, AT_ONCE)
                if not data:
                    bell.wait(GONE_SECONDS)
                # Half a letter decodes to nothing, which the parser would take for the end.
                if text := decode(data):
                    for message in parser.feed(text):
                        self.process_message(message)
            for message in parser.tick():
                self.process_message(message)

    def _wait(self, bell: Bell, until: float | None) -> bool:
        """Whether there is something to read; waits for it, the bell, or a moment of Textual's clock."""
        seconds = None if until is None else max(0.0, until - get_time())
        ready, _, _ = select([self.fileno, bell.fileno()], [], [], seconds)
        return ready == [self.fileno]
