"""What a braille display shows: brltty itself follows the program's cursor from page to page.

brltty reads the screen as it reads GNU screen's, from a piece of shared memory, and shows it on its virtual
display, which is a socket. That memory has one byte a cell, so the program writes ASCII.
"""

import ctypes
import os
import re
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from tests.real.emulator import Screen
from tests.real.parts import needs
from tests.real.terminal import AFTERVIEW, Terminal, clean_environment, terminal

pytestmark = needs("brltty")
CELLS = 80
SIZE = 4 + 132 * 66 * 2 + 2
"""Bytes of the memory: columns, rows and the cursor's place; characters and colours of 132x66; window and flags."""
PROJECT = ord("b")
"""With the folder that brltty may write to, the key of the memory (its Screen driver, ftok)."""
IPC_CREAT, IPC_RMID = 0o1000, 0
CURSOR_DOTS = re.compile(r"[1-6]*7?8$")
LIMIT = 30.0

libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype = ctypes.c_void_p
libc.shmat.argtypes = [ctypes.c_int, ctypes.c_void_p, ctypes.c_int]
libc.ftok.argtypes = [ctypes.c_char_p, ctypes.c_int]


class Braille:
    """A running brltty with a display of one line."""

    def __init__(self, folder: Path) -> None:
        self._memory = libc.shmget(libc.ftok(str(folder).encode(), PROJECT), SIZE, 0o600 | IPC_CREAT)
        assert self._memory >= 0, os.strerror(ctypes.get_errno())
        self._address = libc.shmat(self._memory, None, 0)
        way = folder / "display"
        command = ["brltty", "--no-daemon", "--standard-error", "--quiet", "--no-api", "--stay-privileged"]
        files = [f"--configuration-file={os.devnull}", f"--pid-file={folder / 'pid'}"]
        folders = [f"--writable-directory={folder}", f"--updatable-directory={folder}"]
        drivers = ["-b", "vr", "-d", f"server:{way}", "-x", "sc", "-s", "no", "-t", "en-nabcc"]
        self._log = (folder / "log").open("wb")
        environ = clean_environment(folder)
        self._brltty = subprocess.Popen(
            [*command, *files, *folders, *drivers], env=environ, stdin=subprocess.DEVNULL, stderr=self._log
        )
        self._line = self._met(way)
        self._heard = ""
        self.text, self.cursor = "", -1

    def _met(self, way: Path) -> socket.socket:
        end, line = time.monotonic() + LIMIT, socket.socket(socket.AF_UNIX)
        while True:
            try:
                line.connect(str(way))
                break
            except OSError:
                assert time.monotonic() < end, "no display of brltty's"
                assert self._brltty.poll() is None, "brltty has ended"
                time.sleep(0.05)
        line.settimeout(0.1)
        line.sendall(f"cells {CELLS}\n".encode())
        return line

    def show(self, screen: Screen) -> None:
        """Hand over what is on a screen, and where its cursor is."""
        text = "".join(line.ljust(CELLS)[:CELLS] for line in screen.display).encode("ascii", "replace")
        head = bytes([CELLS, screen.lines, min(screen.cursor.x, CELLS - 1), screen.cursor.y])
        ctypes.memmove(self._address, head + text + bytes([7]) * len(text) + bytes(2), 6 + 2 * len(text))

    def wait_until(self, condition: Callable[[], bool], what: str) -> None:
        """Read the display until something holds."""
        end = time.monotonic() + LIMIT
        while not condition():
            assert time.monotonic() < end, f"{what}: the display shows {self.text!r}, cursor {self.cursor}"
            self._read()

    def _read(self) -> None:
        try:
            self._heard += self._line.recv(65536).decode()
        except TimeoutError:
            return
        *lines, self._heard = self._heard.split("\n")
        for line in lines:
            if found := re.match(r'Visual "(.*)"\s*$', line):
                self.text = re.sub(r"\\(.)", r"\1", found[1]).rstrip()
            elif found := re.match(r'Braille "(.*)"\s*$', line):
                cells = found[1].split("|")
                self.cursor = next((n for n, dots in enumerate(cells) if CURSOR_DOTS.match(dots.strip())), -1)

    def close(self) -> None:
        """End it, and give the memory back."""
        self._line.close()
        self._brltty.terminate()
        self._brltty.wait()
        self._log.close()
        libc.shmctl(self._memory, IPC_RMID, None)


@pytest.fixture
def braille(tmp_path: Path) -> Iterator[Braille]:
    """A brltty that is ended."""
    folder = tmp_path / "brltty"
    folder.mkdir()
    opened = Braille(folder)
    try:
        yield opened
    finally:
        opened.close()


def row(t: Terminal) -> str:
    """The line that the terminal's cursor is on."""
    return t.screen.display[t.screen.cursor.y].rstrip()


def wait_for_row(t: Terminal, words: str) -> None:
    """Wait until the cursor's line begins so."""
    t.wait_until(lambda: row(t).strip().startswith(words), f"the cursor on {words!r}")


def is_below_the_fingers(braille: Braille, t: Terminal) -> bool:
    """Whether the display shows the cursor's line, and the cursor where it is seen."""
    return braille.text == row(t) and (t.screen.cursor.hidden or braille.cursor == t.screen.cursor.x)


EVENING = (
    (("down",), "> Write to Priya"),
    (("down", "down"), "> Embedded Engineer, Kestrel Robotics"),
    (("enter",), "> Dana Whitfield"),
    (("[",), "Set down"),
    (("[",), "> Dana Whitfield"),
    (("e",), "Company"),
    (("down", "down"), "Round"),
    (("esc", "j"), "> Tomas de la Vega"),
    (("enter",), "Name"),
    (("tab", "tab"), "They"),
    (("esc", "]", "]"), "> Dana Whitfield"),
    (("enter",), "Dear Dana,"),
    (("down", "down"), "It was good to sit down with you"),
    (("esc", "]"), "Quiet"),
    (("enter",), "Stay off"),
    (("esc", "]"), "Tidewater Labs"),
    (("t",), "> Ostrander Rail"),
    (("?",), "All leads"),
    (("esc", "/"), "words to search for"),
)
"""Keys of one evening, and what the line below the fingers says after them."""


def a_zone_of_afternoon() -> str:
    """A time zone where it is three o'clock, since the order of what is due depends on the hour."""
    return f"AFT{datetime.now(UTC).hour - 15:+d}"


def test_it_follows_an_evening(
    braille: Braille, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """After each key the display shows the selected row, the field, or the line that is written in."""
    environ = clean_environment(tmp_path, AFTERVIEW_DATA=str(tmp_path / "a.json"), TZ=a_zone_of_afternoon())
    bars = []
    with terminal((*AFTERVIEW, "--ascii", "demo"), environ) as t:
        t.wait_for("Ask about the second round")
        for keys, wanted in ((), "> Ask about the second round"), *EVENING:
            for key in keys:
                t.press(key)
                t.settle()
            wait_for_row(t, wanted)
            braille.show(t.screen)
            braille.wait_until(partial(is_below_the_fingers, braille, t), f"{row(t)!r} after {keys}")
            bars.append(f"{' '.join(keys) or 'opened':<16}|{braille.text:<{CELLS}}|")
    record_property("figure", "\n".join(["brltty 6, one line of 80 cells, for one evening:", *bars]))
