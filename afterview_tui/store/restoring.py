"""Restores the data file from an older copy, and makes backups."""

import json
import os
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from afterview_tui.clock import Clock
from afterview_tui.files import THERE, read_whole, reason, replace_whole
from afterview_tui.store.beside import beside
from afterview_tui.store.content import decoded
from afterview_tui.store.errors import Refused, StoreError
from afterview_tui.store.generations import Generation, Generations
from afterview_tui.store.journal import Journal
from afterview_tui.store.lock import Lock

DAMAGED = ".damaged-"
"""The part added to the name of an unreadable data file that was set aside."""


class Copy(NamedTuple):
    """An older copy and the number of its records."""

    generation: Generation
    held: dict[str, int] | None
    """How many records each table holds; None where it can't be read."""

    @property
    def records(self) -> int | None:
        """How many records it holds in all."""
        return None if self.held is None else sum(self.held.values())


def copies(path: Path) -> list[Copy]:
    """All older copies of a data file, newest first."""
    return [Copy(each, _held(each.path)) for each in Generations(_real(path)).all()]


def backup(file: Path) -> Copy:
    """A backup file as a copy; raises OSError where it doesn't exist."""
    saved_at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    return Copy(Generation(file, saved_at), _held(file))


def is_good(path: Path) -> bool:
    """Whether a file can be read as an Afterview file."""
    return _held(path) is not None


def restore(path: Path, generation: Generation, clock: Clock) -> Path | None:
    """Replace the data file by an older copy.

    The current file becomes an older copy itself, and its steps can no longer be undone. An unreadable file is set
    aside under another name, which is returned. Raises StoreError, and then nothing was changed.
    """
    path = _real(path)
    aside = None
    with Lock(path).held():
        try:
            content = read_whole(generation.path)
            if is_good(path):
                Generations(path).keep()
            elif path.exists():
                aside = path.with_name(f"{path.name}{DAMAGED}{clock.now():%Y%m%dT%H%M%S}")
                os.link(path, aside)
            replace_whole(path, content)
            Journal(path).clear()
        except OSError as error:
            raise StoreError(f"Not restored: {path.parent} can't be written ({reason(error)}).") from error
    return aside


def forget_in_damaged(path: Path, uid: str, texts: Iterable[str]) -> None:
    """Erase a record's text from unreadable files that were set aside; raises Refused."""
    for aside in beside(path, f"{path.name}{DAMAGED}", ""):
        try:
            content = aside.read_bytes()
            if (left := without_words(content, uid, texts)) != content:
                replace_whole(aside, left)
        except OSError as error:
            raise Refused(f"Not burned: {aside} can't be written ({reason(error)}).") from error


def without_words(content: bytes, uid: str, texts: Iterable[str]) -> bytes:
    """The bytes of a broken data file without the text of the record with this uid, and without these texts."""
    record = rb'("uid"\s*:\s*"' + re.escape(uid.encode()) + rb'"(?:(?!"uid").)*?"text"\s*:\s*")'
    own = re.compile(record + rb'(?:[^"\\]|\\.)*', re.DOTALL)
    content = own.sub(rb"\1", content)
    for text in sorted(filter(str.strip, texts), key=len, reverse=True):
        for is_ascii in (True, False):
            written = json.dumps(text, ensure_ascii=is_ascii)[1:-1].encode("utf-8", "surrogatepass")
            content = content.replace(written, b"")
    return content


def back_up(path: Path, target: Path, *, force: bool = False) -> int:
    """Copy the data file to a new file, mode 0600; returns its size in bytes; raises StoreError.

    An existing file is overwritten only with ``force``.
    """
    path = _real(path)
    try:
        if target.exists() and not force:
            raise StoreError(THERE.format(file=target))
        if not target.parent.is_dir():
            raise StoreError(f"There is no folder {target.parent}, so nothing was copied.")
        content = read_whole(path)
        decoded(content)
        replace_whole(target, content)
    except ValueError as error:
        raise StoreError(f"{path} is not an Afterview file, so there is nothing to back up.") from error
    except OSError as error:
        raise StoreError(f"Not backed up: {error.filename or target}: {reason(error)}.") from error
    return len(content)


def _held(path: Path) -> dict[str, int] | None:
    try:
        tables = decoded(read_whole(path))
    except (OSError, ValueError):
        return None
    return {name: len(rows) for name, rows in tables.items() if not name.startswith("_")}


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
