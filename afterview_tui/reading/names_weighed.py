"""Company and role of a line by one sum of evidence: all fair ways to cut its parts, the likeliest first."""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from afterview_tui.reading import vocabulary
from afterview_tui.reading.line_splits import KIND
from afterview_tui.reading.name_evidence import AT, Evidence, Stretches, ends_in_how, is_how, is_torn, stretches

MOST_PARTS = 3
"""Parts of a line among which the names are looked for."""
_FOR = ("for", "with", "w/", "für", "w", "from", "by", "von")
_AS = ("as", "als", "for", "für", "re", "re:")


class Cut(NamedTuple):
    """One way to cut the parts of a line into names, and the evidence for it."""

    company: str
    role: str
    noted: str
    """What stands in these parts beside the names."""
    parts: tuple[int, ...]
    """The parts that hold the names; the others are noted."""
    evidence: Evidence


class Way(NamedTuple):
    """A cut, and how likely it is among all of them, from 0 to 1."""

    company: str
    role: str
    noted: str
    parts: tuple[int, ...]
    share: float

    @property
    def names(self) -> tuple[str, str]:
        """Company and role."""
        return self.company, self.role

    def is_like(self, other: "Way") -> bool:
        """Whether two ways differ at most in whether how one works is of the role: "agent", "agent wfh"."""
        if self.company != other.company or not (self.role and other.role):
            return self.names == other.names
        shorter, longer = sorted((self.role, other.role), key=len)
        return longer.startswith(shorter) and _tells_no_more(longer[len(shorter) :].strip())


def _tells_no_more(text: str) -> bool:
    """Whether words behind a role leave it as it is: "wfh", "job"."""
    return is_how(text) or KIND.fullmatch(f"a {text}", 1) is not None


def ways(parts: Sequence[str]) -> Sequence[Way]:
    """The ways to read the names in the parts of a line, the likeliest first; two with the same names are one."""
    worth = _worth()
    best: dict[tuple[str, str], tuple[float, Cut]] = {}
    for cut in cuts(parts):
        total = sum(worth.get(name, 0.0) * much for name, much in cut.evidence.items())
        known = best.get((cut.company, cut.role))
        if known is None or total > known[0]:
            best[cut.company, cut.role] = total, cut
    highest = max((total for total, _ in best.values()), default=0.0)
    shares = [(math.exp(total - highest), cut) for total, cut in best.values()]
    whole = sum(share for share, _ in shares)
    return sorted((Way(*cut[:4], share / whole) for share, cut in shares), key=lambda way: -way.share)


def cuts(parts: Sequence[str]) -> Iterator[Cut]:
    """Each way to cut the parts: in one of them, in two, or with a comma inside a name."""
    for cut in _cuts(parts):
        if not (
            is_torn(cut.company) or is_torn(cut.role) or ends_in_how(cut.company) or cut.company.startswith("(")
        ):
            yield cut


def _cuts(parts: Sequence[str]) -> Iterator[Cut]:
    texts = stretches(parts)[:MOST_PARTS]
    if not texts:
        return
    first, others = texts[0], texts[1:]
    yield Cut("", "", first.text, (), {"nothing": 1.0})
    for cut in _in_one(first):
        names = "both" if cut.company and cut.role else "no role" if cut.company else "no company"
        left = others[0].left() if others else {}
        yield cut._replace(evidence=_together(cut.evidence, left, {f"{names}, {len(others)} left": 1.0}))
        if others and names == "both" and first.text.endswith(cut.role):
            evidence = _together(cut.evidence, others[0].going_on(), {"role goes on behind a cut": 1.0})
            yield cut._replace(role=f"{cut.role}, {others[0].text}", parts=(0, 1), evidence=evidence)
    for number, other in enumerate(others, 1):
        yield from _in_two(first, other, number)
    if len(others) > 1:
        yield from _in_three(*texts)


