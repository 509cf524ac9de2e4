"""Company and role of a line: as the rules about words and places read them, held against the sum of evidence."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from afterview_tui.reading import names_weighed, told_stages
from afterview_tui.reading.answer import Doubt, Span
from afterview_tui.reading.company_evidence import is_odd, surely_company
from afterview_tui.reading.employer_evidence import is_employer
from afterview_tui.reading.job_evidence import (
    ends_in_a_job,
    is_in_front,
    is_job_word,
    is_kind,
    is_of_a_job,
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
    is_sentence,
    taken_apart,
    ways_of_a_role,
)
from afterview_tui.reading.line_names import SPLIT, SWAPPED, Names, Plain, Settled, settled
from afterview_tui.reading.line_splits import KIND, is_beside
from afterview_tui.reading.line_words import is_meeting, is_step, stage_of
from afterview_tui.reading.name_weights import brands, leans, weights_of
from afterview_tui.reading.name_words import TELLING, TOLD, listed
from afterview_tui.reading.names_weighed import Way

_IN_BRACKETS = re.compile(r" \(((?:[a-z'’&]+ ){1,9}[a-z'’&]+)\)$")
_JOINED = re.compile(r" (?:at|@|w/|with|for) ")
_BREAK = re.compile(r"\. [a-z\d]|\. .*\. ")
_OWNER = re.compile(r"['’]s$")
AGREED, SURE, SURER, MARGIN = 0.8, 0.88, 0.97, 0.25
"""Shares from which a way is taken although the rules ask: the one that they read, another, another in silence; and
how far theirs has to be above the likeliest way with another company so as not to be asked about."""


class Found(NamedTuple):
    """Company and role of a line, the parts that hold them, and what is noted and asked beside them."""

    company: str
    role: str
    parts: Sequence[int]
    noted: Sequence[str] = ()
    doubts: Sequence[Doubt] = ()
    is_fair: bool = False
    """Whether it is fair to ask, however much speaks for one way: a comma, a name that is a job too."""
    is_sure: bool = False
    """Whether the evidence is so plain that nothing has to be asked about the names."""


class Told(NamedTuple):
    """What the first part of a line told of its names."""

    first: str
    """The company, where the first part tells it in a sentence."""
    split: tuple[str, str]
    """Company and role, where it tells both."""
    between: str
    """What stands behind the names, and tells nothing by itself."""
    is_settled: bool
    """Whether it told company and role for sure."""
    is_asked: bool
    """Whether it is asked about already."""
    is_doubted: bool
    """Whether that is about the names."""


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
        plain[0] = Plain(self._told.first or plain[0].text.strip(), is_next=False)
        asides = [_aside(each.text) for each in plain]
        plain = [
            each._replace(text=each.text[: len(each.text) - len(a)].rstrip())
            for each, a in zip(plain, asides, strict=True)
        ]
        found = self._weighed(self._by_rules(plain), plain)
        noted = [aside for n, aside in enumerate(asides) if aside and n in found.parts]
        if (aside := _aside(found.company, has_job=True)) and not found.doubts:
            found = found._replace(company=found.company[: -len(aside)].rstrip())
            noted.append(aside)
        return found._replace(noted=[*found.noted, *noted])

    def _by_rules(self, plain: Sequence[Plain]) -> Found:
        """Company and role as the rules about their words and places read them."""
        is_settled = self._told.is_settled and not self._has_rival(plain)
        found = Settled(Names(*self._told.split), 1) if is_settled else settled(plain, self._told.split)
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

    def _weighed(self, found: Found, plain: Sequence[Plain]) -> Found:
        """What the rules found, held against the sum of evidence: the surer of them counts, and both are asked."""
        if self._told.first or any("“" in each.text or '"' in each.text for each in plain):
            return found
        ways = names_weighed.ways([each.text for each in plain])
        best = ways[0]
        alike = [way for way in ways if way.is_like(best)]
        share = sum(way.share for way in alike)
        theirs = next((way for way in ways if way.names == (found.company, found.role)), None)
        is_asked = bool(found.doubts) or self._told.is_doubted
        may_be = self._may_be_names(best, plain) and not found.is_fair
        if may_be and share >= (SURER if not is_asked else AGREED if theirs in alike else SURE):
            if theirs in alike:
                return found._replace(doubts=[], is_sure=True)
            noted = [best.noted, "" if 0 in best.parts else plain[0].text]
            return Found(best.company, best.role, best.parts, [each for each in noted if each], is_sure=True)
        is_split = tuple(found.parts) == best.parts and _ends_in_front(best.company)
        is_split |= best.company.casefold() in listed(TOLD)
        if is_asked or not best.company or is_split or _is_likely(found, ways):
            return found
        other = next(way for way in ways if way.names != (found.company, found.role))
        return found._replace(doubts=[self._which(found, other, plain)])

    def _which(self, found: Found, way: Way, plain: Sequence[Plain]) -> Doubt:
        """What is asked where the evidence speaks for other names than the rules read."""
        last = max((*way.parts, *found.parts))
        why = SPLIT.format(company=way.company, role=way.role)
        if not all(map(self._is_next, range(1, last + 1))):
            return Doubt(plain[0].text, why)
        ways = ((*way.names, [way.noted], way.parts), (found.company, found.role, found.noted, found.parts))
        readings = []
        for company, role, noted, parts in ways:
            others = [each.text for n, each in enumerate(plain[: last + 1]) if n not in parts]
            readings.append(Names(company, role, ", ".join(each for each in (*noted, *others) if each)))
        return Doubt(self._whole[self._spans[0].begin : self._spans[last].end], why, readings)

    def _has_rival(self, plain: Sequence[Plain]) -> bool:
        """ "Data engineer AWS, Capgemini": whether the company behind a role may be another part of the line."""
        company, role = self._told.split
        if len(plain) < 2 or not (role and plain[0].text.startswith(role)):
            return False
        other = plain[1].text
        if is_employer(company) and not is_employer(other) and not company.islower():
            return False
        is_name = other[:1].isupper() and surely_company(other, has_role=True)
        return is_name and not (names_a_job(other) or is_place(other) or is_kind(other))

    def _may_be_names(self, way: Way, plain: Sequence[Plain]) -> bool:
        """Whether nothing forbids a way, however much speaks for it: a sentence, a question, a step, a day."""
        company, role = way.company, way.role
        first, word = plain[0].text, plain[0].text.split()[0]
        left = [each.text for n, each in enumerate(plain[1:3], 1) if n not in way.parts]
        has_rival = any(
            each[:1].isupper() and surely_company(each, has_role=True) and not is_beside(each) for each in left
        )
        begins = (
            word.casefold() in listed(TOLD) or is_step(first) or (word.islower() and stage_of(word) is not None)
        )
        is_no_name = any(
            is_odd(name) or self._is_day(name) or is_sentence(name) for name in (company, role) if name
        )
        is_no_name |= (is_of_a_job(company) and not is_employer(company)) or (
            _OWNER.search(company) is not None and names_a_job(company[:-2])
        )
        is_no_name |= not is_employer(company) and any(
            word.islower() and is_job_word(word) for word in company.split()
        )
        is_no_name |= " " in company and self._holds_day(company)
        is_no_name |= _holds_talk(role) or (first.startswith(f"{company} ") and _ends_in_front(company))
        is_no_name |= role.startswith("(") or told_stages.told(first) is not None
        is_no_name |= begins and company.casefold() not in brands() and not is_employer(company)
        is_other = (
            is_said(role) or is_no_role(role, self._holds_day_in) or (is_meeting(role) and not ends_in_a_job(role))
        )
        is_other |= bool(role) and not any(map(str.isalpha, role))
        is_no_name |= len(way.parts) == 1 and _leans_back(role)
        is_no_name |= _BREAK.search(company) is not None or has_rival or (company[:1].isdigit() and " " in company)
        return bool(company) and not (is_no_name or is_other or _JOINED.search(f" {way.noted} "))

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


def _aside(text: str, *, has_job: bool = False) -> str:
    """What stands in brackets behind a name and only tells more of it: "(the games ppl)"; empty for other text."""
    found = _IN_BRACKETS.search(text)
    if found is None or (not has_job and names_a_job(text[: found.start()])):
        return ""
    told = found[1]
    return "" if names_a_job(told) or is_kind(told) or is_place(told) or is_beside(told) else found[0].strip()


def _is_likely(found: Found, ways: Sequence[Way]) -> bool:
    """Whether what the rules read is well above the likeliest way with another company; its role may go on."""
    alike = (way.share for way in ways if way.company == found.company and _goes_with(way.role, found.role))
    rival = max((way.share for way in ways if way.company not in (found.company, "")), default=0.0)
    return sum(alike) >= rival + MARGIN and not (len(found.parts) == 1 and _leans_back(found.role))


def _goes_with(one: str, other: str) -> bool:
    return bool(one) == bool(other) and (one.startswith(other) or other.startswith(one))


def _leans_back(role: str) -> bool:
    """Whether the first word of a longer role is rather of the company in front of it: "eats rider" of Uber."""
    word, _, more = role.partition(" ")
    weights = weights_of(word)
    return bool(more) and weights[1] <= -1 and weights[3] >= 1 and not is_of_a_job(word)


def _ends_in_front(company: str) -> bool:
    """Whether the last word of a name may as well begin the job behind it: "Dollar General", "Mercy ICU"."""
    before, _, last = company.rpartition(" ")
    is_known = is_employer(company) or company.casefold() in brands()
    return before != "" and is_in_front(last.casefold()) and not is_known


def _holds_talk(role: str) -> bool:
    """Whether small words tell something: "maybe later"."""
    return any(word in listed(TELLING) - {"with", "to", "an", "its", "it"} for word in role.split())
