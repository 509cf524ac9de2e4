"""A phrase about a day cut into symbols: one letter for what each word or figure can be, with its value."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

from afterview_tui.reading.days.words import PHRASES, holidays, long_words, words

LONGEST = 60
"""Characters; a longer text is no day."""
NEVER = ("24/7", "9/11", "50/50")
"""What looks like a day and is a way of speaking."""
_MOST_WAYS = 64
"""Ways to take the words of one phrase, of which the grammar tries each."""
_CLOSE = 0.85
"""How like a known word a slip has to be, by difflib's ratio: "thrusday" is 0.875."""

_PHRASES = re.compile("|".join(rf"\b{re.escape(each)}\b" for each, _ in PHRASES if each[0].isalpha()))
_HOLIDAYS = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(holidays(), key=len, reverse=True)))
_REWRITTEN = (
    (re.compile(r"^(?:le|el|il|em|den|am|dnia|op) (?=\d)"), ""),
    (re.compile(r"\b(\d\d?)(?:º|°)? de (?=[^\W\d_]{3})"), r"\1 "),
    (re.compile(r"(?<=[^\W\d_]{3}) del? (?=20\d\d\b)"), " "),
    (re.compile(r"\b(?:(?:alle )?ore|godz\.?|a las|às) (?=\d\d?[:.h]\d\d)"), ""),
    (re.compile(r"\b(?:(?:alle )?ore|godz\.?|a las|às|à) (\d\d?)h?\b(?![:.])"), r"\1:00"),
    (re.compile(r"\b(?:om )?(\d\d?) uur\b"), r"\1:00"),
    (re.compile(r"\b(mid|early|late|end|start)-(?=\w)"), r"\1 "),
    (re.compile(r"\b(\d\d?)-([^\W\d_]{3,})-(\d{4})\b"), r"\1 \2 \3"),
    (re.compile(r"\b(\d\d?)-([^\W\d_]{3,})-(\d\d)\b"), r"\1 \2 '\3"),
    (re.compile(r"\b(\d\d?)-(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|okt|dez|mai)\b(?!-)"), r"\1 \2"),
    (re.compile(r"\b(?:at )?(\w+) ?o'clock\b"), r"at \1"),
    (re.compile(r"\b(day|week|fortnight|month|year|hour)(?:s'|'s|s)? time\b"), r"\1"),
    (re.compile(r"(?<=[^\W\d_]) pm$"), " afternoon"),
    (re.compile(r"\b(at \d\d?)\.$"), r"\1"),
    (re.compile(r"\b2(?:nite|night)\b"), "tonight"),
    (re.compile(r"\b2(?:moz|morrow|mor)\b"), "tomorrow"),
    (re.compile(r"(?<=\d)ish\b"), ":00 roughly"),
    (re.compile(r"(@ ?|\bat )([01]\d|2[0-3])([0-5]\d)\b"), r"\1\2:\3"),
    (re.compile(r"(?<![\d./-])(0\d)([0-5]\d)(?![\d./-])"), r"\1:\2"),
    (re.compile(r"(?<![\w./-])(\d\d?(?:[:.]\d\d)?)([ap])(?![\w.])"), r"\1\2m"),
)
_REWRITTEN_WORDS = tuple(
    each for each in _REWRITTEN if not re.search(r"\\d|2", each[0].pattern.replace(r"[^\W\d_]", ""))
)
"""Those that a phrase without figures can be rewritten by: looking for the others takes most of the time."""
_TENS = re.compile(r"\b(twenty|thirty)[- ](one|two|three|four|five|six|seven|eight|nine)\b")
_TO_THE_HOUR = re.compile(
    r"\b(30|15) (past|to) (1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
_TOKEN = re.compile(
    r"""(?P<iso>\d{4}-\d\d-\d\d[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?(?!\S))
    |(?P<figures>\d{4}([-/.])\d\d?\3\d\d?(?!\d) | \d\d?([-/.])\d\d?\4(?:\d{4}|\d\d)(?!\d)
                |\d\d?\.\d\d?\.(?!\d) | \d\d?/\d\d?(?![\d/]) | \d\d?\.\d\d?(?![\d.:]|\ ?[ap]\.?m|\ ?uhr)
                |(?<!\d)20\d{6}(?!\d))
    |(?P<clock>\d\d?[:.]\d\d\ ?(?:[ap]\.?m\b\.?|uhr\b|h\b)? | \d\d?\ ?(?:[ap]\.?m\b\.?|uhr\b)(?!\w) | \d\d?h\d\d\b)
    |(?P<ordinal>\d\d?(?:st|nd|rd|th|te|ten|ter|\.)(?!\w))
    |(?P<year>'\d\d\b)
    |(?P<number>\d{1,4}(?!\d))
    |(?P<week>w\d\d?\b)
    |(?P<holiday>\x00)
    |(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)
    |(?P<mark>[-–—+@~/&?])
    |(?P<space>[\s,;().:!"“”]+)
    |(?P<other>.)""",
    re.VERBOSE,
)


class Token(NamedTuple):
    """One thing in a phrase."""

    symbol: str
    value: object
    text: str = ""


@lru_cache(maxsize=512)
def ways(text: str) -> Sequence[Sequence[Token]]:
    """Each way to take the words of a phrase; none where it holds a word that is none of a day's."""
    return tuple(_ways(text))


def _ways(text: str) -> Iterator[list[Token]]:
    plain = _plain(text)
    if not plain or len(plain) > LONGEST or plain in NEVER:
        return
    named = [holidays()[name] for name in _HOLIDAYS.findall(plain)]
    plain = _HOLIDAYS.sub("\x00", plain) if named else plain
    choices: list[Sequence[Token]] = []
    for found in _TOKEN.finditer(plain):
        if found.lastgroup == "space":
            continue
        token = [Token("H", named.pop(0))] if found.lastgroup == "holiday" else _choices(found)
        if not token:
            return
        choices.append(token)
    for way in islice(product(*choices), _MOST_WAYS):
        yield list(way)


def _plain(text: str) -> str:
    """Small letters, one kind of apostrophe, one word for phrases of several."""
    plain = " ".join(text.casefold().replace("’", "'").split()) if len(text) <= LONGEST else ""
    plain = _PHRASES.sub(lambda found: dict(PHRASES)[found[0]], plain)
    for pattern, other in _REWRITTEN if any(map(str.isdigit, plain)) else _REWRITTEN_WORDS:
        plain = pattern.sub(other, plain)
    plain = _TENS.sub(lambda found: str(_number(found[1]) + _number(found[2])), plain)
    return _TO_THE_HOUR.sub(_in_figures, plain.replace("\x00", "\x01"))


def _number(word: str) -> int:
    return int(float(words().get(word, [("N", word)])[0][1]))


def _in_figures(found: re.Match[str]) -> str:
    """ "half past two" as 2:30, "quarter to 4" as 3:45."""
    minutes = _number(found[3]) * 60 + int(found[1]) * (1 if found[2] == "past" else -1)
    return f"{minutes // 60}:{minutes % 60:02}"


def _choices(found: re.Match[str]) -> Sequence[Token]:
    """What one token can be."""
    text = found[0]
    match found.lastgroup:
        case "iso":
            return [Token("I", text)]
        case "figures":
            return [Token("F", text), *_decimal_clock(text)]
        case "clock":
            clock = read_clock(text)
            return [] if clock is None else [Token("C", clock, text)]
        case "ordinal":
            return [Token("O", int(re.sub(r"\D", "", text)), text)]
        case "year":
            return [Token("Y", 2000 + int(text[1:]))]
        case "number":
            return [Token("Y" if len(text) == 4 else "N", int(text), text)]
        case "week":
            return [Token("G", int(text[1:]))]
        case "word" | "mark":
            known = words().get(text) or words().get(_corrected(text), [])
            return [Token(symbol, _value(symbol, value), text) for symbol, value in known]
    return []


@lru_cache(maxsize=512)
def _corrected(word: str) -> str:
    """The long word that this is a slip of; itself where there is none, or more than one."""
    if len(word) < 5 or word.removesuffix("s") in words():
        return word
    swapped = [known for known in long_words() if known[0] == word[0] and sorted(known) == sorted(word)]
    close = swapped or get_close_matches(word, [each for each in long_words() if len(each) > 5], n=2, cutoff=_CLOSE)
    return close[0] if len(close) == 1 else word


def _value(symbol: str, value: str) -> object:
    """The value of a word in its own kind."""
    if symbol == "N":
        return float(value)
    if symbol == "Q":
        return timedelta(hours=int(value))
    return int(value) if symbol in "RWKMO" else value


def _decimal_clock(text: str) -> list[Token]:
    """ "14.30", which may be a time where it stands beside a day."""
    clock = read_clock(text) if re.fullmatch(r"\d\d?\.\d\d", text) else None
    return [] if clock is None else [Token("C", clock, text)]


def read_clock(text: str) -> timedelta | None:
    """The time since midnight that a clock shows; None for one that no clock shows."""
    found = re.fullmatch(r"(\d\d?)(?:[:.h](\d\d))?\s*(?:([ap])\.?m\.?|uhr|h)?", text.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if hour > 23 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return timedelta(hours=hour, minutes=minute)
