"""The plain walk as it is installed: through a pipe, on a terminal, and beside the window."""

import itertools
import signal
import subprocess
from pathlib import Path

import pytest

from tests.real import plain_evening
from tests.real import whole_evening as typed
from tests.real.datafile import tables
from tests.real.plain_evening import pipe
from tests.real.store import windows
from tests.real.store.windows import sample
from tests.real.terminal import AFTERVIEW, Terminal, clean_environment, terminal
from tests.support import LONG


def test_half_in_lines_half_in_the_window(tmp_path: Path) -> None:
    """An evening begun in lines goes on in the window, and what is typed there is what Enter keeps in lines."""
    data = tmp_path / "evening.json"
    pipe(data, plain_evening.before_the_notes())
    with terminal((*AFTERVIEW, "--data", str(data)), clean_environment(tmp_path)) as t:
        for person in typed.PEOPLE:
            t.wait_for_row(person[0], "empty")
        t.press("[")
        t.wait_for("Everything is decided, and sealed.")
        t.press("[")
        t.wait_for_row("Company", typed.COMPANY)
        t.press("e")
        t.wait_for_field("Company")
        t.type(" GmbH")
        t.press("^q")
        assert t.wait_for_end() == 0
    ended = pipe(data, ["6", "", "", "", "", "", "", "q"], "remember")
    assert f"Company, such as Kestrel Robotics [Enter: {typed.COMPANY} GmbH]: " in ended.stdout
    assert tables(data)["interviews"][0]["company"] == f"{typed.COMPANY} GmbH"


def answered(t: Terminal, question: str, answer: str) -> None:
    """Wait for a question, on however many lines, and answer it."""
    t.wait_until(lambda: " ".join(t.said.split()).endswith(question.strip()), question)
    t.child.send(f"{answer}\r")


WAYS: dict[str, tuple[list[str], dict[str, str]]] = {
    "--plain": (["--plain"], {}),
    "ACCESSIBLE": ([], {"ACCESSIBLE": "1"}),
    "dumb": ([], {"TERM": "dumb"}),
}
"""What asks for lines: arguments and environment."""
SIZES = [(80, 24), (20, 5)]
ON_A_TERMINAL = list(itertools.product(WAYS, SIZES)) if LONG else list(zip(WAYS, itertools.cycle(SIZES)))


@pytest.mark.parametrize(
    ("way", "size"), ON_A_TERMINAL, ids=lambda value: value if isinstance(value, str) else "{}x{}".format(*value)
)
def test_on_a_terminal_it_only_writes_lines(tmp_path: Path, way: str, size: tuple[int, int]) -> None:
    """From Home to a person and out, in whatever window: no escape code, no bell, no carriage return of its own."""
    data = tmp_path / "evening.json"
    arguments, environ = WAYS[way]
    command = (*AFTERVIEW, "--data", str(data), *arguments)
    with terminal(command, clean_environment(tmp_path, **environ), *size) as t:
        for said, answer in (
            ("between 1 and 6 [Enter: 1]: ", ""),
            ("between 1 and 7 [Enter: 1]: ", "7"),
            ("such as Kestrel Robotics: ", "Kestrel"),
            ("such as Embedded Engineer: ", "b"),
            ("[Enter: Kestrel]: ", "q"),
        ):
            answered(t, said, answer)
        assert t.wait_for_end() == 0
        t.wait_until(lambda: "Everything is kept." in t.said, "that all is kept")
        assert all(letter >= " " or letter in "\r\n" for letter in t.said)
        assert ("Enter a number\r\nbetween 1 and 6" in t.said) == (size == (20, 5))
        assert t.said.count("\r") == t.said.count("\n")
    assert tables(data)["interviews"][0]["company"] == "Kestrel"


def characters_read(pid: int) -> int:
    """How much a process has read so far: a terminal shows what is typed before the program has it."""
    return int(Path(f"/proc/{pid}/io").read_text().split()[1])


def begin_to_write(t: Terminal, text: str, offered: int) -> None:
    """Go from Home, which offers so much, to the drawer and write there, until the program has every line."""
    answered(t, f"between 1 and {offered} [Enter: 1]: ", "3")
    t.wait_until(lambda: "\r\n1. Write" in t.said and t.said.endswith("]: "), "the drawer")
    t.child.send("1\r")
    t.wait_until(lambda: "End it with" in t.said, "the way to end it")
    before = characters_read(t.child.pid)
    t.child.send(text.replace("\n", "\r") + "\r")
    t.wait_until(lambda: characters_read(t.child.pid) == before + len(f"{text}\n"), "every line read")


def put_back(t: Terminal, text: str) -> None:
    """Wait for the offer of a text that was not saved, and take it."""
    offer = f"not saved: The drawer\n{text}\n".replace("\n", "\r\n")
    t.wait_until(lambda: offer in t.said, "the offer")
    answered(t, "between 1 and 3 [Enter: 1]: ", "1")


