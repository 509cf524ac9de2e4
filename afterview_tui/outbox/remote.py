"""Whether the person sits at another machine than this one."""

import os
import re
import shlex
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from afterview_tui.outbox.programs import Run, run

SSH_VARIABLES = ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT")
TMUX_LIMIT = 1.0
"""Seconds that tmux gets to answer."""

_SERVERS = ("sshd", "mosh-server", "dropbear")
_MOST_ANCESTORS = 64


def is_remote(
    environ: Mapping[str, str], *, run: Run = run, ancestors: Callable[[], Iterable[str]] | None = None
) -> bool:
    """Whether this session came over ssh or mosh; see ``remote_sign``."""
    return bool(remote_sign(environ, run=run, ancestors=ancestors))


def remote_sign(
    environ: Mapping[str, str], *, run: Run = run, ancestors: Callable[[], Iterable[str]] | None = None
) -> str:
    """What says that this session came over ssh or mosh, in a word or two; empty where nothing does.

    Any one sign is enough: the variables of ssh; those of the tmux session, which each attach refreshes,
    while a pane's own are as old as the pane; or a server among the parent processes, for ``sudo -i`` hides
    the variables. May block for ``TMUX_LIMIT`` seconds.
    """
    for name in SSH_VARIABLES:
        if environ.get(name):
            return name
    if environ.get("TMUX"):
        answer = run(["tmux", "show-environment", "SSH_CONNECTION"], environ, limit=TMUX_LIMIT)
        if answer is not None and answer.startswith("SSH_CONNECTION="):
            return "SSH_CONNECTION in tmux"
    return next((name for name in (ancestors or process_ancestors)() if name.startswith(_SERVERS)), "")


def under_mosh(pid: int | None = None) -> bool:
    """Whether a process, by default this one, came over mosh."""
    return any(name.startswith("mosh-server") for name in process_ancestors(pid=pid))


def forwards_display(environ: Mapping[str, str]) -> bool:
    """Whether DISPLAY leads through ssh (``ssh -X``) to the display that the person sits at.

    sshd numbers those from 10 on (its X11DisplayOffset) and names them by the loopback address, which a
    display of this machine is not; inside tmux the variable may be from an earlier session.
    """
    if not environ.get("SSH_CONNECTION") or environ.get("TMUX") or environ.get("STY"):
        return False
    return (
        re.fullmatch(r"(localhost|127\.0\.0\.1|\[?::1\]?):[1-9]\d+(\.\d+)?", environ.get("DISPLAY", "")) is not None
    )


def scp_line(path: Path, environ: Mapping[str, str], host: str, user: str) -> str:
    """What to type at home to fetch a file from this machine, with the address and port that ssh came in by."""
    connection = environ.get("SSH_CONNECTION", "").split()
    port = ""
    if len(connection) == 4:
        host = f"[{connection[2]}]" if ":" in connection[2] else connection[2]
        port = "" if connection[3] == "22" else f"-P {connection[3]} "
    return f"scp {port}{shlex.quote(f'{user}@{host}:{path}')} ."


def process_ancestors(proc: Path = Path("/proc"), pid: int | None = None) -> Iterator[str]:
    """The names of this process and its parents, nearest first; none where there is no ``/proc`` of Linux."""
    parent = str(os.getpid() if pid is None else pid)
    for _ in range(_MOST_ANCESTORS):
        try:
            stat = (proc / parent / "stat").read_text(errors="replace")
            # A name may itself hold spaces and brackets, so the last bracket ends it.
            name, _, rest = stat.partition("(")[2].rpartition(")")
            parent = rest.split()[1]
        except (OSError, IndexError):
            return
        yield name
