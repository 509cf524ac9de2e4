"""The tone for a fact: a warm one was good to hear, a figure useful, a tool interesting."""

import re
from collections.abc import Sequence

from afterview_tui.writing.jottings import verbs, wordings, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.wordings import Wordings

_USEFUL = words.table("""
start starts shift shifts rota deadline deadlines process step steps round rounds budget notice contract contracts
weeks days hours minutes months week trial probation expects expect requires require need needs must want wants
decide decides decision takes may might
""")
_CAREER = {"lead", "run", "manage", "head", "own", "supervise", "oversee", "report", "handle", "cover"}


_YEAR = re.compile(r"(?:19|20)\d\d")
_HARD = words.table("""
short hard tough lack lacks lacking problem problems difficult busy slow little few missing behind unpaid empty
nobody's noisy cold heavy never against without no not hardly rarely badly poorly
""")


TROUBLE = words.table("""
broke broken damp leaks leaking leaked mould mouldy mold worst worse shortage flooded floods collapsed peeling
crumbling freezing rats delays delayed backlog complaints outage outages crashed crashes failed failing stolen
cracked rotten overworked exhausting stinks overdue cancelled canceled nightmare sinking
""")
"""Words for what went wrong there, which was not good to hear."""


def news(said: Sequence[str]) -> Wordings:
    """The wordings for a fact about the work, by its content."""
    low = {plain(word) for word in said}
    if low & TROUBLE and not low & {"so", "but", "never", "no", "not"}:
        return wordings.OPENLY
    if low & _HARD:
        return wordings.PRACTICAL
    if low & (words.WARM | words.HONOURS) or plain(said[0]) == "my":
        return wordings.WARM
    if (
        low & _USEFUL
        or any(word[:1].isdigit() and not _YEAR.fullmatch(word) for word in low)
        or low & words.NEGATED
    ):
        return wordings.PRACTICAL
    return wordings.NEWS


def said(told: Sequence[str]) -> Wordings:
    """The wordings for what they said: a view may deny something without being of use."""
    low = {plain(word) for word in told}
    of_use = low & (_USEFUL | TROUBLE) or any(word[:1].isdigit() for word in low)
    view = (
        not of_use
        and low & (words.NEGATED | _HARD)
        and plain(told[0]).partition("'")[0] not in ("they", "we", "it")
    )
    return wordings.OPINION if view else news(told)


_MISHAPS = words.table(
    "incident strike flood fire crash leak complaint accident theft fraud scandal recall power-cut"
)
_OF_USE = _USEFUL - {"days", "weeks", "hours", "process", "step", "steps"}


def things(said: Sequence[str]) -> Wordings:
    """The wordings for something that was named, which ends in its head noun."""
    low = {plain(word) for word in said}
    if {(head := plain(said[-1])), head.removesuffix("s")} & (TROUBLE | _MISHAPS):
        return wordings.FIGURES[1:2]
    useful = low & _OF_USE or plain(said[0])[:1] in {*"0123456789£€$"}
    return wordings.FIGURES if useful else wordings.NAMED


_SOON = words.table(
    "monday tuesday wednesday thursday friday saturday sunday tomorrow ring call write email let send"
)
_YET = {"say", "tell", "promise", "offer", "give", "decide", "know"}
"""What somebody can't do yet, which is of use to know."""


def of_person(base: str, said: Sequence[str]) -> Wordings:
    """The wordings for what somebody does, by its verb: nobody likes to hear that they run an office."""
    low = {plain(word) for word in said}
    when = low & (_USEFUL | _SOON) or any(word[:1].isdigit() for word in low)
    if not base and ((low & {"will", "must"} and when) or (low & {"can't", "cannot"} and low & _YET)):
        return wordings.PRACTICAL
    if base in _CAREER or (base in ("", "be") and low & {"moving", "leaving", "changing", "switching"}):
        return wordings.CAREER
    if base == "think" or low & _HARD or low & words.NEGATED or "hate" in base:
        return wordings.OPINION
    return wordings.WARM if low & words.WARM else wordings.ABOUT_YOU


_WELL_MADE = {
    "clean", "solid", "original", "sharp", "neat", "tidy", "bold", "fresh", "elegant", "convincing", "unusual",
}  # fmt: skip
_FOUND = re.compile(
    r"^(?P<what>my [\w -]+?) (?:is|was|are|were|looks?|looked) "
    r"(?P<how>(?:(?:very|really|so) )?(?P<word>\S+)(?: enough)?)$"
)


def found(told: Sequence[str]) -> str:
    """What they found good: "my code is clean" as "my code clean"; empty for anything else."""
    fits = _FOUND.match(" ".join(told))
    if fits is None or not (
        plain(fits["word"]) in words.GOOD | words.TASTES | _WELL_MADE or fits["word"][:1] in '"“'
    ):
        whole = re.match(r"^(?P<what>my [\w -]+?) (?:is|was) (?P<how>[\"“][^\"”]+[\"”])$", " ".join(told))
        fits = whole
    return f"{fits['what']} {fits['how']}" if fits else ""


def is_seen(low: Sequence[str]) -> bool:
    """Whether others visibly did something there: "children said hello", "everyone waved"."""
    low = low[2:] if list(low[:2]) in (["one", "of"], ["some", "of"]) and len(low) > 4 else low
    subject = next((n for n in (0, 1) if low[n] not in words.DETERMINERS), 0)
    others = low[subject] in words.EVERYBODY | words.PLURALS or low[subject].removesuffix("s") in words.HUMANS
    crowds = {"panel", "crew", "class", "choir", "team"}
    others = others or (low[0] == "the" and (low[1].endswith(("er", "or", "ist")) or low[1] in crowds))
    if not others or set(low[:subject]) & words.POSSESSIVES or len(low) < subject + 2:
        return False
    known = verbs.past(low[subject + 1])
    return known is not None and known.base in words.SHOWS and "that" not in low
