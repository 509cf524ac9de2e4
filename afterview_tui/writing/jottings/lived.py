"""What somebody did once, there or at another time: "grew up in Porto", "used a whiteboard", "left me alone"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from afterview_tui.writing.jottings import clauses, verbs, wordings, words
from afterview_tui.writing.jottings.address import Addressed, plain, predicate, to_you
from afterview_tui.writing.jottings.doings import UNCLEAR, is_plain_deed
from afterview_tui.writing.jottings.shape import Shape


def lived(known: verbs.Verb, said: list[str], helped: bool) -> Shape:
    """What somebody did once, or a deed whose meaning is open."""
    told = predicate(said)
    if not helped and known.base in _FRAMED and plain(said[1] if len(said) > 1 else "") == "with":
        return Shape(wordings.DID_ONCE[:2], " ".join(["you", *told.words]), is_sure=told.is_sure)
    is_known = known.base.removeprefix("re") in words.LIVED or known.base in words.LIVED
    is_known = is_known or [*map(plain, said[:2])] == ["used", "to"]
    sure = (
        (is_known or (helped and (known.base in words.SENSED or is_plain_deed(known, [*map(plain, said[1:])]))))
        and told.is_sure
        and not clauses.runs_on(said)
    )
    low = [*map(plain, said)]
    if low[0] == "met" and {*low[1:2]} & words.PREPOSITIONS and not _is_past(low[1:]):
        return Shape(wordings.ABOUT_YOU, " ".join(["you", *told.words]), is_sure=False)
    left = low[0] == "left" and low[1:2] in (["a"], ["an"], ["some"])
    if left or (low[:2] == ["did", "the"] and low[2:3] and low[2] in words.SHARED):
        return Shape(wordings.STAYED, " ".join(to_you(said[1:], begun=True).words), known, is_sure=told.is_sure)
    if any(pair in _FOR_ME for pair in pairwise(low)):
        made = wordings.GRATEFUL if clauses.goes_on(said[1:]) else wordings.FAVOUR
        thanked = to_you(said[1:], begun=True)
        return Shape(made, " ".join(thanked.words), known, is_sure=thanked.is_sure)
    if not helped and (
        ("so", "i") in pairwise(low)
        or (_is_for_me(low) and known.base in words.LIVED)
        or _is_about_me(known, [*map(plain, said[1:])])
    ):
        told = to_you(said[1:], begun=True)
        sure = told.is_sure
        return Shape(wordings.LIKED, " ".join(told.words), known, is_sure=sure)
    unasked = is_known or helped or known.base in _UNASKED
    if not unasked and (deed := _deed(known, said, low)) is not None:
        return deed
    if not is_known and not helped and not set(low) & {"his", "her", "their", "me", "my", "them", "him"}:
        return _done_then(known, said[1:], told)
    made = wordings.ABOUT_YOU if is_known else wordings.DID_ONCE
    in_room = known.base in _IN_ROOM and told.is_sure
    return Shape(wordings.HELPED if helped else made, " ".join(["you", *told.words]), is_sure=sure or in_room)


def _deed(known: verbs.Verb, said: Sequence[str], low: Sequence[str]) -> Shape | None:
    """What they surely did while the writer was there; None where that can't be told."""
    told = to_you(said[1:], begun=True)
    plainly = not _is_past(low[1:]) and is_plain_deed(known, low[1:]) and "they" not in low
    theirs = known.base in _THEIRS and len(low) > 2 and not {*low} & _NOT_SO
    if plainly and not theirs and not {*low} & {"i", "me", "my", "us", "we", "our"}:
        return Shape(wordings.STAYED, " ".join(told.words), known, is_sure=told.is_sure)
    if low[1:2] == ["my"] or plainly or theirs:
        return Shape(wordings.LIKED, " ".join(told.words), known, is_sure=told.is_sure)
    return None


_THEIRS = (words.KIND | words.GLAD | words.OBSERVED) - {
    "get", "hold", "drive", "find", "run", "catch", "stay", "sit", "take", "walk", "swap", "see", "buy", "say",
    "open", "lead", "look", "practise", "practice", "speak", "spend", "talk", "test", "wait", "write", "answer",
    "discuss", "ask", "read", "follow", "check", "push", "choose", "accept", "admit",
}  # fmt: skip
"""Verbs that are theirs and hardly the writer's, even without a subject."""
_NOT_SO = {"not", "never", "nothing", "but", "nearly", "nobody", "they", "them"}
_FOR_ME = {("for", "me"), ("for", "us"), ("for", "my")}
_UNASKED = {
    "drop", "lose", "forget", "ignore", "misread", "mix", "cut", "doubt", "reject", "break", "spill", "say", "have",
    "get", "do", "be", "skip", "kill", "need", "mispronounce", "correct", "rip", "stop", "block", "hate", "dislike",
    "bite",
}  # fmt: skip
"""Verbs for things that nobody likes done to their work."""


def _is_for_me(low: Sequence[str]) -> bool:
    """Whether it was done towards the writer: "came in to meet me", not "grew up in Porto like me"."""
    return any(other == "me" and one not in _NOT_TO_ME for one, other in pairwise(low))


_HERE = {"up", "the", "his", "her", "their"}
"""Words after "opened" for what one sees opened: not "opened a bakery"."""
_NOT_TO_ME = {"like", "as", "than", "and", "from", "near", "before", "after", "behind", "above", "below", "of"}


_FRAMED = {"open", "close", "begin", "start", "end", "finish"}
"""Verbs that structure an hour: "opened with a poem"."""


def _done_then(known: verbs.Verb, rest: Sequence[str], told: Addressed) -> Shape:
    """What somebody did, here or at another time: "used a whiteboard", "phished the CEO on day 3"."""
    low = [*map(plain, rest)]
    if known.base in words.MINE and {"i", "my"} & {*low}:
        of_mine = to_you(rest, begun=True)
        return Shape(wordings.LIKED, " ".join(of_mine.words), known, is_sure=of_mine.is_sure)
    then = _is_past(low)
    sure = told.is_sure and (then or known.base in _IN_ROOM) and len(rest) > 1
    clear = known.base not in UNCLEAR | _UNASKED | words.MINE and not {*low} & _NOT_SO and len(rest) > 1
    if not sure and clear and told.is_sure and not clauses.runs_on(["", *rest]):
        return Shape(wordings.STAYED, " ".join(to_you(rest, begun=True).words), known)
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
"""Verbs for what one sees somebody do in a conversation."""
_TIMES = {
    "ago", "once", "since", "years", "months", "weeks", "year", "herself", "himself", "themselves", "originally",
    "later", "day",
}  # fmt: skip


def _is_past(rest: Sequence[str]) -> bool:
    """Whether it was done at another time than that hour: "in 2019", "on day 3", "from marketing"."""
    return bool(set(rest) & _TIMES) or _YEAR.search(" ".join(rest)) is not None


_YEAR = re.compile(r"\b(?:(?:19|20)\d\d|(?:in|since) '?\d\d)\b(?! \w+s\b)")
"""A year: "in 2019", "in 96", not "in 60 seconds"."""


def _is_about_me(known: verbs.Verb, low: list[str]) -> bool:
    """Whether it was done there and then, with or for the writer: "left me alone", "switched to English for me"."""
    towards = any(one in ("for", "with", "to", "at") and other == "me" for one, other in pairwise(low))
    wished = known.base in ("want", "like", "love") and bool({"i", "me", "my"} & set(low))
    return (
        low[:1] in (["me"], ["us"])
        or towards
        or wished
        or (known.base == "open" and low[0] in _HERE and not _is_past(low))
    )
