"""How far some words look like a day, for readers that have to find one among others."""

import re
from functools import lru_cache

from afterview_tui.reading.days.tokens import ways
from afterview_tui.reading.days.words import words

_SHARP = re.compile(r"\b(?:noon|midday|midnight|mittags?|mitternacht)\b", re.IGNORECASE)
_JOINING = "-&@~bohiBfN"
"""The symbols that make no day by themselves."""


@lru_cache(maxsize=1024)
def may_be_day(word: str) -> bool:
    """Whether a word can be one that makes a day, to look no further where none is."""
    plain = word.strip(".,;:()!").casefold()
    if any(letter.isdigit() for letter in plain):
        return True
    known = words().get(plain) or [(token.symbol, "") for way in ways(plain) for token in way]
    return any(symbol not in _JOINING for symbol, _ in known)


def is_amount(text: str) -> bool:
    """Whether words are only an amount of time, as "3 months" is of a notice period."""
    return any(re.fullmatch(r"N*U", "".join(token.symbol for token in tokens)) for tokens in ways(text))


def is_strong(text: str) -> bool:
    """Whether words are plainly a day wherever they stand: more than one of them, or a date in figures."""
    return (" " in text.strip() and not is_amount(text)) or sum(letter.isdigit() for letter in text) > 2


def is_hour(text: str) -> bool:
    """Whether words say a time of day and no day."""
    return any(re.fullmatch(r"@?[CN]?-?[CQ]", "".join(token.symbol for token in tokens)) for tokens in ways(text))


def is_weak(text: str) -> bool:
    """Whether a day is one short word that means other things as well: "sun", "may", "sat"."""
    return len(text) < 4 and text.isalpha()


def is_part_of_day(text: str) -> bool:
    """Whether words name a part of a day without its hour: "friday arvo", of which 15:00 is a guess."""
    shown = [{token.symbol for token in tokens} for tokens in ways(text)]
    return any("Q" in symbols and not symbols & {*"C@"} for symbols in shown) and not _SHARP.search(text)


def may_be_name(word: str, kinds: str = "KWMR") -> bool:
    """Whether a word for a day or a month is a first name as well: "mo", "sa", "jan", "june"."""
    symbols = {symbol for symbol, _ in words().get(word.casefold(), ()) if symbol in kinds}
    return bool(symbols) and (len(word) <= 3 or "M" in symbols)


def is_habit(text: str) -> bool:
    """Whether words say when something always is: "weekends", "apr-sept"."""
    is_season = any(re.fullmatch(r"M-M", "".join(token.symbol for token in tokens)) for tokens in ways(text))
    return is_season or text.casefold().endswith("weekends")
