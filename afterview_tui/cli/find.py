"""``afterview find``: full-text search over everything that isn't sealed."""

import click

from afterview_tui.actions import searching
from afterview_tui.cli.actions import open_session
from afterview_tui.cli.columns import show
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail
from afterview_tui.domain import ids
from afterview_tui.domain.text import one_line

TABLES = {"mattered": "interviews", "lesson": "items", "person": "people"}
"""The tables of kinds whose names differ."""


class Place(Document, frozen=True, kw_only=True):
    """One place where the words were found."""

    kind: str
    id: str
    uid: str
    text: str


class Places(Document, frozen=True, kw_only=True):
    """Every place where the words were found."""

    places: list[Place]


def find(context: click.Context, words: str, *, as_json: bool) -> int:
    """Print where words are found, with ids; returns the exit code."""
    session = open_session(context)
    found = searching.search(searching.index(session), words)
    short = {
        table: ids.shortest(row.uid for row in session.store.tables[table].all()) for table in {*map(_table, found)}
    }
    places = [
        Place(kind=each.kind, id=short[_table(each)].get(each.uid, ""), uid=each.uid, text=each.text)
        for each in found
    ]
    if as_json:
        printed(Places(places=places))
        return 0 if places else 1
    if not places:
        raise fail(f"Nothing fits “{one_line(words)}”.")
    show(
        [(place.id, place.kind, searching.around(match, words)) for place, match in zip(places, found, strict=True)]
    )
    return 0


def _table(found: searching.Match) -> str:
    return TABLES.get(found.kind, f"{found.kind}s")
