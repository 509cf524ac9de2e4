"""What somebody may be called in a greeting, and whom a greeting calls."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from afterview_tui.domain.notes.checks.company import folded
from afterview_tui.domain.notes.checks.spelling import is_near
from afterview_tui.domain.notes.greeting import KIN
from afterview_tui.domain.notes.nicknames import nicknames
from afterview_tui.domain.notes.titles import (
    FIRST_NAMES_TOO,
    PARTICLES,
    SALUTES,
    SECOND,
    SUFFIXES,
    VOCATIVES,
    same_kind,
    title,
)
from afterview_tui.domain.records import Person
from afterview_tui.domain.text import words

_INFLECTING = frozenset(
    {"a", "drogi", "droga", "szanowny", "szanowna", "milý", "milá", "vážený", "vážená", "ahoj", "dragă", "dragi"}
)
"""The first words of greetings in which names are inflected."""
_CALLINGS = frozenset({"chef", "coach", "skipper"})
"""What people are called at work, whatever their names."""
_SHORT = 3
"""How many letters the beginning of a name has at least."""
_AND = re.compile(r" (?:and|und|et|y|e|en|och|og) | ?[&/,] ?")
_FILLERS_WORDS = """
all both everyone everybody team there again friends colleagues my to the once more
"""
_FILLERS = frozenset(_FILLERS_WORDS.split())
LONGEST_NAME = 200
"""Characters of a name that are looked at."""


class Called(NamedTuple):
    """What somebody may be called, as names are compared."""

    alone: frozenset[str]
    """Without a title: the first name, its short forms, the whole name, as they were noted."""
    titled: frozenset[str]
    """After a title: any of these, and the surname."""
    titles: frozenset[str]
    """The titles that were noted."""


@lru_cache(maxsize=256)
def _called(name: str, greeting: str) -> Called:
    full, titles = _without_titles(name)
    short, more = _without_titles(_greeting_name(greeting))
    alone, titled = set[str](), set[str]()
    if full:
        first = full[0]
        alone |= {joined(full), folded(first), joined([first, full[-1]])}
        alone |= {joined(full[:end]) for end in range(1, len(full)) if full[end - 1].casefold() not in PARTICLES}
        alone |= {folded(each) for each in nicknames(first)}
        alone |= {joined([each, *full[1:]]) for each in nicknames(first)}
        titled |= {joined(full[begin:]) for begin in range(len(full))}
        titled |= {folded(each) for each in full if each.casefold() not in PARTICLES}
    if full and len(full) == 1 and titles and not short:
        alone = {titles[0]} if titles[0] in FIRST_NAMES_TOO else set()
    if short and more:
        titled |= {joined(short)}
    elif short:
        alone |= {joined(short)}
    wholly = {each for each in (*titles, *more) if each in VOCATIVES}
    return Called(frozenset(alone | wholly), frozenset(alone | titled), frozenset((*titles, *more)))


def called(person: Person) -> Called:
    """What somebody may be called in a greeting."""
    return _called(person.name[:LONGEST_NAME], person.greeting[:LONGEST_NAME])


def _greeting_name(greeting: str) -> str:
    """The name within a noted greeting: "Dana" of "Hi Dana"."""
    return " ".join(addressed(greeting)) if greeting else ""


def _without_titles(name: str) -> tuple[list[str], list[str]]:
    told = [word for part in words(name) for word in _apart(part)]
    titles: list[str] = []
    while told and (known := title(told[0])) and (len(told) > 1 or len(titles) == 0):
        if len(told) == 1 and known not in VOCATIVES:
            break
        titles.append(known)
        told = told[1:]
    while len(told) > 1 and told[-1].casefold() in SUFFIXES:
        told.pop()
    return told, titles


def _apart(word: str) -> list[str]:
    """A word without what was joined to it out of respect: "Mori" of "Mori-san"."""
    first, mark, last = word.rpartition("-")
    return [first, last] if mark and last.casefold() in SUFFIXES else [word]


def joined(parts: Iterable[str]) -> str:
    """The parts of a name run together, as names are compared."""
    return folded("".join(parts))


def is_called(part: str, called: Called) -> bool:
    """Whether somebody may be addressed like this."""
    told = [word for each in words(part) for word in _apart(each)]
    while told and told[-1].casefold() in _FILLERS:
        told.pop()
    if len(told) > 1 and told[0].casefold() in KIN:
        told = told[1:]
    respect = len(told) > 1 and told[-1].casefold() in SUFFIXES
    if respect:
        told.pop()
    if joined(told) in called.alone or (len(told) == 1 and told[0].casefold() in _CALLINGS):
        return True
    if len(told) == 1 and _is_shortened(folded(told[0]), called.alone):
        return True
    rest, titles = _without_titles(" ".join(told))
    if not rest or (titles and called.titles and not fits(titles, called.titles)):
        return False
    return joined(rest) in (called.titled if titles or respect else called.alone)


def _is_shortened(word: str, names: Iterable[str]) -> bool:
    """Whether it is the beginning of a name, at least two letters shorter, as "Malc" is of Malcolm."""
    return len(word) > _SHORT and any(name.startswith(word) and len(name) - len(word) > 1 for name in names)


def fits(titles: Sequence[str], noted: Iterable[str]) -> bool:
    """Whether one of these titles fits one that was noted."""
    return any(same_kind(one, other) for one in titles for other in noted)


def pair_of(person: Person) -> list[Called]:
    """Both of two people who are noted as one: "Bob and Jeanette Oakden"."""
    parts = [part for part in _AND.split(person.name[:LONGEST_NAME]) if part.strip()]
    last = words(parts[-1])[-1:] if parts else []
    return [_called(" ".join(dict.fromkeys([*words(part), *last])), "") for part in parts]


def is_inflected(part: str, line: str, ours: Called) -> bool:
    """Whether a name has the ending by which its language calls somebody: "A Lorcáin, a chara", "Milý Tomáši"."""
    told = [word for word in words(part) if not title(word)]
    first = words(line)[:1]
    calls_so = bool(first) and (first[0].casefold() in _INFLECTING or "a chara" in line.casefold())
    return calls_so and any(
        is_near(told[-1], each)
        or told[-1].casefold().startswith(each[: max(len(each) - 1, _SHORT)])
        or _unlenited(told[-1]) == _unlenited(each)
        for each in ours.titled
        if told and len(each) > _SHORT
    )


def _unlenited(name: str) -> str:
    """An Irish name without what calling somebody by it adds: "Thaidhg" is Tadhg."""
    return folded(name).replace("h", "").replace("i", "")


def addressed(line: str) -> list[str]:
    """Whom a greeting is to, without its salutation; several where "and" joins them."""
    told = words(line)
    number = 0
    if told and told[0].casefold() in SALUTES:
        number = 1
        while number < len(told) and (
            told[number].casefold() in SECOND.get(told[number - 1].casefold(), ())
            or told[number].casefold() in SALUTES
        ):
            number += 1
    if number >= len(told):
        return []
    place = 0
    for word in told[:number]:
        place = line.index(word, place) + len(word)
    rest = line[place:].strip(" ,:!–—-.")
    return [part.strip() for part in _AND.split(rest) if part.strip()]
