"""The words of a part of a line that are a day."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from afterview_tui.domain.records import Stage
from afterview_tui.domain.when import When
from afterview_tui.reading import line_words, their_days
from afterview_tui.reading.answer import Answer, Doubt, Span, why_not
from afterview_tui.reading.days.likeness import (
    is_amount,
    is_habit,
    is_hour,
    is_strong,
    is_weak,
    may_be_day,
    may_be_name,
)
from afterview_tui.reading.days.zones import may_end
from afterview_tui.reading.line_splits import MOST_WORDS

BY = re.compile(r"(?:^|\s)(?:by|on|until|till|at|am|bis|for|to|is)$|(?<![\s:,])[\s:,]+$", re.IGNORECASE)
"""What joins the words of a step to their day."""
SEVERAL = "“{text}” is more than one day. Which is the next?"
A_NAME = "“{text}” can mean tomorrow or a person. Which?"
A_FIGURE = "“{text}” can mean an hour or a date. Which?"
_WEEKDAY = re.compile(
    r"((?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?) (\d{1,2})", re.IGNORECASE
)
_FIGURES = re.compile(r"\d{1,2}[./]\d{1,2}")
_DATED = re.compile(r"(?:^|\s)(?:by|on|until|till|bis|am|zum|date|due|from|since|starting)$", re.IGNORECASE)
"""What stands in front of a date in figures."""
_WITH = (
    r"(?:\b(?:with|w|mit)|\bw/|\b(?:spoke|spoken|speak|talked|talk|chatted|wrote|write|written|replied|said) to)"
)
_WITH_SOMEBODY = re.compile(rf"{_WITH}$", re.IGNORECASE)
"""Whose next word is a person."""
_IS_WITH = re.compile(rf"{_WITH} [^\W\d_]{{2,20}}(?: on)?$", re.IGNORECASE)
"""In front of the day on which one was, or will be, with a person."""
_TO_SOMEBODY = re.compile(
    r"\b(?:met|meet|rang|ring|called|call|phoned|phone|emailed|email|mailed|mail|texted|text|messaged|message|"
    r"told|tell|asked|ask|thanked|thank|saw|see|chased|chase|for|from|about)$",
    re.IGNORECASE,
)
"""Whose next word may be a person."""
_WEEKS = 5
"""Weeks ahead in which a weekday's date is looked for."""
_COUNT = re.compile(
    r"(?:(?:after|before|since) )?(?:the )?(?:[1-9](?:st|nd|rd|th)|first|second|third|fourth)", re.IGNORECASE
)
"""In front of other words, which of several: "2nd interview went well"."""
_ENDS = re.compile(r"uhr|[ap]\.?m\.?|o'clock|latest", re.IGNORECASE)
"""Words that end a day and are none by themselves."""
_JOINS = re.compile(r"and|or|&|to|-|–|und|oder|bis", re.IGNORECASE)
_LATELY = 10
"""Days."""
_LONGEST_DAY = 8
"""Words of a day with its time at most."""


class DayWords(NamedTuple):
    """Words of a part that are a day, as they are read."""

    before: str
    words: str
    after: str
    answer: Answer[When]


class Step(NamedTuple):
    """Something to do that a line tells of, with its day if it has one."""

    words: str
    when: When | None
    span: Span
    stage: Stage | None = None
    """The stage that it shows the lead to be in."""
    is_ours: bool = False
    """Whether its words are the program's: what was typed is noted."""


def days_in(text: str, read: Callable[[str], Answer[When]], *, is_named: bool) -> Iterator[DayWords]:
    """The words of a part that can be a day: behind all others, in front of a step, or inside one."""
    words = text.split()
    if len(words) > MOST_WORDS or not any(map(may_be_day, words)):
        return
    unlikely: set[int] = set()
    behind = next((n for n, word in enumerate(reversed(words)) if any(map(str.isalnum, word))), 0)
    for begin, end in _windows(len(words) - behind):
        before, inside, after = (" ".join(words[a:b]) for a, b in ((0, begin), (begin, end), (end, len(words))))
        if not _may_end(words[:end]):
            continue
        if (
            _names_somebody(before, inside, text)
            or (after and _COUNT.fullmatch(inside))
            or _is_aside(before, inside)
        ):
            continue
        answer = _read_beside(before, inside, after, read)
        is_read = answer.value is not None or bool(answer.doubts)
        if is_read and begin > 1 and _JOINS.fullmatch(words[begin - 1]) and may_be_day(words[begin - 2]):
            # "the 23rd and 25th nov": no tail of several days is one of them.
            whole = " ".join(words[begin - 2 : end])
            answer = Answer(None, doubts=[Doubt(whole, SEVERAL.format(text=whole))])
            before, inside = " ".join(words[: begin - 2]), whole
        if not is_read or end in unlikely:
            # Of "4 dec 9am Osterley", no tail is the day.
            continue
        if _is_likely(before, inside, after, is_named=is_named):
            yield DayWords(before, inside, after, answer)
        elif (
            after
            and any(letter.isdigit() for letter in inside)
            and any(letter.isdigit() for letter in words[begin])
        ):
            unlikely.add(end)


