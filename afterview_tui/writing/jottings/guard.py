"""What a sentence needs to be used unasked: every word of the jotting is understood, in one way only."""

import re
from collections.abc import Sequence
from itertools import pairwise

from afterview_tui.writing.jottings import doubts, evidence, parts, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.shape import Shape

_QUOTED = re.compile(r"[\"“„«][^\"”“»„«]*[\"”“»]")
_VAGUE = re.compile(
    r"\b(?:whatever|all that|and (?:stuff|things|so on|so forth|the like|that)|etc|or (?:something|so|similar)"
    r"|i (?:think|guess|believe|suppose)|maybe|apparently|supposedly|allegedly|kinda|sorta|(?:kind|sort) of an?|"
    r"(?:kind|sort) of (?!the\b)\w+ed|not (?:sure|certain)|wtf|tbd|tbc|and all)$"
    r"|\b(?:apparently|supposedly|allegedly|kinda|sorta|dunno|whatever|tbd|tbc)\b|^(?:maybe|perhaps)\b"
    r"|(?:would|'d) (?:rather be|prefer (?:some|any|a)\w*)\b",
    re.IGNORECASE,
)
_TOO = re.compile(r"\btoo (?!(?:and|but|in|at|on|for|with|when|so|of|as|to)\b)[a-z]+", re.IGNORECASE)
_MY_BODY = re.compile(
    r"\b(?:in|down|up) my (?:throat|stomach|heart|tongue|eyes|knees|nerves|cheeks)\b", re.IGNORECASE
)
_OTHERS_DID = re.compile(r"(?<=[,.;]) they (?:were|had|got|went|came|said|did(?! *$)|loved|liked|laughed|all)\b")
"""A "they" for others mentioned before: "let me teach year 4, they were wild"."""
TIMES = re.compile(r"^(?:x\d+|\d+x|\d+/10)$", re.IGNORECASE)
_VERDICT = re.compile(
    r"\b(?:(?:knew|knows|know) (?:his|her|their) (?:stuff|way|onions|craft|trade|job)|on the ball"
    r"|full of (?:him|her)self|(?:good|great|nice|bad|decent|tough|hard|cool) "
    r"(?:craic|vibes?|energy|chat|laugh|guy|bloke|lad|lass|egg|sort|crowd|bunch|lot|cop))\b(?! about| over)",
    re.IGNORECASE,
)
_SOMEBODY = {"bro", "dude", "mate", "boy", "sis", *words.PEOPLE}
_HANGING = re.compile(r"\b(?:because|although|though|unless|whereas)((?: [^\s,]+){1,4})$", re.IGNORECASE)


def unproven(text: str, shapes: Sequence[Shape], made: str) -> str:
    """Why a jotting may be misread, as a question; empty if every part of it is clear."""
    told = _QUOTED.sub("“”", text.replace("’", "'"))
    low = [*map(plain, told.split())]
    if _is_verdict(told, low):
        return doubts.VERDICT
    alone = len(shapes) == 1 and evidence.tells(shapes[0])
    if alone and low[-1] == "it" and len(low) < 4:
        return doubts.WHO
    if _OTHERS_DID.search(told) or _says_you(low, shapes) or _points_at_nothing(low):
        return doubts.WHO
    theirs = (
        bool(shapes) and shapes[0].wordings is wordings.QUESTION and ("you" in low or low[0] in words.QUESTIONS)
    )
    signs = any(sign in told for sign in (" = ", "->", "→"))
    asks = ("?" in told and not theirs) or signs or (low[-1] == "perhaps" and not alone)
    if asks or any(TIMES.match(word) for word in low) or is_half_said(told):
        return doubts.SHAPE
    trails = (
        len(shapes) == 1 and (alone or shapes[0].wordings in (wordings.TOLD, wordings.STAYED)) and _trails(made)
    )
    if trails or is_jammed(made):
        return doubts.SHAPE
    if _TAG.search(made):
        return doubts.SEVERAL
    if low[0] == "no" and alone and _is_manner(low):
        return doubts.VERDICT
    if "but" in low and not all(evidence.tells(each) or each.wordings is wordings.BEING for each in shapes):
        return doubts.SHAPE
    if _is_denied(low, shapes) or _is_judged(low) or _is_habit(low):
        return doubts.SHAPE
    unlisted = doubts.SLIP if _is_nobodys_name(low, made) else ""
    return next((doubt for each in shapes if (doubt := evidence.doubt_of(each))), unlisted)


