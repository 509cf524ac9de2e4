"""Every name that a text mentions, with how much speaks for meeting that person: one sum of what is around it."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from afterview_tui.reading.invitations.around_names import (
    ASIDE,
    AWAY_AFTER,
    AWAY_BEFORE,
    BEHIND_WITH,
    FOOTER,
    HOUR,
    JOIN,
    ME_AND,
    MEETS,
    OR_ME,
    PLACE,
    PLACED,
    WILL,
)
from afterview_tui.reading.invitations.company_words import sounds_like_company
from afterview_tui.reading.invitations.evidence import SURELY, for_employer, for_job
from afterview_tui.reading.invitations.given_names import is_given
from afterview_tui.reading.invitations.name_spans import ABBREVIATED, Span, spans
from afterview_tui.reading.invitations.names import is_name, plain
from afterview_tui.reading.invitations.title_beside import Beside, beside
from afterview_tui.reading.job_evidence import is_place

WEIGHTS = {
    "single": -0.3, "given": 2.8, "perhaps given": 0.9, "honour": 2.2, "title": 1.9, "joined": 1.4,
    "subject": 1.5, "hour": 2.0, "line": 1.5, "bullet": 0.9, "behind with": 1.1,
    "meets": 1.2, "meets above": 0.6, "meets heading": 0.5,
    "aside": -0.7, "only aside": -1.6, "aside before": -2.3, "aside behind": -3.0,
    "away": -8.0, "signs": -8.0, "or me": -2.5,
    "placed": -3.0, "place": -2.6, "firm": -2.9, "job": -0.7, "long": -2.5,
}  # fmt: skip
"""What may be around a name, and how much it speaks for meeting somebody: natural logarithms of odds, rounded.

``tools/mention_weights.py`` fits them to the names of the invitations in ``tests/corpus``; what is rare there, who
signs and who is away, is set by hand.
"""
MET = 2.9
"""From which weight on somebody is met."""
PERHAPS = 1.0
"""From which weight on a name is told of, though nothing says that one meets somebody."""
LONGEST = 12_000
"""Characters of a text that are looked at."""
MOST = 80
"""Mentions of one text."""
_SENTENCES = re.compile(
    r"(?<=[\w)\]][.!?])\s+(?=[^\W\d_a-zß-ÿ]|[^\w\s])|(?<!\s)\s++(?=[\u2600-\u27bf\U0001f300-\U0001faff])"
    r"|(?<=[\u2600-\u27bf\U0001f300-\U0001faff])\s+"
)
_RUNS_ASIDE = re.compile(
    r"\b(?:sign|send|email|e-mail|copy|check|collect|arrange|reimburse|answer|forward|print)\b", re.I
)
"""What somebody does for an interview who is not in it."""
_LONG_NAME = 3
"""Words of a name above which it is rather a firm's, where it begins with no given name."""
_SHORT = 60
"""Characters of a line that may be a part of a signature."""
_HEADING = 70
"""Characters of a heading, below which names are listed."""
_SHARED = {"subject", "behind with", "aside before", "away", "placed"}
"""What counts for everybody of a list."""


class Mention(NamedTuple):
    """A name at one place of a text."""

    name: str
    title: str
    email: str
    evidence: frozenset[str]
    """What is around it, by the names of the weights."""

    @property
    def weight(self) -> float:
        """How much speaks for meeting this person."""
        return round(sum(WEIGHTS[each] for each in self.evidence), 1)


class _Named(NamedTuple):
    span: Span
    beside: Beside


def mentions(text: str) -> list[Mention]:
    """The names of a text in their order, each place of a name on its own."""
    found: list[Mention] = []
    above = heading = frozenset[str]()
    lines = (line for line in text[:LONGEST].split("\n") if not FOOTER.search(line))
    sentences = [each for line in lines for each in _sentences(line)]
    tail = len(sentences) - _tail(sentences)
    for place, sentence in enumerate(sentences):
        around = _around(sentence)
        there = list(spans(sentence))
        if not there and len(sentence) < _HEADING and not sentence.rstrip().endswith(".") and around:
            heading = around & {"meets"}
        elif not there and len(sentence) > _HEADING:
            heading = frozenset()
        told = {*around, *(f"{each} above" for each in above), *(f"{each} heading" for each in heading)}
        told |= {"signs"} if place >= tail and not heading else set()
        found += _weighed(sentence, there, told, is_first=not place)
        above = around & {"meets"}
    return found[:MOST]


def _sentences(line: str) -> Iterator[str]:
    begun = ""
    for piece in filter(str.strip, _SENTENCES.split(line)):
        begun = f"{begun} {piece}" if begun else piece
        if not ABBREVIATED.fullmatch(piece.rstrip().rpartition(" ")[2].lstrip("(")):
            yield begun
            begun = ""
    if begun:
        yield begun


