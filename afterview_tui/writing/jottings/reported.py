"""What somebody said, as reported speech: "said they promote from inside", "told me to bring boots"."""

from collections.abc import Sequence

from afterview_tui.writing.jottings import clauses, tones, verbs, wordings, words
from afterview_tui.writing.jottings.address import Addressed, plain, to_you
from afterview_tui.writing.jottings.doings import absent
from afterview_tui.writing.jottings.quotes import quote
from afterview_tui.writing.jottings.shape import Shape

SAID = words.table("""
said mentioned explained told promised thought noted stressed shared confirmed admitted added conceded acknowledged
""")


_OPENLY = {"admitted", "conceded", "acknowledged"}


def reported(said: list[str], low: list[str]) -> Shape | None:
    """What they said, as reported speech: "said they promote from inside"."""
    n = 2 if low[0] == "told" and low[1:2] in (["me"], ["us"]) else 1
    if low[0] not in SAID or len(low) < n + 2 or low[:2] == ["told", "it"] or low[n] in ("which", "who", "whose"):
        return None
    rest = _what_was_said(said, low, n)
    quoted = " ".join(rest)
    if low[0] in ("said", "told") and quoted[:1] in "\"“'„":
        return quote(rest, False)
    if (
        low[0] in ("explained", "told", "promised", "shared", "confirmed", "admitted", "added")
        and low[n] != "that"
        and not (low[0] == "told" and clauses.is_clause(rest))
    ):
        return None
    if low[n] in words.PREPOSITIONS - {"according"} and low[0] == "told":
        return None
    if low[0] == "said" and low[1:3] == ["not", "to"] and len(low) > 3:
        return Shape(wordings.DONE, " ".join(["me", *to_you(rest).words]), verbs.past("told"))
    if low[0] == "said" and low[n] == "no" and clauses.verb_at(rest) is None:
        return absent(rest)
    if not (low[n] == "that" or clauses.is_clause(rest)):
        return _told_to(rest) if low[0] == "said" else None
    told = to_you(rest, begun=True)
    if n == 2:
        return Shape(
            wordings.DONE, " ".join([low[1], "that", *told.words]), verbs.past("told"), is_sure=told.is_sure
        )
    first = plain(rest[0])
    if found := _of_mine(low, first, told):
        return found
    mine = first in ("i'd", "i'll") and bool({"her", "him", "them"} & {*low[n:]})
    turned = first in ("i", "i'd", "i'm", "i'll", "i've", "my")
    made = wordings.ABOUT_YOU if first.partition("'")[0] in ("she", "he") else tones.said(rest)
    made = wordings.WARM if turned else wordings.OPENLY if low[0] in _OPENLY else made
    mine = mine or first in ("never", "always", "still") or (first in ("i", "i'm") and _is_judged(low[n:]))
    return Shape(made, " ".join(told.words), is_sure=told.is_sure and not mine)


def _what_was_said(said: list[str], low: list[str], n: int) -> list[str]:
    """What follows "said", with a missing subject supplied: "said would call"."""
    left_out = low[n] in words.AUXILIARIES - {"do", "don't"} and said[n][0].isalpha()
    if low[0] == "said" and left_out and len(low) > n + 1:
        return ["she", *said[n:]]
    return said[n + 1 :] if low[n] == "that" else said[n:]


def _is_judged(low: Sequence[str]) -> bool:
    """Whether "I" was judged, and perhaps not kindly: "I talk a lot", not "I could start in May"."""
    if low[0] == "i" and "base" not in verbs.forms("".join(low[1:2])) and low[1:2] not in (["was"], ["am"]):
        return False
    offered = words.MODALS | words.table("get have need start don't can't won't wouldn't shouldn't needn't")
    praised = (
        words.GOOD | words.TASTES | {"right", "well", "ready", "fit", "perfect", "hired", "in", "welcome", "belong"}
    )
    return not {*low} & (offered | praised)


def _of_mine(low: Sequence[str], first: str, told: Addressed) -> Shape | None:
    """What they thought of the writer: "said my poster is good", "thought I was older"."""
    if found := tones.found(told.words):
        return Shape(wordings.FOUND, found, is_sure=told.is_sure)
    if low[0] == "thought" and first in ("i", "my"):
        mistaken = bool({"someone", "somebody", "else"} & {*low})
        return Shape(
            wordings.LIKED, " ".join(told.words), verbs.past("thought"), is_sure=told.is_sure and not mistaken
        )
    return None


def _told_to(rest: Sequence[str]) -> Shape | None:
    """What somebody said one should do: "said take the weekend to think"."""
    n = 1 if plain(rest[0]) in ("just", "always", "never") and len(rest) > 2 else 0
    known = verbs.forms(plain(rest[n]))
    follows = (
        plain(rest[n + 1]) in words.DETERMINERS | {"it", "no", "more", "up", "out", "back", "over"}
        or plain(rest[n]) == "be"
    )
    if "base" not in known or "past" in known or not follows:
        return None
    told = to_you(rest)
    if not n and plain(rest[0]) in _INVITES:
        return Shape(wordings.LIKED, " ".join(["to", *told.words]), verbs.past("said"), is_sure=told.is_sure)
    return Shape(wordings.ADVICE, " ".join(told.words), is_sure=told.is_sure)


_INVITES = {"come", "call", "ring", "write", "email", "phone", "drop", "pop", "shout", "ask"}
"""Verbs of an invitation rather than of advice: "said come back on Tuesday"."""
