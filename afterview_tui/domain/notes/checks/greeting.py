"""Whether the note greets the right person, once, as they are called."""

import re
from collections.abc import Iterator

from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at, filled_lines
from afterview_tui.domain.notes.checks.spelling import alike, calls, has_name, is_near
from afterview_tui.domain.notes.greeting import SALUTATIONS, greeting_line
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import words

_NOBODY = re.compile(
    r"to whom(?:ever)? it may concern"
    r"|dear (?:sirs?|madam|ma'am|(?:hiring|recruiting|hr|human resources) (?:manager|team|committee|department)"
    r"|recruiter|interviewer|interview panel|prospective employer)\b",
    re.IGNORECASE,
)
_ONES_FAREWELL = re.compile(
    r"^\W*(?:(?:with )?(?:kind|kindest|best|warm|warmest) (?:regards|wishes)|(?:yours )?sincerely|yours truly"
    r"|with (?:many )?thanks|many thanks|all the best|regards|best wishes|respectfully)\W*$",
    re.IGNORECASE,
)
_NO_SALUTE = re.compile(r"good (?!morning|afternoon|evening|day)", re.IGNORECASE)
LONGEST = 8
"""Words of a line that can still be a greeting."""


def check_greeting(note: Note, known: Circumstances) -> Iterator[Finding]:
    """No greeting, nobody's, somebody else's, a slip in the name, or two of them."""
    lines = filled_lines(note.body)
    if not lines:
        return
    start, first = lines[0]
    wanted = greeting_line(known.person)
    named = bool(calls(known.person))
    advice = f"You noted: {wanted}" if named else "Their name, as they gave it, is best."
    question = ""
    rule = "greeting"
    if _NOBODY.search(first):
        rule, question = "nobody", "Greet them by name?"
    elif not _is_greeting(first) and not _greets(first, known):
        question = "It begins without a greeting. Is that meant?"
    elif named and not _greets(first, known):
        slip = _slip(first, known)
        name = calls(known.person)[0]
        question = f"“{slip}”: is that how {name} is spelt?" if slip else f"Does the greeting name {name}?"
    if question:
        yield at(rule, question, advice, note.body, start, start + len(first[:60]))
    yield from _twice(note, lines)


def _is_greeting(line: str) -> bool:
    """Whether a line may greet somebody: short, and no sentence of its own."""
    found = words(line)
    short = len(found) <= LONGEST and not line.rstrip().endswith((".", "?"))
    return bool(found) and short


def _greets(line: str, known: Circumstances) -> bool:
    starts = alike(line).startswith(alike(greeting_line(known.person)))
    return starts or any(has_name(alike(name), alike(line)) for name in calls(known.person))


def _slip(line: str, known: Circumstances) -> str:
    """The word of the greeting that is nearly the person's name."""
    names = words(" ".join(calls(known.person)))
    return next((word for word in words(line) if any(is_near(word, name) for name in names)), "")


def _twice(note: Note, lines: list[tuple[int, str]]) -> Iterator[Finding]:
    """A second greeting or farewell, as two notes pasted into one have."""
    for start, line in lines[1:]:
        first = (words(line) or [""])[0].casefold()
        greets = first in SALUTATIONS and not _NO_SALUTE.match(line.strip())
        if greets and len(words(line)) <= 5 and line.rstrip().endswith((",", ":", "!")):
            yield at(
                "two-greetings", "Is this a second greeting?", "One is enough.", note.body, start, start + len(line)
            )
            break
    ends = [(start, line) for start, line in lines if _ONES_FAREWELL.match(line)]
    if len(ends) > 1:
        start, line = ends[0]
        yield at("two-farewells", "Does it end twice?", "Keep the last one.", note.body, start, start + len(line))
