"""``afterview export``: everything kept, in a format for people or other programs."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from afterview_tui.cli.opening import open_store
from afterview_tui.cli.piped import PIPE, write
from afterview_tui.clock import SystemClock
from afterview_tui.domain.rounds import walk
from afterview_tui.store import Store


def export(data: Path | None, form: str, output: Path | None = None, *, force: bool = False) -> int:
    """Write everything in a format; returns the exit code."""
    store = open_store(data)
    write(output or Path(PIPE), WRITERS[form](store, SystemClock().now()), force=force)
    return 0


def _md(store: Store, now: datetime) -> bytes:
    """Every evening as Markdown, without what is sealed."""
    from afterview_tui.writing.evenings import Kept, evenings

    return evenings(Kept(**{name: each.all() for name, each in store.tables.items()}), now).encode()


def _json(store: Store, _now: datetime) -> bytes:
    """Every record of every table, without empty interviews."""
    from afterview_tui.writing.evenings import Kept

    kept = Kept(**{name: each.all() for name, each in store.tables.items()})
    with_people = {each.interview for each in kept.people} | {each.interview for each in kept.items}
    interviews = [each for each in kept.interviews if each.uid in with_people or not walk.untouched(each)]
    kept = msgspec.structs.replace(kept, interviews=interviews)
    return msgspec.json.format(msgspec.json.encode(kept)) + b"\n"


def _csv(store: Store, _now: datetime) -> bytes:
    """The leads, a row each."""
    from afterview_tui.writing.exports import as_csv

    return as_csv(store.leads.all()).encode()


def _ics(store: Store, now: datetime) -> bytes:
    """The end of a quiet, follow-ups and decision days as a calendar."""
    from afterview_tui.writing.calendar import calendar, to_come

    return calendar(to_come(store.everything, now), now)


def _vcf(store: Store, _now: datetime) -> bytes:
    """The people, a card each."""
    from afterview_tui.writing.vcards import vcards

    return vcards(store.people.all(), {each.uid: each for each in store.interviews.all()}).encode()


WRITERS: dict[str, Callable[[Store, datetime], bytes]] = {
    "md": _md,
    "json": _json,
    "csv": _csv,
    "ics": _ics,
    "vcf": _vcf,
}
"""The functions that write each format, by its name on the command line."""
