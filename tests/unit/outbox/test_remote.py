"""Where the user is, and what is shown to a user at another machine."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import pytest

from afterview_tui.outbox import seat
from afterview_tui.outbox.display import forwards_display, own_displays
from afterview_tui.outbox.remote import is_remote, scp_line, user_name
from afterview_tui.outbox.seat import MARGIN, Seat, find
from afterview_tui.processes import Process, Processes

TMUX = {"TMUX": "/tmp/t,50,0", "TMUX_PANE": "%1", "DISPLAY": ":0"}
DESK, FAR = {"DISPLAY": ":0"}, {"SSH_CONNECTION": "10.0.0.2 5 10.0.0.1 22"}


class Machine(Processes):
    """A machine with these processes, each "pid parent name tty", and a tmux that answers about its clients."""

    def __init__(
        self,
        *rows: str,
        environs: Mapping[int, Mapping[str, str]] | None = None,
        clients: Sequence[str] = (),
        serving: Sequence[int] = (),
    ) -> None:
        super().__init__(Path("/nowhere"), lambda *_: "")
        split = [row.split() for row in rows]
        self.rows = {
            int(pid): Process(int(pid), int(up), name.replace("_", " "), tty.strip("-"))
            for pid, up, name, tty in split
        }
        self.environs = environs or {}
        self.clients = clients
        self.serving = serving

    def ancestors(self, pid: int) -> list[Process]:
        found = []
        while pid in self.rows:
            found.append(self.rows[pid])
            pid = self.rows[pid].parent
        return found

    def named(self, name: str) -> list[Process]:
        return [process for process in self.rows.values() if process.name == name and process.tty]

    def environ(self, pid: int) -> Mapping[str, str] | None:
        return self.environs.get(pid)

    def owner(self, pid: int) -> str:
        return "1000"

    def terminals(self, pid: int) -> set[str] | None:
        return None

    def connected(self, server: int, client: int) -> bool | None:
        return None

    def is_multiplexer(self, pid: int) -> bool:
        return pid in self.serving

    def run(
        self, command: Sequence[str], environ: Mapping[str, str], given: str | None = None, limit: float = 3.0
    ) -> str | None:
        assert (command[:3], limit) == (["tmux", "-S", "/tmp/t"], 1.0)
        rows = [f"client|{client}|clipboard\n" for client in self.clients]
        return "".join(rows) + "tmux|3.3a|0|external\n"

    def seat(self, environ: Mapping[str, str] | None = None) -> Seat:
        """The seat of the user of process 9."""
        return find(DESK if environ is None else environ, run=self.run, processes=self, pid=9)


SHELL, TERMINAL, INIT = "8 7 bash 34816", "7 1 gnome-terminal- -", "1 0 systemd -"
ME = "9 8 python 34816"
IN_TMUX = ("9 8 python 34816", "8 50 bash 34816", "50 1 tmux:_server -")
DESK_CLIENT = ("60 61 tmux:_client 34817", "61 62 bash 34817", "62 1 gnome-terminal- -")
FAR_CLIENT = ("70 71 tmux:_client 34818", "71 72 bash 34818", "72 1 sshd -")
ENVIRONS = {8: TMUX, 60: DESK, 70: {**FAR, **DESK}, 61: DESK, 71: FAR}


@pytest.mark.parametrize(
    ("machine", "environ", "place", "sign"),
    [
        (Machine(ME, SHELL, TERMINAL, INIT), DESK, "here", ""),
        (Machine(ME, SHELL, TERMINAL, INIT), {"SSH_AUTH_SOCK": "/run/agent"}, "here", ""),
        (Machine(ME, SHELL, TERMINAL, INIT), FAR, "away", "SSH_CONNECTION"),
        (Machine(ME, SHELL, TERMINAL, INIT), {"SSH_TTY": "/dev/pts/1"}, "away", "SSH_TTY"),
        (Machine(ME, SHELL, TERMINAL, INIT), {"SSH_CLIENT": "10.0.0.2 5 22"}, "away", "SSH_CLIENT"),
        (Machine(ME, SHELL, "7 1 sshd -", INIT), DESK, "away", "sshd"),
        (Machine(ME, SHELL, "7 6 sshd-session -", "6 1 sshd -", INIT), DESK, "away", "sshd-session"),
        (Machine(ME, SHELL, "7 1 mosh-server -", INIT), DESK, "away", "mosh-server"),
        (Machine(ME, SHELL, "7 6 mosh-client 34816", "6 1 konsole -"), DESK, "here", ""),
        (Machine(ME, "8 7 bash 1025", "7 1 login 1025", INIT), {}, "here", ""),
        (Machine("9 8 python 34820", "8 7 sudo 34820", "7 6 sudo 1025", "6 1 login 1025", INIT), {}, "here", ""),
        (
            Machine("9 8 python 34820", "8 7 script 34816", TERMINAL, INIT, serving=[7]),
            DESK,
            "unknown",
            "gnome-terminal-",
        ),
        (Machine("9 8 afterview -", "8 1 sxhkd -", INIT), DESK, "here", ""),
        (Machine(ME, "8 1 bash 34816", INIT), DESK, "unknown", "systemd"),
        (Machine(ME, "8 0 bash 34816"), DESK, "unknown", "a container"),
        (Machine(ME, SHELL, TERMINAL, INIT, serving=[7]), DESK, "unknown", "gnome-terminal-"),
        (Machine(ME, SHELL, "7 1 zellij -", INIT), DESK, "unknown", "zellij"),
        (Machine(ME, SHELL, "7 1 tmate -", INIT), DESK, "unknown", "tmate"),
        (Machine(ME, "8 1 bash 34816", "1 0 Relay(9) -"), {"WSL_INTEROP": "/run/x"}, "here", ""),
        (Machine(), DESK, "here", ""),
        (Machine(), FAR, "away", "SSH_CONNECTION"),
        (Machine(), {**DESK, "STY": "1.a.b"}, "unknown", "screen"),
    ],
)
def test_the_place_without_a_multiplexer(machine: Machine, environ: dict[str, str], place: str, sign: str) -> None:
    """Any sign of ssh is enough; with a program that may be viewed from anywhere the place is unknown."""
    found = machine.seat(environ)
    assert (found.place, found.sign) == (place, sign)


@pytest.mark.parametrize(
    ("clients", "place", "several"),
    [
        (["60|/dev/pts/1|xterm|100|0|%1"], "here", False),
        (["70|/dev/pts/2|xterm|100|0|%1"], "away", False),
        ([f"60|/dev/pts/1|xterm|{100 - MARGIN}|0|%1", "70|/dev/pts/2|xterm|100|0|%1"], "away", False),
        (["60|/dev/pts/1|xterm|100|0|%1", f"70|/dev/pts/2|xterm|{100 - MARGIN}|0|%1"], "here", False),
        (["60|/dev/pts/1|xterm|100|0|%1", "70|/dev/pts/2|xterm|99|0|%1"], "unknown", True),
        (["60|/dev/pts/1|xterm|100|1|%1", "70|/dev/pts/2|xterm|90|0|%1"], "away", False),
        (["60|/dev/pts/1|xterm|100|0|%7", "70|/dev/pts/2|xterm|90|0|%1"], "away", False),
        (["60|/dev/pts/1|xterm|100|0|%7"], "here", False),
        ([], "unknown", False),
    ],
    ids=str.split("desk far far-typed desk-typed both only-looks other-pane no-pane none"),
)
def test_the_tmux_client_in_use_decides(clients: list[str], place: str, several: bool) -> None:
    """By the last key among the clients of this pane, not by the session's variables."""
    machine = Machine(*IN_TMUX, *DESK_CLIENT, *FAR_CLIENT, INIT, environs=ENVIRONS, clients=clients)
    for environ in (TMUX, {**TMUX, **FAR}, DESK):
        found = machine.seat(environ)
        assert (found.place, found.several, found.layers[0]) == (place, several, "tmux")
        assert own_displays(found) == (DESK if place == "here" else {})


