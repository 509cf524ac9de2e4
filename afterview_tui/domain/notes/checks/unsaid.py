"""Whether the note says what was jotted about the person."""

from collections.abc import Iterator

from afterview_tui.domain.notes.checks.finding import Circumstances, Finding
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import first_words

PLACE = 2
"""The paragraph to add it to: the one with the opening."""


def check_unsaid(note: Note, known: Circumstances) -> Iterator[Finding]:
    """What was jotted but isn't in the note yet, because nobody has chosen a sentence for it."""
    if not known.unsaid:
        return
    line, column = _place(note)
    yield Finding(
        rule="unsaid",
        question=f"You noted “{first_words(known.unsaid, 40)}”. How would you say it?",
        advice="It is not in the note yet. Starters there offer ways to say it; or leave it so.",
        line=line,
        column=column,
    )


def check_left_out(note: Note, known: Circumstances) -> Iterator[Finding]:
    """What was jotted and isn't in the sentence, because it wasn't sure how it belongs there."""
    if not known.left_out:
        return
    told = " and ".join(f"“{first_words(each, 40)}”" for each in known.left_out)
    line, column = _place(note)
    several = len(known.left_out) > 1
    yield Finding(
        rule="left-out",
        question=f"{told} {'are' if several else 'is'} not in the note. Leave {'them' if several else 'it'} out?",
        advice="The sentence takes only what is sure. Add the rest in your own words, or leave it so.",
        line=line,
        column=column,
    )


def _place(note: Note) -> tuple[int, int]:
    """Line and column of the end of the opening."""
    opening = "\n\n".join(note.body.split("\n\n")[:PLACE]).rstrip()
    return opening.count("\n") + 1, len(opening) - opening.rfind("\n")
