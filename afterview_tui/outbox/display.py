"""Finds the clipboards of this machine: the user's own display, whether it answers, and the tools that reach it."""

import re
import shutil
import socket
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

import msgspec

from afterview_tui.outbox.seat import Seat

Which = Callable[[str], str | None]
FIRST_PORT = 6000
"""The TCP port of X display 0."""
PATIENCE = 1.0
"""Seconds to wait for a display to answer."""

_VARIABLES = ("WAYLAND_DISPLAY", "DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR")
_FORWARDED = re.compile(r"(localhost|127\.0\.0\.1|\[?::1\]?):[1-9]\d+(\.\d+)?")
"""The displays that sshd creates: numbers from 10 (its X11DisplayOffset) on the loopback address."""


class Mechanism(msgspec.Struct, frozen=True):
    """One way to a clipboard of this machine."""

    name: str
    """Its name in pyperclip; empty to let pyperclip choose."""
    tools: tuple[str, ...] = ()
    """The programs it needs."""
    variable: str = ""
    """The environment variable with its display."""


_X11 = (Mechanism("xclip", ("xclip",), "DISPLAY"), Mechanism("xsel", ("xsel",), "DISPLAY"))
_WAYLAND = Mechanism("wl-clipboard", ("wl-copy", "wl-paste"), "WAYLAND_DISPLAY")
_WSL = Mechanism("", ("clip.exe",))
_PLATFORMS = {
    "darwin": Mechanism("pbcopy", ("pbcopy", "pbpaste")),
    "win32": Mechanism("windows"),
    "cygwin": Mechanism(""),
}


def has_native(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether this session may have a desktop: a display, macOS, Windows or WSL."""
    if platform in ("darwin", "win32", "cygwin"):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "WSL_INTEROP"))


def forwards_display(seat: Seat) -> bool:
    """Whether DISPLAY is forwarded by this ssh session (``ssh -X``) to the display in front of the user.

    Inside a multiplexer or mosh it may come from another session, perhaps on another machine.
    """
    direct = seat.layers[:1] == ("sshd",) or seat.layers[:1] == ("sshd-session",)
    return direct and _FORWARDED.fullmatch(seat.environ.get("DISPLAY", "")) is not None


def own_displays(seat: Seat) -> dict[str, str]:
    """The variables of the display in front of the user; empty where it isn't known to be theirs."""
    environ = {name: seat.environ[name] for name in _VARIABLES if seat.environ.get(name)}
    if seat.place == "away" and forwards_display(seat):
        environ.pop("WAYLAND_DISPLAY", None)  # That one is this machine's own.
        return environ
    if seat.place != "here":
        return {}
    host = environ.get("DISPLAY", "").rpartition(":")[0]
    if _FORWARDED.fullmatch(environ.get("DISPLAY", "")) or (host not in ("", "unix") and seat.layers):
        del environ["DISPLAY"]
    return environ


def at_display(environ: Mapping[str, str], seat: Seat) -> dict[str, str]:
    """The environment for a program that opens a window or clipboard, with no display but the user's own."""
    kept = {name: value for name, value in environ.items() if name not in _VARIABLES}
    return {**kept, **own_displays(seat)}


def mechanisms(seat: Seat, platform: str = sys.platform, which: Which = shutil.which) -> Iterator[Mechanism]:
    """The available ways to the user's own clipboard, best first; checks whether a display answers."""
    if seat.place == "here" and platform in _PLATFORMS:
        yield _PLATFORMS[platform]
        return
    if seat.place == "here" and (seat.environ.get("WSL_DISTRO_NAME") or seat.environ.get("WSL_INTEROP")):
        yield from (each for each in (_WSL,) if all(map(which, each.tools)))
    environ = own_displays(seat)
    for each in (_WAYLAND, *_X11):
        if environ.get(each.variable) and all(map(which, each.tools)) and answers(environ, each.variable):
            yield each


def answers(environ: Mapping[str, str], variable: str) -> bool:
    """Whether a display accepts connections; blocks for at most ``PATIENCE`` seconds."""
    if variable == "WAYLAND_DISPLAY":
        return _listens(socket.AF_UNIX, str(Path(environ.get("XDG_RUNTIME_DIR", ""), environ[variable])))
    found = re.fullmatch(r"(?:unix)?(?P<host>.*):(?P<number>\d+)(?:\.\d+)?", environ.get("DISPLAY", ""))
    if found is None:
        # On macOS, DISPLAY is the path of a launchd socket.
        return _listens(socket.AF_UNIX, environ.get("DISPLAY", ""))
    if host := found["host"].strip("[]"):
        return _listens(
            socket.AF_INET6 if ":" in host else socket.AF_INET, (host, FIRST_PORT + int(found["number"]))
        )
    path = f"/tmp/.X11-unix/X{found['number']}"
    return _listens(socket.AF_UNIX, path) or (sys.platform == "linux" and _listens(socket.AF_UNIX, f"\0{path}"))


def _listens(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with closing(socket.socket(family)) as tried:
        tried.settimeout(PATIENCE)
        try:
            tried.connect(address)
        except (OSError, ValueError):
            return False
        return True
