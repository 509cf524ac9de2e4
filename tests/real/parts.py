"""What the trials of copying share: a clean environment, terminals that record, and a program that copies."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from base64 import b64decode
from contextlib import suppress
from pathlib import Path

import msgspec
import pexpect
import pytest

import afterview_tui
from afterview_tui.outbox.copied import Copied
from afterview_tui.processes import Processes

RAW = (
    "Liebe Mei-Ling Ødegård, 你好 🎈\r\n\r\n\tdanke für “heute” & 'gestern'\x1b[31m $(x) `y` \\n %s.\r"
    "\x1b]52;c;ZXZpbA==\x07\x1bPtmux;\x1b\\\u202e" + "lang " * 200 + "\x00"
)
"""A note as it might be pasted in: with line ends of all kinds, and with sequences that would be obeyed."""
NOTE = "Liebe Mei-Ling Ødegård, 你好 🎈\n\n\tdanke für “heute” & 'gestern' $(x) `y` \\n %s.\n" + "lang " * 200
"""The same as it has to arrive."""
PERSONAL = ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "TMUX", "TMUX_PANE", "STY", "AFTERVIEW_CLIPBOARD")
SIZE = ("COLUMNS", "LINES")
SSHD = shutil.which("sshd", path=os.pathsep.join([os.environ["PATH"], "/usr/sbin", "/usr/local/sbin"]))

SECONDS = 10
"""The longest that a helper of a trial may take."""

PROBE = """
import os, sys, time
from pathlib import Path
import msgspec
from afterview_tui.outbox.answers import multiplexer
from afterview_tui.outbox.clipboard import Clipboard
from afterview_tui.outbox.programs import run
from afterview_tui.outbox.rehearsal import rehearsed
from afterview_tui.outbox.seat import Seat, find

def write(sequence):
    sys.stderr.write(sequence)
    sys.stderr.flush()

folder, name, *how = sys.argv[1:]
Path(folder, "pid").write_text(str(os.getpid()))
text = Path(folder, "note").read_bytes().decode()
answered = multiplexer(os.environ) if sys.stderr.isatty() else ""
if "waits" in how:
    print("READY-" + "TO-COPY", flush=True)
    sys.stdin.readline()
seat = Seat("here", environ=os.environ) if "local" in how else find(os.environ)
told = rehearsed(
    os.environ, "auto", Path(folder), run=run, seat=seat, tty=sys.stderr.isatty(), answered=answered, text=text
)
Path(folder, "told").write_text(told.sentence)
begun = time.monotonic()
copied = Clipboard(write, os.environ, seat=(lambda: seat) if "local" in how else None, answered=answered).copy(text)
Path(folder, "took").write_text(str(time.monotonic() - begun))
Path(folder, "part").write_bytes(msgspec.json.encode(copied))
Path(folder, "part").rename(Path(folder, name))
print("COPY-" + "ENDED", flush=True)
sys.stdin.readline()
"""


def needs(*programs: str) -> pytest.MarkDecorator:
    """Skip where one of these programs is not installed."""
    missing = [name for name in programs if not (SSHD if name == "sshd" else shutil.which(name))]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


def environ(**more: str) -> dict[str, str]:
    """This environment without anything that leads to the tester's own clipboard."""
    kept = {k: v for k, v in os.environ.items() if k not in (*PERSONAL, *SIZE) and not k.startswith("SSH_")}
    package = str(Path(afterview_tui.__file__).parents[1])
    return {**kept, "PYTHONPATH": package, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **more}


def over_ssh(command: list[str], *more: str, clean: bool = False) -> str:
    """A command line for the other end of ssh, with what a test needs of this environment."""
    there = environ()
    kept = [f"{name}={there[name]}" for name in ("PYTHONPATH", "PATH", "LC_ALL")]
    return shlex.join(["env", *(["-i"] if clean else []), *kept, *more, *command])


def spawn(command: list[str], env: dict[str, str]) -> pexpect.spawn:
    """A program in a terminal of its own."""
    return pexpect.spawn(command[0], command[1:], env=env, timeout=30, dimensions=(24, 80))


def sent(output: bytes | bytearray) -> list[str]:
    """The texts that reached the terminal by OSC 52."""
    found = re.findall(rb"\x1b\]52;c?;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\)", output)
    return [b64decode(data).decode() for data in found]