def _is_manner(low: Sequence[str]) -> bool:
    """Whether "no nonsense" says how somebody is."""
    return len(low) < 2 or low[1] in _MANNER or (len(low) < 3 and low[1] not in words.UNWANTED)


_MANNER = {"nonsense", "frills", "filter", "ego", "bullshit", "airs"}
"""What a person, not a place, is without: "no nonsense"."""


def is_jammed(made: str) -> bool:
    """Whether two words can't be neighbours in a sentence: "about the its", "there is no weekends"."""
    return _JAMMED.search(_QUOTED.sub("“”", made)) is not None


_JAMMED = re.compile(
    r"\b(?:an?|the) (?:an?|the|its|my|your|his|her|their|our|these|those|he|she|they|i'm|you're) "
    r"|\bthere is (?:no|a) (?!\w*(?:ss|us|is|ics|news|means|series|species)\b)\w{3,}s\b"
    r"(?! (?!(?:unless|when|if|and|or|but|for|in|at|on|until|before|after|to|so)\b)\w)"
)


def _is_verdict(told: str, low: Sequence[str]) -> bool:
    """Whether it only judges somebody: "knows her stuff", "dude is talented"."""
    if low[0] in _SOMEBODY and low[1:2] in (["is"], ["was"]) and len(low) < 5:
        return True
    return bool(_VERDICT.search(told)) and not {"i", "my", "me"} & {*low}


def is_half_said(text: str) -> bool:
    """Whether it breaks off, is vague, judges with "too", or holds a remark of the writer's in brackets."""
    too = _TOO.search(text)
    judges = too is not None and not {"no", "nothing", "nobody", "never"} & {
        *text[: too.start()].casefold().split()
    }
    return judges or bool(_VAGUE.search(text) or _MY_BODY.search(text)) or _hangs(text)


def _trails(made: str) -> bool:
    """Whether a noun phrase trails after a statement, and it is unclear what it belongs to."""
    _, comma, last = made.rpartition(", ")
    low = [*map(plain, last.split())]
    if not comma or " and " in last or {"“", "”"} & {*last}:
        return False
    return not (parts.is_tail(low) or low[0] in _GOES_ON)


_GOES_ON = words.PREPOSITIONS | {"and", "just", "only", "each", "both", "every"}
_TAG = re.compile(r"\w you (?:admit|admitted|say|said|reckon|reckoned|think|thought)\.$")
"""A tag that says who said it: "the test was old she admits"."""


def _says_you(low: Sequence[str], shapes: Sequence[Shape]) -> bool:
    """Whether it has a "you" that may be the writer, the reader, or anybody."""
    if shapes and (
        shapes[0].wordings in (wordings.ADVICE, wordings.WHOLE, wordings.QUESTION, wordings.QUOTE)
        or shapes[0].wordings[0].endswith(" stayed with me: {it}.")
    ):
        return False
    if low[0] == "you" or "“”" in low or any(one in _WHENEVER and other in _YOU for one, other in pairwise(low)):
        return False
    anybody = shapes and (evidence.names(shapes[0]) or evidence.tells(shapes[0]))
    own = [
        word
        for before, word, after in zip(["", *low], low, [*low[1:], ""], strict=False)
        if not (anybody and word == "you" and (after in _ANYBODY or before in ("if", "unless", "thank")))
    ]
    return bool(_YOU & {*own[1:]})


_YOU = {"you", "you're", "you'd", "you'll", "you've", "your", "yours", "yourself"}
_WHENEVER = {
    "until",
    "till",
    "when",
    "if",
    "once",
    "unless",
    "they're",
    "before",
    "how",
    "whatever",
    "where",
    "wherever",
    "what",
}
"""Words after which "you" means anybody: "lovely until they're yours", "bring what you need"."""


