"""A word, a mark or a long sentence that stands in the note twice."""

import re
from collections.abc import Iterator

from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about, at
from afterview_tui.domain.notes.checks.letter import letter
from afterview_tui.domain.notes.checks.shape import paragraphs, place_of, unwrapped
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import sentences, words

_DOUBLED = re.compile(r"(?<![\w’'-])([^\W\d_]+)(?:[ \t]+|[ \t]*\n[ \t]*)\1\b(?![-’'])", re.IGNORECASE)
_MARKS = re.compile(r"([,;])[ \t]*\1|(?<!\.)\.\.(?!\.)")
_THAT_I = re.compile(r"that that (?:I|you|we|he|she|they)\b")
"""Where no second "that" is meant."""
_MAY_DOUBLE = {"had", "that", "bye", "so", "nous", "vous", "die", "das", "der", "den", "dem", "sie", "ist", "waren"}
LEAST = 5
"""Words that a sentence needs to be asked about."""


def check_repeats(note: Note, _known: Circumstances) -> Iterator[Finding]:
    """The first sentence that occurs twice, word for word."""
    seen: set[str] = set()
    parts = letter(note.body)
    for start, paragraph in paragraphs(note.body[parts.begin :]):
        for sentence in sentences(unwrapped(paragraph)):
            told = words(sentence.casefold())
            key = " ".join(told)
            if len(told) >= LEAST and key in seen:
                place = place_of(note.body, sentence, parts.begin + start)
                again = place_of(note.body, sentence, place + 1)
                place = again if again < parts.begin + start + len(paragraph) and again > place + 1 else place
                question = "This sentence is here twice. Is that meant?"
                yield at("twice", question, "Take one of them out.", note.body, place, place + len(sentence))
                return
            seen.add(key)


def check_doubled(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Words, commas, semicolons and full stops doubled in a row; three dots are intended."""
    own = known.names.casefold()
    for found in _DOUBLED.finditer(note.body):
        is_meant = found[1].casefold() in _MAY_DOUBLE and not _THAT_I.match(note.body, found.start())
        if not is_meant and found[0].casefold() not in own:
            yield about("doubled", "Is a word there twice?", "Take one out.", found)
    for found in _MARKS.finditer(note.body):
        if found[0] not in own:
            yield about("doubled", "Is a mark there twice?", "Take one out.", found)
