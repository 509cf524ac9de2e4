"""What somebody did: "showed me the board", "said it is quiet", "grew up in Porto", "shown around"."""

from collections.abc import Sequence
from itertools import pairwise

from afterview_tui.writing.jottings import clauses, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain, predicate, to_you
from afterview_tui.writing.jottings.doings import beyond, by_writer, together
from afterview_tui.writing.jottings.lived import lived
from afterview_tui.writing.jottings.reported import reported
from afterview_tui.writing.jottings.shape import Shape, deed


def did(said: list[str], helped: bool) -> Shape | None:
    """A past tense without its subject: "showed me the board", "said that it is quiet", "used to be a chef"."""
    skipped = 0
    while skipped < len(said) - 1 and plain(said[skipped]) in words.ADVERBS:
        skipped += 1
    low = [*map(plain, said[skipped:])]
    describes = low[0] in _ADJECTIVES and "".join(low[1:2]) not in clauses.FOLLOWS | words.OWN
    known = None if describes else verbs.past(low[0])
    if known is not None and (at := clauses.then_another(low)) is not None and "that" not in low[:at]:
        return _then(said, skipped + at, helped)
    if low[0] == "had" and len(low) > 1 and (shared := _had(said[skipped:], low)):
        return shared
    helping = low[0] == "did" and low[1:2] and low[1] in words.DETERMINERS
    if (
        known is None
        or (low[0] in ("had", "did", "was") and not helping and not _never_had(said, skipped, low))
        or (low[0] not in ("said",) and len(low) < 2 and not helped and not (skipped and known.base in _ALONE))
    ):
        return None
    if skipped:
        return _how_often(known, said, low, {*map(plain, said[:skipped])}, helped)
    if not helped and (own := by_writer(known, said, low) or together(known, said, low)):
        return own
    return (
        beyond(known, said, low)
        or reported(said, low)
        or done(known, said[1:], helped)
        or _when_i(known, said, low)
        or lived(known, said, helped)
    )


def _how_often(known: verbs.Verb, said: list[str], low: list[str], adverbs: set[str], helped: bool) -> Shape:
    """A deed with adverbs before it: "never lost a parcel", "just moved", "really listened"."""
    if low[0] not in words.AUXILIARIES and adverbs <= _LATELY and not helped:
        done_lately = said[len(said) - len(low) + 1 :]
        return Shape(wordings.LATELY, " ".join(to_you(done_lately, begun=True).words), known)
    told = predicate(said)
    if helped:
        return Shape(wordings.HELPED, " ".join(["you", *told.words]), is_sure=told.is_sure)
    if low[0] == "had" or "before" in low[1:]:
        never = ["have", *told.words] if low[0] == "had" else told.words
        return Shape(wordings.NEWS[1:3], " ".join(["you", *never]), is_sure=told.is_sure)
    sure = adverbs == {"never"} or known.base in words.KIND | words.GLAD | words.LIVED | words.HELPED_ANYHOW
    return Shape(wordings.LIKED, " ".join(told.words), _AS_SAID, is_sure=told.is_sure and sure)


_AS_SAID = verbs.Verb("", "", "", "", "")
"""Stands for the verb where it stays among the words."""
_ADJECTIVES = {"wet", "burst", "upset", "shut", "spread", "fit", "cast", "shed", "hurt"}
"""Past tenses that describe a thing just as often: "wet floor everywhere"."""


def _then(said: list[str], at: int, helped: bool) -> Shape | None:
    """A deed and what came of it, with a semicolon between them: "gave me three acorns and I have them yet"."""
    first = did(said[:at], helped)
    told = to_you(said[1:], begun=True)
    if first is None or first.verb is None or len(told.words) - at < 2:
        return first and first._replace(is_sure=False)
    return first._replace(it=f"{first.it}; {' '.join(told.words[at:])}", is_sure=first.is_sure and told.is_sure)


def _when_i(known: verbs.Verb, said: list[str], low: Sequence[str]) -> Shape | None:
    """What they did because of the writer: "turned it off so we could talk"."""
    if (
        not {*pairwise(low)} & {("when", "i"), ("so", "we")}
        or known.base not in words.LIVED | words.KIND
        or "my" in low
    ):
        return None
    return deed(wordings.LIKED, known, said[1:])


_ALONE = {"listen", "care", "help"}
"""Verbs that say enough with just an adverb: "really listened"."""
_LATELY = {"just", "recently"}


def _never_had(said: Sequence[str], skipped: int, low: Sequence[str]) -> bool:
    """Whether it is about their life until then: "never had a junior before"."""
    return low[0] == "had" and skipped == 1 and plain(said[0]) == "never" and low[1:2] != ["to"]


def _had(said: list[str], low: list[str]) -> Shape | None:
    """Something they had together: "had a laugh about the forklifts"."""
    noun, _ = clauses.head(said[1:]) if len(said) > 2 else ("", 0)
    if low[1] not in ("a", "an", "some", "our") or noun not in words.SHARED:
        return None
    told = to_you(said[1:])
    return Shape(wordings.TOGETHER, " ".join(told.words), verbs.forms("have")["base"], is_sure=told.is_sure)


