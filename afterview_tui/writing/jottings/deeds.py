"""What somebody did: "showed me the board", "said it is quiet", "grew up in Porto", "shown around"."""

from collections.abc import Sequence
from itertools import pairwise

from afterview_tui.writing.jottings import clauses, tones, verbs, wordings, words
from afterview_tui.writing.jottings.address import Addressed, plain, predicate, to_you
from afterview_tui.writing.jottings.doings import absent, beyond, by_writer, is_plain_deed
from afterview_tui.writing.jottings.quotes import quote
from afterview_tui.writing.jottings.shape import Shape

SAID = {
    "said", "mentioned", "explained", "told", "promised", "thought", "noted", "stressed", "shared", "confirmed",
    "admitted", "added",
}  # fmt: skip


def did(said: list[str], helped: bool) -> Shape | None:
    """A past tense without its subject: "showed me the board", "said that it is quiet", "used to be a chef"."""
    skipped = 0
    while skipped < len(said) - 1 and plain(said[skipped]) in words.ADVERBS:
        skipped += 1
    low = [*map(plain, said[skipped:])]
    known = verbs.past(low[0])
    if low[0] == "had" and len(low) > 1 and (shared := _had(said[skipped:], low)):
        return shared
    helping = low[0] == "did" and low[1:2] and low[1] in words.DETERMINERS
    if (
        known is None
        or (low[0] in ("had", "did", "was") and not helping and not _never_had(said, skipped, low))
        or (low[0] not in ("said",) and len(low) < 2 and not helped)
    ):
        return None
    if skipped and low[0] not in words.AUXILIARIES and {*map(plain, said[:skipped])} <= _LATELY and not helped:
        return Shape(wordings.LATELY, " ".join(to_you(said[skipped + 1 :], begun=True).words), known)
    if skipped:
        told = predicate(said)
        if helped:
            return Shape(wordings.HELPED, " ".join(["you", *told.words]), is_sure=told.is_sure)
        if low[0] == "had" or "before" in low[1:]:
            never = ["have", *told.words] if low[0] == "had" else told.words
            return Shape(wordings.NEWS[1:3], " ".join(["you", *never]), is_sure=told.is_sure)
        base = low[0] != "had" and {*map(plain, said[:skipped])} == {"never"}
        base = base or known.base in words.KIND | words.GLAD | words.LIVED | words.HELPED_ANYHOW
        return Shape(
            wordings.LIKED, " ".join(told.words), verbs.Verb("", "", "", "", ""), is_sure=told.is_sure and base
        )
    if not helped and (own := by_writer(known, said, low)):
        return own
    return (
        beyond(known, said, low)
        or reported(said, low)
        or done(known, said[1:], helped)
        or _lived(known, said, helped)
    )


_LATELY = {"just", "recently"}


def _never_had(said: Sequence[str], skipped: int, low: Sequence[str]) -> bool:
    """Whether it is "never had a junior before", of one's life until then."""
    return low[0] == "had" and skipped == 1 and plain(said[0]) == "never" and low[1:2] != ["to"]


def _had(said: list[str], low: list[str]) -> Shape | None:
    """What was had together: "had a laugh about the forklifts"."""
    noun, _ = clauses.head(said[1:]) if len(said) > 2 else ("", 0)
    if low[1] not in ("a", "an", "some", "our") or noun not in words.SHARED:
        return None
    told = to_you(said[1:])
    return Shape(wordings.TOGETHER, " ".join(told.words), verbs.forms("have")["base"], is_sure=told.is_sure)


def reported(said: list[str], low: list[str]) -> Shape | None:
    """What they said, as what was said: "said they promote from inside"."""
    n = 2 if low[0] == "told" and low[1:2] in (["me"], ["us"]) else 1
    if low[0] not in SAID or len(low) < n + 2:
        return None
    rest = said[n + 1 :] if low[n] == "that" else said[n:]
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
    if found := tones.found(told.words):
        return Shape(wordings.FOUND, found, is_sure=told.is_sure)
    if first == "i" and len(rest) > 2 and plain(rest[1]) in ("should", "must", "need", "might"):
        return Shape(wordings.ADVISED, " ".join(told.words), is_sure=told.is_sure)
    turned = first in ("i", "i'd", "i'm", "i'll", "i've", "my")
    made = wordings.ABOUT_YOU if first.partition("'")[0] in ("she", "he") else tones.news(rest)
    made = wordings.WARM if turned else made
    return Shape(made, " ".join(told.words), is_sure=told.is_sure)


