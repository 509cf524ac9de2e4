"""Copying through tmux, mosh and GNU screen between the program and the terminal."""

from typing import NamedTuple

import pytest

from afterview_tui.outbox.copied import Copied
from afterview_tui.outbox.site import MOST_IN_MOSH
from afterview_tui.outbox.to_terminal import SCREEN_CHUNK
from tests.unit.copying import NOTE, Machine, arrived

OLD = "If paste gives something old: press p."


class Row(NamedTuple):
    """A tmux with its terminal, and the expected message about a copy in it."""

    told: str
    term: str = "xterm"
    client: str = "/dev/pts/3"
    forwards: bool = True
    passes: bool = False
    features: str = ""
    layers: tuple[str, ...] = ("tmux",)
    selection: str = "%p1%s"
    writes: int = 0
    """How many sequences the program itself writes, wrapped for tmux."""
    sends: bool = False
    """Whether tmux is told to send its buffer on."""


LINE = "tmux.conf needs: set -as terminal-features ',vt100:clipboard'"
OUTER = "that one needs: set -s set-clipboard on"
MOSH = r"tmux.conf needs: set -as terminal-overrides ',*:Ms=\E]52;c;%p2%s\7'"
IN_SCREEN = "tmux.conf needs: set -g allow-passthrough on"
ROWS = {
    "sends": Row(f"and sent to your terminal. {OLD}", sends=True),
    "keeps": Row(LINE, "vt100", forwards=False),
    "keeps, passes": Row(OLD, "vt100", forwards=False, passes=True, writes=1),
    "nested": Row(OUTER, "tmux-256color", sends=True),
    "nested, passes": Row(OUTER, "tmux-256color", passes=True, writes=1, sends=True),
    "nested, called screen": Row(OUTER, "screen-256color", features="clipboard,usstyle", sends=True),
    "in screen": Row(IN_SCREEN, "screen.xterm-256color", layers=("tmux", "screen")),
    "in screen, by its name": Row(IN_SCREEN, "screen-256color", layers=("tmux", "sshd"), features="clipboard"),
    "in screen, passes": Row(OLD, "screen", layers=("tmux", "screen"), passes=True, writes=1),
    "in two screens": Row("passes nothing on.", "screen", layers=("tmux", "screen", "screen"), passes=True),
    "mosh": Row(MOSH, layers=("tmux", "mosh-server"), sends=True),
    "mosh, passes": Row(OLD, layers=("tmux", "mosh-server"), passes=True, writes=1),
    "mosh, with the line": Row(OLD, layers=("tmux", "mosh-server"), selection="c;%p2%s", sends=True),
    "detached": Row("No terminal that could take it is attached.", client=""),
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_tmux_is_told_apart_from_the_terminal(row: Row) -> None:
    """In tmux the buffer is certain; the message says what else happens, with a tmux.conf line if that helps."""
    machine = Machine(
        tmux="works",
        client=row.client,
        term=row.term,
        forwards=row.forwards,
        passes=row.passes,
        features=row.features,
        selection=row.selection,
    )
    copied = machine.clipboard_of({"TMUX": "/tmp/t,1,0"}, place="away", layers=row.layers).copy(NOTE)
    assert (copied.way, copied.certain) == ("tmux", True)
    assert copied.sentence.startswith("In t")
    assert copied.sentence.endswith(row.told)
    assert len(copied.sentence.split()) < 25
    assert (machine.buffer, len(machine.written), machine.forwarded) == (NOTE, row.writes, row.sends)
    assert all(each.startswith("\x1bPtmux;\x1b\x1b") for each in machine.written)


def test_if_several_terminals_may_be_in_use_nothing_is_sent() -> None:
    """Neither by tmux nor through GNU screen nor bare; in tmux, it is only in the buffer."""
    machine = Machine(tmux="works", client="/dev/pts/3", forwards=True, passes=True)
    copied = machine.clipboard_of({"TMUX": "/tmp/t,1,0"}, place="away", several=True).copy(NOTE)
    assert copied.sentence.endswith("several terminals were in use just now, and one may not be yours.")
    for layers in (("screen",), ("dtach",)):
        refusal = machine.clipboard_of(place="away", layers=layers, several=True).copy(NOTE)
        assert refusal.sentence.startswith("Several terminals are attached, and I can't tell which is yours,")
    assert (machine.written, machine.forwarded, machine.buffer) == ([], False, NOTE)


@pytest.mark.parametrize(("size", "way"), [(MOST_IN_MOSH, "osc52"), (MOST_IN_MOSH + 1, "none")])
def test_the_longest_text_for_mosh(size: int, way: str) -> None:
    """mosh would pass a truncated note to the terminal, so a longer one is refused with both numbers."""
    machine = Machine()
    copied = machine.clipboard_of(place="away", layers=("mosh-server",)).copy("x" * size)
    assert (copied.way, len(machine.terminal)) == (way, way == "osc52")
    assert way == "osc52" or copied.sentence.startswith("mosh takes 12,282 bytes and this has 12,283, so")


def test_a_tmux_before_3_2_keeps_the_note_in_its_buffer() -> None:
    """An older tmux can't send it on, and that is said."""
    machine = Machine(tmux="old", client="/dev/pts/3", forwards=True)
    copied = machine.clipboard_of({"TMUX": "/tmp/t,1,0"}).copy(NOTE)
    assert copied == Copied("tmux", True, copied.sentence)
    assert "From tmux 3.2 on" in copied.sentence
    assert machine.buffer == NOTE


def test_a_note_too_long_for_a_terminal_stays_in_tmux_whole() -> None:
    """tmux holds any length; a note that a terminal would truncate isn't sent there, and both numbers are given."""
    machine = Machine(tmux="works", client="/dev/pts/3", forwards=True)
    copied = machine.clipboard_of({"TMUX": "/tmp/t,1,0"}).copy("x" * 80_000)
    assert copied.sentence == (
        "In tmux's buffer only (prefix ]): a terminal takes 74,994 bytes and this has 80,000."
    )
    assert machine.buffer == "x" * 80_000


@pytest.mark.parametrize(
    "environ",
    [{"STY": "1.a.b"}, {"TERM": "screen.xterm-256color"}, {"TERM": "screen"}, {"TERM": "screen-256color"}],
)
@pytest.mark.parametrize("size", [1, 360, 3000, 30_000])
def test_gnu_screen_gets_pieces_that_it_passes_on(environ: dict[str, str], size: int) -> None:
    """For any length, no piece is longer than screen accepts, and the pieces make one complete sequence."""
    machine = Machine()
    copied = machine.clipboard_of(environ).copy("ü" * size)
    assert (copied.way, copied.certain) == ("screen", False)
    pieces = "".join(machine.written).removeprefix("\x1bP").removesuffix("\x1b\\").split("\x1b\\\x1bP")
    assert max(map(len, pieces)) <= SCREEN_CHUNK
    assert arrived("".join(pieces)) == ["ü" * size]


@pytest.mark.parametrize(
    ("term", "answered", "way", "says"),
    [
        ("tmux-256color", "", "osc52", "tmux around this"),
        ("screen-256color", "tmux", "osc52", "tmux around this"),
        ("screen", "tmux", "osc52", "tmux around this"),
        ("screen-256color", "screen", "screen", "Sent through GNU screen to your terminal"),
        ("tmux-256color", "screen", "screen", "Sent through GNU screen to your terminal"),
        ("screen-256color", "other", "osc52", "Sent to your terminal"),
        ("screen-256color", "", "screen", "Sent as GNU screen expects it (TERM=screen-256color)"),
    ],
)
def test_a_multiplexer_beyond_ssh_is_found_by_its_answer(term: str, answered: str, way: str, says: str) -> None:
    """TERM alone can't tell tmux from GNU screen; without an answer, only what is harmless to both is sent."""
    machine = Machine()
    copied = machine.clipboard_of({"TERM": term}, place="away", layers=("sshd",), answered=answered).copy(NOTE)
    assert copied.way == way
    assert says in copied.sentence
    written = "".join(machine.written)
    bare = written.partition("\x1bP")[0]
    assert arrived(bare) == ([NOTE] if way == "osc52" else [])
    assert ("\x1bPtmux;" in written) is ("tmux" in says)
    if "tmux" in says:
        assert copied.sentence.endswith("its tmux.conf needs: set -s set-clipboard on")


@pytest.mark.parametrize(
    ("layers", "term"),
    [(("screen", "screen"), "screen"), (("screen", "sshd"), "screen-256color"), (("screen", "sshd"), "screen")],
)
def test_a_screen_around_a_screen_gets_nothing(layers: tuple[str, ...], term: str) -> None:
    """The outer one would get the bare sequence, and print it over the page."""
    machine = Machine()
    copied = machine.clipboard_of({"TERM": term}, place="away", layers=layers).copy(NOTE)
    assert (copied.way, machine.written) == ("none", [])
    assert copied.sentence.startswith("GNU screen doesn't pass such copies on here, so press p")


def test_an_old_or_dead_tmux_is_skipped() -> None:
    """If tmux doesn't accept the text, the terminal gets it instead."""
    machine = Machine(tmux="")
    assert machine.clipboard_of({"TMUX": "/tmp/gone,1,0"}).copy(NOTE).way == "osc52"
