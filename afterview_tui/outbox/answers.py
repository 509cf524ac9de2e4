"""What the terminal says of itself when it is asked."""

import os
import re
import select
import time
from collections.abc import Mapping
from contextlib import suppress

import msgspec

PATIENCE = 1.0
"""Seconds for a terminal to answer; over a slow line it takes a few tenths."""
KIND, WHO, KEYS, WHAT = b"\x1b[>c", b"\x1b[>0q", b"\x1b[?u", b"\x1b[c"
"""DA2, XTVERSION and kitty's keys, which some know, and DA1, which all answer, in the order they are asked."""

_NAME = re.compile(rb"\x1bP>\|([ -~]*)\x1b\\")
_KEYS = re.compile(rb"\x1b\[\?\d+u")
_KIND = re.compile(rb"\x1b\[>(\d+)[\d;]*c")
_KINDS = {b"83": "screen", b"84": "tmux"}
"""The letters S and T, by which GNU screen and tmux call themselves in DA2."""
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
    kind: str = ""
    """ "tmux" or "screen" where it is one of them, "other" where it is not; empty where it wasn't heard."""


def understood(data: bytes) -> Answer:
    """What the bytes from a terminal mean, whatever was typed meanwhile."""
    abilities, name, kind = _ABILITIES.search(data), _NAME.search(data), _KIND.search(data)
    if abilities is None:
        return Answer()
    called = _KINDS.get(kind[1], "other") if kind else ""
    copies = b"52" in abilities[1].split(b";")
    return Answer(True, name[1].decode() if name else "", copies, bool(_KEYS.search(data)), called)


def multiplexer(environ: Mapping[str, str]) -> str:
    """``Answer.kind`` of the terminal, which is asked only where TERM leaves open what it is: over ssh, mostly.

    Inside a tmux or GNU screen of this machine the processes tell. May block as ``ask_terminal`` does.
    """
    return ask_terminal().kind if is_doubtful(environ) else ""


def is_doubtful(environ: Mapping[str, str]) -> bool:
    """Whether TERM alone leaves open what the terminal is."""
    within = environ.get("TMUX") or environ.get("STY")
    return not within and environ.get("TERM", "").startswith(("screen", "tmux"))


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
            os.write(terminal, KIND + WHO + KEYS + WHAT)
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
