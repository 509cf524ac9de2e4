"""What is named: "the rollout board", "her advice on logs", "a great conversation about trains"."""

from collections.abc import Sequence

from afterview_tui.writing.jottings import capitals, clauses, tones, verbs, wordings, words
from afterview_tui.writing.jottings.address import Addressed, plain, to_you
from afterview_tui.writing.jottings.shape import Shape


def named(said: list[str], helped: bool) -> Shape | None:
    """Something named: "the rollout board", "her advice on logs", "a great conversation about trains"."""
    while len(said) > 2 and plain(said[-1]) in ("finally", "though", "actually", "honestly"):
        said = said[:-1]
    low = [*map(plain, said)]
    head, end = clauses.head(said)
    if end > 2 and verbs.past(head) and "base" not in verbs.forms(head):
        head = low[end - 2] if low[0] in ("a", "an") and end < len(low) else ""
    if (
        not head
        or {"me", "us"} & {*low[1:2]}
        or low[0] in words.RELATIVES - {"that"} | _TITLES | {"no", "so", "own", "less", "more", "fewer"}
    ):
        return None
    first, tail = low[0], set(low[:end])
    has = "have" if clauses.is_plural(head) else "has"
    told = to_you(said)
    it = " ".join(told.words)
    if first in _MEALS and low[1:2] == ["with"]:
        return Shape(wordings.ENJOYED, f"the {it}", is_sure=told.is_sure)
    if len(said) == 1 and first in words.DRINKS:
        return Shape(wordings.GIVEN, f"the {it}")
    if len(said) == 1 and first in words.MASS - {"coffee", "tea"}:
        return Shape(wordings.GIVEN, f"your {it}")
    if words.SEEN & tail and head in words.SEEN and first not in words.DETERMINERS and 1 < len(low) < 5:
        return Shape(wordings.SEEN, f"the {it}", has=has)
    if first in ("a", "an", "some") or (
        first not in words.DETERMINERS and not first[:1].isdigit() and head in words.GIVEN | words.SPOKEN - {"way"}
    ):
        return _received(low, head, end, told, has)
    return _known(low, head, told, has, helped=helped) or _heard_of(said, low, head, end, told, has, helped=helped)


def _received(low: Sequence[str], head: str, end: int, told: Addressed, has: str) -> Shape:
    """What was given or had, with or without its article: "an honest answer", "feedback on my CV", "a chat"."""
    first = low[0]
    given, shared = head in words.GIVEN, head in words.SHARED
    seen = head in words.SEEN and {*low[end : end + 1]} & {"from", "of", "over", "across"}
    owned = head in words.SPOKEN and not given and not seen and "i" not in low[end : end + 1]
    made = wordings.ENJOYED if shared else wordings.YOURS if owned else wordings.GIVEN
    it = _owned(told.words) if owned else _ours(told.words) if shared else _definite(told.words)
    given = given or (head in _PORTIONS and low[end : end + 1] == ["of"])
    if first in ("a", "an") and not (shared or owned or given) and _is_seen_or_told(low, head, end):
        return Shape(wordings.RECALLED, _definite(told.words), has=has, is_sure=told.is_sure)
    plainly = first in words.ARTICLES | {"some"} or end < len(low) or (len(low) > 1 and head in _PLAINLY)
    return Shape(made, it, has=has, is_sure=(given or owned) and told.is_sure and plainly)


def _is_seen_or_told(low: Sequence[str], head: str, end: int) -> bool:
    """Whether "a" is before a thing rather than a verdict: "a cupboard full of ukuleles", not "a grand talker"."""
    after = "".join(low[end : end + 1])
    of_what = after in words.PREPOSITIONS - {"to", "for"} | {"full", "that", "where"} or head in ("full",)
    judged = {*low[:end]} & (words.GOOD | words.TASTES | words.PEOPLE | words.HUMANS)
    verdict = head in _VERDICTS or (
        head not in words.SEEN and head.endswith(("ness", "ity", "ance", "ence", *_AGENTS))
    )
    return of_what and not judged and not verdict


