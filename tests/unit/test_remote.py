"""Whether the person sits at this machine."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from afterview_tui.outbox.remote import TMUX_LIMIT, is_remote, process_ancestors, remote_sign, scp_line
from tests.rows import every_row

LOCAL = ("python", "bash", "gnome-terminal-", "systemd")


class Tmux:
    """A tmux that answers once about its session's environment."""

    def __init__(self, answer: str | None) -> None:
        self.answer = answer
        self.limits: list[float] = []

    def __call__(
        self, command: Sequence[str], environ: Mapping[str, str], given: str | None = None, limit: float = 3.0
    ) -> str | None:
        assert list(command) == ["tmux", "show-environment", "SSH_CONNECTION"]
        self.limits.append(limit)
        return self.answer


@every_row(
    ("environ", "tmux", "ancestors", "remote"),
    [
        ({}, None, LOCAL, False),
        ({"SSH_CONNECTION": ""}, None, LOCAL, False),
        ({"SSH_AUTH_SOCK": "/run/agent"}, None, LOCAL, False),
        ({"SSH_CONNECTION": "10.0.0.2 5 10.0.0.1 22"}, None, LOCAL, True),
        ({"SSH_TTY": "/dev/pts/1"}, None, LOCAL, True),
        ({"SSH_CLIENT": "10.0.0.2 5 22"}, None, LOCAL, True),
        ({"TMUX": "/tmp/t,1,0"}, "SSH_CONNECTION=10.0.0.2 5 10.0.0.1 22\n", LOCAL, True),
        ({"TMUX": "/tmp/t,1,0"}, "-SSH_CONNECTION\n", LOCAL, False),
        ({"TMUX": "/tmp/t,1,0"}, None, LOCAL, False),
        ({}, "SSH_CONNECTION=asked without need", LOCAL, False),
        ({}, None, ("python", "sudo", "bash", "sshd", "systemd"), True),
        ({}, None, ("python", "bash", "sshd-session", "systemd"), True),
        ({}, None, ("python", "bash", "mosh-server"), True),
        ({}, None, ("python", "bash", "ssh", "mosh-client"), False),
        ({}, None, (), False),
    ],
)
def test_any_one_sign_is_enough(
    environ: dict[str, str], tmux: str | None, ancestors: tuple[str, ...], remote: bool
) -> None:
    """A person who came over ssh is known as such, also in an old tmux pane and under sudo."""
    assert is_remote(environ, run=Tmux(tmux), ancestors=lambda: ancestors) is remote


@every_row(
    ("environ", "tmux", "ancestors", "sign"),
    [
        ({"SSH_TTY": "/dev/pts/1"}, None, LOCAL, "SSH_TTY"),
        ({"TMUX": "/tmp/t,1,0"}, "SSH_CONNECTION=10.0.0.2 5 10.0.0.1 22\n", LOCAL, "SSH_CONNECTION in tmux"),
        ({}, None, ("python", "mosh-server"), "mosh-server"),
        ({}, None, LOCAL, ""),
    ],
)
def test_the_sign_is_named(
    environ: dict[str, str], tmux: str | None, ancestors: tuple[str, ...], sign: str
) -> None:
    """Somebody who is taken for remote can see why."""
    assert remote_sign(environ, run=Tmux(tmux), ancestors=lambda: ancestors) == sign


@every_row(
    ("connection", "path", "line"),
    [
        ("10.0.0.2 5 10.0.0.1 22", "/n/a.eml", "scp alex@10.0.0.1:/n/a.eml ."),
        ("10.0.0.2 5 10.0.0.1 2222", "/n/a.eml", "scp -P 2222 alex@10.0.0.1:/n/a.eml ."),
        ("fe80::2 5 2001:db8::1 22", "/n/a.eml", "scp 'alex@[2001:db8::1]:/n/a.eml' ."),
        ("", "/n/a.eml", "scp alex@server:/n/a.eml ."),
        ("", "/my notes/$(x).eml", "scp 'alex@server:/my notes/$(x).eml' ."),
    ],
)
def test_the_line_that_fetches_a_file(connection: str, path: str, line: str) -> None:
    """By the address and port that the person came in by, safe to paste into a shell."""
    assert scp_line(Path(path), {"SSH_CONNECTION": connection}, "server", "alex") == line


def test_tmux_is_asked_briefly() -> None:
    """A stuck tmux holds a copy up for one second, not for three."""
    tmux = Tmux(None)
    is_remote({"TMUX": "/tmp/t,1,0"}, run=tmux, ancestors=lambda: ())
    assert tmux.limits == [TMUX_LIMIT] == [1.0]


def proc(folder: Path, *processes: tuple[int, str, int]) -> Path:
    """A /proc with these (pid, name, parent)."""
    for pid, name, parent in processes:
        (folder / str(pid)).mkdir()
        (folder / str(pid) / "stat").write_bytes(f"{pid} ({name}) S {parent} 1 1 0".encode("latin-1"))
    return folder


def test_the_parents_are_read_nearest_first(tmp_path: Path) -> None:
    """Names with spaces, brackets and odd bytes do not end the chain early."""
    folder = proc(tmp_path, (9, "my (odd) näme", 7), (7, "sh", 3), (3, "sshd", 1), (1, "systemd", 0))
    names = list(process_ancestors(folder, 9))
    assert names == ["my (odd) n�me", "sh", "sshd", "systemd"]


@pytest.mark.parametrize(
    ("processes", "count"),
    [([], 0), ([(9, "sh", 8)], 1), ([(9, "a", 8), (8, "b", 9)], 64)],
)
def test_the_search_for_parents_ends(tmp_path: Path, processes: list[tuple[int, str, int]], count: int) -> None:
    """No /proc, a hidden parent or a ring of parents never holds up a copy."""
    assert len(list(process_ancestors(proc(tmp_path, *processes), 9))) == count
