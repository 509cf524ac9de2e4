"""Copying in one multiplexer inside another, or around ssh: as far as each passes on, and no letter painted."""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from afterview_tui.outbox import copied as words
from tests.real.parts import NOTE, Probe, Tmux, ended, environ, needs, over_ssh, painted, sent, spawn
from tests.real.terminal import AFTERVIEW
from tests.support import LONG

OLD = "press p"
LONG_NOTE = (NOTE * 10).encode()[:10_000].decode(errors="ignore")
YES, NEEDED = "yes, where the terminal obeys", "no, and says what is needed"
SSH = ("sshd", "ssh", "ssh-keygen")
Score = Callable[..., None]
Look = Callable[[], None]


class Screen:
    """A GNU screen of our own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environ = environ(SCREENDIR=str(folder))

    def command(self, command: list[str], *settings: str, name: str = "outer") -> list[str]:
        """A command in a new session with these settings."""
        rc = self.folder / f"{name}.rc"
        rc.write_text("".join(f"{line}\n" for line in settings))
        return ["screen", "-c", str(rc), "-S", name, *command]


@pytest.fixture
def screen() -> Iterator[Screen]:
    """GNU screens whose sockets are in a folder with a short name."""
    with tempfile.TemporaryDirectory() as name:
        yield Screen(Path(name))


@needs("screen", "tmux")
@pytest.mark.parametrize("line", ["", "set -g allow-passthrough on"], ids=["stock", "passes"])
def test_a_tmux_in_a_screen(probe: Probe, screen: Screen, tmux: Tmux, score: Score, line: str) -> None:
    """What tmux would send there is painted as letters; wrapped, it arrives, and that line is named."""
    probe.note(LONG_NOTE)
    # Even where tmux was told that every terminal takes copies.
    tmux.set("set -as terminal-features ',*:clipboard'", line)
    inside = spawn(screen.command(tmux.session(probe.command())), screen.environ)
    inside.expect("COPY-ENDED")
    shown = inside.before
    assert tmux.ask("save-buffer", "-") == LONG_NOTE
    inside.send("\r")
    inside.expect("exited|terminating")
    output = shown + inside.before
    inside.close(force=True)
    assert not painted(output)
    assert sent(output) == ([LONG_NOTE] if line else [])
    said = words.IN_TMUX_AND_SENT.format(old=OLD) if line else words.IN_TMUX_IN_SCREEN
    assert probe.copied.sentence == said
    score(f"tmux in GNU screen{' (allow-passthrough)' if line else ''}", YES if line else NEEDED, said)


def test_the_line_for_a_tmux_in_a_screen_is_the_one_that_was_tried() -> None:
    """Whoever follows the sentence has what arrives in the trial."""
    assert words.IN_TMUX_IN_SCREEN.endswith(": set -g allow-passthrough on")


@needs("screen", "tmux")
def test_a_screen_in_a_tmux(probe: Probe, screen: Screen, tmux: Tmux, score: Score) -> None:
    """The tmux around it takes the note itself, whatever GNU screen would make of it."""
    probe.note(LONG_NOTE)
    inside = spawn(tmux.session(["env", f"SCREENDIR={screen.folder}", *screen.command(probe.command())]), environ())
    inside.expect("COPY-ENDED")
    shown = inside.before
    assert tmux.ask("save-buffer", "-") == LONG_NOTE
    inside.send("\r")
    inside.expect_exact("[exited]")
    assert not painted(shown + inside.before)
    assert sent(shown + inside.before) == [LONG_NOTE]
    assert probe.copied.sentence == words.IN_TMUX_AND_SENT.format(old=OLD)
    score("GNU screen in tmux", YES, probe.copied.sentence)


@needs("screen")
def test_a_screen_in_a_screen(probe: Probe, screen: Screen, score: Score) -> None:
    """The outer one would paint what the inner one passes on, so nothing is sent."""
    probe.note(LONG_NOTE)
    inner = ["env", "-u", "STY", *screen.command(probe.command(), name="inner")]
    output = ended(spawn(screen.command(inner), screen.environ))
    assert (painted(output), sent(output), probe.copied.way) == (False, [], "none")
    assert probe.copied.sentence.startswith(words.NOT_THROUGH_SCREEN)
    score("GNU screen in GNU screen", "no, and says so", probe.copied.sentence)


@needs(*SSH, "screen", "Xvfb", "xclip")
def test_a_screen_at_home_that_calls_itself_otherwise(
    probe: Probe, new_ssh: Callable[..., list[str]], screen: Screen, display: str, score: Score, untouched: Look
) -> None:
    """It answers who it is when asked from the other end, whatever TERM says."""
    probe.note(LONG_NOTE)
    ssh = [*new_ssh(SetEnv=f"DISPLAY={display}"), "-tt", over_ssh(probe.command(), "TERM=screen-256color")]
    output = ended(spawn(screen.command(ssh, "term screen-256color"), screen.environ))
    untouched()
    assert (painted(output), sent(output)) == (False, [LONG_NOTE])
    assert probe.copied.sentence == words.THROUGH_SCREEN.format(old=OLD)
    score("GNU screen here (screen-256color) + ssh", YES, probe.copied.sentence)


CALLED = "set -g default-terminal screen"
HOME = [
    ([CALLED, "set -s set-clipboard on"], True, "called screen"),
    ([CALLED], False, ""),
    (["set -g allow-passthrough on"], True, "allow-passthrough"),
]


@needs(*SSH, "tmux", "Xvfb", "xclip")
@pytest.mark.parametrize(("lines", "arrives", "named"), HOME, ids=["called-screen-on", "called-screen", "passes"])
def test_a_tmux_at_home(
    probe: Probe,
    new_ssh: Callable[..., list[str]],
    tmux: Tmux,
    display: str,
    score: Score,
    untouched: Look,
    lines: list[str],
    arrives: bool,
    named: str,
) -> None:
    """It is no GNU screen, however it calls its terminals, and takes what is wrapped where it passes that on."""
    tmux.set(*lines)
    ssh = [*new_ssh(SetEnv=f"DISPLAY={display}"), "-tt", over_ssh(probe.command(), f"TERM={_term(lines)}")]
    output = ended(spawn(tmux.session(ssh), environ()))
    untouched()
    assert sent(output) == ([NOTE] if arrives else [])
    assert probe.copied.sentence == words.AROUND
    if named:
        score(f"tmux here ({named}) + ssh", YES, probe.copied.sentence)


def _choice(tmux: Tmux) -> str:
    """The number before "Copy the text" among what can be done."""
    found = re.search(r"(\d+)\. Copy the text", tmux.ask("capture-pane", "-p"))
    return found[1] if found else ""


def _term(lines: list[str]) -> str:
    return "screen" if CALLED in lines else "tmux-256color"


@needs(*SSH, "tmux")
@pytest.mark.parametrize("face", ["shell", *(["window", "plain"] if LONG else [])])
def test_every_face_asks_what_is_around_ssh(
    new_ssh: Callable[..., list[str]], tmux: Tmux, tmp_path: Path, filled: Path, face: str
) -> None:
    """A tmux at home that calls itself screen is known to the program itself, however it runs."""
    tmux.set(CALLED, "set -s set-clipboard on")
    data = str(shutil.copy(filled, tmp_path / "a.json"))
    command = {"shell": ["note", "copy", "Dana"], "plain": ["--plain", "thank"], "window": ["thank"]}[face]
    there = over_ssh([*AFTERVIEW, "--data", data, *command], "TERM=screen", f"HOME={tmp_path}")
    home = spawn(tmux.session([*new_ssh(), "-tt", there]), environ())
    if face == "window":
        tmux.wait_for("looked over", home)
        home.send("c")
    if face == "plain":
        tmux.wait_for("Dana", home)
        for key, then in (("1", "sign your notes"), ("Alex", "Copy the text"), (_choice, "Copy what?"), ("1", "")):
            home.send((key if isinstance(key, str) else key(tmux)) + "\r")
            tmux.wait_for(then, home)
    home.expect(r"\x1b\]52;[^\x07]*\x07" if face != "shell" else r"exited")
    assert sent(home.before + (home.after if face != "shell" else b""))[0].startswith("Dear Dana,")
    home.close(force=True)
