"""What somebody is, has or does: "loves boats", "is new there too", "was patient with me"."""

from collections.abc import Sequence

from afterview_tui.writing.jottings import clauses, habits, tones, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain, predicate, to_you
from afterview_tui.writing.jottings.deeds import done
from afterview_tui.writing.jottings.reported import reported
from afterview_tui.writing.jottings.shape import Shape, deed, sentence
from afterview_tui.writing.jottings.wordings import Wordings

_AFTER_GOOD = words.table("""
about with when while during towards despite because throughout enough in on at all from
""")


_TO_WHOM = {"me", "us", "everyone", "everybody", "my", "the", "all"}
_HOLDS = {"reckons", "thinks", "believes", "bets"}


def state(said: list[str], helped: bool) -> Shape | None:
    """A present tense without its subject: "loves boats", "is new there too", "can't stand noise"."""
    skipped = 0
    while skipped < len(said) - 1 and plain(said[skipped]) in words.ADVERBS:
        skipped += 1
    low = [*map(plain, said[skipped:])]
    if len(low) < 2 or said[0][:2].isupper():
        return None
    if low[0] == "says" and not skipped and (told_of := reported(["said", *said[1:]], ["said", *low[1:]])):
        return told_of
    if low[0] in _HOLDS and (low[1].partition("'")[0] in ("they", "i") or _has_clause(said[skipped + 1 :])):
        made = wordings.WARM[:2] if low[1][:1] == "i" else wordings.OPINION
        return sentence(["she", *said[skipped:]], made)
    if low[0] == "was" and (was := _was(said[skipped + 1 :], low, helped)):
        return was
    seen = None if "never" in map(plain, said[:skipped]) else _seen(said[skipped:], low)
    if found := _offered(said[skipped:], low) or seen or _near_me(said, low, helped):
        return found
    stated = verbs.third(low[0])
    auxiliary = low[0] in words.AUXILIARIES - {"are", "am", "have", "do", "were"}
    if not auxiliary and (stated is None or not habits.is_third(low)):
        return None
    told = predicate(said)
    vague = (skipped and low[0] == "had") or (helped and _says_how(low, stated)) or _is_vague(low)
    sure = told.is_sure and not vague and not clauses.runs_on(said)
    return Shape(_kind(low, stated, helped), " ".join(["you", *told.words]), is_sure=sure)


def _is_vague(low: Sequence[str]) -> bool:
    """Whether it may be about that moment, or about anybody: "was on the phone", "must be quick", "can park"."""
    if low[0] == "was":
        was_there = low[1] in ("on", "at", "told", "asked", "shown", "given", "offered") or low[2:3] in _MINE
        return was_there or _is_moment(low) or low[1:3] == ["a", "bit"]
    return (
        low[0] in ("did", "must", "should")
        or (low[0] == "does" and low[1] not in words.DETERMINERS)
        or (low[0] in words.MODALS - {"will", "would"} and low[1] == "be")
        or (low[0] in ("talks", "speaks") and low[-1] in _MANNERS)
        or (low[0] == "can" and low[1] in _ALLOWED)
        or (low[0] == "don't" and low[1] in ("like", "trust", "want", "get", "think"))
    )


_MINE = (["my"], ["me"])


def _says_how(low: Sequence[str], stated: verbs.Verb | None) -> bool:
    """Whether it only says how a helper is: "is great", "seems nice"."""
    senses = stated is not None and stated.base in words.SENSED and len(low) < 4
    return (low[0] in ("is", "was") or senses) and "i" not in low


def _has_clause(rest: Sequence[str]) -> bool:
    """Whether a statement follows that isn't about the writer: "reckons robots won't bake bread"."""
    return clauses.verb_at(rest) is not None and not {"i", "my", "me"} & {*map(plain, rest)}


def _was(rest: list[str], low: Sequence[str], helped: bool) -> Shape | None:
    """How somebody was, what they were doing or before whom: "was patient", "was the first one to look"."""
    asked = verbs.forms(low[1]).get("gerund")
    if asked is not None and asked.base in words.KIND | words.GLAD:
        return done(asked, rest[1:], helped)
    return foremost(rest, helped) if low[1] == "the" else being(rest)


def _near_me(said: list[str], low: Sequence[str], helped: bool) -> Shape | None:
    """What they did or didn't do that concerned the writer, or what the writer may do."""
    if not helped and low[0] in ("did", "didn't", "wouldn't") and {"i", "me", "my", "us"} & {*low}:
        return sentence(["they", *said], wordings.LIKED_THAT)
    if low[0] in ("can", "could") and "my" in low and low[1] in _ALLOWED:
        return sentence(["I", *said], wordings.WARM[:2])
    return None


_MANNERS = {"fast", "quickly", "slowly", "loudly", "quietly", "softly", "much", "lot", "loud", "quiet"}
"""How somebody talks, which was heard rather than told."""
_ALLOWED = words.table("""
park bring start take use choose leave stay come keep have get wear go
""")
"""Verbs for what the writer may be able to do there as well: "can park at the school"."""


