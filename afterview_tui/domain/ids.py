"""Short ids: the beginnings of uids that a person can type."""

from collections.abc import Iterable, Sequence

LEAST = 3
"""Letters of the shortest id."""


def shortest(uids: Iterable[str]) -> dict[str, str]:
    """For each uid its shortest beginning, of at least three letters, that no other one has."""
    in_order = sorted(uids)
    found = dict[str, str]()
    for before, uid, after in zip(["", *in_order], in_order, [*in_order[1:], ""], strict=False):
        length = 1 + max(_alike(uid, before), _alike(uid, after))
        found[uid] = uid[: max(LEAST, length)]
    return found


def beginning(uids: Sequence[str], start: str) -> list[str]:
    """The uids that begin like this, in any case of letters; none for an id that is too short to be one."""
    start = start.casefold()
    return [uid for uid in uids if len(start) >= LEAST and uid.startswith(start)]


def _alike(one: str, other: str) -> int:
    """How many letters two words have in common at their beginnings."""
    for number, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if mine != theirs:
            return number
    return min(len(one), len(other))
