"""A line about a lead as far as it is read: what was taken, noted and doubted."""

from collections.abc import Callable, Sequence
from datetime import date

import msgspec

from afterview_tui.domain.leads.pipeline import APPLY, STAGES
from afterview_tui.domain.records import Lead, Reason, Stage
from afterview_tui.reading import line_words, told_stages
from afterview_tui.reading.answer import Answer, Doubt, Span
from afterview_tui.reading.line_days import Step
from afterview_tui.reading.line_naming import Naming, Told
from afterview_tui.reading.line_parts import LINK
from afterview_tui.reading.line_references import reference_in
from afterview_tui.reading.line_roles import is_all_role
from afterview_tui.reading.line_words import HOPED, meeting_stage
from afterview_tui.reading.name_chain import Way


class LineSoFar:
    """The parts of a line that are read, and what they came to."""

    def __init__(self, text: str, is_day: Callable[[str], bool], holds_day: Callable[[str], bool]) -> None:
        self._whole, self._is_day, self._holds_day = text, is_day, holds_day
        self.fields: dict[str, object] = {}
        self.plain: list[Span] = []
        """The parts that only their place tells of: the company, then the role; the others are noted."""
        self.names: Sequence[str] | None = None
        """Company and role, where the words of the whole line told them."""
        self.split = ("", "")
        """Company and role as the first part tells both."""
        self.between = ""
        """What stands behind the names in the first part, and tells nothing by itself."""
        self.is_settled = False
        """Whether the first part told company and role for sure."""
        self.notes: list[str | int] = []
        """What is noted; a number is a plain part."""
        self.steps: list[Step] = []
        self.taken: list[Span] = []
        self.left: list[Span] = []
        self.doubts: list[Doubt] = []
        self.of_names: list[Doubt] = []
        """The doubts that are about company and role."""
        self.is_asked = False
        """Whether the rules ask about company and role."""
        self.is_fair = False
        """Whether that is fair, however much speaks for one way to read them."""
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
        return (
            (self.names is not None and all(self.names))
            or len(self.plain) > 1
            or self.is_settled
            or (all(self.split) and not is_all_role(" ".join(self.split)))
        )

    def take_names(self, way: Way) -> None:
        """Company and role by their places in the line."""
        self.names = tuple(name.of(self._whole) if name else "" for name in way[:2])
        self.plain.append(way.names[0])

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

    def doubt_names(self, doubt: Doubt) -> None:
        """Ask about company and role, unless the evidence for them is plain."""
        self.doubts.append(doubt)
        self.of_names.append(doubt)

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

    def take_reached(self, text: str) -> bool:
        """An address or a number, with the name beside it."""
        if LINK.search(text) or not line_words.REACHED.search(text):
            return False
        self.add("contact", text)
        return True

    def _settle_steps(self) -> None:
        """The first step to come is the next one; the others are noted with their days."""
        is_late = self.fields.get("stage", "found") != "found"
        late = [step for step in self.steps if is_late and step.is_ours and step.words == APPLY]
        self.steps = [step for step in self.steps if step not in late]
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
            undated = ordered[not (ordered and ordered[0].is_ours) :]
        for step in [*late, *undated]:
            self.notes.append(step.span.of(self._whole))

    def _settle_names(self) -> None:
        """Company and role; what is doubtful about them is asked, and the other plain parts are noted."""
        if self.names is not None:
            self.fields |= {"company": self.names[0], "role": self.names[1]}
            return
        plain = [span.of(self._whole).strip() for span in self.plain]
        is_asked = any(plain[0] in doubt.words for doubt in self.doubts)
        told = Told(self.split, self.between, self.is_settled, is_asked)
        found = Naming(self._whole, self.plain, told, self._is_day, self._holds_day).names()
        self.fields |= {"company": found.company, "role": found.role}
        self.doubts = [*found.doubts, *self.doubts]
        self.is_fair = found.is_fair and bool(found.doubts)
        self.is_asked = bool(found.doubts) or bool(self.of_names)
        self.taken += [span for n, span in enumerate(self.plain) if n in found.parts]
        self.left += [span for n, span in enumerate(self.plain) if n not in found.parts]
        others = (each for each in self.notes if each not in found.parts)
        self.notes = [*found.noted, *(plain[each] if isinstance(each, int) else each for each in others)]
