"""The rules of setting down: what there is to decide, and what is said once all of it is decided."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from afterview_tui.domain.records import Item, Kind
from afterview_tui.domain.when import in_words

PLENTY = timedelta(minutes=10)
"""After this long the page says so, gently (expressive writing: 5 to 7 minutes, then close)."""
ENOUGH = timedelta(minutes=30)
"""UW career office: "once you've passed the 30 minute mark, let it go"."""


class Asked(NamedTuple):
    """How one kind of thing is asked for."""

    label: str
    example: str


KINDS: dict[Kind, Asked] = {
    "forgot": Asked("You forgot", "to mention the test rig"),
    "worry": Asked("Went wrong", "I talked too fast at the start"),
    "well": Asked("Went well", "the whiteboard part"),
}


def undecided(items: Iterable[Item]) -> list[Item]:
    """What still waits for a decision, in order; what went well needs none."""
    return [item for item in items if item.kind != "well" and item.outcome is None]


def pace(spent: timedelta) -> str:
    """A word about the time spent on the page, empty at first."""
    if spent >= ENOUGH:
        return "That's enough for today."
    return "Ten minutes is plenty." if spent >= PLENTY else ""


def summary(items: Sequence[Item]) -> list[str]:
    """What became of everything, a line each."""
    counted = (
        (sum(item.outcome == "note" for item in items), "into a note", "into notes"),
        (sum(item.outcome == "lesson" for item in items), "lesson for next time", "lessons for next time"),
        (sum(item.outcome == "let_go" for item in items), "let go", "let go"),
        (sum(item.kind == "well" for item in items), "went well", "went well"),
    )
    return [f"{in_words(n).capitalize()} {one if n == 1 else many}" for n, one, many in counted if n]
