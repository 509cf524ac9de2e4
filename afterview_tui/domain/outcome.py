"""What an action comes to: a sentence, and the records as they are to be."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import structs

from afterview_tui.domain.records import Interview, Post, Record, new_uid


class Change(NamedTuple):
    """A record as it was known, and as it is to be; None where it is new, or is to go."""

    before: Record | None
    after: Record | None


def changed(record: Record, **fields: object) -> Change:
    """A record with other values in some fields; one that was never saved is new."""
    if not record.uid:
        return Change(None, structs.replace(record, uid=new_uid(), **fields))
    return Change(record, structs.replace(record, **fields))


class Outcome(NamedTuple):
    """What an action comes to: one sentence, and what is saved, all of it or none."""

    sentence: str
    changes: Sequence[Change] = ()
    label: str = ""
    """What it was about, in a few words, for whoever takes it back."""
    is_step: bool = True
    """Whether it can be taken back."""
    burned: Post | None = None
    """A post whose words leave the file, its copies and all that lies beside it; nothing brings them back."""
    copies: str = ""
    """Words for the clipboard; a face takes them there."""
    options: Mapping[str, object] = {}
    """Options that are chosen."""
    takes_up: Interview | None = None
    """The interview that the evening is about from now on."""
    uid: str = ""
    """The record that a face goes on with, where it shows one."""
    deed: str = ""
    """What is done to it, in two or three words."""
    errand: object = None
    """What is to be done outside the records, such as a copy: the face runs it, and does what became of it."""

    @property
    def what(self) -> str:
        """What was done to what, for a list of steps."""
        sentence = self.sentence.removesuffix(".")
        if self.label and self.label in sentence and "{" not in sentence:
            return sentence
        return f"{self.label}: {self.deed}" if self.deed else self.label


class NotPossible(Exception):
    """The answers don't suffice; the message is one sentence for the person."""
