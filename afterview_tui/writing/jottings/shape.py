"""The shape of a jotting, before it is put into words."""

from collections.abc import Sequence
from typing import NamedTuple

from afterview_tui.writing.jottings import verbs
from afterview_tui.writing.jottings.address import to_you
from afterview_tui.writing.jottings.wordings import Wordings


class Shape(NamedTuple):
    """What was jotted, as it fits into the wordings of its kind."""

    wordings: Wordings
    it: str
    verb: verbs.Verb | None = None
    """The first verb of what somebody did; ``it`` is then what follows it."""
    has: str = "has"
    is_sure: bool = True


def sentence(said: Sequence[str], made: Wordings, *, begun: bool = False, sure: bool = True) -> Shape:
    """A statement addressed to the person; ``begun`` if they are already its subject."""
    told = to_you(said, begun=begun)
    return Shape(made, " ".join(told.words), is_sure=told.is_sure and sure)


def deed(
    made: Wordings, verb: verbs.Verb | None, said: Sequence[str], *, before: str = "", sure: bool = True
) -> Shape:
    """What somebody did: its verb, and what follows it, with something ``before`` that."""
    told = to_you(said, begun=True)
    return Shape(made, " ".join([*before.split(), *told.words]), verb, is_sure=told.is_sure and sure)