def _read_beside(before: str, inside: str, after: str, read: Callable[[str], Answer[When]]) -> Answer[When]:
    """Words as a day, unless they begin with the name of whom the words in front of them are about."""
    answer = read(inside) if after else _tail(inside, read)
    if inside == "tom" and before:
        readings = [answer.value] if answer.value else []
        return Answer(None, doubts=[Doubt(inside, A_NAME.format(text=inside), readings)])
    if answer.value is None and may_be_name(inside.split()[0], "KM") and _TO_SOMEBODY.search(before):
        # "met mo 24/11", where the 24th isn't a Monday.
        return Answer(None)
    return answer


def _may_end(words: Sequence[str]) -> bool:
    """Whether the last of some words can be the last of a day; of "thursday w original papers", "w" is "with"."""
    last = words[-1]
    if last.casefold() == "w":
        return False
    is_half = "halb" in words[-2:-1] or not {"half", "quarter"}.isdisjoint(words[-3:-1])
    return may_be_day(last) or _ENDS.fullmatch(last) is not None or may_end(last) or is_half


def _tail(words: str, read: Callable[[str], Answer[When]]) -> Answer[When]:
    """Words at the end, where "thurs 11" is 11:00, asked about where a Thursday of the next weeks is the 11th."""
    answer = read(words)
    found = None if answer.value is not None or answer.doubts else _WEEKDAY.fullmatch(words)
    day = read(found[1]).value if found else None
    if found is None or day is None:
        return answer
    weeks = (day.day + timedelta(weeks=number) for number in range(_WEEKS))
    dated = next((When(each) for each in weeks if each.day == int(found[2])), None)
    timed = read(f"{found[1]} at {found[2]}")
    readings = [each for each in (timed.value, dated) if each is not None]
    if len(readings) == 1:
        return Answer(readings[0])
    return Answer(None, doubts=[Doubt(words, A_FIGURE.format(text=words), readings)]) if readings else answer


def _is_aside(before: str, inside: str) -> bool:
    """Whether words stand in brackets behind others: "waiting (sometime in jan)", "2 days (tues/thurs)"."""
    return bool(before) and f"{before} {inside[:1]}".count("(") > before.count(")") and inside.endswith(")")


def _names_somebody(before: str, inside: str, text: str) -> bool:
    """ "ask Tom" and "spoke to mo" are about a person; "INTERVIEW TOM 3PM" is not."""
    first, *others = inside.split()
    is_name = may_be_name(first) and not first.isupper() and _WITH_SOMEBODY.search(before) is not None
    return is_name or ("Tom" in (first, *others) and not text.isupper())


def _is_likely(before: str, inside: str, after: str, *, is_named: bool) -> bool:
    """Whether words that could be a day are one here: "notice period 3 months" and "Sun Engineer" name none."""
    bare = BY.sub("", before)
    tells = (line_words.is_step, line_words.is_meeting, line_words.meeting_stage)
    is_told = any(each(before) for each in tells) or bool(
        before and (line_words.stage_of(bare) or their_days.step_before(bare, inside) or _IS_WITH.search(before))
    )
    # "current ctc 4.1", "rotation 4/4"
    is_figure = bool(before) and _FIGURES.fullmatch(inside) is not None and not _DATED.search(before)
    if is_habit(inside) or ((is_hour(inside) or is_figure) and not is_told):
        return False
    if after and any(map(str.isalnum, after)) and not (before and is_strong(inside)):
        return is_told if before else line_words.is_step(after) or line_words.is_meeting(after)
    if not before:
        return not is_amount(inside) or inside.casefold().startswith("in ")
    if is_amount(inside) or is_weak(inside):
        return is_told or (BY.search(before) is not None and is_weak(inside))
    return is_told or is_named or BY.search(before) is not None


def _windows(number: int) -> Iterator[tuple[int, int]]:
    """Runs of words: the tails, then those inside, the longest first."""
    yield from ((begin, number) for begin in range(max(0, number - _LONGEST_DAY), number))
    for length in range(_LONGEST_DAY, 0, -1):
        yield from ((end - length, end) for end in range(number - 1, length - 1, -1))


def may_have_been(past: Answer[When], today: date) -> bool:
    """Whether one of the days that are fair has been lately: "monday" on a Monday."""
    days = [reading.day for doubt in past.doubts for reading in doubt.readings if isinstance(reading, When)]
    return any(0 < (today - day).days <= _LATELY for day in days)


def doubt_of(words: str, answer: Answer[When]) -> Doubt:
    """What is doubtful about words that should be a day."""
    return next(iter(answer.doubts), Doubt(words, why_not(words, answer)))
