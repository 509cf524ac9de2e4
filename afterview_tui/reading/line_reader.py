"""The parts of a line about a lead, each read and put where it belongs, by rules or around names that are known."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from afterview_tui.domain.humanize import Calendar
from afterview_tui.domain.records import Lead
from afterview_tui.domain.when import When
from afterview_tui.reading import line_guard, line_words, their_days, told_stages
from afterview_tui.reading.answer import Answer, Doubt, Span
from afterview_tui.reading.days import Purpose, read_when
from afterview_tui.reading.days.likeness import is_amount, is_part_of_day
from afterview_tui.reading.job_evidence import names_a_job, surely_role
from afterview_tui.reading.line_around import behind_names, contact_in, rest_of
from afterview_tui.reading.line_days import BY, DayWords, Step, days_in, doubt_of, may_have_been
from afterview_tui.reading.line_leftovers import more_than
from afterview_tui.reading.line_names import Names
from afterview_tui.reading.line_parts import parts
from afterview_tui.reading.line_so_far import LineSoFar
from afterview_tui.reading.line_splits import role_and_told, role_at, told_behind, unsegmented
from afterview_tui.reading.line_stages import LineStages, as_theirs, told_and_step
from afterview_tui.reading.name_chain import Way
from afterview_tui.reading.names_told import doubt_of_names

MOST_TOLD = 10
"""Words of a part in which something told is looked for."""


class LineReader:
    """A line as far as it is read."""

    def __init__(self, text: str, now: datetime, calendar: Calendar) -> None:
        self._text, self._now, self._calendar = text, now, calendar
        self._known: dict[tuple[str, Purpose], Answer[When]] = {}
        self._spans = parts(text, self._is_day)
        self._begin()

    def _begin(self) -> None:
        self.told = LineSoFar(self._text, self._is_day, lambda words: next(self._days(words), None) is not None)
        self._stages = LineStages(self.told, self._days, self._when)

    def by_rules(self) -> Answer[Lead]:
        """The line with the names that the rules read in its first parts."""
        self._begin()
        spans = self._stages.behind_their_company(self._text, [*self._spans])
        while len(spans) > 1 and line_guard.comes_first(self._text, spans[0]):
            self._take_words(spans[0].of(self._text), spans.pop(0))
        for number, span in enumerate(spans):
            self._take_words(span.of(self._text), span) if number else self._take_first(
                span, is_alone=len(spans) == 1
            )
        return self.told.answer()

    def around(self, way: Way, others: Sequence[Way] = (), by_rules: tuple[str, str] | None = None) -> Answer[Lead]:
        """The line with these names, and what it says around them; asked about where there are other ways."""
        self._begin()
        self.told.take_names(way)
        named = [span for span in self._spans if way.is_in(span)]
        for span in self._spans:
            if span not in named:
                self._take_words(span.of(self._text), span)
                continue
            rest = rest_of(self._text, span, way.names)
            if contact := contact_in(rest):
                self.told.add("contact", contact)
            begin = behind_names(self._text, span, rest)
            if begin > span.begin:
                self.told.taken.append(Span(span.begin, begin))
            if rest:
                self._take_words(rest, Span(begin, span.end))
        role = way.role.of(self._text) if way.role else ""
        if self.told.fields.get("stage") == "closed" and " " in role and role.islower() and not names_a_job(role):
            # "turned it down, hours rubbish": rather why than what as.
            asked = line_guard.NO_ROLE.format(text=role)
            self.told.doubt_names(Doubt(role, asked, line_guard.ways_of_a_role(role)))
        if by_rules is not None:
            words = Span(self._spans[0].begin, named[-1].end)
            inside = (each for each in self._spans if words.begin <= each.begin < words.end)
            rests = [rest for each in inside if (rest := rest_of(self._text, each, way.names))]
            self.told.doubts.append(doubt_of_names(self._text, words, way, rests, others, by_rules))
        return self.told.answer()

    def _is_day(self, words: str) -> bool:
        answer = self._when(words, "to come")
        return answer.value is not None or any(doubt.readings for doubt in answer.doubts)

    def _to_come(self, words: str) -> Answer[When]:
        return self._when(words, "to come")

    def _days(self, text: str) -> Iterator[DayWords]:
        # Behind a company, what has a day and no job in it is no role.
        is_named = self.told.is_named or (bool(self.told.plain) and not names_a_job(text))
        return days_in(text, self._to_come, is_named=is_named)

    def _when(self, words: str, purpose: Purpose) -> Answer[When]:
        found = self._known.get((words, purpose))
        if found is None:
            found = self._known[words, purpose] = read_when(words, purpose, self._now, self._calendar)
        return found

    def _take_first(self, span: Span, *, is_alone: bool) -> None:
        """The company, even where its name could be a day or a stage; the role, too, where it is told with it."""
        text = span.of(self._text)
        company, role, rest = unsegmented(text)
        company, ended = self._stages.behind_a_company(company, role)
        is_step = text[:1].islower() and len(text.split()) > 2 and line_words.is_step(text)
        is_apart = is_step or (rest and role and not line_words.WHERE.match(rest))
        found = None if is_apart else role_at(text, is_sure=is_alone or "@" in text)
        if found:
            role, (company, other, rest) = found[0], unsegmented(found[1])
            if other:
                company, role, rest = text, "", ""
                self.told.doubt_names(Doubt(text, line_guard.UNCLEAR.format(text=text)))
        if rest and not (role or told_behind(rest)[1]):
            company, rest = text, ""
        self.told.is_settled = bool(role) and (bool(found or rest) or text.startswith(role))
        self.told.split = (company, role)
        between, told = told_behind(rest) if as_theirs(rest) == rest else ("", rest)
        end = span.begin + len(company) if ended and not role else span.end - len(told)
        self.told.between = between
        self.told.plain.append(Span(span.begin, end))
        if ended:
            begin = span.begin + len(company) + 1
            self._take_words(ended, Span(begin, begin + len(ended)))
        if told:
            self._take_words(as_theirs(told), Span(span.end - len(told), span.end))
        if between and not line_guard.is_extra(between, told, company, role):
            self.told.doubt_names(line_guard.doubt_of_split(text, Names(company, role, rest)))
        is_labelled = self._text[span.end : span.end + 1] == ":" and text[:1].islower() and self._is_day(text)
        if is_step or is_labelled or (is_alone and self._is_no_name(text)):
            readings = line_guard.taken_apart(text) if line_words.CONTACTS.match(text) else ()
            self.told.doubt_names(Doubt(text, line_guard.NO_COMPANY.format(text=text), readings))

    def _is_no_name(self, text: str) -> bool:
        """Whether all of a text is something else than a company: "rejected", "friday", "via Dana"."""
        day = next(self._days(text), None)
        if text[:1].isupper():
            return line_words.is_step(text) and (day is not None or line_words.CONTACTS.match(text) is not None)
        is_told = line_words.stage_of(text) is not None or line_words.MARKED.fullmatch(text) is not None
        is_told |= day is not None and line_words.begins(day.before, line_words.MEETINGS)
        return is_told or self._is_day(text)

    def _take_words(self, text: str, span: Span) -> None:
        """Put words of a part where they belong."""
        if self.told.plain and line_words.BESIDE_THE_ROLE.fullmatch(text):
            self.told.note(text, span)
            return
        told, step = told_and_step(text) if self.told.plain else ("", "")
        if told and step:
            self._take_words(told, Span(span.begin, span.begin + len(told)))
            self._take_words(step, Span(span.end - len(step), span.end))
            return
        is_taken = (
            self._take_role_and_rest(text, span)
            or self.told.take_mark(text)
            or self._stages.take_applied_through(text)
            or self._stages.take(text, span)
            or self._take_heard(text, span)
            or self._take_dated_step(text, span)
            or self._take_marked(text, span)
            or self.told.take_reached(text)
            or self._take_step(text, span)
            or self._stages.take_meeting(text, span)
            or self._stages.take_in_front(text)
            or self._stages.take_told(text, span)
        )
        if is_taken:
            self.told.taken.append(span)
        elif self.told.plain and span.begin < self.told.plain[0].end + 1 < span.end:
            self.told.note(text, span)
        elif self.told.plain and not line_words.BESIDE_THE_ROLE.fullmatch(text):
            self._take_plain(span)
        else:
            self.told.note(text, span)

    def _take_plain(self, span: Span) -> None:
        if self.told.names is not None:
            self._note_and_told(span.of(self._text), span)
            return
        self.told.notes.append(len(self.told.plain))
        self.told.plain.append(span)

    def _note_and_told(self, text: str, span: Span) -> None:
        """ "york, got rejected" without its comma: what was told behind other words."""
        words = text.split()
        for n in range(1, len(words) - 1):
            told = " ".join(words[n:])
            if len(words) <= MOST_TOLD and not line_words.is_hedged(text) and told_stages.is_told(told):
                self.told.note(" ".join(words[:n]), Span(span.begin, span.end - len(told)))
                self._take_words(told, Span(span.end - len(told), span.end))
                return
        self.told.note(text, span)

    def _take_role_and_rest(self, text: str, span: Span) -> bool:
        """ "barista, trial shift wednesday" without its comma, where the role stands."""
        is_role = len(self.told.plain) == 1 and not self.told.is_named and names_a_job(text)
        role, told = role_and_told(text) if is_role and (": " in text or not surely_role(text)) else ("", "")
        if not told or not surely_role(role) or not names_a_job(role):
            return False
        self.told.plain.append(Span(span.begin, span.begin + len(role)))
        self._take_words(told, Span(span.end - len(told), span.end))
        return True

    def _take_heard(self, text: str, span: Span) -> bool:
        found = line_words.HEARD.fullmatch(text)
        if found is None or not found[1]:
            return False
        answer = self._when(found[1], "past")
        if answer.value is None:
            if not answer.doubts or (
                self._when(found[1], "to come").value and not may_have_been(answer, self._now.date())
            ):
                return False
            self.told.doubtful(text, doubt_of(found[1], answer))
            return True
        self.told.fields["heard_on"] = answer.value.day
        if line_words.HOW_HEARD.search(text):
            self.told.notes.append(text)
        return True

    def _take_marked(self, text: str, span: Span) -> bool:
        found = line_words.MARKED.fullmatch(text)
        if found is None:
            return False
        name = line_words.marked_field(found[1])
        if name == "step":
            inner = Span(span.end - len(found[2]), span.end)
            return self._take_dated_step(found[2], inner) or self._add_step(found[2], inner)
        if name == "notes":
            self.told.notes.append(found[2])
            return True
        if name == "contact" and not (line_words.REACHED.search(found[2]) or found[2][:1].isupper()):
            return False
        if name == "contact" and " " not in found[1] and found[1].casefold() != "contact":
            self.told.add(name, text)
            return True
        if name == "source" and line_words.REACHED.search(found[2]):
            self.told.add("contact", found[2])
        self.told.add(name, self._stages.without_applied_day(found[2]) if name == "source" else found[2])
        return True

    def _take_step(self, text: str, span: Span) -> bool:
        is_plain = self.told.is_named or (text.islower() and " " in text and not names_a_job(text))
        is_plain &= line_words.NO_STEP.match(text) is None
        return is_plain and line_words.is_step(text) and self._add_step(text, span)

    def _add_step(self, text: str, span: Span) -> bool:
        self.told.steps.append(Step(text, None, span))
        return True

    def _take_dated_step(self, text: str, span: Span) -> bool:
        """ "call Dana friday", "call tomorrow at 3 with Dana", "friday": a step to come, or a note of what was."""
        day = next(self._days(text), None)
        if day is None or (is_amount(day.words) and names_a_job(text)) or line_words.names_a_source(text):
            return False
        if (
            line_words.NO_STEP.match(text)
            or (line_words.SINCE.match(day.words) and not line_words.is_step(text))
            or line_words.NEGATED.match(text)
            or self._has_been(day)
            or line_words.is_over(text)
            or told_stages.is_no(day.before)
        ):
            return (
                self._stages.take_in_front(text) or self._stages.take_told(text, span) or self.told.note(text, span)
            )
        words = " ".join(part for part in (BY.sub("", day.before), day.after) if part)
        words = re.sub(r"^(?:next(?: step)?|to ?do)\s*:\s*", "", words, flags=re.IGNORECASE)
        if (doubt := more_than(day, text)) is not None:
            self.told.doubtful(text, doubt, is_step=True)
            self._stages.show(day.before)
        elif day.answer.value is not None:
            if not words and self.told.steps and self.told.steps[-1].when is None:
                words, _, span, *_ = self.told.steps.pop()
            ours = "" if day.after else their_days.step_before(words, day.words)
            self.told.steps.append(Step(ours or words, day.answer.value, span, is_ours=bool(ours)))
            if day.answer.aside or is_part_of_day(day.words):
                self.told.notes.append(day.words)
        elif self._when(day.words, "past").value is not None:
            if not (self._stages.take_in_front(text) or self._stages.take_told(text, span)):
                self._note_and_told(text, span)
        else:
            has_been = line_words.HAS_BEEN.match(day.before) is not None
            past = self._when(day.words, "past")
            answer = past if has_been and past.doubts else day.answer
            self.told.doubtful(text, doubt_of(day.words, answer), is_step=True)
            self._stages.show(day.before)
        return True

    def _has_been(self, day: DayWords) -> bool:
        """ "dropped off CV today", "sent form last week": nothing to do, where it can be past."""
        past = self._when(day.words, "past")
        is_past = (
            past.value is not None
            or may_have_been(past, self._now.date())
            or day.words.casefold().startswith("last ")
        )
        is_done = line_words.HAS_BEEN.match(day.before) or line_words.WAS_DONE.search(day.before)
        return is_past and is_done is not None
