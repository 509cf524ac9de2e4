"""Statements after the words that say when, where or with whom: "at the end he waved", "on Fridays they bake"."""

from collections.abc import Sequence

from afterview_tui.writing.jottings import tones, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.shape import Shape, sentence

_THANKS_TO = {"through", "from", "with", "via"}


def before_it(said: list[str], _helped: bool) -> Shape | None:
    """What somebody did, after the words that say when: "at the end he walked me to the bus"."""
    low = [*map(plain, said)]
    if low[0] not in words.PREPOSITIONS | {"when", "while", "afterwards", "later", "because"}:
        return None
    if low[:2] == ["because", "of"] and low[2:3] and low[2] in ("him", "her", "them") and len(low) > 5:
        return sentence([said[0].lower(), *said[1:]], wordings.WHOLE, sure=low[3].partition("'")[0] == "i")
    if low[0] == "without" and low[2:3] == ["i"] and {"would", "wouldn't"} & {*low[3:4]}:
        return sentence([said[0].lower(), *said[1:]], wordings.WHOLE)
    if low[1:3] in (["him", "i"], ["her", "i"], ["them", "i"]) and low[0] in _THANKS_TO and len(low) > 4:
        known = verbs.past(low[3])
        sure = known is not None and known.base in ("learn", "find", "understand", "know", "see", "meet", "get")
        return sentence([said[0].lower(), *said[1:]], wordings.WHOLE, sure=sure)
    fronted = low[0] in words.PREPOSITIONS - {"according", "like"}
    now = tells_then(low) if fronted else None
    if now is not None:
        return sentence([said[0].lower(), *said[1:]], tones.news(said[now:]))
    at = next((n for n, word in enumerate(low) if n and word in ("he", "she")), len(low))
    if at > len(low) - 3:
        return None
    n = at + 1 + (low[at + 1] in words.ADVERBS)
    known = verbs.past(low[n]) if n < len(low) else None
    if known is None:
        return None
    return sentence([said[0].lower(), *said[1:]], wordings.LIKED_THAT, sure=known.base in words.KIND | words.GLAD)


def tells_then(low: Sequence[str]) -> int | None:
    """Where the subject of a present tense is, after words like "on Fridays"."""
    at = next((n for n, word in enumerate(low) if 1 < n < MOST_BEFORE and word in _SUBJECTS), None)
    if at is None or at > len(low) - 2 or {*low[1:at]} & (words.RELATIVES | words.QUESTIONS | words.AUXILIARIES):
        return None
    n = next((n for n in range(at + 1, len(low)) if low[n] not in words.ADVERBS | {"all", "both"}), at)
    known = verbs.forms(low[n]).keys()
    form = "base" if low[at] in ("they", "we", "you") else "third"
    return at if n > at and (form in known or low[n] in ("are", "is", "can", "have", "has")) else None


MOST_BEFORE = 7
"""How many words may come before the subject."""
_SUBJECTS = words.EVERYBODY | {"they", "she", "he", "you"}
