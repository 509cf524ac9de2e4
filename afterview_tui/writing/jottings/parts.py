"""The parts of a jotting: "4 day week, she set it up"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from afterview_tui.domain.text import has_words, sentences
from afterview_tui.writing.jottings import clauses, remarks, verbs, words
from afterview_tui.writing.jottings.address import plain

_BETWEEN = re.compile(
    r"\s[-–—]{1,2}\s|[,;]\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b)"
    r"| and (?=only (?:one|two|some|half) \w)"
)
_CLOSING = {"“": "”", "„": "“", "«": "»", "(": ")", "[": "]", '"': '"'}
LINKED = {
    "which", "where", "so", "because", "who", "like", "not", "even", "though", "although", "with", "without",
    "from", "to", "for", "in", "on", "at", "by", "when", "while", "if", "as", "especially", "including", "too",
    "since", "after", "before", "despite", "until", "rather", "instead", "or", "plus", "but", "about", "twice",
    "all", "within", "during", "through", "around", "near", "across", "outside", "inside", "under", "over", "per",
}  # fmt: skip
"""Words that continue the part before."""


_SOME_OF = {"one", "two", "three", "each", "some", "most", "many", "none", "both", "half"}
"""Words before "of them": "speaks 6 languages, one of them badly"."""
_TIMES = {"twice", "daily", "weekly", "today", "yesterday"}
"""Words for how often or when, which belong to the part before: "let me ring the bell. twice"."""


LABELLED = re.compile(
    r"^(?:(?:(?:she|he) )?ha[sd] (?:a|one|two|three) )?(?:(?:his|her|their) (?:\w+ )?)?"
    r"(?:rule|motto|principle|tip|question|view|opinion|theory|take|saying|lesson|phrase|trick|advice|story|idea|answer"
    r"|hint|joke|example|offer|point|remark)s?(?: (?:about|on|for)(?: [\w'’-]+){1,5})?: ",
    re.IGNORECASE,
)
"""A label before a colon: "his advice: "."""


class Unit(NamedTuple):
    """One part of a jotting."""

    text: str
    link: str = ""
    """How it was joined to the one before: "and", a bracket, or nothing."""


class Read(NamedTuple):
    """A jotting read part by part."""

    told: list[Unit]
    """What was said or done, in order; whatever continues a part stays with it."""
    beside: list[str]
    """The writer's own remarks."""


def units(text: str) -> list[Unit]:
    """The parts of a jotting in order, without the writer's remarks."""
    return read(text).told


def read(text: str) -> Read:
    """The parts of a jotting, and the remarks beside them."""
    found: list[Unit] = []
    for each in sentences(text):
        for n, part in enumerate(_split(each)):
            asides = [] if _QUOTES.search(part) else _ASIDE.findall(part)
            bare = " ".join(_ASIDE.sub(" ", part).split()) if asides else part
            _add(found, bare.strip(" .,;:!…-–—"), n)
            found += [Unit(aside, "(") for aside in asides if has_words(aside)]
    found = _praised(found)
    beside = [each.text for each in found if remarks.is_remark(each.text)]
    told = [each for each in found if each.text not in beside]
    return Read(_shared(told), beside) if told else Read(found[:1], beside[1:])


_ASIDE = re.compile(r"(?<!\s)\s*+[(\[](?!(?:[A-Z]|\d)[^\s()\[\]]{0,20}[)\]])([^()\[\]]*)(?:[)\]]|$)")
"""Words in brackets, unless they are a name or a figure: "(only two work)", not "(SAP)"."""
_QUOTES = re.compile('["“„«]')


def _add(found: list[Unit], part: str, n: int) -> None:
    """Add a part that stands at place ``n`` of its sentence, or continue the one before with it."""
    if not has_words(part):
        return
    first = plain(part.split()[0])
    if not n and found and _is_rest(found[-1].text, part):
        found[-1] = found[-1]._replace(text=f"{found[-1].text} {first}{part[len(first) :]}")
    elif n and found and found[-1].link != "(" and _belongs(found[-1].text, part, first):
        found[-1] = Unit(f"{found[-1].text}, {part}")
    elif n and first == "and" and len(part.split()) > 1:
        found.append(Unit(part.partition(" ")[2], "and"))
    else:
        found.append(Unit(part))


def _praised(found: list[Unit]) -> list[Unit]:
    """The parts as one if each only says how somebody was: "patient, clear, funny"."""
    said = [plain(each.text) for each in found]
    if len(said) < 2 or not {*said} <= words.GOOD:
        return found
    return [Unit(f"{', '.join(said[:-1])} and {said[-1]}")]


def _is_rest(before: str, part: str) -> bool:
    """Whether a sentence only ends the one before: "let me ring the bell. Twice", "Sang! In the foyer!"."""
    low = [*map(plain, part.split())]
    if len(low) == 1:
        return low[0] in _TIMES
    is_place = low[0] in words.PREPOSITIONS and not {*low} & (words.PRONOUNS | words.AUXILIARIES)
    return is_place and clauses.verb_at(part.split()) is None and verbs.past(plain(before.split()[0])) is not None


