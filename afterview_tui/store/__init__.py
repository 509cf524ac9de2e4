"""The data file: one JSON file with tables of records."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from afterview_tui.clock import Clock
from afterview_tui.domain.notes import sending
from afterview_tui.domain.records import Interview, Invitation, Item, Lead, Note, Person, Pledge, Post, Record
from afterview_tui.domain.rounds.due import Everything
from afterview_tui.store.database import Database
from afterview_tui.store.errors import Refused, StoreError, Unreadable
from afterview_tui.store.records import Records

if TYPE_CHECKING:
    from afterview_tui.store.drafts import Drafts, Typed
    from afterview_tui.store.edits import Edits
    from afterview_tui.store.journal import Journal
    from afterview_tui.store.undo import Step, TakenBack

__all__ = ["Records", "Refused", "Store", "StoreError", "Unreadable"]

R = TypeVar("R", bound=Record)
NEWER = "This file was written by a newer Afterview. It can be read here, but not changed."


class Store:
    """All of Afterview's records in one data file; raises Unreadable where the file is not ours."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._database = database = Database(path, clock)
        self.path = database.storage.path
        self.notice = NEWER if database.is_newer else ""
        """A sentence to show the user about this file, or empty."""
        self.interviews = Records(database, "interviews", Interview)
        self.people = Records(database, "people", Person)
        self.items = Records(database, "items", Item)
        self.notes = Records(database, "notes", Note, sending.guarded)
        self.pledges = Records(database, "pledges", Pledge)
        self.posts = Records(database, "posts", Post)
        self.leads = Records(database, "leads", Lead)
        self.invitations = Records(database, "invitations", Invitation)
        for records in self.tables.values():
            records.all()

    @property
    def tables(self) -> dict[str, Records[Any]]:
        """The tables by name."""
        return {name: each for name, each in vars(self).items() if isinstance(each, Records)}

    def table(self, kind: type[R]) -> Records[R]:
        """The table of one kind of record."""
        return next(each for each in self.tables.values() if each.kind is kind)

    @cached_property
    def drafts(self) -> "Drafts":
        """The unsaved words of this session, and drafts that other sessions left."""
        from afterview_tui.store.drafts import Drafts

        return Drafts(self.path, self._database.clock)

    @cached_property
    def edits(self) -> "Edits":
        """The texts that are open in the user's own editor, or were left there."""
        from afterview_tui.store.edits import Edits

        return Edits(self.path, self._database.clock)

    @property
    def loads(self) -> int:
        """How often the file was parsed; a higher number means another session has saved. Costs one ``stat``."""
        if self._database.storage.is_stale:
            self.leads.all()
        return self._database.storage.loads

    @property
    def is_certain(self) -> bool:
        """Whether the last save was synced to disk, so that it survives a power cut."""
        return self._database.storage.is_certain

    @property
    def where(self) -> str:
        """The face of this run, as the journal names it: shell, window or plain."""
        return self._database.where

    @where.setter
    def where(self, face: str) -> None:
        self._database.where = face

    @property
    def why_not_noted(self) -> str:
        """The system's reason why the last step couldn't be written to the journal; empty where it could."""
        return self._database.why_not_noted

    @property
    def trouble(self) -> str:
        """A sentence where the journal was read and some of it could not be used."""
        journal = vars(self._database).get("journal")
        return "" if journal is None else str(journal.trouble)

    @property
    def journal(self) -> "Journal":
        """The steps of all sessions with this file, which can be undone after a restart, too."""
        return self._database.journal

    @property
    def undoable(self) -> str:
        """The label of the step that can be undone next; empty where there is none."""
        return step.label if (step := self.last_step) else ""

    @property
    def last_step(self) -> "Step | None":
        """This run's last step that wasn't undone, or else the last one of all sessions."""
        undo, journal = self._database.undo, self._database.journal
        undo.forget_steps(journal.undone())
        if (step := undo.last()) is not None:
            return step
        entry = journal.last()
        return entry.step if entry is not None and entry.rows else None

    def one_save(self) -> AbstractContextManager[None]:
        """A context whose changes are saved together at its end, or not at all; raises Refused.

        Ask the user nothing inside it: other sessions wait for the lock.
        """
        return self._database.changing()

    def is_own(self, step: "Step") -> bool:
        """Whether a step was done in this run."""
        return self._database.undo.holds(step)

    def once_saved(self, then: Callable[[], object]) -> None:
        """Call a function once the open changes are saved, not if they are refused; at once if there are none."""
        self._database.once_saved(then)

    def on_save(self, then: Callable[[], object]) -> None:
        """Call a function after each save of this session."""
        self._database.on_save = then

    @contextmanager
    def step(self, label: str, visit: object = None, what: str = "") -> Iterator[None]:
        """A context for one save that is one step of undo, joined with others of the same visit; raises Refused.

        The label says who or what the step is about, and ``what`` says what is done.
        """
        with self._database.changing(), self._database.undo.step(label, visit, what=what):
            yield

    def save(self, changes: Iterable[tuple[Record | None, Record | None]], *, typed: bool = False) -> None:
        """Save the changes of an action, all or none: each record before and after, None where it doesn't exist.

        What another session has changed in other fields is kept. Where both changed a text that was ``typed``, both
        texts are kept. Raises Refused.
        """
        with self._database.changing():
            for kind, pairs in _by_kind(changes).items():
                records: Records[Any] = self.table(kind)
                differing = [(before, _differing(before, after)) for before, after in pairs if before and after]
                changed = [each for each in differing if each[1] or records.get(each[0].uid) is None]
                added = [after for before, after in pairs if before is None]
                if added or (changed and not typed):
                    records.save_all(added, () if typed else changed)
                for before, fields in changed if typed else ():
                    records.merge(before, **fields)
                for record in (before for before, after in pairs if after is None):
                    records.remove(record)

    def take_back(self) -> list[str]:
        """Undo the last step in one save; returns the uids of its records; raises Refused."""
        step = self.last_step
        return [] if step is None else self.take_back_step(step).uids

    def take_back_step(self, step: "Step") -> "TakenBack":
        """Undo any step in one save, which is a step itself; raises Refused.

        What was changed since, by anybody, stays as it is now. Where that is all of it, it is not offered again.
        """
        from afterview_tui.store.undo import TakenBack

        stayed = list[str]()
        undo = self._database.undo
        said = f"Taken back: {step.what}"
        with self._database.changing(), undo.step(step.label, what=said, undoes=step.uid) as made:
            for name in dict.fromkeys(before.table for before in step.before):
                stayed += self.tables[name].put_back(before for before in step.before if before.table == name)
            if not made.before:
                self._database.pass_over(step)
        undo.forget_steps([step.uid])
        again = next((each for each in self.journal.entries() if each.uid == step.undoes), None)
        if again is not None and again.rows:
            undo.done_again(again.step)
        return TakenBack([before.row["uid"] for before in made.before and step.before], stayed, not made.before)

    def burn(self, post: Post) -> None:
        """Erase a post's text from the file, its older copies, journal, drafts and edits; raises Refused.

        The copies come first, so that a post whose burning was interrupted isn't marked as burned and can be again.
        """
        from afterview_tui.store import restoring

        storage, burned = self._database.storage, self.posts.get(post.uid) or post

        def is_burned(typed: "Typed") -> bool:
            # Drafts of earlier versions have no uid for a post that wasn't saved yet.
            return typed.uid == post.uid or (not typed.uid and burned.text.startswith(typed.text.strip()))

        storage.keeps_generations = False
        try:
            with self._database.changing():
                self._database.sweep()
                texts = storage.generations.forget("posts", post.uid, {"text": "", "fate": "burned"})
                restoring.forget_in_damaged(self.path, post.uid, {burned.text, *texts})
                self._database.forget_in_journal(post.uid)
                self.posts.change(burned, text="", fate="burned")
        finally:
            storage.keeps_generations = True
        self._database.undo.forget(post.uid)
        self.drafts.forget(post.uid, lambda typed: typed.table == "posts" and is_burned(typed))
        self.edits.forget(lambda typed: typed.table == "posts" and typed.uid == post.uid)

    @property
    def everything(self) -> Everything:
        """The records of all tables that can have something due."""
        return Everything(
            interviews=self.interviews.all(),
            people=self.people.all(),
            notes=self.notes.all(),
            pledges=self.pledges.all(),
            leads=self.leads.all(),
        )


def _by_kind(
    changes: Iterable[tuple[Record | None, Record | None]],
) -> dict[type[Record], list[tuple[Record | None, Record | None]]]:
    found: dict[type[Record], list[tuple[Record | None, Record | None]]] = {}
    for before, after in changes:
        if (record := after or before) is not None:
            found.setdefault(type(record), []).append((before, after))
    return found


def _differing(before: Record, after: Record) -> dict[str, object]:
    """The fields of ``after`` that differ from ``before``."""
    fields = msgspec.structs.asdict(after)
    return {name: value for name, value in fields.items() if value != getattr(before, name)}
