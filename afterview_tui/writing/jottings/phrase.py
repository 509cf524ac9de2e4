"""What becomes of a jotting: a sentence if its shape is sure, otherwise ways to choose from and a question."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from afterview_tui.domain.text import has_words, one_line
from afterview_tui.writing.jottings import (
    doubts,
    fragments,
    guard,
    guesses,
    parts,
    taken,
    wordings,
    words,
)
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.mending import mended
from afterview_tui.writing.jottings.shapes import shape
from afterview_tui.writing.jottings.ways import Way, rotated, sentence, ways, without_name

AS_TYPED, NO_SENTENCE = "as you typed it", "nothing of it"
_PLEASED = re.compile(
    r"\b(?:glad|liked?|good|enjoyed|appreciated|useful|interest(?:ed|ing)"
    r"|lovely|kind|pleased|grateful|thank|a lot)\b",
    re.IGNORECASE,
)


class Phrase(NamedTuple):
    """What becomes of a jotting."""

    ways: Sequence[Way] = ()
    """Ways to put it, the likeliest first; none if nothing was jotted."""
    doubt: str = ""
    """Why one of them has to be chosen, as a question; empty if the first one is sure."""
    left_out: tuple[str, ...] = ()
    """The parts of the jotting that the first one leaves out."""

    @property
    def sentence(self) -> str:
        """The sentence for the note; empty if the writer has to choose."""
        return "" if self.doubt or not self.ways else self.ways[0].text


@lru_cache(maxsize=512)
def phrase(said: str, place: int = 0, *, name: str = "", helped: bool = False) -> Phrase:
    """What becomes of one thing that somebody said or showed.

    ``place`` chooses among the wordings, so that neighbours on a panel get different ones. ``name`` is what the
    person is called: in a note to them it becomes "you". Of somebody who ``helped``, whatever they did is worth
    thanks. The latest answers are kept, since a draft, its starters and its check ask for the same.
    """
    if not has_words(said):
        return Phrase()
    text = mended(said)
    found = _of_text(said, _apart(text) if helped else text, place, name, helped=helped)
    lists = (_FIGURE if found.left_out else _LISTS).search(found.sentence)
    is_stiff = lists is not None and fragments.stands_alone(text)
    is_unshaped = found.doubt in _UNSHAPED or (found.doubt == doubts.VERDICT and len(parts.units(text)) > 1)
    if not helped and (is_unshaped or is_stiff) and (facts := fragments.whole(text)):
        found = Phrase((*_noted(facts, place), *found.ways), "")
    return Phrase(tuple(way._replace(text=_unmarked(way.text)) for way in found.ways), found.doubt, found.left_out)


def _unmarked(text: str) -> str:
    return text.replace(taken.OTHERS, "")


_UNSHAPED = {doubts.SHAPE, doubts.NAMED, doubts.SEVERAL}
"""Doubts about the wording rather than the meaning."""


_LISTS = re.compile(r" about the |\bthere (?:is|are) no\b")
"""Wordings in which bare facts sound stiff."""
_FIGURE = re.compile(r" about the (?:[a-z]+ )+(?<!of )\d[^ a-z]*\.$")
"""A figure behind its noun: "about the keel 1:9"."""


def _noted(facts: str, place: int) -> list[Way]:
    made = wordings.NOTED_FIGURES if re.search(r"\d", facts) else wordings.NOTED
    return [Way(sentence(each.format(it=facts))) for each in rotated(made, place)]


_OTHERS = re.compile(r"(?<=\w )(they|them|themselves)\b(?=['’ .,;]|$)", re.IGNORECASE)


def _apart(text: str) -> str:
    """The jotting about a helper, with each "they" that is the company marked."""
    return _OTHERS.sub(rf"\1{taken.OTHERS}", text)


def _of_text(said: str, text: str, place: int, name: str, *, helped: bool) -> Phrase:
    """What a mended jotting comes to."""
    doubt = doubts.of_words(text, one_line(said), helped=helped)
    if doubt in (doubts.NOTHING, doubts.LANGUAGE):
        return Phrase(_with_own([], said)[::-1], doubt)
    better = doubts.decent(doubts.once(doubts.quieter(text))) if doubt else text
    found = taken.take(better, doubt, place, name, helped)
    if doubt == doubts.SLANG or (doubt == doubts.CAPITALS and not doubts.is_quieted(text)):
        return Phrase(_with_own(found.ways, said), doubt)
    if found.doubt in doubts.RATHER_NOT:
        praise = _praise(without_name(better, name), place, helped)
        return Phrase((*praise, *_rather_not(found.ways, better, said)), found.doubt)
    left = tuple(map(_unmarked, found.left_out)) if not found.doubt else ()
    return Phrase(_with_own(found.ways, said), found.doubt, left)


def as_typed(said: str) -> str:
    """The writer's words as a sentence."""
    text = one_line(said).strip()
    if not has_words(text):
        return ""
    return sentence(text)


def not_in(left_out: Sequence[str], text: str) -> list[str]:
    """The parts left out of a jotting whose words aren't in a text either."""
    there = {plain(word) for word in text.split()}
    own = ((each, content(each) or {*map(plain, each.split())}) for each in left_out)
    return [each for each, wanted in own if 2 * len(wanted & there) <= len(wanted)]


def content(text: str) -> set[str]:
    """The words of a text that carry its meaning, in small letters."""
    return {word for each in text.split() if (word := plain(each)) and word not in words.SMALL}


def _with_own(ways: Sequence[Way], said: str) -> tuple[Way, ...]:
    """The ways without duplicates, and the two that are always there at the end."""
    found = {way.text: way for way in ways if not guard.is_jammed(way.text)}
    own = as_typed(said)
    found.setdefault(own, Way(own, AS_TYPED))
    return (*found.values(), Way("", NO_SENTENCE))


def _rather_not(ways: Sequence[Way], text: str, said: str) -> tuple[Way, ...]:
    """Ways for what is perhaps better left out: leaving it out comes first, and none is pleased about it."""
    plainly = [Way(each) for each in guesses.plainly(text.strip(" .,;!…").split())]
    kept = [each for each in (*ways, *plainly) if not _PLEASED.search(each.text)]
    *others, last = _with_own(kept, said)
    return (last, *others)


_TURN = re.compile(r"(?:,|(?<![\s,]))\s+(?:but|and|yet|though)\s+", re.IGNORECASE)


def _praise(text: str, place: int, helped: bool) -> list[Way]:
    """The part of a mixed line that deserves thanks: "my answer was wrong and he explained it nicely"."""
    for part in reversed(_TURN.split(text)):
        if part == text or doubts.of_words(part, part, helped=helped):
            continue
        found = shape(part.strip(" .,;").split(), helped=helped)
        if found is not None and found.is_sure and found.wordings in _PRAISE:
            return list(ways(found, place))[:1]
    return []


_PRAISE = (wordings.DONE, wordings.FAVOUR, wordings.BEING, wordings.LIKED, wordings.GRATEFUL)
