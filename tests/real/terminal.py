"""A real pseudo-terminal with the program in it, and a screen that can be read."""

import os
import re
import signal
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pexpect

from tests.real.emulator import Screen, Stream

AFTERVIEW = (sys.executable, "-m", "afterview_tui")
"""The installed program."""
WITHOUT_PROSE = (
    sys.executable,
    "-c",
    "import sys; sys.modules['harper'] = None; from afterview_tui.__main__ import main; main()",
)
"""The same without its extra ``prose``, which takes most of a second to build when a note is opened."""
LIMIT = 20.0
"""Seconds after which something that should have happened is missed."""
STEP = 0.05
"""Seconds between two looks at something that is not on the screen."""
KEYS = {
    "enter": "\r",
    "esc": "\x1b",
    "tab": "\t",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "end": "\x1b[F",
    "space": " ",
    "backspace": "\x7f",
}
SYNC_ASKED, SYNC_ANSWER = b"\x1b[?2026$p", "\x1b[?2026;2$y"
"""The question whether the terminal can show whole pictures only, and the answer that it can."""
SCREEN_CHANGES, CLEARED = (b"\x1b[?1049h", b"\x1b[?1049l"), b"\x1b[m\x1b[2J\x1b[H"
"""To the alternate screen and back; pyte has only one, so it is wiped."""
PICTURE_BEGINS, PICTURE_ENDS = b"\x1b[?2026h", b"\x1b[?2026l"
CURSOR_SHOWN, CURSOR_HIDDEN = b"\x1b[?25h", b"\x1b[?25l"
LEFT = {
    b"\x1b[?1049l": "the alternate screen",
    b"\x1b[?1000l": "the mouse",
    b"\x1b[?1003l": "every motion of the mouse",
    b"\x1b[?2004l": "bracketed paste",
    b"\x1b[?1004l": "the focus reports",
    b"\x1b[<u": "the keyboard protocol",
}
"""What ends each mode that a full-screen program turns on."""
THE_CURSOR = "the hidden cursor"
ALL_LEFT = {*LEFT.values(), THE_CURSOR}
"""All that a program has left behind it in the end; the cursor is shown and hidden in between, too."""


