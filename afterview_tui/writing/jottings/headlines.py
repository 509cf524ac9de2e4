"""Statements whose "is" was left out: "churn down 11%", "SOPs posted at the door"."""

import re
from collections.abc import Sequence

from afterview_tui.writing.jottings import clauses, tones, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.shape import Shape, sentence

MOST = 4
"""How many words the subject of such a statement may have."""
_WHOLLY = {
    "never", "all", "fully", "mostly", "completely", "entirely", "partly", "half", "still", "already", "now",
    "always",
}  # fmt: skip
_GRANTED = words.table("""
pooled shared guaranteed capped provided included supplied covered paid allowed encouraged subsidised subsidized
""")
"""Participles that say enough on their own."""
_UNCOUNTED = words.table("""
probation notice leave induction holiday lunch breakfast dinner food transport travel parking childcare training
equipment overtime accommodation housing
""")
_STATED = words.table("""
based located called named paid included covered automated written built made done owned shared split funded taught
used signed posted labelled labeled printed recorded reviewed handled organised organized served grown sold stored
tested trained welcome planned booked invited encouraged allowed required
""")
"""Participles that are followed by more."""


def headline(said: list[str], _helped: bool) -> Shape | None:
    """A statement that only lacks "is" or "are"."""
    low = [*map(plain, said)]
    if len(low) == 2 and low[1] in _GRANTED and low[0] not in words.SMALL | words.HUMANS and said[0].isalpha():
        be = "are" if clauses.is_plural(low[0]) else "is"
        whole = [*([] if be == "are" or low[0] in words.MASS | _UNCOUNTED else ["the"]), said[0], be, said[1]]
        return sentence(whole, tones.news(whole))
    if (lasting := _lasting(said, low)) is not None:
        return lasting
    if len(low) < 3 or low[0] in words.PRONOUNS | words.PREPOSITIONS | words.QUESTIONS | words.ADVERBS | {
        "no",
        "not",
        "a",
        "an",
    }:
        return None
    if (alive := _still(said, low)) is not None:
        return alive
    if low[0] == "everything" and low[1] in words.PREPOSITIONS:
        whole = [said[0], "is", *said[1:]]
        return sentence(whole, tones.news(whole))
    for n in range(1, min(MOST, len(low) - 1) + 1):
        before = low[n - 1]
        if low[n] in words.PREPOSITIONS - {"up", "down"} | words.AUXILIARIES | words.RELATIVES | words.PRONOUNS:
            return None
        if _is_left_out(low, n) and _is_thing(said, n):
            be = "are" if clauses.is_plural(before) else "is"
            article = [] if low[0] in words.DETERMINERS or be == "are" or said[0][:1].isupper() else ["the"]
            whole = [*article, *said[:n], be, *said[n:]]
            return sentence(whole, tones.news(whole))
    return None


def _still(said: Sequence[str], low: Sequence[str]) -> Shape | None:
    """What goes on there, its "is" left out: "sourdough from 1998 still alive"."""
    n = low.index("still", 1) if "still" in low[1:-1] else 0
    goes_on = n and (low[n + 1] in _GOES_ON or "gerund" in verbs.forms(low[n + 1]))
    if not goes_on or {*low[:n]} & (words.AUXILIARIES | words.PRONOUNS | words.HUMANS) or "," in "".join(said[:n]):
        return None
    head, end = clauses.head(said)
    if not head or clauses.verb_at(said) is not None or (end < n and low[end] not in words.PREPOSITIONS):
        return None
    be = "are" if clauses.is_plural(head) else "is"
    article = [] if low[0] in words.DETERMINERS or be == "are" else ["the"]
    whole = [*article, *said[:n], be, *said[n:]]
    return sentence(whole, tones.news(whole))


_GOES_ON = {"there", "here", "alive", "open", "running", "around", "in"}


def _lasting(said: Sequence[str], low: Sequence[str]) -> Shape | None:
    """How long or how many something is, its "is" left out: "probation 6 months", "notice period 4 weeks"."""
    n = len(low) - 2
    if n not in (1, 2) or not low[n].isdigit() or low[-1].removesuffix("s") not in _UNITS or low[0] in words.SMALL:
        return None
    if low[n - 1] not in _LASTS:
        return None
    article = [] if n == 1 and low[0] in _UNCOUNTED else ["the"]
    return sentence([*article, *said[:n], "is", *said[n:]], wordings.PRACTICAL)


_LASTS = words.table("""
probation notice period commute trial training induction handover leave contract wait placement drive walk interview
project course tour internship apprenticeship
""")
_UNITS = {"minute", "hour", "day", "week", "month", "year", "mile", "page", "percent"}


def _is_left_out(low: Sequence[str], n: int) -> bool:
    """Whether "is" is missing at this place."""
    after = low[n + 1] if n + 1 < len(low) else ""
    known = verbs.forms(low[n])
    if low[n] in ("up", "down"):
        return bool(re.match(r"[\d$€£]", after)) and not any("past" in verbs.forms(word) for word in low[:n])
    if low[n] in ("never", "always", "mostly", "rarely") and after in words.PREPOSITIONS:
        return True
    if low[n] in _WHOLLY:
        return bool({"participle"} & set(verbs.forms(after))) and n + 2 >= len(low)
    plural = clauses.is_plural(low[n - 1])
    tells = after in words.PREPOSITIONS or after in ("every", "all") or after[:1].isdigit()
    if "gerund" in known:
        known_before = verbs.third(low[n - 1])
        is_verb = known_before is not None and known_before.base in clauses.VERBS_ONLY
        return plural and tells and not is_verb and low[n] not in ("training", "meeting", "building", "during")
    stated = low[n] == "welcome" or (low[n] in _STATED and "participle" in known)
    return stated and tells and (plural or "base" not in known)


def _is_thing(said: Sequence[str], n: int) -> bool:
    """Whether the words before it are a noun phrase, not a verb with its object."""
    low = [*map(plain, said[:n])]
    if low[-1] in words.HUMANS or any(
        "past" in (known := verbs.forms(word)) and "base" not in known for word in low
    ):
        return False
    first = verbs.forms(low[0])
    return not ("third" in first and first["third"].base in words.SENSED | clauses.VERBS_ONLY)
