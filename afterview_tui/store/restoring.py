"""The data file brought back from one of its older copies."""

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
"""What the name of a file goes on with that could not be read and was put aside."""


class Copy(NamedTuple):
    """An older copy and what is in it."""

    generation: Generation
    held: dict[str, int] | None
    """How many records each table holds; None where it can't be read."""

    @property
    def records(self) -> int | None:
        """How many it holds in all."""
        return None if self.held is None else sum(self.held.values())


def copies(path: Path) -> list[Copy]:
    """Every older copy of a data file, the newest first."""
    return [Copy(each, _held(each.path)) for each in Generations(_real(path)).all()]


def backup(file: Path) -> Copy:
    """A file that was backed up, as a copy; raises OSError where it isn't there."""
    saved_at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    return Copy(Generation(file, saved_at), _held(file))


def is_good(path: Path) -> bool:
    """Whether a file can be read as ours."""
    return _held(path) is not None


def restore(path: Path, generation: Generation, clock: Clock) -> Path | None:
    """Put an older copy in the file's place.

    The present file becomes an older copy itself, and what was done in it can no longer be taken back. One that
    can't be read is put aside, whole, under another name, which is returned. Raises StoreError, and then nothing
    was changed.
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
    """Take a record's text out of the files that could not be read and were put aside; raises Refused."""
    for aside in beside(path, f"{path.name}{DAMAGED}", ""):
        try:
            content = aside.read_bytes()
            if (left := without_words(content, uid, texts)) != content:
                replace_whole(aside, left)
        except OSError as error:
            raise Refused(f"Not burned: {aside} can't be written ({reason(error)}).") from error


def without_words(content: bytes, uid: str, texts: Iterable[str]) -> bytes:
    """A broken data file without the text of one record, where its uid stands before it, and without these."""
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

    A file that is there is left as it is, unless by ``force``.
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
