"""Slips of the fingers: a letter beside the right one, two swapped, one doubled, lost or another."""

import re
from collections.abc import Callable
from random import Random

from afterview_tui.domain.notes import spelling
from afterview_tui.domain.notes.checks.letter import Letter
from tests.corpus.made.notes import Edit, Maker, Sound

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_WORD = re.compile(r"(?<![\w’'@./-])[a-z]{4,}(?![\w’'@/-])")


def _any_word(random: Random, sound: Sound, parts: Letter, least: int = 4) -> re.Match[str] | None:
    found = [each for each in _WORD.finditer(sound.note.body, parts.begin, parts.end) if len(each[0]) >= least]
    return random.choice(found) if found else None


def typo(change: Callable[[Random, str], str], *, to_word: bool = False) -> Maker:
    def make(random: Random, sound: Sound, parts: Letter) -> Edit | None:
        for _ in range(12):
            found = _any_word(random, sound, parts)
            if found is None:
                return None
            new = change(random, found[0])
            if new != found[0] and spelling.is_word(new) is to_word:
                return Edit(*found.span(), new)
        return None

    return make


def near_key(random: Random, word: str) -> str:
    place = random.randrange(len(word))
    row, column = next((r, keys.index(word[place])) for r, keys in enumerate(ROWS) if word[place] in keys)
    near = [
        keys[c]
        for r, keys in enumerate(ROWS)
        for c in range(column - 1, column + 2)
        if abs(r - row) < 2 and 0 <= c < len(keys) and keys[c] != word[place]
    ]
    return word[:place] + random.choice(near) + word[place + 1 :]


def swapped(random: Random, word: str) -> str:
    place = random.randrange(len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def doubled(random: Random, word: str) -> str:
    place = random.randrange(1, len(word))
    return word[:place] + word[place] + word[place:]


def dropped(random: Random, word: str) -> str:
    place = random.randrange(1, len(word))
    return word[:place] + word[place + 1 :]


def undoubled(random: Random, word: str) -> str:
    places = [n for n in range(1, len(word)) if word[n] == word[n - 1]]
    return word if not places else word[: (place := random.choice(places))] + word[place + 1 :]


def vowel(random: Random, word: str) -> str:
    places = [n for n in range(1, len(word)) if word[n] in "aeiou"]
    if not places:
        return word
    place = random.choice(places)
    return word[:place] + random.choice("aeiou") + word[place + 1 :]


def pattern(pattern: str, new: Callable[[Random, re.Match[str]], str]) -> Maker:
    wanted = re.compile(pattern)

    def make(random: Random, sound: Sound, parts: Letter) -> Edit | None:
        found = [*wanted.finditer(sound.note.body, parts.begin, parts.end)]
        if not found:
            return None
        chosen = random.choice(found)
        return Edit(*chosen.span(), new(random, chosen))

    return make
