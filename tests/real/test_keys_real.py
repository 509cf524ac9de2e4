"""Keys as real terminals send them: kitty's protocol, other alphabets, pastes without brackets, and rubbish."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.real.datafile import tables
from tests.real.terminal import AFTERVIEW, Terminal, clean_environment, terminal, worked
from tests.support import LONG
from tests.tally import ENDED
from tests.unit.window.textual_fixes.test_key_parser import PIECES

LETTERS = 20_000
SECONDS = 2.0
"""How long so many letters may take that are pasted without brackets."""
PROGRAMS, STREAMS = (60, 300) if LONG else (2, 80)
CYRILLIC = {"ctrl+n": "\x1b[1090::110;5u", "ctrl+p": "\x1b[1079::112;5u", "ctrl+q": "\x1b[1081::113;5u"}
UNREADABLE = (
    "\x1b[97;1:3u",
    "\x1b[1;1:3B",
    "\x1b[1114112u",
    "\x1b[55296u",
    "\x1b[24;80R",
    "\x1bP>|XTerm(379)\x1b\\",
)
ASKED = "\x1b[>5u"
"""What is wanted of kitty's protocol: ctrl keys that are no letters, by their place; letters come as letters."""


def opened(tmp_path: Path, *page: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """The program on a file of its own."""
    return (*AFTERVIEW, "--data", str(tmp_path / "a.json"), *page), clean_environment(tmp_path)


def test_keys_of_kitty_on_a_cyrillic_keyboard(tmp_path: Path) -> None:
    """Letters are typed, releases are not, ctrl keys and single keys act by their places, rubbish ends nothing."""
    with terminal(*opened(tmp_path)) as t:
        t.wait_for("Press Enter")
        assert ASKED in t.said
        t.child.send("\x1b[1076::108;1;1076u\x1b[1076::108;1:3u")
        t.wait_for("No leads yet")
        t.child.send("\x1b[27u")
        t.wait_for("Press Enter")
        t.child.send("\x1b[1090::110;1;1090u")
        t.wait_for("Small, easy breaths")
        t.child.send(CYRILLIC["ctrl+n"])
        t.wait_for_field("Company")
        for letter in "Завод":
            t.child.send(f"\x1b[{ord(letter)};1;{ord(letter)}u\x1b[{ord(letter)};1:3u")
        t.child.send("\x1b[113;7;64u\x1b[0;;20320:22909u\x1b[97;5;97u" + "".join(UNREADABLE) + "«")
        t.wait_for("«Завод@你")
        t.child.send(CYRILLIC["ctrl+p"])
        t.wait_for("Search for commands")
        t.child.send("\x1b[27u")
        t.wait_until_gone("Search for commands")
        t.child.send(CYRILLIC["ctrl+q"])
        assert t.wait_for_end() == 0
        assert "Traceback" not in t.said
    assert tables(tmp_path / "a.json")["interviews"][0]["company"] == "«Завод@你好"


def pasted_without_brackets(t: Terminal, text: str, end: str) -> float:
    """Send a text as a terminal without brackets does; seconds of work until its end is on the screen."""
    begun = worked(t)
    t.child.send(text)
    t.wait_for(end)
    return worked(t) - begun


@pytest.mark.parametrize("term", ["vt100", "linux"])
def test_a_long_text_without_brackets(
    tmp_path: Path, term: str, record_property: Callable[[str, object], None]
) -> None:
    """20,000 letters in lines, and a line of as many: all there, in order, at once, and saved when they rest."""
    line = "What I would have posted, at length. Grüße!"
    text = "".join(f"{number} {line}\r" for number in range(LETTERS // len(line))) + "The end."
    command, environ = opened(tmp_path)
    with terminal(command, environ | {"TERM": term}) as t:
        t.wait_for("Press Enter")
        t.press("d")
        t.wait_for("Nothing in the drawer.")
        t.press("n")
        t.wait_for("Write it here.")
        several = pasted_without_brackets(t, text, "The end.")
        t.press("^q")
        assert t.wait_for_end() == 0
    (post,) = tables(tmp_path / "a.json")["posts"]
    assert post["text"] == text.replace("\r", "\n")
    long = "".join(f"{number} " for number in range(LETTERS))[: LETTERS - 3] + "End"
    command, environ = opened(tmp_path, "remember")
    with terminal(command, environ | {"TERM": term}) as t:
        t.wait_for_field("Company")
        one = pasted_without_brackets(t, long, "End")
        t.press("^q")
        assert t.wait_for_end() == 0
    assert tables(tmp_path / "a.json")["interviews"][0]["company"] == long
    record_property(
        "figure", f"{LETTERS:,} letters without brackets ({term}): {several:.1f} s of work, in one line {one:.1f} s"
    )
    assert max(several, one) < SECONDS


def test_rubbish_ends_no_program(tmp_path: Path, tally: Callable[[str, int, int], None]) -> None:
    """Streams of sequences, pieces of them and odd bytes, in a field and outside: ctrl+q still leaves, with 0."""
    chance, ended = random.Random(23), 0
    for number in range(PROGRAMS):
        command, environ = opened(tmp_path / str(number), *(["remember"] if number % 2 else []))
        with terminal(command, environ) as t:
            t.wait_for("Company" if number % 2 else "Press Enter")
            for _ in range(STREAMS):
                stream = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 12)))
                data = stream.encode("utf-8", "replace") + (chance.randbytes(3) if chance.random() < 0.2 else b"")
                t.child.send(data.replace(b"\x11", b"").replace(b"\x1a", b"").replace(b"\x07", b""))
                t.read(0.002)
            ended += not leaves(t)
    tally(ENDED, ended, PROGRAMS * STREAMS)
    assert ended == 0


def leaves(t: Terminal) -> bool:
    """Whether the program is still there, and leaves when it is told to; a paste may have been left open."""
    t.settle(0.5)
    if not t.child.isalive():
        return False
    t.child.send("\x1b[201~")
    t.settle(0.3)
    for _ in range(3):
        t.child.send("\x11")
        t.settle(0.5)
        if not t.child.isalive():
            break
    return t.wait_for_end() == 0
