"""Where the person sits: found from the terminal that typed the key, not from variables, which may be old."""

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
"""Whole seconds by which one terminal's last key must be later than another's to tell which of them typed."""

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
"""Multiplexers whose terminals are processes of the same name."""
_UNKNOWN = ("tmate", "zellij", "shpool", "wezterm-mux-ser", "emacs")
"""Programs that hold a session and may be looked at from anywhere, by means that are not looked into here."""
_STARTERS = ("systemd", "init", "launchd")
"""What takes on the children of others: whoever is at the other end of a terminal, it isn't this."""


class Reached(msgspec.Struct, frozen=True):
    """A tmux on the way to the person."""

    tmux: Tmux
    client: Client | None
    """The terminal that typed; None where there is none, or it can't be told which."""


class Seat(msgspec.Struct, frozen=True):
    """Where the person sits, and what is between the program and them."""

    place: Literal["here", "away", "unknown"]
    sign: str = ""
    """What says so, in a word or two."""
    layers: tuple[str, ...] = ()
    """What the keys came through, nearest first: "tmux", "screen", another multiplexer, a server such as "sshd"."""
    environ: Mapping[str, str] = msgspec.field(default_factory=dict)
    """The variables where the key was typed: ours, or those of the multiplexer's terminal."""
    tmuxes: tuple[Reached, ...] = ()
    """The tmuxes of this machine among the layers, nearest first."""
    several: bool = False
    """Whether more than one place may have typed, so that whatever is sent could reach another."""

    @property
    def origin(self) -> tuple[str, ...]:
        """What tells this place from another: the display here, the address elsewhere."""
        if self.place == "here":
            return ("here", self.environ.get("DISPLAY", ""), self.environ.get("WAYLAND_DISPLAY", ""))
        return (self.place, self.environ.get("SSH_CONNECTION", "").partition(" ")[0])


def find(
    environ: Mapping[str, str], *, run: Run = run, processes: Processes | None = None, pid: int | None = None
) -> Seat:
    """Where the person who types into this process sits; blocks for some milliseconds, at worst some seconds."""
    return _Search(environ, run, processes or Processes()).from_process(pid or os.getpid(), environ)


class _Search:
    """One look from a process outwards, through every multiplexer, to a terminal or a server."""

    def __init__(self, environ: Mapping[str, str], run: Run, processes: Processes) -> None:
        self._environ = environ
        self._run = run
        self._processes = processes
        self._passed: set[int] = set()

    def from_process(self, pid: int, environ: Mapping[str, str] | None) -> Seat:
        """Go outwards from a process with these variables; None where they can't be read."""
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
        return self._at_the_end(chain, environ)

    def _with_display(self, environ: Mapping[str, str], login: Process) -> Mapping[str, str]:
        """The variables with no display but the one that this very login was given."""
        given = (self._processes.environ(login.pid) or {}).get("DISPLAY", "")
        return environ if environ.get("DISPLAY") == given else {**environ, "DISPLAY": ""}

    def _at_the_end(self, chain: list[Process], environ: Mapping[str, str] | None) -> Seat:
        """No server and no multiplexer by name: what else holds the terminal decides."""
        if environ is None:
            return Seat("unknown", "another user's terminal")
        for name in SSH_VARIABLES:
            if environ.get(name):
                return Seat("away", name, ("ssh",), environ)
        if not any(process.tty for process in chain):
            return self._by_variables(environ) if not chain else Seat("here", environ=environ)
        # A program such as sudo or script may hold a terminal of its own inside the one that counts.
        last, holder = next(
            (pair for pair in pairwise(chain) if pair[0].tty and not pair[1].tty), (chain[-1], None)
        )
        if last.on_console or environ.get("WSL_DISTRO_NAME") or environ.get("WSL_INTEROP"):
            return Seat("here", environ=environ)
        if holder is None:
            return msgspec.structs.replace(self._by_variables(environ), place="unknown", sign="a container")
        if holder.pid == 1 or holder.name in _STARTERS or self._processes.serves_strangers(holder.pid):
            return Seat("unknown", holder.name, (holder.name,), environ)
        return Seat("here", environ=environ)

    def _by_variables(self, environ: Mapping[str, str]) -> Seat:
        """Where processes tell nothing: inside what the variables name, looked at from nobody knows where."""
        within = tuple(name for name, sign in (("tmux", "TMUX"), ("screen", "STY")) if environ.get(sign))
        if not within:
            return Seat("here", environ=environ)
        tmux = Tmux(self._run, environ)
        if "tmux" in within:
            tmux.look()
        only = tmux.clients[0] if len(tmux.clients) == 1 else None
        return Seat("unknown", within[0], within, environ, (Reached(tmux, only),) if "tmux" in within else ())

    def _tmux(self, server: Process, inner: Process, environ: Mapping[str, str]) -> Seat:
        """By the client of tmux that typed. Where TMUX was lost on the way, the pane's first process has it."""
        found = next(
            (each for each in (environ, self._processes.environ(inner.pid) or {}) if _names(each, server)), None
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
        seat = _one([self.from_process(pid, self._processes.environ(pid)) for pid in recent])
        self._passed.discard(server.pid)
        first = Reached(tmux, None if seat.several else clients[0])
        return msgspec.structs.replace(seat, layers=("tmux", *seat.layers), tmuxes=(first, *seat.tmuxes))

    def _by_name(self, server: Process, name: str) -> Seat:
        """By the terminals of a multiplexer, which run under its name; where it can be seen, those it has open."""
        if server.pid in self._passed:
            return Seat("unknown", name, (name,))
        self._passed.add(server.pid)
        clients = [
            process
            for process in self._processes.named(server.name)
            if self._may_look_at(server, process) and not self._is_inside(process)
        ]
        seats = [self._from_client(client) for client in clients]
        self._passed.discard(server.pid)
        seat = _one(seats) if seats else Seat("unknown", f"{name} without a terminal")
        return msgspec.structs.replace(seat, layers=(name, *seat.layers))

    def _may_look_at(self, server: Process, client: Process) -> bool:
        """Whether a process shows what a multiplexer holds; it is taken for one wherever that can't be seen."""
        if server.name == "screen":
            opened = self._processes.terminals(server.pid)
            shows = None if opened is None else client.tty in opened
        else:
            shows = self._processes.connected(server.pid, client.pid)
        return self._processes.owner(server.pid) == self._processes.owner(client.pid) if shows is None else shows

    def _is_inside(self, client: Process) -> bool:
        """Whether a terminal is itself inside a multiplexer that we came through."""
        return any(process.pid in self._passed for process in self._processes.ancestors(client.pid)[1:])

    def _from_client(self, client: Process) -> Seat:
        """From a terminal of a multiplexer; where its variables are hidden, as of a setgid screen, its parent's."""
        own = (self._processes.environ(pid) for pid in (client.pid, client.parent))
        return self.from_process(client.pid, next((each for each in own if each is not None), None))


def _names(environ: Mapping[str, str], server: Process) -> bool:
    """Whether TMUX speaks of this very server."""
    return environ.get("TMUX", "").rsplit(",", 2)[1:2] == [str(server.pid)]


def _one(seats: Sequence[Seat]) -> Seat:
    """The first of several places where all are the same; else that it is not known which."""
    origins = {seat.origin for seat in seats}
    if len(seats) == 1 or (len(origins) == 1 and all(any(origin[1:]) for origin in origins)):
        return seats[0]
    away = all(seat.place == "away" for seat in seats)
    return Seat("away" if away else "unknown", "several terminals", several=True)
