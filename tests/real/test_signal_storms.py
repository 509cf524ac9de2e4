"""Many signals at once, at the worst moments: no word is lost, and the terminal is given back."""

import random
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.real.datafile import tables
from tests.real.store import windows
from tests.real.store.test_lost_line import drafted
from tests.real.store.windows import open_note, sample
from tests.real.storms import NUMBERS, storm
from tests.real.terminal import ALL_LEFT, WITHOUT_PROSE, Terminal, terminal
from tests.support import LONG
from tests.tally import WORDS

Tally = Callable[[str, int, int], None]
ROUNDS = 25 if LONG else 1
STARTED = 1.2
"""Seconds in which a start is over."""


def in_a_word(t: Terminal, typed: str) -> None:
    """In the middle of a word on Remember."""
    t.wait_for_row("People", "")
    t.press("e")
    t.wait_for_field("Company")
    t.type(typed)


def in_a_save(t: Terminal, typed: str) -> None:
    """About when the pause ends after which a word is saved."""
    in_a_word(t, typed)
    t.read(random.Random(typed).uniform(0.9, 1.1))


def in_a_question(t: Terminal, typed: str) -> None:
    """In the line of a new lead."""
    t.wait_for("of 7 today")
    t.press("a")
    t.wait_for("A new lead, in one line")
    t.type(typed)


def in_another_program(t: Terminal, typed: str) -> None:
    """While the person's own editor has the terminal."""
    open_note(t)
    t.type(f"{typed} ")
    t.press("^g")
    t.wait_for("The editor is here.")


MOMENTS: dict[str, tuple[str, Callable[[Terminal, str], None]]] = {
    "in a word": ("remember", in_a_word),
    "in a save": ("remember", in_a_save),
    "in a question": ("leads", in_a_question),
    "in another program": ("thank", in_another_program),
}
EDITOR = """\
#!/bin/sh
echo "The editor is here."
until [ -e {go} ]; do sleep 0.01; done
"""


def was_given_back(t: Terminal) -> bool:
    """Whether the terminal is as it was before the program came."""
    return t.echoes() and (b"\x1b[?1049h" not in t.written or t.left_modes() == ALL_LEFT)


def named(code: int) -> bool:
    """Whether an exit code is that of a signal; the rest of a storm can meet a program that has left it all."""
    return code - 128 in NUMBERS or -code in NUMBERS


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("number", range(ROUNDS))
def test_a_storm_costs_no_word(tmp_path: Path, tally: Tally, moment: str, number: int) -> None:
    """The word is in the file or offered at the next start, and the shell is usable."""
    data, typed, go = sample(tmp_path), f"Müller&Söh{number}", tmp_path / "go"
    editor = tmp_path / "editor"
    editor.write_text(EDITOR.format(go=go))
    editor.chmod(0o755)
    place, begin = MOMENTS[moment]
    command = (*WITHOUT_PROSE, "--data", str(data), place)
    with terminal(command, windows.environ(tmp_path) | {"EDITOR": str(editor)}) as t:
        begin(t, typed)
        storm(t.child.pid, number)
        go.touch()
        code = t.wait_for_end()
        lost = typed not in data.read_text() and typed not in drafted(data)
        tally(WORDS, int(lost), 1)
        assert not lost, t.text
        assert was_given_back(t)
    assert named(code)
    assert "Traceback" not in t.text


@pytest.mark.parametrize("number", range(ROUNDS * 2))
def test_a_storm_during_the_start(tmp_path: Path, tally: Tally, number: int) -> None:
    """What was there stays there, and the shell is usable, whenever it comes."""
    data = sample(tmp_path)
    before = tables(data)
    with terminal((*WITHOUT_PROSE, "--data", str(data)), windows.environ(tmp_path)) as t:
        t.read(random.Random(number).uniform(0, STARTED))
        storm(t.child.pid, number)
        code = t.wait_for_end()
        assert was_given_back(t)
    lost = tables(data)["notes"] != before["notes"]
    tally(WORDS, int(lost), 1)
    assert not lost
    assert named(code)


def test_one_that_was_ignored_stays_ignored(tmp_path: Path) -> None:
    """Under nohup a closed line ends nothing."""
    data = sample(tmp_path)
    command = ("sh", "-c", 'trap "" HUP; exec "$0" "$@"', *WITHOUT_PROSE, "--data", str(data), "remember")
    with terminal(command, windows.environ(tmp_path)) as t:
        in_a_word(t, "Müller")
        t.signal(signal.SIGHUP)
        t.type(" & Söhne")
        t.signal(signal.SIGTERM)
        assert t.wait_for_end() == 128 + signal.SIGTERM
    assert "Müller & Söhne" in data.read_text()
