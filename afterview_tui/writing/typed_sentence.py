"""A sentence that the user typed for a note, as the note will have it."""

import re

from afterview_tui.domain.text import one_line
from afterview_tui.writing.jottings import verbs, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.mending import mended

_I = re.compile(r"\bi\b(?=(?:['’](?:d|m|ve|ll))?(?:\s|$))")
_WORD = re.compile(r"[\w'’]+")
_SHORT = 2
"""Letters up to which a word may be written out: "w", "yr"."""
_ALONG = words.DETERMINERS | {"up", "out", "over", "back", "it", "them", "down", "about"}
"""What follows a verb in the past where "I" is left out before it: "built the rig", "looked up how it works"."""


def typed_sentence(text: str) -> str:
    """A sentence typed for a note, mended as a jotting is, with the "I" that was surely left out before a verb.

    Words stay as they are, save for capitals, apostrophes and short forms; a line in another language does wholly.
    """
    typed = one_line(text).split()
    made = mended(text).split()
    if words.SMALL.isdisjoint(map(plain, typed)) or len(made) != len(typed):
        made = [_I.sub("I", word) for word in typed]
    sentence = " ".join(map(_mended, typed, made))
    first, space, rest = sentence.partition(" ")
    following = plain(rest.partition(" ")[0])
    is_sure = lacks_subject(sentence) and following in _ALONG and "?" not in sentence and ", I " not in sentence
    return f"I {first.lower()}{space}{rest}" if is_sure else sentence


def _mended(typed: str, made: str) -> str:
    """A word as it was mended, where it is still the same one, between its own marks."""
    old, new = _WORD.search(typed), _WORD.search(made)
    if old is None or new is None or "/" in typed:
        return made if new is not None and (typed in "&+" or typed[0] == made[0]) else typed
    short = len(old[0]) <= _SHORT and new[0].casefold().startswith(old[0][0].casefold())
    is_same = plain(old[0]).replace("'", "") == plain(new[0]).replace("'", "")
    return typed.replace(old[0], new[0], 1) if is_same or short else typed


def lacks_subject(text: str) -> bool:
    """Whether a text begins with what somebody did, without who did it: "looked up …", "built …"."""
    known = verbs.forms(plain(text.partition(" ")[0]))
    return "past" in known and "base" not in known and " " in text
