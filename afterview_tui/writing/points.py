"""Turns a forgotten point into a sentence for a note."""

import re

from afterview_tui.domain.records import Item
from afterview_tui.domain.text import one_line
from afterview_tui.writing.jottings import awkward
from afterview_tui.writing.jottings.address import to_you
from afterview_tui.writing.jottings.mending import mended

LONGEST = 300
"""Characters up to which a point can become one sentence."""
_SAYS_MISSED = re.compile(
    r"^(?:(?:i|we) )?(?:(?:completely|totally|just|even) )?(?:(?:did|could|had|was|would)n['’]?t"
    r"|(?:did|could|had) not|never|forgot|missed|failed to|should(?: have|['’]?ve)|ought to have|wish)\b",
    re.IGNORECASE,
)
_MISSED = re.compile(
    r"^(?:(?:i|we) )?(?:(?:completely|totally|just|even) )?(?:did not|didn['’]?t|never|forgot|failed|meant|wanted"
    r"|missed|(?:should|could)(?: have|['’]?ve|a)|ought to have|(?:i )?wish i(?: had|['’]?d))\b"
    r"(?: (?:to|even|actually)\b)* ?|^to ",
    re.IGNORECASE,
)
"""What a point begins with that says only that it was missed."""
_THEM = r"(?:(?:them|her|him|you) )"
_SAID = {
    "mention": re.compile(r"^mention(?:ed|ing)? (.+)$", re.IGNORECASE),
    "say": re.compile(r"^(?:say|said|saying) (.+)$", re.IGNORECASE),
    "bring up": re.compile(r"^(?:bring|brought|bringing) up (.+)$", re.IGNORECASE),
    "point out": re.compile(r"^point(?:ed|ing)? out (.+)$", re.IGNORECASE),
    "explain": re.compile(r"^explain(?:ed|ing)? (.+)$", re.IGNORECASE),
    "talk about": re.compile(r"^talk(?:ed|ing)? about (.+)$", re.IGNORECASE),
    "tell you": re.compile(rf"^(?:tell|told|telling) {_THEM}(.+)$", re.IGNORECASE),
    "thank you for": re.compile(rf"^thank(?:ed|ing)? {_THEM}for (.+)$", re.IGNORECASE),
}
"""What was not said, by how it is said in the note."""
_GLADLY = {
    "hear more about": re.compile(rf"^ask(?:ed|ing)? {_THEM}?about (.+)$", re.IGNORECASE),
    "hear": re.compile(
        rf"^ask(?:ed|ing)? {_THEM}?((?:who|what|when|where|which|why|how|if|whether)\b .+)$", re.IGNORECASE
    ),
    "show you": re.compile(rf"^show(?:ed|n|ing)? {_THEM}?(.+)$", re.IGNORECASE),
    "send you": re.compile(rf"^(?:send|sent|sending) {_THEM}(.+)$", re.IGNORECASE),
}
"""What was not asked or shown, by what one would be glad to do."""
_HEAR = re.compile(r"\bhear\b", re.IGNORECASE)
_OWN = re.compile(r"^(?:that )?(I(?:['’](?:m|ve|d))? .+)$")
"""What one has or does oneself, behind the words that say it was missed, or behind "that"."""
_WITH_THAT = r"that \1"
_CAN = re.compile(r"^I (?:can|speak|hold|know|have (?:an?|my|\w+ years|done|worked|run|led|built|taught)) ")
_BETTER_UNSAID = (awkward.BAD_NEWS, awkward.UNKIND, re.compile(r"\bI hate\b", re.IGNORECASE))
"""What nobody would add to a note of thanks; it is left to the writer's own words."""
_THING = re.compile(r"^(?:the|my|our|an?|that) ", re.IGNORECASE)


def says_missed(text: str) -> bool:
    """Whether a text says what was not done: "didn't ask about the classes", "I forgot the rig"."""
    return bool(_SAYS_MISSED.match(one_line(text)))


def positive(item: Item) -> str:
    """A positive sentence for a forgotten point: "to mention X" becomes "I also wanted to mention X.".

    Empty where no good sentence is certain.
    """
    if item.kind != "forgot" or len(item.text) > LONGEST:
        return ""
    text = mended(item.text).strip(" .,;!")
    rest = _MISSED.sub("", text)
    if any(pattern.search(rest) for pattern in _BETTER_UNSAID):
        return ""
    for doing, pattern in _GLADLY.items():
        if found := pattern.match(rest):
            doing = doing.replace("hear", "know") if _HEAR.search(found[1]) else doing
            return f"I would be glad to {doing} {_to_them(found[1])}."
    for saying, pattern in _SAID.items():
        if found := pattern.match(rest):
            return f"I also wanted to {saying} {_to_them(_OWN.sub(_WITH_THAT, found[1]))}."
    if (own := _OWN.match(rest)) and (rest != text or own[1] != text or _CAN.match(text)):
        return f"I also wanted to say that {_to_them(own[1])}."
    return f"I also wanted to mention {_to_them(text)}." if _THING.match(text) else ""


def _to_them(words: str) -> str:
    return " ".join(to_you(words.split()).words)
