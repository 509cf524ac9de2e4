"""Whether a first word like "runs" or "plates" is a verb in the third person or a plural noun."""

from collections.abc import Sequence

from afterview_tui.writing.jottings import clauses, verbs, words

HABITS = words.table("""
accept add agree apply appreciate arrive become begin behave belong buy clarify combine consider contribute create
demonstrate depend describe develop draw edit emphasise emphasize employ explain feed find follow gather ignore
improve introduce involve justify leave maintain manage mention observe operate perform permit pour prevent produce
protect prove pull push receive recognise recognize recruit reduce refer remain remind replace represent seem shout
specialise specialize stop strengthen succeed throw warn weigh welcome hum type whistle juggle knit weld carve
sketch tutor count
""")
"""Verbs whose third person is rarely a plural noun."""
_SURE = (
    words.SENSED | HABITS | clauses.VERBS_ONLY | words.KIND | words.SHOWN | words.LIVED | words.GLAD | words.TOLD_OF
)
_MANNERS = {
    "by hand", "on paper", "from home", "from memory", "for fun", "at home", "at night", "by heart", "by ear",
}  # fmt: skip
"""Manners of doing, which follow a verb rather than a noun."""


def is_third(low: Sequence[str]) -> bool:
    """Whether a first word like "runs" or "leads" is certainly a verb, given what follows."""
    known, following = verbs.third(low[0]), low[1]
    if known is None or following in {"of", "is", "are", "was", "were", "and", "or", "has", "have", "will", "can"}:
        return False
    if following in ("that", "when", "while", "until", "whenever"):
        return True
    if following in ("to", "for") and (low[2:3] and (low[2] in words.EVERYBODY or low[2].isdigit())):
        return True
    if low[0].removesuffix("s") in words.HUMANS and "base" in verbs.forms(following):
        return False
    if following in ("mostly", "mainly"):
        return known.base in _SURE
    by_habit = known.base in words.SENSED | HABITS | clauses.VERBS_ONLY or " ".join(low[1:3]) in _MANNERS
    if by_habit or following in clauses.FOLLOWS - words.PREPOSITIONS:
        return True
    if following.endswith("ly") or following[:1].isdigit():
        return True
    return known.base in _SURE and clauses.is_plural(following) and following not in ("is", "was", "has", "does")