@pytest.mark.skipif(not Path("/proc/self/io").exists(), reason="there is no /proc here")
def test_a_line_that_drops_keeps_the_words(tmp_path: Path) -> None:
    """Signals in the middle of a text: its lines are offered at the next start, and can be put back."""
    data, kept = tmp_path / "evening.json", ""
    for number, code in ((signal.SIGHUP, 129), (signal.SIGTERM, 143), (signal.SIGINT, 130)):
        with terminal((*AFTERVIEW, "--data", str(data), "--plain"), clean_environment(tmp_path)) as t:
            if kept:
                put_back(t, kept)
            kept = f"What an interview\nI had before {number.name}"
            begin_to_write(t, kept, 6 if number == signal.SIGHUP else 7)
            t.signal(number)
            assert t.wait_for_end() == code
    ended = pipe(data, ["1", "q"])
    assert f"not saved: The drawer\n{kept}\n" in ended.stdout
    assert [post["text"].rpartition(" ")[2] for post in tables(data)["posts"]] == ["SIGHUP", "SIGTERM", "SIGINT"]
    assert tables(data)["posts"][2]["text"] == kept


def test_the_editor_takes_a_note_and_gives_it_back(tmp_path: Path) -> None:
    """$EDITOR gets the note in a file for this person alone; what it saves is the note, and the file is gone."""
    data, seen = sample(tmp_path), tmp_path / "seen"
    editor = tmp_path / "editor"
    editor.write_text(
        f'#!/bin/sh\nstat -c %a "$(dirname "$1")" > {seen}\necho "$1" >> {seen}\necho "By hand." > "$1"\n'
    )
    editor.chmod(0o755)
    environ = windows.environ(tmp_path) | {"EDITOR": str(editor)}
    with terminal((*AFTERVIEW, "--data", str(data), "--plain", "thank"), environ) as t:
        t.wait_until(lambda: t.said.endswith("[Enter: 3]: "), "the people")
        t.child.send("1\r")
        t.wait_until(lambda: "Write it in your editor" in t.said and t.said.endswith("[Enter: 1]: "), "the note")
        t.child.send("4\r")
        t.wait_until(lambda: "By hand." in t.said, "the text from the editor")
        t.child.send("q\r")
        assert t.wait_for_end() == 0
    mode, name = seen.read_text().splitlines()
    assert mode == "700"
    assert not Path(name).exists()
    assert tables(data)["notes"][0]["body"] == "By hand.\n"


@pytest.mark.parametrize("command", [(), ("demo",), *([("--plain",)] if LONG else [])], ids=" ".join)
def test_without_anybody_there_it_says_where_things_are_and_leaves(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    """Started by a script with nothing to read: Home in words, exit code 0, and no file."""
    data = tmp_path / "evening.json"
    ended = pipe(data, [], *command)
    assert ended.stdout.startswith("A sample evening" if command == ("demo",) else "Afterview, line by line.")
    assert ended.stdout.endswith("Everything is kept.\n")
    assert not data.exists()


def test_a_terminal_of_ascii_gets_a_likeness_of_each_letter(tmp_path: Path) -> None:
    """A terminal that shows nothing beyond ASCII gets a likeness of each letter; the file has what was typed."""
    data = tmp_path / "evening.json"
    ended = pipe(data, ["1", "7", "Müller & Söhne", "b", "q"], "--ascii")
    assert "[Enter: Muller & Sohne]: q" in ended.stdout
    assert ended.stdout.isascii()
    assert tables(data)["interviews"][0]["company"] == "Müller & Söhne"


def test_megabytes_in_one_answer_and_bytes_that_are_no_text(tmp_path: Path) -> None:
    """What can't be read costs its letter, not the evening; a file piped into one question is one answer."""
    data = tmp_path / "evening.json"
    long = "x" * (2_000_000 if LONG else 200_000)
    ended = subprocess.run(
        [*AFTERVIEW, "--data", str(data)],
        env=clean_environment(tmp_path),
        input=b"1\n7\nM\xfcller\x1b]52;c;eA==\x07\x00\n%s\nsecond round\nq\n" % long.encode(),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert b"\x1b" not in ended.stdout
    (interview,) = tables(data)["interviews"]
    assert interview["company"] == "M\ufffdller"
    assert (interview["role"] == long, interview["round"]) == (True, "second round")


def test_enter_stops_the_breath(tmp_path: Path) -> None:
    """Counted a second at a time while one listens; Enter stops, and the choice comes back."""
    data = tmp_path / "evening.json"
    with terminal((*AFTERVIEW, "--data", str(data), "--plain", "breathe"), clean_environment(tmp_path)) as t:
        answered(t, "between 1 and 7 [Enter: 1]: ", "")
        t.wait_until(lambda: "Enter stops.\r\n1 of 30: in 2 3" in t.said, "three seconds counted")
        t.child.send("\r")
        answered(t, "between 1 and 7 [Enter: 1]: ", "q")
        assert t.wait_for_end() == 0
        assert "out" not in t.said.rpartition("1 of 30")[2].partition("What now?\r\n")[0]
