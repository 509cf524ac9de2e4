"""Whether one part of a jotting is certainly what it was read as: a statement with its verb, or a thing."""

from collections.abc import Sequence
from itertools import pairwise

from afterview_tui.writing.jottings import clauses, doubts, fronted, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.shape import Shape

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


def names(found: Shape) -> bool:
    """Whether its wordings are those of a noun phrase."""
    return set(found.wordings) <= _THINGS


def tells(found: Shape) -> bool:
    """Whether its wordings are those of a statement."""
    return set(found.wordings) <= _FACTS


def names_thing(text: str) -> bool:
    """Whether it certainly names a thing, rather than says how somebody is: not "old school"."""
    said = text.split()
    said = said[1:] if plain(said[0]) in ("also", "plus", "then") and len(said) > 1 else said
    low = [*map(plain, said)]
    head, end = clauses.head(said)
    if clauses.is_plural(head) or head in _BY_NAME:
        return True
    placed = end < len(low) and low[end] in words.PREPOSITIONS | {"every", "each"}
    if low[0] in _HOW or (not placed and low[0] in words.GOOD | words.TASTES | words.ADVERBS):
        return False
    with_article = words.ARTICLES | words.POSSESSIVES | words.OWN | {"this", "that", "these", "those"}
    if placed or low[0] in with_article | {"no", "new", "free"} or low[0][:1].isdigit():
        return True
    return len(low) > 1 and not {*low} & (words.HUMANS | words.PEOPLE)


_BY_NAME = words.STORIES | {"thing", "bit", "list", "demo", "trick", "tool"}
"""Nouns that name a thing and never describe a person."""
_HOW = {
    "straight", "big", "asleep", "awake", "alone", "ready", "full", "keen", "ex", "old", "down", "tired", "late",
}  # fmt: skip
"""Words that describe a person rather than name a thing."""


def doubt_of(found: Shape) -> str:
    """What is doubtful about one part, given its kind."""
    low = ["" if word.startswith("May") else plain(word) for word in found.it.split()]
    if tells(found) and (not low or not _is_statement(low) or _is_that_day(low)):
        return doubts.SHAPE
    if tells(found) and (low[0] == "your" and low[1:2] and low[1] in _BODY):
        return doubts.VERDICT
    if names(found) and (any(word in _SORTS for word in low[:3]) or (low[0] == "your" and {*low[1:2]} & _BODY)):
        return doubts.VERDICT
    if found.verb is not None and _is_unclear_deed(found.verb, low):
        return doubts.SHAPE
    if names(found) and not _is_thing(low):
        return doubts.NAMED
    return ""


def _is_unclear_deed(verb: verbs.Verb, low: Sequence[str]) -> bool:
    """Whether somebody else may be acting in it, or it compares them to somebody."""
    if verb.base == "remind" and low[1:2] == ["of"] and {*low} & words.HUMANS:
        return True
    if low[:1] in (["nothing"], ["little"]) or _has_two_objects(low):
        return True
    if any(pair in _NEW_SUBJECT for pair in pairwise(low)):
        return True
    return verb.base not in clauses.THOUGHT and _runs_on(low)


def _is_statement(low: Sequence[str]) -> bool:
    """Whether it has a subject and a certain verb: "you mark in green", "the night staff get a meal"."""
    low = low[1:] if low[0] == "even" and len(low) > 2 else low
    first = low[0].partition("'")[0]
    if first in words.QUESTIONS or ("'" in low[0] and first in words.PRONOUNS | {"there", "that"}):
        return True
    if first in words.PRONOUNS | words.EVERYBODY | {"there"}:
        at = next((n for n, word in enumerate(low) if n and word not in words.ADVERBS | {"both", "all"}), 0)
        return at > 0 and (verbs.is_verb(low[at]) or low[at] in words.AUXILIARIES)
    if clauses.is_contracted(low):
        return True
    if first in words.PREPOSITIONS and fronted.tells_then(low) is not None:
        return True
    at = clauses.verb_at(low) or 0
    found = verbs.forms(low[at])
    return at > 0 and (
        low[at] in words.AUXILIARIES
        or ("past" in found and not {"base", "participle"} & found.keys())
        or any(
            each.base.removeprefix("re").rpartition("-")[2] in KNOWN or each.base in KNOWN
            for each in verbs.forms(low[at]).values()
        )
    )


KNOWN = (
    words.KIND | words.SHOWN | words.GLAD | words.LIVED | words.HELPED_ANYHOW | words.OBSERVED | words.SENSED
    | words.FAVOURS | words.MINE | words.AT_WORK | words.TOLD_OF | clauses.VERBS_ONLY | clauses.THOUGHT
)  # fmt: skip
"""Words that are certainly read as verbs."""


_NEW_SUBJECT = {("and", "it"), ("and", "that"), ("and", "this"), ("but", "it"), ("so", "it")}


def _is_that_day(low: Sequence[str]) -> bool:
    """Whether it is about that hour, which one saw: "you were on crutches and still gave me"."""
    mine = low[0] == "my" and bool({"was", "were"} & {*low[1:4]})
    return mine or (list(low[:2]) == ["you", "were"] and bool({"me", "us"} & {*low[2:]}))


def _has_two_objects(low: Sequence[str]) -> bool:
    """Whether "me" was inserted before another object: "told a patient a joke"."""
    return low[:1] == ["me"] and any(
        n > 1 and low[n - 1].removesuffix("s") in words.HUMANS and word in words.DETERMINERS
        for n, word in enumerate(low)
    )


