"""``afterview note`` and ``afterview doctor`` in a real terminal."""

import shlex
import subprocess
from pathlib import Path

import msgspec
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


def test_commands_at_the_same_time(tmp_path: Path) -> None:
    """All that each was told is in the file, and each is a step of its own that is taken back."""
    path, many = tmp_path / "afterview.json", 8
    at = (*AFTERVIEW, "--data", str(path))
    for words in (["lead", "add", "Quarry, Cook"], ["lead", "close", "quarry", "--why", "withdrew"]):
        subprocess.run([*at, *words], env=clean_environment(tmp_path), capture_output=True, check=True)
    before = Store(path, SystemClock()).leads.all()
    lines = [["lead", "add", f"Company {n}, Cook"] for n in range(many - 1)]
    lines.append(["lead", "edit", "quarry", "--notes", "they called"])
    started = [
        subprocess.Popen(
            [*at, *line], env=clean_environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for line in lines
    ]
    for each in started:
        out, err = each.communicate(timeout=4 * SECONDS)
        assert (each.returncode, err) == (0, "")
        assert out.endswith("`afterview undo` takes it back.\n")
    store = Store(path, SystemClock())
    assert {lead.company for lead in store.leads.all()} == {"Quarry", *(f"Company {n}" for n in range(many - 1))}
    assert len(store.journal.entries()) == many + 2
    for _ in range(many):
        store.take_back()
    (quarry,) = store.leads.all()
    assert [msgspec.structs.replace(quarry, updated_at=before[0].updated_at)] == before


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
