"""A line that drops, a program that is stopped or killed: the words stay, and the terminal is left clean."""

import random
import shlex
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.real.datafile import tables
from tests.real.store.windows import open_note, sample, window
from tests.real.storms import NUMBERS
from tests.real.terminal import AFTERVIEW, ALL_LEFT, Terminal, clean_environment, terminal
from tests.support import LONG
from tests.tally import WORDS

CLOSINGS = 40 if LONG else 1
"""How often its window is closed."""
ROUNDS = 40 if LONG else 2
"""How often the program is killed in the middle of a save."""


def type_a_company(t: Terminal) -> None:
    """Text in a field that was not left and not saved."""
    t.wait_for_field("Company")
    t.type("Müller & Söh")


def leaves_the_terminal_clean(t: Terminal, number: int) -> None:
    """Send a signal: the program ends with the code of it, and the shell is as it was."""
    assert not t.echoes()
    t.signal(number)
    assert t.wait_for_end() == 128 + number
    assert t.left_modes() == ALL_LEFT
    assert t.echoes()
    assert "Traceback" not in t.text


@pytest.mark.parametrize("number", NUMBERS if LONG else [signal.SIGTERM, signal.SIGINT])
def test_whatever_ends_it_saves_the_word_that_is_being_typed(
    tmp_path: Path, tally: Callable[[str, int, int], None], number: int
) -> None:
    """A signal in the middle of a word: it is in the file, the shell is as it was, and a sentence says so."""
    data = tmp_path / "evening.json"
    with terminal((*AFTERVIEW, "--data", str(data), "remember"), clean_environment(tmp_path)) as t:
        type_a_company(t)
        leaves_the_terminal_clean(t, number)
        assert ("Everything you typed is saved." in t.text) == (number != signal.SIGHUP)
    kept = [interview["company"] for interview in tables(data)["interviews"]]
    tally(WORDS, int(kept != ["Müller & Söh"]), 1)
    assert kept == ["Müller & Söh"]


def test_a_line_that_drops_saves_the_note_that_is_being_written(tmp_path: Path) -> None:
    """SIGHUP while a note is written: the note holds the last word, the shell is as it was."""
    data = sample(tmp_path)
    with window(data, "thank") as t:
        open_note(t)
        t.type("Hallo! ")
        leaves_the_terminal_clean(t, signal.SIGHUP)
    assert tables(data)["notes"][0]["body"].startswith("Hallo! Dear Dana,")


@pytest.mark.parametrize("_", range(CLOSINGS))
def test_a_closed_window_saves(tmp_path: Path, _: int) -> None:
    """Close the window in the middle of a word: the word is in the file, and no process is left behind."""
    data = tmp_path / "evening.json"
    with terminal((*AFTERVIEW, "--data", str(data), "remember"), clean_environment(tmp_path)) as t:
        type_a_company(t)
        assert t.hang_up() == 129
    assert tables(data)["interviews"][0]["company"] == "Müller & Söh"


def test_killed_while_it_saves_it_loses_nothing_that_was_shown(tmp_path: Path) -> None:
    """kill -9 around a save, again and again: the file can be read, and holds every line that the list showed."""
    data = tmp_path / "evening.json"
    moment = random.Random(1)
    shown: list[str] = []
    for number in range(ROUNDS):
        with terminal((*AFTERVIEW, "--data", str(data), "setdown"), clean_environment(tmp_path)) as t:
            t.wait_for("One thing per line")
            if shown:
                t.press("e")
            text = f"thing {number}"
            t.fill("You forgot", text)
            t.wait_for_row(text, "You forgot")
            shown.append(text)
            t.wait_for_field("You forgot")
            t.type(f"late {number}")
            t.press("enter")
            t.read(moment.uniform(0, 0.03))
            t.signal(signal.SIGKILL)
            assert t.wait_for_end() == -signal.SIGKILL
        assert set(shown) <= {item["text"] for item in tables(data)["items"]}


def test_ctrl_z_where_no_shell_is(tmp_path: Path) -> None:
    """In a window of its own nothing could bring the program back, so it stays and says so."""
    with terminal((*AFTERVIEW, "remember"), clean_environment(tmp_path)) as t:
        t.wait_for_field("Company")
        t.press("esc")
        t.wait_for("e edit above")
        t.press("^z")
        t.wait_for("There is no shell here to go back to.")
        t.press("?")
        t.wait_for("Quit. Everything is saved.")


@pytest.mark.parametrize("way", ["by its name", "make", "make and a shell"])
def test_ctrl_z_gives_the_shell_back_and_fg_the_page(tmp_path: Path, way: str) -> None:
    """Suspended, the shell is usable and shows what is typed; back in front, the page stands as it was left."""
    command = shlex.join([*AFTERVIEW, "remember"])
    if way != "by its name":
        # As `make run` does it, and as make does it where the line needs a shell.
        line = command if way == "make" else f"true && {command}"
        (tmp_path / "Makefile").write_text(f"run:\n\t@{line}\n", encoding="utf-8")
        command = f"make -f {shlex.quote(str(tmp_path / 'Makefile'))} run"
    environ = clean_environment(tmp_path, PS1="shell> ")
    with terminal(("bash", "--norc", "--noprofile", "-i"), environ) as t:
        t.wait_for("shell>")
        t.press(command, "enter")
        t.wait_for_field("Company")
        t.type("Müller")
        t.press("esc")
        t.wait_for("e edit above")
        t.press("^z")
        t.wait_for("Stopped")
        assert t.left_modes() == ALL_LEFT
        t.press("echo usable $((40 + 2))", "enter")
        t.wait_for("usable 42")
        # Behind the shell it can't draw, so it stops again.
        t.press("bg; wait %1; echo waited $?", "enter")
        t.wait_for("waited 14")
        t.press("fg", "enter")
        t.wait_for_row("Company", "Müller")
        t.press("^q")
        t.wait_until(lambda: t.text.rstrip().endswith("shell>"), "the shell again")
        t.press("echo ended $?", "enter")
        t.wait_for("ended 0")
