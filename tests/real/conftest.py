"""The real parts, each ended after the tests that it was made for."""

import getpass
import os
import re
import shlex
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest

from tests.real.clipboard_table import SCORE
from tests.real.parts import SECONDS, SSHD, Probe, Tmux, environ, given, pasted, spawn
from tests.tally import COPIES

QUIET = subprocess.DEVNULL
NOBODY = 65534


@pytest.fixture
def score(request: pytest.FixtureRequest) -> Callable[[str, str, str], None]:
    """Note what reached the person's own clipboard in an environment, and what was said."""
    return lambda where, reached, said: request.node.user_properties.append((SCORE, (where, reached, said)))


@pytest.fixture
def probe(tmp_path: Path) -> Iterator[Probe]:
    """A program that copies as the app does."""
    made = Probe(tmp_path)
    yield made
    made.end()


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """An X display of our own, without a screen to look at."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "64x64x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stdout=QUIET, stderr=QUIET)
    os.close(writing)
    with os.fdopen(reading) as ready:
        number = ready.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(SECONDS)


@pytest.fixture
def display(x_display: str) -> str:
    """That display, with something old on its clipboard."""
    given(x_display, b"old")
    return x_display


@pytest.fixture
def untouched(display: str, tally: Callable[[str, int, int], None]) -> Callable[[], None]:
    """Fail where a copy has reached this display, which stands for another machine's; each look counts."""

    def look() -> None:
        wrong = pasted(display) != "old"
        tally(COPIES, int(wrong), 1)
        assert not wrong, "the note is on another machine's clipboard"

    return look


@pytest.fixture
def wayland() -> Iterator[dict[str, str]]:
    """The variables that lead to a Wayland compositor of our own; sway refuses to run as root."""
    with tempfile.TemporaryDirectory() as name:
        folder, as_nobody = Path(name), []
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
            as_nobody = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
        headless = {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}
        server = subprocess.Popen(
            [*as_nobody, "sway", "-c", "/dev/null"],
            env=environ(XDG_RUNTIME_DIR=name, **headless),
            stdout=QUIET,
            stderr=QUIET,
            start_new_session=True,
        )
        end = time.monotonic() + SECONDS
        while not (sockets := [path.name for path in folder.glob("wayland-*") if path.is_socket()]):
            if server.poll() is not None or time.monotonic() > end:
                pytest.skip("sway does not start here")
            time.sleep(0.02)
        yield {"XDG_RUNTIME_DIR": name, "WAYLAND_DISPLAY": sockets[0]}
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(SECONDS)


@pytest.fixture
def new_tmux() -> Iterator[Callable[[], Tmux]]:
    """Stock tmuxes of our own."""
    with tempfile.TemporaryDirectory() as name:
        made: list[Tmux] = []

        def make() -> Tmux:
            folder = Path(name, str(len(made)))
            folder.mkdir()
            made.append(Tmux(folder))
            return made[-1]

        yield make
        for tmux in made:
            tmux.ask("kill-server")


@pytest.fixture
def tmux(new_tmux: Callable[[], Tmux]) -> Tmux:
    """One stock tmux."""
    return new_tmux()


def ssh_to(folder: Path, **more: str) -> list[str]:
    """The beginning of a command over ssh to this machine, with the keys in a folder; no port is opened."""
    options = {
        "HostKey": folder / "host",
        "AuthorizedKeysFile": folder / "user.pub",
        "StrictModes": "no",
        "UsePAM": "no",
        "PermitRootLogin": "yes",
        **more,
    }
    config = folder / f"{'-'.join(more) or 'plain'}_config"
    config.write_text("".join(f"{name} {value}\n" for name, value in options.items()))
    server = shlex.join([str(SSHD), "-i", "-f", str(config), "-E", str(folder / "log")])
    settings = [
        f"ProxyCommand={server}",
        f"IdentityFile={folder / 'user'}",
        "IdentitiesOnly=yes",
        "BatchMode=yes",
        "StrictHostKeyChecking=no",
        "UserKnownHostsFile=/dev/null",
        "LogLevel=ERROR",
    ]
    given = [part for setting in settings for part in ("-o", setting)]
    return ["ssh", "-F", "/dev/null", *given, f"{getpass.getuser()}@server"]


@pytest.fixture(scope="session")
def ssh_keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with keys of our own, with which this account was let in once."""
    folder = tmp_path_factory.mktemp("ssh")
    for name in ("host", "user"):
        command = ["ssh-keygen", "-qt", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(command, check=True, timeout=SECONDS)
    if os.geteuid() == 0:
        # sshd as root insists on this folder, which Debian makes only when the service starts.
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    tried = [*ssh_to(folder), "true"]
    if subprocess.run(tried, capture_output=True, timeout=SECONDS, env=environ()).returncode:
        pytest.skip(f"sshd does not let this account in: {(folder / 'log').read_text()[-200:]}")
    return folder


@pytest.fixture
def new_ssh(ssh_keys: Path) -> Callable[..., list[str]]:
    """Beginnings of commands over ssh to this machine, with settings of the server."""
    return lambda **more: ssh_to(ssh_keys, **more)


@pytest.fixture
def mosh() -> Iterator[Callable[[list[str]], pexpect.spawn]]:
    """Terminals with a command at the other end of mosh, on the loopback address."""
    opened: list[pexpect.spawn] = []

    def open_one(command: list[str]) -> pexpect.spawn:
        server = ["mosh-server", "new", "-i", "127.0.0.1", "--", *command]
        answer = subprocess.run(server, env=environ(), capture_output=True, text=True, timeout=SECONDS, check=False)
        found = re.search(r"MOSH CONNECT (\d+) (\S+)", answer.stdout)
        if found is None:
            pytest.skip(f"mosh-server does not start here: {answer.stderr[-200:]}")
        opened.append(spawn(["mosh-client", "127.0.0.1", found[1]], environ(MOSH_KEY=found[2])))
        return opened[-1]

    yield open_one
    for terminal in opened:
        terminal.close(force=True)
