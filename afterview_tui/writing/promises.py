"""Rewords a company's promise for a follow-up that is addressed to them."""

import re

from afterview_tui.domain.text import one_line
from afterview_tui.writing.jottings.mending import capital_days

_MARKS = re.compile(r"^(?:they (?:promised|said)|promised|said)(?: that)? ", re.IGNORECASE)
_THEY = re.compile(
    r"^(?:they|she|he|we)(?:['’]ll| will| would|['’]d| want to| may| might) (?P<rest>.+)$", re.IGNORECASE
)
_WILL = re.compile(r"^(?:will|would|to) (?P<rest>.+)$", re.IGNORECASE)
_I = re.compile(
    r"^i(?: ?['’]ll| will| would| might| may| should|['’]d)? (?P<rest>(?:hear|get|have|know|receive)\b.*)$",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"^(?:call|ring|phone|write|email|e-mail|mail|send|let me|get back|come back|be in touch|reply|answer"
    r"|decide|tell|contact|confirm|invite|reach out|follow up|give)\b",
    re.IGNORECASE,
)
_THING = re.compile(
    r"^(?:an? |the |some |their |more |next )?(?:\w+ )?(?:answer|call|decision|email|e-mail|mail|feedback|news"
    r"|offer|task|invitation|reply|letter|result|results|response|round|word)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"^(?:by|on|before|within|in|at|until|early|late|end of|next|this|tomorrow|mon|tues|wednes|thurs|fri"
    r"|satur|sun)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"^(?:next|this|tomorrow|early|late)", re.IGNORECASE)
_WEEKDAY = re.compile(r"^(?:mon|tues|wednes|thurs|fri|satur|sun)\w*", re.IGNORECASE)
_TO_THEM = re.compile(r"\b(?:they|we|she|he)\b", re.IGNORECASE)


def promised(said: str) -> str:
    """A sentence with what they said would happen; empty where its meaning is unclear.

    "call by Friday" becomes "You mentioned that you would call by Friday.".
    """
    text = _MARKS.sub("", one_line(said).strip(" .,;!"))
    text = capital_days(re.sub(r"\bi\b", "I", text))
    if not text or len(text) > LONGEST or "?" in text:
        return ""
    if found := _THEY.match(text) or _WILL.match(text):
        return _you_said(f"you would {_yours(found['rest'])}")
    if found := _I.match(text):
        return _you_said(f"I might {found['rest']}")
    if _TO_THEM.search(text):
        return ""
    if _DEED.match(text):
        return _you_said(f"you would {text[:1].lower()}{text[1:]}")
    if _THING.match(text):
        return f"You mentioned {_article(text)}."
    if _TIME.match(text):
        on = "by " if _WEEKDAY.match(text) else ""
        return _you_said(f"I might hear {on}{text if on else text[:1].lower() + text[1:]}")
    return ""


LONGEST = 80
"""The longest promise in characters that fits into a sentence."""


def _you_said(what: str) -> str:
    return f"You mentioned that {what}."


def _yours(rest: str) -> str:
    return re.sub(r"\b(?:they|we)\b", "you", rest, flags=re.IGNORECASE)


def _article(thing: str) -> str:
    """A noun phrase with an article: "an answer by Friday"; plurals and mass nouns get none."""
    first = thing.split()[0].casefold()
    if first in ("a", "an", "the", "some", "their", "more", "next", "feedback", "news", "results", "word"):
        small = thing[:1].lower() + thing[1:]
        return re.sub(r"^their ", "your ", small)
    small = thing[:1].lower() + thing[1:]
    return f"{'an' if small[0] in 'aeio' else 'a'} {small}"
