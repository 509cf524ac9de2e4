"""The outcome of an action: a sentence, and the changed records."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import structs

from afterview_tui.domain.records import Interview, Post, Record, new_uid


class Change(NamedTuple):
    """A record before and after; ``before`` is None for a new record, ``after`` for a removed one."""

    before: Record | None
    after: Record | None


def changed(record: Record, **fields: object) -> Change:
    """A change of some fields of a record; one that was never saved is added."""
    if not record.uid:
        return Change(None, structs.replace(record, uid=new_uid(), **fields))
    return Change(record, structs.replace(record, **fields))


class Outcome(NamedTuple):
    """The outcome of an action: one sentence, and changes that are saved all or none."""

    sentence: str
    changes: Sequence[Change] = ()
    label: str = ""
    """Who or what it was about, in a few words, shown when it can be undone."""
    is_step: bool = True
    """Whether it can be undone."""
    burned: Post | None = None
    """A post whose text is erased from the data file, its copies and all files beside it."""
    copies: str = ""
    """A text for the face to copy to the clipboard."""
    options: Mapping[str, object] = {}
    """Options to change."""
    takes_up: Interview | None = None
    """The interview that becomes the current one."""
    uid: str = ""
    """The uid of the record that a face shows next."""
    deed: str = ""
    """What is done to it, in two or three words."""
    did: str = ""
    """The same once it is done, where the action says that."""
    errand: object = None
    """Work outside the records, such as a copy: the face runs it and reports the result."""

    @property
    def what(self) -> str:
        """What was done to what, for a list of steps."""
        if self.did and self.label:
            begins = self.label.startswith(("Your ", "The "))
            return f"{self.did}: {self.label[:1].lower() + self.label[1:] if begins else self.label}"
        sentence = self.sentence.removesuffix(".")
        if self.label and self.label in sentence and "{" not in sentence:
            return sentence
        return f"{self.label}: {self.deed}" if self.deed else self.label


class NotPossible(Exception):
    """The answers aren't sufficient for the action; the message is one sentence for the user."""
