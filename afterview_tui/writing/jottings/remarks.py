"""The writer's own remarks, which are no part of what was said: "great question", "small world", "me too"."""

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
REMARKS = {
    "bless him", "bless her", "bless them", "neither do i", "neither am i", "nor do i", "me neither",
    "small world", "go figure", "who knew", "for real", "no joke", "good to know", "no kidding",
    "no exceptions", "that's it", "enough said", "love it", "so true", "well done", "fair play", "fair enough",
    "hats off", "no less", "of all things", "of course", "believe it or not", "to my surprise", "thank god",
    "10/10", "i keep thinking about it", "can't stop thinking about it", "not what i expected", "wish i had one",
    "who does that", "grand day", "great day", "good day", "lovely day", "great fun", "good fun", "good craic",
    "grand job", "say no more", "that's how it came", "that's how it happened",
    "finally get it", "finally got it", "i get it now", "get it now", "they did", "he did", "she did", "it did",
    "it worked", "it helped", "that helped", "that worked", "worked too",
}  # fmt: skip
"""Whole remarks."""
IN_COMMON = {
    "me too", "same here", "so do i", "so am i", "so did i", "same as me", "as do i", "i do too", "me as well",
    "just like me", "like me", "so have i", "as am i", "i am too", "as did i",
}  # fmt: skip
"""Words that make the part before true of both."""
_OPINION = re.compile(r"^(?:i )?(?:really |so )?(?:loved|liked|enjoyed|appreciated|admired) (?:that|it|this)$")


_MINE = re.compile(
    r"^(?:i )?(?:could|would|wish i) (?:have|had|could)\b(?!.*\b(?:you|he|she|they|my)\b)"
    r"|^(?:i )?could (?:listen|look|watch|stay|talk|read|sit|eat|live)\b"
)
"""What the writer would have liked: "could have stayed all day"."""


_WENT = re.compile(r"^i (?:did|was|felt|answered|managed|got it) ?(?:ok|okay|fine|well|good|alright|right)?$")
"""How it went for the writer: "I did ok"."""
_TO_DO = re.compile(
    r"^(?:and )?(?:i )?(?:(?:really|still) )?(?:have|need|must|want|should|got|gotta|remember)(?: to)? "
    r"(?:read|try|look|check|google|watch|buy|order|visit|ask|write|send)\b"
)
"""What the writer means to do: "have to read it"."""


def is_remark(text: str) -> bool:
    """Whether a part is what the writer thought of it: "very impressive", "small world", "Loved that"."""
    low = [*map(plain, text.split())]
    said = " ".join(low)
    if said in REMARKS or _OPINION.match(said) or _MINE.match(said) or _TO_DO.match(said) or _WENT.match(said):
        return True
    if said in IN_COMMON or not set(low) & _JUDGING or len(low) > 5:
        return False
    return set(low) <= _JUDGING | _BESIDE


_OF_BOTH = words.PRONOUNS - {"i"} | words.POSSESSIVES | {"him", "them", "me"}


def is_own_part(text: str) -> bool:
    """Whether a later part only says what the writer did or said then: "I said yes", "I liked that"."""
    low = [*map(plain, text.split())]
    known = verbs.past(low[1]) if len(low) > 1 and low[0] == "i" else None
    return known is not None and len(low) <= 6 and not {*low} & _OF_BOTH


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
