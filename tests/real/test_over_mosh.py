"""Copying over mosh, which reads every sequence itself and passes on what it knows."""

from collections.abc import Callable

import pexpect
import pytest

from afterview_tui.outbox import copied as words
from afterview_tui.outbox.site import MOST_IN_MOSH
from tests.real.parts import NOTE, Probe, Tmux, ended, needs, sent

Mosh = Callable[[list[str]], pexpect.spawn]
needs_mosh = needs("mosh-server", "mosh-client")


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
@needs("tmux", "Xvfb", "xclip")
@pytest.mark.parametrize("nested", ["", "set -g allow-passthrough on", "the line"], ids=["stock", "passes", "line"])
def test_a_tmux_under_mosh(
    probe: Probe,
    mosh: Mosh,
    tmux: Tmux,
    display: str,
    score: Callable[..., None],
    untouched: Callable[[], None],
    nested: str,
) -> None:
    """mosh 1.4 drops what a stock tmux 3.3 sends; with the line that is named, or what tmux wraps, it arrives."""
    line = words.IN_TMUX_MOSH.partition("needs: ")[2] if nested == "the line" else nested
    tmux.set(line)
    terminal = mosh(["env", f"DISPLAY={display}", *tmux.session(probe.command())])
    terminal.expect("COPY-ENDED")
    assert tmux.ask("save-buffer", "-") == NOTE
    untouched()
    said = words.IN_TMUX_AND_SENT.format(old="press p") if line else words.IN_TMUX_MOSH
    assert probe.copied.sentence == said
    shown = terminal.before
    terminal.send("\r")
    terminal.expect_exact("[exited]")
    assert sent(shown + terminal.before) == ([NOTE] if line else [])
    named = "the line for mosh" if nested == "the line" else "allow-passthrough"
    reached = "yes, where the terminal obeys" if line else "tmux's buffer, and says so"
    score("mosh + tmux there" + (f" ({named})" if line else ""), reached, said)
