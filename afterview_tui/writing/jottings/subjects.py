"""Statements with their subject: "she showed me the lab", "we both sail", "at the end he waved"."""

from collections.abc import Sequence
from itertools import pairwise

from afterview_tui.writing.jottings import clauses, tones, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain, to_you
from afterview_tui.writing.jottings.deeds import did, done
from afterview_tui.writing.jottings.reported import SAID, reported
from afterview_tui.writing.jottings.shape import Shape, sentence
from afterview_tui.writing.jottings.states import being

_AT_EASE = {"at", "welcome", "seen", "safe", "heard", "calm", "understood"}
_FELT = {"enjoyed", "liked", "loved", "appreciated", "learned", "learnt", "admired", "valued"}


def by_subject(said: list[str], helped: bool) -> Shape | None:
    """A statement with its subject: "she showed me the lab", "we both sail", "nobody wears a tie"."""
    low = [*map(plain, said)]
    first = low[0]
    stem = first.partition("'")[0]
    if stem in ("she", "he", "they") and len(said) > 1:
        return _theirs(said, helped)
    if first == "we're" and {"both", "all"} & {*low[1:2]}:
        return sentence(said, wordings.IN_COMMON)
    if first == "we" and len(said) > 2:
        return _ours(said)
    if first in ("i", "i'd", "i'll", "i'm", "i've"):
        return _mine(said)
    if stem in ("there", "it", "you", "that") and len(said) > 2 and _finite(said):
        mixed = stem == "you" and bool({"they", "she", "he"} & set(low))
        return sentence(said, tones.news(said), sure=not mixed)
    if first == "your" and len(said) > 3 and (at := clauses.verb_at(said)) is not None and at < len(said) - 1:
        return sentence(["my", *said[1:]], wordings.WARM[:2])
    if (
        first == "both"
        and len(said) > 2
        and "base" in verbs.forms(low[1])
        and low[1] not in words.MOSTLY_NOUNS | {"head"}
    ):
        return sentence(["we", *said], wordings.IN_COMMON)
    if first in words.EVERYBODY and len(said) > 2 and low[1] == "had" and "participle" in verbs.forms(low[2]):
        return sentence(said, wordings.NOTICED)
    if first in words.EVERYBODY and len(said) > 2:
        return sentence(said, wordings.NOTICED if tones.is_seen(low) else tones.news(said))
    return None


def _finite(said: Sequence[str]) -> bool:
    """Whether a verb follows the first word: "there is", "it takes", "you can"."""
    second = next((each for each in map(plain, said[1:]) if each not in words.ADVERBS), "")
    return "'" in said[0].replace("’", "'") or second in words.AUXILIARIES or verbs.is_verb(second)


def _does(said: list[str], rest: list[str], low: list[str], helped: bool) -> Shape | None:
    """The shape of a full verb after "she", "he" or "they"; None if it is a fact about them."""
    n = 1 if low[0] in ("has", "have", "had") and len(low) > 2 else 0
    known = verbs.forms(low[n]).get("participle" if n else "past")
    if low[0] in SAID and (told_of := reported(rest, low)):
        return told_of
    if (
        known is not None
        and known.base in words.KIND | words.GLAD
        and (found := done(known, rest[n + 1 :], helped))
    ):
        return found
    if low[0] == "was" and len(low) > 1 and (good := being(rest[1:])):
        plainly = len(low) < 4 and low[-1] not in ("nice", "lovely", "sweet", "kind", "funny")
        return good._replace(is_sure=good.is_sure or plainly)
    if low[0] not in words.AUXILIARIES | words.ADVERBS and not verbs.is_verb(low[0]):
        return sentence(said, wordings.NEWS, sure=False)
    agrees = plain(said[0]) == "they" or "base" not in verbs.forms(low[0]) or "past" in verbs.forms(low[0])
    base = verbs.forms(low[0]).get("base")
    if not agrees and base is not None and base.base in words.KIND and {"me", "my"} & set(low[1:3]):
        return done(base, rest[1:], helped)
    if not agrees:
        return sentence(said, wordings.ABOUT_YOU, sure=False)
    return None


