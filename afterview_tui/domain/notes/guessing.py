"""What a misspelt word was probably meant to be."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from afterview_tui.domain.notes import confusable
from afterview_tui.domain.notes.spelling import COMMON, EVERYDAY, EVERYWHERE, frequencies, frequency, is_word
from afterview_tui.domain.notes.terms import TERMS

if TYPE_CHECKING:
    from spellchecker import SpellChecker

LETTERS = "abcdefghijklmnopqrstuvwxyz'"
FARTHER = 8
"""Letters from which a word may have two slips."""
_ENDINGS = "ships ship ness less like wise able hood dom ers er ing ed ists ist ism ish proof free worthy"
_SUFFIXES = tuple(_ENDINGS.split())
_BEGINNINGS = (
    "re un non pre co over under out sub super anti multi inter post micro self semi bio geo eco cyber tele mis mid"
    " dis de up back"
)
_PREFIXES = tuple(_BEGINNINGS.split())
_STEM = 4
"""Letters of a word to which an ending or a beginning may be joined; a plain s to one that is shorter."""
RARE = 400
"""How often a word is used, at least, that a long unknown one is taken for."""
_MISSING = EVERYWHERE * 10
"""How often a word is used, at least, of which a letter is missing in three."""
_LEAST = {3: EVERYWHERE * 10, 4: EVERYDAY, 5: EVERYDAY // 2, 6: RARE * 3, 7: RARE * 2}
"""The same for shorter ones, by their letters: the more words are a letter away, the surer it has to be."""
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_KEYS = {key: (row, place) for row, keys in enumerate(_ROWS) for place, key in enumerate(keys)}
_NEXT_TO = {
    one: "".join(
        other for other, (y, x) in _KEYS.items() if abs(row - y) < 2 and abs(place - x) < 2 and one != other
    )
    for one, (row, place) in _KEYS.items()
}
"""The keys beside each key."""
_SOUNDS = ("aeiouy", "csk", "sz", "mn", "dt", "bv", "gj", "ckq", "fv")
"""Letters that are taken for one another by ear."""
_LOOSE_WORDS = """
kind kindest best warm warmest great good nice many thank thanks dear new last next long short big small high low
early late hard fast full whole real true free open clear quick hope look would could should will let make take
give get right well sure glad happy keen
"""
_LOOSE = frozenset(_LOOSE_WORDS.split())
"""Words that make few compounds, though they aren't small."""
_JOINING_WORDS = """
a an the and or of to in for with is it i my me we us you your he his her she they their our at as by from
this that was were are be been have has had will would can could not so if but about into on what who when how
very really still most more best than then them there here which where while also just only own every each
both many much some any other first last next never always often went came look looked looking forward again
because does did do am i'm it's i'd i've
"""
_JOINING = frozenset(_JOINING_WORDS.split())
"""Words that run into their neighbours, and make no compound with them."""
_COMPOUND_WORDS = "in on out over up down off by back under after best any some every own still"
_COMPOUND = frozenset(_COMPOUND_WORDS.split())
"""Small words that do make compounds."""
_INFLECTED = "zd"
_SMALL_KINDS = "DPHWCMBTX"
_BEFORE_OTHERS = _SMALL_KINDS + _INFLECTED
"""Kinds of words that make no compound with the next: articles, prepositions, auxiliaries, inflected verbs."""
_VOWELS = "aeiouy"
_HISSING = ("sh", "ch", "x", "ss", "zz")
"""Endings that take -es."""


class Meant(NamedTuple):
    """What a misspelt word was probably meant to be."""

    word: str
    is_two: bool = False
    """Whether two words have run together."""


@cache
def _checker() -> "SpellChecker":
    """The library's checker without its list, which it takes twice as long to take in as to read."""
    from spellchecker import SpellChecker

    checker = SpellChecker(language=None, distance=1)
    checker.word_frequency.load_words([LETTERS])
    return checker


