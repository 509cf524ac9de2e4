"""A first part that is a sentence: "applied at Acme yesterday for Engineer", "interview with Acme friday"."""

import re
from collections.abc import Callable
from typing import NamedTuple

from afterview_tui.domain.when import When
from afterview_tui.reading.answer import Answer
from afterview_tui.reading.line_days import BY, days_in
from afterview_tui.reading.line_names import unquoted

_WHAT = (
    r"(?P<what>(?:(?:i|we) )?(?:applied|apply|interviewed|interview(?:ing)?|"
    r"(?:phone|video) (?:screen|call|interview)|onsite|screening|offer|got an offer|rejected|got rejected|"
    r"turned down|rejection|ghosted|heard back|heard|bewerbung|beworben|"
    r"gespräch|vorstellungsgespräch|absage|angebot))"
)
_THE = r"(?:(?:the|a|an|their|die|den|eine|als) )?"
_KIND = r"(?: (?:job|role|position|opening|post|stelle|gig))?"
_TO_A_COMPANY = re.compile(
    rf"{_WHAT} (?:at|to|with|by|from|bei|mit|von) (?P<company>.+?)(?: (?:for|as|als) {_THE}(?P<role>.+?){_KIND})?",
    re.IGNORECASE,
)
_FOR_A_ROLE = re.compile(
    rf"{_WHAT} (?:for|as|als) {_THE}(?P<role>.+?){_KIND} (?:at|with|@|bei) (?P<company>.+)", re.IGNORECASE
)


class Sentence(NamedTuple):
    """What a sentence tells of a lead."""

    company: str
    role: str
    told: str
    """What was done or is to come, with its day."""


def in_a_sentence(text: str, read: Callable[[str], Answer[When]]) -> Sentence | None:
    """A sentence as company, role and what it tells; None where a text is none."""
    found = _FOR_A_ROLE.fullmatch(text) or _TO_A_COMPANY.fullmatch(text)
    if found is None or len(text) > 200:
        return None
    days, names = list[str](), dict[str, str]()
    for name in ("company", "role"):
        words = found[name] or ""
        day = next((each for each in days_in(words, read, is_named=True) if each.before and not each.after), None)
        if day is not None:
            days.append(day.words)
            words = BY.sub("", day.before)
        names[name] = unquoted(words)
    # "turned down by Acme" was their doing; "turned down" alone is one's own.
    theirs = ["by them"] if found["what"].casefold().endswith("turned down") else []
    return Sentence(names["company"], names["role"], " ".join([found["what"], *theirs, *days]))
