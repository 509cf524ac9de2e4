"""The rules of setting down: what has to be decided, and the summary afterwards."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from afterview_tui.domain.humanize import in_words
from afterview_tui.domain.records import Interview, Item, Kind

PLENTY = timedelta(minutes=10)
"""The time after which the page gently says so (expressive writing: 5 to 7 minutes, then close)."""
ENOUGH = timedelta(minutes=30)
"""UW career office: "once you've passed the 30 minute mark, let it go"."""


class Asked(NamedTuple):
    """The label and example for one kind of item."""

    label: str
    example: str


KINDS: dict[Kind, Asked] = {
    "forgot": Asked("You forgot", "to mention the test rig"),
    "worry": Asked("Went wrong", "I talked too fast at the start"),
    "well": Asked("Went well", "the whiteboard part"),
}


def returning(interview: Interview, interviews: Sequence[Interview], items: Iterable[Item]) -> list[Item]:
    """The lessons of earlier interviews to show with this one, those of the latest interview first.

    Each is shown once, up to the next interview whose "remember" page is done; none once this one's is.
    """
    if interview.steps.get("remember") == "done":
        return []
    place = next((n for n, each in enumerate(interviews) if each.uid == interview.uid), 0)
    wanted: list[str] = []
    for earlier in reversed(interviews[:place]):
        wanted.append(earlier.uid)
        if earlier.steps.get("remember") == "done":
            break
    lessons = [item for item in items if item.outcome == "lesson" and item.interview in wanted]
    return sorted(lessons, key=lambda item: wanted.index(item.interview))


def undecided(items: Iterable[Item]) -> list[Item]:
    """The items that aren't decided yet, in order; those that went well needn't be."""
    return [item for item in items if item.kind != "well" and item.outcome is None]


def pace(spent: timedelta) -> str:
    """A remark about the time spent on the page, empty at first."""
    if spent >= ENOUGH:
        return "That's enough for today."
    return "Ten minutes is plenty." if spent >= PLENTY else ""


def summary(items: Sequence[Item]) -> list[str]:
    """The number of items with each outcome, one line each."""
    counted = (
        (sum(item.outcome == "note" for item in items), "thing for a note", "things for notes"),
        (sum(item.outcome == "lesson" for item in items), "lesson for next time", "lessons for next time"),
        (sum(item.outcome == "let_go" for item in items), "thing let go", "things let go"),
        (sum(item.kind == "well" for item in items), "thing went well", "things went well"),
    )
    return [f"{in_words(n).capitalize()} {one if n == 1 else many}" for n, one, many in counted if n]
