"""Copying where the person sits: X11, Wayland, displays that are gone, terminals that take nothing."""

import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from afterview_tui.outbox.copied import ON_CLIPBOARD, SENT, Copied
from tests.real.desk import desk_of
from tests.real.parts import (
    NOTE,
    RAW,
    SECONDS,
    Probe,
    ended,
    environ,
    needs,
    pasted,
    sent,
    spawn,
)
from tests.real.terminal import AFTERVIEW
from tests.support import LONG

OLD = "press p"
TWO_MB = "Ü€🎈 x\n" * 180_000
SENT_HERE = Copied("osc52", False, SENT.format(old=OLD))


@needs("Xvfb", "xclip")
@pytest.mark.parametrize(
    ("raw", "text", "where"),
    [(RAW, NOTE, "local X11"), *([(TWO_MB, TWO_MB, "2 MB, local X11")] if LONG else [])],
    ids=lambda value: value if len(value) < 20 else "",
)
def test_a_copy_outlives_the_app_and_its_terminal(
    probe: Probe, display: str, score: Callable[..., None], raw: str, text: str, where: str
) -> None:
    """Close the terminal after copying: the note still pastes, every character of it, in any locale."""
    probe.note(raw)
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    terminal = spawn(probe.command(local=True), environ(DISPLAY=display, **ascii_only))
    terminal.expect("COPY-ENDED")
    terminal.close(force=True)
    assert probe.copied == Copied("native", True, ON_CLIPBOARD)
    assert pasted(display) == text
    score(where, "yes, read back", ON_CLIPBOARD)


@needs("sway", "wl-copy", "setpriv")
def test_a_copy_under_wayland_outlives_the_app(
    probe: Probe, wayland: dict[str, str], score: Callable[..., None]
) -> None:
    """The same under Wayland."""
    terminal = spawn(probe.command(local=True), environ(**wayland))
    terminal.expect("COPY-ENDED")
    terminal.close(force=True)
    assert probe.copied == Copied("native", True, ON_CLIPBOARD)
    paste = subprocess.run(
        ["wl-paste", "--no-newline"], env=environ(**wayland), capture_output=True, timeout=SECONDS, check=True
    )
    assert paste.stdout.decode() == NOTE
    score("local Wayland", "yes, read back", ON_CLIPBOARD)


@needs("xclip")
@pytest.mark.parametrize(
    ("gone", "tools", "where"),
    [
        ({"DISPLAY": ":64999"}, True, "local, dead display"),
        ({"WAYLAND_DISPLAY": "wayland-64999", "XDG_RUNTIME_DIR": "/nowhere"}, True, ""),
        ({"DISPLAY": ":64999"}, False, "local, no clipboard tools"),
    ],
    ids=["dead-x", "dead-wayland", "no-tools"],
)
def test_what_is_gone_is_not_claimed(
    probe: Probe, score: Callable[..., None], tmp_path: Path, gone: dict[str, str], tools: bool, where: str
) -> None:
    """With no clipboard behind it the note goes to the terminal, and no helper writes on the screen."""
    path = {} if tools else {"PATH": str(tmp_path)}
    terminal = spawn(probe.command(local=True), environ(**gone, **path))
    terminal.expect("COPY-ENDED")
    assert probe.copied == SENT_HERE
    assert re.fullmatch(rb"\x1b\]52;c;[\w+/=]+\x07", terminal.before)
    assert sent(terminal.before) == [NOTE]
    terminal.close(force=True)
    if where:
        score(where, "yes, where the terminal obeys", SENT.format(old=OLD))


@needs("Xvfb", "xclip")
def test_a_dead_wayland_hides_no_live_display(probe: Probe, display: str, score: Callable[..., None]) -> None:
    """The one of the two that answers is taken."""
    gone = {"WAYLAND_DISPLAY": "wayland-64999", "XDG_RUNTIME_DIR": "/nowhere"}
    terminal = spawn(probe.command(local=True), environ(DISPLAY=display, **gone))
    terminal.expect("COPY-ENDED")
    terminal.close(force=True)
    assert (probe.copied, pasted(display)) == (Copied("native", True, ON_CLIPBOARD), NOTE)
    score("local, dead Wayland beside X11", "yes, read back", ON_CLIPBOARD)


