"""A sentence that the user typed for a note, as the note will have it."""

import re

from afterview_tui.domain.text import one_line
from afterview_tui.writing.jottings import verbs, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.mending import mended

_I = re.compile(r"\bi\b(?=(?:['’](?:d|m|ve|ll))?(?:\s|$))")
_LETTERS = re.compile(r"[^\W\d_]+")
_LONG = 3
"""Letters from which a word that was typed has to stay."""
_ALONG = words.DETERMINERS | {"up", "out", "over", "back", "it", "them", "down", "about"}
"""What follows a verb in the past where "I" is left out before it: "built the rig", "looked up how it works"."""


def typed_sentence(text: str) -> str:
    """A sentence typed for a note, mended as a jotting is, with the "I" that was surely left out before a verb.

    No word of it is lost: where mending would drop one, only the small "i" is mended.
    """
    typed = one_line(text)
    made = mended(typed)
    if not _long_words(typed) <= _long_words(made):
        made = _I.sub("I", typed)
    first, space, rest = made.partition(" ")
    following = plain(rest.partition(" ")[0])
    is_sure = lacks_subject(made) and following in _ALONG and "?" not in made and ", I " not in made
    return f"I {first.lower()}{space}{rest}" if is_sure else made


def lacks_subject(text: str) -> bool:
    """Whether a text begins with what somebody did, without who did it: "looked up …", "built …"."""
    known = verbs.forms(plain(text.partition(" ")[0]))
    return "past" in known and "base" not in known and " " in text


def _long_words(text: str) -> set[str]:
    bare = text.casefold().replace("'", "").replace("’", "")
    return {word for word in _LETTERS.findall(bare) if len(word) >= _LONG}
