"""What stands in the columns of Home's rows, and how wide they are."""

from collections.abc import Iterable
from datetime import datetime

from afterview_tui.domain import humanize
from afterview_tui.domain.records import Interview
from afterview_tui.domain.rounds import due, walk
from afterview_tui.domain.rounds.due import Due

AIR = 2
"""Cells between two columns."""


def width(words: Iterable[str]) -> int:
    """The cells of a column with these words, and the air before it."""
    return max(map(len, words), default=0) + AIR


def day(todo: Due, now: datetime) -> str:
    """By when something is due, or since when."""
    by = humanize.moment(todo.at, now) if todo.at else humanize.day(todo.on, now.date())
    return f"since {by}" if due.is_late(todo, now) else f"by {by}"


def held(interview: Interview, now: datetime) -> str:
    """When an interview was or will be; empty where that is not known."""
    if interview.held_at is None:
        return ""
    return humanize.ago(interview.held_at.astimezone(now.tzinfo).date(), now.date())


def state(interview: Interview) -> str:
    """How far its evening is."""
    left = [step.title for step in walk.STEPS if interview.steps.get(step.place) != "done"]
    if not left:
        return "done"
    return "to begin" if not interview.steps else f"next: {left[0]}"
