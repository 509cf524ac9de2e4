"""Whether the note greets the right person, once, as they are called."""

import re
from collections.abc import Iterator, Sequence

from afterview_tui.domain.notes.checks.called import (
    LONGEST_NAME,
    Called,
    addressed,
    called,
    fits,
    is_called,
    is_inflected,
    joined,
    pair_of,
)
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at
from afterview_tui.domain.notes.checks.letter import LONGEST, Letter, letter, salutation
from afterview_tui.domain.notes.checks.spelling import alike, calls, has_name, is_near
from afterview_tui.domain.notes.greeting import NOBODYS, bare_name, greeting_line, with_capitals
from afterview_tui.domain.notes.titles import title
from afterview_tui.domain.records import Note
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
"""A title on its own, as formal letters in French begin."""
_COMPANIONS_WORDS = """
colleagues team all panel committee staff crew company family board your our rest of the everyone friends a chara
"""
_COMPANIONS = frozenset(_COMPANIONS_WORDS.split())
"""Whom a greeting may be to beside somebody: "Dear Dr Nkemelu and colleagues"."""
_BEFORE_TITLES = frozenset(
    {"cher", "chère", "bonjour", "bonsoir", "estimado", "estimada", "gentile", "egregio", "szanowny", "szanowna"}
)
_SALUTES_LAST = re.compile(r", (?:hi|hello|hey)\W*$", re.IGNORECASE)
"""What follows the name in "Simone, hi!"."""
_OF_RANK = re.compile(
    r"(?:dear |most |right )?(?:reverend (?:father|mother|sister)|my (?:lord|lady|dear father)"
    r"|your (?:royal highness|[a-z]+(?:ship|our|or|ence|ncy|race|ness|sty))"
    r"|(?:mr|madam|madame) (?:president|chair|speaker|mayor|justice|secretary)"
    r"|honourable \w+|excellency|vice-chancellor|father|sister|rabbi)\W*",
    re.IGNORECASE,
)
"""A greeting by rank, without a name."""
_ASIDE = re.compile(r" \([^()\n]{1,40}\)")
_MANY = re.compile(
    r"(?:dear|hello|hi|hey|good \w+,?) (?:all|team|everyone|everybody|folks|colleagues|panel|friends)\b",
    re.IGNORECASE,
)
_ONES_FAREWELL = re.compile(
    r"^\W*(?:(?:with )?(?:kind|kindest|best|warm|warmest) (?:regards|wishes)|(?:yours )?sincerely|yours truly"
    r"|with (?:many )?thanks|many thanks|all the best|regards|best wishes|respectfully)\W*$",
    re.IGNORECASE,
)
FEW = 2
"""Up to this many words, a line without a salutation is just a name."""
_TWICE_WORDS = 5
"""Words that a second greeting has at most."""


