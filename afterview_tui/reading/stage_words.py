"""Reads words for a stage, alone or among other words, in ten languages; doubtful ones have no meaning."""

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
"""A stage, with the reason if it is closed."""
LEAST, LEAST_HAN = 4, 2
"""The shortest word, in characters, that is recognized among others; the second is for Chinese and Japanese."""
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
    """A known word, and its range of tokens in a text."""

    begin: int
    end: int
    word: str


def _plain(text: str) -> str:
    return _NOT_A_WORD.sub(" ", without_marks(text)).strip()


_MEANINGS: dict[str, Meaning] = {}
_BESIDE: dict[str, list[tuple[str, ...]]] = {}
"""Phrases recognized among other words, as tuples of words by their first word; longest first."""
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
    """The stage, and the reason if closed, that a text means.

    None where it is unknown, a question or hedged: "ghosted?", "offer maybe". An end outranks what came before it:
    "Absage nach Gespräch". A refusal by the applicant counts as withdrawn: "abgesagt (ich)". ``own`` are the
    meanings that the user has given to words, None for a word that is only noted.
    """
    if own and (key := word_key(text)) in own:
        return own[key]
    return _read(text)


def rank(meaning: Meaning) -> int:
    """The precedence of a meaning, lowest first: the ends, then the stages from the furthest."""
    return _RANK.get(meaning, len(_RANK))


def word_key(text: str) -> str:
    """The lookup key of a word; a text of symbols alone is its own key."""
    return _plain(text) or text.strip()


def is_stage_word(text: str) -> bool:
    """Whether a cell is a known word for a stage and nothing else."""
    return _whole(_plain(text)) is not None


def stage_heading(heading: str) -> Meaning | None:
    """The stage that a heading names, as where one column stands for one stage: "Offer?", "Date of interview"."""
    whole = _plain(heading)
    bare = " ".join(word for word in whole.split() if word not in _BESIDE_A_STAGE)
    return None if bare in _OF_ANY_TASK else _MEANINGS.get(whole) or _MEANINGS.get(bare)


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
    "when",
    "off",
    "out",
    "wann",
    "quand",
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
    # A "not" doesn't reach beyond a comma: "No interview, rejected".
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
    """The meaning of a whole text, ignoring a number before or after it: "2 - sent"."""
    return _MEANINGS.get(plain) or _MEANINGS.get(_NUMBERED.sub("", plain))


def _hits(tokens: list[str]) -> Iterator[Hit]:
    """The known phrases in some tokens, longest match first."""
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
    """The known words of a text without spaces between words; a negated word begins at -1."""
    text = plain.replace(" ", "")
    for word in _HAN_WORDS:
        place = text.find(word)
        if place < 0:
            continue
        text = text[:place] + "\0" * len(word) + text[place + len(word) :]
        denied = place > 0 and text[place - 1] in _HAN_NEGATIONS
        yield Hit(-1 if denied else len(tokens), len(tokens), word)


def _is_denied(hit: Hit, tokens: list[str], within: set[int]) -> bool:
    """Whether one of the two tokens before a word is a "not"."""
    before = range(hit.begin - 1, max(hit.begin - 3, -1), -1)
    near = list(takewhile(lambda place: tokens[place] != "|", before))
    return hit.begin < 0 or any(tokens[place] in _NEGATIONS and place not in within for place in near)


def _is_no_news(word: str) -> bool:
    """Whether a word only says that nothing happened, such as "no response"; among others it may mean "not yet"."""
    reason = _MEANINGS[word][1]
    parts = word.split()
    return (reason == "went_quiet" and bool(_NEGATIONS & {*parts})) or (
        reason == "withdrew" and parts[0] in _NEGATIONS
    )


def _is_mine(plain: str) -> bool:
    """Whether a text says that the refusal was the applicant's."""
    words = set(plain.split())
    mine = _MINE.search(plain) or ("abgesagt" in words and words & {"ich", "selbst"})
    return bool(mine) and not _THEIRS.search(plain)


def named_meaning(text: str) -> Meaning | None:
    """The meaning of one of our own names, such as "rejected" or "applied"; None for any other text."""
    name = _plain(text).replace(" ", "_")
    for reason in REASONS:
        if reason == name:
            return "closed", reason
    return next(((stage, None) for stage in STAGES if stage == name), None)
