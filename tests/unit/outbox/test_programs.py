"""Helper programs that fail, hang or are missing."""

import os
import select
import sys
from pathlib import Path

import pytest

from afterview_tui.outbox.programs import run


@pytest.mark.parametrize(
    ("program", "given", "answer"),
    [
        ("print('hö')", None, "hö\n"),
        ("print('dropped')", "some", ""),
        ("raise SystemExit(3)", None, None),
        ("raise SystemExit(3)", "more than a pipe holds", None),
        ("import time; time.sleep(60)", None, None),
    ],
)
def test_a_helper_can_neither_fail_loudly_nor_hang(program: str, given: str | None, answer: str | None) -> None:
    """If a helper fails or never ends, the other ways are still available, and the screen isn't stuck."""
    limit = 0.05 if "sleep" in program else 20
    text = given and given * 10_000
    assert run([sys.executable, "-c", program], {"PYTHONUTF8": "1"}, text, limit) == answer


def test_a_killed_helpers_children_are_killed_too(tmp_path: Path) -> None:
    """A clipboard tool that waits forever doesn't stay behind after each attempt."""
    held = tmp_path / "held"
    os.mkfifo(held)
    reading = os.open(held, os.O_RDONLY | os.O_NONBLOCK)
    assert run(["sh", "-c", f"sleep 60 > '{held}' & wait"], os.environ, limit=0.2) is None
    let_go, _, _ = select.select([reading], [], [], 10)
    assert let_go
    assert os.read(reading, 1) == b""
    os.close(reading)


def test_a_missing_helper_raises_nothing() -> None:
    """A machine without the tool simply doesn't have that way."""
    assert run(["afterview-has-no-such-helper"], {}) is None
