"""Recovers words that earlier sessions couldn't save."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

import msgspec

from afterview_tui.store import Refused, Store
from afterview_tui.store.drafts import QUESTION, LeftDraft, Typed
from afterview_tui.store.edits import Edit


class Rescued(NamedTuple):
    """The recovered words of one record."""

    source: LeftDraft | Edit
    typed: list[Typed]
    """Empty where only the editor that they were typed in can recover them."""
    how: str = ""
    """A sentence on what else the editor may have."""

    @property
    def at(self) -> datetime:
        """When the draft was written, or the editor was opened."""
        return self.source.draft.at

    @property
    def label(self) -> str:
        """Where they were typed."""
        return (self.typed or self.source.draft.typed)[0].label

    @property
    def words(self) -> str:
        """The words alone."""
        return "\n\n".join(each.text for each in self.typed)

    @property
    def text(self) -> str:
        """The words, followed by how to recover more of them."""
        return f"{self.words.rstrip()}\n\n{self.how}".strip() if self.how else self.words


def rescued(store: Store) -> list[Rescued]:
    """The unsaved words of sessions that have ended, grouped by record; drafts without new words are removed."""
    found = []
    for left in store.drafts.left():
        if burned := [typed for typed in left.draft.typed if _is_burned(store, typed)]:
            store.drafts.put_away(left, burned)
        groups: dict[object, list[Typed]] = {}
        for typed in left.draft.typed:
            if typed.table != QUESTION and typed not in burned and not _is_saved(store, typed):
                groups.setdefault((typed.table, typed.uid, *typed.more.items()), []).append(typed)
        found += [Rescued(left, group) for group in groups.values()]
        if not groups:
            store.drafts.put_away(left, left.draft.typed)
    return found + [each for edit in store.edits.left() if (each := _from_editor(store, edit)) is not None]


def _from_editor(store: Store, edit: Edit) -> Rescued | None:
    """The words left in a killed editor; None, with its folder removed, where all of them are saved."""
    typed = edit.typed
    if typed is None or not _is_saved(store, typed):
        return Rescued(edit, [typed] if typed else [], edit.how)
    edit.finish(typed)
    return Rescued(edit, [], edit.how) if edit.more else None


def questions(store: Store) -> dict[str, dict[str, str]]:
    """The words typed into unanswered questions, by the question's name and the field."""
    found: dict[str, dict[str, str]] = {}
    for left in store.drafts.left():
        asked = [typed for typed in left.draft.typed if typed.table == QUESTION]
        for typed in asked:
            found.setdefault(typed.uid, {})[typed.field] = typed.text
        if asked:
            store.drafts.put_away(left, asked)
    return found


def waiting(store: Store, found: Iterable[Rescued]) -> list[Rescued]:
    """The recovered words that are still to be offered, without those that any session has burned since."""
    return [words for words in found if not any(_is_burned(store, each) for each in words.typed)]


def put_back(store: Store, words: Rescued) -> None:
    """Save the words where they were typed, as one undoable step; raises Refused."""
    if not words.typed:
        raise Refused(words.how)
    first = words.typed[0]
    records = store.tables[first.table]
    fields = {each.field: each.text for each in words.typed}
    record = records.get(first.uid)
    with store.step(words.label):
        if record is not None:
            records.change(record, **fields)
        else:
            records.add(msgspec.convert(first.more | fields | {"uid": first.uid}, records.kind))
    if isinstance(words.source, Edit):
        words.source.finish(first)
    else:
        store.drafts.put_away(words.source, words.typed)


def put_away(store: Store, words: Iterable[Rescued]) -> None:
    """Delete the words from their drafts or edits."""
    for each in words:
        if isinstance(each.source, Edit):
            each.source.remove()
        else:
            store.drafts.put_away(each.source, each.typed)


def _is_saved(store: Store, typed: Typed) -> bool:
    """Whether the record has these words, ignoring line ends at the end, which editors add."""
    record = store.tables[typed.table].get(typed.uid) if typed.table in store.tables else None
    saved = getattr(record, typed.field, None)
    return isinstance(saved, str) and saved.rstrip("\n") == typed.text.rstrip("\n")


def _is_burned(store: Store, typed: Typed) -> bool:
    post = store.posts.get(typed.uid) if typed.table == "posts" else None
    return post is not None and post.fate == "burned"
