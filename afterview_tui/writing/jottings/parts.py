"""The parts of a jotting: "4 day week, she set it up"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from afterview_tui.domain.text import has_words, sentences
from afterview_tui.writing.jottings import habits, remarks, verbs, words
from afterview_tui.writing.jottings.address import plain

MOST = 4
"""Number of parts above which it is a list, of which one has to be chosen."""
_BETWEEN = re.compile(r"\s[-–—]{1,2}\s|[,;]\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b)")
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
    ends: bool
    """Whether it was a sentence of its own."""
    link: str = ""
    """How it was joined to the one before, where that was "and"."""


def units(text: str) -> list[Unit]:
    """The parts of a jotting in order, without the writer's remarks; whatever continues a part stays with it."""
    found: list[Unit] = []
    for each in sentences(text):
        for n, part in enumerate(_split(each)):
            part = part.strip(" .,;:!…-–—")
            if not has_words(part):
                continue
            first = plain(part.split()[0])
            if not n and found and first in _TIMES and len(part.split()) == 1:
                found[-1] = found[-1]._replace(text=f"{found[-1].text} {first}")
                continue
            if n and found and _belongs(found[-1].text, part, first):
                found[-1] = Unit(f"{found[-1].text}, {part}", False)
            elif n and first == "and" and len(part.split()) > 1:
                found.append(Unit(part.partition(" ")[2], False, "and"))
            else:
                found.append(Unit(part, n == 0))
    found = _praised(found)
    told = [
        each
        for n, each in enumerate(found)
        if not remarks.is_remark(each.text)
        and not _is_again(found[:n], each)
        and not (n and remarks.is_own_part(each.text))
    ]
    return _shared(_rows(told or found[:1]))


def _praised(found: list[Unit]) -> list[Unit]:
    """The parts as one if each only says how somebody was: "patient, clear, funny"."""
    said = [plain(each.text) for each in found]
    if len(said) < 2 or not {*said} <= words.GOOD:
        return found
    return [Unit(f"{', '.join(said[:-1])} and {said[-1]}", found[0].ends)]


def is_tail(low: Sequence[str]) -> bool:
    """Whether words after a comma certainly belong to what comes before: "one of them", "rain or shine"."""
    if low[0] in LINKED or (low[1:2] == ["of"] and low[0] in _SOME_OF):
        return True
    return len(low) < 4 and (low[0] in {"every", "none", "both", "most"} or low[1:2] == ["or"])


def _belongs(before: str, part: str, first: str) -> bool:
    """Whether a part continues the one before, as one more clause or piece of advice."""
    low = [*map(plain, part.split())]
    if first == "that":
        return "".join(low[1:2]).partition("'")[0] in words.PRONOUNS | words.DETERMINERS
    if is_tail(low):
        return first != "so" or len(low) > 3
    if not LABELLED.match(before):
        return False
    known = verbs.forms(first)
    return first in ("don't", "never", "always") or len(low) < 3 or ("base" in known and "past" not in known)


_ARTICLES = words.ARTICLES | words.POSSESSIVES | words.OWN


def _rows(found: list[Unit]) -> list[Unit]:
    """The parts, with the items of a list kept together: "showed us the library, the new one, and the hall"."""
    made: list[Unit] = []
    for each in found:
        row = len(made) > 1 and each.link and not made[-1].ends and not made[-1].link
        if row and all(_is_short_thing(part) for part in (each.text, made[-1].text)):
            last = made.pop()
            made[-1] = Unit(f"{made[-1].text}, {last.text}, and {each.text}", made[-1].ends)
        else:
            made.append(each)
    return made


def _is_short_thing(part: str) -> bool:
    """Whether a part is a thing with its article and hardly more."""
    low = [*map(plain, part.split())]
    return low[0] in _ARTICLES and len(low) <= DETAIL and not {*low} & (words.AUXILIARIES | words.PRONOUNS)


def _is_again(before: Sequence[Unit], each: Unit) -> bool:
    """Whether a part only repeats the one before: "labelled. actually labelled"."""
    said = {plain(word) for other in before for word in other.text.split()}
    return bool(before) and {*map(plain, each.text.split())} <= said | words.ADVERBS - _TELLS | {
        "yes",
        "all",
        "seriously",
    }


_TELLS = {"twice", "once", "today", "recently", "sometimes", "often", "now", "never", "seldom", "rarely"}
"""Adverbs that say something of their own."""


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
                made[-1] = Unit(both, made[-1].ends)
                continue
        made.append(each)
    return made


def goes_with(part: str, *, noun: bool) -> bool:
    """Whether a part may follow a comma as a detail of what was said before: "all tungsten", "current rev".

    ``noun`` if that is a noun phrase rather than something told or done.
    """
    low = [*map(plain, part.split())]
    low = low[:-2] if low[-2:] == ["as", "me"] and len(low) > 3 else low
    if len(low) > DETAIL or {*low} & (words.PRONOUNS | words.AUXILIARIES | {"me", "us", "my"}):
        return False
    first = next((n for n, word in enumerate(low) if word not in words.ADVERBS), 0)
    known = verbs.forms(low[first])
    if low[0] == "only" or not known or low[0] in words.PREPOSITIONS:
        return True
    if is_state(part):
        return noun or known["participle"].base not in words.GLAD | words.OBSERVED | words.KIND
    if "third" in known and noun:
        return not habits.is_third([*low[first:], ""])
    return "past" not in known and ("third" not in known or "base" in known)


def is_state(part: str) -> bool:
    """Whether a participle tells how something is: "closed Sunday", "built in 1920", "labelled"."""
    low = [*map(plain, part.split())]
    n = next((n for n, word in enumerate(low) if word not in words.ADVERBS), 0)
    if "participle" not in verbs.forms(low[n]):
        return False
    after = low[n + 1] if n + 1 < len(low) else ""
    ends = after.endswith(("day", "day,", "ly")) or after[:1].isdigit()
    return not after or after in words.PREPOSITIONS or ends


DETAIL = 6
"""How many words such a detail may have."""


def listed(each: Sequence[str]) -> str:
    """Things in a row: "a, b and c"."""
    return f"{', '.join(each[:-1])} and {each[-1]}" if len(each) > 1 else "".join(each)
