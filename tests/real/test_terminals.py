"""Every page in every kind of terminal, and lines that are flooded or frozen."""

import itertools
import re
import shlex
import signal
import time
from pathlib import Path
from typing import NamedTuple

import pytest
from rich.console import Console

from afterview_tui.cli.window import is_dumb_terminal
from tests.real.datafile import tables
from tests.real.terminal import AFTERVIEW, LIMIT, Terminal, clean_environment, terminal, worked
from tests.support import LONG

SIZES = ((60, 20), (80, 24), (200, 60))
TRUE_COLOUR, ONE_OF_256 = re.compile(rb"[34]8;2;(\d+);(\d+);(\d+)"), re.compile(rb"[34]8;5;\d")


class Kind(NamedTuple):
    """One kind of terminal."""

    environ: dict[str, str]
    options: tuple[str, ...] = ()


KINDS = {
    "no colour": Kind({"NO_COLOR": "1"}),
    "16 colours": Kind({"TERM": "xterm", "COLORTERM": ""}),
    "256 colours": Kind({"COLORTERM": ""}),
    "C locale": Kind({"LC_ALL": "C"}),
    "ASCII": Kind({"LC_ALL": "C", "TERM": "vt100", "COLORTERM": ""}, ("--ascii",)),
    "still, no mouse": Kind({}, ("--still", "--no-mouse")),
}
SHORT = [("no colour", SIZES[0]), ("ASCII", SIZES[1])]
TRIALS = list(itertools.product(KINDS, SIZES)) if LONG else SHORT
STRANGE = (
    "unknown",
    "DUMB",
    "",
    "a/b",
    "../../etc/passwd",
    "x" * 30_000,
    "dumb ",
    "ünbekannt",
    "-",
    "%s",
    "xterm\x1b[m",
)
"""What TERM may be and no terminal is called, or that says that nothing can be drawn."""
SENTENCES = {
    "breathe": ("Small, easy breaths. No need to breathe deeply.", "ready"),
    "remember": ("Kestrel Robotics", "People", "Dana Whitfield", "Aunt Rosa"),
    "setdown": ("Everything is decided, and sealed.", "One thing for a note", "You can leave it here."),
    "thank": ("Dana Whitfield", "looked over", "Dear Dana,"),
    "quiet": ("Stay off", "Until", "Sign", "It is a promise, not a lock. Messages about interviews are fine."),
    "leads": ("1 of 7", "unheard for", "next"),
    "close": ("left for later", "What mattered most today?", "That's all for today."),
}
"""What each page of the walk says of the sample evening, in the order of the walk."""
ASIDE = {
    "o": ("You sign as", "Card width", "Your notes"),
    "/": ("Search", "any words: a name, a company, something you wrote"),
    "d": ("Nothing in the drawer. Press n to write what you would have posted. It stays in your file.",),
    "?": ("A new interview: begin with the breath.", "Your leads, one at a time."),
}
"""What is opened from Home by a key, and what stands there."""


def shows(t: Terminal, sentences: tuple[str, ...], *, keys: bool = True) -> None:
    """Wait until each sentence is there with all its words, however it is wrapped, and the key line to its end."""
    for sentence in sentences:
        t.wait_until(lambda sentence=sentence: sentence in " ".join(t.text.split()), sentence)  # type: ignore[misc]
    if keys:
        t.wait_until(lambda: t.text.rstrip().endswith(("? keys", "ctrl+p commands")), "the key line to its end")
        line = t.text.rstrip().splitlines()[-1].strip()
        parts = re.split(r" {3,}", re.sub(r"  +(\? keys|ctrl\+p commands)$", r"   \1", line))
        assert all(len(part.split()) >= 2 for part in parts), f"a key without its words: {line!r}"


