"""Whether the person sits at another machine than this one."""

import os
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
    """Whether this session came over ssh or mosh; False where nothing says so.

    Any one sign is enough: the variables of ssh; those of the tmux session, which each attach refreshes,
    while a pane's own are as old as the pane; or a server among the parent processes, for ``sudo -i`` hides
    the variables. May block for ``TMUX_LIMIT`` seconds.
    """
    if any(environ.get(name) for name in SSH_VARIABLES):
        return True
    if environ.get("TMUX"):
        answer = run(["tmux", "show-environment", "SSH_CONNECTION"], environ, limit=TMUX_LIMIT)
        if answer is not None and answer.startswith("SSH_CONNECTION="):
            return True
    return any(name.startswith(_SERVERS) for name in (ancestors or process_ancestors)())


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