@lru_cache(maxsize=2048)
def meant(word: str) -> Meant | None:
    """What an unknown word in small letters was probably meant to be; None where it may well be right."""
    if len(word) < 3:
        return None
    if plural := _plural(word):
        return Meant(plural)
    near = _nearest(word)
    if _is_derived(word) and not (near and _is_usual(word, near)):
        return None
    two = _two_words(word) if len(word) >= _STEM or word[0] == "i" else ""
    if near and (not two or frequency(near) >= EVERYDAY or _is_swapped(word, near) or _is_doubled(word, near)):
        return Meant(near)
    if two:
        return Meant(two, is_two=True)
    if _is_derived(word) or _is_compound(word):
        return None
    farther = _farther(word) if len(word) >= FARTHER else ""
    return Meant(farther) if farther else _of_singular(word)


def _plural(word: str) -> str:
    """The form in -es or -ies that was meant: "tomatoes", "wishes", "companies", where the list has no other."""
    stem = word[:-1]
    if not word.endswith("s") or word in frequencies() or not is_word(stem):
        return ""
    if stem.endswith(_HISSING) or (stem.endswith("o") and stem[-2:-1] not in _VOWELS):
        wanted, least = f"{stem}es", RARE if stem.endswith(_HISSING) else COMMON
    elif stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        wanted, least = f"{stem[:-1]}ies", RARE
    else:
        return ""
    return wanted if frequency(wanted) >= least else ""


def _of_singular(word: str) -> Meant | None:
    """What was meant by the -s form of an unknown word, which is rarer than the word itself: "pharmcists"."""
    guess = meant(word[:-1]) if word.endswith("s") and len(word) >= FARTHER else None
    wanted = f"{guess.word}s" if guess and not guess.is_two else ""
    return Meant(wanted) if wanted in frequencies() else None


def _nearest(word: str) -> str:
    """The most probable word that is one slip away; a short word has to be near to a very frequent one."""
    found = [each for each in _checker().edit_distance_1(word) if _is_frequent(word, each)]
    found = [each for each in found if len(each) > 2 and _is_likely(word, each)]
    return max(found, key=lambda each: _weight(word, each), default="")


def _is_frequent(word: str, candidate: str) -> bool:
    """Whether a candidate is used often enough for a word of this length and this kind of slip."""
    known = frequencies()
    least = _LEAST.get(len(word), RARE)
    if len(word) == 3 and not _is_swapped(word, candidate):
        least = _MISSING if len(candidate) > 3 else _MISSING * 10
    elif len(word) > _STEM and _is_swapped(word, candidate):
        least = 1
    elif len(word) > _STEM and _is_doubled(word, candidate):
        least = 1 if len(word) >= FARTHER else RARE // 2
    return known.get(candidate, EVERYDAY if candidate in TERMS else 0) >= least


def _is_likely(word: str, candidate: str) -> bool:
    """Whether fingers or ears make this slip: not a first letter that is another one, nor two keys far apart."""
    if _is_swapped(word, candidate) or _is_doubled(word, candidate) or "'" in candidate:
        return True
    if word[0] != candidate[0]:
        return frequency(candidate) >= EVERYWHERE
    pairs = zip(word, candidate, strict=False)
    place = next((n for n, (one, other) in enumerate(pairs) if one != other), min(len(word), len(candidate)))
    if len(word) < len(candidate):
        # Short forms end so: "perio", "demo".
        return not (candidate.startswith(word) and word.endswith("o"))
    if len(word) > len(candidate):
        beside = word[max(place - 1, 0) : place] + word[place + 1 : place + 2]
        return len(word) > FARTHER or any(each in _NEXT_TO.get(word[place], "") for each in beside)
    one, other = word[place], candidate[place]
    is_heard = len(word) > _STEM + 1 and any(one in each and other in each for each in _SOUNDS)
    is_inside = place + 1 < len(word) and one in _VOWELS and other in _VOWELS
    is_vowel = is_inside and (len(word) > _STEM or frequency(candidate) >= 5 * EVERYWHERE)
    is_near = other in _NEXT_TO.get(one, "")
    return is_vowel or ((is_heard or is_near) and (len(word) > _STEM or frequency(candidate) >= 3 * EVERYWHERE))


def _is_usual(word: str, candidate: str) -> bool:
    """Whether it is a slip that people make where they join an ending: "occured", "happyness"."""
    joined = word.replace("y", "i") == candidate or word.replace("ys", "ies") == candidate
    return _is_swapped(word, candidate) or _is_doubled(word, candidate) or joined


