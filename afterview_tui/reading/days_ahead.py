"""What lies ahead in a row of somebody's table: the next day, its step, the last day to apply."""

import re
from collections.abc import Callable
from typing import Any

from afterview_tui.domain.leads.pipeline import APPLY
from afterview_tui.domain.text import one_line
from afterview_tui.domain.when import When
from afterview_tui.reading.cell_days import Way, answer_of, goes_by_today
from afterview_tui.reading.cell_steps import dated_step, day_told
from afterview_tui.reading.columns import DEADLINES, Column, words_of
from afterview_tui.reading.evidence import Evidence, Stages
from afterview_tui.reading.stage_words import Meaning, read_stage

_ARROW = re.compile(r"(?:(?<!\s)\s++)?(?:→|[-=]>|>>)\s*+")
"""What stands between the stages of one cell: "applied 1 Oct → rejected 20 Oct"."""
STEP = "Next step"
"""The heading of a day that stood as a step, where it becomes a note."""
INTERVIEW = "interview"
"""The next step where only the day of an interview to come is known."""
TOLD_ON = {"applied": "applied_on", "closed": "heard_on"}
"""The field for the day behind a stage's word."""
MEETINGS = ("screening", "interviewing")
"""The stages beside whose word the day of a conversation may stand."""


class DaysAhead:
    """The days to come of one row, put among the fields of its lead; what has no place there is noted."""

    def __init__(self, way: Way, fields: dict[str, Any], stages: Stages, note: Callable[[str], None]) -> None:
        self._way, self._fields, self._stages, self._note = way, fields, stages, note
        self._deadline: tuple[str, When] | None = None
        self._told = ""
        """The cell of the next day, with its heading."""

    def meet(self, when: When, step: str) -> bool:
        """Make a day to come the next one where no earlier one is; returns whether it is."""
        before = self._fields.get("next_on")
        if when.day < self._way.now.date() or (before is not None and before <= when.day):
            return False
        self._fields |= {"next_on": when.day, "next_at": when.at}
        self._stages.steps.append(step)
        return True

    def meet_in_words(self, means: Meaning, words: str) -> None:
        """The days that end the words for stages: of a conversation to come, of applying, or of their answer."""
        first, *others = _ARROW.split(words)
        for part in (first, *others) if others else ():
            if (told := read_stage(part)) is not None:
                self.meet_in_words(told, part)
        if others:
            return
        if means[0] in MEETINGS and (step := dated_step(words, self._way)):
            self.meet(step.when, INTERVIEW)
        elif (name := TOLD_ON.get(means[0])) and (day := day_told(words, self._way, name)):
            self._fields.setdefault(name, day)

    def interview(self, column: Column, text: str, when: When) -> None:
        """The day of an interview: the next day where it is to come, else a note; either way it was reached."""
        self._stages.add(Evidence(("interviewing", None), column.heading, "", when.day))
        had_one = self._fields.get("next_on") is not None
        if not self.meet(when, INTERVIEW) or had_one or self._fields.get("next_step"):
            self._note(f"{column.heading}: {one_line(text)}")

    def take(self, column: Column, text: str, when: When) -> None:
        """The next day as a column has it; of several the first counts, the others are noted."""
        told = f"{column.heading}: {one_line(text)}"
        if words_of(column.heading) in DEADLINES:
            self._deadline = (told, when)
        elif self._fields.setdefault("next_on", when.day) != when.day:
            self._note(told)
        else:
            self._told = told
            if when.at is not None:
                self._fields.setdefault("next_at", when.at)

    def settle(self) -> None:
        """Find the day at the end of a step's words, and what becomes of the last day to apply."""
        words = self._fields.get("next_step", "")
        if not self._way.is_ours and "next_on" not in self._fields and words:
            self._take_step(words)
        if self._deadline is None:
            return
        told, when = self._deadline
        has_applied = self._fields.get("applied_on") or self._stages.are_told
        if has_applied or when.day < self._way.now.date() or self._fields.get("next_on"):
            self._note(told)
            return
        self._fields |= {"next_on": when.day, "next_at": when.at}
        self._fields.setdefault("next_step", APPLY)

    def step(self, words: str) -> bool:
        """Words that end in a day where a day alone was due: a step; returns whether they are one."""
        has_one = {"next_step", "next_on"} & {*self._fields}
        return not has_one and dated_step(words, self._way) is not None and self._take_step(words)

    def _take_step(self, words: str) -> bool:
        """Take a step that is only a day, or that ends in one; returns whether it does."""
        when = answer_of(words, self._way, "next_on").value
        if when is not None and not goes_by_today(words, self._way, "next_on", when):
            self._fields.pop("next_step", None)
            self._fields |= {"next_on": when.day, "next_at": when.at}
            self._told = f"{STEP}: {words}"
        elif step := dated_step(words, self._way):
            self._fields |= {"next_step": step.words, "next_on": step.when.day, "next_at": step.when.at}
        else:
            return False
        return True

    def end(self) -> None:
        """Note the next day of a lead that is closed: nothing is to be done for it."""
        if self._told and not self._way.is_ours and self._fields.get("stage") == "closed":
            self._note(self._told)
            for name in ("next_on", "next_at"):
                self._fields.pop(name, None)
