"""What tmux, mosh and GNU screen between the program and the terminal do to a copy."""

from afterview_tui.outbox.clipboard import MOST_IN_MOSH
from afterview_tui.outbox.copied import Copied
from afterview_tui.outbox.sequences import SCREEN_CHUNK
from tests.rows import every_row
from tests.unit.copying import NOTE, Machine, arrived


@every_row(
    ("client", "term", "forwards", "told"),
    [
        ("/dev/pts/3", "xterm", True, "and sent to your terminal. If paste gives something old: press p."),
        ("/dev/pts/3", "vt100", False, "tmux.conf needs: set -as terminal-features ',vt100:clipboard'"),
        ("/dev/pts/3", "tmux-256color", True, "The tmux around it passes it on only with: set -s set-clipboard on"),
        ("", "", False, "No terminal is attached that could take it."),
    ],
    ids=["sends", "keeps", "nested", "detached"],
)
def test_tmux_is_told_apart_from_the_terminal(client: str, term: str, forwards: bool, told: str) -> None:
    """In tmux the buffer is certain; what else happens is named, with the one line for tmux.conf where it helps."""
    machine = Machine(tmux="works", client=client, term=term, forwards=forwards)
    copied = machine.clipboard_of({"TMUX": "/tmp/t,1,0"}, remote=True).copy(NOTE)
    assert (copied.way, copied.certain) == ("tmux", True)
    assert copied.sentence.startswith("In t")
    assert copied.sentence.endswith(told)
    assert len(copied.sentence.split()) < 25
    assert (machine.buffer, machine.written) == (NOTE, [])


def test_mosh_is_named_where_it_may_drop_what_tmux_sends() -> None:
    """By the terminal that is attached, for tmux itself goes on from one line to the next."""
    machine = Machine(tmux="works", client="/dev/pts/3", forwards=True)
    copied = machine.clipboard_of({"TMUX": "/tmp/t,1,0"}, remote=True, mosh=77).copy(NOTE)
    assert copied.sentence == (
        "In tmux's buffer (prefix ]). mosh may drop what tmux sends on. If paste gives something old: press p."
    )


@every_row(("size", "way"), [(MOST_IN_MOSH, "osc52"), (MOST_IN_MOSH + 1, "none")])
def test_the_longest_text_for_mosh(size: int, way: str) -> None:
    """mosh would hand a cut note to the terminal, so a longer one is refused with both numbers."""
    machine = Machine()
    copied = machine.clipboard_of(remote=True, mosh=None).copy("x" * size)
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
    """tmux holds any length; what a terminal would cut is not sent there, and both numbers are named."""
    machine = Machine(tmux="works", client="/dev/pts/3", forwards=True)
    copied = machine.clipboard_of({"TMUX": "/tmp/t,1,0"}).copy("x" * 80_000)
    assert copied.sentence == (
        "In tmux's buffer only (prefix ]): a terminal takes 74,994 bytes and this has 80,000."
    )
    assert machine.buffer == "x" * 80_000


@every_row("environ", [{"STY": "1.pts-0.host"}, {"TERM": "screen.xterm-256color"}, {"TERM": "screen"}])
@every_row("size", [1, 360, 3000, 30_000])
def test_gnu_screen_gets_pieces_that_it_passes_on(environ: dict[str, str], size: int) -> None:
    """However long the note, no piece is longer than screen takes, and the pieces make one whole sequence."""
    machine = Machine()
    copied = machine.clipboard_of(environ).copy("ü" * size)
    assert (copied.way, copied.certain) == ("screen", False)
    pieces = "".join(machine.written).removeprefix("\x1bP").removesuffix("\x1b\\").split("\x1b\\\x1bP")
    assert max(map(len, pieces)) <= SCREEN_CHUNK
    assert arrived("".join(pieces)) == ["ü" * size]


@every_row("term", ["tmux-256color", "screen-256color"])
def test_a_tmux_at_the_other_end_of_ssh_is_named(term: str) -> None:
    """Seen from the server, only TERM tells of the tmux at home, which needs one line of its own."""
    machine = Machine()
    copied = machine.clipboard_of({"TERM": term}, remote=True).copy(NOTE)
    assert (copied.way, machine.terminal) == ("osc52", [NOTE])
    assert copied.sentence.endswith("in its tmux.conf: set -s set-clipboard on")


def test_an_old_or_dead_tmux_is_passed_over() -> None:
    """Where tmux does not take the text, the terminal gets it instead."""
    machine = Machine(tmux="")
    assert machine.clipboard_of({"TMUX": "/tmp/gone,1,0"}).copy(NOTE).way == "osc52"
