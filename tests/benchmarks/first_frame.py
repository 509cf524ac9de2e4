"""What opening Afterview costs beside an empty Textual app: time to the first frame, memory, and rest.

Run it with ``python -m tests.benchmarks.first_frame [RUNS]``. Both kinds of run alternate, so that a busy machine
is busy for both. The figures are medians; the limits are those of design.md, section 7.
"""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import NamedTuple

COLUMNS, ROWS = 80, 24
RUNS = 15
LIMIT = 30.0
"""Seconds after which a frame is missed."""
SETTLE_SECONDS = 2.0
IDLE_SECONDS = 60.0
LEADS, INTERVIEWS = 10_000, 500
EVENTS = 2_000
"""Events of a calendar folder, a day apart, none of them near."""
ALTERNATE_SCREEN = b"\x1b[?1049h"
AFTERVIEW = (str(Path(sys.executable).with_name("afterview")),)
TODAY = date.today()
UNWANTED = ("AFTERVIEW", "XDG_", "TEXTUAL", "PYTHON", "NO_COLOR", "COLUMNS", "LINES")
"""What in the environment would make the runs of one machine unlike those of another."""

EMPTY = """
from textual.app import App
from textual.widgets import Static

class Empty(App):
    def compose(self):
        yield Static("Empty")

Empty().run()
"""


class Subject(NamedTuple):
    """A command, and the text by which its first frame is known."""

    command: Sequence[str]
    text: bytes


class Rest(NamedTuple):
    """What a program takes once it is open and nobody touches it."""

    memory: float
    """MB: the proportional set size where the system tells it, else the resident one."""
    bytes_per_second: float
    cpu: float
    """Per cent of a core."""


