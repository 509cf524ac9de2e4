"""What differs where the person sits at another machine than this one."""

import shlex
from collections.abc import Mapping
from pathlib import Path

from afterview_tui.outbox import seat


def is_remote(environ: Mapping[str, str]) -> bool:
    """Whether it is not known that the person sits at this machine; see ``seat.find``."""
    return seat.find(environ).place != "here"


def scp_line(path: Path, environ: Mapping[str, str], host: str, user: str) -> str:
    """What to type at home to fetch a file from this machine, with the address and port that ssh came in by."""
    connection = environ.get("SSH_CONNECTION", "").split()
    port = ""
    if len(connection) == 4:
        host = f"[{connection[2]}]" if ":" in connection[2] else connection[2]
        port = "" if connection[3] == "22" else f"-P {connection[3]} "
    return f"scp {port}{shlex.quote(f'{user}@{host}:{path}')} ."


def user_name() -> str:
    """Who is logged in here; "you" where the system doesn't know the number, as in a container."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "you"