_HOW_FAR = re.compile(
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|many|several) "
    r"(?:hours?|minutes?|days?|weeks?|months?|years?|decades?|miles?|km|kilometres|times) "
    r"(?:each way|there and back|earlier|later|before(?: me)?|after(?: me)?|straight|running|in a row|on end)",
    re.IGNORECASE,
)
"""How far or when it was: "2 hours each way", "ten years earlier"."""


_COMMENTS = {
    "obviously", "apparently", "honestly", "supposedly", "seriously", "literally", "hopefully", "sadly", "luckily",
    "clearly", "unfortunately", "actually", "really", "finally", "basically", "probably", "allegedly", "reportedly",
    "frankly", "surprisingly",
}  # fmt: skip
"""Adverbs that are the writer's comment rather than how something was done."""


def is_tail(low: Sequence[str]) -> bool:
    """Whether words after a comma certainly belong to what comes before: "one of them", "rain or shine"."""
    how = len(low) == 1 and low[0].endswith("ly") and low[0] not in _COMMENTS
    if how or _HOW_FAR.fullmatch(" ".join(low)):
        return True
    if low[0] == "not":
        after = "".join(low[1:2])
        is_plural = len(low) == 2 and clauses.is_plural(after)
        return is_plural or after[:1].isdigit() or after in words.DETERMINERS | words.PREPOSITIONS
    if low[0] in LINKED or (low[1:2] == ["of"] and low[0] in _SOME_OF):
        return True
    return len(low) < 4 and (low[0] in {"every", "none", "both", "most"} or low[1:2] == ["or"])


MOST_OF_ITEM = 3
"""How many words the items of a row behind a colon have."""
_SECOND = {"after", "afterwards", "later", "last", "second", "next"}
"""Words that end the second half of a contrast: "guests first, paperwork later"."""


def _belongs(before: str, part: str, first: str) -> bool:
    """Whether a part continues the one before, as one more clause or piece of advice."""
    low, told = [*map(plain, part.split())], [*map(plain, before.split())]
    if (low[0] in ("just", "only") and "no" in told) or (told[-1] == "first" and low[-1] in _SECOND):
        return True
    if ": " in before and len(low) <= MOST_OF_ITEM and not {*low} & (words.PRONOUNS | words.AUXILIARIES):
        return True
    asks = words.QUESTIONS | ({"if", "whether"} if "asked" in told else set())
    if low[1:] and low[first == "and"] in asks and {*told} & (words.QUESTIONS | {"asked"}):
        return True
    if first == "that":
        return "".join(low[1:2]).partition("'")[0] in words.PRONOUNS | words.DETERMINERS
    if is_tail(low):
        return first != "so" or len(low) > 3
    if not LABELLED.match(before):
        return False
    known = verbs.forms(first)
    return first in ("don't", "never", "always") or len(low) < 3 or ("base" in known and "past" not in known)


def _split(text: str) -> Iterator[str]:
    """The text split at commas and dashes, except inside quotes and brackets."""
    begin, closing = 0, ""
    last = {mark: text.rfind(mark) for mark in _CLOSING.values()}
    breaks = {found.start(): found.end() for found in _BETWEEN.finditer(text)}
    for n, letter in enumerate(text):
        if closing:
            closing = "" if letter == closing else closing
        elif letter in _CLOSING and last[_CLOSING[letter]] > n:
            closing = _CLOSING[letter]
        elif n in breaks and n >= begin:
            yield text[begin:n]
            begin = breaks[n]
    yield text[begin:]


def _shared(found: list[Unit]) -> list[Unit]:
    """The parts, with "me too" merged into the part before: "golfs. me too"."""
    made: list[Unit] = []
    for each in found:
        said = " ".join(map(plain, each.text.split()))
        if said in remarks.IN_COMMON and made:
            both = remarks.of_both(made[-1].text)
            if both:
                made[-1] = Unit(both)
                continue
        made.append(each)
    return made


def is_state(part: str) -> bool:
    """Whether a participle tells how something is: "closed Sunday", "built in 1920", "labelled"."""
    low = [*map(plain, part.split())]
    n = next((n for n, word in enumerate(low) if word not in words.ADVERBS), 0)
    if "participle" not in verbs.forms(low[n]):
        return False
    after = low[n + 1] if n + 1 < len(low) else ""
    ends = after.endswith(("day", "day,", "ly")) or after[:1].isdigit()
    return not after or after in words.PREPOSITIONS or ends


def listed(each: Sequence[str]) -> str:
    """Things in a row: "a, b and c"."""
    return f"{', '.join(each[:-1])} and {each[-1]}" if len(each) > 1 else "".join(each)
