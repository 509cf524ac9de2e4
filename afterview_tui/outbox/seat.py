"""Finds where the user is from the terminal that last sent a key, not from variables, which may be stale."""

import os
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from afterview_tui.outbox.programs import Run, run
from afterview_tui.outbox.tmux import Client, Tmux
from afterview_tui.processes import Process, Processes

SSH_VARIABLES = ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT")
MARGIN = 2
"""Seconds by which one terminal's last key must be later than another's to be sure which of them is in use."""

_SERVERS = (
    "sshd",
    "mosh-server",
    "dropbear",
    "etterminal",
    "telnetd",
    "in.telnetd",
    "in.rlogind",
    "tailscaled",
    "ttyd",
)
_BY_NAME = ("screen", "dtach", "abduco")
"""Multiplexers whose clients are processes of the same name."""
_UNKNOWN = ("tmate", "zellij", "shpool", "wezterm-mux-ser", "emacs")
"""Programs that hold a session and may be viewed from anywhere, in ways that aren't examined here."""
_STARTERS = ("systemd", "init", "launchd")
"""Programs that adopt orphaned processes, so that as a parent they say nothing about where the user is."""


class Reached(msgspec.Struct, frozen=True):
    """A tmux between the program and the user."""

    tmux: Tmux
    client: Client | None
    """The client in use; None where there is none, or it isn't clear which."""


class Seat(msgspec.Struct, frozen=True):
    """Where the user is, and what is between the program and them."""

    place: Literal["here", "away", "unknown"]
    sign: str = ""
    """The evidence for it, in a word or two."""
    layers: tuple[str, ...] = ()
    """The programs that keys pass through, nearest first: "tmux", "screen", another multiplexer, "sshd"."""
    environ: Mapping[str, str] = msgspec.field(default_factory=dict)
    """The environment of the terminal in use: ours, or that of the multiplexer's client."""
    tmuxes: tuple[Reached, ...] = ()
    """The tmuxes of this machine among the layers, nearest first."""
    several: bool = False
    """Whether several terminals may be in use, so that a copy could reach somebody else's."""

    @property
    def origin(self) -> tuple[str, ...]:
        """A key that identifies the place: the display at this machine, the remote address elsewhere."""
        if self.place == "here":
            return ("here", self.environ.get("DISPLAY", ""), self.environ.get("WAYLAND_DISPLAY", ""))
        return (self.place, self.environ.get("SSH_CONNECTION", "").partition(" ")[0])


def find(
    environ: Mapping[str, str], *, run: Run = run, processes: Processes | None = None, pid: int | None = None
) -> Seat:
    """Where the user of this process is; blocks for some milliseconds, at worst some seconds."""
    return _Search(environ, run, processes or Processes()).from_process(pid or os.getpid(), environ)


