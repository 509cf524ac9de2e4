"""The day at the end of a cell's words: "call Priya on friday", "interview booked 3 dec 10:30"."""

import re
from datetime import date
from typing import NamedTuple

from afterview_tui.domain.when import When
from afterview_tui.reading.cell_days import Way, answer_of, goes_by_today
from afterview_tui.reading.days.likeness import is_hour, is_strong
from afterview_tui.reading.line_days import BY, days_in

_JOINS = re.compile(r"\s(?:le|el|em|il|op|dnia|den|vor|before)$", re.IGNORECASE)
"""What joins a step to its day in lists, beside what a line has."""
LONGEST = 120
"""Characters of a cell that is looked through; more are notes, not a step."""


class DatedStep(NamedTuple):
    """What is to be done, and its day."""

    words: str
    when: When


def dated_step(text: str, way: Way) -> DatedStep | None:
    """The words before the day that ends a cell, and that day; None where there is none to come for sure.

    A day that counts from today, "tomorrow", may have been written long ago and stays among the words.
    """
    if len(text) > LONGEST or not any(map(str.isalnum, text)):
        return None
    found = _dated(text, way, "next_on")
    return found if found is not None and found.when.day >= way.now.date() else None


def day_told(text: str, way: Way, field: str) -> date | None:
    """The day that ends the words for a stage, as in "applied 16/11", where it is one of the past for sure."""
    found = _dated(text, way, field) if len(text) <= LONGEST else None
    return found.when.day if found is not None and found.when.day <= way.now.date() else None


def _dated(text: str, way: Way, field: str) -> DatedStep | None:
    for found in days_in(text, lambda words: answer_of(words, way, field), is_named=True):
        if found.before and not found.after and found.answer.doubts:
            # No tail of a doubtful day is one: "at 11" of "10/12 at 11".
            return None
        when = found.answer.value
        is_sure = found.before and not found.after and not found.answer.doubts and is_strong(found.words)
        if when is None or not is_sure:
            continue
        if is_hour(found.words) or goes_by_today(found.words, way, field, when):
            return None
        return DatedStep(_JOINS.sub("", BY.sub("", found.before)).rstrip(" ,;:-–"), when)
    return None
