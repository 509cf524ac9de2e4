"""Copying with the real parts: X11, tmux, GNU screen and ssh, each made for the test and ended after it."""

import getpass
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from base64 import b64decode
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pexpect
import pytest

import afterview_tui
from afterview_tui.outbox.clipboard import IN_TMUX_AND_SENT, IN_TMUX_ONLY, ON_CLIPBOARD, SENT, Copied
from afterview_tui.outbox.plain import BACK

NOTE = "Liebe Mei-Ling Ødegård, 你好 🎈\n\n\tdanke für “heute” & 'gestern' $(x) `y` \\n %s.\n" + "lang " * 200
PERSONAL = ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "TMUX_PANE", "STY", "AFTERVIEW_CLIPBOARD")
SSHD = shutil.which("sshd", path=os.pathsep.join([os.environ["PATH"], "/usr/sbin", "/usr/local/sbin"]))

PROBE = """
import base64, os, sys
from pathlib import Path
import msgspec
from afterview_tui.outbox.clipboard import Clipboard

def send(text):
    sys.stderr.write(f"\\x1b]52;c;{base64.b64encode(text.encode()).decode()}\\a")
    sys.stderr.flush()

folder, name, *local = sys.argv[1:]
text = Path(folder, "note").read_text(encoding="utf-8")
copied = Clipboard(send, os.environ, remote=(lambda: False) if local else None).copy(text)
Path(folder, name).write_bytes(msgspec.json.encode(copied))
print("COPY-" + "ENDED", flush=True)
sys.stdin.readline()
"""

PAGE = """
from textual.app import App
from textual.widgets import Label
from afterview_tui.outbox.plain import plain_view

class Page(App):
    BINDINGS = [("p", "plain", ""), ("q", "quit", "")]
    def compose(self):
        yield Label("the page itself")
    def action_plain(self):
        plain_view(self, "Dana", "word " * 60 + "end")

Page().run()
"""


def needs(*programs: str) -> pytest.MarkDecorator:
    """Skip where one of these programs is not installed."""
    missing = [name for name in programs if not (SSHD if name == "sshd" else shutil.which(name))]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


def environ(**more: str) -> dict[str, str]:
    """This environment without anything that leads to the tester's own clipboard."""
    kept = {k: v for k, v in os.environ.items() if k not in PERSONAL and not k.startswith("SSH_")}
    package = str(Path(afterview_tui.__file__).parents[1])
    return {**kept, "PYTHONPATH": package, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **more}


def spawn(command: list[str], env: dict[str, str]) -> pexpect.spawn:
    """A program in a terminal of its own."""
    return pexpect.spawn(command[0], command[1:], env=env, timeout=30, dimensions=(24, 80))


def sent(output: bytes) -> list[str]:
    """The texts that reached the terminal by OSC 52."""
    found = re.findall(rb"\x1b\]52;c?;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\)", output)
    return [b64decode(data).decode() for data in found]


@pytest.fixture
def probe(tmp_path: Path) -> Callable[..., list[str]]:
    """A command that copies NOTE as the app does, writes down what became of it and waits for Enter."""
    (tmp_path / "probe.py").write_text(PROBE, encoding="utf-8")
    (tmp_path / "note").write_text(NOTE, encoding="utf-8")
    return lambda *given: [sys.executable, str(tmp_path / "probe.py"), str(tmp_path), *given]


def result(path: Path) -> Copied:
    """What a probe wrote down."""
    return msgspec.json.decode(path.read_bytes(), type=Copied)


@pytest.fixture
def display() -> Iterator[str]:
    """An X display of our own, without a screen to look at."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "64x64x24", "-nolisten", "tcp"]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, pass_fds=[writing], stdout=quiet, stderr=quiet)
    os.close(writing)
    with os.fdopen(reading) as ready:
        yield f":{ready.readline().strip()}"
    server.terminate()
    server.wait(10)


@pytest.fixture
def tmux() -> Iterator[list[str]]:
    """The beginning of every command to a stock tmux of our own."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["tmux", "-S", str(Path(folder, "socket")), "-f", "/dev/null"]
        yield command
        subprocess.run([*command, "kill-server"], capture_output=True, timeout=10, env=environ())


def pasted(display: str) -> str:
    """What somebody at this display would paste."""
    command = ["xclip", "-o", "-selection", "clipboard", "-display", display]
    return subprocess.run(command, capture_output=True, timeout=10, check=True).stdout.decode()


@needs("Xvfb", "xclip")
def test_a_copy_outlives_the_app_and_its_terminal(
    probe: Callable[..., list[str]], display: str, tmp_path: Path
) -> None:
    """Close the terminal after copying: the note still pastes, every character of it, in any locale."""
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    terminal = spawn(probe("result", "local"), environ(DISPLAY=display, **ascii_only))
    terminal.expect("COPY-ENDED")
    terminal.close(force=True)
    assert result(tmp_path / "result") == Copied("native", True, ON_CLIPBOARD)
    assert pasted(display) == NOTE


