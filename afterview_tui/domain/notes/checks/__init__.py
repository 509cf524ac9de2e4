"""What to ask about a note before it goes out; questions, never a score, never a block.

The mistakes are those that sources name most: a misspelt or wrong name, the wrong employer, leftovers of a
template, apologies, too long a text (mission.md 4; Fast Company; job-hunt.org; liveabout).
"""

import re
from collections.abc import Iterable, Sequence

import msgspec

from afterview_tui.domain.notes.checks.abroad import check_abroad
from afterview_tui.domain.notes.checks.addressed import check_addressed
from afterview_tui.domain.notes.checks.confused import check_confused
from afterview_tui.domain.notes.checks.employer import check_employer
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, Limits
from afterview_tui.domain.notes.checks.greeting import check_greeting
from afterview_tui.domain.notes.checks.leftovers import check_leftovers
from afterview_tui.domain.notes.checks.marks import check_marks
from afterview_tui.domain.notes.checks.met import check_met
from afterview_tui.domain.notes.checks.missing import check_missing
from afterview_tui.domain.notes.checks.mistaken import check_mistaken
from afterview_tui.domain.notes.checks.names import check_leads, check_slips
from afterview_tui.domain.notes.checks.repeats import check_doubled, check_repeats
from afterview_tui.domain.notes.checks.sameness import check_sameness
from afterview_tui.domain.notes.checks.shape import check_end, check_length, check_parts, check_subject
from afterview_tui.domain.notes.checks.slips import check_words
from afterview_tui.domain.notes.checks.spelt import check_spelling
from afterview_tui.domain.notes.checks.substance import check_substance
from afterview_tui.domain.notes.checks.timing import check_dates, check_timing
from afterview_tui.domain.notes.checks.tone import check_tone
from afterview_tui.domain.notes.checks.unfinished import check_unfinished
from afterview_tui.domain.notes.checks.unsaid import check_left_out, check_unsaid
from afterview_tui.domain.notes.tongue import is_english
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import composed

__all__ = ["COST", "NOTHING", "Circumstances", "Finding", "Limits", "check", "ordered"]

NOTHING = "Nothing to mention. Read it through once, then copy it."
"""What is said of a note that none of the checks asks about."""

COST = (
    *("leftover", "greeting", "nobody", "wrong-company", "other-company", "company-spelling", "stranger"),
    *(
        "name-spelling",
        "signed-by-another",
        "own-name",
        "two-greetings",
        "same-as-another",
        "twice",
        "phone",
        "not-met",
        "wrong-day",
    ),
    *(
        "apology",
        "self-blame",
        "excuse",
        "pleading",
        "pressing",
        "pay",
        "personal",
        "misspelt",
        "missing-word",
        "unfinished",
        "slip",
        "doubled",
    ),
    *(
        "own-capitals",
        "language",
        "unsaid",
        "left-out",
        "nothing-specific",
        "company-missing",
        "role-missing",
        "sign-off",
        "two-farewells",
        "no-subject",
    ),
    *(
        "shouting",
        "emoji",
        "exclamation",
        "too-long",
        "too-short",
        "long-paragraph",
        "long-sentence",
        "long-subject",
    ),
)
"""Every rule, the one whose mistake costs most first."""
LONGEST = 40_000
"""From this many characters a text is too long for a note, and only its length is mentioned."""
COVERED = {
    "wrong-company": {"company-spelling", "other-company"},
    "nothing-specific": {"unsaid"},
    "company-missing": {"company-spelling", "leftover", "other-company"},
    "role-missing": {"leftover"},
}
"""What is not asked once one of these rules has asked, since the cause is the same."""
_IN_ANY_LANGUAGE = (
    *(
        check_leftovers,
        check_unsaid,
        check_left_out,
        check_met,
        check_greeting,
        check_employer,
        check_addressed,
        check_leads,
        check_slips,
        check_end,
        check_doubled,
        check_abroad,
    ),
)
_IN_ENGLISH = (
    *(
        check_sameness,
        check_repeats,
        check_dates,
        check_timing,
        check_unfinished,
        check_tone,
        check_spelling,
        check_missing,
        check_confused,
        check_mistaken,
        check_words,
        check_marks,
    ),
    *(check_substance,),
)
_OF_SIZE = (check_subject, check_length, check_parts)
_WIDE = {
    "greeting",
    "nobody",
    "same-as-another",
    "twice",
    "long-paragraph",
    "long-sentence",
    "sign-off",
    "two-farewells",
}
"""Rules about more than the words that they name."""
_NO_SPACE = re.compile(r"\w[.,;!?]\w")
_RANK = {rule: rank for rank, rule in enumerate(COST)}


def check(note: Note, known: Circumstances) -> list[Finding]:
    """All findings about a note but those that were dismissed for it, the most costly first.

    In another language than English only names, leftovers and length are asked about.
    """
    note = msgspec.structs.replace(note, subject=composed(note.subject), body=composed(note.body))
    if len(note.body) > LONGEST:
        return [*check_length(note, known)]
    english = _IN_ENGLISH if is_english(note.body) else ()
    checks = (*_IN_ANY_LANGUAGE, *english, *_OF_SIZE)
    found = {finding.key: finding for each in reversed(checks) for finding in each(note, known)}
    rules = {finding.rule for finding in found.values()}
    kept = [each for each in found.values() if not COVERED.get(each.rule, set()) & rules]
    return [each for each in _once(ordered(kept)) if each.key not in note.dismissed]


def _once(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those about the same words as a costlier one."""
    kept: list[Finding] = []
    for each in findings:
        if each.rule in _WIDE or not any(_overlap(each, other) for other in kept):
            kept.append(each)
    return kept


def _overlap(one: Finding, other: Finding) -> bool:
    """Whether two findings are about the same words; a space missing beside a misspelt word is another question."""
    if one.rule == "slip" and _NO_SPACE.search(one.words) and other.rule == "misspelt":
        return False
    if not one.line or one.line != other.line or other.rule in _WIDE:
        return False
    first, second = sorted((one, other), key=lambda each: each.column)
    return second.column < first.column + len(first.words)


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """The most costly first, then by their places."""
    return sorted(findings, key=lambda finding: (_RANK[finding.rule], finding.line, finding.column))
