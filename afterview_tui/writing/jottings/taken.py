"""What the sentence takes of a jotting: its first sure part and what certainly goes with it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from afterview_tui.writing.jottings import awkward, clauses, doubts, evidence, guard, parts, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.shape import Shape
from afterview_tui.writing.jottings.shapes import shape
from afterview_tui.writing.jottings.turning import turns
from afterview_tui.writing.jottings.ways import One, Way, one, rotated, sentence, ways

OTHERS = "\ue000"
"""Marks a "they" or "them" that is not the reader; no keyboard types it."""
MOST = 3
"""How many deeds go into one sentence."""
_FAVOURS = (wordings.FAVOUR, wordings.GRATEFUL)
_DEEDS = (*_FAVOURS, wordings.DONE, wordings.LIKED, wordings.PROMISED, wordings.STAYED)
_THINGS = (wordings.NAMED, wordings.FIGURES)
_GIFTS = (wordings.GIVEN, wordings.ENJOYED)


class Taken(NamedTuple):
    """What becomes of a jotting, part by part."""

    ways: list[Way]
    """Ways to put what is taken, the likeliest first, then those that hold more of it."""
    doubt: str = ""
    """Why the writer has to choose; empty if the first way is sure."""
    left_out: tuple[str, ...] = ()
    """The parts that the first way leaves out."""


class _Part(NamedTuple):
    """One part of a jotting as it reads by itself."""

    text: str
    read: One
    doubt: str
    """Why it isn't sure by itself; empty if it is."""

    @property
    def made(self) -> str:
        return self.read.ways[0].text if self.read.ways else ""


def take(text: str, doubt: str, place: int, name: str, helped: bool) -> Taken:
    """What the sentence takes of a mended jotting; ``doubt`` is what is doubtful about its words."""
    read = parts.read(text)
    told = [cut for each in read.told for cut in _shortened(each.text, place, name, helped)]
    if not told:
        return Taken([], doubts.NOTHING)
    if given := _row_of_gifts(told, place, helped):
        return Taken(given, "", tuple(read.beside))
    at = _first_sure(told)
    if at is None:
        unsure = doubt if doubt in doubts.RATHER_NOT else told[0].doubt or doubts.NAMED
        return Taken([*told[0].read.ways, *_more(told)], unsure)
    taken, rest = [told[at]], told[:at]
    for each in told[at + 1 :]:
        longer = _joined(taken, each, place, name, helped, is_next=len(rest) == at)
        taken, rest = (taken, [*rest, each]) if longer is None else (longer, rest)
    doubt = _in_whole(text, doubt, [*(each.text for each in rest), *read.beside], helped)
    doubt = doubt or next((turn for each in rest if (turn := _turned(taken[0], each))), "")
    left = (*(each.text for each in rest), *read.beside)
    return Taken([*_put(taken, place), *_more([*taken, *rest])], doubt, left)


def _in_whole(text: str, doubt: str, left: Sequence[str], helped: bool) -> str:
    """What is doubtful about the words of a jotting as a whole, whichever part they stand in."""
    if awkward.SECRET.search(text.replace("’", "'")):
        return doubts.AWKWARD
    if _NUMBERED.search(text):
        return doubts.SEVERAL
    is_left = any(doubts.of_words(each, each, helped=helped) in doubts.RATHER_NOT for each in left)
    return doubt if doubt in doubts.RATHER_NOT and not is_left else ""


_NUMBERED = re.compile(r"\s[2-9][.)]\s")


def _part(text: str, place: int, name: str, helped: bool) -> _Part:
    """A part by itself; capitals, doubled words and languages are looked at in the whole."""
    text = _SPENT.sub("has spent ", text)
    this, doubt = one(text, place, name, helped), doubts.of_words(text, text, helped=helped)
    doubt = "" if doubt in (doubts.CAPITALS, doubts.TWICE, doubts.LANGUAGE) else doubt
    made = this.ways[0].text if this.ways else ""
    doubt = doubt or this.doubt or guard.unproven(text, [this.shape] if this.shape else [], made)
    doubt = doubt or (doubts.SHAPE if _TELLS_NOTHING.fullmatch(text) else "")
    return _Part(text, this, doubt)


