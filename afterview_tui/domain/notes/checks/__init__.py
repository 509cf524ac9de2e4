"""What to ask about a note before it goes out; questions, never a score, never a block.

The mistakes are those that sources name most: a misspelt or wrong name, the wrong employer, leftovers of a
template, apologies, too long a text (mission.md 4; Fast Company; job-hunt.org; liveabout).
"""

from collections.abc import Iterable

import msgspec

from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, Limits
from afterview_tui.domain.notes.checks.greeting import check_greeting
from afterview_tui.domain.notes.checks.leftovers import check_leftovers
from afterview_tui.domain.notes.checks.names import check_slips, check_strangers
from afterview_tui.domain.notes.checks.sameness import check_sameness
from afterview_tui.domain.notes.checks.shape import check_end, check_length, check_parts, check_subject
from afterview_tui.domain.notes.checks.slips import check_words
from afterview_tui.domain.notes.checks.substance import check_substance
from afterview_tui.domain.notes.checks.tone import check_doubled, check_tone
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import composed

__all__ = ["COST", "NOTHING", "Circumstances", "Finding", "Limits", "check", "ordered"]

NOTHING = "Nothing to mention. Read it through once, then copy it."
"""What is said of a note that none of the checks asks about."""

COST = (
    *("leftover", "greeting", "nobody", "other-company", "stranger", "company-spelling", "name-spelling"),
    *(
        "signed-by-another",
        "two-greetings",
        "same-as-another",
        "apology",
        "self-blame",
        "excuse",
        "pay",
        "personal",
    ),
    *("misspelt", "slip", "doubled", "language", "nothing-specific", "company-missing", "role-missing", "sign-off"),
    *("two-farewells", "no-subject", "shouting", "emoji", "exclamation", "too-long", "too-short", "long-paragraph"),
    *("long-sentence", "long-subject"),
)
"""Every rule, the one whose mistake costs most first."""
LONGEST = 40_000
"""Characters from which a text is no note any more; only its length is told."""
COVERED = {"company-missing": {"company-spelling", "leftover"}, "role-missing": {"leftover"}}
"""What is not asked once one of these rules has asked: the same words are behind it."""
_CHECKS = (
    *(check_leftovers, check_greeting, check_strangers, check_slips, check_sameness, check_tone, check_words),
    *(check_doubled, check_substance, check_end, check_subject, check_length, check_parts),
)
_RANK = {rule: rank for rank, rule in enumerate(COST)}


def check(note: Note, known: Circumstances) -> list[Finding]:
    """All findings about a note but those that were dismissed for it, the most costly first."""
    note = msgspec.structs.replace(note, subject=composed(note.subject), body=composed(note.body))
    checks = _CHECKS if len(note.body) <= LONGEST else (check_length,)
    found = {finding.key: finding for each in reversed(checks) for finding in each(note, known)}
    rules = {finding.rule for finding in found.values()}
    kept = [
        finding
        for key, finding in found.items()
        if key not in note.dismissed and not COVERED.get(finding.rule, set()) & rules
    ]
    return ordered(kept)


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """The most costly first, then by their places."""
    return sorted(findings, key=lambda finding: (_RANK[finding.rule], finding.line, finding.column))
