"""Opening the window, or the plain walk where the terminal can't draw it."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from afterview_tui import locations, signals
from afterview_tui.cli.opening import fail, open_store
from afterview_tui.clock import SystemClock
from afterview_tui.options import read_options
from afterview_tui.session import Session

NOT_ASKED = ("", "0", "no", "false")
"""Values of ACCESSIBLE that don't ask for the plain walk."""
SLOW_ESCAPE = "400"
"""Milliseconds to wait for the rest of an escape sequence over ssh; Textual's default is 100."""
COLUMNS, ROWS = 60, 20
"""The smallest terminal that a page fits into."""
STOPPED = 128
"""Larger exit codes are those of signals, after which nothing more is done."""
NO_SCREEN = ("dumb", "unknown")
"""Values of TERM, in lower case, for terminals that can't draw pages."""


class Display(NamedTuple):
    """The display options of a run."""

    still: bool = False
    no_mouse: bool = False
    plain: bool = False
    ascii: bool = False

    def here(self) -> "Display":
        """The options adapted to this terminal: plain where it can't draw; exits where it is too small."""
        if sys.__stdin__ is None:
            raise fail("Afterview needs standard input and output, and one of them is closed.")
        plain = self.plain or _has_no_screen()
        if not plain:
            _check_size()
        return self._replace(plain=plain)


def open_at(place: str | None, *, data: Path | None, **wanted: bool) -> int:
    """Open a page, by default the one where today's evening was left, or Home; returns the exit code."""
    signals.die_at_once()
    shown = Display(**wanted).here()
    store = open_store(data, may_begin=True)
    _check_folder(store.path.parent)
    config = locations.config_file()
    options, wrong = read_options(config)
    session = Session(store, SystemClock(), options, config)
    unfinished = session.unfinished()
    if place is None and unfinished is not None:
        place = session.take_up(unfinished)
    session.look_for_unsaved()
    sentence = store.notice or " ".join(wrong[:1])
    code = _run(session, place or "home", shown, sentence)
    if code <= STOPPED and session.options.calendar_out:
        from afterview_tui.cli.calendar_out import keep_in_step

        keep_in_step(session, always=True)
    return code


def open_demo(**wanted: bool) -> int:
    """Open a sample evening in a temporary folder; returns the exit code."""
    import tempfile

    from afterview_tui.demo import NAME, fill

    signals.die_at_once()
    shown = Display(**wanted).here()
    with tempfile.TemporaryDirectory(prefix="afterview-demo-") as folder:
        store = open_store(Path(folder) / "afterview.json", may_begin=True)
        fill(store, SystemClock())
        options, _ = read_options(locations.config_file())
        options = msgspec.structs.replace(options, name=NAME)
        session = Session(store, SystemClock(), options, Path(folder) / "config.toml")
        session.is_sample = True
        sentence = f"A sample evening; nothing here is kept. {'q' if shown.plain else 'ctrl+q'} leaves."
        return _run(session, "home", shown, sentence)


def _run(session: Session, place: str, shown: Display, sentence: str) -> int:
    session.store.where = "plain" if shown.plain else "window"
    if shown.plain:
        from afterview_tui.cli.plain import walk

        if shown.still:
            session.options = msgspec.structs.replace(session.options, still=True)
        return walk(session, place, sentence, ascii_only=shown.ascii)
    for name in ("COLUMNS", "LINES"):
        # They are as old as the shell's window; the terminal knows better, also in an editor or mail program.
        os.environ.pop(name, None)
    if colours := screen_colours(os.environ):
        os.environ.setdefault("TEXTUAL_COLOR_SYSTEM", colours)
    if os.environ.get("SSH_CONNECTION"):
        os.environ.setdefault("ESCDELAY", SLOW_ESCAPE)
    from afterview_tui.outbox import TerminalOutbox
    from afterview_tui.outbox.answers import multiplexer
    from afterview_tui.window.app import Afterview

    folder, answered = session.store.path.parent / "notes", multiplexer(os.environ)
    app = Afterview(
        session,
        lambda host: TerminalOutbox(host, folder, os.environ, lambda: session.options, answered),
        place,
        sentence,
    )
    if shown.still:
        app.animation_level = "none"
    if shown.ascii:
        from afterview_tui.window.textual_fixes.ascii_filter import AsciiFilter

        app.letters.insert(0, AsciiFilter())
    signals.hold()
    app.run(mouse=not shown.no_mouse)
    code = app.return_code or 0
    if code > STOPPED:
        _discard_output()
    return code


def _discard_output() -> None:
    """Discard pending output; with the terminal gone, Python would exit with 120 over it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def screen_colours(environ: Mapping[str, str]) -> str:
    """Textual's name for the colours of GNU screen; empty outside of it.

    Screen 4 passes on COLORTERM from the terminal around it, but misreads 24 bit colours.
    """
    if not environ.get("STY") or environ.get("TMUX"):
        return ""
    return "256" if "256" in environ.get("TERM", "") else "standard"


def is_dumb_terminal(environ: Mapping[str, str]) -> bool:
    """Whether TERM says that the terminal can't draw pages."""
    return environ.get("TERM", "").casefold() in NO_SCREEN


def _has_no_screen() -> bool:
    """Whether to use the plain walk: ACCESSIBLE, TERM=dumb, or no terminal."""
    streams = (sys.__stdin__, sys.__stderr__)
    asked = os.environ.get("ACCESSIBLE", "").casefold() not in NOT_ASKED or is_dumb_terminal(os.environ)
    return asked or not all(stream and stream.isatty() for stream in streams)


def _check_size() -> None:
    """Exit with a sentence where the terminal is too small for a page."""
    size = os.get_terminal_size(sys.__stderr__.fileno() if sys.__stderr__ else 2)
    if 0 < size.columns < COLUMNS or 0 < size.lines < ROWS:
        raise fail(
            f"Afterview needs {COLUMNS} columns and {ROWS} rows; this terminal has {size.columns} and "
            f"{size.lines}. `afterview --plain` works in any size."
        )


def _check_folder(folder: Path) -> None:
    """Exit with a sentence where the folder can't be written to."""
    nearest = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise fail(f"{nearest} can't be written to, so nothing could be saved. --data names another file.")