_SPENT = re.compile(r"^(?=\d+ (?:years|months) (?:with|at|in|as|on the)\b)")
_TELLS_NOTHING = re.compile(r"(?:(?:she|he|they) )?(?:told|asked) (?:me|us)", re.IGNORECASE)


_AND_THEN = re.compile(r",? (?:and|so) (?=(?:i|we|it|they|that|this|she|he)\b)", re.IGNORECASE)
"""Where somebody or something else goes on: "asked me to draw it and I forgot an arrow"."""


_WE = re.compile(r"we .* and (?:she|he|they) ", re.IGNORECASE)
"""What was done together, and then by the person alone."""


def _shortened(text: str, place: int, name: str, helped: bool) -> list[_Part]:
    """A part, or what is sure of it and what goes on after "and"."""
    whole = _part(text, place, name, helped)
    if (whole.doubt or _WE.match(text)) and (found := _AND_THEN.search(text)) is not None:
        first = _part(text[: found.start()], place, name, helped)
        if not first.doubt and (_is_done(first.read.shape) or not whole.doubt):
            return [first, _part(text[found.end() :], place, name, helped)]
    return [whole]


def _first_sure(told: Sequence[_Part]) -> int | None:
    """The index of the part that becomes the sentence: the first, or a plain deed after an unclear one."""
    if not told[0].doubt and (len(told) == 1 or not _is_thing(told[0]) or evidence.names_thing(told[0].text)):
        return 0
    for n, each in enumerate(told):
        if each.doubt in doubts.RATHER_NOT:
            return None
        shows = _is_to_me(each.text) or told[0].doubt == doubts.VERDICT
        if n and not each.doubt and _is_done(each.read.shape) and shows:
            return n
    return None


def _is_deed(found: Shape | None) -> bool:
    return found is not None and found.wordings in _DEEDS and found.verb is not None and bool(found.verb.base)


_WISHES = {"like", "love", "want", "offer", "promise", "agree", "prefer", "plan", "hope"}


def _is_done(found: Shape | None) -> bool:
    """Whether somebody did something that stays done, whatever came after."""
    return found is not None and _is_deed(found) and found.verb is not None and found.verb.base not in _WISHES


def _is_to_me(text: str) -> bool:
    low = [*map(plain, text.split())]
    return bool({*low} & {"me", "us", "my", "our"}) or verbs.past(low[0]) == verbs.past("showed")


def _kind(part: _Part) -> wordings.Wordings:
    return part.read.shape.wordings if part.read.shape is not None else ()


def _is_thing(part: _Part) -> bool:
    return _kind(part) in _THINGS


def _is_persons(part: _Part) -> bool:
    """Whether nobody but the person can be the subject of a deed that follows."""
    found = part.read.shape
    if found is None:
        return False
    is_theirs = _acts(found) or found.wordings in (wordings.BEING, wordings.TOGETHER) or found.it.startswith("you ")
    return is_theirs or (_is_thing(part) and not {*map(plain, part.text.split())} & (words.HUMANS | words.ANIMALS))


def _acts(found: Shape | None) -> bool:
    """Whether it is what the person did, one way or another."""
    return _is_deed(found) or (found is not None and found.wordings in (wordings.CHEERED, wordings.HELPED))


def _joined(
    taken: Sequence[_Part], each: _Part, place: int, name: str, helped: bool, *, is_next: bool
) -> list[_Part] | None:
    """What is taken with one more part that certainly goes with it; None where it doesn't.

    ``is_next`` if nothing between them is left out.
    """
    first, last = taken[0].read.shape, taken[-1]
    deed = each.read.shape if not each.doubt and len(taken) < MOST and _is_persons(taken[0]) else None
    if _acts(deed) and _is_to_me(each.text):
        return [*taken, each]
    if not is_next:
        return None
    let_me = first is not None and first.verb is not None and first.verb.base in ("let", "have")
    if _is_done(deed) and _acts(first) and not let_me:
        return [*taken, each]
    for link in _links(last, each.text):
        longer = _part(f"{last.text}{link}{each.text}", place, name, helped)
        if not longer.doubt:
            return [*taken[:-1], longer]
    return None


_ARTICLES = words.ARTICLES | words.POSSESSIVES | words.OWN
_PICKS = {"own", "one", "only", "same", "first", "last", "best", "worst"}
"""Words that say which of the things before is meant."""


