"""Copying inside tmux and GNU screen: what they hold, and what leaves them."""

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from afterview_tui.outbox import copied as words
from afterview_tui.outbox.copied import Copied
from tests.real.parts import NOTE, Probe, Tmux, ended, environ, needs, sent, spawn
from tests.real.terminal import AFTERVIEW, clean_environment, terminal
from tests.support import LONG

OLD = "press p"
AND_SENT = words.IN_TMUX_AND_SENT.format(old=OLD)
SETTINGS = [
    (setting, "xterm-256color", AND_SENT, [NOTE], f"tmux, set-clipboard {setting}")
    for setting in (["on", "off"] if LONG else ["off"])
]
LENGTHS = [(80_000, "80 kB in tmux"), *([(2_000_000, "2 MB in tmux")] if LONG else [])]


@needs("tmux")
@pytest.mark.parametrize(
    ("setting", "term", "sentence", "leaves", "where"),
    [
        ("", "xterm-256color", AND_SENT, [NOTE], "tmux, as it comes"),
        *SETTINGS,
        ("", "vt100", words.IN_TMUX_ONLY.format(term="vt100"), [], "tmux in a terminal without clipboard"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("tmux") else "",
)
def test_tmux_holds_every_byte(
    probe: Probe,
    tmux: Tmux,
    score: Callable[..., None],
    setting: str,
    term: str,
    sentence: str,
    leaves: list[str],
    where: str,
    record_property: Callable[[str, object], None],
) -> None:
    """However tmux is set, its buffer holds the note, and what is said of the terminal is what left tmux."""
    tmux.set(f"set -s set-clipboard {setting}" if setting else "")
    terminal = spawn(tmux.session(probe.command()), environ(TERM=term))
    terminal.expect("COPY-ENDED")
    assert probe.copied == Copied("tmux", True, sentence)
    assert tmux.ask("save-buffer", "-") == NOTE
    shown = terminal.before
    terminal.send("\r")
    terminal.expect_exact("[exited]")
    assert sent(shown + terminal.before) == leaves
    if LONG:
        record_property("figure", f"a copy, {where}: {probe.took}")
    score(where, "yes, where the terminal obeys" if leaves else "tmux's buffer, and says so", sentence)


@needs("tmux")
def test_the_line_for_tmux_conf_is_the_right_one(probe: Probe, tmux: Tmux) -> None:
    """Whoever puts the named line into tmux.conf has the note on the terminal the next time."""
    line = words.IN_TMUX_ONLY.format(term="vt100").partition("needs: ")[2]
    tmux.set(line)
    output = ended(spawn(tmux.session(probe.command()), environ(TERM="vt100")))
    assert probe.copied.sentence == AND_SENT
    assert sent(output) == [NOTE]


@needs("tmux")
@pytest.mark.parametrize(("size", "where"), LENGTHS)
def test_tmux_holds_what_no_terminal_takes(
    probe: Probe, tmux: Tmux, score: Callable[..., None], size: int, where: str
) -> None:
    """A text of any length is in the buffer whole, and nothing of it is sent on."""
    probe.note("ü" * (size // 2))
    terminal = spawn(tmux.session(probe.command()), environ())
    terminal.expect("COPY-ENDED")
    assert probe.copied.sentence == words.IN_TMUX_TOO_LONG.format(who="a terminal", most=74_994, size=size)
    assert tmux.ask("save-buffer", "-") == "ü" * (size // 2)
    shown = terminal.before
    terminal.send("\r")
    terminal.expect_exact("[exited]")
    assert sent(shown + terminal.before) == []
    score(where, "tmux's buffer, and says so", probe.copied.sentence)


@needs("screen")
@pytest.mark.parametrize("size", [300, 3000, 30_000] if LONG else [30_000])
def test_gnu_screen_passes_every_byte_on(probe: Probe, score: Callable[..., None], size: int) -> None:
    """At any length the note leaves screen whole, and nothing of it is painted over the page."""
    note = (NOTE * 40).encode()[:size].decode(errors="ignore")
    probe.note(note)
    with tempfile.TemporaryDirectory() as sockets:
        output = ended(spawn(["screen", "-c", "/dev/null", *probe.command()], environ(SCREENDIR=sockets)))
    assert sent(output) == [note]
    painted = re.sub(rb"\x1b\]52;c;[\w+/=]*\x07", b"", output)
    assert re.search(rb"[A-Za-z0-9+/]{40}", painted) is None
    assert probe.copied == Copied("screen", False, words.THROUGH_SCREEN.format(old=OLD))
    score(f"GNU screen, {size:,} bytes", "yes, where the terminal obeys", probe.copied.sentence)


@needs("screen")
def test_the_window_copies_through_gnu_screen(tmp_path: Path) -> None:
    """`c` in the program itself, and `ctrl+c` in a field of it, take the same road."""
    with tempfile.TemporaryDirectory() as sockets:
        command = ["screen", "-c", "/dev/null", *AFTERVIEW, "demo"]
        with terminal(command, clean_environment(tmp_path, SCREENDIR=sockets)) as t:
            t.wait_for("Kestrel Robotics")
            t.press("down", "down", "down", "enter")
            t.wait_for("looked over")
            t.press("c")
            t.wait_for("Sent through GNU screen to your terminal.")
            assert sent(t.written)[0].startswith("Dear Dana,\n")
            t.press("enter")
            t.wait_for("To Dana Whitfield")
            # Screen takes a single ctrl+a for itself.
            t.press("^a", "a", "end", *["\x1b[1;2D"] * 3, "^c")
            t.wait_until(lambda: len(sent(t.written)) == 2, "a second copy")
            assert sent(t.written)[1] == "na,"
            t.wait_for("select it with Shift and the mouse.")
            # Closing its terminal would only detach it.
            t.press("^q")
            t.wait_for_end()
