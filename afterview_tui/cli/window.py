"""Opening the program in a terminal."""

import os
import sys
from pathlib import Path

import msgspec

from afterview_tui import locations
from afterview_tui.cli.opening import fail, open_store
from afterview_tui.clock import SystemClock
from afterview_tui.evening import Evening
from afterview_tui.options import read_options

COLUMNS, ROWS = 60, 20
"""The smallest terminal that a page fits into."""
WAITING = 10_000
"""Pictures that may wait for a line that hangs. Textual lets 30 wait, then stands still and saves nothing more."""


def open_at(place: str | None, *, data: Path | None, still: bool, no_mouse: bool) -> int:
    """Open a page, else go on where today's evening was left, else Home; returns the exit code."""
    _check_terminal()
    store = open_store(data)
    _check_folder(store.path.parent)
    config = locations.config_file()
    options, wrong = read_options(config)
    evening = Evening(store, SystemClock(), options, config)
    unfinished = evening.unfinished()
    if place is None and unfinished is not None:
        place = evening.take_up(unfinished)
    evening.look_for_unsaved()
    sentence = store.notice or " ".join(wrong[:1])
    return _run(evening, place or "home", still=still, no_mouse=no_mouse, sentence=sentence)


def open_demo(*, still: bool, no_mouse: bool) -> int:
    """Open a sample evening in a folder that is gone afterwards; returns the exit code."""
    import tempfile

    from afterview_tui.demo import fill

    _check_terminal()
    with tempfile.TemporaryDirectory(prefix="afterview-demo-") as folder:
        store = open_store(Path(folder) / "afterview.json")
        fill(store, SystemClock())
        options, _ = read_options(locations.config_file())
        options = msgspec.structs.replace(options, name=options.name or "Alex Morgan")
        evening = Evening(store, SystemClock(), options, Path(folder) / "config.toml")
        sentence = "A sample evening; nothing here is kept. Ctrl+Q leaves."
        return _run(evening, "home", still=still, no_mouse=no_mouse, sentence=sentence)


def _run(evening: Evening, place: str, *, still: bool, no_mouse: bool, sentence: str) -> int:
    from afterview_tui.app import Afterview
    from afterview_tui.outbox import TerminalOutbox

    folder = evening.store.path.parent / "notes"
    app = Afterview(
        evening, lambda host: TerminalOutbox(host, folder, os.environ, lambda: evening.options), place, sentence
    )
    if still:
        app.animation_level = "none"
    _outlast_a_frozen_line()
    app.run(mouse=not no_mouse)
    code = app.return_code or 0
    if code > 128:
        _forget_terminal()
    return code


def _outlast_a_frozen_line() -> None:
    """Go on reading keys and saving while nothing can be drawn, for as long as so many pictures can wait."""
    from textual.drivers import _writer_thread

    _writer_thread.MAX_QUEUED_WRITES = WAITING  # type: ignore[misc]


def _forget_terminal() -> None:
    """Send what is still to be written nowhere; where the terminal is gone, Python would end with 120 for it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _check_terminal() -> None:
    """Exit with a sentence where there is no terminal to draw on, or too small a one."""
    streams = (sys.__stdin__, sys.__stderr__)
    if os.environ.get("TERM") == "dumb" or not all(stream and stream.isatty() for stream in streams):
        raise fail("Afterview needs a terminal to draw on. `afterview today` works without one.")
    size = os.get_terminal_size(sys.__stderr__.fileno() if sys.__stderr__ else 2)
    if 0 < size.columns < COLUMNS or 0 < size.lines < ROWS:
        raise fail(
            f"Afterview needs {COLUMNS} columns and {ROWS} rows; this terminal has {size.columns} and {size.lines}."
        )


def _check_folder(folder: Path) -> None:
    """Exit with a sentence where nothing could ever be saved."""
    nearest = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise fail(f"{nearest} can't be written, so nothing could be kept. --data names another file.")
