"""What may stand in a field: words from several places of an invitation, weighed together."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

SURE = 5.0
"""From which weight on nobody has to be asked: two places that agree, or one that is plain."""
CLOSE = 1.5
"""By how much less another reading may weigh and still be asked about."""
ONLY = "Only {where} says so."
AS_WELL = "It may be {other} as well."


class Candidate(NamedTuple):
    """Words that may stand in a field."""

    text: str
    weight: float
    where: str
    """The place that they are from, to follow "from"."""


class Chosen(NamedTuple):
    """What stands in a field, with where it is from."""

    name: str = ""
    where: str = ""
    why: str = ""
    """Why it is doubtful, where it is."""
    also: Sequence[str] = ()
    """What it may be as well."""


def together(
    candidates: Iterable[Candidate], is_same: Callable[[str, str], bool], limit: int = 200
) -> list[list[Candidate]]:
    """Candidates in groups of those that mean the same, each in its order; the first ``limit`` are looked at."""
    groups: list[list[Candidate]] = []
    for each in list(dict.fromkeys(candidates))[:limit]:
        same = next((group for group in groups if all(is_same(each.text, one.text) for one in group)), None)
        if same is None:
            groups.append([each])
        else:
            same.append(each)
    return groups


def weight(group: Iterable[Candidate]) -> float:
    """The best of each place together."""
    best: dict[str, float] = {}
    for each in group:
        best[each.where] = max(best.get(each.where, -9), each.weight)
    return sum(best.values())
