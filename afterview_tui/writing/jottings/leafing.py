"""Leafing through the ways to put a jotting, as shown below the field."""

from typing import NamedTuple

from afterview_tui.domain.records import LEFT_OUT
from afterview_tui.domain.text import first_words
from afterview_tui.writing.jottings.phrase import AS_TYPED, Phrase, not_in
from afterview_tui.writing.jottings.ways import Way

IN_NOTE = "In your note: {sentence}"
LEFT = "Your note leaves it out."
OUT = "Left out: {parts}."
MOST_SHOWN = 40
"""Cells of a part that is left out; the whole of it stands in the field above."""
NOT_YET = "{doubt} Your note leaves it out until you choose."


class Shown(NamedTuple):
    """What is shown below the field."""

    sentence: str
    """What happens to it in the note, in a sentence or two."""
    place: int = 0
    """Which of the ways it is, counted from 1; 0 if none was taken."""
    number: int = 0
    """How many ways there are."""
    is_sure: bool = True
    """Whether nothing needs choosing."""
    left_out: str = ""
    """What of the jotting the sentence leaves out, as a line; empty for nothing."""

    @property
    def whole(self) -> str:
        """Both, a line each."""
        return "\n".join(filter(None, (self.sentence, self.left_out)))


def shown(phrase: Phrase, said_as: str) -> Shown:
    """What is shown for a jotting, given what was chosen for it."""
    place, number = place_of(phrase, said_as), len(phrase.ways)
    if not number:
        return Shown("")
    if said_as == LEFT_OUT:
        return Shown(LEFT, place, number)
    if phrase.doubt and not said_as:
        return Shown(NOT_YET.format(doubt=phrase.doubt), 0, number, is_sure=False)
    sentence = said_as or phrase.sentence
    left = ", ".join(f"“{first_words(each, MOST_SHOWN)}”" for each in not_in(phrase.left_out, sentence))
    left = OUT.format(parts=left) if left else ""
    return Shown(IN_NOTE.format(sentence=sentence), place if said_as else 1, number, left_out=left)


def place_of(phrase: Phrase, said_as: str) -> int:
    """Which of the ways was chosen, counted from 1; 0 for none, and for a sentence from before."""
    return next((n for n, way in enumerate(phrase.ways, 1) if way.said_as == said_as), 0)


def following(phrase: Phrase, said_as: str) -> Way | None:
    """The way after the one shown; the first follows the last. None if nothing was jotted."""
    if not phrase.ways:
        return None
    at = place_of(phrase, said_as) or (0 if phrase.doubt or said_as else 1)
    return phrase.ways[at % len(phrase.ways)]


def carried(phrase: Phrase, said_as: str, now: Phrase) -> str:
    """The choice after the words changed: "as you typed it" and "nothing of it" stay, others are dropped."""
    before = next((way for way in phrase.ways if way.said_as == said_as), None)
    if before is None or not (before.label or said_as == LEFT_OUT):
        return ""
    after = next((way for way in now.ways if way.label == before.label), None)
    return after.said_as if after else ""


__all__ = ["AS_TYPED", "Shown", "carried", "following", "shown"]
