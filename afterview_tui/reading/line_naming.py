"""Company and role of a line: as the rules about words and places read them, held against the sum of evidence."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from afterview_tui.reading.answer import Doubt, Span
from afterview_tui.reading.employer_evidence import is_employer
from afterview_tui.reading.job_evidence import (
    is_kind,
    is_place,
    names_a_job,
    surely_role,
)
from afterview_tui.reading.line_guard import (
    NO_COMPANY,
    NO_ROLE,
    doubts_company,
    is_no_role,
    is_said,
    taken_apart,
    ways_of_a_role,
)
from afterview_tui.reading.line_names import SWAPPED, Names, Plain, Settled, settled
from afterview_tui.reading.line_splits import KIND, is_beside
from afterview_tui.reading.line_words import BESIDE_THE_ROLE
from afterview_tui.reading.name_weights import leans

_IN_BRACKETS = re.compile(r" \(((?:[a-z'’&]+ ){1,9}[a-z'’&]+)\)$")


class Found(NamedTuple):
    """Company and role of a line, the parts that hold them, and what is noted and asked beside them."""

    company: str
    role: str
    parts: Sequence[int]
    noted: Sequence[str] = ()
    doubts: Sequence[Doubt] = ()
    is_fair: bool = False
    """Whether it is fair to ask, however much speaks for one way: a comma, a name that is a job too."""


class Told(NamedTuple):
    """What the first part of a line told of its names."""

    split: tuple[str, str]
    """Company and role, where it tells both."""
    between: str
    """What stands behind the names, and tells nothing by itself."""
    is_settled: bool
    """Whether it told company and role for sure."""
    is_asked: bool
    """Whether it is asked about already."""


class Naming:
    """The plain parts of a line, among which its names are."""

    def __init__(
        self,
        line: str,
        spans: Sequence[Span],
        told: Told,
        is_day: Callable[[str], bool],
        holds_day: Callable[[str], bool],
    ) -> None:
        self._whole, self._spans, self._told = line, spans, told
        self._is_day, self._holds_day = is_day, holds_day

    def names(self) -> Found:
        """Company and role; what is doubtful about them is asked."""
        plain = [Plain(span.of(self._whole), self._is_next(n)) for n, span in enumerate(self._spans)]
        plain[0] = Plain(plain[0].text.strip(), is_next=False)
        asides = [aside(each.text) for each in plain]
        plain = [
            each._replace(text=each.text[: len(each.text) - len(a)].rstrip())
            for each, a in zip(plain, asides, strict=True)
        ]
        found = self._by_rules(plain)
        noted = [told for n, told in enumerate(asides) if told and n in found.parts]
        if (told := aside(found.company, has_job=True)) and not found.doubts:
            found = found._replace(company=found.company[: -len(told)].rstrip())
            noted.append(told)
        return found._replace(noted=[*found.noted, *noted])

    def _by_rules(self, plain: Sequence[Plain]) -> Found:
        """Company and role as the rules about their words and places read them."""
        found = Settled(Names(*self._told.split), 1) if self._told.is_settled else settled(plain, self._told.split)
        named = Found(found.names.company, found.names.role, range(found.parts))
        named = named._replace(noted=[each for each in (self._told.between, found.names.noted) if each])
        if found.why:
            words = self._whole[self._spans[0].begin : self._spans[found.asked - 1].end]
            readings = found.readings if all(map(self._is_next, range(1, found.asked))) else ()
            doubts = [Doubt(words if readings else plain[0].text, found.why, readings)]
            is_swapped = found.why == SWAPPED.format(company=plain[0].text, role=named.company)
            may_be_name = plain[0].text.isalpha() and plain[0].text.istitle()
            return named._replace(doubts=doubts, is_fair=may_be_name if is_swapped else True)
        if self._told.is_asked:
            return named
        return self._guard(named, plain)

    def _guard(self, found: Found, plain: Sequence[Plain]) -> Found:
        """Ask about a company or a role that is not surely a name."""
        first, company, role = self._whole[self._spans[0].begin : self._spans[0].end], found.company, found.role
        is_quoted = "“" in first or '"' in first
        is_job = not role and names_a_job(company) and not is_employer(company)
        is_job |= len(plain) > 2 and is_place(company) and not is_employer(company)
        if not is_quoted and company and (is_job or doubts_company(company, role, self._is_day)):
            why = NO_COMPANY.format(text=company)
            return found._replace(doubts=[Doubt(first, why, taken_apart(first))])
        if len(found.parts) > 1 and role == plain[1].text:
            return self._guard_role(found)
        return found

    def _holds_day_in(self, role: str) -> bool:
        """Whether a role holds a day that is none of its own: "docs sat", but not "Saturday job"."""
        return KIND.search(role) is None and self._holds_day(role)

    def _guard_role(self, found: Found) -> Found:
        """A role for which nothing speaks is asked about; what is plainly something else is noted."""
        role, without = found.role, found._replace(role="", noted=[found.role, *found.noted])
        is_none = is_no_role(role, self._holds_day_in)
        if is_said(role):
            return without
        lean = leans(role)
        if is_none or not (surely_role(KIND.sub("", role)) or lean.role >= max(2, lean.company + 2)):
            doubts = [Doubt(role, NO_ROLE.format(text=role), ways_of_a_role(role))]
            return (without if is_none else found)._replace(doubts=doubts)
        return found

    def _is_next(self, number: int) -> bool:
        """Whether only a comma stands in front of a plain part, and such a part before that."""
        if not number:
            return False
        between = self._whole[self._spans[number - 1].end : self._spans[number].begin]
        return between.strip() == ","


def aside(text: str, *, has_job: bool = False) -> str:
    """What stands in brackets behind a name and only tells more of it: "(the games ppl)"; empty for other text."""
    found = _IN_BRACKETS.search(text)
    if found is None or (not has_job and names_a_job(text[: found.start()])):
        return ""
    told = found[1]
    if BESIDE_THE_ROLE.fullmatch(told):
        return ""
    return "" if names_a_job(told) or is_kind(told) or is_place(told) or is_beside(told) else found[0].strip()
