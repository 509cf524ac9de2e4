"""The program in its window for the trials of the store, on a data file with the sample evening in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from afterview_tui import demo
from afterview_tui.clock import SystemClock
from afterview_tui.store import Store
from tests.real.terminal import WITHOUT_PROSE, Terminal, clean_environment, terminal

DANA = "Dana Whitfield"
"""The first person of the sample evening; there is a note to her."""


def sample(home: Path) -> Path:
    """A data file with the sample evening in it, and the options that are asked for once; returns the file."""
    path = home / "data" / "afterview.json"
    demo.fill(Store(path, SystemClock()), SystemClock())
    (home / "config.toml").write_text(f'name = "{demo.NAME}"\n', encoding="utf-8")
    return path


@contextmanager
def window(data: Path, *place: str, home: Path | None = None) -> Iterator[Terminal]:
    """The program on this data file."""
    with terminal((*WITHOUT_PROSE, "--data", str(data), *place), environ(home or data.parent.parent)) as opened:
        yield opened


def environ(home: Path) -> dict[str, str]:
    """Where the program runs: its options are those that a sample wrote."""
    return clean_environment(home, AFTERVIEW_CONFIG=str(home / "config.toml"))


def open_note(t: Terminal) -> None:
    """Open the note to Dana in the editor."""
    t.wait_for(f"› {DANA}")
    t.press("enter")
    t.wait_for(f"To {DANA}")