_VERDICTS = words.table("""
bit lot kind sort thing shame pity pleasure nightmare delight pain treat hoot scream surprise mess hint touch case
matter sense feeling fan bunch couple number few little good great man way day year week hell one part member gem
saint
""")
"""Nouns that judge or only begin something: "a bit of a mess"."""


def _known(low: Sequence[str], head: str, told: Addressed, has: str, *, helped: bool) -> Shape | None:
    """What has its article and a kind of its own: "the way he talks", "the suitcase story", "her point that …"."""
    first, it = low[0], " ".join(told.words)
    if low[:2] == ["the", "way"] and low[2:3] and low[2] in ("she", "he", "they"):
        return Shape(wordings.STORY[1:], it, has=has, is_sure=told.is_sure)
    if head in words.STORIES and first == "the":
        return Shape(wordings.STORY, it, has=has)
    if head in words.POINTS and first in words.POSSESSIVES and not helped:
        return Shape(wordings.POINT, it, has=has, is_sure=told.is_sure)
    if first in words.POSSESSIVES and head in words.SPOKEN | words.GIVEN:
        return Shape(wordings.GIVEN if helped else wordings.YOURS, it, has=has, is_sure=told.is_sure)
    return None


def _heard_of(
    said: Sequence[str], low: Sequence[str], head: str, end: int, told: Addressed, has: str, *, helped: bool
) -> Shape | None:
    """Anything else that was named, seen or talked about: "the rollout board", "4 day week"."""
    first, tail = low[0], set(low[:end])
    it = " ".join(told.words)
    one_does = first == "one" and verbs.third("".join(low[1:2])) is not None
    if one_does or (end == 1 and head.endswith(_AGENTS)) or _says_more(low, end):
        return None
    if first not in words.DETERMINERS - {"a", "an", "some"}:
        if len(said) < 2 or not _is_name(said, head, end):
            return None
        plain_name = (clauses.is_plural(head) and end == 1 and low[1] != "of") or {"vs", "versus"} & {*low}
        it = it if plain_name else f"the {it}"
        if first[:1].isdigit() and head not in words.SEEN:
            return Shape(wordings.FIGURES, it, has=has, is_sure=told.is_sure)
    made = (
        wordings.SMELLED if words.HEARD & tail else wordings.SEEN if words.SEEN & tail else tones.things(low[:end])
    )
    made = wordings.RECALLED if head in words.EXPERIENCED else made
    made = wordings.ENJOYED if head in words.SHARED else made
    made = wordings.GIVEN if helped else made
    sure = (
        first != "my"
        and not (len(low) == 2 and low[1].isdigit())
        and told.is_sure
        and head not in words.HUMANS
        and not {"best", "worst", "ever", "usual", "same", "normal", "standard", *_ANYTHING} & tail
        and len(low) < clauses.HEAVY
    )
    return Shape(made, it, has=has, is_sure=sure)


def _says_more(low: Sequence[str], end: int) -> bool:
    """Whether it is more than a noun phrase: has a verb, a greeting, or somebody who acts."""
    after = low[end] if end < len(low) else ""
    if {*low[1:end]} & {"never", "always", "not", "still"} or low[0] in _NO_NOUNS:
        return True
    if "and already" in " ".join(low):
        return True
    if after in ("off", "down", "out") and {*low[end + 1 : end + 2]} & {"until", "till", "since", "again", "for"}:
        return True
    if low[0] in words.DETERMINERS:
        return False
    their_own = after in ("she", "he", "they") and verbs.past("".join(low[end + 1 : end + 2])) is not None
    told = after in words.RELATIVES or their_own
    if not told and {*low} & (words.PRONOUNS | words.AUXILIARIES):
        return True
    known = verbs.forms(low[0])
    return end == 1 and "base" in known and after in words.PREPOSITIONS - {"of"} and low[0] not in _BOTH


