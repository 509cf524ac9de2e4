"""Crash reports: a file without the user's words, and a calm page about it."""

import platform
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from rich.text import Text

from afterview_tui import __version__
from afterview_tui.files import make_folder, replace_whole
from afterview_tui.locations import short
from afterview_tui.store import Store


def keep(error: BaseException, store: Store, now: datetime, save: Callable[[], bool]) -> Text:
    """Save what can be saved, keep the rest as a draft, write a report; returns the page that says so."""
    saved = False
    with suppress(Exception):
        saved = save()
    drafted = store.drafts.write()
    written = report(error, store.path.parent, now)
    return Text(page(store.path, saved=saved, drafted=drafted, written=written))


def report(error: BaseException, folder: Path, now: datetime) -> Path | None:
    """Write the stack of an error to a file, mode 0600; returns its path, None where it can't be written.

    Messages and variables may contain what somebody typed, so they are left out.
    """
    lines = [f"Afterview {__version__}, Python {platform.python_version()}, {platform.system()}", ""]
    # Textual wraps the error of a worker.
    inner = getattr(error, "error", None)
    seen: BaseException | None = inner if isinstance(inner, BaseException) else error
    while seen is not None:
        lines.append(type(seen).__name__)
        for frame in traceback.extract_tb(seen.__traceback__):
            lines.append(f"  {'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno} in {frame.name}")
        seen = seen.__cause__ or seen.__context__
    path = folder / f"crash-{now:%Y%m%dT%H%M%S}.txt"
    try:
        make_folder(folder)
        replace_whole(path, "\n".join([*lines, ""]).encode())
    except OSError:
        return None
    return path


def page(data: Path, *, saved: bool, drafted: bool, written: Path | None) -> str:
    """The page for the normal screen: what is saved and where, and where the report is."""
    parts = ["Afterview had to stop."]
    if saved:
        parts.append(f"Everything you typed is saved in {short(data)}.")
    elif drafted:
        parts.append("What could not be saved is kept as a draft. The next start offers it to you.")
    else:
        parts.append(f"Some words could not be saved. What was saved before is in {short(data)}.")
    if written is not None:
        parts.append(f"A report without your words is in {short(written)}.")
    parts.append("Start afterview again to pick up where you left off.")
    return "\n\n".join(["", *parts, ""])