def clean_environment(home: Path, **more: str) -> dict[str, str]:
    """An environment with an empty home and no display, terminal size, multiplexer or ssh in it."""
    unwanted = re.compile(
        r"^(SSH_|TMUX|STY$|DISPLAY$|WAYLAND|XDG_|AFTERVIEW_|TEXTUAL|NO_COLOR|PYTHON|PYTEST|COLUMNS$|LINES$)"
    )
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
    """One program on one pseudo-terminal that shows whole pictures, as today's terminals do."""

    def __init__(
        self, command: Sequence[str], environ: Mapping[str, str], columns: int = 80, rows: int = 24
    ) -> None:
        self.screen = Screen(columns, rows)
        self._stream = Stream(self.screen)
        self._lines: dict[int, str] = {}
        self.written = bytearray()
        """Every byte that came from the program."""
        self.child = pexpect.spawn(
            command[0], list(command[1:]), env=dict(environ), dimensions=(rows, columns), timeout=LIMIT
        )
        self.child.delaybeforesend = None
        self.child.ptyproc.delayafterclose = 0

    @property
    def text(self) -> str:
        """What stands on the screen."""
        for number in self.screen.dirty:
            cells = self.screen.buffer[number]
            self._lines[number] = "".join(cells[x].data for x in range(self.screen.columns)).rstrip()
        self.screen.dirty.clear()
        return "\n".join(self._lines[number] for number in range(self.screen.lines))

    @property
    def said(self) -> str:
        """What the program wrote, for one that draws nothing."""
        return self.written.decode()

    @property
    def tinted_line(self) -> str:
        """The line on another ground than the page: the field or the row that has the focus."""
        ground = self.screen.buffer[0][0].bg
        for number, line in enumerate(self.text.split("\n")):
            cells = self.screen.buffer[number]
            if any(cells[column].bg != ground for column in range(self.screen.columns)):
                return line.strip()
        return ""

    def line(self, what: str) -> str:
        """The first line with this text, or nothing."""
        return next((line for line in self.text.splitlines() if what in line), "")

    def read(self, seconds: float = STEP) -> bool:
        """Take in what the program wrote within some seconds; False once it is gone."""
        try:
            data = self.child.read_nonblocking(65536, seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        if SYNC_ASKED in (self.written[-len(SYNC_ASKED) :] + data)[1:]:
            self.child.send(SYNC_ANSWER)
        self.written += data
        for change in SCREEN_CHANGES:
            data = data.replace(change, change + CLEARED)
        self._stream.feed(data)
        return True

    def wait_until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until something holds, looked at between whole pictures; fails with the screen."""
        end = time.monotonic() + LIMIT
        while self._painting() or not condition():
            alive = self.read()
            if not alive and condition():
                return
            if not alive or time.monotonic() > end:
                state = "in time" if alive else "before the program ended"
                raise AssertionError(f"{what}: not {state}; the screen was:\n{self.text}")

    def wait_for(self, what: str) -> None:
        """Wait until a text is on the screen."""
        self.wait_until(lambda: what in self.text, repr(what))

    def wait_until_gone(self, what: str) -> None:
        """Wait until a text is no longer on the screen."""
        self.wait_until(lambda: what not in self.text, f"{what!r} gone")

    def wait_for_field(self, label: str) -> None:
        """Wait until the field with this label has the focus."""
        self.wait_until(lambda: self.tinted_line.startswith(label), f"the focus on {label!r}")

    def wait_for_row(self, begins: str, holds: str) -> None:
        """Wait until a row of a list begins with one text and holds another."""
        found = re.compile(rf"^ *(› )? *{re.escape(begins)}(?= |$).*{re.escape(holds)}", re.MULTILINE)
        self.wait_until(lambda: bool(found.search(self.text)), f"a row {begins!r} with {holds!r}")

    def press(self, *keys: str) -> None:
        """Press keys by name; a single character stands for itself, ^x for Ctrl+X."""
        for key in keys:
            if len(key) == 2 and key.startswith("^"):
                self.child.send(chr(ord(key[1].upper()) - 64))
            else:
                self.child.send(KEYS.get(key, key))

    def type(self, text: str) -> None:
        """Type a text and wait until its end is on the screen."""
        self.child.send(text)
        self.wait_for(text[-20:])

    def fill(self, label: str, text: str = "") -> None:
        """Wait for the focus on a field, type a text into it and press Enter."""
        self.wait_for_field(label)
        if text:
            self.type(text)
        self.press("enter")

    def empty(self, label: str) -> None:
        """Wait for the focus on a field and take out what stands in it."""
        self.wait_for_field(label)
        before = self.tinted_line
        self.press("^u")
        self.wait_until(lambda: self.tinted_line != before, f"{label!r} emptied")

    def settle(self, quiet: float = 0.12) -> None:
        """Wait until the program writes nothing more for some seconds."""
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            before = len(self.written)
            if not self.read(quiet) or len(self.written) == before:
                return

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window."""
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self.child.pid, number)

    def wait_for_end(self) -> int:
        """Wait until the program has ended; returns its exit code, a signal as a negative number."""
        end = time.monotonic() + LIMIT
        while self.read() and time.monotonic() < end:
            pass
        return self._exit_code()

    def hang_up(self) -> int:
        """Close the terminal under the program, as a window that is closed; returns its exit code."""
        self.child.ptyproc.fileobj.close()
        return self._exit_code()

    def left_modes(self) -> set[str]:
        """The modes that the program has left, by name."""
        left = {name for code, name in LEFT.items() if code in self.written}
        is_shown = self.written.rfind(CURSOR_SHOWN) > self.written.rfind(CURSOR_HIDDEN)
        return left | {THE_CURSOR} if is_shown else left

    def echoes(self) -> bool:
        """Whether the terminal shows what is typed and waits for whole lines, as a shell expects it."""
        flags = int(termios.tcgetattr(self.child.child_fd)[3])
        return bool(flags & termios.ECHO) and bool(flags & termios.ICANON)

    def close(self) -> None:
        """End the program if it still runs."""
        if self.child.isalive():
            self.child.kill(signal.SIGKILL)
            self.child.wait()
        self.child.close()

    def _painting(self) -> bool:
        return self.written.rfind(PICTURE_BEGINS) > self.written.rfind(PICTURE_ENDS)

    def _exit_code(self) -> int:
        end = time.monotonic() + LIMIT
        while self.child.isalive():
            if time.monotonic() > end:
                raise AssertionError(f"the program did not end; the screen was:\n{self.text}")
            time.sleep(STEP)
        return -self.child.signalstatus if self.child.signalstatus else int(self.child.exitstatus or 0)


def worked(t: Terminal) -> float:
    """Seconds that the program has worked so far, in all its threads; only Linux tells."""
    if not sys.platform.startswith("linux"):
        return 0.0
    fields = Path(f"/proc/{t.child.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


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