class Opened:
    """A program on a pseudo-terminal of 80 by 24."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._began = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execvp(subject.command[0], list(subject.command))

    def first_frame(self) -> float:
        """Seconds from the command to the first frame."""
        written = b""
        while self._subject.text not in written.partition(ALTERNATE_SCREEN)[2]:
            if time.perf_counter() - self._began > LIMIT:
                raise SystemExit(
                    f"{self._subject.command} never showed {self._subject.text!r}: {written[-2000:]!r}"
                )
            written += self.read(0.1)
        return time.perf_counter() - self._began

    def read(self, seconds: float) -> bytes:
        """What the program writes, waited for so long at most."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self.terminal, 1 << 16)
        except OSError as error:
            raise SystemExit(f"{self._subject.command} has ended.") from error

    def count(self, seconds: float) -> int:
        """How many bytes it writes in so many seconds."""
        end, written = time.perf_counter() + seconds, 0
        while (left := end - time.perf_counter()) > 0:
            written += len(self.read(left))
        return written

    def close(self) -> None:
        """End it."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


@contextmanager
def opened(subject: Subject) -> Iterator[Opened]:
    """A program that is ended afterwards."""
    program = Opened(subject)
    try:
        yield program
    finally:
        program.close()


def frame_seconds(subject: Subject) -> float:
    """Seconds to the first frame of one run."""
    with opened(subject) as program:
        return program.first_frame()


def run_seconds(command: Sequence[str]) -> float:
    """Seconds of one run to its end."""
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def rest(subject: Subject) -> Rest:
    """What it takes at rest."""
    with opened(subject) as program:
        program.first_frame()
        program.count(SETTLE_SECONDS)
        before = cpu_seconds(program.pid)
        written = program.count(IDLE_SECONDS)
        used = cpu_seconds(program.pid) - before
        return Rest(memory(program.pid), written / IDLE_SECONDS, 100 * used / IDLE_SECONDS)


def memory(pid: int) -> float:
    """Megabytes of a process."""
    rollup = Path(f"/proc/{pid}/smaps_rollup")
    if rollup.exists():
        return (
            next(int(line.split()[1]) for line in rollup.read_text().splitlines() if line.startswith("Pss:")) / 1000
        )
    said = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True)
    return int(said.stdout) / 1000


def cpu_seconds(pid: int) -> float:
    """Seconds of processor time so far, of all threads."""
    tasks = Path(f"/proc/{pid}/task")
    if tasks.exists():
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks.iterdir()) / 1e9
    said = subprocess.run(["ps", "-o", "time=", "-p", str(pid)], capture_output=True, text=True, check=True)
    minutes, seconds = said.stdout.strip().rsplit(":", 1)
    return int(minutes.rpartition(":")[2]) * 60 + float(seconds)


def alternate(runs: int, one: Callable[[], float], other: Callable[[], float]) -> tuple[float, float]:
    """The medians of both, run in turns after one run of each that doesn't count."""
    one(), other()
    pairs = [(one(), other()) for _ in range(runs)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def report(what: str, ours: float, reference: float, unit: str, limit: float | None = None) -> None:
    """One line: our figure, the reference, their ratio and its limit."""
    ratio = ours / reference
    verdict = "" if limit is None else f"{'within' if ratio <= limit else 'ABOVE'} {limit}x"
    print(f"{what:<42}{ours:8.3f} {unit:<3}{reference:8.3f} {unit:<3}{ratio:6.2f}x  {verdict}", flush=True)


def fill(path: Path) -> None:
    """Write a file of somebody who searched for years: many leads, a few of them due today."""
    stamp = {"created_at": f"{TODAY}T09:00:00+00:00", "updated_at": f"{TODAY}T09:00:00+00:00"}
    leads = {
        str(number): {
            "uid": f"{number:032x}",
            **stamp,
            "company": f"Company {number:05}",
            "role": "Embedded Engineer",
            "stage": "applied",
            "notes": "they use Zephyr; a team of six",
            "applied_on": str(TODAY - timedelta(days=number % 300)),
            "next_step": "ask for an update",
            "next_on": str(TODAY + timedelta(days=number % 1000)),
        }
        for number in range(LEADS)
    }
    interviews = {
        str(number): {
            "uid": f"{LEADS + number:032x}",
            **stamp,
            "company": f"Company {number:05}",
            "role": "Embedded Engineer",
            "held_at": f"{TODAY - timedelta(days=30 + number)}T16:00:00+00:00",
            "lead": f"{number:032x}",
            "steps": {"breathe": "done", "remember": "done"},
        }
        for number in range(INTERVIEWS)
    }
    tables = {"_meta": {"1": {"format": "1.0"}}, "leads": leads, "interviews": interviews}
    path.write_text(json.dumps(tables), encoding="utf-8")


def fill_calendar(folder: Path) -> None:
    """Write a calendar of years that are over, an event a file, as vdirsyncer keeps it."""
    folder.mkdir(parents=True)
    for number in range(EVENTS):
        day = TODAY - timedelta(days=30 + number)
        event = (
            f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:{number}\r\nSUMMARY:Tea with Rosa\r\n"
            f"DTSTART:{day:%Y%m%d}T090000Z\r\nDTEND:{day:%Y%m%d}T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
        (folder / f"{number}.ics").write_text(event, encoding="utf-8")


def compare_calendar(runs: int, folder: Path) -> None:
    """Print what the option for a calendar folder costs, after the first look into it."""
    fill_calendar(folder / "calendars" / "personal")
    (folder / "with.toml").write_text(f'calendar_folder = "{folder / "calendars"}"\n', encoding="utf-8")
    (folder / "without.toml").write_text("", encoding="utf-8")
    with_it, without = (
        Subject(("env", f"AFTERVIEW_CONFIG={folder / each}", *AFTERVIEW), b"Press Enter.")
        for each in ("with.toml", "without.toml")
    )
    figures = alternate(runs, lambda: frame_seconds(with_it), lambda: frame_seconds(without))
    report(f"first frame, calendar of {EVENTS:,}, or without", *figures, "s", 1.05)


def compare_times(runs: int, home: Subject, full: Subject, empty: Subject) -> None:
    """Print what opening and asking cost."""
    print(f"{f'medians of {runs} runs in turns':<42}{'Afterview':<12}{'reference':<12}{'ratio':<6}")
    figures = alternate(runs, lambda: frame_seconds(home), lambda: frame_seconds(empty))
    report("first frame, empty file", *figures, "s", 1.25)
    figures = alternate(runs, lambda: frame_seconds(full), lambda: frame_seconds(empty))
    report(f"first frame, {LEADS:,} leads, {INTERVIEWS} interviews", *figures, "s", 1.6)
    bare = (sys.executable, "-c", "import json")
    figures = alternate(runs, lambda: run_seconds((*home.command, "today")), lambda: run_seconds(bare))
    report("afterview today, beside import json", *figures, "s", 5)
    figures = alternate(runs, lambda: run_seconds((*full.command, "today")), lambda: run_seconds(bare))
    report("the same with the large file", *figures, "s")


def compare_rest(home: Subject, empty: Subject) -> None:
    """Print what staying open costs."""
    ours, theirs = rest(home), rest(empty)
    report("memory at rest", ours.memory, theirs.memory, "MB", 1.4)
    for who, at_rest in (("Home", ours), ("empty app", theirs)):
        figures = f"{at_rest.bytes_per_second:8.1f} bytes/s {at_rest.cpu:6.3f} %"
        print(f"{f'idle for {IDLE_SECONDS:.0f} s, {who}':<42}{figures}")
    print("limits at rest: 0 bytes/s, 0.1 % of a core")


def main(runs: int) -> None:
    """Print every figure."""
    for variable in [name for name in os.environ if name.startswith(UNWANTED)]:
        del os.environ[variable]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ.update(HOME=name, TERM="xterm-256color", COLORTERM="truecolor")
        (folder / "empty.py").write_text(EMPTY, encoding="utf-8")
        fill(folder / "large.json")
        empty = Subject((sys.executable, str(folder / "empty.py")), b"Empty")
        home = Subject(AFTERVIEW, b"Press Enter.")
        full = Subject((*AFTERVIEW, "--data", str(folder / "large.json")), b"Company 00000")
        compare_times(runs, home, full, empty)
        compare_calendar(runs, folder)
        compare_rest(home, empty)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
