"""A line that hangs, a window that is closed, a program that is killed, all while somebody types."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.real.datafile import tables
from tests.real.store.trials import PATIENCE, only_long
from tests.real.store.windows import open_note, sample, window
from tests.real.terminal import Terminal

CLOSINGS = 20
WORDS = [f"word{number:03}" for number in range(40)]
MORE = [f"more{number:03}" for number in range(200)]
A_WORD = 0.01
"""Seconds for a word, typed by somebody who is very fast."""


def type_blindly(t: Terminal, words: list[str]) -> None:
    """Type while nothing is read from the terminal, so that nothing can be drawn."""
    for word in words:
        t.press(f"{word} ")
        time.sleep(A_WORD)


def wait_for(what: Callable[[], Any], missing: str) -> Any:
    """Wait for something on the disk while the terminal is not read; returns it."""
    end = time.monotonic() + PATIENCE
    while not (found := what()):
        assert time.monotonic() < end, missing
        time.sleep(A_WORD)
    return found


def first_note(data: Path) -> str:
    """The body of the first note in the file."""
    return str(tables(data)["notes"][0]["body"])


def drafts(data: Path) -> list[dict[str, Any]]:
    """The drafts beside a data file."""
    return [json.loads(path.read_bytes()) for path in data.parent.glob(f".{data.name}.draft-*.json")]


def drafted(data: Path) -> str:
    """The words in the drafts beside a data file."""
    return " ".join(typed["text"] for draft in drafts(data) for typed in draft["typed"])


def type_until_drafted(t: Terminal, data: Path, words: list[str]) -> str:
    """Type without a pause until some of it is in a draft, then kill the program; returns what is in the draft."""
    for word in words:
        type_blindly(t, [word])
        if words[20] in drafted(data):
            break
    t.close()
    return drafted(data)


def test_typing_on_a_frozen_line(tmp_path: Path, counted: Callable[[str], None]) -> None:
    """What is typed while nothing can be drawn is saved after a pause; before it, kill -9 leaves it in a draft."""
    data = sample(tmp_path)
    with window(data, "thank") as t:
        open_note(t)
        t.settle()
        type_blindly(t, WORDS)
        wait_for(lambda: WORDS[-1] in first_note(data), "what was typed is not saved")
        assert first_note(data).startswith(" ".join(WORDS))
        words = type_until_drafted(t, data, MORE)
    assert MORE[20] in words
    assert MORE[0] not in first_note(data)
    (draft,) = drafts(data)
    with window(data, "thank") as t:
        t.wait_for("Not saved the last time")
        t.wait_for(" ".join(WORDS[:8]))
        offered = " ".join(t.line("Your note").split())
        assert draft["at"][11:16] in offered
        assert WORDS[0] in offered
        t.press("enter")
        t.wait_for("Back where it was")
        t.press("^q")
        assert t.wait_for_end() == 0
    assert first_note(data) == words
    assert drafted(data) == ""
    counted(
        f"a frozen line: {len(WORDS)} of {len(WORDS)} words saved; after kill -9 the next start offers “{offered}”"
    )


@only_long
def test_a_window_closed_under_the_editor(tmp_path: Path, counted: Callable[[str], None]) -> None:
    """Close the window in the middle of a word in a note, again and again: each word is in the file."""
    data = sample(tmp_path)
    for number in range(CLOSINGS):
        with window(data, "thank") as t:
            open_note(t)
            t.type(f"closed{number:03} ")
            assert t.hang_up() == 129
        assert first_note(data).startswith(f"closed{number:03} ")
    kept = sum(f"closed{number:03}" in first_note(data) for number in range(CLOSINGS))
    counted(f"window closed under the editor: {kept} of {CLOSINGS} words saved")