def painted(output: bytes) -> bool:
    """Whether letters of a sequence that nothing obeyed stand on the screen."""
    rest = re.sub(rb"\x1b\]52;c?;[\w+/=]*(?:\x07|\x1b\\\\)", b"", output)
    return re.search(rb"[A-Za-z0-9+/]{40}", rest) is not None


def ended(terminal: pexpect.spawn) -> bytes:
    """Wait until the copy was made and the program has gone; returns all that reached the terminal."""
    terminal.expect("COPY-ENDED")
    before: bytes = terminal.before
    terminal.send("\r")
    terminal.expect(pexpect.EOF)
    after: bytes = terminal.before
    return before + after


def given(display: str, text: bytes) -> None:
    """Put something onto the clipboard of a display."""
    quiet = subprocess.DEVNULL
    command = ["xclip", "-selection", "clipboard", "-display", display]
    subprocess.run(command, input=text, stdout=quiet, stderr=quiet, check=True, timeout=SECONDS)


def pasted(display: str) -> str:
    """What somebody at this display would paste."""
    command = ["xclip", "-o", "-selection", "clipboard", "-display", display]
    return subprocess.run(command, capture_output=True, timeout=SECONDS, check=True).stdout.decode()


def command_of(pid: int) -> str:
    """How a process was started; empty where it is gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


class Probe:
    """A program that copies a note as the app does, writes down what became of it and waits for Enter."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "probe.py").write_text(PROBE, encoding="utf-8")
        self.note(RAW)

    def note(self, text: str) -> None:
        """Another note to copy."""
        (self._folder / "note").write_bytes(text.encode())

    def command(self, *, local: bool = False, waits: bool = False) -> list[str]:
        """The program; ``local`` where it shall not look whether it is remote, ``waits`` for an Enter to copy."""
        script, folder = str(self._folder / "probe.py"), str(self._folder)
        how = [name for name, wanted in (("local", local), ("waits", waits)) if wanted]
        return [sys.executable, script, folder, "result", *how]

    def wait(self) -> None:
        """Wait until it has copied, where its terminal can't be read."""
        end = time.monotonic() + SECONDS
        while not (self._folder / "result").exists():
            assert time.monotonic() < end, "nothing was copied"
            time.sleep(0.02)

    def end(self) -> None:
        """End it and whatever holds its session; closing their terminals only leaves them to go on."""
        if not (number := self._folder / "pid").exists():
            return
        held = [
            process.pid
            for process in Processes().ancestors(int(number.read_text(encoding="utf-8")))
            if "probe" in (cmdline := command_of(process.pid)) and str(self._folder) in cmdline
        ]
        for pid in held:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM)

    @property
    def copied(self) -> Copied:
        """What it wrote down; the doctor would have said the same before."""
        copied = msgspec.json.decode((self._folder / "result").read_bytes(), type=Copied)
        assert (self._folder / "told").read_text(encoding="utf-8") == copied.sentence
        return copied

    @property
    def took(self) -> str:
        """How long the copy took, in words for the summary."""
        return f"{1000 * float((self._folder / 'took').read_text(encoding='utf-8')):.0f} ms"


class Tmux:
    """A tmux of our own, with no settings but the given ones."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.command = ["tmux", "-S", str(folder / "socket"), "-f", str(folder / "tmux.conf")]
        self.set("")

    def set(self, *lines: str) -> None:
        """Write its settings; before it starts."""
        (self._folder / "tmux.conf").write_text("".join(f"{line}\n" for line in lines))

    def session(self, command: list[str]) -> list[str]:
        """A command in a new session."""
        return [*self.command, "new-session", shlex.join(command)]

    def wait_for(self, text: str, terminal: pexpect.spawn) -> None:
        """Wait until a text stands in the pane; what tmux repaints of it in the terminal may come in parts."""
        end = time.monotonic() + terminal.timeout
        while text not in (shown := self.ask("capture-pane", "-p")):
            assert time.monotonic() < end, f"never {text!r}; the pane was:\n{shown}"
            terminal.expect([pexpect.TIMEOUT, pexpect.EOF], timeout=0.05)

    def ask(self, *question: str) -> str:
        """What it answers."""
        asked = subprocess.run([*self.command, *question], capture_output=True, timeout=SECONDS, env=environ())
        return asked.stdout.decode()
