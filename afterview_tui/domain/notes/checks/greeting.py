"""Whether the note greets the right person, once, as they are called."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from afterview_tui.domain.notes.checks.company import folded
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at
from afterview_tui.domain.notes.checks.letter import LONGEST, Letter, letter, salutation
from afterview_tui.domain.notes.checks.spelling import alike, calls, has_name, is_near
from afterview_tui.domain.notes.greeting import greeting_line
from afterview_tui.domain.notes.nicknames import nicknames
from afterview_tui.domain.notes.titles import PARTICLES, SALUTES, SECOND, SUFFIXES, VOCATIVES, same_kind, title
from afterview_tui.domain.records import Note, Person
from afterview_tui.domain.text import words

_NOBODY = re.compile(
    r"to whom(?:ever)? it may concern"
    r"|(?:dear|hello|hi|respected|greetings) (?:sirs?|madam|ma'am|mesdames"
    r"|(?:the )?(?:hiring|recruiting|recruitment|hr|human resources|talent(?: acquisition)?|interview|selection)"
    r" (?:manager|team|committee|department|panel|board|lead|staff)"
    r"|recruiter|interviewer|prospective employer|employer|manager)\b"
    r"|sehr geehrte damen und herren|madame, monsieur|estimados? señor(?:es)?\b(?! \w)",
    re.IGNORECASE,
)
_FRENCH = re.compile(r"(?:monsieur|madame|mademoiselle|docteur|maître|professeur),?", re.IGNORECASE)
"""A title alone, by which a formal letter in French greets."""
_BEFORE_TITLES = frozenset({"cher", "chère", "estimado", "estimada", "gentile", "egregio", "szanowny", "szanowna"})
_SALUTES_LAST = re.compile(r", (?:hi|hello|hey)\W*$", re.IGNORECASE)
"""What follows the name in "Simone, hi!"."""
_MANY = re.compile(
    r"(?:dear|hello|hi|hey|good \w+,?) (?:all|team|everyone|everybody|folks|colleagues|panel|friends)\b",
    re.IGNORECASE,
)
_ONES_FAREWELL = re.compile(
    r"^\W*(?:(?:with )?(?:kind|kindest|best|warm|warmest) (?:regards|wishes)|(?:yours )?sincerely|yours truly"
    r"|with (?:many )?thanks|many thanks|all the best|regards|best wishes|respectfully)\W*$",
    re.IGNORECASE,
)
_AND = re.compile(r" (?:and|und|et|y|e|en|och|og) | ?[&/,] ?")
_FILLERS_WORDS = """
all both everyone everybody team there again friends colleagues my to the once more
"""
_FILLERS = frozenset(_FILLERS_WORDS.split())
FEW = 2
"""Words up to which a line without a salutation is a name alone."""
LONGEST_NAME = 200
"""Characters of a name that are looked at."""
_TWICE_WORDS = 5
"""Words that a second greeting has at most."""


class Called(NamedTuple):
    """What somebody may be called, as names are compared."""

    alone: frozenset[str]
    """Without a title: the first name, its short forms, the whole name, as they were noted."""
    titled: frozenset[str]
    """Behind a title: any of these, and the surname."""
    titles: frozenset[str]
    """The titles that were noted."""


def check_greeting(note: Note, known: Circumstances) -> Iterator[Finding]:
    """No greeting, nobody's, somebody else's, a slip in the name, or two of them."""
    parts = letter(note.body)
    if parts.greeting is None:
        return
    start, first = parts.greeting
    named = bool(calls(known.person))
    advice = f"You noted: {greeting_line(known.person)}" if named else "Their name, as they gave it, is best."
    rule, question = "greeting", ""
    greets = named and _greets(first, note, known)
    if not greets and (_NOBODY.search(first) or (named and note.form != "group" and _MANY.match(first.strip()))):
        rule, question = "nobody", "Greet them by name?"
    elif not _is_greeting(parts) and not _names_them(first, known):
        question = "It begins without a greeting. Is that meant?"
    elif named and not greets:
        question = _about_name(first, known)
    if question:
        yield at(rule, question, advice, note.body, start, start + len(first[:60]))
    yield from _twice(note, parts)


def _is_greeting(parts: Letter) -> bool:
    """Whether the first line may greet somebody: short, and no sentence of its own."""
    line = parts.greeting.text if parts.greeting else ""
    is_sentence = line.rstrip().endswith((".", "?"))
    return not is_sentence and (parts.salutes or 0 < len(words(line)) <= LONGEST)


def _names_them(line: str, known: Circumstances) -> bool:
    return any(has_name(alike(name), alike(line)) for name in calls(known.person))


def _greets(line: str, note: Note, known: Circumstances) -> bool:
    """Whether a greeting is one to this person, and names nobody else alone."""
    if alike(line).startswith(alike(greeting_line(known.person)).rstrip(",")) and not _more(line, known):
        return True
    if not salutation(line) and len(words(line)) > FEW and _names_them(line, known):
        return True
    if not salutation(line) and _is_called_last(line, called(known.person)):
        return True
    if _SALUTES_LAST.search(line) and _names_them(line, known):
        return True
    told = _addressed(line[:LONGEST_NAME])
    if not told:
        return False
    if (_FRENCH.fullmatch(line.strip()) or _is_foreign_title(line, told)) and _fits(
        [title(told[0])], called(known.person).titles
    ):
        return True
    if any(not each.isascii() and each.lower() == each.upper() for each in line) and _names_them(line, known):
        return True
    others = [called(each) for each in known.others]
    ours = called(known.person)
    hits = [_is_called(part, ours) for part in told]
    rest = [part for part, hit in zip(told, hits, strict=True) if not hit]
    known_rest = all(any(_is_called(part, each) for each in others) for part in rest)
    is_group = note.form == "group" and (not rest or known_rest)
    return (any(hits) and known_rest) or is_group or (not known.person.greeting and not calls(known.person))


def _is_foreign_title(line: str, told: Sequence[str]) -> bool:
    """Whether it greets by a title alone, as other languages do: "Chère Madame"."""
    return len(told) == 1 and bool(title(told[0])) and words(line)[0].casefold() in _BEFORE_TITLES


def _is_called_last(line: str, ours: Called) -> bool:
    """Whether a short first line ends with what they are called, behind a greeting that isn't known here."""
    told = words(line)
    is_line = line.rstrip().endswith((",", "!", ":")) and 1 < len(told) <= _TWICE_WORDS
    return is_line and any(_is_called(" ".join(told[number:]), ours) for number in (1, 2) if number < len(told))