def _theirs(said: list[str], helped: bool) -> Shape | None:
    """What "she", "he" or "they" does or did."""
    rest, low = said[1:], [*map(plain, said[1:])]
    if "'" not in plain(said[0]) and {*verbs.forms(low[0])} in ({"past"}, {"past", "participle"}):
        found = did(rest, helped)
        if found is not None and found.is_sure and (helped or found.verb is not None):
            return found
    if "'" not in plain(said[0]) and (found := _does(said, rest, low, helped)) is not None:
        return found
    is_theirs = plain(said[0]).partition("'")[0] == "they"
    wants = bool({"wants", "needs", "want", "need"} & set(low[:2]))
    if plain(said[0]).endswith("'d") and "participle" in verbs.forms(low[0]) and {"my", "me"} & set(low[:4]):
        return sentence(said, wordings.LIKED_THAT)
    if is_theirs or wants:
        return sentence(said, tones.news(rest))
    known = verbs.forms(low[0]).get("third")
    return sentence(said, tones.of_person(known.base if known else "", low))


def _ours(said: list[str]) -> Shape | None:
    low = [*map(plain, said)]
    if low[1] in ("both", "share", "shared", "all") or (
        low[1] in ("have", "know", "like", "love") and len(said) > 2
    ):
        n = 2 if low[1] in ("have", "had") and len(said) > 3 else 0
        known = verbs.forms(low[n]).get("participle") if n and low[n] not in ("a", "the") else None
        if known is None:
            return sentence(said, wordings.IN_COMMON)
        return _shared(known, said[n + 1 :])
    rest = said[3:] if low[2:3] in (["that"], ["out"]) else said[2:]
    if low[1] in _FOUND_OUT and len(rest) > 2 and plain(rest[0]) in ("that", "we"):
        return sentence(rest[1:] if plain(rest[0]) == "that" else rest, wordings.IN_COMMON)
    if low[1] in ("are", "were") and "same" in low:
        return sentence(said, wordings.IN_COMMON)
    known = verbs.past(low[1])
    shared = known is not None and known.base == "have" and low[2] in words.ARTICLES | words.DRINKS | _TABLE
    if known is None or (known.base in ("be", "have", "do") and not shared):
        return None
    return _shared(known, said[2:])


_NO_PLEASURE = words.table("""
fight run lose wait fail miss get have need say think hope want forget leave close move hire ship use make build go
""")
"""Verbs of "we" that weren't necessarily a pleasure, or were theirs alone."""
_TABLE = {"lunch", "dinner", "breakfast", "fun", "some"}
_FOUND_OUT = {"discovered", "found", "realised", "realized", "noticed", "learned", "learnt"}


def _shared(known: verbs.Verb, rest: Sequence[str]) -> Shape:
    told = to_you(rest)
    sure = known.base not in _NO_PLEASURE - {"have"} or (known.base == "have" and bool(rest))
    return Shape(wordings.TOGETHER, " ".join(told.words), known, is_sure=told.is_sure and sure)


_GRANTED = words.table("""
bring keep choose come have get be work report lead join own start sit do learn spend teach publish
present travel study train
""")
"""What somebody tells an applicant that they would do there."""
_AFTER_BE = {"first", "a", "an", "on", "in", "the", "working", "part", "responsible", "based", "with", "reporting"}


def _is_told(said: Sequence[str]) -> bool:
    """Whether it says what the job would bring rather than a wish or a regret: "I'd have my own classroom"."""
    low = [*map(plain, said)]
    if low[:2] == ["i", "get"] and len(low) > 3:
        return True
    low = [low[0].partition("'")[0], "would", *low[1:]] if low[0] in ("i'd", "i'll") else low
    if len(low) < 4 or low[1] not in ("would", "could", "can", "will") or low[2] not in _GRANTED:
        return False
    if low[2] == "have" and "participle" in verbs.forms(low[3]):
        return False
    return low[2] != "be" or low[3] in _AFTER_BE


def _mine(said: list[str]) -> Shape:
    """A line that starts with "I": a feeling is a sentence of the writer's; the rest may be what they were told."""
    told = to_you(said)
    if _is_told(said):
        return sentence(said, wordings.WARM[:2])
    low = [*map(plain, said)]
    is_felt = len(said) > 2 and low[0] == "i" and bool({*low[1:6]} & _FELT)
    state = next((word for word in low[2 if low[0] == "i" else 1 :] if word not in words.INTENSIFIERS), "")
    is_felt = is_felt or (low[0] == "i" and bool({("and", "she"), ("and", "he")} & {*pairwise(low)}))
    is_felt = is_felt or (low[:2] == ["i", "felt"] and "".join(low[2:3]) in _AT_EASE)
    is_felt = is_felt or (len(low) > 3 and bool({*low[:2]} & {"i'm", "am", "was"}) and state in words.MOVED)
    return Shape(wordings.WHOLE, " ".join(told.words), is_sure=is_felt and told.is_sure)
