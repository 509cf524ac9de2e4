"""What is doubtful about how the parts of a jotting go together."""

import re
from collections.abc import Sequence

from afterview_tui.writing.jottings import clauses, doubts, parts, together, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.ways import One

OTHERS = "\ue000"
"""Marks a "they" or "them" that is not the reader; no keyboard types it."""
WITH_ARTICLE = words.ARTICLES | words.POSSESSIVES | words.OWN | {"this", "that", "these", "those"}


def doubt_about(found: Sequence[tuple[str, One]]) -> str:
    """What is doubtful about how the parts go together; empty where each is whole by itself."""
    if any(_is_glued(text) for text, _ in found):
        return doubts.SHAPE
    if len(found) > 1 and any(_is_of_others(text, found[0][0]) for text, _ in found[1:]):
        return doubts.SEVERAL
    things = [text for text, each in found if together.kind(each.shape) == together.NOUN]
    if len(found) == 1 or not things:
        return ""
    unsure = any(map(_describes, things)) or not any(map(_is_surely_thing, things))
    return doubts.SEVERAL if unsure else ""


def _is_glued(text: str) -> bool:
    """Whether something follows a comma with no word to connect it: "fixed my grip, goosebumps"."""
    if re.search('["“„«:]', text) or {*map(plain, text.split())} <= words.GOOD | {"and"}:
        return False
    first, *others = text.split(", ")
    is_row = any(segment.startswith("and ") for segment in others)
    return any(not _joins(segment, first, is_row=is_row) for segment in others)


def _joins(segment: str, before: str, *, is_row: bool) -> bool:
    """Whether a word, a place in a row, a figure or a name shows what a segment belongs to."""
    low = [*map(plain, segment.split())]
    if (
        not low
        or (len(low) == 1 and low[0].endswith("ly"))
        or parts.is_tail(low)
        or low[0] in words.ADVERBS - words.INTENSIFIERS | _GOING_ON
    ):
        return True
    if low[0] in WITH_ARTICLE:
        return is_row or bool({*low} & OF_IT)
    again = low[-1] in {*map(plain, before.split())} or (len(low) == 3 and low[0] == low[2])
    return (
        again or segment[0].isdigit() or segment[0].isupper() or parts.is_state(segment) or low[0].endswith("day")
    )


_GOING_ON = {"and", "that", "each", "every", "too", "both", "such", "mostly"}
OF_IT = {"own", "one", "only", "same"}
"""Words that pick one of the things named before: "talked about failure, his own first"."""


_BY_NAME = words.STORIES | {"thing", "bit", "list", "demo", "trick", "tool"}
"""Nouns that name a thing and never describe a person."""


def without_also(text: str) -> list[str]:
    """The words in small letters, without a leading "also", "plus" or "then"."""
    low = [*map(plain, text.split())]
    return low[1:] if low[0] in ("also", "plus", "then") and len(low) > 1 else low


def _is_surely_thing(text: str) -> bool:
    """Whether an article, a number, a plural or its place shows that something is named."""
    low = without_also(text)
    if low[0] in WITH_ARTICLE | {"no", "new", "free"} or low[0][:1].isdigit():
        return True
    head, end = clauses.head(text.split())
    return (
        clauses.is_plural(head)
        or head in _BY_NAME
        or (end < len(low) and low[end] in words.PREPOSITIONS | {"every", "each"})
    )


def _describes(text: str) -> bool:
    """Whether it may say how somebody is, rather than name a thing: "old school", "straight to the point"."""
    low = without_also(text)
    head, end = clauses.head(text.split())
    if clauses.is_plural(head) or head in _BY_NAME:
        return False
    placed = end < len(low) and low[end] in words.PREPOSITIONS | {"every", "each"}
    return low[0] in _HOW or (not placed and low[0] in words.GOOD | words.TASTES | words.ADVERBS)


_HOW = {
    "straight", "big", "asleep", "awake", "alone", "ready", "full", "keen", "ex", "old", "down", "tired", "late",
}  # fmt: skip
"""Words that describe a person rather than name a thing."""


def _is_of_others(text: str, before: str) -> bool:
    """Whether a later "them" may be people named before: "lets juniors lead, backs them"."""
    told = {*map(plain, before.split())}
    people = told & words.PLURALS or {each[:-1] for each in told if each.endswith("s")} & words.HUMANS
    low = {*map(plain, text.split())}
    return bool({"them", "him"} & low or ((people or text[:1].isdigit()) and f"them{OTHERS}" in low))
