"""Keys that come in pieces, bytes that are no letters, and rest, with the driver that sleeps between keys."""

import sys
from pathlib import Path

from tests.real.datafile import tables
from tests.real.terminal import AFTERVIEW, Terminal, clean_environment, terminal

REST_SECONDS = 3.0
ESC_DELAY = 1500
"""Milliseconds that are asked for, between a lone Esc and what it does."""
PIECES_APART = 0.4
"""Seconds between the two parts of a key; Textual waits 0.1 unless ESCDELAY says otherwise."""
OVER_SSH = {"SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"}
WAKES_A_SECOND = 5
"""At most, of all threads: a look at the file each second takes two. Textual's own driver takes ten more."""


def remember(tmp_path: Path, **environ: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """The page with the fields, on a file of its own."""
    return (*AFTERVIEW, "--data", str(tmp_path / "a.json"), "remember"), clean_environment(tmp_path, **environ)


def test_keys_in_pieces_are_read_and_then_it_rests(tmp_path: Path) -> None:
    """The rest of an arrow comes late: the field below is gone to, and none is left. A lone Esc needs no more."""
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
        t.press("esc")
        t.wait_for("Interviews")
        rests(t)


def test_bytes_that_are_no_letters_end_nothing_and_then_it_rests(tmp_path: Path) -> None:
    """An ü in Latin-1 is one odd byte; half a letter or a key comes late over a slow line: the rest is there."""
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
        t.press("^n")
        t.wait_for("One thing per line")
        rests(t)
        t.press("^q")
        assert t.wait_for_end() == 0
    (interview,) = tables(tmp_path / "a.json")["interviews"]
    assert interview["company"] == "M\N{REPLACEMENT CHARACTER}ller & Söhne, Kestrel"


def rests(t: Terminal) -> None:
    """Nobody types, on a page or in a field: nothing is drawn, and the program hardly wakes up."""
    t.settle(1.0)
    before, written = wakes(t), len(t.written)
    t.read(REST_SECONDS)
    assert len(t.written) == written, f"it draws at rest:\n{t.text}"
    assert wakes(t) - before <= WAKES_A_SECOND * REST_SECONDS, f"it wakes up at rest:\n{t.text}"


def wakes(t: Terminal) -> int:
    """How often the program went to sleep by itself so far, in all its threads; only Linux counts that."""
    if not sys.platform.startswith("linux"):
        return 0
    tasks = Path(f"/proc/{t.child.pid}/task").iterdir()
    lines = [line for task in tasks for line in (task / "status").read_text().splitlines()]
    return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))
