"""Whether the day that a note names is the day of the interview."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from afterview_tui.domain.humanize import WEEKDAYS
from afterview_tui.domain.notes import tongue
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about, at
from afterview_tui.domain.notes.checks.letter import letter
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import sentences

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MEETING = re.compile(
    r"\b(?:thank you|thanks|cheers|enjoyed|fun|every minute|pleasure"
    r"|(?:great|good|nice|lovely|wonderful|kind)\b.{0,24}\b(?:meet|talk"
    r"|see|speak|chat)"
    r"|meeting|met|treat|visit(?:ed|ing)?|tour|(?:time|hour|moment|room) for me|having me|interview(?:ed|ing)?"
    r"|conversation|spoke|talked|our (?:talk|chat|call)|showed|appreciate)",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:next|by|until|before|from|forward|will|can|could|would|shall|free|start|hear|every|again on)\b", re.I
)
_DAY = re.compile(
    r"\b(?:(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!s)|(?P<relative>[Tt]oday|[Yy]esterday|[Tt]his"
    r" (?:morning|afternoon|evening)"
    rf"|[Ee]arlier today|[Ll]ast night)|(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{_MONTHS})"
    rf"|(?P<month2>{_MONTHS}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)\b"
)
_WEEKDAYS = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
_ANY_MONTH = rf"{_MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_BOTH = re.compile(
    rf"\b(?P<weekday>{_WEEKDAYS})day,? (?:the )?(?:(?P<month>{_ANY_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{_ANY_MONTH}))(?!\w)"
)
"""A day of the week and of the month, side by side."""
_NEAR = 60
"""How far before a day, in characters, something may show that it is still to come."""


_IS_TODAY = re.compile(rf"\b(?:[Tt]oday|[Tt]his (?:morning|afternoon|evening)),? \(?(?P<weekday>{_WEEKDAYS})day\b")


def check_dates(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Each day of the month that is not the day of the week beside it, by the year in which it is nearest."""
    today = known.written_on or known.held_on
    if today is None:
        return
    for found in _BOTH.finditer(note.body):
        month = _month(found["month"] or found["month2"])
        meant = _nearest(month, int(found["day"] or found["day2"]), today)
        if meant is not None and WEEKDAYS[meant.weekday()] != f"{found['weekday']}day":
            question = f"“{found[0]}”: that date is a {WEEKDAYS[meant.weekday()]}. Is that meant?"
            yield about("wrong-day", question, "One of the two is probably wrong.", found)
    for found in _IS_TODAY.finditer(note.body):
        if known.written_on is not None and WEEKDAYS[known.written_on.weekday()] != f"{found['weekday']}day":
            question = f"“{found[0]}”: today is a {WEEKDAYS[known.written_on.weekday()]}. Is that meant?"
            yield about("wrong-day", question, "One of the two is probably wrong.", found)


def _month(name: str) -> int:
    return 1 + next(
        number for number, each in enumerate(_MONTHS.split("|")) if each.startswith(name.rstrip(".")[:3])
    )


def _nearest(month: int, day: int, today: date) -> date | None:
    """The day of that month that is nearest to today; None where the month has no such day."""
    found = []
    for year in (today.year - 1, today.year, today.year + 1):
        with suppress(ValueError):
            found.append(date(year, month, day))
    return min(found, key=lambda each: abs(each - today), default=None)


def check_timing(note: Note, known: Circumstances) -> Iterator[Finding]:
    """The first day in a sentence about the meeting that isn't the interview's; one right day makes all right."""
    if known.held_on is None or not tongue.is_english(note.body) or note.form == "helper":
        return
    held, written = known.held_on, known.written_on or known.held_on
    if (written - held).days not in range(60):
        return
    parts = letter(note.body)
    place, wrong = parts.begin, None
    for sentence in sentences(note.body[parts.begin : parts.end].replace("\n", " ")):
        begin = note.body.find(sentence[:12], place)
        place = begin = begin if begin >= 0 else place
        if not _MEETING.search(sentence):
            continue
        for found in _DAY.finditer(note.body, begin, begin + len(sentence)):
            before = note.body[max(begin, found.start() - _NEAR) : found.start()]
            if _TO_COME.search(before) or not _MEETING.search(note.body[begin : found.end() + 30]):
                continue
            if _fits(found, held, written):
                return
            wrong = wrong or found
    if wrong is not None:
        day = f"{WEEKDAYS[held.weekday()]} {held.day} {_MONTHS.split('|')[held.month - 1]}"
        question = f"“{wrong[0]}”: the interview was on {day}. Is that meant?"
        yield at("wrong-day", question, f"You noted: {day}", note.body, *wrong.span())


def _fits(found: re.Match[str], held: date, written: date) -> bool:
    """Whether what a note says about the day is true."""
    days = (written - held).days
    if found["weekday"]:
        return found[0] == WEEKDAYS[held.weekday()]
    if found["relative"]:
        return days == (1 if found[0].lower() in ("yesterday", "last night") else 0)
    month, day = found["month"] or found["month2"], int(found["day"] or found["day2"])
    return (_MONTHS.split("|").index(month) + 1, day) == (held.month, held.day)