def _more(line: str, known: Circumstances) -> bool:
    """Whether another word with a capital follows the greeting as it was noted: "Dear Dana Smith"."""
    rest = line[len(greeting_line(known.person).rstrip(",")) :]
    return re.match(r"[^\W\d_]", rest) is not None or re.match(r"[ -][^\W\d_a-z]", rest) is not None


def _addressed(line: str) -> list[str]:
    """Whom a greeting is to, without its salutation; several where "and" joins them."""
    told = words(line)
    number = 0
    if told and told[0].casefold() in SALUTES:
        number = 1
        while number < len(told) and (
            told[number].casefold() in SECOND.get(told[number - 1].casefold(), ())
            or told[number].casefold() in SALUTES
        ):
            number += 1
    if number >= len(told):
        return []
    place = 0
    for word in told[:number]:
        place = line.index(word, place) + len(word)
    rest = line[place:].strip(" ,:!–—-.")
    return [part.strip() for part in _AND.split(rest) if part.strip()]


@lru_cache(maxsize=256)
def _called(name: str, greeting: str) -> Called:
    full, titles = _without_titles(name)
    short, more = _without_titles(_greeting_name(greeting))
    alone, titled = set[str](), set[str]()
    if full:
        first = full[0]
        alone |= {_joined(full), folded(first), _joined([first, full[-1]])}
        alone |= {_joined(full[:end]) for end in range(1, len(full)) if full[end - 1].casefold() not in PARTICLES}
        alone |= {folded(each) for each in nicknames(first)}
        alone |= {_joined([each, *full[1:]]) for each in nicknames(first)}
        titled |= {_joined(full[begin:]) for begin in range(len(full))}
        titled |= {folded(each) for each in full if each.casefold() not in PARTICLES}
    if full and len(full) == 1 and titles and not short:
        alone = set()
    if short and more:
        titled |= {_joined(short)}
    elif short:
        alone |= {_joined(short)}
    wholly = {each for each in (*titles, *more) if each in VOCATIVES}
    return Called(frozenset(alone | wholly), frozenset(alone | titled), frozenset((*titles, *more)))


