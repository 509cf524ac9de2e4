"""Names compared: whole, near to each other, however their accents are typed."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from afterview_tui.domain.notes.greeting import greeting_line
from afterview_tui.domain.records import Person
from afterview_tui.domain.text import composed, one_line

_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
SHORTEST = 4
"""A name needs this many letters before a similar word is taken for a slip."""
LONG = 8
"""From this many letters, a name may contain two slips."""


def calls(person: Person) -> list[str]:
    """What a person is called: the whole name, then what the user greets them by."""
    name = composed(one_line(person.name))
    wanted = greeting_line(person).rstrip(",!:")
    greeting = composed(one_line(person.greeting)).rstrip(" ,!:")
    by = greeting if composed(wanted) == f"Dear {greeting}" else greeting.partition(" ")[2]
    return [each for each in dict.fromkeys((name, by)) if each]


def find_names(name: str, text: str) -> Iterator[re.Match[str]]:
    """Every place of a name as a whole, not as a part of a longer one: no "Dan" in "Dana"; "Will" is no "will".

    Scripts without capitals write on without a space, so their neighbours don't count.
    """
    for found in re.finditer(re.escape(composed(name)), composed(text)):
        beside = (found.string[: found.start()][-1:], found.string[found.end() :][:1])
        if all(each.lower() == each.upper() and each != "-" for each in beside):
            yield found


def has_name(name: str, text: str) -> bool:
    """Whether a text contains a name as a whole."""
    return next(find_names(name, text), None) is not None


def alike(text: str) -> str:
    """The text in the form in which texts are compared: on one line, accents composed, in lower case."""
    return composed(one_line(text)).casefold()


@lru_cache(maxsize=4096)
def plain_letters(text: str) -> str:
    """The text without capitals and accents."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(each for each in letters if not unicodedata.combining(each))


@lru_cache(maxsize=4096)
def is_near(word: str, name: str) -> bool:
    """Whether a word is probably a slip for a name: a letter off, two of a long one, or other accents."""
    one, other = plain_letters(word), plain_letters(name)
    if abs(len(one) - len(other)) > 2 or word.casefold() == name.casefold():
        return False
    if one == other:
        return True
    allowed = 2 if len(other) >= LONG else 1
    if len(other) < SHORTEST or abs(len(one) - len(other)) > allowed or not one:
        return False
    if one[0] != other[0] and len(other) < LONG:
        return False
    return _slips(one, other) <= allowed


def is_one_off(word: str, name: str) -> bool:
    """Whether one letter of a word is missing, added or another, or two are swapped; without capitals, accents."""
    one, other = plain_letters(word), plain_letters(name)
    return abs(len(one) - len(other)) <= 1 and one[:1] == other[:1] and _slips(one, other) == 1


def is_like(word: str, name: str, shortest: int = 6) -> bool:
    """Whether a word begins as a name does and has two slips at most, for one that is no word."""
    one, other = plain_letters(word), plain_letters(name)
    return (
        min(len(one), len(other)) >= shortest
        and one[0] == other[0]
        and abs(len(one) - len(other)) <= 2
        and 0 < _slips(one, other) <= 2
    )


def _slips(one: str, other: str) -> int:
    """How many letters are missing, added, changed or swapped (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        following = [i]
        for j, b in enumerate(other, 1):
            cost = min(row[j] + 1, following[-1] + 1, row[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, before[j - 2] + 1)
            following.append(cost)
        before, row = row, following
    return row[-1]