class _Search:
    """One search from a process outwards, through every multiplexer, to a terminal or a server."""

    def __init__(self, environ: Mapping[str, str], run: Run, processes: Processes) -> None:
        self._environ = environ
        self._run = run
        self._processes = processes
        self._passed: set[int] = set()

    def from_process(self, pid: int, environ: Mapping[str, str] | None) -> Seat:
        """Search outwards from a process; its environment is None where it can't be read."""
        chain = self._processes.ancestors(pid)
        for inner, process in pairwise(chain):
            name = process.name.partition(":")[0]
            if name.startswith(_SERVERS):
                return Seat("away", process.name, (name,), self._with_display(environ or {}, inner))
            if name == "tmux":
                return self._tmux(process, inner, environ or {})
            if name.casefold() in _BY_NAME:
                return self._by_name(process, name.casefold())
            if name.startswith(_UNKNOWN):
                return Seat("unknown", name, (name,), environ or {})
        return self._by_terminal(chain, environ)

    def _with_display(self, environ: Mapping[str, str], login: Process) -> Mapping[str, str]:
        """The environment without a display, unless this login was given that very one."""
        given = (self._processes.environ(login.pid) or {}).get("DISPLAY", "")
        return environ if environ.get("DISPLAY") == given else {**environ, "DISPLAY": ""}

    def _by_terminal(self, chain: list[Process], environ: Mapping[str, str] | None) -> Seat:
        """Decide by the parent that holds the terminal, as no server or multiplexer was found by name."""
        if environ is None:
            return Seat("unknown", "another user's terminal")
        for name in SSH_VARIABLES:
            if environ.get(name):
                return Seat("away", name, ("ssh",), environ)
        if not any(process.tty for process in chain):
            return self._by_variables(environ) if not chain else Seat("here", environ=environ)
        # A program such as sudo or script may have opened a terminal inside the outermost one.
        last, holder = next(
            (pair for pair in pairwise(chain) if pair[0].tty and not pair[1].tty), (chain[-1], None)
        )
        if last.on_console or environ.get("WSL_DISTRO_NAME") or environ.get("WSL_INTEROP"):
            return Seat("here", environ=environ)
        if holder is None:
            return msgspec.structs.replace(self._by_variables(environ), place="unknown", sign="a container")
        if holder.pid == 1 or holder.name in _STARTERS or self._processes.is_multiplexer(holder.pid):
            return Seat("unknown", holder.name, (holder.name,), environ)
        return Seat("here", environ=environ)

    def _by_variables(self, environ: Mapping[str, str]) -> Seat:
        """Decide by the environment where processes say nothing: inside a multiplexer, the place is unknown."""
        within = tuple(name for name, sign in (("tmux", "TMUX"), ("screen", "STY")) if environ.get(sign))
        if not within:
            return Seat("here", environ=environ)
        tmux = Tmux(self._run, environ)
        if "tmux" in within:
            tmux.look()
        only = tmux.clients[0] if len(tmux.clients) == 1 else None
        return Seat("unknown", within[0], within, environ, (Reached(tmux, only),) if "tmux" in within else ())

    def _tmux(self, server: Process, inner: Process, environ: Mapping[str, str]) -> Seat:
        """Decide by the tmux client in use; where TMUX is missing, it is read from the pane's first process."""
        found = next(
            (each for each in (environ, self._processes.environ(inner.pid) or {}) if _names_server(each, server)),
            None,
        )
        if server.pid in self._passed or found is None:
            return Seat("unknown", "tmux", ("tmux",), environ)
        tmux = Tmux(self._run, self._environ, found["TMUX"], found.get("TMUX_PANE", ""))
        tmux.look()
        clients = sorted(tmux.clients, key=lambda client: client.active, reverse=True)
        if not clients:
            return Seat("unknown", "tmux without a terminal", ("tmux",), environ, (Reached(tmux, None),))
        self._passed.add(server.pid)
        recent = [client.pid for client in clients if clients[0].active - client.active < MARGIN]
        seat = _common_seat([self.from_process(pid, self._processes.environ(pid)) for pid in recent])
        self._passed.discard(server.pid)
        first = Reached(tmux, None if seat.several else clients[0])
        return msgspec.structs.replace(seat, layers=("tmux", *seat.layers), tmuxes=(first, *seat.tmuxes))

    def _by_name(self, server: Process, name: str) -> Seat:
        """Decide by the clients of a multiplexer, which have its name; if known, only connected ones count."""
        if server.pid in self._passed:
            return Seat("unknown", name, (name,))
        self._passed.add(server.pid)
        clients = [
            process
            for process in self._processes.named(server.name)
            if self._is_client_of(server, process) and not self._is_inside(process)
        ]
        seats = [self._from_client(client) for client in clients]
        self._passed.discard(server.pid)
        seat = _common_seat(seats) if seats else Seat("unknown", f"{name} without a terminal")
        return msgspec.structs.replace(seat, layers=(name, *seat.layers))

    def _is_client_of(self, server: Process, client: Process) -> bool:
        """Whether a process is a client of this multiplexer; where that can't be seen, any of the same user is."""
        if server.name == "screen":
            opened = self._processes.terminals(server.pid)
            shows = None if opened is None else client.tty in opened
        else:
            shows = self._processes.connected(server.pid, client.pid)
        return self._processes.owner(server.pid) == self._processes.owner(client.pid) if shows is None else shows

    def _is_inside(self, client: Process) -> bool:
        """Whether a client is itself inside a multiplexer that the search passed through."""
        return any(process.pid in self._passed for process in self._processes.ancestors(client.pid)[1:])

    def _from_client(self, client: Process) -> Seat:
        """Search from a client, with its parent's environment if its own is hidden, as for a setgid screen."""
        own = (self._processes.environ(pid) for pid in (client.pid, client.parent))
        return self.from_process(client.pid, next((each for each in own if each is not None), None))


def _names_server(environ: Mapping[str, str], server: Process) -> bool:
    """Whether TMUX names this server process."""
    return environ.get("TMUX", "").rsplit(",", 2)[1:2] == [str(server.pid)]


def _common_seat(seats: Sequence[Seat]) -> Seat:
    """The place of all seats if it is the same; else one with ``several`` set."""
    origins = {seat.origin for seat in seats}
    if len(seats) == 1 or (len(origins) == 1 and all(any(origin[1:]) for origin in origins)):
        return seats[0]
    away = all(seat.place == "away" for seat in seats)
    return Seat("away" if away else "unknown", "several terminals", several=True)
