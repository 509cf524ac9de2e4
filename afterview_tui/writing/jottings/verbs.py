"""The forms of English verbs, from a table that was made from LemmInflect's; ``make verbs`` makes it again."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

Form = Literal["base", "third", "past", "participle", "gerund"]
FORMS: tuple[Form, ...] = ("base", "third", "past", "participle", "gerund")
TABLE = "verbs.txt"


class Verb(NamedTuple):
    """One verb in its five forms."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


IRREGULAR = (
    Verb("be", "is", "was", "been", "being"),
    Verb("have", "has", "had", "had", "having"),
    Verb("do", "does", "did", "done", "doing"),
)
"""Verbs that are also auxiliaries, ahead of the table."""
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


def regular(base: str, *, doubles: bool = False) -> Verb:
    """A verb whose forms follow from its base; one that ``doubles`` its last letter: "planned"."""
    stem = base + base[-1] if doubles else base
    after_consonant = base[-2:-1] not in _VOWELS
    if base.endswith("y") and after_consonant:
        return Verb(base, base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing")
    third = base + ("es" if base.endswith(_SIBILANTS) or (base.endswith("o") and after_consonant) else "s")
    if base.endswith("ie"):
        return Verb(base, third, base + "d", base + "d", base[:-2] + "ying")
    if base.endswith("e"):
        gerund = base + "ing" if base.endswith(("ee", "ye", "oe")) else base[:-1] + "ing"
        return Verb(base, third, base + "d", base + "d", gerund)
    return Verb(base, third, stem + "ed", stem + "ed", stem + "ing")


def from_line(line: str) -> Verb:
    """A verb from a line of the table: "ask", "plan+", or all five forms."""
    parts = line.split()
    return Verb(*parts) if len(parts) == len(Verb._fields) else regular(line.removesuffix("+"), doubles="+" in line)


def to_line(verb: Verb) -> str:
    """The shortest line for this verb."""
    if verb == regular(verb.base):
        return verb.base
    return f"{verb.base}+" if verb == regular(verb.base, doubles=True) else " ".join(verb)


class _Table(NamedTuple):
    """The table as read: most verbs are only a base until one of their forms is needed."""

    bases: frozenset[str]
    """Regular verbs."""
    doubling: frozenset[str]
    """Regular ones whose last letter doubles; for some, both are right."""
    irregular: dict[str, list[Verb]]
    """The others, by each of their forms."""


@cache
def _table() -> _Table:
    text = Path(__file__).with_name(TABLE).read_text(encoding="utf-8")
    bases: set[str] = set()
    doubling: set[str] = set()
    irregular: dict[str, list[Verb]] = {}
    others = list(IRREGULAR)
    for line in text.splitlines():
        if line.endswith("+"):
            doubling.add(line[:-1])
        elif " " not in line:
            bases.add(line)
        elif not line.startswith("#"):
            others.append(from_line(line))
    for verb in others:
        for word in dict.fromkeys(verb):
            irregular.setdefault(word, []).append(verb)
    return _Table(frozenset(bases), frozenset(doubling), irregular)


@lru_cache(maxsize=4096)
def forms(word: str) -> Mapping[Form, Verb]:
    """The forms that a word in small letters may be, each with its most common verb."""
    if "-" in word:
        return _compound(*word.rpartition("-"))
    table = _table()
    known = list(table.irregular.get(word, ()))
    for base in _bases_of(word):
        british = base.endswith("ise") and f"{base[:-3]}ize" in table.bases
        known += [regular(base)] if base in table.bases or british else []
        known += [regular(base, doubles=True)] if base in table.doubling else []
    found: dict[Form, Verb] = {}
    for verb in known:
        for form, its in zip(FORMS, verb, strict=True):
            if its == word:
                found.setdefault(form, verb)
    return found


def _compound(before: str, hyphen: str, word: str) -> Mapping[Form, Verb]:
    """The forms of a verb with something before a hyphen: "role-played", "co-founded"."""
    if not before.isalpha() or not word.isalpha() or len(before) > MOST_BEFORE:
        return {}
    return {
        form: Verb(*(f"{before}{hyphen}{each}" for each in verb))
        for form, verb in forms(word).items()
        if before in _BEFORE_ANY or form not in ("base", "third")
    }


_BEFORE_ANY = {"hand", "home", "co", "re", "pre"}
"""Prefixes that verbs take in any form: "hand-sews"."""
MOST_BEFORE = 6
"""How many letters may come before the hyphen of a verb."""


def _bases_of(word: str) -> Iterator[str]:
    """The bases that a word may be a regular form of."""
    yield word
    for end in ("s", "es", "d", "ed", "ing"):
        if word.endswith(end) and len(word) > len(end) + 1:
            stem = word.removesuffix(end)
            yield stem
            if end in ("ed", "ing") and stem[-1:] == stem[-2:-1]:
                yield stem[:-1]
            if end == "ing":
                yield f"{stem}e"
    if word.endswith(("ies", "ied")):
        yield f"{word[:-3]}y"
    if word.endswith("ying"):
        yield f"{word[:-4]}ie"


def past(word: str) -> Verb | None:
    """The verb whose past tense this is."""
    return forms(word).get("past")


def third(word: str) -> Verb | None:
    """The verb whose third person this is."""
    return forms(word).get("third")


def is_verb(word: str) -> bool:
    """Whether a word is a form of any verb."""
    return bool(forms(word))
