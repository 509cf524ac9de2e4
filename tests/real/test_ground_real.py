"""The theme that follows the terminal, in the installed program on a real pseudo-terminal."""

from pathlib import Path

from tests.real.terminal import AFTERVIEW, Terminal, clean_environment, terminal

ASKED = b"\x1b]11;?\x1b\\"
LIGHT, DARK = b"\x1b]11;rgb:fdf6/f6f6/e3e3\x07", b"\x1b[?997;1n"
PAPER, DUSK = "faf7f0", "1e2a2e"


def ground(t: Terminal) -> str:
    """What the page is painted on."""
    return str(t.screen.buffer[0][0].bg)


def test_a_light_terminal_gets_paper_and_a_change_is_followed(tmp_path: Path) -> None:
    """It is asked once; a late answer goes into no field."""
    data = tmp_path / "evening.json"
    with terminal((*AFTERVIEW, "--data", str(data), "remember"), clean_environment(tmp_path)) as t:
        t.wait_for_field("Company")
        assert ground(t) == DUSK
        t.child.send("Mül")
        t.child.send(LIGHT[:9])
        t.child.send(LIGHT[9:])
        t.child.send("ler")
        t.wait_for("Müller")
        t.wait_until(lambda: ground(t) == PAPER, "paper")
        assert t.line("Company").split() == ["Company", "Müller"]
        t.child.send(DARK)
        t.wait_until(lambda: ground(t) == DUSK, "dusk")
        assert t.written.count(ASKED) == 1
        t.press("^q")
        assert t.wait_for_end() == 0
    assert b"\x1b[?2031l" in t.written


def test_a_terminal_that_can_not_tell_is_not_asked(tmp_path: Path) -> None:
    """Some would show the question."""
    environ = clean_environment(tmp_path, TERM="linux", COLORTERM="")
    with terminal((*AFTERVIEW, "--data", str(tmp_path / "evening.json")), environ) as t:
        t.wait_for("Press Enter.")
        assert ASKED not in t.written
