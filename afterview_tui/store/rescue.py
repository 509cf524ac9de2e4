"""Words that an earlier session could not save, given back to the person who typed them."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

import msgspec

from afterview_tui.store import Store
from afterview_tui.store.drafts import QUESTION, Left, Typed


class Rescued(NamedTuple):
    """The unsaved words of one record."""

    left: Left
    typed: list[Typed]

    @property
    def at(self) -> datetime:
        """When they were written down."""
        return self.left.draft.at

    @property
    def label(self) -> str:
        """Where they were typed."""
        return self.typed[0].label

    @property
    def text(self) -> str:
        """The words."""
        return "\n\n".join(each.text for each in self.typed)


def rescued(store: Store) -> list[Rescued]:
    """What sessions that have ended left unsaved, a record each; drafts with nothing new in them are put away."""
    found = []
    for left in store.drafts.left():
        groups: dict[object, list[Typed]] = {}
        for typed in left.draft.typed:
            if typed.table != QUESTION and not _is_saved(store, typed):
                groups.setdefault((typed.table, typed.uid, *typed.more.items()), []).append(typed)
        found += [Rescued(left, group) for group in groups.values()]
        if not groups:
            store.drafts.put_away(left, left.draft.typed)
    return found


def questions(store: Store) -> dict[str, dict[str, str]]:
    """What was typed into questions that were never answered, by the question's name."""
    found: dict[str, dict[str, str]] = {}
    for left in store.drafts.left():
        asked = [typed for typed in left.draft.typed if typed.table == QUESTION]
        for typed in asked:
            found.setdefault(typed.uid, {})[typed.field] = typed.text
        if asked:
            store.drafts.put_away(left, asked)
    return found


def put_back(store: Store, words: Rescued) -> None:
    """Save the words where they were typed, as one step that can be taken back; raises Refused."""
    first = words.typed[0]
    records = store.tables[first.table]
    fields = {each.field: each.text for each in words.typed}
    record = records.get(first.uid)
    with store.step(words.label):
        if record is not None:
            records.change(record, **fields)
        else:
            records.add(msgspec.convert(first.more | fields, records.kind))
    put_away(store, [words])


def put_away(store: Store, words: Iterable[Rescued]) -> None:
    """Remove the words from the draft that they stood in."""
    for each in words:
        store.drafts.put_away(each.left, each.typed)


def _is_saved(store: Store, typed: Typed) -> bool:
    record = store.tables[typed.table].get(typed.uid) if typed.table in store.tables else None
    return record is not None and getattr(record, typed.field, None) == typed.text