@pytest.mark.parametrize(
    ("name", "size"), TRIALS, ids=lambda value: value if isinstance(value, str) else "{}x{}".format(*value)
)
def test_every_page(tmp_path: Path, name: str, size: tuple[int, int]) -> None:
    """Each page says what it is for and shows its keys whole; the terminal gets only what it can show."""
    kind = KINDS[name]
    temporary, home = tmp_path / "tmp", tmp_path / "home"
    temporary.mkdir()
    home.mkdir()
    environ = clean_environment(home, TMPDIR=str(temporary), **kind.environ)
    with terminal((*AFTERVIEW, *kind.options, "demo"), environ, *size) as t:
        shows(t, ("Interviews", "A sample evening; nothing here is kept."))
        assert [path.name for path in temporary.iterdir()]
        for key, sentences in ASIDE.items():
            t.press(key)
            shows(t, sentences, keys=key != "?")
            t.press("esc")
            if key == "/":
                t.press("esc")
            shows(t, ("Interviews",))
        t.press("end", "enter")
        for place in ("thank", "setdown", "remember"):
            shows(t, SENTENCES[place])
            t.press("[")
        shows(t, SENTENCES["breathe"])
        t.press("esc")
        shows(t, ("Interviews",))
        t.press("l")
        shows(t, SENTENCES["leads"])
        t.press("[")
        shows(t, SENTENCES["quiet"])
        t.press("]")
        shows(t, SENTENCES["leads"])
        t.press("]")
        shows(t, SENTENCES["close"])
        t.press("]")
        shows(t, ("Interviews",))
        t.press("^q")
        assert t.wait_for_end() == 0
        assert "Traceback" not in t.said
        only_what_it_can_show(name, t.written)
    assert [*temporary.iterdir(), *home.iterdir()] == [], "the demo leaves nothing behind"


def only_what_it_can_show(name: str, written: bytearray) -> None:
    """No colour where there is none, none beyond the terminal's, no letter beyond ASCII where that is asked."""
    true_colours = TRUE_COLOUR.findall(written)
    if name == "no colour":
        assert all(red == green == blue for red, green, blue in true_colours)
        assert not re.search(rb"\x1b\[(?:[0-9;]*;)?(?:3[1-6]|4[1-6])(?:;[0-9;]*)?m", TRUE_COLOUR.sub(b"", written))
    if name in ("16 colours", "256 colours", "ASCII"):
        assert true_colours == []
    if name in ("16 colours", "ASCII"):
        assert not ONE_OF_256.search(written)
    if name == "ASCII":
        assert written.isascii()
    if name == "still, no mouse":
        assert b"\x1b[?1003h" not in written


def names_of_terminals() -> list[str]:
    """Every name that this machine's terminfo knows, and some that none does."""
    folders = (Path("/usr/share/terminfo"), Path("/lib/terminfo"), Path("/etc/terminfo"))
    known = {path.name for folder in folders if folder.exists() for path in folder.glob("?/*")}
    return [*sorted(known), *STRANGE]


def test_no_name_of_a_terminal_is_drawn_on_by_mistake() -> None:
    """What the library of colours takes for a terminal that draws nothing gets lines, whatever it is called."""
    for name in names_of_terminals():
        console = Console(force_terminal=True, _environ={"TERM": name})
        assert is_dumb_terminal({"TERM": name}) == console.is_dumb_terminal, name


@pytest.mark.parametrize(
    "name", [None, *(names_of_terminals()[::15] if LONG else []), *STRANGE], ids=lambda name: repr(name)[:20]
)
def test_whatever_a_terminal_calls_itself(tmp_path: Path, name: str | None) -> None:
    """A page or lines; at rest no core is busy, and ctrl+q and SIGTERM are heard."""
    environ = clean_environment(tmp_path)
    environ.pop("TERM")
    if name is not None:
        environ["TERM"] = name
    for leave in ("ctrl+q", "SIGTERM")[: 2 if LONG else 1]:
        with terminal((*AFTERVIEW, "--data", str(tmp_path / "a.json")), environ) as t:
            t.wait_until(lambda t=t: "Press Enter" in t.text or "line by line" in t.text, "the first page")  # type: ignore[misc]
            t.settle()
            if "line by line" in t.text:
                assert is_dumb_terminal(environ)
                continue
            before = worked(t)
            t.read(0.5)
            assert worked(t) - before < 0.25, "it works, though nobody types"
            t.press("^q") if leave == "ctrl+q" else t.signal(signal.SIGTERM)
            assert t.wait_for_end() == (0 if leave == "ctrl+q" else 128 + signal.SIGTERM)


