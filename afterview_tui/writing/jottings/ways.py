"""The ways to put one part of a jotting: its shape in all wordings, and beginnings if its shape isn't sure."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile
from typing import NamedTuple

from afterview_tui.domain.records import LEFT_OUT
from afterview_tui.domain.text import one_line
from afterview_tui.writing.jottings import clauses, doubts, fragments, guesses, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.shape import Shape
from afterview_tui.writing.jottings.shapes import shape

HEAVY = 16
"""Number of words from which a jotting goes to the end of its sentence."""
_LEAST_SUBJECT = 4
"""How many words something needs to stay with anybody: not "the cold room"."""
_END_TWICE = re.compile(r"([.?!…。！？؟][\"'”’)\]]*)\.$")


class Way(NamedTuple):
    """One way to put a jotting."""

    text: str
    """The sentence; empty if it is left out of the note."""
    label: str = ""
    """A label beside the sentence."""

    @property
    def said_as(self) -> str:
        """What is kept with the person if this way is chosen."""
        return self.text or LEFT_OUT


class One(NamedTuple):
    """What becomes of one part of a jotting."""

    ways: list[Way]
    doubt: str
    """Why none of them is sure; empty if the first one is."""
    shape: Shape | None = None
    """Its shape, if that is sure."""


def one(text: str, place: int, name: str, helped: bool) -> One:
    """The ways to put one part, the likeliest first."""
    said = without_name(text, name).strip(" .,;!…").split()
    if not said:
        return One([], doubts.NOTHING)
    if _is_common(said):
        said[0] = said[0].lower()
    found = shape(said, helped=helped)
    if (found is None or not found.is_sure) and not helped and (thing := fragments.thing(" ".join(said))):
        found = thing
    if found is None:
        meant, doubt = guesses.guessed(said)
        found = shape(meant, helped=helped) if meant else None
        made = list(ways(found, place)) if found else []
        if found and found.is_sure and not doubt:
            return One(made, "", found)
        return One([*made, *map(Way, guesses.beginnings(said))], doubt)
    made = list(ways(found, place))
    if found.is_sure:
        return One(made, "", found)
    more = guesses.beginnings(said) if found.wordings is not wordings.QUESTION else []
    return One([*made[:4], *map(Way, more)], guesses.doubt_about(said))


def _is_common(said: Sequence[str]) -> bool:
    """Whether the first word is capitalised only because it comes first."""
    first, low = said[0], plain(said[0])
    if not re.fullmatch(r"[A-Z][a-z]+(?:['’][a-z]+)?", first) or low.partition("'")[0] == "i":
        return False
    inflected = verbs.forms(low).keys() - {"base"}
    if low in words.EVERYBODY:
        return True
    if low.partition("'")[0] in words.SMALL | words.GIVEN | words.GOOD | words.INTENSIFIERS or inflected:
        return True
    from afterview_tui.domain.notes.nicknames import nicknames
    from afterview_tui.domain.notes.spelling import is_everyday

    return len(said) > 1 and is_everyday(low) and not verbs.is_verb(plain(said[1])) and not nicknames(low)


def ways(found: Shape, place: int) -> Iterator[Way]:
    """The shape in all wordings of its kind that suit its length."""
    verb, it = found.verb, found.it
    parts = {"it": it, "It": capital(it), "has": found.has}
    if verb is not None:
        forms = verb._asdict() if verb.base else dict.fromkeys(verbs.Verb._fields, "")
        parts |= {name: f"{form} {it}".strip() for name, form in forms.items()}
    heavy = len(it.split()) >= HEAVY or bool(re.search(r"[,:;]", it))
    clashes = verb is not None and clauses.goes_on(it.split()) and any("{past}" in each for each in found.wordings)
    for each in rotated(found.wordings, place):
        if clashes and re.search(r"\{(?:gerund|base)\}", each):
            continue
        if verb is not None and verb.base and re.search(rf"\b{verb.past}\b", each):
            continue
        if each.startswith("{It} {has}") and len(it.split()) < _LEAST_SUBJECT:
            continue
        has_room = not heavy or re.search(r"\{\w+\}[.?”]*$", each) is not None
        if has_room and not (verb is not None and not verb.base and re.search(r"\{(?:gerund|base)\}", each)):
            yield Way(sentence(each.format(**parts)))


def rotated(made: Sequence[str] | dict[str, None], place: int) -> list[str]:
    """The wordings in order from this place on, and at the end those that never come first."""
    first = [each for each in made if each not in wordings.LATER]
    start = place % len(first)
    return [*first[start:], *first[:start], *(each for each in made if each in wordings.LATER)]


def without_name(text: str, name: str) -> str:
    """The text with the person's own name as a pronoun: "Dana showed me" as "she showed me"."""
    own = {each for each in one_line(name).casefold().split() if len(each) > 1} - words.SMALL
    told = text.split()
    low = [each.casefold().strip(".,;:!?") for each in told]
    if len(told) > 1 and low[0].removesuffix("'s").removesuffix("’s") in own - {low[0]}:
        return " ".join(["her", *told[1:]])
    for n in range(1, len(told)):
        if low[n] in own and low[n - 1] in words.PREPOSITIONS and not (n + 1 < len(told) and low[n + 1] in own):
            told[n] = "her"
    if len(told) > 2 and re.fullmatch(r"[A-Z]\.", told[0]) and told[0].casefold()[0] in {each[0] for each in own}:
        return " ".join(["she", *told[1:]])
    rest = [*dropwhile(lambda each: each.casefold().strip(".,;:!?") in own, told)]
    if (
        rest
        and len(rest) < len(told)
        and not (len(told) - len(rest) == 1 and told[0].islower() and is_word(low[0]))
    ):
        return " ".join(["she", *rest])
    return " ".join(told) if own else text


def is_word(low: str) -> bool:
    """Whether a possible name is also a word: "will", "grace"."""
    return low in words.SMALL or verbs.is_verb(low)


def sentence(text: str) -> str:
    """With a capital and one full stop; a name like "iOS" keeps its letters."""
    first = text.partition(" ")[0]
    text = capital(text) if first.islower() or not first.isalpha() else text
    text = text if re.search(r"[.?!…。！？؟][\"'”’)\]]*$", text) else f"{text.rstrip(' ,;:')}."
    return _END_TWICE.sub(r"\1", text)


def capital(text: str) -> str:
    """With a capital first."""
    return text[:1].upper() + text[1:]