def test_an_unnamed_tmux_is_unknown() -> None:
    """If neither the program nor the pane says which tmux it is, no display is used."""
    machine = Machine(*IN_TMUX, *DESK_CLIENT, INIT, environs={60: DESK}, clients=["60|/dev/pts/1|xterm|9|0|%1"])
    assert machine.seat(DESK).place == "unknown"


HELD = ("9 8 python 34816", "8 50 bash 34816")


@pytest.mark.parametrize("name", ["screen", "dtach", "abduco"])
@pytest.mark.parametrize(
    ("near", "far", "place", "several"),
    [
        (True, False, "here", False),
        (False, True, "away", False),
        (True, True, "unknown", True),
        (False, False, "unknown", False),
    ],
)
def test_the_clients_of_other_multiplexers_decide(
    name: str, near: bool, far: bool, place: str, several: bool
) -> None:
    """Their last keys aren't known, so all clients have to be at the same place."""
    rows = [*HELD, f"50 1 {name} -", INIT]
    rows += [f"60 61 {name} 34817", *DESK_CLIENT[1:]] if near else []
    rows += [f"70 71 {name} 34818", *FAR_CLIENT[1:]] if far else []
    machine = Machine(*rows, environs={61: DESK, 71: FAR, 8: DESK})
    found = machine.seat({**DESK, "STY": "50.a.b"})
    assert (found.place, found.several, found.layers[0]) == (place, several, name)


def test_a_tmux_inside_a_screen_is_searched_too() -> None:
    """The outer one's terminal is the user's, and both are among the layers."""
    outer = (
        "60 61 tmux:_client 34817",
        "61 55 bash 34817",
        "55 1 screen -",
        "65 66 screen 34819",
        "66 67 bash 34819",
        "67 1 sshd -",
    )
    machine = Machine(*IN_TMUX, *outer, INIT, environs={60: TMUX, 65: FAR}, clients=["60|/dev/pts/1|screen|9|0|%1"])
    found = machine.seat(TMUX)
    assert (found.place, found.layers) == ("away", ("tmux", "screen", "sshd"))
    assert [reached.client.term for reached in found.tmuxes if reached.client] == ["screen"]