def _tail(sentences: Sequence[str]) -> int:
    """How many of the last sentences are only whoever signs, with what stands below the name."""
    short = [
        *takewhile(lambda each: len(each) < _SHORT and not HOUR.match(each) and ":" not in each, sentences[::-1])
    ]
    begins = [n for n, each in enumerate(short[:5], 1) if _is_signed(each)]
    begins = [n for n in begins if is_given(short[n - 1].split()[0])] or begins
    # Two who begin otherwise are a list, and not one who signs twice: "Maeve", "Maeve Corrigan".
    return begins[-1] if len({plain(short[n - 1])[:3] for n in begins}) == 1 else 0


def _is_signed(line: str) -> bool:
    name = re.split(r"[,|(]", line.strip(" -–—*"))[0].strip(" .!?")
    return not line.lstrip().startswith(("*", "•", "- ")) and is_name(name, 1)


def _around(sentence: str) -> frozenset[str]:
    meets, aside = MEETS.search(sentence) is not None, ASIDE.search(sentence) is not None
    told = {"meets": meets, "aside": aside, "only aside": aside and not meets, "hour": HOUR.match(sentence)}
    return frozenset(name for name, is_so in told.items() if is_so)


def _weighed(sentence: str, there: Sequence[Span], told: set[str], *, is_first: bool) -> Iterator[Mention]:
    for chain in _chains(sentence, there, is_first=is_first):
        near = [{*_near(sentence, span, has.end)} for span, has in chain]
        shared = set().union(*near) & _SHARED
        is_list = len(chain) > 1
        has_given = is_list and any(is_given(plain(span.name).split()[0]) for span, _ in chain)
        for (span, has), own in zip(chain, near, strict=True):
            evidence = {*told, *_form(span), *own, *shared}
            evidence |= {name for name, is_so in (("title", has.title), ("joined", is_list)) if is_so}
            evidence |= {"perhaps given"} if has_given and "given" not in evidence else set()
            yield Mention(span.name, has.title, has.email, frozenset(evidence))


def _chains(sentence: str, there: Sequence[Span], *, is_first: bool) -> list[list[_Named]]:
    """Those who are listed together, without labels and whom the text greets."""
    chains: list[list[_Named]] = []
    end = 0
    for span in there:
        is_alone, after = not sentence[: span.start].strip(" *•-"), sentence[span.end :]
        is_label = is_alone and re.match(r"\*?\s?:", after) is not None
        is_greeted = is_alone and is_first and after.strip() in (",", "!")
        if is_label or is_greeted or span.start < end:
            continue
        named = _Named(span, beside(sentence, span))
        between = sentence[end : span.start]
        if chains and (JOIN.fullmatch(between) or _is_joined(between, named.beside.front)):
            chains[-1].append(named)
        else:
            chains.append([named])
        end = named.beside.end
    return chains


def _is_joined(between: str, front: str) -> bool:
    return bool(front) and front in between and JOIN.fullmatch(between[: between.rfind(front)]) is not None


def _form(span: Span) -> Iterator[str]:
    """What the name itself says."""
    first, *more = plain(span.name).split()
    told = {
        "single": not more,
        "given": is_given(first, surely=True),
        "perhaps given": is_given(first) and not is_given(first, surely=True),
        "honour": span.has_honour,
        "long": len(more) >= _LONG_NAME and not is_given(first),
        "firm": sounds_like_company(span.name) or for_employer(span.name) > 0,
        "job": not span.has_honour and for_job(span.name) >= SURELY - 0.5,
        "place": is_place(span.name),
    }
    yield from (name for name, is_so in told.items() if is_so)


def _near(sentence: str, span: Span, end: int) -> Iterator[str]:
    """What stands right in front and behind."""
    before, after = sentence[max(0, span.start - 60) : span.start], sentence[end : end + 70]
    is_aside = ASIDE.search(re.split(r"[.;]\s", before)[-1])
    told = {
        "placed": PLACED.search(before) or PLACE.search(f"{span.name}{after[:12]}"),
        "away": AWAY_BEFORE.search(before) or AWAY_AFTER.match(after),
        "joined": ME_AND.search(before),
        "or me": OR_ME.search(before),
        "aside before": is_aside,
        "aside behind": WILL.match(after) and _RUNS_ASIDE.search(after),
        "behind with": not is_aside and BEHIND_WITH.search(before),
        "subject": WILL.match(after),
        "line": not after.strip(" .,;") and not before.strip(" *•-–|0123456789.)"),
        "bullet": re.fullmatch(r"\s*+(?:[*•-]|\d\d?[.)])\s*", before),
    }
    yield from (name for name, is_so in told.items() if is_so)
