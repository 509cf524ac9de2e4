"""Finding the record that somebody means by an id, a name, or any words that fit."""

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
    """One kind of record: what it is called, searched by and listed with."""

    noun: str
    plural: str
    all: Callable[[Known], Sequence[R]]
    """The records that can be named, the newest last."""
    name: Callable[[Known, R], str]
    words: Callable[[Known, R], str]
    """The text that words are searched in."""
    columns: Callable[[Known, R], Sequence[str]]
    """The columns of a list, after the id."""
    uid: Callable[[R], str] = _uid
    """The uid that a short id is the beginning of."""
    once: Callable[[Known, Sequence[R]], Sequence[R]] = lambda _, found: found
    """Drops duplicates among several that fit, such as one person in two rounds."""
    whole: Sequence[int] = ()
    """The columns that are never cut, such as a day or a state."""
    gives_way: Sequence[int] = ()
    """The columns that are cut first where room is short, and then left out, in this order."""


def short_ids(known: Known, kind: Kind[Any]) -> dict[str, str]:
    """The short id of each record by its uid: the shortest unambiguous beginning."""
    return ids.shortest(kind.uid(each) for each in kind.all(known))


def meant(known: Known, kind: Kind[R], typed: str) -> list[R]:
    """The records that an id, a name or words can mean, in their order; all of them for no words.

    An id or a whole name comes before a part of a name, and that before words found elsewhere in the record.
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
    """The one of several records that an action is possible for, where only one is; otherwise all of them."""
    if action is None or len(found) < 2:
        return found
    possible = [each for each in found if not action.why_not(known, [each])]
    return possible if len(possible) == 1 else found