@pytest.mark.parametrize(("given", "forwards"), [("localhost:10.0", True), ("localhost:11.0", False), ("", False)])
def test_a_forwarded_display_belongs_to_this_login(given: str, forwards: bool) -> None:
    """A display set by hand or left from another session may be on another machine."""
    machine = Machine(ME, SHELL, "7 1 sshd -", INIT, environs={8: {"DISPLAY": given}})
    assert forwards_display(machine.seat({"DISPLAY": "localhost:10.0", **FAR})) is forwards


def test_a_cycle_of_multiplexers_ends_the_search() -> None:
    """A tmux that is attached inside itself doesn't loop."""
    machine = Machine(
        *IN_TMUX, "60 8 tmux:_client 34816", INIT, environs=ENVIRONS, clients=["60|/dev/pts/0|tmux|9|0|%1"]
    )
    assert machine.seat(TMUX).place == "unknown"


def test_without_proc_ps_is_used() -> None:
    """On macOS a server among the ancestors is found, too."""
    rows = ("9 8 ttys001 python3", "8 7 ttys001 -zsh", "7 1 ?? /usr/libexec/sshd-session", "1 0 ?? /sbin/launchd")
    listed = "".join(f"  {row}\n" for row in rows)
    processes = Processes(Path("/nowhere"), lambda *_: listed)
    assert [process.name for process in processes.ancestors(9)] == ["python3", "-zsh", "sshd-session", "launchd"]
    assert find(DESK, processes=processes, pid=9).place == "away"
    assert [process.pid for process in processes.named("python3")] == [9]


@pytest.mark.parametrize(
    ("connection", "path", "line"),
    [
        ("10.0.0.2 5 10.0.0.1 22", "/n/a.eml", "scp alex@10.0.0.1:/n/a.eml ."),
        ("10.0.0.2 5 10.0.0.1 2222", "/n/a.eml", "scp -P 2222 alex@10.0.0.1:/n/a.eml ."),
        ("fe80::2 5 2001:db8::1 22", "/n/a.eml", "scp 'alex@[2001:db8::1]:/n/a.eml' ."),
        ("", "/n/a.eml", "scp alex@server:/n/a.eml ."),
        ("", "/my notes/$(x).eml", "scp 'alex@server:/my notes/$(x).eml' ."),
    ],
)
def test_the_command_that_fetches_a_file(connection: str, path: str, line: str) -> None:
    """With the address and port of the ssh connection, safe to paste into a shell."""
    assert scp_line(Path(path), {"SSH_CONNECTION": connection}, "server", "alex") == line


@pytest.mark.parametrize(
    ("place", "environ", "expected"),
    [
        ("here", FAR, False),
        ("away", {}, True),
        ("unknown", FAR, True),
        ("unknown", DESK, False),
        ("unknown", {}, False),
    ],
)
def test_the_command_is_for_those_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
    place: Literal["here", "away", "unknown"],
    environ: dict[str, str],
    *,
    expected: bool,
) -> None:
    """At a desk, or in a container on it, an scp line would say nothing to anybody."""
    monkeypatch.setattr(seat, "find", lambda _: Seat(place))
    assert is_remote(environ) == expected


def proc(folder: Path, *processes: tuple[int, str, int]) -> Path:
    """A /proc with these (pid, name, parent)."""
    (folder / "self").symlink_to("1")
    (folder / "1").mkdir()
    (folder / "1" / "stat").write_text("1 (systemd) S 0 1 1 0 -1")
    for pid, name, parent in processes:
        (folder / str(pid)).mkdir()
        (folder / str(pid) / "stat").write_bytes(f"{pid} ({name}) S {parent} 1 1 0".encode("latin-1"))
    return folder


def test_the_parents_are_read_nearest_first(tmp_path: Path) -> None:
    """Names with spaces, brackets and odd bytes do not end the chain early."""
    folder = proc(tmp_path, (9, "my (odd) näme", 7), (7, "sh", 3), (3, "sshd", 1))
    names = [process.name for process in Processes(folder).ancestors(9)]
    assert names == ["my (odd) n�me", "sh", "sshd", "systemd"]


@pytest.mark.parametrize(
    ("processes", "count"),
    [([], 0), ([(9, "sh", 8)], 1), ([(9, "a", 8), (8, "b", 9)], 64)],
)
def test_the_search_for_parents_ends(tmp_path: Path, processes: list[tuple[int, str, int]], count: int) -> None:
    """A missing /proc, a hidden parent or a cycle of parents never blocks a copy."""
    assert len(Processes(proc(tmp_path, *processes)).ancestors(9)) == count


def test_a_user_without_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a container whose user has no name, the command is still shown."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("pwd.getpwuid", {}.__getitem__)
    assert user_name() == "you"
