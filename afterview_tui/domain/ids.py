"""Short ids: unique prefixes of uids, short enough to type."""

from collections.abc import Iterable, Sequence

LEAST = 3
"""The fewest characters of a short id."""


def shortest(uids: Iterable[str]) -> dict[str, str]:
    """The shortest unique prefix of each uid, of at least three characters."""
    in_order = sorted(uids)
    found = dict[str, str]()
    for before, uid, after in zip(["", *in_order], in_order, [*in_order[1:], ""], strict=False):
        length = 1 + max(_common_length(uid, before), _common_length(uid, after))
        found[uid] = uid[: max(LEAST, length)]
    return found


def beginning(uids: Sequence[str], start: str) -> list[str]:
    """The uids with this prefix, ignoring case; empty if it is too short for an id."""
    start = start.casefold()
    return [uid for uid in uids if len(start) >= LEAST and uid.startswith(start)]


def _common_length(one: str, other: str) -> int:
    """The length of the common prefix of two strings."""
    for number, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if mine != theirs:
            return number
    return min(len(one), len(other))