@needs("xclip")
def test_a_dead_display_is_not_claimed(probe: Callable[..., list[str]], tmp_path: Path) -> None:
    """With a display that is gone the note goes to the terminal, and no helper writes on the screen."""
    terminal = spawn(probe("result", "local"), environ(DISPLAY=":64999"))
    terminal.expect("COPY-ENDED")
    assert result(tmp_path / "result") == Copied("osc52", False, SENT)
    assert re.fullmatch(rb"\x1b\]52;c;[\w+/=]+\x07", terminal.before)
    assert sent(terminal.before) == [NOTE]
    terminal.close(force=True)


@needs("tmux")
@pytest.mark.parametrize(
    ("term", "sentence", "leaves"),
    [("xterm-256color", IN_TMUX_AND_SENT, [NOTE]), ("vt100", IN_TMUX_ONLY, [])],
    ids=["sends-on", "keeps"],
)
def test_a_stock_tmux_holds_every_byte(
    probe: Callable[..., list[str]],
    tmux: list[str],
    tmp_path: Path,
    term: str,
    sentence: str,
    leaves: list[str],
) -> None:
    """In tmux as it comes, the buffer holds the note, and what is said of the terminal is what left tmux."""
    terminal = spawn([*tmux, "new-session", shlex.join(probe("result"))], environ(TERM=term))
    terminal.expect("COPY-ENDED")
    assert result(tmp_path / "result") == Copied("tmux", True, sentence)
    buffer = subprocess.run([*tmux, "save-buffer", "-"], capture_output=True, timeout=10, env=environ())
    assert buffer.stdout.decode() == NOTE
    terminal.send("\r")
    shown = terminal.before
    terminal.expect(pexpect.EOF)
    assert sent(shown + terminal.before) == leaves


@needs("screen")
def test_gnu_screen_shows_no_rubbish(probe: Callable[..., list[str]], tmp_path: Path) -> None:
    """Inside GNU screen nothing is painted over the page; the other ways are named instead."""
    with tempfile.TemporaryDirectory() as sockets:
        terminal = spawn(["screen", "-c", "/dev/null", *probe("result")], environ(SCREENDIR=sockets))
        terminal.expect("COPY-ENDED")
        assert re.search(rb"[A-Za-z0-9+/]{40}", terminal.before) is None
        assert result(tmp_path / "result").way == "none"
        terminal.send("\r")
        terminal.expect(pexpect.EOF)


@pytest.fixture
def ssh(tmp_path: Path, display: str) -> list[str]:
    """The beginning of a command to a host over ssh that has a display of its own."""
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-qt", "ed25519", "-N", "", "-f", tmp_path / name], check=True, timeout=10)
    options = {
        "HostKey": tmp_path / "host",
        "AuthorizedKeysFile": tmp_path / "user.pub",
        "StrictModes": "no",
        "UsePAM": "no",
        "PermitRootLogin": "yes",
        "SetEnv": f"DISPLAY={display}",
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
    if subprocess.run([*command, "true"], capture_output=True, timeout=10, env=environ()).returncode:
        pytest.skip(f"sshd does not let this account in: {(tmp_path / 'log').read_text()[-200:]}")
    return command


@needs("sshd", "ssh", "ssh-keygen", "Xvfb", "xclip")
@pytest.mark.parametrize("hidden", [False, True], ids=["plain", "as-after-sudo-i"])
def test_over_ssh_the_servers_clipboard_stays_untouched(
    probe: Callable[..., list[str]], ssh: list[str], display: str, tmp_path: Path, hidden: bool
) -> None:
    """A private note from a shared server goes to the person's terminal, never to the server's desktop."""
    old = ["xclip", "-selection", "clipboard", "-display", display]
    quiet = subprocess.DEVNULL
    subprocess.run(old, input=b"old", stdout=quiet, stderr=quiet, check=True, timeout=10)
    there = environ()
    kept = [f"{name}={there[name]}" for name in ("PYTHONPATH", "PATH", "TERM", "LC_ALL")]
    wipe = ["-i", f"DISPLAY={display}"] if hidden else []
    terminal = spawn([*ssh, "-tt", shlex.join(["env", *wipe, *kept, *probe("result")])], there)
    terminal.expect("COPY-ENDED")
    assert result(tmp_path / "result") == Copied("osc52", False, SENT)
    assert sent(terminal.before) == [NOTE]
    assert pasted(display) == "old"
    terminal.send("\r")
    terminal.expect(pexpect.EOF)


@needs("tmux")
def test_plain_view_stands_on_the_normal_screen(tmux: list[str], tmp_path: Path) -> None:
    """A paragraph pastes as one line, ctrl+c is harmless there, and Enter brings the page back."""
    (tmp_path / "page.py").write_text(PAGE, encoding="utf-8")
    command = shlex.join([sys.executable, str(tmp_path / "page.py")])
    terminal = spawn([*tmux, "new-session", command], environ())
    terminal.expect("the page itself")
    terminal.send("p")
    terminal.expect(BACK)
    capture = subprocess.run([*tmux, "capture-pane", "-pJ"], capture_output=True, timeout=10, env=environ())
    shown = [line.rstrip() for line in capture.stdout.decode().splitlines()]
    assert [line for line in shown if line] == ["Dana", "word " * 60 + "end", BACK]
    terminal.send("\x03")
    terminal.expect_exact("^C")  # the terminal drops what follows too closely
    terminal.send("\r")
    terminal.expect("the page itself")
    terminal.send("q")
    terminal.expect(pexpect.EOF)