@pytest.mark.parametrize(
    ("environ", "command"),
    [
        ({"COLUMNS": "40", "LINES": "10"}, "{}"),
        ({"COLUMNS": "200", "LINES": "60"}, "{}"),
        ({}, "{} >/dev/null"),
        ({"TERM": "Unknown", "COLUMNS": "200"}, "TERM=xterm {} 2>&1 >/dev/tty"),
    ],
)
def test_the_terminal_knows_its_own_size(tmp_path: Path, environ: dict[str, str], command: str) -> None:
    """Exported sizes, as old as the shell, and a standard output that is a file say nothing of the window."""
    start = command.format(shlex.join([*AFTERVIEW, "--data", str(tmp_path / "a.json")]))
    with terminal(("sh", "-c", start), clean_environment(tmp_path, **environ), 100, 30) as t:
        t.wait_for("? keys")
        t.settle()
        assert t.screen.display[-1].strip().endswith("? keys") or t.screen.display[-2].strip().endswith("? keys")
        assert any(line.rstrip().endswith("? keys") and len(line.rstrip()) > 80 for line in t.screen.display)
        t.resize(70, 22)
        t.wait_until(lambda: all(len(line) <= 70 for line in t.text.splitlines()) and "? keys" in t.text, "resized")
        t.press("^q")
        assert t.wait_for_end() == 0


def test_megabytes_are_pasted(tmp_path: Path) -> None:
    """A large file pasted by mistake is all there, and the program answers afterwards."""
    data = tmp_path / "evening.json"
    line = "What I would have posted, at length."
    number = (1_000_000 if LONG else 200_000) // len(line)
    with terminal((*AFTERVIEW, "--data", str(data)), clean_environment(tmp_path)) as t:
        t.wait_for("Press Enter")
        t.press("d")
        t.wait_for("Nothing in the drawer.")
        t.press("n")
        t.wait_for("Write it here.")
        t.child.send(f"\x1b[200~{(line + chr(13)) * number}\x1b[201~The end.")
        t.wait_for("The end.")
        t.press("^q")
        assert t.wait_for_end() == 0
    (post,) = tables(data)["posts"]
    assert post["text"] == f"{line}\n" * number + "The end."


@pytest.mark.skipif(not Path("/proc/self/io").exists(), reason="there is no /proc here")
def test_a_frozen_line_that_thaws(tmp_path: Path) -> None:
    """Nobody reads for a while, keys go on coming; when the line thaws, the program answers and all is saved."""
    data = tmp_path / "evening.json"
    with terminal((*AFTERVIEW, "--data", str(data), "remember"), clean_environment(tmp_path)) as t:
        t.wait_for_field("Company")
        t.type("Kestrel")
        for page in ("Went well", "Nobody to thank yet."):
            t.press("^n")
            t.wait_for(page)
        t.press(*["]", "["] * 25)
        wait_until_it_writes_no_more(t)
        t.press("^p")
        t.wait_for("Search for commands")
        t.press("esc")
        t.wait_until_gone("Search for commands")
        t.press("^q")
        assert t.wait_for_end() == 0
    assert tables(data)["interviews"][0]["company"] == "Kestrel"


def wait_until_it_writes_no_more(t: Terminal) -> None:
    """Wait, without reading from it, until the program has written nothing for half a second."""
    end, still, before = time.monotonic() + LIMIT, 0, ""
    while still < 5 and time.monotonic() < end:
        now = Path(f"/proc/{t.child.pid}/io").read_text().splitlines()[1]
        still, before = (still + 1 if now == before else 0), now
        time.sleep(0.1)
    assert still == 5, "the program writes on, though nobody reads"
