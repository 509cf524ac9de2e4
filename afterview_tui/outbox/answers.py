"""Queries the terminal for its name and abilities."""

import os
import re
import select
import time
from collections.abc import Mapping
from contextlib import suppress

import msgspec

PATIENCE = 1.0
"""Seconds to wait for a terminal's answer; over a slow connection it takes a few tenths."""
KIND, WHO, KEYS, WHAT = b"\x1b[>c", b"\x1b[>0q", b"\x1b[?u", b"\x1b[c"
"""The queries in order: DA2, XTVERSION and kitty's keys, which some terminals know, and DA1, which all answer."""

_NAME = re.compile(rb"\x1bP>\|([ -~]*)\x1b\\")
_KEYS = re.compile(rb"\x1b\[\?\d+u")
_KIND = re.compile(rb"\x1b\[>(\d+)[\d;]*c")
_KINDS = {b"83": "screen", b"84": "tmux"}
"""The codes of the letters S and T, by which GNU screen and tmux identify themselves in DA2."""
_ABILITIES = re.compile(rb"\x1b\[\?([\d;]+)c")


class Answer(msgspec.Struct, frozen=True):
    """A terminal's answer about itself."""

    heard: bool = False
    """Whether it answered in time."""
    name: str = ""
    copies: bool = False
    """Whether it reports clipboard access (52 in DA1); many terminals that have it don't report it."""
    keys: bool = False
    """Whether it supports kitty's keyboard protocol."""
    kind: str = ""
    """ "tmux", "screen" or "other"; empty where it didn't answer."""


def understood(data: bytes) -> Answer:
    """Parse the bytes from a terminal, ignoring anything typed in between."""
    abilities, name, kind = _ABILITIES.search(data), _NAME.search(data), _KIND.search(data)
    if abilities is None:
        return Answer()
    called = _KINDS.get(kind[1], "other") if kind else ""
    copies = b"52" in abilities[1].split(b";")
    return Answer(True, name[1].decode() if name else "", copies, bool(_KEYS.search(data)), called)


def multiplexer(environ: Mapping[str, str]) -> str:
    """``Answer.kind`` of the terminal, which is queried only where TERM is ambiguous, mostly over ssh; else empty.

    A tmux or GNU screen on this machine is found by its processes instead. May block as ``ask_terminal`` does.
    """
    return ask_terminal().kind if is_doubtful(environ) else ""


def is_doubtful(environ: Mapping[str, str]) -> bool:
    """Whether TERM alone doesn't tell if there is a multiplexer."""
    within = environ.get("TMUX") or environ.get("STY")
    return not within and environ.get("TERM", "").startswith(("screen", "tmux"))


def ask_terminal(patience: float = PATIENCE) -> Answer:
    """Query the terminal of this process, or return an empty answer; blocks for up to ``patience`` seconds.

    Keys that are pressed meanwhile are lost, so don't call it in a running app.
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
    """All bytes up to the last answer, or until ``patience`` seconds have passed."""
    data, end = b"", time.monotonic() + patience
    while not _ABILITIES.search(data) and (left := end - time.monotonic()) > 0:
        if select.select([terminal], [], [], left)[0]:
            data += os.read(terminal, 1024)
    return data