_ANYBODY = {"could", "can", "can't", "couldn't"}
"""Words that show that the "you" before them is anybody: "tea you could stand a spoon in"."""


def _points_at_nothing(low: Sequence[str]) -> bool:
    """Whether it starts with a pronoun for something not named: "it", "this", "that was"."""
    first = low[0].partition("'")[0]
    if first == "it" and {"to", "that", "who"} & set(low[2:]):
        return False
    return (
        first in ("it", "this", "those", "these")
        or (low[0] == "that" and low[1:2] in (["was"], ["is"]))
        or (low[0] == "that's")
    )


def _is_nobodys_name(low: Sequence[str], made: str) -> bool:
    """Whether "the" was put before an unknown word, which may be a name: "dave from stores"."""
    from afterview_tui.domain.notes.spelling import is_word

    named = {other for one, other in pairwise(made.split()) if one == "the" and other.isalpha() and other.islower()}
    added = named & {*low} - {other for one, other in pairwise(low) if one == "the"}
    met = {other for one, other in pairwise(made.split()) if one in _TO_SOMEBODY and other.rstrip(".").isalpha()}
    added |= {word for each in met if (word := each.rstrip(".")).islower() and word in low}
    return not all(is_word(word) or verbs.is_verb(word) for word in added)


_TO_SOMEBODY = {
    "rang", "ringing", "called", "calling", "told", "telling", "asked", "asking", "met", "meeting", "phoned",
}  # fmt: skip
"""Words after which an unknown word is probably a name in small letters."""


def _hangs(text: str) -> bool:
    """Whether a reason at the end lacks its verb: "because my English"."""
    found = _HANGING.search(text)
    if found is None:
        return False
    low = [*map(plain, found[1].split())]
    return (
        low[0] not in ("of", "then")
        and not any(verbs.is_verb(word) or "'" in word for word in low)
        and not any(word[:1].isdigit() for word in low)
    )


def _is_denied(low: Sequence[str], shapes: Sequence[Shape]) -> bool:
    """Whether somebody didn't do something, which may be good or bad: "didn't look up from his laptop"."""
    own = low[1:] if low[0] in ("she", "he", "they") else low
    if not own or (shapes and shapes[0].wordings == wordings.DONE[:2]):
        return False
    n = 2 if own[1:2] == ["not"] else 1
    unsure = own[0] in ("isn't", "aren't", "is", "are") and own[n : n + 1] in _UNSURE and (n > 1 or "n't" in own[0])
    return unsure or own[0] in ("didn't", "wasn't", "weren't", "couldn't", "not", "hardly", "barely", "nearly")


_UNSURE = (["sure"], ["certain"], ["convinced"], ["happy"])


def _is_judged(low: Sequence[str]) -> bool:
    """Whether an opinion ends in a judgement that isn't certainly a kind one: "thinks the plan is daft"."""
    low = low[1:] if low[0] in ("she", "he") else low
    of = words.ARTICLES | words.POSSESSIVES | words.OWN | {"i", "they", "she", "he"}
    if low[0] not in ("thinks", "thought", "believes", "finds", "found") or len(low) < 4 or low[1] not in of:
        return False
    before = [word for word in low[:-1] if word not in words.INTENSIFIERS]
    known = verbs.forms(low[-1])
    is_fact = low[-1] in words.GOOD | words.TASTES | _FAIR or "gerund" in known or low[-1][:1].isdigit()
    return before[-1] in ("is", "are", "was", "were") and not is_fact


_FAIR = words.table("right ready well enough possible true important brave useful worth new back better best")


def _is_habit(low: Sequence[str]) -> bool:
    """Whether somebody went on doing something, which may have been tiresome: "kept humming"."""
    return low[0] == "kept" and "gerund" in verbs.forms("".join(low[1:2])) and low[1] not in _WELCOME


_WELCOME = {"smiling", "laughing", "encouraging", "going", "asking", "nodding", "helping", "checking"}
