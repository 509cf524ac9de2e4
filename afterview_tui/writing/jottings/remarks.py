"""The writer's own remarks, which are no part of what was said: "great question", "very impressive", "me too"."""

import re

from afterview_tui.writing.jottings import verbs, words
from afterview_tui.writing.jottings.address import plain

_JUDGING = {
    "wow", "respect", "classic", "cool", "neat", "huge", "legend", "kudos", "props", "bravo", "hilarious", "yay",
    "nice", "lovely", "sweet", "funny", "great", "good", "loved", "love", "amazing", "awesome", "beautiful",
    "brilliant", "excellent", "fantastic", "impressive", "impressed", "inspiring", "interesting", "perfect",
    "wonderful", "super", "fun", "crazy", "wild", "insane", "epic", "incredible", "surprising", "refreshing",
    "brave", "bold", "smart", "clever", "wise", "fair", "solid", "legit", "magic", "magical", "sensible",
    "humbling", "grand", "touching", "eye-opening", "dope", "rad", "ace", "ideal", "chapeau", "cute", "adorable",
    "fascinating", "spotless", "slick", "smooth", "classy", "snappy",
    "gorgeous", "liked", "yum", "delicious", "phew", "whoa",
}  # fmt: skip
"""Words of delight."""
_BESIDE = {
    "it", "that", "this", "was", "is", "so", "such", "a", "an", "the", "what", "very", "really", "pretty", "quite",
    "which", "i", "were", "of", "her", "him", "them", "question", "idea", "thing", "story", "stuff", "point",
    "answer", "sign", "place", "one", "too", "those", "how", "just", "all", "quote", "touch",
    "kid", "bunch", "crowd", "crew", "day", "moment", "view", "guy", "person", "people", "lady",
    "woman", "man", "team", "boss", "bloke", "lad", "soul", "actually", "honestly", "and", "but", "in", "way",
}  # fmt: skip
"""Other words in such a remark."""
IN_COMMON = {
    "me too", "same here", "so do i", "so am i", "so did i", "same as me", "as do i", "i do too", "me as well",
    "just like me", "like me", "so have i", "as am i", "i am too", "as did i",
}  # fmt: skip
"""Words that make the part before true of both."""
_OWN = re.compile(
    r"^(?:i )?(?:really |so )?(?:loved|liked|enjoyed|appreciated|admired) (?:that|it|this)$"
    r"|^(?:i )?agreed?$|^ditto$|^(?:good|fair|great) point$|^(?:so|too) true$"
    r"|^(?:is|was|does|did|do|are|has|would|could)(?:n't)? (?:it|she|he|they|there|that|i)$"
)
"""An opinion, or a question that only asks for assent: "loved that", "isn't it"."""


def is_remark(text: str) -> bool:
    """Whether a part is what the writer thought of it: "very impressive", "great question", "loved that"."""
    low = [*map(plain, text.split())]
    said = " ".join(low)
    if _OWN.match(said):
        return True
    if said in IN_COMMON or not set(low) & _JUDGING or len(low) > 5:
        return False
    return set(low) <= _JUDGING | _BESIDE


def is_beside(text: str) -> bool:
    """Whether a later part is only the writer's own: a remark, or what they did or said."""
    return is_remark(text) or plain(text.split()[0]).partition("'")[0] == "i"


def of_both(text: str) -> str:
    """What one does as what "we both" do; empty if that can't be told."""
    told = text.split()
    if plain(told[0]) in ("she", "he") and len(told) > 1:
        told = told[1:]
    low = plain(told[0])
    if low in ("is", "was", "has"):
        rest = " ".join(told[1:])
        return {"is": f"we are both {rest}", "was": f"we were both {rest}", "has": f"we both have {rest}"}[low]
    known = verbs.third(low)
    if known is not None:
        return " ".join(["we both", known.base, *told[1:]])
    if verbs.past(low) and low not in words.AUXILIARIES:
        return " ".join(["we both", low, *told[1:]])
    return ""
