"""Whether a text names a company, as people write it: in full, by a part, by its initials, with any apostrophe."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from afterview_tui.domain.notes.employers import KINDS, LEGAL, SMALL
from afterview_tui.domain.notes.spelling import is_everyday
from afterview_tui.domain.text import without_marks

_FOLDED = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ø": "oe",
        "œ": "oe",
        "æ": "ae",
        "å": "a",
        "ß": "ss",
        "ë": "-e",
        "ï": "-i",
        "ł": "l",
        "đ": "d",
        "ı": "i",
    }
)
_TOKEN = re.compile(r"[^\W_]+(?:[’'`][^\W_]+)*[’']?")
_OWNERS = re.compile(r"[’'`]s?$")
_INITIALS = re.compile(r"(?<!\w)(?=[\w&.]{0,12}[A-Z0-9]&?[\w.]*[A-Z0-9])[A-Z0-9][\w&.]{1,7}(?![\w&])")
_LEGAL_PART = re.compile(r"(?<=\w)\.(?=\w)|(?<=\b\w)\.")
LONGEST = 200
"""Characters of a name that are looked at."""
_LONGEST_ENDING = 3
"""Letters by which a company's name may be longer in a text: "Stadtwerken", "Lindenhofs"."""
_LEAST = 4
"""From this many letters, a name may have such an ending."""


class Token(NamedTuple):
    """A word of a text, in the form in which names are compared."""

    raw: str
    start: int
    end: int
    folded: str
    """Without capitals, accents, apostrophes, and with ue for ü."""
    owner: str
    """The same without the s that shows an owner."""

    @property
    def bare(self) -> str:
        """The word as it is written, without that s."""
        return self.raw if self.raw.isalnum() else _OWNERS.sub("", self.raw)


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """A word in the form in which names are compared: ue equals ü, é equals e, and apostrophes don't count."""
    plain = word.casefold()
    if not plain.isascii():
        plain = without_marks(plain.translate(_FOLDED))
    plain = plain.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    return plain if plain.isalnum() else "".join(each for each in plain if each.isalnum())


@lru_cache(maxsize=16)
def tokens(text: str) -> Sequence[Token]:
    """The words of a text with their places; parts with a hyphen are words of their own."""
    found = []
    for match in _TOKEN.finditer(text):
        raw = match[0]
        whole = folded(raw)
        owner = whole if raw.isalnum() else folded(_OWNERS.sub("", raw))
        found.append(Token(raw, match.start(), match.end(), whole, owner))
    return found


class Company(NamedTuple):
    """A company's name, split into its words."""

    name: str
    words: Sequence[str]
    """Its words as they are compared, without the legal form and "the"."""
    telling: Sequence[str]
    """Those that distinguish it from others."""
    capitals: str
    """Its capital letters and figures, in order."""


@lru_cache(maxsize=64)
def company(name: str) -> Company:
    """A company's name, split into its words."""
    told = [*tokens(_LEGAL_PART.sub("", name[:LONGEST]).replace("&", " and "))]
    while len(told) > 1 and told[-1].folded in LEGAL | {"and"}:
        told.pop()
    core = [each for each in told if each.folded not in ("the", "and")] or told
    telling = [each for each in core if each.folded not in KINDS and each.folded not in SMALL]
    capitals = "".join(_capitals(each.raw) for each in core)
    return Company(
        name,
        [each.folded for each in core],
        list(dict.fromkeys(form for each in telling for form in _forms(each))),
        capitals,
    )


def _forms(token: Token) -> tuple[str, ...]:
    return (token.folded, token.owner) if token.folded != token.owner else (token.folded,)


def names(name: str, text: str) -> bool:
    """Whether a text names a company."""
    wanted = company(name)
    told = tokens(text)
    return (
        not wanted.words
        or any(_tells(each, part) for each in told for part in wanted.telling)
        or _in_a_row(wanted, told)
        or _by_initials(wanted, text)
        or _spelt_out(wanted, told)
    )


def _tells(token: Token, part: str) -> bool:
    """Whether a word is a distinctive part of a name; an everyday word needs its capital."""
    same = part in (token.folded, token.owner)
    longer = (
        len(part) >= _LEAST and token.folded.startswith(part) and len(token.folded) - len(part) <= _LONGEST_ENDING
    )
    if not same and not longer:
        return False
    return not token.raw[0].islower() or not is_everyday(token.raw)


def _in_a_row(wanted: Company, told: Sequence[Token]) -> bool:
    """Whether a name occurs, also run together or split; the first words do if none is distinctive."""
    core = [each for each in told if each.folded not in ("the", "and")]
    whole = "".join(wanted.words)
    enough = {whole} if wanted.telling else {whole, "".join(wanted.words[:2])}
    for number, token in enumerate(core):
        if not whole.startswith(token.owner) or not token.owner or token.raw[0].islower() or token.raw.isdigit():
            continue
        joined = ""
        for each in core[number : number + len(wanted.words) + 1]:
            if joined + each.owner in enough or joined + each.folded in enough:
                return True
            joined += each.folded
            if not whole.startswith(joined):
                break
    return False


def _by_initials(wanted: Company, text: str) -> bool:
    if len(wanted.capitals) < 2 or wanted.capitals.isdigit():
        return False
    initials = {wanted.capitals, "".join(word[0] for word in wanted.words).upper()}
    return any(_capitals(found[0]) in initials for found in _INITIALS.finditer(text))


def _spelt_out(wanted: Company, told: Sequence[Token]) -> bool:
    """Whether the company was noted by its initials, such as IBM or PwC, and the text spells them out."""
    capitals = wanted.capitals
    if len(wanted.words) != 1 or not 2 <= len(capitals) <= len(wanted.words[0]) <= 5:
        return False
    if any(_capitals(each.raw) == capitals and each.raw[0] == capitals[0] for each in told):
        return True
    large = "".join(each.raw[0] if each.raw[0].isupper() else " " for each in told if each.folded not in SMALL)
    return wanted.words[0] == capitals.casefold() and capitals in large


def _capitals(word: str) -> str:
    return "".join(letter for letter in word if letter.isupper() or letter.isdigit())
