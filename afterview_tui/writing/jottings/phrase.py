"""What becomes of a jotting: a sentence where its shape is sure, else ways to choose from and a question."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import dropwhile
from typing import NamedTuple

from afterview_tui.domain.records import LEFT_OUT
from afterview_tui.domain.text import has_words, one_line, sentences
from afterview_tui.writing.jottings import doubts, guesses, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.mending import mended
from afterview_tui.writing.jottings.shape import Shape
from afterview_tui.writing.jottings.shapes import shape

AS_TYPED, NO_SENTENCE = "as you typed it", "nothing of it"
HEAVY = 16
"""Words from which what was noted stands at the end of its sentence."""
_END_TWICE = re.compile(r"([.?!…。！？؟][\"'”’)\]]*)\.$")
_PLEASED = re.compile(
    r"\b(?:glad|liked?|good|enjoyed|appreciated|useful|interest(?:ed|ing)"
    r"|lovely|kind|pleased|grateful|thank|a lot)\b",
    re.IGNORECASE,
)
_LIST = re.compile(r",\s+(?:and\s+)?|(?<!\s)\s+and\s+")


class Way(NamedTuple):
    """One way to put a jotting."""

    text: str
    """The sentence, empty where it is left out of the note."""
    label: str = ""
    """What is said of it beside the sentence."""

    @property
    def said_as(self) -> str:
        """What is kept with the person where this way is chosen."""
        return self.text or LEFT_OUT


class Phrase(NamedTuple):
    """What a jotting comes to."""

    ways: Sequence[Way] = ()
    """Ways to put it, the likeliest first; none where nothing was jotted."""
    doubt: str = ""
    """Why none of them is taken without having been chosen, as a question; empty where the first one is sure."""

    @property
    def sentence(self) -> str:
        """The sentence for the note, empty where the writer has to choose."""
        return "" if self.doubt or not self.ways else self.ways[0].text


@lru_cache(maxsize=512)
def phrase(said: str, place: int = 0, *, name: str = "", helped: bool = False) -> Phrase:
    """What becomes of one thing that somebody said or showed.

    ``place`` chooses among the wordings, so that neighbours on a panel get different ones. ``name`` is what the
    person is called: in a note to them it becomes "you". Of somebody who ``helped``, whatever they did is worth
    thanks. The latest answers are kept, since a draft, its starters and its check ask for the same.
    """
    if not has_words(said):
        return Phrase()
    text = mended(said)
    doubt = doubts.of_words(text, one_line(said), helped=helped)
    if doubt in (doubts.NOTHING, doubts.LANGUAGE):
        return Phrase(_with_own([], said)[::-1], doubt)
    better = doubts.decent(doubts.once(doubts.quieter(text))) if doubt else text
    found = _joined(text, place, name, helped) if doubt == doubts.SEVERAL else None
    if found is not None:
        return Phrase(_with_own(found, said))
    parts = [part for each in sentences(better) for part in re.split(r";\s*", each) if has_words(part)]
    read = [_one(part, place + n, name, helped) for n, part in enumerate(parts)]
    if not read:
        return Phrase(_with_own([], said), doubt or doubts.NOTHING)
    if len(read) == 1:
        ways, own = read[0]
        if doubt == doubts.SEVERAL:
            apart = [
                _one(part, place + n, name, helped) for n, part in enumerate(re.split(r",\s+", better)) if part
            ]
            ways = [*(each[0] for each, unsure in apart if each and not unsure), *ways]
        if doubt in doubts.RATHER_NOT:
            praise = _praise(_without_name(better, name), place, helped)
            return Phrase((*praise, *_rather_not(ways, better, said)), doubt)
        if doubt == doubts.TWICE or (doubt == doubts.CAPITALS and doubts.is_quieted(text)):
            doubt = ""
        return Phrase(_with_own(ways, said), doubt or own)
    ways = [*([Way(" ".join(each[0].text for each, _ in read))] if all(each for each, _ in read) else [])]
    ways += [way for each, _ in read for way in each[:2]]
    unsure = len(read) > 2 or any(own for _, own in read)
    return Phrase(_with_own(ways, said), doubt or (doubts.SEVERAL if unsure else ""))


def as_typed(said: str) -> str:
    """The writer's own words as a sentence."""
    text = one_line(said).strip()
    if not has_words(text):
        return ""
    return _sentence(text)


def content(text: str) -> set[str]:
    """The words of a text that carry its meaning, in small letters."""
    return {word for each in text.split() if (word := plain(each)) and word not in words.SMALL}


def _with_own(ways: Sequence[Way], said: str) -> tuple[Way, ...]:
    """The ways without doubles, and last the two that are always there."""
    found = {way.text: way for way in ways}
    own = as_typed(said)
    found.setdefault(own, Way(own, AS_TYPED))
    return (*found.values(), Way("", NO_SENTENCE))


def _rather_not(ways: Sequence[Way], text: str, said: str) -> tuple[Way, ...]:
    """Ways for what may better stay unwritten: to leave it out comes first, and none is glad of it."""
    plainly = [Way(each) for each in guesses.plainly(text.strip(" .,;!…").split())]
    kept = [each for each in (*ways, *plainly) if not _PLEASED.search(each.text)]
    *others, last = _with_own(kept, said)
    return (last, *others)


_NOUNS = (wordings.NAMED, wordings.GIVEN, wordings.YOURS, wordings.SEEN, wordings.ENJOYED)
_TURN = re.compile(r"(?:,|(?<![\s,]))\s+(?:but|and|yet|though)\s+", re.IGNORECASE)


