"""Completion of record names and ids; none where the data file can't be read."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import click
from click.shell_completion import CompletionItem

from afterview_tui.actions.finding import Kind, short_ids
from afterview_tui.domain.matching import folded
from afterview_tui.domain.text import one_line
from afterview_tui.session import Session

MOST = 200
"""At most how many completions are offered."""


def kind_called(noun: str) -> Kind[Any]:
    """A kind of record by its noun."""
    from afterview_tui.actions import drawer, kinds, thanking

    every = (kinds.LEADS, kinds.INTERVIEWS, kinds.PEOPLE, kinds.ITEMS, thanking.NOTES, drawer.POSTS)
    return next(each for each in every if each.noun == noun)


def records(noun: str, context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """The names and ids that begin with what was typed, each with the other as its help."""
    with suppress(SystemExit, OSError):
        session = _session(context)
        if session is not None:
            return list(_offered(session, kind_called(noun), typed))[:MOST]
    return []


def _offered(session: Session, kind: Kind[Any], typed: str) -> Iterator[CompletionItem]:
    known, start = session.known, folded(typed)
    short = short_ids(known, kind)
    names = [(one_line(kind.name(known, each)), short[kind.uid(each)]) for each in kind.all(known)]
    for name, id_ in reversed(names):
        if name and start and folded(name).startswith(start):
            yield CompletionItem(name, help=id_)
    for name, id_ in reversed(names):
        if id_.startswith(start):
            yield CompletionItem(id_, help=name)


def _session(context: click.Context) -> Session | None:
    """A session on the data file; None, without a message, where it can't be read."""
    from afterview_tui import locations
    from afterview_tui.clock import SystemClock
    from afterview_tui.options import read_options
    from afterview_tui.store import Store, StoreError

    options, _ = read_options(locations.config_file())
    try:
        store = Store((context.find_root().obj or {}).get("data") or locations.data_file(), SystemClock())
    except StoreError:
        return None
    return Session(store, SystemClock(), options)
