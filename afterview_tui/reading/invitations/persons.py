"""Everybody whom a text mentions, each once, weighed by the best place of their name."""

from collections.abc import Sequence
from typing import NamedTuple

from afterview_tui.reading.invitations.found import Found
from afterview_tui.reading.invitations.mentions import MET, PERHAPS, Mention
from afterview_tui.reading.invitations.names import plain

_HELPS = {"subject", "aside", "given"}
"""Around a whole name: somebody who is told of for questions, and does something: "Ida Sund will help"."""


class Person(NamedTuple):
    """Somebody whom a text mentions, by all that it has of them."""

    found: Found
    is_met: bool
    is_told: bool
    """Whether it is somebody's name for all one can tell, so that leaving it out is said."""


def persons(there: Sequence[Mention]) -> list[Person]:
    """Everybody of some mentions once, by the fullest name."""
    groups: list[list[Mention]] = []
    for each in there:
        words = _words(each)
        same = [group for group in groups if any(words <= other or other <= words for other in map(_words, group))]
        if len(same) == 1:
            same[0].append(each)
        elif not same:
            groups.append([each])
    return [_person(group) for group in groups]


def _words(mention: Mention) -> set[str]:
    return {*plain(mention.name).split()}


def _person(group: Sequence[Mention]) -> Person:
    name = max((each.name for each in group), key=lambda name: len(plain(name).split()))
    title = next((each.title for each in group if each.title), "")
    email = next((each.email for each in group if each.email), "")
    best = max(group, key=lambda each: each.weight)
    is_met = best.weight >= MET
    is_busy = {"aside behind", "away", "signs"} & best.evidence
    helps = not is_met and best.weight > -MET and " " in name and best.evidence >= _HELPS and not is_busy
    is_name = not {"given", "honour"}.isdisjoint(best.evidence) and "placed" not in best.evidence
    how = "other" if helps else "sentence"
    return Person(Found(name, title, how, email), is_met or helps, is_name or best.weight >= PERHAPS)