def _praise(text: str, place: int, helped: bool) -> list[Way]:
    """The part of a mixed line that can be thanked for: "my answer was wrong and he explained it nicely"."""
    for part in reversed(_TURN.split(text)):
        if part == text or doubts.of_words(part, part, helped=helped):
            continue
        found = shape(part.strip(" .,;").split(), helped=helped)
        if found is not None and found.is_sure and found.wordings in _PRAISE:
            return list(_ways(found, place))[:1]
    return []


_PRAISE = (wordings.DONE, wordings.FAVOUR, wordings.BEING, wordings.LIKED, wordings.GRATEFUL)


def _one(text: str, place: int, name: str, helped: bool) -> tuple[list[Way], str]:
    """The ways to put one sentence, and the doubt about it."""
    said = _without_name(text, name).strip(" .,;!…").split()
    if not said:
        return [], doubts.NOTHING
    if _is_common(said):
        said[0] = said[0].lower()
    found = shape(said, helped=helped)
    if found is None:
        mended_, doubt = guesses.guessed(said)
        found = shape(mended_, helped=helped) if mended_ else None
        ways = list(_ways(found, place)) if found else []
        if found and found.is_sure and not doubt:
            return ways, ""
        return [*ways, *map(Way, guesses.beginnings(said))], doubt
    ways = list(_ways(found, place))
    if found.is_sure:
        return ways, ""
    known = verbs.forms(plain(said[0]))
    if found.verb is None and found.wordings in _NOUNS and "past" in known and "base" not in known:
        ways = []
    more = guesses.beginnings(said) if found.wordings is not wordings.QUESTION else []
    return [*ways[:4], *map(Way, more)], guesses.doubt_about(said)


def _is_common(said: Sequence[str]) -> bool:
    """Whether the first word has its capital only because it stands first."""
    first, low = said[0], plain(said[0])
    if not re.fullmatch(r"[A-Z][a-z]+(?:['’][a-z]+)?", first) or low.partition("'")[0] == "i":
        return False
    if low in words.MODALS and len(said) > 1 and verbs.past(plain(said[1])):
        return False
    inflected = verbs.forms(low).keys() - {"base"}
    return low.partition("'")[0] in words.SMALL | words.GIVEN | words.GOOD | words.INTENSIFIERS or bool(inflected)


def _joined(text: str, place: int, name: str, helped: bool) -> list[Way] | None:
    """Several deeds in a row as one sentence: "shared his screen, showed the lab"; None where they are none."""
    parts = _LIST.split(_without_name(text, name))
    if not 2 <= len(parts) <= 3 or len(parts) != len(re.split(r",", text)):
        return None
    read = [shape(part.split(), helped=helped) for part in parts if part]
    deeds = [each for each in read if each is not None and each.verb and each.is_sure]
    if len(deeds) != len(parts) or any(each.wordings not in _PRAISE for each in deeds):
        return None
    told = [f"{each.verb.past} {each.it}".strip() for each in deeds if each.verb]
    whole = f"{', '.join(told[:-1])} and {told[-1]}"
    thanked = any(each.wordings in (wordings.FAVOUR, wordings.GRATEFUL) for each in deeds)
    made = wordings.GRATEFUL if thanked else wordings.LIKED
    return [Way(_sentence(each.format(past=whole))) for each in _rotated(dict.fromkeys(made), place)]


def _ways(found: Shape, place: int) -> Iterator[Way]:
    """The shape in all wordings of its kind that have room for it."""
    verb, it = found.verb, found.it
    parts = {"it": it, "It": _capital(it), "has": found.has}
    if verb is not None:
        forms = verb._asdict() if verb.base else dict.fromkeys(verbs.Verb._fields, "")
        parts |= {name: f"{form} {it}".strip() for name, form in forms.items()}
    heavy = len(it.split()) >= HEAVY or bool(re.search(r"[,:]", it))
    for each in _rotated(found.wordings, place):
        if verb is not None and verb.base and re.search(rf"\b{verb.past}\b", each):
            continue
        has_room = not heavy or re.search(r"\{\w+\}[.?”]*$", each) is not None
        if has_room and not (verb is not None and not verb.base and re.search(r"\{(?:gerund|base)\}", each)):
            yield Way(_sentence(each.format(**parts)))


def _rotated(made: Sequence[str] | dict[str, None], place: int) -> list[str]:
    """The wordings from the one at this place on, and last those that are never the first."""
    first = [each for each in made if each not in wordings.LATER]
    start = place % len(first)
    return [*first[start:], *first[:start], *(each for each in made if each in wordings.LATER)]


def _without_name(text: str, name: str) -> str:
    """The text with the person's own name as a pronoun: "Dana showed me" as "she showed me"."""
    own, told = set(one_line(name).split()), text.split()
    if len(told) > 1 and told[0].removesuffix("'s").removesuffix("’s") in own - {told[0]}:
        return " ".join(["her", *told[1:]])
    rest = [*dropwhile(own.__contains__, told)]
    return " ".join(["she", *rest]) if rest and len(rest) < len(told) else text


def _sentence(text: str) -> str:
    """With a capital first, a stop last and none twice; a name like "iOS" keeps its own letters."""
    first = text.partition(" ")[0]
    text = _capital(text) if first.islower() or not first.isalpha() else text
    text = text if re.search(r"[.?!…。！？؟][\"'”’)\]]*$", text) else f"{text.rstrip(' ,;:')}."
    return _END_TWICE.sub(r"\1", text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
