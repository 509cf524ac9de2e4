"""What a part of a line tells of the stage: by its word, with a day, or in a sentence of somebody's own."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from afterview_tui.domain.records import Reason, Stage
from afterview_tui.domain.when import When
from afterview_tui.reading import line_words, their_days, told_stages
from afterview_tui.reading.answer import Answer, Doubt, Span
from afterview_tui.reading.company_evidence import surely_company
from afterview_tui.reading.days import Purpose
from afterview_tui.reading.days.likeness import is_amount, is_part_of_day, may_be_day
from afterview_tui.reading.line_days import BY, DayWords, Step, doubt_of
from afterview_tui.reading.line_leftovers import more_than
from afterview_tui.reading.line_so_far import LineSoFar
from afterview_tui.reading.line_splits import MOST_WORDS
from afterview_tui.reading.name_words import LEADING, listed

_STEMS = (
    "appl",
    "apl",
    "found",
    "interview",
    "screen",
    "offer",
    "accept",
    "rej",
    "declin",
    "withdr",
    "ghost",
    "clos",
    "fill",
)
"""Stems of words that say no more than the stage they name."""


def told_and_step(text: str) -> tuple[str, str]:
    """ "offered me 12.60/h reply by fri": what was told, and the step behind it; empty where a text is not both."""
    words = text.split()
    for n in range(1, len(words) if len(words) <= MOST_WORDS else 0):
        rest, front = " ".join(words[n:]), " ".join(words[:n])
        if not line_words.is_step(rest) or words[n - 1].casefold() in listed(LEADING) or line_words.is_step(front):
            continue
        found = told_stages.told(front)
        if found is not None and not isinstance(found, Doubt) and (n > 1 or front.endswith("ed")):
            return front, rest
    return "", ""


_HAS_BEEN = re.compile(r"(?:e|[^aeioun])d$", re.IGNORECASE)
"""What ends "interviewed", also with a slip."""
_GERMAN = (
    "Absage",
    "Zusage",
    "Angebot",
    "Absage erhalten",
    "Absage bekommen",
    "Zusage bekommen",
    "Zusage erhalten",
)
"""What is told with a capital behind a company."""
_LONGEST_TOLD = 4
"""Words of what is told in front of a company."""
_OF_THEM = re.compile(r"\b(?:at|to|with|by|from|bei|mit|von|for|as|als)\b")
"""What joins a company to what is told of it."""
_UNSURE = ("got it", "cancelled", "canceled")
"""Words that a list has for a stage, and a line for more than one."""


def as_theirs(text: str) -> str:
    """What is told right behind a company, with "they" in front where that is whose it was: "Zara said no"."""
    theirs, found = told_stages.told(f"they {text}"), told_stages.told(text)
    is_theirs = theirs in (("closed", "rejected"), ("offer", None)) and found != theirs
    is_mine = not (isinstance(found, Doubt) or found in (None, ("closed", "withdrew"), ("accepted", None)))
    return f"they {text}" if is_theirs and not is_mine else text


def _is_dated_step(text: str) -> bool:
    """ "starting Weds": a step in small letters with its day, and no name in it."""
    words = text.split()
    is_small = len(words) > 1 and all(word.islower() for word in words[:-1])
    begins = line_words.is_step(text) or line_words.begins(text, line_words.MEETINGS)
    return is_small and begins and may_be_day(words[-1]) and not may_be_day(words[0])


class LineStages:
    """The stages of a line, put into what is read of it."""

    def __init__(
        self,
        told: LineSoFar,
        days: Callable[[str], Iterable[DayWords]],
        when: Callable[[str, Purpose], Answer[When]],
    ) -> None:
        self._told, self._days, self._when = told, days, when

    def take(self, text: str, span: Span) -> bool:
        """ "rejected", "applied 2 nov", "offer until friday"; what is to come is a step."""
        if (found := line_words.stage_of(text)) is not None and not (
            not self._told.is_named and text[:1].isupper()
        ):
            plainer = told_stages.told(text)
            if found[1] == "went_quiet" and line_words.is_no_news(text):
                self._told.no_news.append(text)
            elif isinstance(plainer, Doubt) and text.casefold() in _UNSURE:
                self._told.doubtful(text, plainer)
            else:
                found = plainer if found[0] == "closed" and plainer and not isinstance(plainer, Doubt) else found
                self._told.be(*found, on=None)
                if not any(stem in text.casefold() for stem in _STEMS):
                    # "team match", "waiting": the words say more than the stage.
                    self._told.notes.append(text)
            return True
        for day in () if line_words.is_hedged(text) else self._days(text):
            if their_days.step_before(BY.sub("", day.before), day.words):
                return False
            if day.after and told_stages.told(f"{day.before} {day.after}") == ("interviewing", None):
                # "interview today went great"
                return self._be_told(("interviewing", None), text)
            found = line_words.stage_of(BY.sub("", day.before)) if day.before else None
            if found is None or (day.after and found[0] not in ("applied", "closed")):
                continue
            return self._take_dated(text, span, day, *found)
        return False

    def _take_dated(self, text: str, span: Span, day: DayWords, stage: Stage, reason: Reason | None) -> bool:
        past, to_come = self._when(day.words, "past"), day.answer
        if stage == "found" and to_come.value and not line_words.HAS_BEEN.match(day.before):
            return False
        if reason == "went_quiet" and line_words.SINCE.match(day.words):
            # "no reply since 2 nov" closes nothing.
            self._told.note(text, span)
            return True
        is_ahead = stage in ("screening", "interviewing", "offer") and not _HAS_BEEN.search(day.before)
        if (doubt := more_than(day, text)) is not None:
            self._told.doubtful(text, doubt)
            self._told.be(stage, reason, on=None)
        elif is_ahead and to_come.value:
            words = "" if stage == "offer" else BY.sub("", day.before)
            self._told.steps.append(Step(words, to_come.value, span, stage))
            if to_come.aside or is_part_of_day(day.words):
                self._told.notes.append(day.words)
        elif past.value is not None:
            self._told.be(stage, reason, on=past.value.day)
            if past.value.at is not None or stage != "applied" or day.after:
                self._told.notes.append(text)
        else:
            self._told.be(stage, reason, on=None)
            doubt = doubt_of(day.words, to_come if is_ahead and to_come.doubts else past)
            if stage == "applied" and past.doubts and not doubt.readings and "week" in day.words:
                # "applied last week" is told as well as it is known.
                self._told.note(text, span)
            else:
                self._told.doubtful(text, doubt, is_step=True)
        return True

    def behind_their_company(self, line: str, spans: list[Span]) -> list[Span]:
        """The parts of "got it!!! Acme" and "cancelled: Acme" with the company in front of what is told of it."""
        if len(spans) < 2:
            return spans
        first, second = spans[0].of(line), spans[1].of(line)
        is_said = first.islower() or line[spans[0].end : spans[0].end + 1] == ":"
        is_told = line_words.stage_of(first) is not None or told_stages.told(first) is not None
        is_step = _is_dated_step(first) and surely_company(second, has_role=True)
        is_said, is_told = is_said or is_step, is_told or is_step
        is_name = line_words.stage_of(second) is None and told_stages.told(second) is None
        is_name &= not (line_words.is_step(second) or may_be_day(second.split()[0]))
        if (
            not (is_said and is_told and is_name)
            or not first[:1].isalpha()
            or len(first.split()) > _LONGEST_TOLD
            or _OF_THEM.search(first)
        ):
            return spans
        return [spans[1], spans[0], *spans[2:]]

    def show(self, step: str) -> None:
        """The stage that a step shows whose day is not known."""
        if (stage := line_words.meeting_stage(step)) is not None:
            self._told.be(stage, None, on=None)

    def behind_a_company(self, text: str, role: str) -> tuple[str, str]:
        """ "black sheep coffee ghosted me": the company, and what is told behind it."""
        words = text.split()
        for n in range(1, len(words) if len(words) <= MOST_WORDS else 0):
            rest = " ".join(words[n:])
            is_said = words[n].islower() or rest in _GERMAN
            found = told_stages.told(rest) if is_said else None
            if words[n].islower() and (theirs := as_theirs(rest)) != rest and not role:
                company = " ".join(words[:n])
                return (company, theirs) if surely_company(company, has_role=False) else (text, "")
            if words[n].islower() and (
                told_stages.is_silent(rest) or told_stages.passed_first(rest) or told_stages.is_news(rest)
            ):
                company = " ".join(words[:n])
                # "USPS RCA" may hold a job in short.
                is_company = surely_company(company, has_role=bool(role)) and not (n > 1 and words[n - 1].isupper())
                return (company, rest) if is_company else (text, "")
            if found is not None and not isinstance(found, Doubt):
                said = words[n - 1] in ("said", "says", "have", "has") and n > 1
                company, rest = " ".join(words[: n - said]), " ".join(words[n - said :])
                is_company = surely_company(company, has_role=bool(role))
                return (company, rest) if is_company else (text, "")
        return text, ""

    def take_applied_through(self, text: str) -> bool:
        """ "via their site on 2 nov" behind "applied": the source, and the day of it."""
        found = line_words.MARKED.fullmatch(text)
        if found is None or line_words.FIELDS.get(found[1].casefold()) != "source":
            return False
        source = self.without_applied_day(found[2])
        if source == found[2]:
            return False
        self._told.add("source", source)
        return True

    def without_applied_day(self, text: str) -> str:
        """ "applied via their site last friday": the day is that of "applied"."""
        if self._told.fields.get("stage") != "applied" or "applied_on" in self._told.fields:
            return text
        day = next((each for each in self._days(text) if each.before and not each.after), None)
        past = self._when(day.words, "past").value if day else None
        if day is None or past is None:
            return text
        self._told.be("applied", None, on=past.day)
        return BY.sub("", day.before)

    def take_meeting(self, text: str, span: Span) -> bool:
        """ "2nd interview + tasting", whose day may stand in the next part."""
        is_one = self._told.is_named and line_words.meeting_stage(text) is not None
        is_told = line_words.is_hedged(text) or told_stages.told(text) is not None
        is_told |= any(each.search(text) is not None for each in (line_words.DONE, line_words.WAS))
        if is_one and not is_told:
            self._told.steps.append(Step(text, None, span))
        return is_one and not is_told

    def take_in_front(self, text: str) -> bool:
        """ "offer 85k", "rejected after the onsite on 10 nov": the stage, and a note of all the words."""
        found = line_words.stage_in_front(text) if self._told.is_named else None
        if found is None:
            return False
        if (plainer := told_stages.told(text)) is not None and found[0] == "closed":
            return self._be_told(plainer, text)
        self._told.be(*found, on=self._past_day(text))
        self._told.notes.append(text)
        return True

    def take_told(self, text: str, span: Span) -> bool:
        """ "emailed cv 3 days ago", "told em no": a stage in a sentence; one that is not sure is asked about."""
        if not self._told.plain or line_words.is_step(text):
            return False
        found = told_stages.told(text)
        if found is None and (told_stages.is_passed(text) or told_stages.is_news(text)):
            return self._told.note(text, span)
        return found is not None and self._be_told(found, text)

    def _be_told(self, found: tuple[Stage, Reason | None] | Doubt, text: str) -> bool:
        self._told.notes.append(text)
        if isinstance(found, Doubt):
            self._told.doubts.append(found)
            return True
        self._told.be(*found, on=self._past_day(text))
        return True

    def _past_day(self, text: str) -> date | None:
        days = (
            self._when(day.words, "past").value
            for day in self._days(text)
            if not (day.after or is_amount(day.words))
        )
        return next((when.day for when in days if when), None)