def called(person: Person) -> Called:
    """What somebody may be called in a greeting."""
    return _called(person.name[:LONGEST_NAME], person.greeting[:LONGEST_NAME])


def _greeting_name(greeting: str) -> str:
    """The name within a noted greeting: "Dana" of "Hi Dana"."""
    return " ".join(_addressed(greeting)) if greeting else ""


def _without_titles(name: str) -> tuple[list[str], list[str]]:
    told = [word for part in words(name) for word in _apart(part)]
    titles: list[str] = []
    while told and (known := title(told[0])) and (len(told) > 1 or len(titles) == 0):
        if len(told) == 1 and known not in VOCATIVES:
            break
        titles.append(known)
        told = told[1:]
    while len(told) > 1 and told[-1].casefold() in SUFFIXES:
        told.pop()
    return told, titles


def _apart(word: str) -> list[str]:
    """A word without what was joined to it out of respect: "Mori" of "Mori-san"."""
    first, mark, last = word.rpartition("-")
    return [first, last] if mark and last.casefold() in SUFFIXES else [word]


def _joined(parts: Iterable[str]) -> str:
    return folded("".join(parts))


def _is_called(part: str, called: Called) -> bool:
    """Whether somebody may be addressed like this."""
    told = [word for each in words(part) for word in _apart(each)]
    while told and told[-1].casefold() in _FILLERS:
        told.pop()
    respect = len(told) > 1 and told[-1].casefold() in SUFFIXES
    if respect:
        told.pop()
    if _joined(told) in called.alone:
        return True
    rest, titles = _without_titles(" ".join(told))
    if not rest or (titles and called.titles and not _fits(titles, called.titles)):
        return False
    return _joined(rest) in (called.titled if titles or respect else called.alone)


def _fits(titles: Sequence[str], noted: Iterable[str]) -> bool:
    return any(same_kind(one, other) for one in titles for other in noted)


def _about_name(line: str, known: Circumstances) -> str:
    """What is asked about a greeting that doesn't greet this person."""
    name = calls(known.person)[0][:LONGEST_NAME]
    line = line[:LONGEST_NAME]
    ours = called(known.person)
    told = [word for part in _addressed(line) for word in words(part)]
    names = words(" ".join(each[:LONGEST_NAME] for each in calls(known.person)))
    slip = next((word for word in told if any(is_near(word, each) for each in names) and not title(word)), "")
    if slip:
        return f"“{slip}”: is that how {name} is spelt?"
    titles = [title(word) for word in told if title(word)]
    rest = _joined(word for word in told if not title(word))
    if titles and ours.titles and rest in ours.titled and not _fits(titles, ours.titles):
        wrong = next(word for word in told if title(word))
        return f"“{wrong}”: did you note another title for {name}?"
    return f"Does the greeting name {name}?"


def _twice(note: Note, parts: Letter) -> Iterator[Finding]:
    """A second greeting or farewell, as two notes pasted into one have."""
    first = parts.greeting.start if parts.greeting else 0
    for start, line in parts.lines:
        if start <= first or start >= parts.end:
            continue
        part = salutation(line)
        greets = part is not None and len(words(part)) <= _TWICE_WORDS and len(words(line)) == len(words(part))
        if greets and _looks_addressed(line):
            yield at(
                "two-greetings", "Is this a second greeting?", "One is enough.", note.body, start, start + len(line)
            )
            break
    ends = [(start, line) for start, line in parts.lines if _ONES_FAREWELL.match(line)]
    if len(ends) > 1:
        start, line = ends[0]
        yield at("two-farewells", "Does it end twice?", "Keep the last one.", note.body, start, start + len(line))


def _looks_addressed(line: str) -> bool:
    told = words(line)
    ends = line.rstrip().endswith((",", ":", "!", "-", "–", "—"))
    return ends or (len(told) > 1 and all(word[0].isupper() for word in told) and line.rstrip()[-1:].isalnum())
