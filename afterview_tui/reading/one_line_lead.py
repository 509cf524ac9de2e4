"""A lead from one line: "Acme, Backend Engineer, applied 2 nov, follow up friday 3pm, via Dana"."""

import re
from collections.abc import Iterator
from datetime import date, datetime

import msgspec

from afterview_tui.domain.humanize import USUAL, Calendar
from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.records import Lead, Reason, Stage
from afterview_tui.domain.text import one_line
from afterview_tui.domain.when import When
from afterview_tui.reading import line_words
from afterview_tui.reading.answer import Answer, Doubt, Span, why_not
from afterview_tui.reading.days import Purpose, read_when
from afterview_tui.reading.line_days import BY, DayWords, Step, days_in
from afterview_tui.reading.line_names import unsegmented
from afterview_tui.reading.line_parts import parts

SWAPPED = "“{company}” looks like a role. Is the company “{role}”?"
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_REACHED = re.compile(r"[^\s@<]{1,64}@[^\s@.]{1,255}\.[^\s@>]+|\+?\d[\d ()/-]{6,}\d")
_AT = re.compile(r"(.+?) (?:at|@|bei) (.+)", re.IGNORECASE)
_AHEAD = ("screening", "interviewing")


def read_line(line: str, now: datetime, calendar: Calendar = USUAL) -> Answer[Lead]:
    """The lead that a line tells of; what is doubtful stands among its notes, and is named.

    What has no place of its own is noted as well, so that nothing is lost.
    """
    return _Line(one_line(re.sub(r"[\t\n]+", " | ", line.strip())), now, calendar).read()


