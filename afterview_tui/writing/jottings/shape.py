"""What a jotting comes to before it is put into words."""

from collections.abc import Sequence
from typing import NamedTuple

from afterview_tui.writing.jottings import verbs
from afterview_tui.writing.jottings.address import to_you
from afterview_tui.writing.jottings.wordings import Wordings


class Shape(NamedTuple):
    """What was jotted, as it stands in the wordings of its kind."""

    wordings: Wordings
    it: str
    verb: verbs.Verb | None = None
    """The first verb of what somebody did; ``it`` is what follows it then."""
    has: str = "has"
    is_sure: bool = True


def sentence(said: Sequence[str], made: Wordings, *, begun: bool = False, sure: bool = True) -> Shape:
    """A statement told to the person; ``begun`` where they are its subject already."""
    told = to_you(said, begun=begun)
    return Shape(made, " ".join(told.words), is_sure=told.is_sure and sure)
