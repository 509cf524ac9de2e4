"""Which record somebody means: by the beginning of its id, its name, or words that fit only one."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from afterview_tui.actions.action import Action
from afterview_tui.domain import ids
from afterview_tui.domain.matching import folded, has_all, wanted
from afterview_tui.known import Known

R = TypeVar("R")


def _uid(record: Any) -> str:
    return str(record.uid)


class Kind(NamedTuple, Generic[R]):
    """One kind of record, as somebody names one of them."""

    noun: str
    plural: str
    all: Callable[[Known], Sequence[R]]
    """Those that can be named, the newest last."""
    name: Callable[[Known, R], str]
    words: Callable[[Known, R], str]
    """Everything in it that words can fit."""
    columns: Callable[[Known, R], Sequence[str]]
    """What a list shows of it beside its id."""
    uid: Callable[[R], str] = _uid
    """What its id is the beginning of."""
    once: Callable[[Known, Sequence[R]], Sequence[R]] = lambda _, found: found
    """Of several that fit, those that can be meant; of one person in two rounds only the newest."""


def short_ids(known: Known, kind: Kind[Any]) -> dict[str, str]:
    """The shortest beginning of each uid that means no other of its kind."""
    return ids.shortest(kind.uid(each) for each in kind.all(known))


def meant(known: Known, kind: Kind[R], typed: str) -> list[R]:
    """The records that an id, a name or words can mean, in their order; all of them for no words.

    An id or a whole name goes before a part of a name, and that before words that stand elsewhere in it.
    """
    records, words = kind.all(known), wanted(typed)
    if not words:
        return [*records]
    begun = {*ids.beginning([kind.uid(each) for each in records], typed.strip())}
    named = [(folded(kind.name(known, each)), each) for each in records]
    if exact := [each for name, each in named if kind.uid(each) in begun or name.split() == words]:
        return exact
    if partly := [each for name, each in named if has_all(name, words)]:
        return partly
    return [each for each in records if has_all(folded(kind.words(known, each)), words)]


def narrowed(known: Known, found: Sequence[R], action: Action[Any] | None) -> Sequence[R]:
    """Of several that fit, those that an action is possible for, where that leaves one."""
    if action is None or len(found) < 2:
        return found
    possible = [each for each in found if not action.why_not(known, [each])]
    return possible if len(possible) == 1 else found
