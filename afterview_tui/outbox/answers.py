"""What the terminal says of itself when it is asked."""

import os
import re
import select
import time
from contextlib import suppress

import msgspec

PATIENCE = 1.0
"""Seconds for a terminal to answer; over a slow line it takes a few tenths."""
WHO, KEYS, WHAT = b"\x1b[>0q", b"\x1b[?u", b"\x1b[c"
"""XTVERSION and kitty's keys, which some know, and DA1, which all answer, in the order they are asked."""

_NAME = re.compile(rb"\x1bP>\|([ -~]*)\x1b\\")
_KEYS = re.compile(rb"\x1b\[\?\d+u")
_ABILITIES = re.compile(rb"\x1b\[\?([\d;]+)c")


class Answer(msgspec.Struct, frozen=True):
    """A terminal about itself."""

    heard: bool = False
    """Whether it answered in time."""
    name: str = ""
    copies: bool = False
    """Whether it says that it takes copies (52 in DA1); many that do take them don't say so."""
    keys: bool = False
    """Whether it speaks kitty's keyboard protocol."""


def understood(data: bytes) -> Answer:
    """What the bytes from a terminal mean, whatever was typed meanwhile."""
    abilities, name = _ABILITIES.search(data), _NAME.search(data)
    if abilities is None:
        return Answer()
    return Answer(
        True, name[1].decode() if name else "", b"52" in abilities[1].split(b";"), bool(_KEYS.search(data))
    )


def ask_terminal(patience: float = PATIENCE) -> Answer:
    """Ask the terminal of this process; not heard where there is none. Blocks for ``patience`` seconds at most.

    Keys that are pressed meanwhile are lost, so this is not for a running app.
    """
    import termios
    import tty

    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return Answer()
    try:
        before = termios.tcgetattr(terminal)
        try:
            tty.setcbreak(terminal)
            os.write(terminal, WHO + KEYS + WHAT)
            return understood(_read(terminal, patience))
        finally:
            termios.tcsetattr(terminal, termios.TCSAFLUSH, before)
    except (OSError, termios.error):
        return Answer()
    finally:
        with suppress(OSError):
            os.close(terminal)


def _read(terminal: int, patience: float) -> bytes:
    """All that comes until the last answer or the end of patience."""
    data, end = b"", time.monotonic() + patience
    while not _ABILITIES.search(data) and (left := end - time.monotonic()) > 0:
        if select.select([terminal], [], [], left)[0]:
            data += os.read(terminal, 1024)
    return data
