"""What the processes of this machine tell about who may look at a terminal."""

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from afterview_tui.processes import Processes

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="there is no /proc here")

HOLDER = """
import os, socket, sys
path, *does = sys.argv[1:]
server = socket.socket(socket.AF_UNIX if "/" in path else socket.AF_INET)
server.bind(path if "/" in path else ("127.0.0.1", 0))
if "holds" in does:
    terminal = os.open("/dev/ptmx", os.O_RDWR | os.O_NOCTTY)
if "listens" in does:
    server.listen()
print("ready", flush=True)
if "accepts" in does:
    other, _ = server.accept()
sys.stdin.readline()
"""
Holder = Callable[..., int]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short name; the path of a socket has 108 bytes at most."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.fixture
def holder() -> Iterator[Holder]:
    """Programs that hold a terminal, listen or both; each by its number."""
    begun: list[subprocess.Popen[str]] = []

    def begin(path: str, *does: str) -> int:
        command = [sys.executable, "-c", HOLDER, path, *does]
        begun.append(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
        assert begun[-1].stdout is not None
        assert begun[-1].stdout.readline() == "ready\n"
        return begun[-1].pid

    yield begin
    for process in begun:
        process.communicate("\n", timeout=10)


@pytest.mark.parametrize(
    ("tcp", "does", "open_to_others"),
    [
        (False, ["holds", "listens"], True),
        (True, ["holds", "listens"], True),
        (False, ["listens"], False),
        (False, ["holds"], False),
    ],
)
def test_a_multiplexer_is_known_by_what_it_does(
    holder: Holder, folder: Path, tcp: bool, does: list[str], open_to_others: bool
) -> None:
    """One of no known name holds a terminal and waits for others to connect."""
    pid = holder("tcp" if tcp else str(folder / "socket"), *does)
    assert Processes().is_multiplexer(pid) is open_to_others


def test_who_is_connected_to_whom(holder: Holder, folder: Path) -> None:
    """Of two sessions of one multiplexer each has its own terminals."""
    one, other = (holder(str(folder / name), "listens", "accepts") for name in ("a", "b"))
    with socket.socket(socket.AF_UNIX) as client, socket.socket(socket.AF_UNIX) as late:
        client.connect(str(folder / "a"))
        assert Processes().connected(one, os.getpid()) in (True, None)
        assert Processes().connected(other, os.getpid()) in (False, None)
        late.connect(str(folder / "b"))
