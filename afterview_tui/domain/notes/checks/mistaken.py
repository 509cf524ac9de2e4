"""Words taken for another one, by what stands beside them: "older then", "a runbook form the last one"."""

import re
from collections.abc import Iterator, Sequence

from afterview_tui.domain.notes import confusable, tongue
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at
from afterview_tui.domain.notes.checks.pairs import Word, told
from afterview_tui.domain.notes.confusable import FIGURE, MARK, NAME
from afterview_tui.domain.records import Note

_PLAIN = re.compile(r"[\s.,;:!?]*")
"""Spaces and marks that end something; quotes, dashes and figures beside a word make another sentence of it."""
BEGINNERS = frozenset({"its", "it's", "their", "there", "they're", "lets", "who's", "your"})
"""Words that are asked about at the beginning of a sentence, too."""


def check_mistaken(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Each word where another one is far more likely, with the likelier one."""
    if not tongue.is_english(note.body):
        return
    table, body = confusable.table(), note.body
    found = told(body)
    told_as = [MARK, MARK, *around(body), MARK, MARK]
    pairs = table.pairs
    for place, each in enumerate(found, 2):
        if told_as[place] in pairs and (meant := confusable.meant(table, told_as, place)):
            it = body[each.start : each.end]
            is_name = it[0].isupper() and (told_as[place - 1] != MARK or told_as[place] not in BEGINNERS)
            beside = body[_end(found, place - 3) : each.start] + body[each.end : found[place - 1].start]
            if not is_name and _PLAIN.fullmatch(beside) and it not in known.names.split():
                meant = meant.replace("'", "’")
                meant = meant.capitalize() if it[0].isupper() else meant
                yield at("slip", f"“{it}”: is it {meant}?", f"Probably meant: {meant}.", body, each.start, each.end)


def around(body: str) -> Sequence[str]:
    """The words of a text as the table has them."""
    return [_around(each, body) for each in told(body)]


def asked(body: str) -> Sequence[str]:
    """The same, with names in place of capitalised words that are never asked about, for learning."""
    found = zip(told(body), around(body), strict=True)
    return [
        NAME if body[each.start].isupper() and as_word not in BEGINNERS else as_word
        for each, as_word in found
        if each.start < len(body)
    ]


def _end(found: Sequence[Word], place: int) -> int:
    """Where the word before ends, without the mark behind it."""
    while place > 0 and found[place].start == found[place].end:
        place -= 1
    return found[max(place, 0)].end


def _around(word: Word, body: str) -> str:
    """A word as the table stores it: one entry stands for all marks, one for all names, one for all figures."""
    if word.text:
        return word.text
    raw = body[word.start : word.end]
    if not raw:
        return MARK
    if any(each.isdigit() for each in raw):
        return FIGURE
    return f"{NAME}'s" if raw.endswith(("'s", "’s")) else NAME