def _links(last: _Part, text: str) -> Iterator[str]:
    """How a part may go on from the one before, as one more thing of a row."""
    low = [*map(plain, text.split())]
    if {*low} & (words.PRONOUNS | words.AUXILIARIES | {"me", "us"}) or clauses.verb_at(text.split()) is not None:
        return
    low = low[1:] if low[0] == "also" and len(low) > 1 else low
    is_row = low[0] in _ARTICLES and len(low) <= MOST_OF_THING and (_has_article(last.text, low[0]) or "own" in low)
    if is_row and _is_deed(last.read.shape):
        yield ", " if {*low} & _PICKS or " and " in text else ", and " if ", " in last.text else " and "


MOST_OF_THING = 6
"""How many words one more thing of a row may have."""


def _has_article(text: str, article: str) -> bool:
    """Whether the last thing before has an article of the same kind, so that both stand in a row."""
    told = [low for word in text.split() if (low := plain(word)) in _ARTICLES]
    return bool(told) and (told[-1] in ("a", "an", "some")) == (article in ("a", "an", "some"))


def _turned(first: _Part, left: _Part) -> str:
    """Why a part that is left out may turn the meaning of the first; empty where it doesn't."""
    kept, quoted = _is_done(first.read.shape), _kind(first) is wordings.QUOTE
    if left.doubt in doubts.RATHER_NOT:
        return left.doubt if left.doubt == doubts.AWKWARD and not (kept or quoted) else ""
    kept_too = quoted or _kind(left) is wordings.QUOTE
    return doubts.SHAPE if not kept_too and turns(left.text, is_done=kept) else ""


def _row_of_gifts(told: Sequence[_Part], place: int, helped: bool) -> list[Way]:
    """Things received, in a row: "warm welcome, tea, tour of the ward"; empty unless each is one."""
    shapes = [each.read.shape or shape(each.text.split(), helped=helped) for each in told]
    if len(told) < 2 or not all(each is not None and each.wordings in _GIFTS for each in shapes):
        return []
    it = parts.listed([each.it for each in shapes if each is not None])
    return [Way(sentence(each.format(it=it))) for each in rotated(wordings.GIVEN, place)]


def _put(taken: Sequence[_Part], place: int) -> list[Way]:
    """What is taken, in a few ways: one sentence for deeds in a row, another for anything else."""
    if len(taken) == 1:
        return taken[0].read.ways
    made = []
    for n in range(MOST):
        told: list[str] = []
        for at, group in enumerate(_grouped(taken)):
            tries = [_deeds(group, place + n + at + other) for other in range(4)]
            openings = [other.split()[:2] for other in told]
            told.append(next((each for each in tries if each.split()[:2] not in openings), tries[0]))
        made.append(Way(" ".join(told)))
    return made


def _grouped(taken: Sequence[_Part]) -> list[list[Shape]]:
    """What is taken, sentence by sentence: deeds in a row are one."""
    made: list[list[Shape]] = []
    for each in (part.read.shape for part in taken if part.read.shape is not None):
        if made and _is_deed(made[-1][-1]) and _is_deed(each):
            made[-1].append(each)
        else:
            made.append([each])
    return made


def _deeds(shapes: Sequence[Shape], place: int) -> str:
    """A sentence for one thing, or for several deeds: "Thank you for explaining CI and showing me the lab"."""
    if len(shapes) == 1:
        return next(ways(shapes[0], place)).text
    said = [(each.verb, each.it) for each in shapes if each.verb]
    told = {
        form: parts.listed([f"{getattr(verb, form)} {it}".strip() for verb, it in said])
        for form in ("past", "gerund", "base")
    }
    thanked = all(each.wordings in (wordings.DONE, wordings.FAVOUR) for each in shapes)
    some = any(each.wordings in _FAVOURS for each in shapes)
    made = wordings.FAVOUR if thanked else wordings.GRATEFUL if some else wordings.LIKED
    return sentence(rotated(made, place)[0].format(**told))


def _more(told: Sequence[_Part]) -> list[Way]:
    """Ways that hold more than what is taken: every part, if each is sure, and then each by itself."""
    sure = [each for each in told if not each.doubt and each.made]
    whole = [Way(" ".join(each.made for each in sure))] if 1 < len(sure) == len(told) <= MOST else []
    return [*whole, *(way for each in sure for way in each.read.ways[:2])]