def _told_to(rest: Sequence[str]) -> Shape | None:
    """What somebody said one should do: "said take the weekend to think"."""
    n = 1 if plain(rest[0]) in ("just", "always", "never") and len(rest) > 2 else 0
    known = verbs.forms(plain(rest[n]))
    follows = plain(rest[n + 1]) in words.DETERMINERS | {"it", "no", "more"} or plain(rest[n]) == "be"
    if "base" not in known or "past" in known or not follows:
        return None
    told = to_you(rest)
    return Shape(wordings.ADVICE, " ".join(told.words), is_sure=told.is_sure)


def praised(known: verbs.Verb, rest: Sequence[str]) -> Shape | None:
    """What was good in somebody's eyes: "praised my lesson plan", "loved my answer", "asked good questions"."""
    low = [*map(plain, rest)]
    told = to_you(rest, begun=True)
    it = " ".join(told.words)
    if known.base in ("praise", "compliment") and low[:1] == ["my"]:
        return Shape(wordings.KIND_WORDS, it, is_sure=told.is_sure)
    if known.base == "compliment" and low[:2] in (["me", "on"], ["me", "for"]) and low[2:3] == ["my"]:
        return Shape(wordings.KIND_WORDS, " ".join(told.words[2:]), is_sure=told.is_sure)
    if known.base in ("like", "love", "enjoy") and {"i", "my", "me"} & set(low):
        return Shape(wordings.CHEERED, it, known, is_sure=told.is_sure)
    if known.base == "ask" and 2 <= len(low) <= 3 and low[-1] == "questions" and not set(low) & words.SMALL:
        return Shape(wordings.ENJOYED, f"your {it}")
    return None


_ARRANGED = {"send", "arrange", "book", "reserve", "order", "print", "fetch", "organise", "organize", "sort"}


def _is_gift(known: verbs.Verb, rest: Sequence[str]) -> bool:
    """Whether it was something given though no "me" says so: "gave an example", "made tea"."""
    if known.base in _ARRANGED:
        return plain(rest[0]) in ("a", "an", "the", "some", "everything")
    if known.base == "give":
        return clauses.head(rest)[0] in words.GIVEN | words.SPOKEN
    return known.base == "make" and plain(rest[-1]) in words.DRINKS | {"lunch", "dinner", "breakfast"}


def done(known: verbs.Verb, rest: Sequence[str], helped: bool) -> Shape | None:
    """What they did for the writer, or in the conversation."""
    if rest and (found := praised(known, rest)):
        return found
    low = [*map(plain, rest)]
    told = to_you(rest, begun=True)
    to_me = bool({"me", "us", "my", "our", "myself"} & set(low[:6]))
    sure = told.is_sure and not clauses.second_subject(rest) and (known.base != "say" or _is_whole(low))
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
        known.base != "promise" or low[0] in {"to", "me", "us"} | words.DETERMINERS
    )
    is_shown = known.base in words.SHOWN or (known.base == "set" and low[0] == "out")
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


def _is_whole(low: Sequence[str]) -> bool:
    """Whether what was said is whole and about the writer: "my CV stood out", "to call any time"."""
    has_verb = any(word in words.AUXILIARIES or verbs.past(word) for word in low[1:])
    return low[:1] == ["to"] or (has_verb and low[0] in ("my", "i", "our", "we"))


