"""Words as they were said: quotes, questions, and whole sentences of the writer's."""

import re

from afterview_tui.writing.jottings import wordings, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.shape import Shape, sentence

_WHOLE = re.compile(r"^(?:thanks?(?: you)?|many thanks|you(?:r|['’]\w+)?)\b", re.IGNORECASE)


_WILL = re.compile(
    r"^(?:i )?(?:said|promised|told (?:her|him|them))(?: that)? I(?:['’](?:d|ll)| would| will) "
    r"(?P<do>send|email|bring|forward|lend|show|give) (?P<rest>(?:her|him|them) \w.*)$",
    re.IGNORECASE,
)
"""What the writer promised: "said I'd send her the article"."""


def whole(said: list[str], _helped: bool) -> Shape | None:
    """A sentence that is ready to use: "Thank you for the tour"."""
    text = " ".join(said)
    if found := _WILL.match(text):
        return sentence(f"I will {found['do']} {found['rest']}, as I said".split(), wordings.WHOLE)
    if len(said) > 2 and plain(said[0]) == "for" and plain(said[1]) in words.DETERMINERS:
        return sentence(["thank", "you", *said], wordings.WHOLE)
    low = [*map(plain, said)]
    if len(said) > 3 and low[0] in words.GOOD | words.TASTES and low[1] == "to" and low[2] in _THERE:
        return sentence(["it", "was", *said], wordings.WHOLE)
    if len(said) > 2 and low[0] in words.MOVED and low[1] in ("by", "at", "how", "that", "to"):
        return sentence(["I", "was", *said], wordings.WHOLE)
    if len(said) > 2 and _WHOLE.match(text) and plain(said[0]) not in ("you", "your"):
        return sentence(said, wordings.WHOLE)
    return None


_THERE = {"see", "meet", "hear", "talk", "watch", "learn", "try", "sit", "walk", "be", "chat", "taste", "hold"}
"""Verbs for what the writer did there."""


def quote(said: list[str], _helped: bool) -> Shape | None:
    """Words in quotation marks and nothing else."""
    text = " ".join(said)
    found = re.fullmatch(r"[\"“”'‘„«](?P<words>[^\"“”„«»]+)[\"“”'’»][.!]?", text)
    if found is None:
        return None
    return Shape(wordings.QUOTE, f"“{found['words'].strip(' .,')}”", is_sure=len(said) > 1)


def question(said: list[str], _helped: bool) -> Shape | None:
    """A question that was asked: "how would you test it?"."""
    low = [*map(plain, said)]
    asks = said[-1].endswith("?")
    direct = len(said) > 2 and low[1] in words.AUXILIARIES and low[2] in words.PRONOUNS | words.DETERMINERS
    if (low[0] in words.QUESTIONS and direct) or (asks and low[0] in words.AUXILIARIES | words.QUESTIONS):
        text = " ".join(said).rstrip("?. ")
        sure = not {"he", "she", "they"} & set(low) and ("i" not in low) and len(said) > 1
        return Shape(wordings.QUESTION, text[:1].upper() + text[1:], is_sure=sure)
    return None
