"""What a breath and an idle page cost on a real pseudo-terminal: bytes a second, pictures a second, CPU.

Run it with ``python -m tests.benchmarks.breath``; it exits with 1 where one is above its limits.
"""

import asyncio
import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pyte

from tests.support import FakeOutbox

ROOT = Path(__file__).parents[2]
COLUMNS, ROWS = 80, 24
SETTLE_SECONDS = 1.5
WATCHED_SECONDS = 20.0
"""Two whole breaths of the default pattern."""

MOST_BYTES = 4000.0
"""A second, averaged over whole breaths (design.md, section 7)."""
MOST_CPU = 3.0
"""Per cent of a core."""
MOST_IDLE_CPU = 0.1
"""Per cent of a core on a page without a running breath (design.md, section 7); an empty app may take more."""
FEWEST_PICTURES = 6.0
"""A second, each different from the one before."""
PEER_BYTES = 8600.0
"""breathe-cli 1.14 on the same screen (design.md, section 7)."""

COLOURS = {
    "24 bit": {"TERM": "xterm-256color", "COLORTERM": "truecolor"},
    "256 colours": {"TERM": "xterm-256color"},
    "16 colours": {"TERM": "xterm"},
    "NO_COLOR": {"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"},
}
EMPTY = "an empty Textual app"
RUNS = [
    (EMPTY, "24 bit"),
    ("moving", "24 bit"),
    ("still", "24 bit"),
    ("paused", "24 bit"),
    ("covered", "24 bit"),
    ("ready", "24 bit"),
    ("home", "24 bit"),
    ("field", "24 bit"),
    ("moving", "256 colours"),
    ("moving", "16 colours"),
    ("moving", "NO_COLOR"),
]
CAN_SYNCHRONISE = b"\x1b[?2026$p"
YES_IT_CAN = b"\x1b[?2026;2$y"
PICTURE = re.compile(rb"\x1b\[\?2026h(.*?)\x1b\[\?2026l", re.DOTALL)


class Figures(msgspec.Struct, frozen=True):
    """What one run cost."""

    bytes_per_second: float
    pictures_per_second: float
    cpu: float
    """Per cent of a core, user and system."""


def child(doing: str, report: int) -> None:
    """Run the program on one page, or an empty app, and tell its CPU over the watched time."""
    from textual.app import App
    from textual.pilot import Pilot

    from afterview_tui import demo
    from afterview_tui.clock import SystemClock
    from afterview_tui.options import Options
    from afterview_tui.session import Session
    from afterview_tui.store import Store
    from afterview_tui.window.app import Afterview
    from afterview_tui.window.pages.help import Help
    from afterview_tui.window.widgets.breath import Breath

    def begin(app: App[Any]) -> None:
        os.write(report, b"begin\n")
        app.set_timer(WATCHED_SECONDS, partial(end, app, time.process_time()))

    def end(app: App[Any], used: float) -> None:
        os.write(report, json.dumps(time.process_time() - used).encode() + b"\n")
        # What is written on the way out is no part of the figures.
        app.set_timer(SETTLE_SECONDS, app.exit)

    async def ready(pilot: Pilot[Any]) -> None:
        app = pilot.app
        await asyncio.sleep(SETTLE_SECONDS)
        if doing in ("moving", "still", "paused", "covered"):
            app.query_one(Breath).toggle()
        if doing == "paused":
            app.set_timer(SETTLE_SECONDS / 2, app.query_one(Breath).toggle)
        if doing == "covered":
            app.push_screen(Help("", (), ()))
        app.set_timer(SETTLE_SECONDS, partial(begin, app))

    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "afterview.json", SystemClock())
        demo.fill(store, SystemClock())
        session = Session(store, SystemClock(), Options(name=demo.NAME, still=doing == "still"))
        place = {"home": "home", "field": "setdown"}.get(doing, "breathe")
        app: App[Any] = Afterview(session, lambda _: FakeOutbox(), place)
        if doing == EMPTY:
            app = App()
        app.run(mouse=False, auto_pilot=ready)