def _weight(word: str, candidate: str) -> float:
    """How probable a candidate is: by its use, and by the kind of the slip."""
    weight = float(frequency(candidate))
    if _is_swapped(word, candidate):
        return weight * 30
    if word[0] != candidate[0]:
        return weight / 50
    return weight * (
        30 if _is_doubled(word, candidate) or "'" in candidate else 3 if len(candidate) > len(word) else 1
    )


def _is_swapped(word: str, candidate: str) -> bool:
    """Whether two letters have changed places."""
    return len(word) == len(candidate) and sorted(word) == sorted(candidate)


def _is_doubled(word: str, candidate: str) -> bool:
    """Whether a letter is doubled in one of them alone."""
    return len(candidate) != len(word) and _undoubled(word) == _undoubled(candidate)


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _two_words(word: str) -> str:
    """The two words that have run together: one of them small, or both long and in daily use."""
    best, most = "", 0
    for place in range(1, len(word)):
        one, other = word[:place], word[place:]
        if (len(one) == 1 and one not in "ai") or len(other) == 1:
            continue
        count = min(frequency(one), frequency(other))
        if count > most and _run_together(one, other):
            best, most = f"{one} {other}", count
    return best


def _run_together(one: str, other: str) -> bool:
    small = [each for each in (one, other) if each in _JOINING]
    if len(small) == 2:
        return True
    if small:
        rest = other if small[0] == one else one
        least = EVERYDAY if len(rest) < _STEM else COMMON if len(small[0]) == 1 else RARE
        is_apart = small[0] not in _COMPOUND or (small[0] == other and confusable.table().kind(one) in _INFLECTED)
        return is_apart and len(rest) > 2 and frequency(rest) >= least
    if one in _LOOSE:
        return len(other) > 3 and frequency(other) >= EVERYDAY
    return min(len(one), len(other)) > 3 and one not in _COMPOUND and _is_no_compound(one, other)


def _is_no_compound(one: str, other: str) -> bool:
    """Whether words of these kinds make no compound: "everygood", "struckwith"; both in use."""
    kind = confusable.table().kind
    is_apart = kind(one) in _BEFORE_OTHERS or (kind(other) in _SMALL_KINDS and other not in _COMPOUND)
    return is_apart and min(frequency(one), frequency(other)) >= RARE


def _is_derived(word: str) -> bool:
    """Whether it is a word with an ending or a beginning that any word may take."""
    if word.endswith("s") and len(word) >= _STEM and word[:-1] not in _JOINING and is_word(word[:-1]):
        return not word.endswith("ss")
    for suffix in _SUFFIXES:
        stem = word[: -len(suffix)]
        fits = word.endswith(suffix) and len(stem) >= _STEM and not (suffix[0] in _VOWELS and stem.endswith("e"))
        if fits and (is_word(stem) or (suffix[0] in _VOWELS and is_word(f"{stem}e"))):
            return True
    return any(
        word.startswith(prefix) and len(word) - len(prefix) >= _STEM and is_word(word[len(prefix) :])
        for prefix in _PREFIXES
    )


def _is_compound(word: str) -> bool:
    """Whether two words make it up, as in "whiteboard"."""
    return any(
        is_word(word[:place]) and is_word(word[place:]) and not _run_together(word[:place], word[place:])
        for place in range(3, len(word) - 2)
    )


def _farther(word: str) -> str:
    """A word in daily use that is two slips away, the first of them a swapped, doubled, lost or wrong vowel."""
    known, checker = frequencies(), _checker()
    once = {word[:n] + word[n + 1 :] for n in range(1, len(word))}
    once |= {word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1)}
    once |= {
        word[:n] + vowel + word[n + 1 :] for n in range(1, len(word)) if word[n] in _VOWELS for vowel in _VOWELS
    }
    once |= {word[:n] + word[n] + word[n:] for n in range(1, len(word))}
    found = {
        each
        for start in once
        for each in checker.edit_distance_1(start)
        if each[0] == word[0] and known.get(each, 0) >= COMMON and _is_likely(start, each)
    }
    return max(found, key=frequency, default="")
