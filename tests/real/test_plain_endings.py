"""The plain walk is ended in the middle of a question: what was typed and not entered is said again."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.real.datafile import tables
from tests.real.plain_evening import pipe
from tests.real.storms import NUMBERS, storm
from tests.real.terminal import AFTERVIEW, Terminal, clean_environment, terminal
from tests.support import LONG
from tests.tally import WORDS

Tally = Callable[[str, int, int], None]
ROUNDS = 25 if LONG else 1
HALF = "Kestrel & Sö"
COMPANY = "such as Kestrel Robotics: "


def begin(t: Terminal) -> None:
    """Type half an answer, and nothing after it."""
    t.wait_until(lambda: t.said.endswith(COMPANY), "the question")
    t.child.send(HALF)
    t.wait_until(lambda: HALF in t.said, "the half of an answer")


def press_ctrl_c(t: Terminal) -> None:
    """As somebody does at the keyboard, for whom the terminal throws the line away."""
    t.child.send("\x03")


ENDS: dict[str, Callable[[Terminal], None]] = {
    "ctrl+c": press_ctrl_c,
    **{f"storm {seed}": lambda t, seed=seed: storm(t.child.pid, seed) for seed in range(ROUNDS)},  # type: ignore[misc]
    **{
        signal.Signals(number).name: lambda t, number=number: t.signal(number)  # type: ignore[misc]
        for number in (NUMBERS if LONG else ())
    },
}


@pytest.mark.parametrize("how", ENDS)
def test_half_an_answer_is_said_again(tmp_path: Path, tally: Tally, how: str) -> None:
    """The terminal keeps nothing of it for the shell, the exit code is the signal's, and the question says it."""
    data = tmp_path / "evening.json"
    with terminal((*AFTERVIEW, "--data", str(data), "--plain", "remember"), clean_environment(tmp_path)) as t:
        begin(t)
        ENDS[how](t)
        code = t.wait_for_end()
        assert t.echoes()
        assert "Traceback" not in t.said
    assert code - 128 in NUMBERS or -code in NUMBERS
    said = pipe(data, ["q"], "remember").stdout
    lost = f"You typed this here before: “{HALF}”." not in said
    tally(WORDS, int(lost), 1)
    assert not lost


@pytest.mark.parametrize("number", range(ROUNDS))
def test_what_was_entered_is_kept_whatever_comes_then(tmp_path: Path, tally: Tally, number: int) -> None:
    """A storm at the moment of Enter: the answer is in the file, or is said again."""
    data = tmp_path / "evening.json"
    with terminal((*AFTERVIEW, "--data", str(data), "--plain", "remember"), clean_environment(tmp_path)) as t:
        begin(t)
        t.child.send("\r")
        storm(t.child.pid, number)
        t.wait_for_end()
    kept = [each["company"] for each in tables(data).get("interviews", [])] if data.exists() else []
    lost = HALF not in kept and f"You typed this here before: “{HALF}”." not in pipe(data, ["q"], "remember").stdout
    tally(WORDS, int(lost), 1)
    assert not lost


@pytest.mark.parametrize("leave", ["b", "q", "\x04"])
def test_a_day_that_cannot_be_read_is_said_again(tmp_path: Path, tally: Tally, leave: str) -> None:
    """Left by b, q or ctrl+d: the next time the question says what was typed, and an answer puts it away."""
    data = tmp_path / "evening.json"
    before = (("Robotics: ", "Kestrel"), ("Engineer: ", ""), ("second round: ", ""), ("]: ", "31 febr"))
    with terminal((*AFTERVIEW, "--data", str(data), "--plain", "remember"), clean_environment(tmp_path)) as t:
        for question, answer in before:
            t.wait_until(lambda question=question: t.said.endswith(question), question)  # type: ignore[misc]
            t.child.send(f"{answer}\r")
        t.wait_until(lambda: "“31 febr” in the calendar" in t.said and t.said.endswith(": "), "the sentence")
        t.child.send(leave if leave == "\x04" else f"{leave}\r")
        if leave == "b":
            t.wait_until(lambda: "\r\nRound: " in t.said.rpartition("in the calendar")[2], "the question before")
            t.child.send("q\r")
        assert t.wait_for_end() == 0
    again = pipe(data, ["2", "", "", "", "yesterday 16:00", "q"], "remember").stdout
    lost = "You typed this here before: “31 febr”." not in again
    tally(WORDS, int(lost), 1)
    assert not lost
    assert "31 febr" not in pipe(data, ["2", "", "", "", "q"], "remember").stdout
