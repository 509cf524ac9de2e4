"""``afterview backup`` and ``afterview restore``: the data file and its older copies."""

from pathlib import Path

import click

from afterview_tui import locations
from afterview_tui.cli.opening import fail
from afterview_tui.clock import SystemClock
from afterview_tui.domain import when
from afterview_tui.store import StoreError, restoring


def back_up(data: Path | None, target: Path | None) -> int:
    """Copy the data file; returns the exit code."""
    path = data or locations.data_file()
    now = SystemClock().now()
    target = target or Path(f"afterview-{now:%Y-%m-%d}.json")
    if not path.exists():
        raise fail("There is nothing to back up yet.")
    try:
        size = restoring.back_up(path, target)
    except StoreError as error:
        raise fail(str(error)) from error
    click.echo(f"{target}: {size // 1024 + 1} kB, for you alone.")
    return 0


def list_copies(data: Path | None) -> int:
    """Print every older copy with its number, time and size; returns the exit code."""
    path = data or locations.data_file()
    found = restoring.copies(path)
    now = SystemClock().now()
    for number, copy in enumerate(found, 1):
        saved_at = copy.generation.saved_at.astimezone(now.tzinfo)
        records = "can't be read" if copy.records is None else when.count(copy.records, "record")
        click.echo(f"{number:>3}  {saved_at:%Y-%m-%d %H:%M:%S}  {records}")
    if not found:
        click.echo("There are no older copies yet.")
    return 0


def restore(data: Path | None, number: int | None) -> int:
    """Bring an older copy back, the newest good one unless another is named; returns the exit code."""
    path = data or locations.data_file()
    found = restoring.copies(path)
    good = [copy for copy in found if copy.records is not None]
    if not good:
        raise fail(f"There is no older copy of {path} that can be read.")
    if number is not None and not 1 <= number <= len(found):
        raise fail(f"There is no copy {number}; `afterview restore --list` shows 1 to {len(found)}.")
    copy = good[0] if number is None else found[number - 1]
    if copy.records is None:
        raise fail(f"Copy {number} can't be read, so nothing was changed.")
    try:
        aside = restoring.restore(path, copy.generation, SystemClock())
    except StoreError as error:
        raise fail(str(error)) from error
    saved_at = copy.generation.saved_at.astimezone(SystemClock().now().tzinfo)
    click.echo(f"Restored as of {saved_at:%Y-%m-%d %H:%M:%S}, with {when.count(copy.records, 'record')}.")
    if aside is not None:
        click.echo(f"The file that could not be read is kept as {aside}.")
    return 0
