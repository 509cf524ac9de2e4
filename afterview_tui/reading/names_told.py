"""Company and role as the words of the whole line tell them, held against the rules."""

import re
from collections.abc import Sequence
from typing import Literal

from afterview_tui.reading.answer import Doubt, Span
from afterview_tui.reading.company_evidence import is_odd
from afterview_tui.reading.days.likeness import may_be_day
from afterview_tui.reading.job_evidence import is_kind, surely_role
from afterview_tui.reading.line_names import SPLIT, Names, may_go_on
from afterview_tui.reading.line_naming import aside
from afterview_tui.reading.name_chain import Chain, Way
from afterview_tui.reading.name_words import HOW, listed

CERTAIN, PLAIN, SURE, AGREED = 0.84, 0.9, 0.85, 0.5
"""Shares from which the likeliest way is taken: against a fair question of the rules, without them, against what
they ask, and though they ask about the same names."""
LIKELY, FAIR, FEW, MARGIN = 0.45, 0.25, 0.1, 0.35
"""Shares from which it is asked about against what the rules take, and before what they ask; below which what they
take is asked about; and how far it has to be above another company's where they agree."""
SPLIT_UP, NEAR, MOST_NAMELESS = 0.05, 0.5, 0.3
"""The share of a way with a role from which one name alone is asked about; how near a longer role has to be to be
taken; and how much at most is counted away for lines without a company."""
_MOST_WAYS, _MOST_READINGS = 6, 3
_QUOTED = re.compile(
    r"[“”„\"]|\b(?:company|employer|firma|role|position|job|post|vacancy|stelle|lead) ?: ", re.IGNORECASE
)
"""What says itself which words are the names."""
_KIND = re.compile(r" ([a-z]+)\b(?!['’-])")
_ABBREVIATED = re.compile(r"(?:\.(?: (?:[a-z]{1,2} )?[a-z]\.[a-z]\.?)?| \d+ ?%)(?=[,;:])")
"""What belongs to the name before it, up to the end of its part: "Hosp.,", "sp. z o.o.,", "Noir 70%,"."""
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
_NEXT_PART = re.compile(r", ([^,;|]+)")
_GENDERS = re.compile(r"[a-z](?:/[a-z])+", re.IGNORECASE)


def names_of(line: str) -> Sequence[Way]:
    """The likeliest ways to read the names of a line, the first first; none where it says which they are."""
    if _QUOTED.search(line):
        return []
    every = Chain(line).ways(_MOST_WAYS)
    ways = [way for way in every if way.company and not _is_none(*texts(line, way), line[way.company.end :])]
    if not ways:
        return []
    best = texts(line, ways[0])
    alike = [way for way in ways if _is_like(best, texts(line, way))]
    # Where a company is told at all, what counts is which.
    nameless = sum(way.share for way in every if way.company is None)
    share = sum(way.share for way in alike) / (1 - min(nameless, MOST_NAMELESS))
    near = [way for way in alike if way.share >= ways[0].share * NEAR]
    longest = max(near, key=lambda way: len(_ARTICLE.sub("", texts(line, way)[1])))
    first, end = longest._replace(share=min(1.0, share)), longest.names[-1].end
    others = [way for way in every if way not in alike and (way.company is None or way in ways)]
    both = next((way for way in ways if way.role and way.names[-1].end == end and way.share >= SPLIT_UP), None)
    if not first.role and both is not None:
        # "Kroger deli" may hold both names, or one: that is asked, however likely one is.
        return [both._replace(share=LIKELY), first._replace(share=FEW)]
    return [_trimmed(line, first), *others]


def _trimmed(line: str, way: Way) -> Way:
    """A way without a remark in brackets behind a name, and with the kind of work behind a role: "carer nights"."""
    company, role = way.company, way.role
    if company and (more := _ABBREVIATED.match(line, company.end)):
        company = Span(company.begin, more.end())
    if company and (told := aside(company.of(line), has_job=True)):
        company = Span(company.begin, company.end - len(told) - 1)
    if role and (told := aside(role.of(line), has_job=True)):
        role = Span(role.begin, role.end - len(told) - 1)
    elif role and (more := _KIND.match(line, role.end)) and (role.end > (company or role).begin):
        is_kind_word = is_kind(more[1]) and more[1] not in listed(HOW)
        is_half = more[1] == "job" and not surely_role(role.of(line))
        role = Span(role.begin, more.end()) if is_kind_word or is_half else role
    return Way(company, role, way.share)


