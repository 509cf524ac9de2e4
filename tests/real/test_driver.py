"""Keys that come in pieces, bytes that are no letters, and rest, with the driver that sleeps between keys."""

import sys
from pathlib import Path

import pytest

from tests.real.datafile import tables
from tests.real.terminal import AFTERVIEW, Terminal, clean_environment, terminal

REST_SECONDS = 3.0
ESC_DELAY = 2000
"""Milliseconds that are asked for, between a lone Esc and what it does."""
PIECES_APART = 0.4
"""Seconds between the two parts of a key; Textual waits 0.1 unless ESCDELAY says otherwise."""
OVER_SSH = {"SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"}
WAKES_A_SECOND = 5
"""At most, of all threads: a look at the file each second takes two. Textual's own driver takes ten more."""


def remember(tmp_path: Path, **environ: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """The page with the fields, on a file of its own."""
    return (*AFTERVIEW, "--data", str(tmp_path / "a.json"), "remember"), clean_environment(tmp_path, **environ)


def test_an_arrow_in_two_pieces_is_one_key_and_a_lone_esc_another(tmp_path: Path) -> None:
    """The rest of an arrow comes late: the field below is gone to, and none is left. Esc needs no other key."""
    with terminal(*remember(tmp_path, ESCDELAY=str(ESC_DELAY))) as t:
        t.wait_for_field("Company")
        t.child.send("\x1b")
        t.read(PIECES_APART)
        t.child.send("[B")
        t.wait_for_field("Role")
        t.type("Engineer")
        assert "such as Kestrel Robotics" in t.line("Company")
        t.press("esc")
        t.wait_for("e edit above")


def test_over_a_slow_line_what_comes_in_pieces_ends_nothing(tmp_path: Path) -> None:
    """An ü in Latin-1 is one odd byte, half a letter or a key comes late: it goes on, and the rest is there."""
    with terminal(*remember(tmp_path, **OVER_SSH)) as t:
        t.wait_for_field("Company")
        t.type("M")
        t.child.send(b"\xfc")
        t.type("ller & S")
        t.child.send("ö".encode()[:1])
        t.settle(2 * PIECES_APART)
        t.child.send("ö".encode()[1:])
        t.type("hne, Kestrl")
        for part in ("\x1b", "[D"):
            t.child.send(part)
            t.settle(PIECES_APART / 2)
        t.child.send("e")
        t.wait_for("Kestrel")
        t.press("^q")
        assert t.wait_for_end() == 0
    (interview,) = tables(tmp_path / "a.json")["interviews"]
    assert interview["company"] == "M\N{REPLACEMENT CHARACTER}ller & Söhne, Kestrel"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux counts how often a program wakes up")
@pytest.mark.parametrize("place", ["home", "setdown"])
def test_at_rest_it_sleeps_and_writes_nothing(tmp_path: Path, place: str) -> None:
    """Nobody types, on a page and in a field: nothing is drawn, and the program hardly wakes up."""
    page = () if place == "home" else (place,)
    with terminal((*AFTERVIEW, *page), clean_environment(tmp_path)) as t:
        t.wait_for("Press Enter." if place == "home" else "One thing a line")
        t.settle(1.0)
        before, written = wakes(t), len(t.written)
        t.read(REST_SECONDS)
        assert len(t.written) == written
        assert wakes(t) - before <= WAKES_A_SECOND * REST_SECONDS


def wakes(t: Terminal) -> int:
    """How often the program went to sleep by itself so far, in all its threads."""
    tasks = Path(f"/proc/{t.child.pid}/task").iterdir()
    lines = [line for task in tasks for line in (task / "status").read_text().splitlines()]
    return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))
