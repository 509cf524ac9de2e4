"""Opening the data file, and exiting with a sentence where a command can't go on."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from afterview_tui import locations
from afterview_tui.clock import SystemClock
from afterview_tui.store import Refused, Store, StoreError
from afterview_tui.store.errors import STILL_HERE


def fail(sentence: str, *lines: str) -> SystemExit:
    """Print a sentence on stderr, with further lines below it; returns the exit with code 1, to be raised.

    A line end within the sentence, as in a file's name, is escaped.
    """
    for line in (sentence, *lines):
        print(line.replace("\n", "\\n"), file=sys.stderr)
    return SystemExit(1)


def open_store(data: Path | None, *, may_begin: bool = False) -> Store:
    """The store in this file, or in the default one; exits with a sentence where it can't be read.

    A file that was named has to exist, unless the command ``may_begin`` a new one.
    """
    path = data or locations.data_file()
    try:
        store = Store(path, SystemClock())
    except StoreError as error:
        raise fail(str(error)) from error
    if not may_begin and is_missing(data):
        raise fail(f"There is no {path}.")
    return store


def is_missing(data: Path | None) -> bool:
    """Whether a data file was named, by --data or AFTERVIEW_DATA, that doesn't exist."""
    is_named = data is not None or bool(os.environ.get("AFTERVIEW_DATA"))
    return is_named and not os.access(data or locations.data_file(), os.F_OK)


@contextmanager
def refusing() -> Iterator[None]:
    """Exit with one sentence where a save is refused."""
    try:
        yield
    except Refused as error:
        raise fail(refusal(error)) from error


def refusal(error: Refused) -> str:
    """The reason for a refused save, without the part about words that stay on the page."""
    return str(error).removesuffix(STILL_HERE).rstrip()


def confirmed(question: str, *, default: bool = True) -> bool:
    """Ask a yes-or-no question; False where standard input is no terminal."""
    from afterview_tui.cli.asking import yes

    return sys.stdin.isatty() and yes(question, default=default)
