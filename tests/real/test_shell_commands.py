"""``afterview note`` and ``afterview doctor`` in a real terminal."""

import shlex
from pathlib import Path

import pytest

from afterview_tui import demo
from afterview_tui.clock import SystemClock
from afterview_tui.store import Store
from tests.real.parts import SECONDS, Tmux, needs, sent
from tests.real.terminal import AFTERVIEW, clean_environment, terminal


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The sample evening on the disk."""
    path = tmp_path / "afterview.json"
    demo.fill(Store(path, SystemClock()), SystemClock())
    return path


def test_a_note_is_copied_from_a_shell(data: Path, tmp_path: Path) -> None:
    """The text reaches the terminal, and the sentence names what a shell has."""
    command = (*AFTERVIEW, "--data", str(data), "note", "copy", "dana")
    # Nobody who runs the tests over ssh or at a desktop gets this on their clipboard.
    with terminal(command, clean_environment(tmp_path, AFTERVIEW_CLIPBOARD="osc52"), columns=120) as t:
        assert t.wait_for_end() == 0
        (text,) = sent(t.written)
        assert text.startswith("Dear Dana,\n")
        sentence = "Sent to your terminal. If paste gives something old: `afterview note show` prints it."
        assert sentence in t.text


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("\x1bP>|foot(1.13)\x1b\\\x1b[?62;4;52c", "foot(1.13): it takes copies (OSC 52)"),
        ("\x1b[?0u\x1b[?62;c", "by kitty's protocol; if letters are lost"),
        ("\x1b[?1;2c", "it doesn't say whether it takes copies; many do"),
    ],
    ids=["foot", "kitty", "xterm"],
)
def test_the_terminal_is_asked_what_it_takes(data: Path, tmp_path: Path, answer: str, said: str) -> None:
    """Its answer stands in the report and not on the command line after it."""
    command = (
        "sh",
        "-c",
        f"{shlex.join(AFTERVIEW)} --data {shlex.quote(str(data))} doctor; read line; echo [$line]",
    )
    with terminal(command, clean_environment(tmp_path)) as t:
        t.wait_until(lambda: t.written.endswith(b"\x1b[>0q\x1b[?u\x1b[c"), "the question")
        t.press(answer)
        t.wait_for(said)
        t.wait_for("options")
        assert "not ok" not in t.text
        t.press("\r")
        t.wait_for("[]")


@needs("tmux")
def test_a_tmux_that_keeps_copies_is_not_ok(data: Path, tmp_path: Path, tmux: Tmux) -> None:
    """The line that tmux.conf lacks stands there, and the exit code says that something is wrong."""
    script = f"{shlex.join(AFTERVIEW)} --data {shlex.quote(str(data))} doctor; echo code $?; sleep {SECONDS}"
    with terminal(tmux.session(["sh", "-c", script]), clean_environment(tmp_path, TERM="vt100"), 120, 30) as t:
        t.wait_for("code 1")
        assert "not ok  tmux.conf  needs: set -as terminal-features ',vt100:clipboard'" in t.text
