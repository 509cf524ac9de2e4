"""What a shell is offered for a word: records by id and by name; a file that can't be read offers none."""

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
"""Words that are offered at once."""


def kind_called(noun: str) -> Kind[Any]:
    """A kind of record by its noun."""
    from afterview_tui.actions import drawer, kinds, thanking

    every = (kinds.LEADS, kinds.INTERVIEWS, kinds.PEOPLE, kinds.ITEMS, thanking.NOTES, drawer.POSTS)
    return next(each for each in every if each.noun == noun)


def records(noun: str, context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """The ids and names that begin as what was typed, each with the other beside it."""
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
    """The data file as it is; nothing is printed where it can't be read."""
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