class _Line:
    """A line as far as it is read."""

    def __init__(self, text: str, now: datetime, calendar: Calendar) -> None:
        self._text, self._now, self._calendar = text, now, calendar
        self._fields: dict[str, object] = {}
        self._names: list[str] = []
        """The company, then the role."""
        self._notes: list[str] = []
        self._steps: list[Step] = []
        self._taken: list[Span] = []
        self._left: list[Span] = []
        self._doubts: list[Doubt] = []

    def read(self) -> Answer[Lead]:
        """Read every part."""
        spans = parts(self._text, self._is_day)
        while spans and _LINK.search(spans[0].of(self._text)):
            # What somebody pastes first is the link; the company comes behind it.
            self._take(spans.pop(0))
        for number, span in enumerate(spans):
            self._take(span) if number else self._take_first(span, is_alone=len(spans) == 1)
        self._settle_steps()
        self._doubt_the_names()
        self._fields |= dict(zip(("company", "role"), self._names, strict=False))
        if self._notes:
            self._fields["notes"] = "; ".join(self._notes)
        lead = msgspec.structs.replace(Lead(), **self._fields)
        return Answer(lead, self._taken, self._left, self._doubts)

    def _doubt_the_names(self) -> None:
        """A role that stands where the company does is asked about."""
        company, role = [*self._names, "", ""][:2]
        if role and line_words.ends_in_a_role(company) and not line_words.ROLES.search(role):
            self._doubts.append(Doubt(company, SWAPPED.format(company=company, role=role), [role]))

    def _is_day(self, words: str) -> bool:
        answer = self._when(words, "to come")
        return answer.value is not None or any(doubt.readings for doubt in answer.doubts)

    def _to_come(self, words: str) -> Answer[When]:
        return self._when(words, "to come")

    def _days(self, text: str) -> Iterator[DayWords]:
        return days_in(text, self._to_come, is_named=len(self._names) > 1)

    def _when(self, words: str, purpose: Purpose) -> Answer[When]:
        return read_when(words, purpose, self._now, self._calendar)

    def _take_first(self, span: Span, *, is_alone: bool) -> None:
        """The company, even where its name could be a day or a stage; in a line of one part the role, too."""
        text = span.of(self._text)
        company, role, rest = unsegmented(text)
        if rest and not self._is_told(rest):
            company, role, rest = text, "", ""
        found = _AT.fullmatch(text)
        if not rest and found and (is_alone or line_words.ROLES.search(found[1])):
            company, _, rest = unsegmented(found[2])
            role = found[1]
        elif not (is_alone or rest):
            company, role = text, ""
        self._names += [company, *([role] if role else [])]
        behind = Span(span.end - len(rest), span.end)
        self._taken.append(Span(span.begin, behind.begin))
        if rest:
            self._take(behind)

    def _is_told(self, text: str) -> bool:
        """Whether words behind a name tell of a step or a stage."""
        return (
            line_words.is_step(text)
            or line_words.is_meeting(text)
            or line_words.stage_of(text.split()[0]) is not None
        )

    def _take(self, span: Span) -> None:
        """Put a part where it belongs."""
        text = span.of(self._text)
        is_taken = (
            self._take_plain_mark(text)
            or self._take_stage(text, span)
            or self._take_heard(text, span)
            or self._take_dated_step(text, span)
            or self._take_marked(text, span)
            or self._take_reached(text)
            or self._take_step(text, span)
            or self._take_stage_in_front(text)
        )
        if is_taken:
            self._taken.append(span)
        elif len(self._names) < 2:
            self._names.append(text)
            self._taken.append(span)
        else:
            self._note(text, span)

    def _note(self, text: str, span: Span) -> None:
        self._notes.append(text)
        self._left.append(span)

    def _doubtful(self, text: str, doubt: Doubt) -> None:
        """Doubtful words are kept among the notes, whole."""
        self._notes.append(text)
        self._doubts.append(doubt)

    def _take_plain_mark(self, text: str) -> bool:
        if text.casefold() in line_words.HOPED:
            self._fields["hoped_for"] = True
        elif _LINK.fullmatch(text):
            self._add("url", text)
        else:
            return False
        return True

    def _add(self, name: str, text: str) -> None:
        known = str(self._fields.get(name, ""))
        self._fields[name] = f"{known}, {text}" if known else text

    def _take_stage(self, text: str, span: Span) -> bool:
        """ "rejected", "applied 2 nov", "offer until friday"; what is to come is a step."""
        if (found := line_words.stage_of(text)) is not None and not (len(self._names) < 2 and text[:1].isupper()):
            self._be(*found, on=None)
            return True
        for day in () if line_words.is_hedged(text) else self._days(text):
            if not day.before or day.after or (found := line_words.stage_of(BY.sub("", day.before))) is None:
                continue
            return self._take_dated_stage(text, span, day, *found)
        return False

    def _take_dated_stage(self, text: str, span: Span, day: DayWords, stage: Stage, reason: Reason | None) -> bool:
        past, to_come = self._when(day.words, "past"), self._when(day.words, "to come")
        if stage == "found" and to_come.value:
            return False
        if stage in (*_AHEAD, "offer") and to_come.value and not day.before.casefold().endswith("ed"):
            words = "" if stage == "offer" else BY.sub("", day.before)
            self._steps.append(Step(words, to_come.value, span, stage))
        elif past.value is not None:
            self._be(stage, reason, on=past.value.day)
            if past.value.at is not None or stage != "applied":
                self._notes.append(text)
        else:
            self._be(stage, reason, on=None)
            self._doubtful(text, _doubt_of(day.words, past))
        return True

    def _take_stage_in_front(self, text: str) -> bool:
        """ "offer 85k", "rejected after the onsite on 10 nov": the stage, and a note of all the words."""
        found = line_words.stage_in_front(text) if len(self._names) > 1 else None
        if found is None:
            return False
        days = (self._when(day.words, "past").value for day in self._days(text) if not day.after)
        on = next((when.day for when in days if when), None)
        self._be(*found, on=on)
        self._notes.append(text)
        return True

    def _be(self, stage: Stage, reason: Reason | None, on: date | None) -> None:
        """In a stage since a day; a later stage of the line counts more than an earlier one."""
        if stage == "applied" and on is not None:
            self._fields["applied_on"] = on
        order: list[object] = [*STAGES]
        if "stage" in self._fields and order.index(stage) < order.index(self._fields["stage"]):
            return
        self._fields |= {"stage": stage, "reason": reason}
        if on is not None:
            self._fields["stage_since"] = on

    def _take_heard(self, text: str, span: Span) -> bool:
        found = line_words.HEARD.fullmatch(text)
        if found is None or not found[1]:
            return False
        answer = self._when(found[1], "past")
        if answer.value is None:
            if not answer.doubts or self._when(found[1], "to come").value is not None:
                return False
            self._doubtful(text, _doubt_of(found[1], answer))
            return True
        self._fields["heard_on"] = answer.value.day
        return True

    def _take_marked(self, text: str, span: Span) -> bool:
        found = line_words.MARKED.fullmatch(text)
        if found is None:
            return False
        name = line_words.FIELDS[
            " ".join(found[1].casefold().replace("todo", "to do").split()).replace("to do", "todo")
        ]
        if name == "step":
            inner = Span(span.end - len(found[2]), span.end)
            return self._take_dated_step(found[2], inner) or self._add_step(found[2], inner)
        if name == "notes":
            self._notes.append(found[2])
            return True
        if name == "contact" and not (_REACHED.search(found[2]) or found[2][:1].isupper()):
            return False
        if name == "contact" and " " not in found[1] and found[1].casefold() != "contact":
            self._add(name, text)
            return True
        if name == "source" and _REACHED.search(found[2]):
            self._add("contact", found[2])
        self._add(name, found[2])
        return True

    def _take_reached(self, text: str) -> bool:
        """An address or a number, with the name beside it."""
        if _LINK.search(text) or not _REACHED.search(text):
            return False
        self._add("contact", text)
        return True

    def _take_step(self, text: str, span: Span) -> bool:
        return len(self._names) > 1 and line_words.is_step(text) and self._add_step(text, span)

    def _add_step(self, text: str, span: Span) -> bool:
        self._steps.append(Step(text, None, span))
        return True

    def _take_dated_step(self, text: str, span: Span) -> bool:
        """ "call Dana friday", "call tomorrow at 3 with Dana", "friday": a step to come, or a note of what was."""
        day = next(self._days(text), None)
        if day is None:
            return False
        words = " ".join(part for part in (BY.sub("", day.before), day.after) if part)
        words = re.sub(r"^(?:next(?: step)?|to ?do)\s*:\s*", "", words, flags=re.IGNORECASE)
        if day.answer.value is not None:
            if not words and self._steps and self._steps[-1].when is None:
                words, _, span, _ = self._steps.pop()
            self._steps.append(Step(words, day.answer.value, span))
        elif self._when(day.words, "past").value is not None:
            if not self._take_stage_in_front(text):
                self._notes.append(text)
        else:
            self._doubtful(text, _doubt_of(day.words, day.answer))
        return True

    def _settle_steps(self) -> None:
        """The first step to come is the next one; the others are noted with their days."""
        dated = sorted(
            (step for step in self._steps if step.when),
            key=lambda step: (step.when.day, step.when.at is not None, step.when.at) if step.when else (),
        )
        undated = [step for step in self._steps if step.when is None]
        if self._fields.get("stage") == "closed":
            undated = [*self._steps]
        else:
            ordered = [*dated, *undated]
            for first in ordered[:1]:
                self._fields |= {"next_step": first.words} if first.words else {}
                self._fields |= {"next_on": first.when.day, "next_at": first.when.at} if first.when else {}
                if first.stage is not None:
                    self._be(first.stage, None, on=None)
            undated = ordered[1:]
        for step in undated:
            self._notes.append(step.span.of(self._text))


def _doubt_of(words: str, answer: Answer[When]) -> Doubt:
    return next(iter(answer.doubts), Doubt(words, why_not(words, answer)))
