"""Textual's driver for Linux and macOS, asleep until a key comes.

Textual's own wakes up ten times a second to look whether it should end or a lone Esc has become old enough. It
also ends the program at a byte that is no UTF-8, takes a terminal that was closed for one where nothing is
typed, and believes COLUMNS and LINES more than the terminal. This one waits for the terminal or for the end;
where the event that ends it is another one than ``threading.Event``, Textual's own loop goes on in its place.

Textual: 8.2.8
Bug: not reported; "LinuxDriver.run_input_thread polls: selector.select(0.1) wakes an idle app ten times a
    second. A pipe written by stop_application_mode, and a timeout only while the parser holds half a sequence,
    would let it sleep. The decoder is strict: one byte \\xff typed or pasted ends the app with
    UnicodeDecodeError."
Forwarded: no
Last-Update: 2026-11-30
"""

import os
import sys
import time
from codecs import getincrementaldecoder
from select import select
from threading import Event
from typing import Any

from textual.drivers import linux_driver
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from afterview_tui.window.textual_fixes.key_parser import KeyParser
from afterview_tui.window.textual_fixes.kitty_keys import ALTERNATES
from afterview_tui.window.textual_fixes.terminal_ground import ASK, LISTEN, LISTEN_NO_MORE, MUTE
from afterview_tui.window.textual_fixes.terminal_writer import TerminalWriter
from afterview_tui.window.textual_fixes.typed import Typed

AT_ONCE = 65536
"""Bytes that are read in one go."""
GONE_SECONDS = 0.1
"""How long to wait where a terminal has nothing to read and yet says so."""
GONE_TIMES = 20
"""How often a terminal may say so before it is taken for one that was closed."""
NO_SIZE = (80, 24)
"""What a terminal is taken to be that doesn't know its own size."""

vars(linux_driver).update(
    # Textual asks for letters as numbers, too: iTerm2 then loses accents, others what Shift types. As letters they
    # come whole. Where a ctrl key lies on a Latin keyboard it doesn't ask, so that on others none works.
    KITTY_REPORT_ALL_KEYS=0,
    KITTY_REPORT_ASSOCIATED_TEXT=ALTERNATES,
    WriterThread=TerminalWriter,
)


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


class IdleDriver(LinuxDriver):
    """Reads keys, and looks at the time only while a key may be half there (a lone Esc, an arrow over a slow line).

    Where a part of Textual that this builds on is another one, Textual's own reading goes on in its place.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._bell = Bell() if isinstance(getattr(self, "exit_event", None), Event) else None
        if self._bell is not None:
            self.exit_event = self._bell
        self._typed: Typed | None = None
        # The app would ask Rich, whose answer is another one where TERM, COLUMNS or LINES say so.
        self._size = self._size or self._get_terminal_size()

    def start_application_mode(self) -> None:
        """Textual's, and the question what the terminal writes on, where that matters and it can tell."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if getattr(self._app, "asks_ground", False) and os.environ.get("TERM", "") not in MUTE:
            self.write(LISTEN + ASK)

    def stop_application_mode(self) -> None:
        """Textual's, and nothing is told any more."""
        if os.environ.get("TERM", "") not in MUTE:
            self.write(LISTEN_NO_MORE)
        super().stop_application_mode()

    def _get_terminal_size(self) -> tuple[int, int]:
        """The size of the terminal that is drawn on, whatever the environment and standard output say."""
        try:
            columns, rows = os.get_terminal_size(sys.__stderr__.fileno() if sys.__stderr__ else 2)
        except OSError:
            return NO_SIZE
        return columns or NO_SIZE[0], rows or NO_SIZE[1]

    def _run_input_thread(self) -> None:
        """Without Textual's net: an error goes where those of all threads go."""
        self.run_input_thread()

    def run_input_thread(self) -> None:
        """Pass on what is typed until the driver is told to stop; raises OSError where the terminal is gone."""
        parser, bell = KeyParser(), self._bell
        if bell is None:
            super().run_input_thread()
            return
        # A byte that is no UTF-8 becomes a question mark; strict, it would end the program.
        decode = getincrementaldecoder("utf-8")("replace").decode
        gone = 0
        while not bell.is_set():
            if self._wait(bell, parser.deadline):
                data = os.read(self.fileno, AT_ONCE)
                gone = 0 if data else gone + 1
                if gone > GONE_TIMES:
                    raise OSError("nothing can be read from the terminal")
                if not data:
                    bell.wait(GONE_SECONDS)
                if text := decode(data):
                    for message in parser.feed(text):
                        self.process_message(message)
            for message in parser.expire():
                self.process_message(message)

    def process_message(self, message: Message) -> None:
        """Send a message to the app; letters that wait there for their turn take those behind them along."""
        if not isinstance(message, Typed):
            self._typed = None
        elif self._typed is not None and self._typed.add(message):
            return
        else:
            self._typed = message
        super().process_message(message)

    def _wait(self, bell: Bell, until: float | None) -> bool:
        """Whether there is something to read; waits for it, the bell, or a moment of the clock."""
        seconds = None if until is None else max(0.0, until - time.monotonic())
        ready, _, _ = select([self.fileno, bell.fileno()], [], [], seconds)
        return ready == [self.fileno]
