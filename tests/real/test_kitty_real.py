"""The terminal kitty itself, with keyboards of other alphabets: what is typed, and what ctrl keys do."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.real.datafile import tables
from tests.real.display import started
from tests.real.parts import needs
from tests.real.store.trials import only_long
from tests.real.terminal import AFTERVIEW, clean_environment

pytestmark = [only_long, needs("Xvfb", "kitty", "xdotool", "setxkbmap")]
LIMIT = 60.0
"""Seconds; kitty draws without a graphics card here."""
PLACES = {"a": "38", "k": "45", "n": "57", "q": "24"}
"""Keys by the numbers that X has for their places. By its name xdotool puts a letter that a layout lacks on a spare
key for a moment; kitty forgets meanwhile which modifiers are held, and types the letter."""
ELSEWHERE = {"fr": {"a": "24", "q": "38"}}
"""Those that a layout has in other places."""
WORDS = {"ru": "Завод", "gr": "Αθηνα", "il": "שלום", "de": "Müller", "fr": "qualité"}
"""A company's name on each layout."""


class Kitty:
    """A kitty on a display of its own, with the program in it."""

    def __init__(self, folder: Path) -> None:
        end, begin = os.pipe()
        self._x = started(["Xvfb", "-displayfd", str(begin), "-screen", "0", "900x600x24"], os.environ, [begin])
        os.close(begin)
        with os.fdopen(end) as said:
            display = f":{said.readline().strip()}"
        own = {
            "DISPLAY": display,
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "XDG_RUNTIME_DIR": str(folder),
        }
        self._environ = clean_environment(folder, **own)
        self._code = folder / "code"
        script = f"{' '.join(AFTERVIEW)} --data {folder / 'a.json'} remember; echo $? > {self._code}"
        options = [
            "-o",
            "initial_window_width=850",
            "-o",
            "initial_window_height=500",
            "-o",
            "remember_window_size=no",
        ]
        self._kitty = started(["kitty", "--config", "NONE", *options, "sh", "-c", script], self._environ)
        self._window = self.wait_for("xdotool", "search", "--onlyvisible", "--class", "kitty").split()[0]
        self.run("xdotool", "windowfocus", self._window)

    def run(self, *command: str) -> str:
        """What a program says on this display."""
        done = subprocess.run(command, env=self._environ, capture_output=True, text=True, timeout=LIMIT)
        return done.stdout

    def wait_for(self, *command: str) -> str:
        """Wait until a program says something."""
        end = time.monotonic() + LIMIT
        while not (said := self.run(*command)):
            assert time.monotonic() < end, f"nothing of {command}"
            time.sleep(0.2)
        return said

    def type(self, text: str) -> None:
        """Type a text on the layout of now."""
        self.run("xdotool", "type", "--window", self._window, "--delay", "30", text)

    def press_ctrl(self, letter: str, layout: str) -> None:
        """Press a key by its place, with ctrl."""
        place = (PLACES | ELSEWHERE.get(layout, {}))[letter]
        self.run("xdotool", "key", "--window", self._window, f"ctrl+{place}")

    def ended(self) -> int:
        """Wait for the end of the program; returns its exit code."""
        end = time.monotonic() + LIMIT
        while not self._code.exists() or not self._code.read_text().strip():
            assert time.monotonic() < end, "it did not end"
            time.sleep(0.2)
        return int(self._code.read_text())

    def close(self) -> None:
        """Take it away."""
        for process in (self._kitty, self._x):
            process.kill()
            process.wait()


@pytest.fixture
def kitty(tmp_path: Path) -> Iterator[Kitty]:
    """A kitty that is closed in the end."""
    opened = Kitty(tmp_path)
    try:
        yield opened
    finally:
        opened.close()


@pytest.mark.parametrize("layout", WORDS)
def test_a_keyboard_of_another_alphabet(kitty: Kitty, tmp_path: Path, layout: str) -> None:
    """A word of its letters is typed; ctrl with the key in the place of n goes on, with that of q it leaves."""
    data = tmp_path / "a.json"
    kitty.run("setxkbmap", "-layout", layout)
    end = time.monotonic() + LIMIT
    while not saved(data, lambda interview: interview["company"] == WORDS[layout]):
        assert time.monotonic() < end, "the word is not saved"
        # Typed before the window was ready, it came in part.
        kitty.press_ctrl("a", layout)
        kitty.press_ctrl("k", layout)
        kitty.type(WORDS[layout])
        time.sleep(2)
    kitty.press_ctrl("n", layout)
    while not saved(data, lambda interview: "setdown" in interview["steps"]):
        assert time.monotonic() < end, "it did not go on"
        time.sleep(0.2)
    kitty.press_ctrl("q", layout)
    assert kitty.ended() == 0
    assert saved(data, lambda interview: interview["company"] == WORDS[layout])


def saved(data: Path, condition: Callable[[dict[str, Any]], bool]) -> bool:
    """Whether something holds of the one interview in a data file."""
    return data.exists() and [*map(condition, tables(data).get("interviews", []))] == [True]
