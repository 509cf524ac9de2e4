"""Words beside a day that are of a day too, and were not read with it: such a day is asked about."""

import re
from datetime import datetime
from typing import NamedTuple

from afterview_tui.domain.when import When
from afterview_tui.reading.answer import Doubt
from afterview_tui.reading.line_days import BY, DayWords

MORE = "“{text}” says more than one day or hour. Which is it?"
_JOINED = re.compile(r"not|after|before|following|or|either|except", re.IGNORECASE)
_BEFORE_IT = re.compile(r"\b(?:before|b4|after) (?:(?:the|my|our) )?[^\W\d_]+(?: on)? ?\(?$", re.IGNORECASE)
"""Before what the step has to be, whose day it is: "prep before interview 11th"."""
_HOUR_LEFT = re.compile(
    r"(?<![\w£$€.,/#+-])(?:\d{1,2}:\d\d(?! ?(?:/|per|an? hour))|\d{1,2} ?(?:am|pm|uhr|o'clock)|"
    r"half (?:past )?\d{1,2}|quarter (?:past|to)|noon|midday|midnight)(?![\w%/])|"
    r"\x01 (?:[PECM][SD]?T|UTC|GMT|BST|CES?T|IST|AE[SD]T|SGT|JST|BRT)\b|"
    r"\x01 \d{1,2}(?:[.:]\d\d)?(?: or \d{1,2})?$|(?<![\w.,£$€])\d{1,2} \x01",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ch|il|ust|ember|ober)?"
_DAY_LEFT = re.compile(
    r"(?<![\w.,/$€£-])(?:\d{1,2}\.\d{1,2}\.|\d{1,2}/\d{1,2}|\d{4}-\d\d-\d\d)(?![\w/.-])|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|"
    r"\b(?:tues?|weds?|thurs?|fri)\b|\bon (?:mon|sat|sun)\b|\b(?:mon|sat|sun) (?:then|and)\b|"
    rf"\b(?:{_MONTH} \d\d?|\d\d?(?:st|nd|rd|th)? {_MONTH})\b|"
    r"\b(?:tomorrow|tmrw|morgen|yesterday|thanksgiving|christmas|xmas|easter|new year)\b|"
    r"\x01 (?:or|oder|after|following|before|week|fortnight|morning|afternoon|evening|-|–|\+|&)(?: |$)",
    re.IGNORECASE,
)

_COLON = re.compile(
    r"(?!(?:next|next step|to ?do|deadline|date|start|due|note|heard|ps)\s*:)\w[^:]{0,60}: ", re.IGNORECASE
)
"""Words of their own in front of a step."""
_HOUR_ALONE = re.compile(r"(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|\d{1,2}:\d\d)(?: \(?[a-z]{2,4}\)?)?", re.IGNORECASE)
"""An hour by itself, which may be the end of another one."""
_BOUND = re.compile(
    r" (?:after|before|by|from|until|till?|past) (?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|noon|lunch) \x01",
    re.IGNORECASE,
)
"""An hour that only bounds the step, which keeps its words: "ring after 3 tomorrow"."""
_NEXT_DAY = re.compile(r"(?:[+&]|and|und) \d{1,2}(?:st|nd|rd|th)?")
"""The second day of one thing, which is noted with it."""


class Dated(NamedTuple):
    """A step on the day that was read, with all its words as a note."""

    step: str
    when: When
    words: str

    def shown(self, now: datetime) -> str:
        """The day in words."""
        return self.when.shown(now)

    def typed(self) -> str:
        """The step and its day, and what was typed as a note."""
        return f"{self.step} {self.when.typed()}, note: {self.words}".lstrip()


def more_than(day: DayWords, text: str) -> Doubt | None:
    """What is doubtful about a day with an unread hour beside it, "after Thanksgiving", "or friday"; else None."""
    words = day.before.split()
    is_joined = bool(words) and _JOINED.fullmatch(words[-1]) is not None
    beside = _BOUND.sub(" \x01", f"{day.before} \x01 {day.after}")
    if _NEXT_DAY.fullmatch(day.after) and day.words[-1:].isdigit():
        return None
    is_hour_alone = not day.before and not day.after and _HOUR_ALONE.fullmatch(day.words) is not None
    is_bound = _BEFORE_IT.search(day.before) is not None
    is_two = is_joined or is_bound or is_hour_alone or _COLON.match(day.before) is not None
    if day.answer.value is None or not (is_two or _HOUR_LEFT.search(beside) or _DAY_LEFT.search(beside)):
        return None
    step = BY.sub("", " ".join(words[:-1] if is_joined else words))
    return Doubt(text, MORE.format(text=text), [Dated(step, day.answer.value, text)])
