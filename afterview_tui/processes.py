"""Inspects the processes of this machine: their state, parents, terminals and environments."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from afterview_tui.unix_sockets import unix_peers

Ps = Callable[..., str]
"""Runs ``ps`` with options and returns its output."""

PROC = Path("/proc")
_BOOT = PROC / "sys/kernel/random/boot_id"
_PS_LIMIT = 3.0
"""Seconds to wait for ``ps``."""
_MOST_ANCESTORS = 64
_DISPLAY_LIBRARIES = re.compile(rb"/lib(?:X11|xcb|wayland-client|gtk-|Qt\d)")
_LISTENS = "0A"
"""The state of a listening TCP socket in /proc."""
_ENDED, _AT_WORK = "ZX", "RD"
"""The states of a process that has ended but isn't reaped, and of one that is running or waiting for a disk."""


class Stat(msgspec.Struct, frozen=True):
    """The fields of /proc/PID/stat (proc_pid_stat(5)) as strings."""

    name: str
    state: str
    parent: str
    group: str
    tty: str
    began: str
    """The start time in clock ticks since boot; empty where it is missing."""


def _stat(pid: int, proc: Path = PROC) -> Stat | None:
    """The stat of a process; None where there is no such process, or no ``/proc``."""
    with suppress(OSError, ValueError):
        text = (proc / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
        # A name may contain spaces and brackets, so the last bracket ends it.
        name, _, rest = text.partition("(")[2].rpartition(")")
        state, parent, group, _, tty, *more = rest.split()
        return Stat(name, state, parent, group, tty, more[14] if len(more) > 14 else "")
    return None


def _ps(*options: str) -> str:
    """The output of ``ps`` in English and UTC; empty if it fails."""
    import subprocess

    with suppress(OSError, subprocess.SubprocessError):
        environ = {**os.environ, "LC_ALL": "C", "TZ": "UTC"}
        found = subprocess.run(
            ["ps", *options],
            capture_output=True,
            env=environ,
            timeout=_PS_LIMIT,
            check=False,
            start_new_session=True,
        )
        return found.stdout.decode(errors="replace")
    return ""


def began(pid: int) -> str:
    """A text that identifies the boot and start time of a process; empty if it doesn't exist or isn't known."""
    with suppress(OSError):
        boot = _BOOT.read_text(encoding="ascii").strip()
        return f"{boot} {stat.began}" if (stat := _stat(pid)) and stat.began else ""
    return "" if os.name == "nt" else _ps("-o", "lstart=", "-p", str(pid)).strip()


def is_running(pid: int, since: str) -> bool:
    """Whether a process still runs and has this start time; without a start time, the pid alone decides."""
    if (stat := _stat(pid)) and stat.state in _ENDED:
        return False
    if since and (now := began(pid)):
        return now == since
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def is_busy(group: int) -> bool:
    """Whether a process of this group is running or waiting for a disk; False where that can't be seen."""
    found = (_stat(int(each.name)) for each in _folders(PROC))
    return any(stat is not None and stat.group == str(group) and stat.state in _AT_WORK for stat in found)


def _folders(proc: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from (each for each in proc.iterdir() if each.name.isdigit())


class Process(msgspec.Struct, frozen=True):
    """One process."""

    pid: int
    parent: int
    name: str
    tty: str = ""
    """Its terminal by the system's number or name; empty if it has none."""

    @property
    def on_console(self) -> bool:
        """Whether its terminal is a console of this machine (on Linux, a device with major number 4)."""
        return self.tty.isdigit() and int(self.tty) >> 8 == 4 and int(self.tty) & 0xFF < 64


class Processes:
    """The processes by ``/proc`` on Linux, elsewhere by ``ps``; never raises, and leaves out what can't be seen."""

    def __init__(self, proc: Path = PROC, ps: Ps = _ps) -> None:
        self._proc = proc
        self._ps = ps
        self._table: dict[int, Process] | None = None

    def ancestors(self, pid: int) -> list[Process]:
        """A process and its ancestors, nearest first."""
        found: list[Process] = []
        while pid and len(found) < _MOST_ANCESTORS and (process := self._process(pid)):
            found.append(process)
            pid = process.parent
        return found

    def named(self, name: str) -> list[Process]:
        """The processes with this name that have a terminal."""
        if not self._has_proc:
            every = list(self._listed().values())
        else:
            pids = [int(each.name) for each in _folders(self._proc)]
            every = [process for pid in pids if (process := self._process(pid))]
        return [process for process in every if process.name == name and process.tty]

    def environ(self, pid: int) -> Mapping[str, str] | None:
        """The initial environment of a process; None where it can't be read."""
        try:
            data = (self._proc / str(pid) / "environ").read_bytes()
        except OSError:
            return None
        pairs = (part.partition("=") for part in os.fsdecode(data).split("\0") if "=" in part)
        return {name: value for name, _, value in pairs}

    def owner(self, pid: int) -> str:
        """The real user id of a process; empty where it can't be read."""
        try:
            found = re.search(
                r"^Uid:\s+(\d+)", (self._proc / str(pid) / "status").read_text(errors="replace"), re.M
            )
        except OSError:
            return ""
        return found[1] if found else ""

    def terminals(self, pid: int) -> set[str] | None:
        """The terminals that a process has open, as in ``Process.tty``; None where they can't be seen."""
        if (paths := self._open(pid)) is None:
            return None
        found = set()
        for path in paths:
            if path.startswith(("/dev/pts/", "/dev/tty")):
                try:
                    found.add(str(Path(path).stat().st_rdev))
                except OSError:
                    continue
        return found

    def is_multiplexer(self, pid: int) -> bool:
        """Whether a process is a multiplexer: it has pseudo-terminals, no window and a listening socket."""
        paths = self._open(pid) or []
        if not any(path.startswith(("/dev/ptmx", "/dev/pts/ptmx")) for path in paths):
            return False
        try:
            if _DISPLAY_LIBRARIES.search((self._proc / str(pid) / "maps").read_bytes()):
                return False
        except OSError:
            return False
        held = self._sockets(pid)
        return bool(held and held & self._listening())

    def connected(self, server: int, client: int) -> bool | None:
        """Whether a client is connected to a server over a local socket; None where that can't be seen."""
        held, peers = self._sockets(server), unix_peers()
        if held is None or peers is None or (own := self._sockets(client)) is None:
            return None
        known = [peers[inode] for inode in own if inode in peers]
        return any(inode in held for inode in known) if known else None

    def _sockets(self, pid: int) -> set[int] | None:
        paths = self._open(pid)
        return None if paths is None else {int(path[8:-1]) for path in paths if path.startswith("socket:[")}

    def _listening(self) -> set[int]:
        """The inodes of all listening sockets."""
        found: set[int] = set()
        for name in ("unix", "tcp", "tcp6"):
            try:
                rows = (self._proc / "net" / name).read_text(errors="replace").splitlines()[1:]
            except OSError:
                continue
            for row in map(str.split, rows):
                # For unix sockets it is the flag 00010000, for tcp the state.
                if name == "unix" and len(row) > 6 and row[3] == "00010000":
                    found.add(int(row[6]))
                elif name != "unix" and len(row) > 9 and row[3] == _LISTENS:
                    found.add(int(row[9]))
        return found

    def _open(self, pid: int) -> list[str] | None:
        try:
            return [str(each.readlink()) for each in (self._proc / str(pid) / "fd").iterdir()]
        except OSError:
            return None

    @property
    def _has_proc(self) -> bool:
        return (self._proc / "self" / "stat").exists()

    def _process(self, pid: int) -> Process | None:
        if (stat := _stat(pid, self._proc)) is not None:
            tty = "" if stat.tty == "0" else stat.tty
            return Process(pid, int(stat.parent), stat.name, tty)
        return None if self._has_proc else self._listed().get(pid)

    def _listed(self) -> dict[int, Process]:
        """All processes by one call of ``ps``, for macOS and other systems without ``/proc``."""
        if self._table is None:
            self._table = {}
            for line in self._ps("-A", "-o", "pid=", "-o", "ppid=", "-o", "tty=", "-o", "comm=").splitlines():
                row = line.split(None, 3)
                if len(row) == 4 and row[0].isdigit() and row[1].isdigit():
                    tty = "" if set(row[2]) <= set("?-") else row[2]
                    self._table[int(row[0])] = Process(int(row[0]), int(row[1]), row[3].rpartition("/")[2], tty)
        return self._table
