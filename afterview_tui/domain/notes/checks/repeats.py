"""A paragraph or a long sentence that stands in the note twice."""

import re
from collections.abc import Iterator

from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import one_line, words

_SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*(?:\n(?!\s*\n)[^.!?\n]*)*[.!?]?")
LEAST = 6
"""Words that a sentence needs to be asked about."""


def check_repeats(note: Note, _known: Circumstances) -> Iterator[Finding]:
    """The first sentence that stands there again, word by word."""
    seen: set[str] = set()
    for found in _SENTENCE.finditer(note.body):
        told = words(found[0].casefold())
        key = " ".join(told)
        if len(told) >= LEAST and key in seen:
            question = "This stands there twice. Is that meant?"
            yield at("twice", question, f"Take one out: {one_line(found[0])[:40]} …", note.body, *found.span())
            return
        seen.add(key)
