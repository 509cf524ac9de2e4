"""What a sentence needs to stand unasked: every word of the jotting is read, and read in one way."""

import re
from collections.abc import Sequence
from itertools import pairwise

from afterview_tui.writing.jottings import clauses, doubts, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.shape import Shape

_QUOTED = re.compile(r"[\"“„«][^\"”“»„«]*[\"”“»]")
_VAGUE = re.compile(
    r"\b(?:whatever|all that|and (?:stuff|things|so on|so forth|the like|that)|etc|or (?:something|so|similar)"
    r"|i (?:think|guess|believe|suppose)|maybe|apparently|supposedly|allegedly|kinda|sorta|(?:kind|sort) of an?|"
    r"(?:kind|sort) of (?!the\b)\w+ed|not (?:sure|certain)|wtf|tbd|tbc|and all)$"
    r"|\b(?:apparently|supposedly|allegedly|kinda|sorta|dunno|whatever|tbd|tbc)\b|^(?:maybe|perhaps)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(r"^(?:x\d+|\d+x)$", re.IGNORECASE)
_VERDICT = re.compile(
    r"\b(?:(?:knew|knows|know) (?:his|her|their) (?:stuff|way|onions|craft|trade|job)|on the ball"
    r"|full of (?:him|her)self|(?:good|great|nice|bad|decent|tough|hard|cool) "
    r"(?:craic|vibes?|energy|chat|laugh|guy|bloke|lad|lass|egg|sort|crowd|bunch|lot|cop))\b",
    re.IGNORECASE,
)
_HANGING = re.compile(r"\b(?:because|since|although|though|unless|whereas)((?: [^\s,]+){1,4})$", re.IGNORECASE)
_CONTRAST = re.compile(r"\b(?:but|although|however|except|yet|otherwise)\b", re.IGNORECASE)
_CONTRASTED = {"not", "never", "only", "still", "also", "nicely", "gently", "kindly", "fairly", "politely"}


def unproven(text: str, shapes: Sequence[Shape], made: str) -> str:
    """Why the words of a jotting are not surely read, as a question; empty where every part of it is."""
    told = _QUOTED.sub("“”", text.replace("’", "'"))
    low = [*map(plain, told.split())]
    if _VERDICT.search(told):
        return doubts.VERDICT
    if _says_you(low, shapes) or _points_at_nothing(low):
        return doubts.WHO
    asks = "?" in told and not (shapes and shapes[0].wordings is wordings.QUESTION and "you" in low)
    if (
        _is_own_aside(told)
        or asks
        or _VAGUE.search(told)
        or any(_TIMES.match(word) for word in low)
        or _hangs(told)
    ):
        return doubts.SHAPE
    if (
        _CUT.search(_QUOTED.sub("“”", made))
        or _YOU_YOU.search(made)
        or (len(shapes) > 2 and any(map(_names, shapes)))
    ):
        return doubts.SEVERAL
    if low[0] == "no" and len(low) < 3 and len(shapes) == 1 and _tells(shapes[0]):
        return doubts.VERDICT
    if "but" in low and not all(_tells(each) or each.wordings is wordings.BEING for each in shapes):
        return doubts.SHAPE
    if _is_denied(low, shapes) or _is_glued(shapes) or _is_seen_then(low, shapes):
        return doubts.SHAPE
    return next((doubt for each in shapes if (doubt := _of_shape(each))), "")


_CUT = re.compile(r"^[^,]*, (?:is|are|was|were|has|have) ")
"""A subject that a comma parts from its verb, since one thing of a row was taken for all."""


_YOU_YOU = re.compile(
    r"\b(?:you|and) (?!that |when |if |because )\w+ you(?=[.,;]| (?:to|for|from|with|on|in|at|into|over)\b)"
)
"""Two people of whom both became "you": "has his own tools and lends them"."""


_THINGS = {
    each
    for family in (
        *(wordings.NAMED, wordings.SEEN, wordings.FIGURES, wordings.GIVEN, wordings.YOURS, wordings.ENJOYED),
        *(wordings.POINT, wordings.STORY),
    )
    for each in family
}
_FACTS = {
    each
    for family in (
        *(wordings.ABOUT_YOU, wordings.OPINION, wordings.CAREER, wordings.NEWS, wordings.WARM, wordings.PRACTICAL),
        wordings.IN_COMMON,
    )
    for each in family
}


def _names(found: Shape) -> bool:
    """Whether something named stands in its wordings."""
    return set(found.wordings) <= _THINGS


def _tells(found: Shape) -> bool:
    """Whether a whole statement stands in its wordings."""
    return set(found.wordings) <= _FACTS


def _says_you(low: Sequence[str], shapes: Sequence[Shape]) -> bool:
    """Whether "you" stands in it, who may be the writer, the reader, or anybody."""
    if shapes and shapes[0].wordings in (wordings.ADVICE, wordings.WHOLE, wordings.QUESTION, wordings.QUOTE):
        return False
    if low[0] == "you" or "“”" in low:
        return False
    return bool({"you", "you're", "you'd", "you'll", "you've", "your", "yours", "yourself"} & set(low[1:]))


def _points_at_nothing(low: Sequence[str]) -> bool:
    """Whether it begins with a word for something that was not named: "it", "this", "that was"."""
    first = low[0].partition("'")[0]
    if first == "it" and {"to", "that"} & set(low[2:]):
        return False
    return (
        first in ("it", "this", "those", "these")
        or (low[0] == "that" and low[1:2] in (["was"], ["is"]))
        or (low[0] == "that's")
    )


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


def _is_own_aside(text: str) -> bool:
    """Whether the writer speaks of themselves in brackets: "(mine was a blob)"."""
    return any({*map(plain, found.split())} & _MINE for found in _BRACKETED.findall(text))


_BRACKETED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_MINE = {"i", "me", "my", "mine", "i'm", "i'd", "we", "not"}


def _is_seen_then(low: Sequence[str], shapes: Sequence[Shape]) -> bool:
    """Whether it happened while the writer was there, so that it was not told: "was out when I came"."""
    then = any(one in ("when", "while", "as") and other in ("i", "we") for one, other in pairwise(low))
    return then and any(_tells(each) for each in shapes)


def _is_denied(low: Sequence[str], shapes: Sequence[Shape]) -> bool:
    """Whether somebody did not do something, which may be meant well or ill: "didn't look up from his laptop"."""
    own = low[1:] if low[0] in ("she", "he", "they") else low
    if not own or (shapes and shapes[0].wordings == wordings.DONE[:2]):
        return False
    return own[0] in ("didn't", "wasn't", "weren't", "couldn't", "not", "hardly", "barely", "nearly")


def _is_glued(shapes: Sequence[Shape]) -> bool:
    """Whether something without a verb stands beside what has one, so that nobody knows what it belongs to."""
    return any(each.wordings in (wordings.ADVICE, wordings.QUESTION) for each in shapes) and len(shapes) > 1


def _of_shape(found: Shape) -> str:
    """What is doubtful about one part by its kind."""
    low = ["" if word.startswith("May") else plain(word) for word in found.it.split()]
    if _tells(found) and len(low) > 3 and _is_loose(low):
        return doubts.SHAPE
    if _tells(found) and (not low or not _is_statement(low) or _is_that_day(low)):
        return doubts.SHAPE
    if found.verb is not None and _has_two_objects(low):
        return doubts.SHAPE
    if found.verb is not None and _runs_on(low):
        return doubts.SHAPE
    if _names(found) and not _is_thing(low):
        return doubts.NAMED
    return ""


def _is_statement(low: Sequence[str]) -> bool:
    """Whether it has a subject and a verb that is surely one: "you mark in green", "the night staff get a meal"."""
    first = low[0].partition("'")[0]
    if first in words.QUESTIONS or ("'" in low[0] and first in words.PRONOUNS | {"there", "that"}):
        return True
    if first in words.PRONOUNS | words.EVERYBODY | {"there"}:
        at = next((n for n, word in enumerate(low) if n and word not in words.ADVERBS | {"both", "all"}), 0)
        return at > 0 and (verbs.is_verb(low[at]) or low[at] in words.AUXILIARIES)
    at = clauses.verb_at(low) or 0
    return at > 0 and (
        low[at] in words.AUXILIARIES
        or any(
            each.base.removeprefix("re").rpartition("-")[2] in KNOWN or each.base in KNOWN
            for each in verbs.forms(low[at]).values()
        )
    )


KNOWN = (
    words.KIND | words.SHOWN | words.GLAD | words.LIVED | words.HELPED_ANYHOW | words.OBSERVED | words.SENSED
    | words.FAVOURS | words.MINE | words.AT_WORK | words.TOLD_OF | clauses.VERBS_ONLY | clauses.THOUGHT
)  # fmt: skip
"""Verbs that are read as verbs for sure."""


def _is_that_day(low: Sequence[str]) -> bool:
    """Whether it tells of that hour, which was seen and not heard: "you were on crutches and still gave me"."""
    return list(low[:2]) == ["you", "were"] and bool({"me", "us"} & {*low[2:]})


def _has_two_objects(low: Sequence[str]) -> bool:
    """Whether a "me" was put before somebody else to whom it was told: "told a patient a joke"."""
    return low[:1] == ["me"] and any(
        n > 1 and low[n - 1].removesuffix("s") in words.HUMANS and word in words.DETERMINERS
        for n, word in enumerate(low)
    )


def _runs_on(low: Sequence[str]) -> bool:
    """Whether a verb without a subject stands behind a deed: "showed me the lab was new"."""
    for n, word in enumerate(low):
        if word in _GOES_ON or word.partition("'")[0] in words.PRONOUNS:
            return False
        if n and _is_finite(word) and word not in words.MODALS and low[n - 1] not in words.DETERMINERS:
            return True
    return False


def _is_thing(low: Sequence[str]) -> bool:
    """Whether words name a thing and say nothing of it: no verb, no "never"."""
    end = next((n for n, word in enumerate(low) if n and word in words.RELATIVES | words.QUESTIONS), len(low))
    own = low[: next((n for n in range(end) if low[n] in words.PRONOUNS), end)]
    if {*low} & {"because"} or {*own} & {"never", "always", "not", "still", "already", "now", "no"} - {
        own[0] if own else ""
    } - ({"no"} if own and own[-1] in ("policy", "rule") else set()):
        return False
    if own and own[-1] not in words.NOUNS_TOO and "base" not in (last := verbs.forms(own[-1])) and "past" in last:
        return False
    plural = [n for n in range(1, len(own)) if clauses.is_plural(own[n - 1]) or own[n - 1] in _MANY]
    return not any(
        own[n] in words.AUXILIARIES or (own[n] in _EATS and own[n] not in words.NOUNS_TOO) for n in plural
    )


_MANY = {"crew", "team", "staff", "family", "class", "people", "children", "committee", "shift"}
_EATS = clauses.VERBS_ONLY


_GOES_ON = (
    words.CONJUNCTIONS
    | words.RELATIVES
    | words.QUESTIONS
    | {"then", "than", "as", "before", "after", "since", "until", "case", "rather"}
)


def _is_loose(low: Sequence[str]) -> bool:
    """Whether a second verb stands in a fact without a word between: "been there 31 years started as a porter"."""
    at = next((n for n, word in enumerate(low) if n and _is_finite(word)), len(low))
    for n in range(at + 1, len(low)):
        word = low[n]
        if word in _GOES_ON or word.partition("'")[0] in words.PRONOUNS or _takes_statement(low[n - 1]):
            return False
        before = next((low[m] for m in range(n - 1, 0, -1) if low[m] not in words.ADVERBS), "")
        if _is_finite(word) and before not in words.DETERMINERS and not _is_finite(before):
            return True
    return False


def _is_finite(word: str) -> bool:
    """Whether a word is a finite verb and nothing else."""
    known = verbs.forms(word)
    return word in words.AUXILIARIES - {"have", "do"} or (
        "past" in known and not {"base", "participle"} & known.keys()
    )


def _takes_statement(word: str) -> bool:
    """Whether a statement may follow a verb without a word between: "think my poster was good"."""
    return any(each.base in clauses.THOUGHT for each in verbs.forms(word).values())
