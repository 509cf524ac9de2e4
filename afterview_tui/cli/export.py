"""``afterview export``: what Afterview keeps, in a form that other programs read, on standard output."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import click

from afterview_tui.cli.opening import open_store
from afterview_tui.clock import SystemClock
from afterview_tui.store import Store


def export(data: Path | None, form: str) -> int:
    """Print everything in a form; returns the exit code."""
    store = open_store(data)
    click.echo(WRITERS[form](store, SystemClock().now()), nl=False)
    return 0


def _ics(store: Store, now: datetime) -> bytes:
    """The end of a quiet, follow-ups and decision days as a calendar."""
    from afterview_tui.domain.dated import to_come
    from afterview_tui.outbox.calendar import calendar

    return calendar(to_come(store.everything, now), now)


WRITERS: dict[str, Callable[[Store, datetime], bytes]] = {"ics": _ics}
"""How each form is written, by its name on the command line."""