def _in_one(text: Stretches) -> Iterator[Cut]:
    """One name or both in one part, in either order, with a word that joins them or not."""
    for end in text.ends():
        behind, noted = text.noted(end), text.of(end, len(text.words))
        yield Cut(text.of(0, end), "", noted, (0,), _together(text.company(0, end), behind))
        yield Cut("", text.of(0, end), noted, (0,), _together(text.role(0, end), behind))
        for middle in range(1, end):
            if text.may_cut(middle):
                for cut in _cut_at(text, middle, end):
                    yield cut._replace(
                        evidence=_together(cut.evidence, behind), noted=f"{cut.noted} {noted}".strip()
                    )


def _cut_at(text: Stretches, middle: int, end: int) -> Iterator[Cut]:
    """The names on both sides of a place, or of the word that stands there."""
    one, two = text.of(0, middle), text.of(middle, end)
    company_first = _together(text.company(0, middle), text.role(middle, end), text.change(middle, "company"))
    yield Cut(one, two, "", (0,), company_first)
    role_first = _together(text.role(0, middle), text.company(middle, end), text.change(middle, "role"))
    yield Cut(two, one, "", (0,), role_first)
    join, begin = text.words[middle].casefold(), middle + 1
    if begin < end and join in _AS:
        evidence = _together(text.company(0, middle), text.role(begin, end), {"company as role": 1.0})
        yield Cut(one, text.of(begin, end), "", (0,), evidence)
    if begin < end and join in (*AT, *_FOR):
        company, name = text.of(begin, end), "at" if join in AT else "for"
        evidence = _together(text.role(0, middle), text.company(begin, end), {f"role {name} company": 1.0})
        for role in {one, KIND.sub("", one)}:
            yield Cut(company, role, "", (0,), evidence)
        said = {f"said {name} company": 1.0, "noted words": float(middle)}
        yield Cut(company, "", text.of(0, begin), (0,), _together(text.company(begin, end), said))


def _in_two(first: Stretches, other: Stretches, number: int) -> Iterator[Cut]:
    """Company and role in two parts, in either order, each whole or with its tail noted."""
    for one, two, order in ((first, other, "company first"), (other, first, "role first")):
        for end in one.ends():
            company = _together(one.company(0, end), one.noted(end), {f"{order}, part {number}": 1.0})
            for stop in two.ends():
                noted = f"{one.of(end, len(one.words))} {two.of(stop, len(two.words))}".strip()
                evidence = _together(company, two.role(0, stop), two.noted(stop))
                yield Cut(one.of(0, end), two.of(0, stop), noted, (0, number), evidence)


def _in_three(first: Stretches, second: Stretches, third: Stretches) -> Iterator[Cut]:
    """A comma inside the role or the company, or a first part that is neither."""
    texts = (first, second, third)
    company, also, _ = (each.company(0, len(each.words)) for each in texts)
    role, second_role, third_role = (each.role(0, len(each.words)) for each in texts)
    third_company = third.company(0, len(third.words))
    evidence = _together(company, second_role, third.going_on(), {"role goes on": 1.0})
    yield Cut(first.text, f"{second.text}, {third.text}", "", (0, 1, 2), evidence)
    evidence = _together(role, second.going_on(), third_company, {"role goes on, role first": 1.0})
    yield Cut(third.text, f"{first.text}, {second.text}", "", (0, 1, 2), evidence)
    evidence = _together(company, also, third_role, {"company goes on": 1.0})
    yield Cut(f"{first.text}, {second.text}", third.text, "", (0, 1, 2), evidence)
    without = {"noted words": float(len(first.words))}
    evidence = _together(also, third_role, without, {"company first, without the first": 1.0})
    yield Cut(second.text, third.text, "", (1, 2), evidence)
    evidence = _together(third_company, second_role, without, {"role first, without the first": 1.0})
    yield Cut(third.text, second.text, "", (1, 2), evidence)


def _together(*all_of_it: Evidence) -> Evidence:
    found: Evidence = {}
    for evidence in all_of_it:
        for name, much in evidence.items():
            found[name] = found.get(name, 0.0) + much
    return found


@cache
def _worth() -> Mapping[str, float]:
    """What each kind of evidence is worth, read when the first line is."""
    lines = vocabulary.read_table("name_sums").splitlines()
    pairs = (line.rsplit(" ", 1) for line in lines if line and not line.startswith("#"))
    return {name: float(worth) for name, worth in pairs}
