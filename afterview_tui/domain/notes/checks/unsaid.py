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
    opening = "\n\n".join(note.body.split("\n\n")[:PLACE]).rstrip()
    yield Finding(
        rule="unsaid",
        question=f"You noted “{first_words(known.unsaid, 40)}”. How would you say it?",
        advice="It is not in the note yet. Starters there offer ways to say it; or leave it so.",
        line=opening.count("\n") + 1,
        column=len(opening) - opening.rfind("\n"),
    )
