"""What a word for a stage means: whole, beside other words, in ten languages; what is doubtful means nothing."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

import msgspec

from afterview_tui.domain.leads.pipeline import REASONS, STAGES
from afterview_tui.domain.records import Reason, Stage
from afterview_tui.domain.text import without_marks
from afterview_tui.reading import vocabulary

Meaning = tuple[Stage, Reason | None]
"""A stage, and the reason where it is closed."""
LEAST, LEAST_HAN = 4, 2
"""Letters of a word that is known beside others."""
_NOT_A_WORD = re.compile(r"[\W_]+")
_BREAK = re.compile(r"[,;:.()\n–—]+")
_NUMBERED = re.compile(r"^\d+\s+(?=\D)|(?<=[^\d\s])\s+\d+$")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_NEGATIONS = frozenset(
    [
        "not",
        "no",
        "never",
        "nicht",
        "kein",
        "keine",
        "keinen",
        "pas",
        "sans",
        "sin",
        "sem",
        "non",
        "nie",
        "brak",
        "bez",
        "niet",
        "geen",
        "senza",
        "t",
    ]
)
_HAN_NEGATIONS = ("未", "没", "不", "无")
_HEDGES = frozenset(
    [
        "maybe",
        "perhaps",
        "possibly",
        "probably",
        "hopefully",
        "might",
        "may",
        "could",
        "should",
        "would",
        "if",
        "unless",
        "expected",
        "expecting",
        "expect",
        "likely",
        "suspected",
        "hoping",
        "vielleicht",
        "hoffentlich",
        "wahrscheinlich",
        "falls",
        "wenn",
        "peut",
        "forse",
        "quizás",
        "talvez",
        "może",
        "misschien",
        "evtl",
        "eventuell",
    ]
)
_NOES: tuple[Reason, ...] = ("rejected", "withdrew", "declined")
_MINE = re.compile(r"\b(?:by me|von mir|durch mich|par moi|przeze mnie|door mij|da me|por mi|por mim)\b")
_THEIRS = re.compile(r"\b(?:wurden?|worden|bekommen|erhalten)\b")


_OF_EITHER = frozenset(
    ["declined", "refused", "rejected", "abgelehnt", "rechazada", "recusada", "odrzucona", "afgewezen", "rifiutata"]
)
"""Words for a no that whoever was made an offer says of it, too."""


class Hit(NamedTuple):
    """A known word in a text, by its place."""

    begin: int
    end: int
    word: str


def _plain(text: str) -> str:
    return _NOT_A_WORD.sub(" ", without_marks(text)).strip()


_MEANINGS: dict[str, Meaning] = {}
_BESIDE: dict[str, list[tuple[str, ...]]] = {}
"""Words that are known beside others, as their parts, by the first of them; the longest come first."""
_HAN_WORDS: list[str] = []
_RANK: dict[Meaning, int] = {}


def _load() -> None:
    alone = set(map(_plain, vocabulary.known_alone(vocabulary.STAGES)))
    for name, words in vocabulary.entries(vocabulary.STAGES):
        meaning = msgspec.convert([*name.split(), None][:2], Meaning)
        _RANK[meaning] = len(_RANK)
        for word in map(_plain, words):
            _MEANINGS.setdefault(word, meaning)
            if word in alone:
                continue
            if _HAN.search(word):
                _HAN_WORDS.extend([word] if len(word) >= LEAST_HAN else [])
            elif len(word) >= LEAST:
                parts = tuple(word.split())
                _BESIDE.setdefault(parts[0], []).append(parts)
    for each in _BESIDE.values():
        each.sort(key=len, reverse=True)
    _HAN_WORDS.sort(key=len, reverse=True)


_load()


def read_stage(text: str, own: Mapping[str, Meaning | None] | None = None) -> Meaning | None:
    """The stage, and the reason where it is closed, that somebody's word for it means.

    None where it is unknown, or somebody asks or hedges: "ghosted?", "offer maybe". What ended counts more than
    what came before it: "Absage nach Gespräch"; a no is your own where it says so: "abgesagt (ich)". ``own`` are
    the meanings that somebody has given to words, None where one is only noted.
    """
    if own and (key := word_key(text)) in own:
        return own[key]
    return _read(text)


def rank(meaning: Meaning) -> int:
    """How much a stage counts beside another one, the least most: what ended, then what is further on."""
    return _RANK.get(meaning, len(_RANK))


def word_key(text: str) -> str:
    """A word as it is looked up among those that somebody has given a meaning; signs alone stay as they are."""
    return _plain(text) or text.strip()


def is_stage_word(text: str) -> bool:
    """Whether a cell is a known word for a stage and nothing beside it."""
    return _whole(_plain(text)) is not None


def stage_heading(heading: str) -> Meaning | None:
    """The stage that a heading names, as where one column stands for one stage: "Offer?", "Date of interview"."""
    words = " ".join(word for word in _plain(heading).split() if word not in _BESIDE_A_STAGE)
    return None if words in _OF_ANY_TASK else _MEANINGS.get(words)


_OF_ANY_TASK = frozenset(
    ["done", "finished", "active", "inactive", "closed", "ended", "over", "erledigt", "fertig", "fini"]
)
"""Headings of ticks in any list: of an application, "Done" says that it was made."""


_BESIDE_A_STAGE = {
    "date",
    "on",
    "of",
    "y",
    "n",
    "yes",
    "at",
    "day",
    "datum",
    "am",
    "der",
    "le",
    "du",
    "el",
    "em",
    "fecha",
}


@lru_cache(maxsize=4096)
def _read(text: str) -> Meaning | None:
    if "?" in text or "？" in text:
        return None
    plain = _plain(text)
    if found := _whole(plain):
        return found
    # A comma ends what a "not" denies: "No interview, rejected".
    tokens = " | ".join(map(_plain, _BREAK.split(text))).split()
    hits = [*_hits(tokens), *(_han_hits(plain, tokens) if _HAN.search(plain) else ())]
    within = {place for hit in hits for place in range(hit.begin, hit.end)}
    hedges = [place for place, token in enumerate(tokens) if token in _HEDGES and place not in within]
    certain = [
        hit for hit in hits if not _is_denied(hit, tokens, within) and not any(h < hit.begin for h in hedges)
    ]
    ended = [hit for hit in certain if _MEANINGS[hit.word][0] == "closed" and not _is_no_news(hit.word)]
    if not ended:
        stray = any(token in _NEGATIONS and place not in within for place, token in enumerate(tokens))
        if hedges or stray or len(certain) < len(hits):
            return None
        certain = [hit for hit in certain if not _is_no_news(hit.word)]
    meanings = [_MEANINGS[hit.word] for hit in ended or certain]
    found = min(meanings, key=_RANK.__getitem__) if meanings else None
    if _is_of_an_offer(found, ended, certain):
        return "closed", "declined"
    return ("closed", "withdrew") if found == ("closed", "rejected") and _is_mine(plain) else found


def _is_of_an_offer(found: Meaning | None, ended: list[Hit], certain: list[Hit]) -> bool:
    """Whether a no follows an offer: who was offered the job has declined it, "Got offer, declined"."""
    offers = [hit.begin for hit in certain if _MEANINGS[hit.word][0] == "offer"]
    if not offers or found not in (("closed", "withdrew"), ("closed", "rejected")):
        return False
    return found[1] == "withdrew" or all(hit.word in _OF_EITHER and hit.begin > min(offers) for hit in ended)


def _whole(plain: str) -> Meaning | None:
    """The meaning of all of a text, a number in front or behind left aside: "2 - sent"."""
    return _MEANINGS.get(plain) or _MEANINGS.get(_NUMBERED.sub("", plain))


def _hits(tokens: list[str]) -> Iterator[Hit]:
    """The longest known words one after the other."""
    place = 0
    while place < len(tokens):
        found = next(
            (
                parts
                for parts in _BESIDE.get(tokens[place], ())
                if tuple(tokens[place : place + len(parts)]) == parts
            ),
            (),
        )
        if found:
            yield Hit(place, place + len(found), " ".join(found))
        place += len(found) or 1


def _han_hits(plain: str, tokens: list[str]) -> Iterator[Hit]:
    """The same where no spaces part the words; one with a "not" right before it is left out with a stray hit."""
    text = plain.replace(" ", "")
    for word in _HAN_WORDS:
        place = text.find(word)
        if place < 0:
            continue
        text = text[:place] + "\0" * len(word) + text[place + len(word) :]
        denied = place > 0 and text[place - 1] in _HAN_NEGATIONS
        yield Hit(-1 if denied else len(tokens), len(tokens), word)


def _is_denied(hit: Hit, tokens: list[str], within: set[int]) -> bool:
    """Whether a "not" stands right before a word, or a word further before it."""
    before = range(hit.begin - 1, max(hit.begin - 3, -1), -1)
    near = list(takewhile(lambda place: tokens[place] != "|", before))
    return hit.begin < 0 or any(tokens[place] in _NEGATIONS and place not in within for place in near)


def _is_no_news(word: str) -> bool:
    """Whether a word only says that there was nothing, as "no response" does: beside others it may mean today."""
    reason = _MEANINGS[word][1]
    parts = word.split()
    return (reason == "went_quiet" and bool(_NEGATIONS & {*parts})) or (
        reason == "withdrew" and parts[0] in _NEGATIONS
    )


def _is_mine(plain: str) -> bool:
    """Whether somebody says of a no that it was their own."""
    words = set(plain.split())
    mine = _MINE.search(plain) or ("abgesagt" in words and words & {"ich", "selbst"})
    return bool(mine) and not _THEIRS.search(plain)


def named_meaning(text: str) -> Meaning | None:
    """What one of our own names means, "rejected" or "applied"; None where it is none of them."""
    name = _plain(text).replace(" ", "_")
    for reason in REASONS:
        if reason == name:
            return "closed", reason
    return next(((stage, None) for stage in STAGES if stage == name), None)
