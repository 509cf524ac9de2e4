"""Lines of the plain walk on a real terminal: long ones, rubbed out ones, and what is left as it closes."""

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.real.datafile import tables
from tests.real.plain_evening import pipe
from tests.real.terminal import AFTERVIEW, Terminal, clean_environment, terminal
from tests.support import LONG
from tests.tally import WORDS

Tally = Callable[[str, int, int], None]
LONGEST = 100_000
"""Characters of one pasted line; the terminal's own would stop at 4,095 bytes."""
HALF = "Kestrel & Sö"


def plain(tmp_path: Path, *arguments: str) -> tuple[str, ...]:
    return (*AFTERVIEW, "--data", str(tmp_path / "evening.json"), "--plain", *arguments)


def paste(t: Terminal, text: str) -> None:
    """Send a text as a terminal does: as fast as it is taken."""
    data = text.encode()
    while data:
        data = data[os.write(t.child.child_fd, data[:4096]) :]
        t.read(0)


def test_a_pasted_line_is_kept_whole(tmp_path: Path) -> None:
    """A hundred kilobytes in one line, and the line behind it that was pasted with it."""
    text = " ".join(f"word{number:05}" for number in range(LONGEST // 10))
    with terminal(plain(tmp_path, "remember"), clean_environment(tmp_path)) as t:
        t.wait_until(lambda: t.said.endswith("such as Kestrel Robotics: "), "the question")
        paste(t, f"Kestrel\r{text}\rsecond round\r")
        t.wait_until(lambda: "When it was" in t.said, "the rest")
        t.child.send("q\r")
        assert t.wait_for_end() == 0
        assert t.echoes()
    (interview,) = tables(tmp_path / "evening.json")["interviews"]
    assert (interview["company"], interview["round"]) == ("Kestrel", "second round")
    assert interview["role"] == text


def test_what_is_rubbed_out_leaves_the_line_and_the_screen(tmp_path: Path) -> None:
    """A letter, a word, an arrow that is no letter; the screen shows what was entered."""
    with terminal(plain(tmp_path, "remember"), clean_environment(tmp_path)) as t:
        t.wait_until(lambda: t.said.endswith("such as Kestrel Robotics: "), "the question")
        t.child.send("Kestrel Robots\x7f\x7f\x17\x1b[ARobotiXs\x1b")
        t.child.send("\x7f\x7fcs 你好\x7f\r")
        t.wait_until(lambda: "Role, such as" in t.said, "the next question")
        assert "Company, such as Kestrel Robotics: Kestrel Robotics 你" in t.text
        t.child.send("q\r")
        assert t.wait_for_end() == 0
    assert tables(tmp_path / "evening.json")["interviews"][0]["company"] == "Kestrel Robotics 你"


def test_it_comes_back_from_the_shell_as_it_was(tmp_path: Path) -> None:
    """Stopped with ctrl+z and continued, the line that was begun is entered whole."""
    command = " ".join(plain(tmp_path, "remember"))
    with terminal(("bash", "--norc", "-i"), clean_environment(tmp_path, PS1="$ ")) as t:
        t.child.send(f"{command}\r")
        t.wait_until(lambda: t.said.endswith("such as Kestrel Robotics: "), "the question")
        t.child.send("Kest")
        t.wait_until(lambda: t.said.endswith("Kest"), "the beginning")
        t.child.send("\x1a")
        t.wait_until(lambda: "Stopped" in t.said and t.said.endswith("$ "), "the shell")
        t.child.send("fg\r")
        t.wait_until(lambda: t.said.rpartition("Stopped")[2].count("remember") == 1, "the walk again")
        t.child.send("rel\r")
        t.wait_until(lambda: "Role, such as" in t.said, "the next question")
        t.child.send("q\r")
        t.wait_until(lambda: "Everything is kept." in t.said and t.said.endswith("$ "), "the shell again")
        t.child.send("exit\r")
        t.wait_for_end()
    assert tables(tmp_path / "evening.json")["interviews"][0]["company"] == "Kestrel"


PLACES: dict[str, tuple[str, tuple[str, ...], str]] = {
    "a name": ("remember", (), "such as Kestrel Robotics: "),
    "a day": ("remember", ("K", "", "", "", ""), "By when, such as friday: "),
    "something set down": ("setdown", (), "to mention the test rig: "),
    "a lead": ("leads", ("1",), "via Dana: "),
    "a promise": ("quiet", ("feeds", ""), "go for a walk.]: "),
    "a search": ("", ("4",), "something you wrote: "),
    "a choice": ("leads", (), "between 1 and 4 [Enter: 4]: "),
    "a text": ("", ("3", "1", "They said"), "They said\r\n"),
    "an option": ("", ("5", "1", "1"), "You sign as: "),
    "what mattered": ("leads", ("",), "One line, if you like: "),
}
"""Where somebody is as the line closes: the page, the answers before, and the end of what is said."""


def press_ctrl_c(t: Terminal) -> None:
    t.child.send("\x03")


def hang_up(t: Terminal) -> None:
    t.hang_up()


def press_ctrl_d_after_enter(t: Terminal) -> None:
    t.child.send("\r\x04")


ENDS: dict[str, Callable[[Terminal], object]] = {
    "ctrl+c": press_ctrl_c,
    "hang up": hang_up,
    "SIGTERM": lambda t: t.signal(signal.SIGTERM),
    "SIGHUP": lambda t: t.signal(signal.SIGHUP),
}
TRIED = [(place, how) for n, place in enumerate(PLACES) for m, how in enumerate(ENDS) if LONG or (n + m) % 2 == 0]


@pytest.mark.parametrize(("place", "how"), TRIED)
def test_nothing_typed_vanishes_when_the_line_closes(tmp_path: Path, tally: Tally, place: str, how: str) -> None:
    """In the middle of any question: what was typed and not entered lies beside the data, or is said again."""
    page, before, question = PLACES[place]
    with terminal(plain(tmp_path, *filter(None, [page])), clean_environment(tmp_path)) as t:
        for answer in before:
            t.wait_until(lambda: t.said.endswith((": ", "on it.\r\n")), "a question")
            end = len(t.said) + len(answer)
            t.child.send(f"{answer}\r")
            t.wait_until(lambda end=end: len(t.said) > end, "the answer")  # type: ignore[misc]
        t.wait_until(lambda: t.said.endswith(question), question)
        t.child.send(HALF)
        t.wait_until(lambda: t.said.endswith(HALF), "the half of an answer")
        if ENDS[how](t) is None and how != "hang up":
            t.wait_for_end()
            assert t.echoes()
        assert "Traceback" not in t.said
    kept = "".join(path.read_text() for path in tmp_path.glob("*draft*.json"))
    lost = HALF not in kept
    tally(WORDS, int(lost), 1)
    assert not lost
    if place not in ("a text", "what mattered"):
        answers = ["2", *[""] * len(before)] if place == "a day" else [*before]
        again = pipe(tmp_path / "evening.json", answers, *filter(None, [page]))
        assert f"“{HALF}”" in again.stdout or f"[Enter: {HALF}]" in again.stdout


def test_a_breath_over_a_pipe_ends_with_enter(tmp_path: Path) -> None:
    """A program that reads aloud sends a line; the list comes back at once, and the line is used up."""
    command = plain(tmp_path, "breathe")
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=clean_environment(tmp_path)
    ) as ended:
        assert ended.stdin is not None
        assert ended.stdout is not None
        ended.stdin.write("1\n")
        ended.stdin.flush()
        said = ""
        while "1 of 30: in 2" not in said:
            said += ended.stdout.read(1)
        ended.stdin.write("\n")
        ended.stdin.write("q\n")
        ended.stdin.flush()
        rest = ended.stdout.read()
    assert ended.returncode == 0
    assert "Enter stops." in said
    assert "2 of 30" not in rest
    assert rest.endswith("Enter a number between 1 and 7 [Enter: 1]: q\nEverything is kept.\n")