_NO_NOUNS = words.table("""
hi hello hey dear please everything something anything nothing thanks oh yes no
""")
_BOTH = words.GIVEN | words.SHARED | words.SPOKEN | words.SEEN | words.MASS | {"work", "access", "room", "interest"}
"""Verbs that are also nouns before a preposition: "talk about trains"."""
_PLAINLY = words.table("""
humour humor honesty handwriting enthusiasm question questions tip tips advice story stories joke jokes anecdote
""")
"""Nouns that are always somebody's own."""


def _is_name(said: Sequence[str], head: str, end: int) -> bool:
    """Whether words without an article certainly name a thing, so that they can take "the"."""
    low = [*map(plain, said)]
    own = low[:end]
    odd = (
        words.ADVERBS
        | words.PREPOSITIONS
        | (words.GOOD if end < 2 or low[end - 1] in words.GOOD | words.HUMANS | words.PEOPLE else _VAGUE)
        | words.PEOPLE
        | (words.HUMANS & {head})
        | {"no", "not", "full", "lots", "more", "maybe", "perhaps", "possibly"}
    )
    judged = words.TASTES & set(own) and head not in words.SEEN
    ends = low[end] if end < len(low) else ""
    describes = low[end : end + 1] in (["and"], ["but"]) and {*low[end + 1 : end + 3]} & (words.GOOD | words.TASTES)
    if describes or {"me", "us"} & set(low) or ends in words.DETERMINERS - {"every", "each"}:
        return False
    if head in _NOT_HEADS or any(word.endswith(".") for word in said[:-1]):
        return False
    inflected = any("past" in (known := verbs.forms(word)) and "base" not in known for word in own)
    return not (odd & set(own) or judged or inflected or verbs.third(own[0]) or _is_somebody(said[-1]))


def _is_somebody(word: str) -> bool:
    """Whether a last word may be a person's name, by its capital."""
    is_known = plain(word) in capitals.KNOWN
    return (
        word[:1].isupper()
        and not word.isupper()
        and not is_known
        and plain(word).removesuffix("s") not in _CALENDAR
    )


_ANYTHING = {"thing", "things", "stuff", "sorts", "business", "rest", "lot"}
"""Nouns that don't say what was meant: "the Leicester thing"."""
_NOT_HEADS = {
    "too",
    "previous",
    "next",
    "same",
    "other",
    "others",
    "former",
    "latter",
    "above",
    "below",
    "sure",
    "asleep",
}
_PORTIONS = words.table("""
pair bag box bottle jar cup mug glass slice piece copy bunch plate bowl packet tin pot set list photo loaf
""")
"""Portions that things are given in."""
_MEALS = {"breakfast", "lunch", "dinner", "coffee", "tea", "cake", "drinks"}
_AGENTS = ("er", "or", "ist", "ian", "eer")
"""Endings of nouns for people: "interpreter for deaf children"."""
_TITLES = {"mr", "mrs", "ms", "dr", "prof", "miss", "sir"}
_CALENDAR = words.table("""
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december
""")
_VAGUE = {"nice", "lovely", "kind", "sweet", "friendly", "funny"}
"""Words that judge even before a noun."""


def _definite(told: list[str]) -> str:
    """What was given, with a definite article: "an honest answer" as "the honest answer"."""
    if plain(told[0]) in ("a", "an", "some"):
        return " ".join(["the", *told[1:]])
    if plain(told[0]) in words.MASS - {"coffee", "tea"}:
        return " ".join(["your", *told])
    return " ".join(told if plain(told[0]) in words.DETERMINERS else ["the", *told])


def _ours(told: list[str]) -> str:
    """What two people had together: "a great conversation" as "our great conversation"."""
    rest = told[1:] if plain(told[0]) in words.ARTICLES | {"some"} else told
    return " ".join(["our" if {*map(plain, rest)} & words.TALKED else "the", *rest])


def _owned(told: list[str]) -> str:
    rest = told[1:] if plain(told[0]) in ("a", "an", "some") else told
    return " ".join(["your", *rest])