def praised(known: verbs.Verb, rest: Sequence[str]) -> Shape | None:
    """What somebody praised: "praised my lesson plan", "loved my answer", "asked good questions"."""
    low = [*map(plain, rest)]
    told = to_you(rest, begun=True)
    it = " ".join(told.words)
    if known.base == "want" and low[:2] == ["to", "know"]:
        return Shape(wordings.LIKED, it, known, is_sure=told.is_sure)
    if known.base in ("praise", "compliment") and low[:1] == ["my"]:
        return Shape(wordings.KIND_WORDS, it, is_sure=told.is_sure)
    if known.base in ("like", "love", "enjoy") and {"i", "i'd", "i've", "i'm", "my", "me"} & set(low):
        return Shape(wordings.CHEERED, it, known, is_sure=told.is_sure)
    if known.base in ("like", "love", "enjoy") and low[0] in words.DETERMINERS:
        sure = told.is_sure and (known.base == "enjoy" or low[0] in words.POSSESSIVES)
        return Shape(wordings.WHOLE, f"I {known.past} {it}", is_sure=sure)
    if known.base == "ask" and 2 <= len(low) <= 3 and low[-1] == "questions" and not set(low) & words.SMALL:
        return Shape(wordings.ENJOYED, f"your {it}")
    return None


_ARRANGED = {"send", "arrange", "book", "reserve", "order", "print", "fetch", "organise", "organize", "sort"}


def _is_gift(known: verbs.Verb, rest: Sequence[str]) -> bool:
    """Whether it was given to the writer even without a "me": "gave an example", "made tea"."""
    if known.base in _ARRANGED:
        return plain(rest[0]) in ("a", "an", "the", "some", "everything")
    if known.base == "give":
        return clauses.head(rest)[0] in words.GIVEN | words.SPOKEN
    return known.base == "make" and plain(rest[-1]) in words.DRINKS | {"lunch", "dinner", "breakfast"}


def done(known: verbs.Verb, rest: Sequence[str], helped: bool) -> Shape | None:
    """What they did for the writer, or in the conversation."""
    if rest and (found := praised(known, rest) or _told_others(known, rest) or _lent(known, rest)):
        return found
    low = [*map(plain, rest)]
    told = to_you(rest, begun=True)
    to_me = bool({"me", "us", "my", "our", "myself"} & set(low[:6]))
    sure = told.is_sure and (known.base != "say" or _is_whole(low))
    if helped and known.base in words.HELPED_ANYHOW:
        made = wordings.GRATEFUL if clauses.goes_on(rest) else wordings.FAVOUR
        return Shape(made, " ".join(told.words), known, is_sure=sure)
    told_me = words.DETERMINERS | words.QUESTIONS | {"about", "round", "around"} - {"that"}
    if known.base in ("show", "tell") and low and low[0] in told_me:
        return Shape(wordings.DONE, " ".join(["me", *told.words]), known, is_sure=sure)
    if not rest:
        return None
    if known.base == "show" and sure and clauses.is_plural(low[0]):
        return Shape(wordings.DONE, " ".join(["me", *told.words]), known, is_sure=sure)
    if _is_gift(known, rest):
        return Shape(wordings.FAVOUR, " ".join(told.words), known, is_sure=sure)
    follows = low[0] not in words.AUXILIARIES and (
        known.base != "promise" or low[0] not in words.PRONOUNS | words.EVERYBODY
    )
    is_shown = (
        known.base in words.SHOWN
        or (_is_for_my_sake(low) and known.base not in words.GLAD)
        or (known.base == "set" and low[0] == "out")
    )
    if is_shown or (to_me and known.base in words.KIND):
        made = wordings.FAVOUR if to_me and known.base in words.FAVOURS else wordings.DONE
        if known.base in ("promise", "offer", "invite", "let") or not clauses.goes_on(rest):
            return Shape(made, " ".join(told.words), known, is_sure=sure and follows)
        made = wordings.GRATEFUL if to_me and known.base in words.FAVOURS else wordings.LIKED
        return Shape(made, " ".join(told.words), known, is_sure=sure)
    if known.base in words.GLAD or (to_me and known.base in words.KIND):
        liked = wordings.GRATEFUL if helped else wordings.LIKED
        made = wordings.PROMISED if known.base == "promise" and follows else liked
        return Shape(made, " ".join(told.words), known, is_sure=sure and follows)
    return None


def _is_for_my_sake(low: Sequence[str]) -> bool:
    """Whether it was done to do the writer a kindness: "stopped the meeting to fetch me water"."""
    after = low[low.index("to") + 1 :] if "to" in low[1:] else []
    known = verbs.forms("".join(after[:1])).get("base")
    return known is not None and known.base in words.KIND and after[1:2] in (["me"], ["us"], ["my"])


def _lent(known: verbs.Verb, rest: Sequence[str]) -> Shape | None:
    """Something lent to the writer, who left out the "me": "lent the mask"."""
    low = [*map(plain, rest)]
    if known.base != "lend" or low[0] not in words.ARTICLES | {"some"} or "to" in low:
        return None
    return deed(wordings.FAVOUR, known, rest, before="me")


def _told_others(known: verbs.Verb, rest: Sequence[str]) -> Shape | None:
    """What they told somebody else: "told the panel to let me finish", "told a friend about me"."""
    low = [*map(plain, rest)]
    to_do = any(one == "to" and "base" in verbs.forms(other) for one, other in pairwise(low[1:5]))
    if (
        known.base != "tell"
        or len(low) < 3
        or low[0] not in words.DETERMINERS
        or not (to_do or {"me", "us"} & {*low[1:]} or (low[1] in words.HUMANS and "about" in low[2:]))
    ):
        return None
    return deed(wordings.LIKED if to_do else wordings.DONE, known, rest)


def _is_whole(low: Sequence[str]) -> bool:
    """Whether what was said is whole and about the writer: "my CV stood out", "to call any time"."""
    has_verb = any(word in words.AUXILIARIES or verbs.past(word) for word in low[1:])
    greets = low[:1] and low[0] in ("hi", "hello", "yes", "goodbye", "thanks", "please") and len(low) > 1
    return greets or low[:1] == ["to"] or (has_verb and low[0] in ("my", "i", "our", "we"))