def _runs_on(low: Sequence[str]) -> bool:
    """Whether a verb without a subject follows a deed: "showed me the lab was new"."""
    for n, word in enumerate(low):
        begins = word in words.DETERMINERS and low[n - 1] not in words.SMALL and {*low[:n]} & words.DETERMINERS
        if begins or word in _GOES_ON or word.partition("'")[0] in words.PRONOUNS:
            return False
        if n and _is_second_verb(word) and low[n - 1] not in words.DETERMINERS:
            return True
    return False


def _is_second_verb(word: str) -> bool:
    return (_is_finite(word) and word not in words.MODALS) or word in ("needs", "wants", "says", "costs", "smells")


def _is_thing(low: Sequence[str]) -> bool:
    """Whether words only name a thing: no verb, no "never"."""
    ends = (n for n, word in enumerate(low) if n and (word in _STARTS or _adds(low, n)))
    end = next(ends, len(low))
    own = low[: next((n for n in range(end) if low[n] in words.PRONOUNS), end)]
    own = [word for word, other in pairwise([*own, ""]) if word != "never" or "gerund" not in verbs.forms(other)]
    if (
        "because" in low
        or (low and low[-1] in _NO_END | _BODY)
        or {*own}
        & {"never", "always", "not", "still", "already", "now", "no"}
        - {own[0] if own else ""}
        - ({"no"} if own and own[-1] in ("policy", "rule") else set())
    ):
        return False
    if any(_tells_of(own, n) for n in range(1, len(own))):
        return False
    if any(one in _STATES and (other in _WHEN or other[:1].isdigit()) for one, other in pairwise(own[1:])):
        return False
    if own and own[-1] not in words.NOUNS_TOO and "base" not in (last := verbs.forms(own[-1])) and "past" in last:
        return False
    plural = [n for n in range(1, len(own)) if clauses.is_plural(own[n - 1]) or own[n - 1] in _MANY]
    return not any(
        own[n] in words.AUXILIARIES or (own[n] in clauses.VERBS_ONLY and own[n] not in words.NOUNS_TOO)
        for n in plural
    )


_STARTS = words.RELATIVES | words.QUESTIONS | words.EVERYBODY


def _adds(low: Sequence[str], n: int) -> bool:
    """Whether somebody's doing is told of a thing without "that": "the fish tank the kids named"."""
    return n > 1 and low[n] in words.ARTICLES and low[n - 1] not in words.SMALL and low[0] in words.DETERMINERS


def _tells_of(low: Sequence[str], n: int) -> bool:
    """Whether a verb after a noun says what it does or did: "the bishop blessed us"."""
    known = verbs.forms(low[n])
    after = low[n + 1] if n + 1 < len(low) else ""
    if "third" in known and known["third"].base in clauses.ALWAYS and low[n - 1] not in words.SMALL:
        return True
    told = clauses.ALWAYS | clauses.VERBS_ONLY | words.TOLD_OF - words.NOUNS_TOO
    if (
        "third" in known
        and known["third"].base in told - {"support", "play"}
        and ({*low[:n]} & words.PREPOSITIONS or (low[n - 1].isdigit() and low[n - 2] not in words.DETERMINERS))
    ):
        return after in words.PREPOSITIONS | words.DETERMINERS and low[n - 1] not in words.SMALL
    did = "past" in known and "base" not in known and low[n - 1] not in words.SMALL
    return did and after in _OBJECTS


_OBJECTS = (words.DETERMINERS | words.PREPOSITIONS | {"me", "us", "it"}) - {
    "by",
    "in",
    "at",
    "from",
    "for",
    "with",
    "of",
}
"""Words that follow a deed and rarely a description: not "the hall built in 1920"."""


_STATES, _WHEN = (
    {"down", "live", "due", "closed", "open", "off"},
    {"since", "until", "till", "from", "for", "by", "on"},
)
"""Words that tell how a thing is, and those after them: "lift down since May"."""
_NO_END = {"everywhere", "anywhere", "nowhere", "though", "anyway", "again"}
"""Words that say more about a thing than its name."""
_BODY = {
    "nose", "eye", "eyes", "hair", "beard", "legs", "hands", "face", "tattoo", "tattoos", "accent", "perfume",
    "outfit", "figure", "teeth", "skin", "ears", "lips", "body",
}  # fmt: skip
"""Things that aren't talked about in a note."""
_SORTS = {
    "talker", "thinker", "listener", "player", "riser", "reader", "runner", "lover", "believer", "fighter", "doer",
    "smoker", "drinker", "worker", "learner", "speaker", "joker", "hugger",
    "planner", "perfectionist", "geek", "nerd",
}  # fmt: skip
"""Nouns for what somebody is: "straight talker"."""
_MANY = {"crew", "team", "staff", "family", "class", "people", "children", "committee", "shift"}


_GOES_ON = (
    words.CONJUNCTIONS
    | words.RELATIVES
    | words.QUESTIONS
    | {"then", "than", "as", "before", "after", "since", "until", "case", "rather"}
)


def _is_finite(word: str) -> bool:
    """Whether a word is a finite verb and nothing else."""
    known = verbs.forms(word)
    return word in words.AUXILIARIES - {"have", "do"} or (
        "past" in known and not {"base", "participle"} & known.keys()
    )
