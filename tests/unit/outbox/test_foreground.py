"""Programs that get the screen: they end when Afterview has to end, and leave no processes behind."""

import os
import select
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from afterview_tui.outbox import foreground
from afterview_tui.outbox.aside import SignalInbox, stepped_aside
from afterview_tui.outbox.foreground import run_in_foreground
from afterview_tui.outbox.plain import plain_view

ASIDE: Any = type("Aside", (), {"suspend": staticmethod(nullcontext)})()


@contextmanager
def heard() -> Iterator[list[int]]:
    """The ending signals that the app receives."""
    told: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _: told.append(number))
    try:
        yield told
    finally:
        signal.signal(signal.SIGTERM, before)


def end_soon() -> Timer:
    """End this process after a moment."""
    timer = Timer(0.2, os.kill, (os.getpid(), signal.SIGTERM))
    timer.start()
    return timer


def ran(command: list[str]) -> int:
    """The exit code of a program that gets the screen."""
    codes: list[int] = []
    assert stepped_aside(ASIDE, lambda inbox: codes.append(run_in_foreground(command, os.environ, inbox)))
    return codes[0]


@pytest.mark.parametrize(
    ("program", "its_own", "last"),
    [
        ("", "", signal.SIGHUP),
        ("trap '' HUP TERM; ", "", signal.SIGKILL),
        ("", "trap '' HUP TERM; ", signal.SIGHUP),
    ],
    ids=["willing", "stubborn", "with something stubborn of its own"],
)
def test_a_program_and_its_children_end_with_afterview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, its_own: str, last: int
) -> None:
    """First gently, then by force; the app gets the signal afterwards, once."""
    monkeypatch.setattr(foreground, "GRACE", 0.2)
    held = tmp_path / "held"
    os.mkfifo(held)
    reading = os.open(held, os.O_RDONLY | os.O_NONBLOCK)
    with heard() as told:
        timer = end_soon()
        code = ran(["sh", "-c", f"{program}({its_own}sleep 60) > '{held}' & wait; wait"])
        timer.join()
        assert told == [signal.SIGTERM]
    assert code == -last
    gone, _, _ = select.select([reading], [], [], 10)
    assert gone
    assert os.read(reading, 1) == b""
    os.close(reading)


WRITES_DOWN = """
import os, signal, sys, time
def write_down(number, frame):
    for each in (signal.SIGHUP, signal.SIGTERM):
        signal.signal(each, signal.SIG_DFL)
    with open(sys.argv[2], "w") as file:
        time.sleep(0.3)
        file.write("words")
    sys.exit(0)
for each in (signal.SIGHUP, signal.SIGTERM):
    signal.signal(each, write_down)
os.kill(int(sys.argv[1]), signal.SIGTERM)
os.killpg(0, signal.SIGTERM)
"""
"""As emacs does it: emptied, then filled, and a second signal ends it at once."""


@pytest.mark.parametrize("around", [[], ["sh", "-c", '"$@"; exit', "sh"]], ids=["alone", "in a script"])
def test_an_editor_that_is_ended_with_us_is_not_disturbed(tmp_path: Path, around: list[str]) -> None:
    """A dropped connection or a shutdown ends both: what it then saves is complete, even if its script is gone."""
    kept = tmp_path / "kept"
    with heard() as told:
        ran([*around, sys.executable, "-S", "-c", WRITES_DOWN, str(os.getpid()), str(kept)])
        assert told == [signal.SIGTERM]
    assert kept.read_text() == "words"


def test_plain_view_does_not_outlast_afterview(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked to end while the text is shown, it doesn't wait for Enter."""
    end, begin = os.pipe()
    with os.fdopen(end) as keyboard, os.fdopen(begin, "w"), heard() as told:
        monkeypatch.setattr("sys.stdin", keyboard)
        timer = end_soon()
        assert plain_view(ASIDE, "Dana", "Dear Dana")
        timer.join()
    assert told == [signal.SIGTERM]


def test_ctrl_c_reaches_the_program_alone() -> None:
    """It interrupts the program with the screen, not Afterview."""
    code = "import os, signal; os.killpg(0, signal.SIGINT)"
    assert ran([sys.executable, "-S", "-c", f"try:\n {code}\nexcept KeyboardInterrupt:\n raise SystemExit(7)"]) == 7


def test_ctrl_c_while_the_bare_text_is_shown_is_harmless() -> None:
    """People press it to copy what they have just selected."""

    def meanwhile(inbox: SignalInbox) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        inbox.receive()
        assert inbox.received == []

    before: Callable[..., object] | int | None = signal.getsignal(signal.SIGINT)
    assert stepped_aside(ASIDE, meanwhile)
    assert signal.getsignal(signal.SIGINT) is before