def _is_none(company: str, role: str, behind: str) -> bool:
    """Whether words are no company: "noon", "m/w/d", "Asda or Lidl"."""
    is_day = company.islower() and all(map(may_be_day, company.split()))
    is_signs = not any(map(str.isalpha, company)) or any(map(_GENDERS.fullmatch, (company, role)))
    is_either = behind.lstrip().casefold().startswith(("or ", "oder "))
    is_day |= bool(role) and all(map(may_be_day, role.split()))
    return is_day or is_signs or is_either or is_odd(company)


def _is_like(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two ways differ at most in how far the role goes, or in a remark: "agent", "agent wfh"."""
    shorter, longer = sorted((_ARTICLE.sub("", one[1]), _ARTICLE.sub("", other[1])), key=len)
    is_longer = bool(shorter) and longer.startswith(shorter) and "," not in longer[len(shorter) :]
    # Of "a startup (Loop)", the name stands in brackets.
    is_same = one[0] == other[0] or "" != _bare(one[0]) == _bare(other[0])
    return one == other or (is_same and (one[1] == other[1] or is_longer))


def is_plain(line: str, way: Way) -> bool:
    """Whether the likeliest way is taken without the rules."""
    return way.share >= PLAIN and way.role is not None and not _is_open(line, way)


def _is_open(line: str, way: Way) -> bool:
    """Whether it is fair to ask, however likely a way is: "Baker, Acme", "Acme, Senior Engineer, Platform"."""
    role = texts(line, way)[1]
    behind = _NEXT_PART.match(line, way.role.end) if way.role else None
    goes_on = "," in role or (behind is not None and may_go_on(behind[1]))
    return goes_on or (way.names[0] == way.role and role.isalpha() and role.istitle())


def verdict(
    line: str, ways: Sequence[Way], names: tuple[str, str], *, is_asked: bool, is_fair: bool
) -> Literal["taken", "asked", "rules"]:
    """What becomes of the likeliest way, where the rules read these names and ask about them or not."""
    best, theirs = ways[0], (_plain(names[0]), _plain(names[1]))
    company, role = map(_plain, texts(line, best))
    if is_fair and (best.share < CERTAIN or _is_open(line, best)):
        return "rules"
    if (company, role) == theirs:
        rivals = (way.share for way in ways[1:] if way.role and way.company not in (best.company, None))
        is_clear = best.share >= max(rivals, default=0.0) + MARGIN
        if is_asked:
            return "taken" if is_clear and best.share >= AGREED and role else "rules"
        return "taken" if is_clear else "asked"
    if is_asked and company == theirs[0] and not role:
        return "rules"
    if best.share >= SURE:
        return "taken"
    if _is_like((company, role), theirs) and not is_asked:
        return "rules"
    few = sum(way.share for way in ways if tuple(map(_plain, texts(line, way))) == theirs)
    return "asked" if best.share >= (FAIR if is_asked else LIKELY) or (few < FEW and not is_asked) else "rules"


def texts(line: str, way: Way) -> tuple[str, str]:
    """Company and role of a way as they stand in the line."""
    company, role = (name.of(line) if name else "" for name in way[:2])
    return company, role


def doubt_of_names(
    line: str, words: Span, best: Way, rests: Sequence[str], others: Sequence[Way], by_rules: tuple[str, str]
) -> Doubt:
    """What is asked about the names, with the likeliest way first, and what the rules read among the others."""
    company, role = texts(line, best)
    found = [Names(company, role, ", ".join(rests))]
    for names in (*(texts(line, way) for way in others if way.company and way.share >= FEW), by_rules):
        if [*map(_plain, names)] not in [[*map(_plain, each[:2])] for each in found] and len(
            found
        ) < _MOST_READINGS:
            found.append(Names(*names, _left(words.of(line), names)))
    why = SPLIT.format(company=company, role=role) if role else ONE_COMPANY.format(company=company)
    return Doubt(words.of(line), why, found)


ONE_COMPANY = "Is “{company}” the company? Commas or quotes say so."


def _left(text: str, names: tuple[str, str]) -> str:
    """The words beside the names."""
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, " ", 1) if name else text
    return " ".join(text.split()).strip(" ,;:-–|/")


def _bare(company: str) -> str:
    """A name with a capital without the brackets behind it."""
    name = company.partition(" (")[0]
    return name if name[:1].isupper() else ""


def _plain(name: str) -> str:
    return name.strip(" .,!?").casefold()
