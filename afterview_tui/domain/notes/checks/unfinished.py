"""A sentence that breaks off."""

import re
from collections.abc import Iterator

from afterview_tui.domain.notes import tongue
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at
from afterview_tui.domain.notes.checks.letter import letter
from afterview_tui.domain.notes.checks.shape import paragraphs
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import words

_GO_ON_WORDS = """
a an the my your our their and or but to if as because than are has would will could should can may might very
really especially between i we i'm i'd i'll i've
"""
_GO_ON = frozenset(_GO_ON_WORDS.split())
"""Words with which no paragraph ends."""
_ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])")
_STOPS = re.compile(r"[\w’'-]$")
LEAST = 3
"""Words of a paragraph that can break off."""


def check_unfinished(note: Note, _known: Circumstances) -> Iterator[Finding]:
    """Each paragraph that stops at a word such as "to" or "the"."""
    if not tongue.is_english(note.body):
        return
    parts = letter(note.body)
    for place, paragraph in paragraphs(note.body[: parts.end]):
        text = paragraph.rstrip()
        told = words(text.casefold().replace("’", "'"))
        if (
            place < parts.begin
            or _ITEM.match(text)
            or len(told) < LEAST
            or _STOPS.search(text) is None
            or told[-1] not in _GO_ON
        ):
            continue
        start = place + max(paragraph.rfind(mark) for mark in (". ", "! ", "? ", "\n"))
        begin = start + 2 if start >= place else place
        yield at(
            "unfinished",
            "Does this sentence end?",
            "Finish it, or take it out.",
            note.body,
            begin,
            place + len(text),
        )
