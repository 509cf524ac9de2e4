"""The real parts, each made for one test and ended after it."""

import getpass
import os
import shlex
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.real.clipboard_table import SCORE
from tests.real.parts import SECONDS, SSHD, Probe, Tmux, environ

QUIET = subprocess.DEVNULL
NOBODY = 65534


@pytest.fixture
def score(request: pytest.FixtureRequest) -> Callable[[str, str, str], None]:
    """Note what reached the person's own clipboard in an environment, and what was said."""
    return lambda where, reached, said: request.node.user_properties.append((SCORE, (where, reached, said)))


@pytest.fixture
def probe(tmp_path: Path) -> Probe:
    """A program that copies as the app does."""
    return Probe(tmp_path)


@pytest.fixture
def new_display() -> Iterator[Callable[[], str]]:
    """X displays of our own, without a screen to look at."""
    servers = []

    def start() -> str:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "64x64x24", "-nolisten", "tcp"]
        servers.append(subprocess.Popen(command, pass_fds=[writing], stdout=QUIET, stderr=QUIET))
        os.close(writing)
        with os.fdopen(reading) as ready:
            return f":{ready.readline().strip()}"

    yield start
    for server in servers:
        server.terminate()
        server.wait(SECONDS)


@pytest.fixture
def display(new_display: Callable[[], str]) -> str:
    """One X display."""
    return new_display()


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


@pytest.fixture
def new_ssh(tmp_path: Path) -> Callable[..., list[str]]:
    """Beginnings of commands over ssh to this machine, with a key of our own; no port is opened."""

    def make(**more: str) -> list[str]:
        for name in ("host", "user"):
            command = ["ssh-keygen", "-qt", "ed25519", "-N", "", "-f", str(tmp_path / name)]
            subprocess.run(command, check=True, timeout=SECONDS)
        options = {
            "HostKey": tmp_path / "host",
            "AuthorizedKeysFile": tmp_path / "user.pub",
            "StrictModes": "no",
            "UsePAM": "no",
            "PermitRootLogin": "yes",
            **more,
        }
        config = tmp_path / "sshd_config"
        config.write_text("".join(f"{name} {value}\n" for name, value in options.items()))
        if os.geteuid() == 0:
            # sshd as root insists on this folder, which Debian makes only when the service starts.
            Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
        server = shlex.join([str(SSHD), "-i", "-f", str(config), "-E", str(tmp_path / "log")])
        settings = [
            f"ProxyCommand={server}",
            f"IdentityFile={tmp_path / 'user'}",
            "IdentitiesOnly=yes",
            "BatchMode=yes",
            "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null",
            "LogLevel=ERROR",
        ]
        given = [part for setting in settings for part in ("-o", setting)]
        command = ["ssh", "-F", "/dev/null", *given, f"{getpass.getuser()}@server"]
        if subprocess.run([*command, "true"], capture_output=True, timeout=SECONDS, env=environ()).returncode:
            pytest.skip(f"sshd does not let this account in: {(tmp_path / 'log').read_text()[-200:]}")
        return command

    return make
