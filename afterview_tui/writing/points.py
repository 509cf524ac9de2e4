"""Turns a forgotten point into a sentence for a note."""

import re

from afterview_tui.domain.records import Item
from afterview_tui.domain.text import one_line
from afterview_tui.writing.jottings.address import to_you

_FORGOT = re.compile(r"^(?:i (?:forgot|failed|meant|wanted)|i should have|to|i)\b(?: to\b)? ?", re.IGNORECASE)


_MISSED = re.compile(r"^(?:didn['’]t|did not|never|forgot|missed)\b(?: to\b)? ?", re.IGNORECASE)


_SAID = re.compile(
    r"^(mention|mentioning|bring up|talk about|name|point out|say|tell (?:them|her|him)(?: about)?|explain) (.+)$",
    re.IGNORECASE,
)


_SHOWN = re.compile(r"^show (?:them |her |him )?(.+)$", re.IGNORECASE)


_ASKED = re.compile(
    r"^ask (?:(?:them|her|him) )?(about|who|what|when|where|which|why|how|if|whether)\b (.+)$", re.IGNORECASE
)


_THING = re.compile(r"^(?:the|my|our|an?|that) ", re.IGNORECASE)


def says_missed(text: str) -> bool:
    """Whether a text says what was not done: "didn't ask about the classes", "I forgot the rig"."""
    return bool(_SAYS_MISSED.match(one_line(text)))


_SAYS_MISSED = re.compile(
    r"^(?:(?:i|we) )?(?:(?:completely|totally|just|even) )?(?:(?:did|could|had|was|would)n['’]?t"
    r"|(?:did|could|had) not|never|forgot|missed|failed to|should(?: have|['’]ve)|ought to have|wish)\b",
    re.IGNORECASE,
)


def positive(item: Item) -> str:
    """A positive sentence for a forgotten point: "to mention X" becomes "I also wanted to mention X.".

    Empty where no good sentence is certain.
    """
    text = one_line(item.text).strip(" .,;!")
    if item.kind != "forgot" or not text:
        return ""
    rest = _MISSED.sub("", _FORGOT.sub("", text))
    if asked := _ASKED.match(rest):
        more = "more about" if asked[1].lower() == "about" else asked[1].lower()
        return f"I would be glad to hear {more} {_to_them(asked[2])}."
    if shown := _SHOWN.match(rest):
        return f"I would be glad to show you {_to_them(shown[1])}."
    if said := _SAID.match(rest):
        verb = re.sub(r"\b(?:them|her|him)\b", "you", said[1].lower()).replace("mentioning", "mention")
        return f"I also wanted to {verb} {_to_them(said[2])}."
    return f"I also wanted to mention {_to_them(text)}." if _THING.match(text) else ""


def _to_them(words: str) -> str:
    return " ".join(to_you(words.split()).words)