def watch(doing: str, colours: str) -> Figures:
    """The figures of one run of the child on a pseudo-terminal of its own."""
    report, report_end = os.pipe()
    environment = {
        name: value for name, value in os.environ.items() if name not in ("COLORTERM", "NO_COLOR", "TERM")
    }
    environment |= COLOURS[colours] | {"PYTHONPATH": str(ROOT)}
    pid, terminal = pty.fork()
    if pid == 0:
        os.set_inheritable(report_end, True)
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.execve(
            sys.executable, [sys.executable, "-m", "tests.benchmarks.breath", doing, str(report_end)], environment
        )
    os.close(report_end)
    before, watched, cpu = b"", b"", 0.0
    for source, data in _chunks(pid, terminal, report):
        if source == "terminal":
            watched += data
        elif data.startswith(b"begin"):
            before, watched = watched, b""
        else:
            cpu = float(data)
            break
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return Figures(
        bytes_per_second=len(watched) / WATCHED_SECONDS,
        pictures_per_second=_pictures(before, watched) / WATCHED_SECONDS,
        cpu=100 * cpu / WATCHED_SECONDS,
    )


def _chunks(pid: int, terminal: int, report: int) -> Iterator[tuple[str, bytes]]:
    """What comes from the child, in order, answering its question after synchronised output."""
    while True:
        ready, _, _ = select.select([terminal, report], [], [], 10 + WATCHED_SECONDS)
        if not ready:
            os.kill(pid, signal.SIGKILL)
            raise TimeoutError("the app under test said nothing")
        if terminal in ready:
            data = os.read(terminal, 65536)
            if CAN_SYNCHRONISE in data:
                os.write(terminal, YES_IT_CAN)
            yield "terminal", data
        if report in ready:
            yield "report", os.read(report, 4096)


def _pictures(before: bytes, watched: bytes) -> int:
    """How many frames left a picture on the screen that differs from the one before."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    stream.feed(before)
    count, last = 0, _cells(screen)
    for frame in PICTURE.findall(watched):
        stream.feed(frame)
        picture = _cells(screen)
        count += picture != last
        last = picture
    return count


def _cells(screen: pyte.Screen) -> list[tuple[object, ...]]:
    return [tuple(screen.buffer[y][x] for x in range(COLUMNS)) for y in range(ROWS)]


def verdict(doing: str, figures: Figures) -> str:
    """Whether a run is within its limit; empty where it has none."""
    if doing in ("still", EMPTY):
        return ""
    if doing == "moving":
        kept = figures.bytes_per_second <= MOST_BYTES and figures.cpu <= MOST_CPU
        kept &= figures.pictures_per_second >= FEWEST_PICTURES
    else:
        kept = figures.bytes_per_second == 0 and figures.cpu <= MOST_IDLE_CPU
    return "within its limit" if kept else "ABOVE its limit"


def main() -> None:
    """Print every run beside the limits and the peer."""
    print(f"{COLUMNS}x{ROWS}, {WATCHED_SECONDS:.0f} s each, synchronised output answered\n")
    print(f"{'':22}{'bytes/s':>9}{'pictures/s':>12}{'% of a core':>13}")
    for doing, colours in RUNS:
        figures = watch(doing, colours)
        name = doing if doing == EMPTY else f"{doing}, {colours}"
        print(
            f"{name:22}{figures.bytes_per_second:9.0f}{figures.pictures_per_second:12.1f}{figures.cpu:13.2f}"
            f"  {verdict(doing, figures)}",
            flush=True,
        )
    print(f"{'limit, moving':22}{MOST_BYTES:9.0f}{FEWEST_PICTURES:12.1f}{MOST_CPU:13.2f}")
    print(f"{'limit, idle':22}{0:9.0f}{0:12.1f}{MOST_IDLE_CPU:13.2f}")
    print(f"{'breathe-cli 1.14':22}{PEER_BYTES:9.0f}")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        child(sys.argv[1], int(sys.argv[2]))
    else:
        main()