@needs("Xvfb", "xclip", "unshare")
def test_a_container_on_a_wsl_kernel(
    probe: Probe, display: str, score: Callable[..., None], tmp_path: Path
) -> None:
    """There is no Windows to give it to, whatever the kernel calls itself; its display is taken."""
    kernel = tmp_path / "version"
    kernel.write_text("Linux version 5.15.0-microsoft-standard-WSL2\n")
    inside = ["unshare", "-m", "sh", "-c", 'mount --bind "$0" /proc/version && exec "$@"', str(kernel)]
    if subprocess.run([*inside, "true"], capture_output=True, timeout=SECONDS, check=False).returncode:
        pytest.skip("no other /proc/version can be had here")
    terminal = spawn([*inside, *probe.command(local=True)], environ(DISPLAY=display))
    terminal.expect("COPY-ENDED")
    terminal.close(force=True)
    assert (probe.copied, pasted(display)) == (Copied("native", True, ON_CLIPBOARD), NOTE)
    score("a container on a WSL kernel, X11", "yes, read back", ON_CLIPBOARD)


@needs("Xvfb", "xclip")
def test_the_doctor_copies_nothing(display: str, tmp_path: Path) -> None:
    """It says what a copy would say, and the clipboard is as it was."""
    with desk_of(display, []) as desk:
        environment = {**desk.environ, "HOME": str(tmp_path)}
        terminal = spawn([*AFTERVIEW, "doctor"], environment)
        terminal.expect(r"copying +([^\r\n]+)")
        assert terminal.match[1].decode() == ON_CLIPBOARD
        terminal.expect(pexpect.EOF)
    assert pasted(display) == "old"


@needs("Xvfb", "xclip", "xterm")
@pytest.mark.parametrize("obeys", [True, False], ids=["allowed", "stock"])
def test_what_a_real_terminal_makes_of_it(
    probe: Probe, display: str, score: Callable[..., None], obeys: bool
) -> None:
    """An xterm that allows it has the note on the clipboard; as it comes it doesn't, and nothing more was said."""
    allowed = ["-xrm", "XTerm*disallowedWindowOps: 20,21,SetXprop"] if obeys else []
    command = ["xterm", *allowed, "-e", *probe.command()]
    with subprocess.Popen(command, env=environ(DISPLAY=display, AFTERVIEW_CLIPBOARD="osc52")) as xterm:
        probe.wait()
        end = time.monotonic() + (SECONDS if obeys else 0.5)
        while (pastes := pasted(display)) == "old" and time.monotonic() < end:
            time.sleep(0.02)
        xterm.terminate()
    assert pastes == (NOTE if obeys else "old")
    assert probe.copied == SENT_HERE
    where = "xterm that allows it (OSC 52)" if obeys else "xterm, as it comes (OSC 52)"
    score(where, "yes" if obeys else "no; the sentence leaves it open", probe.copied.sentence)


def test_a_dumb_terminal_gets_no_escape_codes(probe: Probe, score: Callable[..., None]) -> None:
    """Where a sequence would be printed as rubbish, the other ways are named."""
    output = ended(spawn(probe.command(), environ(TERM="dumb")))
    assert b"\x1b" not in output
    assert probe.copied.way == "none"
    score("TERM=dumb", "no, and says so", probe.copied.sentence)


def test_a_pipe_gets_no_escape_codes(probe: Probe, score: Callable[..., None]) -> None:
    """Into a file or a pipe nothing is written but what was asked for."""
    result = subprocess.run(
        probe.command(), env=environ(), stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=True
    )
    assert (result.stdout, result.stderr) == (b"COPY-ENDED\n", b"")
    assert probe.copied.way == "none"
    score("a pipe", "no, and says so", probe.copied.sentence)


@pytest.mark.parametrize(("size", "arrives"), [(70_000, True), (80_000, False)])
def test_a_long_note_arrives_whole_or_is_refused(
    probe: Probe, score: Callable[..., None], size: int, arrives: bool
) -> None:
    """What a terminal may cut is not sent; the sentence has both numbers."""
    probe.note("ü" * (size // 2))
    output = ended(spawn(probe.command(), environ()))
    assert sent(output) == (["ü" * (size // 2)] if arrives else [])
    refused = f"A terminal takes 74,994 bytes and this has {size:,}"
    assert probe.copied.sentence.startswith("Sent" if arrives else refused)
    reached = "yes, where the terminal obeys" if arrives else "no, and says so"
    score(f"{size // 1000} kB to a terminal", reached, probe.copied.sentence)


@needs("Xvfb", "xclip")
def test_a_command_of_ones_own_gets_the_note(probe: Probe, display: str) -> None:
    """Any other tool can be named, and outlives the app as well."""
    own = f'command "xclip -selection clipboard -display {display}"'
    terminal = spawn(probe.command(), environ(AFTERVIEW_CLIPBOARD=own))
    terminal.expect("COPY-ENDED")
    terminal.close(force=True)
    assert probe.copied.sentence == "Given to your own command, xclip, which took it."
    assert pasted(display) == NOTE
