"""Thirty people at one machine: what a key costs each of them until it is painted, beside one window alone.

Run it with ``python -m tests.benchmarks.crowd [WINDOWS]``. Each window is a program on a pseudo-terminal and a data
file of its own, with the sample evening in it. Half of them move in the list of leads, half write in a field, which
is also saved; each gets a key a second, as from people who type at their own times. A key that has to wait for
the one before counts from when it was due. One window of each kind is measured alone first, in the same run.
"""

import os
import random
import select
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from afterview_tui import demo
from afterview_tui.clock import SystemClock
from afterview_tui.store import Store
from tests.benchmarks.first_frame import AFTERVIEW, LIMIT, UNWANTED, cpu_seconds, memory
from tests.benchmarks.leads import BACKSPACE, DOWN, PICTURE_ENDS, SETTLED, UP, Program, p99

WINDOWS = 30
SECONDS = 20.0
"""How long the keys go on."""
PACE, PACE_ALONE = 1.0, 0.25
"""Seconds from a key to the next in the same window; alone faster, for as many figures."""
MOST = 0.1
"""Seconds that one key in a hundred may take longer than: up to there it seems to happen at once."""
MARK = "›".encode()
"""Stands at the row that is chosen, so a picture with it shows the move."""
COMPANY, LETTERS = "Kestrel Robotics", ", in the north of"
"""What stands in the field, and what is typed behind it and taken out again."""


class Window(Program):
    """A window in the hands of a person who presses a key now and then."""

    def __init__(self, data: Path, *, writes: bool) -> None:
        demo.fill(Store(data, SystemClock()), SystemClock())
        super().__init__((*AFTERVIEW, "--data", str(data), "remember" if writes else "leads"))
        self._writes = writes
        self._number = 0
        self._picture = self._expected = b""
        self._due = 0.0
        self.taken: list[float] = []
        """Seconds from each key to the picture that shows it."""
        self.press(b"e" if writes else b"t", SETTLED)

    @property
    def terminal(self) -> int:
        """What its pictures are read from."""
        return self._terminal

    @property
    def waits(self) -> bool:
        """Whether a key is not painted yet."""
        return bool(self._expected)

    def key(self, due: float) -> None:
        """Press the next key, which was due at a time of ``perf_counter``."""
        if self._writes:
            step = self._number % (2 * len(LETTERS))
            adds = step < len(LETTERS)
            typed = LETTERS[: step + 1 if adds else 2 * len(LETTERS) - 1 - step]
            pressed, self._expected = typed[-1].encode() if adds else BACKSPACE, (COMPANY + typed)[-4:].encode()
        else:
            pressed, self._expected = (DOWN if self._number % 6 < 3 else UP), MARK
        self._number, self._due, self._picture = self._number + 1, due, b""
        os.write(self._terminal, pressed)

    def look(self) -> None:
        """Take in what was painted."""
        self._picture += self._read(0)
        if self.waits and self._expected in self._picture and PICTURE_ENDS in self._picture:
            self.taken.append(time.perf_counter() - self._due)
            self._expected = b""


def type_in_all(windows: Sequence[Window], pace: float) -> float:
    """Press keys in all windows at their own times; returns the seconds of processor time that it took them."""
    chance, began = random.Random(1), time.perf_counter()
    before = sum(cpu_seconds(window.pid) for window in windows)
    due = {window: began + chance.uniform(0, pace) for window in windows}
    terminals = {window.terminal: window for window in windows}
    while any(window.waits for window in windows) or time.perf_counter() < began + SECONDS:
        now = time.perf_counter()
        if now > began + SECONDS + LIMIT:
            raise SystemExit("A key was never painted.")
        for window in windows:
            if due[window] <= min(now, began + SECONDS) and not window.waits:
                window.key(due[window])
                due[window] += pace * chance.uniform(0.5, 1.5)
        soonest = min(due[window] for window in windows)
        for ready in select.select(list(terminals), [], [], min(max(0.0, soonest - now), 0.05))[0]:
            terminals[ready].look()
    return sum(cpu_seconds(window.pid) for window in windows) - before


def report(what: str, windows: Sequence[Window], used: float) -> float:
    """Print one line of figures; returns the p99 in seconds."""
    taken = [each for window in windows for each in window.taken]
    slow = p99(taken)
    figures = "".join(f"{1000 * each:7.1f} ms" for each in (median(taken), slow, max(taken)))
    held = sum(memory(window.pid) for window in windows)
    print(f"{what:<26}{len(taken):5}{figures}{100 * used / SECONDS:9.1f} %{held:9.0f} MB", flush=True)
    return slow


def main(number: int) -> None:
    """Print every figure."""
    for variable in [name for name in os.environ if name.startswith(UNWANTED)]:
        del os.environ[variable]
    with tempfile.TemporaryDirectory() as name:
        os.environ.update(HOME=name, TERM="xterm-256color", COLORTERM="truecolor")
        windows: list[Window] = []
        try:
            print(f"{f'{SECONDS:.0f} s of keys':<27}keys  median    p99       longest  of a core    memory")
            for writes, what in ((False, "one window, leads"), (True, "one window, a field")):
                windows.append(Window(Path(name, f"{len(windows)}.json"), writes=writes))
                report(what, windows[-1:], type_in_all(windows[-1:], PACE_ALONE))
            while len(windows) < number:
                windows.append(Window(Path(name, f"{len(windows)}.json"), writes=len(windows) % 2 == 1))
            for window in windows:
                window.taken.clear()
            slow = report(f"{number} windows at once", windows, type_in_all(windows, PACE))
            print(f"p99 of {number} windows: {'within' if slow <= MOST else 'ABOVE'} {1000 * MOST:.0f} ms")
        finally:
            for window in windows:
                window.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else WINDOWS)