def _lived(known: verbs.Verb, said: list[str], helped: bool) -> Shape:
    """What somebody did once, or a deed that nobody can tell the sense of."""
    told = predicate(said)
    if not helped and known.base in _FRAMED and plain(said[1] if len(said) > 1 else "") == "with":
        return Shape(wordings.DID_ONCE[:2], " ".join(["you", *told.words]), is_sure=told.is_sure)
    is_known = known.base.removeprefix("re") in words.LIVED or known.base in words.LIVED
    is_known = is_known or [*map(plain, said[:2])] == ["used", "to"]
    sure = (
        (is_known or (helped and (known.base in words.SENSED or is_plain_deed(known, [*map(plain, said[1:])]))))
        and told.is_sure
        and not clauses.second_subject(said[1:])
        and not clauses.runs_on(said)
    )
    low = [*map(plain, said)]
    if any(pair in _FOR_ME for pair in pairwise(low)) and not clauses.second_subject(said[1:]):
        made = wordings.GRATEFUL if clauses.goes_on(said[1:]) else wordings.FAVOUR
        thanked = to_you(said[1:], begun=True)
        return Shape(made, " ".join(thanked.words), known, is_sure=thanked.is_sure)
    if not helped and (
        (_is_for_me(low) and known.base in words.LIVED) or _is_about_me(known, [*map(plain, said[1:])])
    ):
        told = to_you(said[1:], begun=True)
        sure = told.is_sure and not clauses.second_subject(said[1:])
        return Shape(wordings.LIKED, " ".join(told.words), known, is_sure=sure)
    unasked = is_known or helped or known.base in _UNASKED or clauses.second_subject(said[1:])
    if low[1:2] == ["my"] and not unasked:
        told = to_you(said[1:], begun=True)
        return Shape(wordings.LIKED, " ".join(told.words), known, is_sure=told.is_sure)
    if not unasked and not _is_past(low[1:]) and is_plain_deed(known, low[1:]):
        told = to_you(said[1:], begun=True)
        return Shape(wordings.LIKED, " ".join(told.words), known, is_sure=told.is_sure and "they" not in low)
    if not is_known and not helped and not set(low) & {"his", "her", "their", "me", "my", "them", "him"}:
        return _done_then(known, said[1:], told)
    made = wordings.ABOUT_YOU if is_known else wordings.DID_ONCE
    in_room = known.base in _IN_ROOM and told.is_sure and not clauses.second_subject(said[1:])
    return Shape(wordings.HELPED if helped else made, " ".join(["you", *told.words]), is_sure=sure or in_room)


_FOR_ME = {("for", "me"), ("for", "us"), ("for", "my")}
_UNASKED = {
    "drop", "lose", "forget", "ignore", "misread", "mix", "cut", "doubt", "reject", "break", "spill", "say", "have",
    "get", "do", "be", "skip", "kill", "need", "mispronounce", "correct", "rip", "stop", "block", "hate", "dislike",
}  # fmt: skip
"""What nobody is glad to have had done to what is theirs."""


def _is_for_me(low: Sequence[str]) -> bool:
    """Whether it was done towards the writer: "came in to meet me", not "grew up in Porto like me"."""
    return any(other == "me" and one not in _NOT_TO_ME for one, other in pairwise(low))


_NOT_TO_ME = {"like", "as", "than", "and", "from", "near", "before", "after", "behind", "above", "below", "of"}


_FRAMED = {"open", "close", "begin", "start", "end", "finish"}
"""What is done to an hour: "opened with a poem"."""


def _done_then(known: verbs.Verb, rest: Sequence[str], told: Addressed) -> Shape:
    """What somebody did, here or at another time: "used a whiteboard", "phished the CEO on day 3"."""
    low = [*map(plain, rest)]
    if known.base in words.MINE and {"i", "my"} & {*low}:
        of_mine = to_you(rest, begun=True)
        return Shape(wordings.LIKED, " ".join(of_mine.words), known, is_sure=of_mine.is_sure)
    then = _is_past(low)
    sure = told.is_sure and (then or known.base in _IN_ROOM) and len(rest) > 1 and not clauses.second_subject(rest)
    made = (
        wordings.ABOUT_YOU
        if then
        else wordings.DID_ONCE[:2]
        if sure
        else (wordings.ABOUT_YOU[1], *wordings.DID_ONCE)
    )
    return Shape(made, " ".join(["you", *told.words]), is_sure=sure)


_IN_ROOM = {
    "take", "bring", "eat", "stand", "carry", "pour", "cook", "draw", "use", "type", "nod", "pause", "sit",
    "start", "begin", "end", "finish", "keep", "slow", "switch", "sing", "whistle", "dance", "act", "mime",
    "cut", "open", "peel", "weigh",
}  # fmt: skip
"""What one sees somebody do in a conversation."""
_TIMES = {
    "ago", "once", "since", "years", "months", "weeks", "year", "herself", "himself", "themselves", "originally",
    "later", "day",
}  # fmt: skip


def _is_past(rest: Sequence[str]) -> bool:
    """Whether it was done at another time than in the conversation: "in 2019", "on day 3", "from marketing"."""
    return bool(set(rest) & _TIMES) or any(word[:2] in ("19", "20") and len(word) == 4 for word in rest)


def _is_about_me(known: verbs.Verb, low: list[str]) -> bool:
    """Whether it was done there and then, with or for the writer: "left me alone", "switched to English for me"."""
    towards = any(one in ("for", "with", "to", "at") and other == "me" for one, other in pairwise(low))
    wished = known.base in ("want", "like", "love") and bool({"i", "me", "my"} & set(low))
    return low[:1] in (["me"], ["us"]) or towards or wished or (known.base == "open" and low[:1] == ["up"])
