"""Textual's driver for Linux and macOS, sleeping until a key arrives.

Textual's own wakes up ten times a second, to check for its end and for a lone Esc. It also crashes on a byte that
isn't UTF-8, mistakes a closed terminal for an idle one, and prefers COLUMNS and LINES to the terminal's size. This
one waits for the terminal or for its end. If Textual's exit event isn't a ``threading.Event`` any more, it falls
back to Textual's own loop.

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
from afterview_tui.window.textual_fixes.terminal_background import ASK, LISTEN, LISTEN_NO_MORE, MUTE
from afterview_tui.window.textual_fixes.terminal_writer import TerminalWriter
from afterview_tui.window.textual_fixes.typed_text import TypedText

AT_ONCE = 65536
"""Bytes that are read at once."""
GONE_SECONDS = 0.1
"""How long to wait where a terminal signals input but has none."""
GONE_TIMES = 20
"""How often that may happen before the terminal is taken as closed."""
NO_SIZE = (80, 24)
"""The size for a terminal that doesn't report one."""

vars(linux_driver).update(
    # Textual also asks for letters as numbers, in which iTerm2 loses accents, and others shifted characters. And it
    # doesn't ask for a key's place on a Latin keyboard, so that ctrl keys don't work on others.
    KITTY_REPORT_ALL_KEYS=0,
    KITTY_REPORT_ASSOCIATED_TEXT=ALTERNATES,
    WriterThread=TerminalWriter,
)


class WakeupEvent(Event):
    """An event that ``select`` can wait for, by a byte in a pipe."""

    def __init__(self) -> None:
        super().__init__()
        self._end, self._begin = os.pipe()

    def fileno(self) -> int:
        """The read end of the pipe."""
        return self._end

    def set(self) -> None:
        """Set the event, and wake up ``select``."""
        if not self.is_set():
            os.write(self._begin, b".")
        super().set()

    def clear(self) -> None:
        """Clear the event, and empty the pipe."""
        if self.is_set():
            os.read(self._end, 1)
        super().clear()


class IdleDriver(LinuxDriver):
    """Reads keys, with a timeout only while a key may be incomplete (a lone Esc, an arrow over a slow line).

    It falls back to Textual's own loop where Textual's internals have changed.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._bell = WakeupEvent() if isinstance(getattr(self, "exit_event", None), Event) else None
        if self._bell is not None:
            self.exit_event = self._bell
        self._typed: TypedText | None = None
        # The app would ask Rich, which goes by TERM, COLUMNS and LINES.
        self._size = self._size or self._get_terminal_size()

    def start_application_mode(self) -> None:
        """Start as Textual does, then ask for the terminal's background, if it matters and can be told."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if getattr(self._app, "asks_background", False) and os.environ.get("TERM", "") not in MUTE:
            self.write(LISTEN + ASK)

    def stop_application_mode(self) -> None:
        """End reports of the background, then stop as Textual does."""
        if os.environ.get("TERM", "") not in MUTE:
            self.write(LISTEN_NO_MORE)
        super().stop_application_mode()

    def _get_terminal_size(self) -> tuple[int, int]:
        """The size of the terminal itself, whatever the environment and standard output say."""
        try:
            columns, rows = os.get_terminal_size(sys.__stderr__.fileno() if sys.__stderr__ else 2)
        except OSError:
            return NO_SIZE
        return columns or NO_SIZE[0], rows or NO_SIZE[1]

    def _run_input_thread(self) -> None:
        """Read without Textual's error handling; errors go to the hook for threads."""
        self.run_input_thread()

    def run_input_thread(self) -> None:
        """Read and dispatch input until the driver stops; raises OSError where the terminal is gone."""
        parser, bell = KeyParser(), self._bell
        if bell is None:
            super().run_input_thread()
            return
        # An invalid byte becomes a replacement character; a strict decoder would crash.
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
        """Send a message to the app; letters are added to those that are still waiting there."""
        if not isinstance(message, TypedText):
            self._typed = None
        elif self._typed is not None and self._typed.add(message):
            return
        else:
            self._typed = message
        super().process_message(message)

    def _wait(self, bell: WakeupEvent, until: float | None) -> bool:
        """Wait for input, the exit event or a deadline; returns whether there is input."""
        seconds = None if until is None else max(0.0, until - time.monotonic())
        ready, _, _ = select([self.fileno, bell.fileno()], [], [], seconds)
        return ready == [self.fileno]
