"""``afterview backup`` and ``afterview restore``: the data file and its older copies."""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from afterview_tui import locations
from afterview_tui.cli.columns import show
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail, is_missing
from afterview_tui.cli.piped import PIPE, as_file
from afterview_tui.clock import SystemClock
from afterview_tui.domain import humanize
from afterview_tui.store import Store, StoreError, restoring
from afterview_tui.store.journal import Journal

NOUNS = {
    "interviews": ("interview", "interviews"),
    "people": ("person", "people"),
    "notes": ("note", "notes"),
    "leads": ("lead", "leads"),
}
"""Nouns for the tables whose records are counted."""


class BackedUp(Document, frozen=True, kw_only=True):
    """The copy that was made."""

    file: str
    bytes: int


class OlderCopy(Document, frozen=True, kw_only=True):
    """An older copy of the data file."""

    number: int
    """Counted from 1, the newest first; 0 for a backup that was named."""
    saved_at: datetime
    records: int | None
    """How many records it holds; null where it can't be read."""


class OlderCopies(Document, frozen=True, kw_only=True):
    """Every older copy, the newest first."""

    copies: list[OlderCopy]


class Restored(Document, frozen=True, kw_only=True):
    """The copy that was brought back."""

    copy: OlderCopy
    damaged: str | None
    """Where the file before it is kept, if that could not be read."""


def back_up(data: Path | None, target: Path | None, *, force: bool = False, as_json: bool) -> int:
    """Copy the data file; returns the exit code."""
    path = data or locations.data_file()
    now = SystemClock().now()
    target = target or Path(f"afterview-{now:%Y-%m-%d}.json")
    if is_missing(data):
        raise fail(f"There is no {path}.")
    if not path.exists():
        raise fail("There is nothing to back up yet.")
    if str(target) == PIPE:
        return _to_standard_output(path)
    try:
        size = restoring.back_up(path, target, force=force)
    except StoreError as error:
        raise fail(str(error)) from error
    if as_json:
        printed(BackedUp(file=str(target.absolute()), bytes=size))
        return 0
    click.echo(f"Copied to {target}, {size // 1024 + 1} kB, readable by you alone.")
    return 0


def _to_standard_output(path: Path) -> int:
    """Print the data file as it is; exits with a sentence where it can't be read."""
    with TemporaryDirectory(prefix="afterview-") as folder:
        copy = Path(folder) / "copy.json"
        try:
            restoring.back_up(path, copy)
        except StoreError as error:
            raise fail(str(error)) from error
        click.echo(copy.read_bytes(), nl=False)
    return 0


def list_copies(data: Path | None, *, as_json: bool) -> int:
    """Print every older copy with its number, time and what is in it; returns the exit code."""
    path = data or locations.data_file()
    found = restoring.copies(path)
    listed = [_older(number, copy) for number, copy in enumerate(found, 1)]
    if as_json:
        printed(OlderCopies(copies=listed))
        return 0
    if found:
        show(
            (str(each.number), f"{each.saved_at:%Y-%m-%d %H:%M:%S}", _contents(copy))
            for each, copy in zip(listed, found, strict=True)
        )
    else:
        click.echo("There are no older copies yet.")
    return 0


def restore(data: Path | None, wanted: str | None, *, as_json: bool) -> int:
    """Restore the newest readable copy, one by its number, or a backup file; returns the exit code.

    A backup can be piped in, too.
    """
    if wanted == PIPE:
        with as_file(Path(PIPE)) as file:
            return _restored(data, str(file), as_json=as_json)
    return _restored(data, wanted, as_json=as_json)


def _restored(data: Path | None, wanted: str | None, *, as_json: bool) -> int:
    path = data or locations.data_file()
    is_file = wanted is not None and not wanted.isdecimal()
    is_piped = Path(wanted or "").name == "standard input"
    had_steps = bool(Journal(path).entries())
    number, copy = (0, _backup(Path(wanted or ""))) if is_file else _numbered(path, wanted)
    try:
        aside = restoring.restore(path, copy.generation, SystemClock())
    except StoreError as error:
        raise fail(str(error)) from error
    older = _older(number, copy)
    if as_json:
        printed(Restored(copy=older, damaged=str(aside) if aside else None))
        return 0
    source = (
        f"from {Path(wanted or '').name if is_piped else wanted}"
        if is_file
        else f"as of {older.saved_at:%Y-%m-%d %H:%M:%S}"
    )
    click.echo(f"Restored {source}, with {_contents(copy)}.")
    if had_steps:
        click.echo("What you did before can no longer be taken back.")
    if aside is not None:
        click.echo(f"The file that could not be read is kept as {aside}.")
    return 0


def _numbered(path: Path, wanted: str | None) -> tuple[int, restoring.Copy]:
    """A copy by its number, or the newest readable one; exits with a sentence where there is none."""
    found = restoring.copies(path)
    good = [number for number, copy in enumerate(found, 1) if copy.held is not None]
    if not good:
        raise fail(f"There is no older copy of {path} that can be read.")
    number = good[0] if wanted is None else int(wanted)
    if not 1 <= number <= len(found):
        raise fail(f"There is no copy {number}; `afterview restore --list` shows 1 to {len(found)}.")
    if number not in good:
        raise fail(f"Copy {number} can't be read, so nothing was changed.")
    return number, found[number - 1]


def _backup(file: Path) -> restoring.Copy:
    """A backup file; exits with a sentence where it isn't there or isn't a backup."""
    try:
        copy = restoring.backup(file)
        is_ours = copy.held is not None and bool(copy.held.keys() & Store(file, SystemClock()).tables.keys())
    except OSError as error:
        raise fail(f"There is no {file}, so nothing was changed.") from error
    except StoreError:
        is_ours = False
    if not is_ours:
        raise fail(f"{file} is not an Afterview backup, so nothing was changed.")
    return copy


def _older(number: int, copy: restoring.Copy) -> OlderCopy:
    """A copy with its number and its local time."""
    saved_at = copy.generation.saved_at.astimezone(SystemClock().now().tzinfo)
    return OlderCopy(number=number, saved_at=saved_at, records=copy.records)


def _contents(copy: restoring.Copy) -> str:
    """What a copy contains, in words."""
    if copy.held is None:
        return "can't be read"
    counts = [(copy.held.get(name, 0), *nouns) for name, nouns in NOUNS.items()]
    return ", ".join(humanize.count(*each) for each in counts if each[0]) or "no interviews or leads"
