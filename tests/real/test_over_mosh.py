"""Copying over mosh, which reads every sequence itself and passes on what it knows."""

import re
import subprocess
from collections.abc import Callable, Iterator

import pexpect
import pytest

from afterview_tui.outbox.clipboard import MOST_IN_MOSH
from tests.real.parts import SECONDS, Probe, Tmux, ended, environ, needs, sent, spawn

Mosh = Callable[[list[str]], pexpect.spawn]
needs_mosh = needs("mosh-server", "mosh-client")


@pytest.fixture
def mosh() -> Iterator[Mosh]:
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


@needs_mosh
@pytest.mark.parametrize(("size", "arrives"), [(MOST_IN_MOSH, True), (13_000, False)], ids=["12 kB", "13 kB"])
def test_no_cut_note_leaves_mosh(
    probe: Probe, mosh: Mosh, score: Callable[..., None], size: int, arrives: bool
) -> None:
    """What mosh passes on whole arrives; a longer note is refused, for mosh would cut it without a word."""
    probe.note("x" * size)
    assert sent(ended(mosh(probe.command()))) == (["x" * size] if arrives else [])
    assert probe.copied.way == ("osc52" if arrives else "none")
    reached = "yes, where the terminal obeys" if arrives else "no, and says so"
    score(f"mosh, {size // 1000} kB", reached, probe.copied.sentence)


@needs_mosh
@needs("tmux")
def test_a_tmux_under_mosh_is_not_said_to_send(
    probe: Probe, mosh: Mosh, tmux: Tmux, score: Callable[..., None]
) -> None:
    """mosh 1.4 drops what tmux 3.3 sends, so the person is told where the note is for certain."""
    terminal = mosh(tmux.session(probe.command()))
    terminal.expect("COPY-ENDED")
    assert "mosh may drop what tmux sends on" in probe.copied.sentence
    arrived = sent(terminal.before)
    assert arrived in ([], [tmux.ask("save-buffer", "-")])
    score("mosh + tmux there", "tmux's buffer, and says so", probe.copied.sentence)
