"""Helps where the user is at another machine than this one."""

import shlex
from collections.abc import Mapping
from pathlib import Path

from afterview_tui.outbox import seat


def is_remote(environ: Mapping[str, str]) -> bool:
    """Whether the user is at another machine; where that can't be told, whether an ssh variable says so."""
    place = seat.find(environ).place
    return place == "away" or (place == "unknown" and any(map(environ.get, seat.SSH_VARIABLES)))


def scp_line(path: Path, environ: Mapping[str, str], host: str, user: str) -> str:
    """The scp command that fetches a file from this machine, with the address and port of the ssh connection."""
    connection = environ.get("SSH_CONNECTION", "").split()
    port = ""
    if len(connection) == 4:
        host = f"[{connection[2]}]" if ":" in connection[2] else connection[2]
        port = "" if connection[3] == "22" else f"-P {connection[3]} "
    return f"scp {port}{shlex.quote(f'{user}@{host}:{path}')} ."


def user_name() -> str:
    """The name of the logged-in user; "you" where the user id has no name, as in a container."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "you"
