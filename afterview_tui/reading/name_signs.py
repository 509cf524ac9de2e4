"""What each word of a line shows of itself and its neighbours, by which company and role are told apart."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from afterview_tui.domain.leads.companies import LEGAL_FORMS
from afterview_tui.reading import line_words, name_weights
from afterview_tui.reading.answer import Span
from afterview_tui.reading.days.likeness import may_be_day
from afterview_tui.reading.employer_evidence import table as employers
from afterview_tui.reading.job_evidence import is_in_front, is_job_word, places, table
from afterview_tui.reading.line_roles import is_field, is_grade, is_noun
from afterview_tui.reading.name_words import DONE, HOW, JOINING, LEADING, TELLING, TOLD, VERBS, listed

MOST_WORDS = 40
"""Words of a line among which names are looked for."""
_TOKEN = re.compile(r"\S+")
_AROUND = "\"“”„'‘’()[]<>.,;:!?…*-–—|/·•→»"
_SIGNS = (("|", "|"), (";", "|"), ("\n", "|"), (",", ","), (" - ", "-"), (" – ", "-"), (" — ", "-"), (" / ", "/"))
_ENDS = ((":", ":"), ("...", "…"), ("…", "…"), ("!", "!"), ("?", "?"), (". ", "."))
_PLACES = "IBES"
"""Inside, first, last, alone."""
_LONGEST = 4
"""Words of a name that a table has whole."""
_PAY = re.compile(r"[$€£~]?\d[\d.,-]*(?:k|ph|pw|pa|p/h|lpa|eur|€|£|\$|/\w+|h|hrs?|%|kg|m)?[+*]?", re.IGNORECASE)
LINKED = re.compile(r"https?://|www\.|@.|\.(?:com|org|net|io|example)/", re.IGNORECASE)
_ABOUT = """
job jobs role position post gig thing vacancy opening one shift trial interview call cv form application offer test
round screen chat assessment day site place branch team company firm agency recruiter manager boss lady guy bloke
mate friend mum dad brother sister cousin up off out over re bout abt @ w n via bei um am zum zur von through under
also theirs ours mine home work them on of in the and & bewerbung absage zusage gespräch termin beworben angebot
"""
"""Other small words that stand beside names."""
_TALK = (
    listed(TELLING)
    | listed(TOLD)
    | listed(HOW)
    | listed(VERBS)
    | listed(DONE)
    | listed(LEADING)
    | listed(JOINING)
    | listed(_ABOUT)
)


class Word(NamedTuple):
    """A word of a line, without the signs around it."""

    text: str
    place: Span
    sign: str
    """The strongest sign in front of it."""
    is_inside: bool
    """Whether it stands in brackets."""


def words_of(line: str) -> list[Word]:
    """The first words of a line, each with where it stands and what parts it from the one before."""
    found, last, depth = list[Word](), 0, 0
    for token in _TOKEN.finditer(line):
        core = token[0].strip(_AROUND)
        if not core:
            continue
        begin = token.start() + token[0].index(core)
        between = line[last:begin]
        depth = max(0, depth + between.count("(") - between.count(")"))
        found.append(Word(core, Span(begin, begin + len(core)), _sign(between) if found else "^", depth > 0))
        last = begin + len(core)
        depth = max(0, depth + core.count("(") - core.count(")"))
        if len(found) == MOST_WORDS:
            break
    return found


def _sign(between: str) -> str:
    for sign, name in (*_SIGNS, *_ENDS):
        if sign in between:
            return name
    return "(" if "(" in between else ")" if ")" in between else "'" if between.strip() else ""


def seen(words: Sequence[Word], line: str) -> list[tuple[list[str], tuple[float, ...]]]:
    """Of each word what it shows by name, and its weights as of ``name_weights``."""
    if not words:
        return []
    shown = [_of_itself(word.text) for word in words]
    for begin, end, kind in _known_together([word.text.casefold() for word in words]):
        for place in range(begin, end):
            shown[place].append(f"{kind}{_PLACES[(place == begin) + 2 * (place == end - 1)]}")
    found = [
        [*place, *(f".{kind}" for kind in kinds)] for place, kinds in zip(_by_place(words), shown, strict=True)
    ]
    for n, told in enumerate(found[1:], 1):
        gap = "," if words[n].sign else ""
        told += [f"<{gap}{kind}" for kind in shown[n - 1]]
        found[n - 1] += [f">{gap}{kind}" for kind in shown[n]]
        if n > 1 and not words[n - 1].sign and (before := words[n - 2].text.casefold()) in _TALK:
            told.append(f"<<w{before}")
    if line[words[-1].place.end :].strip()[:1] in ("?", "!"):
        found[-1].append("asked")
    return [(told, name_weights.weights_of(word.text)) for told, word in zip(found, words, strict=True)]


def _of_itself(text: str) -> list[str]:
    """The kinds of a word, and a small word itself."""
    plain = text.casefold()
    return [*kinds_of(text), *([f"w{plain}"] if plain in _TALK else [])]


def _by_place(words: Sequence[Word]) -> Iterator[list[str]]:
    """What each word shows by where it stands and how it is written."""
    letters = [_letters(word.text) for word in words]
    is_mixed = len({*letters} - {"0"}) > 1 and "a" in letters
    signs = [*(word.sign for word in words), "$"]
    parts = [0, *accumulate(sign not in ("", "(", ")", "'") for sign in signs[1:-1])]
    for n, word in enumerate(words):
        around, part = f"b{signs[n]}{signs[n + 1]}", min(parts[n], 4)
        told = [f"s{signs[n]}", f"e{signs[n + 1]}", around, f"#{part}", f"#{part}:{min(parts.count(parts[n]), 6)}"]
        if is_mixed:
            told += [f"l{letters[n]}", f"{around}{letters[n]}", *([f"L{letters[n - 1]}{letters[n]}"] if n else [])]
        if word.is_inside:
            told.append("inside")
        yield told


def _letters(word: str) -> str:
    if not word[:1].isalpha():
        return "0"
    if word.isupper() and len(word) > 1:
        return "AA"
    return "A" if word[:1].isupper() else "a"


@lru_cache(maxsize=4096)
def kinds_of(text: str) -> tuple[str, ...]:
    """What kinds of word a word may be."""
    word = text.casefold()
    owner = word.removesuffix("'s").removesuffix("’s")
    is_job = is_noun(word) or is_job_word(word)
    found = {
        "talk": word in _TALK,
        "job": is_job,
        "jobs": not is_job and word.endswith("s") and is_job_word(word[:-1]),
        "front": is_in_front(word),
        "field": is_field(word),
        "grade": is_grade(word),
        "kind": word in table("kind"),
        "jobbed": word in table("noun"),
        "last": owner in employers("last"),
        "first": word in employers("first"),
        "legal": word.rstrip(".") in LEGAL_FORMS,
        "telling": word in listed(TELLING),
        "told": word in listed(TOLD),
        "how": word in listed(HOW) or line_words.BESIDE_THE_ROLE.fullmatch(text) is not None,
        "joining": word in listed(JOINING),
        "verb": word in listed(VERBS),
        "done": word in listed(DONE),
        "lead": word in listed(LEADING),
        "step": line_words.begins(word, line_words.STEPS),
        "meet": line_words.begins(word, line_words.MEETINGS) or line_words.is_meeting(word),
        "stage": line_words.stage_of(word) is not None,
        "been": line_words.HAS_BEEN.match(word) is not None,
        "day": not word[:1].isdigit() and may_be_day(word),
    }
    return tuple(name for name, is_so in (found | _written(word, owner)).items() if is_so)


def _written(word: str, owner: str) -> dict[str, bool]:
    """What a word shows by its letters, figures and endings; ``owner`` is the word without its "'s"."""
    return {
        "owner": owner != word,
        "pay": _PAY.fullmatch(word) is not None,
        "figure": word.isdigit(),
        "figures": any(map(str.isdigit, word)) and not word.isdigit(),
        "link": LINKED.search(word) is not None,
        "sign": not any(map(str.isalnum, word)),
        "short": len(word) < 4,
        "ing": word.endswith("ing") and len(word) > 4,
        "ed": word.endswith("ed") and len(word) > 4,
        "er": word.endswith(("er", "or", "ist")) and len(word) > 4,
        "hyphen": "-" in word[1:-1],
    }


def _known_together(plain: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Runs of words that a table has: well-known names, places, jobs and kinds of work."""
    for kind, known in _tables():
        place = 0
        while place < len(plain):
            length = next(
                (
                    length
                    for length in range(min(_LONGEST, len(plain) - place), 0, -1)
                    if " ".join(plain[place : place + length]) in known
                ),
                0,
            )
            if length > 1 or (length and kind in ("brand", "place")):
                yield place, place + length, kind
            place += max(1, length)


@cache
def _tables() -> Sequence[tuple[str, frozenset[str]]]:
    return (
        ("brand", name_weights.brands()),
        ("place", places()),
        ("noun", table("noun")),
        ("kind", table("kind")),
        ("employer", employers("last")),
    )
