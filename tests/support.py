"""Test doubles: a clock that stands still, and an outbox that only records."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from afterview_tui.outbox.copied import ON_CLIPBOARD, Copied, refused
from afterview_tui.outbox.letter import Letter
from afterview_tui.outbox.mail_programs import Handed, Program

BERLIN = ZoneInfo("Europe/Berlin")
LONG = os.environ.get("AFTERVIEW_TRIALS") == "long"
"""Whether this is the long form, `make trials`: every combination, and many more rounds."""


class StillClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = datetime(2026, 11, 23, 17, 0, tzinfo=BERLIN)) -> None:
        self._now = now
        self._seconds = 1000.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._seconds

    def set(self, now: datetime) -> None:
        """Set the wall clock."""
        self._now = now

    def advance(self, seconds: float) -> None:
        """Advance both clocks by some seconds."""
        self._now += timedelta(seconds=seconds)
        self._seconds += seconds


class FakeOutbox:
    """Records what is sent out of the program."""

    def __init__(self) -> None:
        self.copied: list[str] = []
        self.shown: list[str] = []
        self.saved: list[str] = []
        self.edited: list[str] = []
        self.editing: Callable[[str], str] | None = str.upper
        """What the user's editor does with a text; None where there is no editor."""
        self.handed: list[Letter] = []
        self.arrives = True
        """Whether a copy arrives."""
        self.found: list[Program] = []
        """The programs of this machine."""
        self.line = ""
        """What fetches a file from here."""

    def copy(self, text: str, *, from_field: bool = False) -> Copied:
        if not self.arrives:
            return refused("This terminal takes no copies")
        self.copied.append(text)
        return Copied("native", True, ON_CLIPBOARD)

    def save(self, name: str, text: str) -> Path:
        self.saved.append(text)
        return Path(f"{name}.txt")

    @property
    def editor(self) -> str:
        return "vim" if self.editing else ""

    def edit(self, path: Path) -> None:
        self.edited.append(path.read_text(encoding="utf-8"))
        if self.editing is None:
            raise ValueError("No editor was found here; $EDITOR can name one.")
        path.write_text(self.editing(self.edited[-1]), encoding="utf-8")

    def save_mail(self, name: str, to: str, subject: str, body: str) -> Path:
        self.saved.append(body)
        return Path(f"{name}.eml")

    def plain(self, title: str, text: str) -> bool:
        self.shown.append(text)
        return True

    def programs(self) -> list[Program]:
        return self.found

    def hand_over(self, program: Program, letter: Letter) -> Handed:
        if not self.arrives:
            return Handed(False, f"{program.command[0]} did not open it.")
        self.handed.append(letter)
        return Handed(True, "It was asked to open it.")

    def fetching(self, path: Path) -> str:
        return self.line


def written(path: Path, **tables: Any) -> Path:
    """A data file with these tables, each a list of rows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {name: {str(n): row for n, row in enumerate(rows, 1)} for name, rows in tables.items()}
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


@contextmanager
def as_nobody() -> Iterator[None]:
    """A context without root's access rights, if the tests run as root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
