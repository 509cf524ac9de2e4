"""Opening the data file for a command, with one sentence where it can't be."""

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
    """Say one sentence on stderr, on one line whatever a file in it is called, and what it names below it.

    The exit code is 1.
    """
    for line in (sentence, *lines):
        print(line.replace("\n", "\\n"), file=sys.stderr)
    return SystemExit(1)


def open_store(data: Path | None, *, may_begin: bool = False) -> Store:
    """The store in this file, else in the usual one; exits with a sentence when it can't be read.

    So it does where a file was named and isn't there, unless the command may begin a new one.
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
    """Whether a data file was named, by --data or AFTERVIEW_DATA, and isn't there."""
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
    """What a refused save says; a command ends with it, so no words stay here."""
    return str(error).removesuffix(STILL_HERE).rstrip()


def sure(question: str, *, default: bool = True) -> bool:
    """Whether somebody at the keyboard says yes; no where nobody is there."""
    from afterview_tui.cli.asking import yes

    return sys.stdin.isatty() and yes(question, default=default)