def _is_moment(low: Sequence[str]) -> bool:
    """Whether it says how somebody was at that moment, which isn't news: "was brief", "was eating when …"."""
    known = verbs.forms(low[1])
    how = low[1] not in words.DETERMINERS | words.PREPOSITIONS | {"there", "here"} and "participle" not in known
    return (how and (len(low) < 4 or low[2] in _HOW_IT_WAS)) or "gerund" in known


_HOW_IT_WAS = {"but", "at", "to", "about", "with", "when", "because", "and"}
"""Words after an adjective that says how somebody was that day: "was gruff at first", "was sad to hear it"."""


def _kind(low: Sequence[str], stated: verbs.Verb | None, helped: bool) -> Wordings:
    """The wordings for what somebody is, has or does."""
    if helped:
        return wordings.HELPED
    if low[:2] == ["had", "never"]:
        return wordings.NEWS[1:3]
    if low[0] == "had" and {"me", "us"} & {*low[1:4]}:
        return wordings.LIKED_THAT
    if low[0] == "had" and (
        ("my" in low and not words.HUMANS & {*low}) or low[-1] in ("ready", "waiting", "prepared", "printed")
    ):
        return wordings.LIKED_THAT
    if stated is not None and stated.base in ("like", "love") and low[1] in ("that", "my"):
        return wordings.LIKED_THAT[1:2]
    if stated is not None and stated.base in words.OBSERVED:
        return wordings.OBSERVED
    if stated is not None and stated.base in ("want", "need"):
        return tones.news(low)
    return tones.of_person(stated.base if stated else "", low)


def _seen(said: list[str], low: list[str]) -> Shape | None:
    """What one saw of somebody: "wears funny socks" as "your funny socks", "smiles a lot" as "smiled a lot"."""
    known = verbs.third(low[0])
    if known is None or known.base not in words.OBSERVED or {"she", "he", "they"} & set(low):
        return None
    told = to_you(said[1:], begun=True)
    noun, end = clauses.head(said[1:])
    if known.base == "wear" and noun and end == len(low) - 1:
        bare = told.words[1:] if low[1] in words.ARTICLES | {"your", "his", "her"} else told.words
        return Shape(wordings.SEEN, " ".join(["your", *bare]), has="have" if clauses.is_plural(noun) else "has")
    return Shape(wordings.LIKED, " ".join(told.words), known, is_sure=told.is_sure)


def _offered(said: list[str], low: list[str]) -> Shape | None:
    """What somebody will do for the writer: "will send me the slides"."""
    known = verbs.forms(low[1]).get("base")
    if low[0] != "will" or known is None or known.base not in words.KIND or not {"me", "my"} & set(low):
        return None
    offered = verbs.Verb("offer to", "", "offered to", "offered to", "offering to")
    return deed(wordings.DONE, offered, said[1:])


def being(rest: Sequence[str]) -> Shape | None:
    """How somebody was, if one can thank for it: "patient when I got lost"."""
    low = [*map(plain, rest)]
    n = 0
    while n < len(low) - 1 and low[n] in words.INTENSIFIERS | {"also"}:
        n += 1
    if low[n] not in words.GOOD:
        return None
    told = to_you(rest, begun=True)
    more = low[n + 1] if n + 1 < len(low) else ""
    after = low[n + 2] if n + 2 < len(low) else ""
    if more and more not in _AFTER_GOOD | {"and", "to"} | words.GOOD:
        return None
    begins = {*low} <= words.GOOD | {"and"} and len(low) > 2
    begins = (
        begins
        or more in _AFTER_GOOD
        or (more == "and" and after in words.GOOD)
        or (more == "to" and after in _TO_WHOM)
    )
    return Shape(wordings.BEING, " ".join(told.words), is_sure=told.is_sure and begins)


def foremost(said: list[str], _helped: bool) -> Shape | None:
    """What somebody was before or beside all others: "first woman in that job", "the only one who told me"."""
    own = said[1:] if plain(said[0]) == "the" and len(said) > 1 else said
    low = [*map(plain, own)]
    at = next(
        (
            n
            for n, word in enumerate(low[1:4], 1)
            if word in words.HUMANS | words.PEOPLE | {"one"} or word.endswith(("er", "or"))
        ),
        0,
    )
    at = at or (1 if low[0] in ("youngest", "oldest") else 0)
    if low[0] not in _FOREMOST or not at or len(low) < at + 2 or low[at + 1] not in _AFTER_FOREMOST:
        return None
    told = to_you(own[1:], begun=True)
    mine = bool({"me", "us", "my"} & {*low[at:]})
    if low[at + 1] == "who" and not mine:
        return None
    be = "were" if mine or low[0] in ("first", "last") else "are"
    it = " ".join([f"you {be} the", low[0], *told.words])
    return Shape(wordings.WHOLE if mine else wordings.ABOUT_YOU[:3], it, is_sure=told.is_sure)


_FOREMOST = {"first", "only", "youngest", "oldest", "last"}
_AFTER_FOREMOST = words.PREPOSITIONS | {"who", "there", "here"}


def being_first(said: list[str], _helped: bool) -> Shape | None:
    """An adjective that stands first: "really kind about my nerves"."""
    return being(said)
