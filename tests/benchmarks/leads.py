"""What ten thousand leads cost at the keyboard: opening their list, and each key until it is painted.

Run it with ``python -m tests.benchmarks.leads [KEYS]``. Both programs run on pseudo-terminals of their own that
understand whole pictures, side by side, a key to one and then the same key to the other, so that a busy machine is
busy for both. The reference is a plain screen with a DataTable of 100 rows, filtered by an Input above it in the
plain way: all rows out, those that fit in. Limits: design.md, section 7.
"""

import fcntl
import os
import pty
import select
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.first_frame import AFTERVIEW, COLUMNS, LEADS, LIMIT, ROWS, UNWANTED, fill

KEYS = 300
OPENINGS = 15
RATIO, OPENING = 1.5, 0.1
"""What to reach: the ratio of the slowest hundredth of the keys; seconds to open the list."""
SYNC_ASKED, SYNC_ANSWER, PICTURE_ENDS = b"\x1b[?2026$p", b"\x1b[?2026;2$y", b"\x1b[?2026l"
STILL = 0.06
"""Seconds without a byte after which nothing more is painted."""
WORDS = b"embedded zephyr 7"
BACKSPACE = b"\x7f"
SETTLED = 0.4
"""The same for a page that opens, which may paint its parts one after the other."""
DOWN, UP, PAGE_DOWN, PAGE_UP = b"\x1b[B", b"\x1b[A", b"\x1b[6~", b"\x1b[5~"

TABLE = """
from textual.app import App
from textual.screen import Screen
from textual.widgets import DataTable, Input

ROWS = [(f"Company {number:05}", "Embedded Engineer", "they use Zephyr") for number in range(100)]

class Table(Screen):
    BINDINGS = [("slash", "search"), ("escape", "app.pop_screen")]

    def compose(self):
        yield Input()
        yield DataTable(cursor_type="row")

    def on_mount(self):
        self.query_one(DataTable).add_columns("Company", "Role", "Noted")
        self.show(ROWS)
        self.query_one(DataTable).focus()

    def action_search(self):
        self.query_one(Input).focus()

    def on_input_changed(self, event):
        words = event.value.casefold().split()
        self.show([row for row in ROWS if all(word in " ".join(row).casefold() for word in words)])

    def show(self, rows):
        self.query_one(DataTable).clear().add_rows(rows)

class Plain(App):
    BINDINGS = [("t", "table")]

    def action_table(self):
        self.push_screen(Table())

Plain().run()
"""


class Program:
    """A program on a pseudo-terminal that shows whole pictures only, so that their ends can be seen."""

    def __init__(self, command: Sequence[str]) -> None:
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execvp(command[0], list(command))
        self.wait_for(PICTURE_ENDS)
        while self._read(1.0):
            pass

    def press(self, keys: bytes, still: float = STILL) -> float:
        """Seconds from a key to the end of the last picture that it brings."""
        began = painted = time.perf_counter()
        os.write(self._terminal, keys)
        written = b""
        while (data := self._read(still)) or painted == began:
            written = written[-len(PICTURE_ENDS) :] + data
            if PICTURE_ENDS in written:
                painted, written = time.perf_counter(), b""
            if painted - began > LIMIT:
                raise SystemExit(f"{keys!r} never stopped painting")
        return painted - began

    def wait_for(self, text: bytes) -> None:
        """Wait until the program has written something."""
        written, began = b"", time.perf_counter()
        while text not in written:
            if time.perf_counter() - began > LIMIT:
                raise SystemExit(f"{text!r} was never painted: {written[-2000:]!r}")
            written += self._read(0.1)

    def close(self) -> None:
        """End it."""
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        os.close(self._terminal)

    def _read(self, seconds: float) -> bytes:
        if not select.select([self._terminal], [], [], seconds)[0]:
            return b""
        data = os.read(self._terminal, 1 << 16)
        if SYNC_ASKED in data:
            os.write(self._terminal, SYNC_ANSWER)
        return data


def in_turns(ours: Program, theirs: Program, keys: Sequence[bytes]) -> tuple[list[float], list[float]]:
    """Seconds of each key on both, one after the other."""
    times: tuple[list[float], list[float]] = ([], [])
    for key in keys:
        for program, taken in zip((ours, theirs), times, strict=True):
            taken.append(program.press(key))
    return times


def p99(times: Sequence[float]) -> float:
    """The time that one key in a hundred takes longer than."""
    return quantiles(times, n=100, method="inclusive")[98]


def report(what: str, ours: Sequence[float], theirs: Sequence[float]) -> None:
    """One line: medians and p99 of both in milliseconds, and the ratio of the p99."""
    figures = [1000 * each for each in (median(ours), median(theirs), p99(ours), p99(theirs))]
    ratio = figures[2] / figures[3]
    verdict = f"{'within' if ratio <= RATIO else 'ABOVE'} {RATIO}x"
    print(
        f"{what:<26}{figures[0]:7.1f} ms{figures[1]:7.1f} ms{figures[2]:8.1f} ms{figures[3]:7.1f} ms"
        f"{ratio:6.2f}x  {verdict}",
        flush=True,
    )


def measure_opening(ours: Program, theirs: Program) -> None:
    """Print the median time from ``t`` to the list, beside that of a plain screen with its table."""
    times: dict[Program, list[float]] = {ours: [], theirs: []}
    for _ in range(OPENINGS):
        for program, taken in times.items():
            taken.append(program.press(b"t", SETTLED))
            program.press(b"\x1b")
    own, plain = (median(taken) for taken in times.values())
    verdict = f"{'within' if own <= OPENING else 'ABOVE'} {1000 * OPENING:.0f} ms"
    what = f"opening the list, {LEADS:,} leads"
    print(f"{what:<33}{1000 * own:7.1f} ms{1000 * plain:7.1f} ms{'':11}{own / plain:6.2f}x  {verdict}", flush=True)


def measure_keys(ours: Program, theirs: Program, number: int) -> None:
    """Print what moving and searching cost."""
    print(f"{f'{number} keys each, in turns':<26}{'median':<10}{'DataTable':<11}{'p99':<9}{'DataTable':<11}ratio")
    halves: dict[str, Callable[[int], bytes]] = {
        "a row down or up": lambda n: DOWN if n % 80 < 40 else UP,
        "a page down or up": lambda n: PAGE_DOWN if n % 6 < 3 else PAGE_UP,
    }
    for what, key in halves.items():
        report(what, *in_turns(ours, theirs, [key(n) for n in range(number)]))
    for program in (ours, theirs):
        program.press(b"/")
    typed = [bytes([letter]) for letter in WORDS] + [BACKSPACE] * len(WORDS)
    letters = in_turns(ours, theirs, [typed[n % len(typed)] for n in range(number)])
    report("a letter of a search", *letters)


def main(number: int) -> None:
    """Print every figure."""
    for variable in [name for name in os.environ if name.startswith(UNWANTED)]:
        del os.environ[variable]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ.update(HOME=name, TERM="xterm-256color", COLORTERM="truecolor")
        (folder / "table.py").write_text(TABLE, encoding="utf-8")
        fill(folder / "large.json")
        theirs = Program((sys.executable, str(folder / "table.py")))
        ours = Program((*AFTERVIEW, "--data", str(folder / "large.json"), "--still", "leads"))
        try:
            measure_opening(ours, theirs)
            for program in (ours, theirs):
                program.press(b"t", SETTLED)
            measure_keys(ours, theirs, number)
        finally:
            ours.close()
            theirs.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else KEYS)
