"""What is pasted from a browser or a word processor, as plain text."""

import re

from afterview_tui.domain.text import clean

_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\ufffc\ue000-\uf8ff]")
_TRAILING = re.compile(r"(?<! ) ++(?=\n)")
_GAPS = re.compile(r"\n{3,}")


def pasted(text: str) -> str:
    """The text with ordinary spaces, without invisible characters, and with one blank line between paragraphs.

    Soft hyphens, zero-width spaces, byte order marks and symbols of private fonts go; joiners stay, because
    scripts and emoji need them.
    """
    text = _SPACES.sub(" ", _INVISIBLE.sub("", clean(text)))
    return _GAPS.sub("\n\n", _TRAILING.sub("", text))
