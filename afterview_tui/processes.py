"""The processes of this machine: which still run, who started whom, at which terminal, with which variables."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from afterview_tui.unix_sockets import unix_peers

Ps = Callable[..., str]
"""What ``ps`` says, given its options."""

PROC = Path("/proc")
_BOOT = PROC / "sys/kernel/random/boot_id"
_PS_LIMIT = 3.0
"""Seconds that ``ps`` gets."""
_MOST_ANCESTORS = 64
_DISPLAY_LIBRARIES = re.compile(rb"/lib(?:X11|xcb|wayland-client|gtk-|Qt\d)")
_LISTENS = "0A"
"""The state of a TCP socket that waits for others, as /proc writes it."""
_ENDED, _AT_WORK = "ZX", "RD"
"""The states of a process whose parent has yet to hear of its end, and of one that has something to do."""


class Stat(msgspec.Struct, frozen=True):
    """The text of /proc/PID/stat (proc_pid_stat(5)), unparsed."""

    name: str
    state: str
    parent: str
    group: str
    tty: str
    began: str
    """Ticks after the machine was started; empty where that is left out."""


def _stat(pid: int, proc: Path = PROC) -> Stat | None:
    """None where there is no such process, or no ``/proc``."""
    with suppress(OSError, ValueError):
        text = (proc / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
        # A name may itself hold spaces and brackets, so the last bracket ends it.
        name, _, rest = text.partition("(")[2].rpartition(")")
        state, parent, group, _, tty, *more = rest.split()
        return Stat(name, state, parent, group, tty, more[14] if len(more) > 14 else "")
    return None


def _ps(*options: str) -> str:
    """What ``ps`` says, in English and by UTC; empty where it says nothing."""
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
    """When a process began, the boot included; empty where there is none of this number, or it can't be known."""
    with suppress(OSError):
        boot = _BOOT.read_text(encoding="ascii").strip()
        return f"{boot} {stat.began}" if (stat := _stat(pid)) and stat.began else ""
    return "" if os.name == "nt" else _ps("-o", "lstart=", "-p", str(pid)).strip()


def is_running(pid: int, since: str) -> bool:
    """Whether the process of this number still runs that began then; where only the number is known, by that."""
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


def is_at_work(group: int) -> bool:
    """Whether a process of this group computes, waits for a core or a disk; False where that can't be seen."""
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
    """Its terminal as the system numbers or names it; empty where it has none."""

    @property
    def on_console(self) -> bool:
        """Whether its terminal is a console of this very machine (a device with the major number 4 on Linux)."""
        return self.tty.isdigit() and int(self.tty) >> 8 == 4 and int(self.tty) & 0xFF < 64


class Processes:
    """What Linux says in ``/proc``, elsewhere ``ps``. Nothing here raises; what can't be seen is not there."""

    def __init__(self, proc: Path = PROC, ps: Ps = _ps) -> None:
        self._proc = proc
        self._ps = ps
        self._table: dict[int, Process] | None = None

    def ancestors(self, pid: int) -> list[Process]:
        """A process and its parents, nearest first."""
        found: list[Process] = []
        while pid and len(found) < _MOST_ANCESTORS and (process := self._one(pid)):
            found.append(process)
            pid = process.parent
        return found

    def named(self, name: str) -> list[Process]:
        """The processes of this name that have a terminal."""
        if not self._has_proc:
            every = list(self._listed().values())
        else:
            pids = [int(each.name) for each in _folders(self._proc)]
            every = [process for pid in pids if (process := self._one(pid))]
        return [process for process in every if process.name == name and process.tty]

    def environ(self, pid: int) -> Mapping[str, str] | None:
        """The variables that a process began with; None where they can't be read."""
        try:
            data = (self._proc / str(pid) / "environ").read_bytes()
        except OSError:
            return None
        pairs = (part.partition("=") for part in os.fsdecode(data).split("\0") if "=" in part)
        return {name: value for name, _, value in pairs}

    def owner(self, pid: int) -> str:
        """The number of the user it runs as; empty where it can't be read."""
        try:
            found = re.search(
                r"^Uid:\s+(\d+)", (self._proc / str(pid) / "status").read_text(errors="replace"), re.M
            )
        except OSError:
            return ""
        return found[1] if found else ""

    def terminals(self, pid: int) -> set[str] | None:
        """The terminals that a process has open, numbered as in ``Process.tty``; None where they can't be seen."""
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

    def serves_strangers(self, pid: int) -> bool:
        """Whether a process holds terminals, shows no window and waits for others to connect: a multiplexer."""
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
        """Whether a client speaks to a server over a local socket; None where that can't be seen."""
        held, peers = self._sockets(server), unix_peers()
        if held is None or peers is None or (own := self._sockets(client)) is None:
            return None
        known = [peers[inode] for inode in own if inode in peers]
        return any(inode in held for inode in known) if known else None

    def _sockets(self, pid: int) -> set[int] | None:
        paths = self._open(pid)
        return None if paths is None else {int(path[8:-1]) for path in paths if path.startswith("socket:[")}

    def _listening(self) -> set[int]:
        """The inodes of all sockets that wait for others."""
        found: set[int] = set()
        for name in ("unix", "tcp", "tcp6"):
            try:
                rows = (self._proc / "net" / name).read_text(errors="replace").splitlines()[1:]
            except OSError:
                continue
            for row in map(str.split, rows):
                # In unix, 00010000 among the flags; in tcp, the state.
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

    def _one(self, pid: int) -> Process | None:
        if (stat := _stat(pid, self._proc)) is not None:
            tty = "" if stat.tty == "0" else stat.tty
            return Process(pid, int(stat.parent), stat.name, tty)
        return None if self._has_proc else self._listed().get(pid)

    def _listed(self) -> dict[int, Process]:
        """All processes by ``ps``, asked once, for macOS and others without ``/proc``."""
        if self._table is None:
            self._table = {}
            for line in self._ps("-A", "-o", "pid=", "-o", "ppid=", "-o", "tty=", "-o", "comm=").splitlines():
                row = line.split(None, 3)
                if len(row) == 4 and row[0].isdigit() and row[1].isdigit():
                    tty = "" if set(row[2]) <= set("?-") else row[2]
                    self._table[int(row[0])] = Process(int(row[0]), int(row[1]), row[3].rpartition("/")[2], tty)
        return self._table
