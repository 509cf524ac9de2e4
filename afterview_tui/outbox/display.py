"""Whether the display that the environment names is there, and which tools reach its clipboard."""

import re
import shutil
import socket
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

Which = Callable[[str], str | None]
FIRST_PORT = 6000
"""The TCP port of X display 0."""
PATIENCE = 1.0
"""Seconds for a display to answer."""


def named_display(environ: Mapping[str, str]) -> str:
    """The display that pyperclip would use, as the variable and its value; empty where there is none."""
    for name in ("WAYLAND_DISPLAY", "DISPLAY"):
        if environ.get(name):
            return f"{name}={environ[name]}"
    return ""


def answers(environ: Mapping[str, str]) -> bool:
    """Whether something listens behind the display; blocks for ``PATIENCE`` seconds at most."""
    if wayland := environ.get("WAYLAND_DISPLAY"):
        return _listens(socket.AF_UNIX, str(Path(environ.get("XDG_RUNTIME_DIR", ""), wayland)))
    found = re.fullmatch(r"(?:unix)?(?P<host>.*):(?P<number>\d+)(?:\.\d+)?", environ.get("DISPLAY", ""))
    if found is None:
        # macOS names a socket of launchd.
        return _listens(socket.AF_UNIX, environ.get("DISPLAY", ""))
    if host := found["host"].strip("[]"):
        return _listens(
            socket.AF_INET6 if ":" in host else socket.AF_INET, (host, FIRST_PORT + int(found["number"]))
        )
    path = f"/tmp/.X11-unix/X{found['number']}"
    return _listens(socket.AF_UNIX, path) or (sys.platform == "linux" and _listens(socket.AF_UNIX, f"\0{path}"))


def tools(environ: Mapping[str, str], platform: str = sys.platform, which: Which = shutil.which) -> list[str]:
    """The clipboard tools found here that fit this session, by the names that pyperclip looks for."""
    wanted: list[str] = []
    if platform in ("darwin", "win32", "cygwin"):
        wanted = ["pbcopy"] if platform == "darwin" else ["clip"]
    elif environ.get("WSL_DISTRO_NAME") or environ.get("WSL_INTEROP"):
        wanted = ["clip.exe"]
    elif environ.get("WAYLAND_DISPLAY") and which("wl-copy") and which("wl-paste"):
        wanted = ["wl-copy", "wl-paste"]
    elif environ.get("DISPLAY"):
        wanted = ["xclip", "xsel"]
    return [name for name in wanted if which(name)]


def _listens(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with closing(socket.socket(family)) as tried:
        tried.settimeout(PATIENCE)
        try:
            tried.connect(address)
        except (OSError, ValueError):
            return False
        return True
