"""A line about a lead as far as it is read: what was taken, noted and doubted."""

from collections.abc import Callable, Sequence
from datetime import date

import msgspec

from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.records import Lead, Reason, Stage
from afterview_tui.reading import told_stages
from afterview_tui.reading.answer import Answer, Doubt, Span
from afterview_tui.reading.company_evidence import surely_company
from afterview_tui.reading.employer_evidence import is_department, is_employer
from afterview_tui.reading.job_evidence import (
    ends_in_a_job,
    is_all_job,
    is_in_front,
    is_job_word,
    is_kind,
    is_of_a_job,
    is_place,
    names_a_job,
    surely_role,
)
from afterview_tui.reading.line_days import Step
from afterview_tui.reading.line_guard import (
    NO_COMPANY,
    NO_ROLE,
    doubts_company,
    is_no_role,
    is_said,
    taken_apart,
    ways_of_a_role,
)
from afterview_tui.reading.line_names import Names, Plain, Settled, settled
from afterview_tui.reading.line_parts import LINK
from afterview_tui.reading.line_references import reference_in
from afterview_tui.reading.line_roles import is_all_role
from afterview_tui.reading.line_splits import KIND, is_short_behind_an_employer
from afterview_tui.reading.line_words import HOPED, meeting_stage


class LineSoFar:
    """The parts of a line that are read, and what they came to."""

    def __init__(self, text: str, is_day: Callable[[str], bool], holds_day: Callable[[str], bool]) -> None:
        self._whole, self._is_day, self._holds_day = text, is_day, holds_day
        self.fields: dict[str, object] = {}
        self.plain: list[Span] = []
        """The parts that only their place tells of: the company, then the role; the others are noted."""
        self.first = ""
        """The company, where the first part tells it in a sentence."""
        self.split = ("", "")
        """Company and role as the first part tells both."""
        self.is_settled = False
        """Whether the first part told company and role for sure."""
        self.notes: list[str | int] = []
        """What is noted; a number is a plain part."""
        self.steps: list[Step] = []
        self.taken: list[Span] = []
        self.left: list[Span] = []
        self.doubts: list[Doubt] = []
        self._of_steps: list[Doubt] = []
        self.no_news: list[str] = []
        """What says only that nothing was heard."""

    def answer(self) -> Answer[Lead]:
        """The lead, once every part is read."""
        for text in self.no_news:
            # "applied 12 nov, no reply" says only how it stands.
            if self.steps or "applied_on" in self.fields or self.fields.get("stage") == "closed":
                self.notes.append(text)
            else:
                self.doubtful(text, told_stages.quiet(text))
        self._settle_steps()
        if self.plain:
            self._settle_names()
        if notes := [each for each in self.notes if isinstance(each, str)]:
            self.fields["notes"] = "; ".join(notes)
        lead = msgspec.structs.replace(Lead(), **self.fields)
        return Answer(lead, sorted(self.taken), sorted(self.left), self.doubts)

    @property
    def is_named(self) -> bool:
        """Whether it is known what the company and the role are."""
        return len(self.plain) > 1 or self.is_settled or (all(self.split) and not is_all_role(" ".join(self.split)))

    def note(self, text: str, span: Span) -> bool:
        """Note a part that has no place of its own; it is done with."""
        self.notes.append(text)
        self.left.append(span)
        return True

    def doubtful(self, text: str, doubt: Doubt, *, is_step: bool = False) -> None:
        """Doubtful words are kept among the notes, whole."""
        self.notes.append(text)
        self.doubts.append(doubt)
        if is_step:
            self._of_steps.append(doubt)

    def add(self, name: str, text: str) -> None:
        """Put words into a field, behind those that are there."""
        known = str(self.fields.get(name, ""))
        self.fields[name] = f"{known}, {text}" if known else text

    def be(self, stage: Stage, reason: Reason | None, on: date | None) -> None:
        """In a stage since a day; a later stage of the line counts more than an earlier one."""
        if stage == "applied" and on is not None:
            self.fields["applied_on"] = on
        order: list[object] = [*STAGES]
        if "stage" in self.fields and order.index(stage) < order.index(self.fields["stage"]):
            return
        is_same = self.fields.get("stage") == stage
        self.fields |= {"stage": stage, "reason": reason or (self.fields.get("reason") if is_same else None)}
        if on is not None:
            self.fields["stage_since"] = on

    def take_mark(self, text: str) -> bool:
        """What is known by its form: a link, a number of theirs, a hope."""
        if text.casefold() in HOPED:
            self.fields["hoped_for"] = True
        elif LINK.fullmatch(text):
            self.add("url", text)
        elif (number := reference_in(text)) and "reference" not in self.fields:
            self.fields["reference"] = number
        else:
            return False
        return True

    def _settle_steps(self) -> None:
        """The first step to come is the next one; the others are noted with their days."""
        dated = sorted(
            (step for step in self.steps if step.when),
            key=lambda step: (step.when.day, step.when.at is not None, step.when.at) if step.when else (),
        )
        undated = [step for step in self.steps if step.when is None]
        if self.fields.get("stage") == "closed":
            # What is to come once all is over is noted, whenever it is.
            self.doubts = [doubt for doubt in self.doubts if doubt not in self._of_steps]
            undated = [*self.steps]
        else:
            ordered = [*dated, *undated]
            if dated and undated and not dated[0].words:
                # "monday, call": the day and what is to be done on it.
                ordered[0] = dated[0]._replace(words=undated[0].words)
                ordered.remove(undated[0])
            for first in ordered[:1]:
                self.fields |= {"next_step": first.words} if first.words else {}
                self.fields |= {"next_on": first.when.day, "next_at": first.when.at} if first.when else {}
                if (stage := first.stage or meeting_stage(first.words)) is not None:
                    self.be(stage, None, on=None)
            undated = ordered[1:]
        for step in undated:
            self.notes.append(step.span.of(self._whole))

    def _settle_names(self) -> None:
        """Company and role; what is doubtful about them is asked, and the other plain parts are noted."""
        plain = [Plain(span.of(self._whole), self._is_next(n)) for n, span in enumerate(self.plain)]
        plain[0] = Plain(self.first or plain[0].text.strip(), is_next=False)
        is_settled = self.is_settled and not self._has_rival(plain)
        found = Settled(Names(*self.split), 1) if is_settled else settled(plain, self.split)
        self.fields |= {"company": found.names.company, "role": found.names.role}
        if found.why:
            words = self._whole[self.plain[0].begin : self.plain[found.asked - 1].end]
            readings = found.readings if all(map(self._is_next, range(1, found.asked))) else ()
            self.doubts.insert(0, Doubt(words if readings else plain[0].text, found.why, readings))
        elif not any(plain[0].text in doubt.words for doubt in self.doubts):
            self._guard(found, plain)
        noted = [found.names.noted] if found.names.noted else []
        self.taken += self.plain[: found.parts]
        self.left += self.plain[found.parts :]
        self.notes[:0] = noted
        names = range(found.parts)
        self.notes = [
            plain[each].text if isinstance(each, int) else each for each in self.notes if each not in names
        ]

    def _has_rival(self, plain: Sequence[Plain]) -> bool:
        """ "Data engineer AWS, Capgemini": whether the company behind a role may be another part of the line."""
        company, role = self.split
        if len(plain) < 2 or not (role and plain[0].text.startswith(role)):
            return False
        other = plain[1].text
        if is_employer(company) and not is_employer(other) and not company.islower():
            return False
        is_name = other[:1].isupper() and surely_company(other, has_role=True)
        return is_name and not (names_a_job(other) or is_place(other) or is_kind(other))

    def _guard(self, found: Settled, plain: Sequence[Plain]) -> None:
        """Ask about a company or a role that is not surely a name."""
        first, names = self._whole[self.plain[0].begin : self.plain[0].end], found.names
        is_quoted = "“" in first or '"' in first
        is_job = not names.role and names_a_job(names.company) and not is_employer(names.company)
        is_job |= is_all_job(names.company) and _ends_small(names.company) and not is_employer(names.company)
        is_job |= not names.role and is_department(names.company)
        is_job |= len(plain) > 2 and is_place(names.company) and not is_employer(names.company)
        if not is_quoted and names.company and (is_job or doubts_company(names.company, names.role, self._is_day)):
            why = NO_COMPANY.format(text=names.company)
            self.doubts.insert(0, Doubt(first, why, taken_apart(first)))
        elif self.split[1] == names.role and names.role and not (is_quoted or self._is_sure(names.role)):
            why = NO_ROLE.format(text=names.role)
            self.doubts.insert(0, Doubt(first, why, [Names(*self.split), Names(first, "")]))
        elif found.parts > 1 and names.role == plain[1].text:
            self._guard_role(names.role)

    def _is_sure(self, role: str) -> bool:
        """Whether a role is one, and does not begin with what may be of the company: "Uber eats rider"."""
        words, line = role.split(), self._whole[self.plain[0].begin :]
        if line.startswith(role) and (KIND.search(role) or ends_in_a_job(role)):
            # "summer job at Acme" and "CDL driver w/ Acme" name the role.
            return True
        is_long = len(self.split[0].split()) > 1 and self.split[0].istitle()
        if is_long and role.islower() and surely_role(role):
            return True
        if is_short_behind_an_employer([*self.split[0].split(), role]):
            return True
        return surely_role(role) and (
            len(words) != 2 or self.first != "" or is_of_a_job(words[0]) or is_in_front(words[0].casefold())
        )

    def _guard_role(self, role: str) -> None:
        """A role for which nothing speaks is asked about; what is plainly something else is noted."""
        is_none = is_no_role(role, self._holds_day)
        if is_said(role):
            self.fields["role"] = ""
            self.notes.insert(0, role)
            return
        if is_none or not surely_role(KIND.sub("", role)):
            self.doubts.insert(0, Doubt(role, NO_ROLE.format(text=role), ways_of_a_role(role)))
        if is_none:
            self.fields["role"] = ""
            self.notes.insert(0, role)

    def _is_next(self, number: int) -> bool:
        """Whether only a comma stands in front of a plain part, and such a part before that."""
        if not number:
            return False
        between = self._whole[self.plain[number - 1].end : self.plain[number].begin]
        return between.strip() == ","


def _ends_small(text: str) -> bool:
    """Whether a text ends in a job in small letters, which no firm is called by."""
    return text.split()[-1].islower() and is_job_word(text.split()[-1])
