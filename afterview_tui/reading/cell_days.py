"""Reads a table cell as a day, in the date order of its table."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from afterview_tui.domain import humanize
from afterview_tui.domain.humanize import Calendar
from afterview_tui.domain.when import When
from afterview_tui.reading import cell_values
from afterview_tui.reading.answer import Answer
from afterview_tui.reading.cell_values import Order
from afterview_tui.reading.columns import PAST
from afterview_tui.reading.days import AHEAD, Purpose, read_when
from afterview_tui.reading.stage_words import Meaning

AGO = re.compile(r"[^\W\d_]{3}")
"""What a day that counts from today has beside its figures."""
NEAR = 200
"""Days within which the other days of a row tell a year that is hidden."""


class Way(NamedTuple):
    """How to read the cells of a table: its date order, the current time, and what the user has answered."""

    order: Order
    now: datetime
    name: str
    """The table's name, for the history of its leads."""
    is_settled: bool = True
    """Whether the order is known, so that a date without a year is read in it."""
    is_ours: bool = False
    """Whether it is our own export, in which nothing is ambiguous."""
    first_day: int = 0
    """The first day of the week; Monday is 0."""
    words: Mapping[str, Meaning | None] = {}
    """The meanings that the user has given to words for stages."""

    @property
    def calendar(self) -> Calendar:
        """The calendar settings for reading its dates."""
        return Calendar(self.first_day, self.order == "dmy" if self.is_settled else None)


def day_of(text: str, way: Way, field: str) -> When:
    """The day of a cell, with its time; raises ValueError with a sentence where the day is missing or ambiguous."""
    answer = answer_of(text, way, field)
    day = cell_values.read_day(text, way.order)
    if day is None and answer.value is not None:
        return answer.value
    if day is None:
        raise ValueError(answer.doubts[0].why if answer.doubts else "")
    if field in PAST and day > way.now.date() and not way.is_ours:
        raise ValueError(AHEAD.format(days=humanize.day(day, way.now.date())))
    return When(day, answer.value.at if answer.value is not None and answer.value.day == day else None)


def day_of_row(text: str, cells: Sequence[str], way: Way, field: str) -> When:
    """The day of a cell; one whose year is hidden is told by the other days of its row. Raises ValueError."""
    try:
        return day_of(text, way, field)
    except ValueError:
        near = _by_neighbours(text, cells, way, field)
        if near is None:
            raise
        return near


def _by_neighbours(text: str, cells: Sequence[str], way: Way, field: str) -> When | None:
    if field not in PAST:
        return None
    readings = [each for doubt in answer_of(text, way, field).doubts for each in doubt.readings]
    days = [each for each in readings if isinstance(each, When)]
    if len(days) < 2:
        return None
    known = [
        day
        for cell in cells
        if cell_values.triple(cell) is not None and (day := cell_values.read_day(cell, way.order)) is not None
    ]
    fitting = [each for each in days if any(abs((each.day - day).days) < NEAR for day in known)]
    return fitting[0] if len(fitting) == 1 else None


def goes_by_today(text: str, way: Way, field: str, when: When) -> bool:
    """Whether words mean another day on each day that they are read, "3 days ago": they may be older."""
    if way.is_ours or (cell_values.may_be_a_date(text) and not AGO.search(text)):
        return False
    try:
        return day_of(text, way._replace(now=way.now - timedelta(days=1)), field) != when
    except ValueError:
        return True


def answer_of(text: str, way: Way, field: str) -> Answer[When]:
    """A cell as ``read_when`` reads it, for the purpose that fits its field."""
    purpose: Purpose = "past" if field in PAST else "held" if field == "interview_on" else "to come"
    return read_when(cell_values.in_words(text), purpose, way.now, way.calendar)
