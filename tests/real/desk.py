"""Terminals at the desktop and from far away, on the same multiplexers."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pytest

from afterview_tui.outbox import seat
from tests.real.parts import environ, over_ssh, sent, spawn


class Desk:
    """A desktop with a display of its own, and ssh to the same machine."""

    def __init__(self, display: str, ssh: list[str], folder: Path) -> None:
        self.environ = environ(DISPLAY=display, SCREENDIR=str(folder), ABDUCO_SOCKET_DIR=str(folder))
        self._variables = [f"SCREENDIR={folder}", f"ABDUCO_SOCKET_DIR={folder}", "TERM=xterm-256color"]
        self._ssh = ssh
        self.opened: list[pexpect.spawn] = []

    def here(self, command: list[str]) -> pexpect.spawn:
        """A terminal at the desktop."""
        self.opened.append(spawn(command, self.environ))
        return self.opened[-1]

    def afar(self, command: list[str]) -> pexpect.spawn:
        """A terminal of somebody who came over ssh."""
        self.opened.append(spawn([*self._ssh, "-tt", over_ssh(command, *self._variables)], environ()))
        return self.opened[-1]


@contextmanager
def desk_of(display: str, ssh: list[str]) -> Iterator[Desk]:
    """A desktop whose terminals are closed afterwards; skips where the tests themselves are not at one."""
    if (found := seat.find(os.environ)).place != "here":
        pytest.skip(f"these tests are themselves run through {found.sign}")
    with tempfile.TemporaryDirectory() as name:
        desk = Desk(display, ssh, Path(name))
        yield desk
        for terminal in desk.opened:
            terminal.close(force=True)


def ready(terminal: pexpect.spawn) -> pexpect.spawn:
    """A terminal in which the program waits for its key."""
    terminal.expect("READY-TO-COPY")
    return terminal


def arrived(terminal: pexpect.spawn, wait: Callable[[], None]) -> list[str]:
    """Press the key in a terminal, wait for the copy and return what came to that terminal."""
    terminal.send("\r")
    wait()
    terminal.expect("COPY-ENDED")
    shown: bytes = terminal.before
    terminal.expect([pexpect.TIMEOUT, pexpect.EOF], timeout=0.2)
    return sent(shown + terminal.before)