def check_greeting(note: Note, known: Circumstances) -> Iterator[Finding]:
    """No greeting, nobody's, somebody else's, a slip in the name, or two of them."""
    parts = letter(note.body)
    if parts.greeting is None:
        return
    start, first = parts.greeting
    named = bool(calls(known.person))
    noted = greeting_line(known.person)
    is_noted = named and noted != NOBODYS
    advice = f"You noted: {noted}" if is_noted else "Their name, as they gave it, is best."
    rule, question = "greeting", ""
    greets = named and _greets(first, note, known)
    to_many = named and note.form != "group" and _MANY.match(first.strip())
    if (named and not is_noted and first.strip() == NOBODYS) or (not greets and (_NOBODY.search(first) or to_many)):
        rule, question = "nobody", "Greet them by name?"
    elif not _is_greeting(parts) and not _names_them(first, known):
        question = "It begins without a greeting. Is that meant?"
    elif named and not greets:
        question = _about_name(first, known)
    elif (written := with_capitals(known.person.name)) and bare_name(known.person.name) in first:
        question = f"Is it “{bare_name(written)}”?"
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
    """Whether a greeting is one to this person, and names nobody else alone; "(if I may)" is beside it."""
    line = _ASIDE.sub("", line)
    if alike(line).startswith(alike(greeting_line(known.person)).rstrip(",")) and not _more(line, known):
        return True
    if not salutation(line) and len(words(line)) > FEW and _names_them(line, known):
        return True
    if not salutation(line) and _is_called_last(line, called(known.person)):
        return True
    if _SALUTES_LAST.search(line) and _names_them(line, known):
        return True
    told = addressed(line[:LONGEST_NAME])
    if not told or _is_by_rank(line, known):
        return bool(told)
    if (_FRENCH.fullmatch(line.strip()) or _is_foreign_title(line, told)) and fits(
        [title(told[0])], called(known.person).titles
    ):
        return True
    if note.form == "group" and len(told) == 1 and _is_of_all(told[0], known):
        return True
    if any(not each.isascii() and each.lower() == each.upper() for each in line) and _names_them(line, known):
        return True
    told = [part for part in told if not {word.casefold() for word in words(part)} <= _COMPANIONS] or told
    others = [called(each) for each in known.others]
    ours = called(known.person)
    pair = pair_of(known.person)
    if len(pair) > 1 and all(any(is_called(part, each) for each in pair) for part in told):
        return True
    hits = [is_called(part, ours) or is_inflected(part, line, ours) for part in told]
    rest = [part for part, hit in zip(told, hits, strict=True) if not hit]
    known_rest = all(any(is_called(part, each) for each in others) for part in rest)
    is_group = note.form == "group" and (not rest or known_rest)
    return (any(hits) and known_rest) or is_group or (not known.person.greeting and not calls(known.person))


def _is_by_rank(line: str, known: Circumstances) -> bool:
    """Whether it greets by rank alone, as "My Lord", somebody who was noted with a title."""
    return _OF_RANK.fullmatch(line.strip()) is not None and any(map(title, words(known.person.name)))


def _is_of_all(part: str, known: Circumstances) -> bool:
    """Whether it calls several by the title that one of them has: "Councillors"."""
    one = part.casefold().removesuffix("s")
    return one != part.casefold() and fits([title(one)], called(known.person).titles)


def _is_foreign_title(line: str, told: Sequence[str]) -> bool:
    """Whether it greets by a title alone, as other languages do: "Chère Madame"."""
    return len(told) == 1 and bool(title(told[0])) and words(line)[0].casefold() in _BEFORE_TITLES


def _is_called_last(line: str, ours: Called) -> bool:
    """Whether a short first line ends with what they are called, behind a greeting that isn't known here."""
    told = words(line)
    is_line = line.rstrip().endswith((",", "!", ":")) and 1 < len(told) <= _TWICE_WORDS
    return is_line and any(is_called(" ".join(told[number:]), ours) for number in (1, 2) if number < len(told))


def _more(line: str, known: Circumstances) -> bool:
    """Whether another word with a capital follows the greeting as it was noted: "Dear Dana Smith"."""
    rest = line[len(greeting_line(known.person).rstrip(",")) :]
    return re.match(r"[^\W\d_]", rest) is not None or re.match(r"[ -][^\W\d_a-z]", rest) is not None


def _about_name(line: str, known: Circumstances) -> str:
    """What is asked about a greeting that doesn't greet this person."""
    name = calls(known.person)[0][:LONGEST_NAME]
    line = line[:LONGEST_NAME]
    ours = called(known.person)
    told = [word for part in addressed(line) for word in words(part)]
    names = words(" ".join(each[:LONGEST_NAME] for each in calls(known.person)))
    slip = next((word for word in told if any(is_near(word, each) for each in names) and not title(word)), "")
    if slip:
        return f"“{slip}”: is that how {name} is spelt?"
    titles = [title(word) for word in told if title(word)]
    rest = joined(word for word in told if not title(word))
    if titles and ours.titles and rest in ours.titled and not fits(titles, ours.titles):
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
