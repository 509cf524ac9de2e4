"""How long the note and its parts are, how it ends, and its subject."""

import re
from collections.abc import Iterator

from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at, filled_lines, is_subjected
from afterview_tui.domain.notes.checks.spelling import alike, calls, has_name
from afterview_tui.domain.notes.sending import SUBJECT_LENGTH
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import sentences, words

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")
_LAST_LINES = 6
"""Lines at the end among which the name may stand: a telephone number or a P.S. may follow it."""
_NAME_WORDS = 6
WRAPPED = 45
"""Characters from which a line counts as wrapped, so that its sentence goes on in the next one."""


def check_length(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Too many words for the form, or too few for anything."""
    limits = known.limits
    most = limits.card if note.form == "card" else limits.email
    number = len(words(note.body))
    if number > most:
        question = f"{number} words: is there something to leave out?"
        yield Finding(rule="too-long", question=question, advice=f"Up to {most} read well.")
    elif number < limits.fewest:
        counted = f"{number} {'word' if number == 1 else 'words'}"
        question = f"Only {counted}: is there one thing they said that you could add?"
        yield Finding(rule="too-short", question=question, advice="Three sentences are enough.")


def check_parts(note: Note, known: Circumstances) -> Iterator[Finding]:
    """A paragraph or a sentence that is hard to read."""
    limits = known.limits
    for found in _PARAGRAPH.finditer(note.body):
        number = len(words(found[0]))
        begin = (note.body, found.start(), found.start() + 40)
        if number > limits.paragraph:
            question = f"A paragraph of {number} words: could it be two?"
            yield at("long-paragraph", question, f"Up to {limits.paragraph} read well.", *begin)
        for sentence in sentences(unwrapped(found[0])):
            count = len(words(sentence))
            if count > limits.sentence:
                start = place_of(note.body, sentence, found.start())
                question = f"A sentence of {count} words: could it be two?"
                advice = f"Up to {limits.sentence} read well."
                yield at("long-sentence", question, advice, note.body, start, start + 40)


def check_end(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Whether it ends with the user's name, and not with somebody else's."""
    lines = filled_lines(note.body)[-_LAST_LINES:]
    if not lines:
        return
    start, last = lines[-1]
    for person in (known.person, *known.others):
        name = next((name for name in calls(person) if alike(last).strip(" -–,.") == alike(name)), "")
        if name and alike(name) not in alike(known.name) and len(filled_lines(note.body)) > 1:
            question = f"It is signed as {name}. Is that you?"
            yield at("signed-by-another", question, "Put your own name there.", note.body, start, start + len(last))
            return
    if known.name:
        if not any(_signs(line, known.name) for _, line in lines):
            yield at(
                *("sign-off", "Does it end with your name?", f"You sign as {known.name}."),
                *(note.body, start, start + len(last[:40])),
            )
    elif _is_no_name(last):
        yield at(
            "sign-off",
            "It ends without a name. Is that meant?",
            "A line for your name is enough.",
            note.body,
            start,
            start + len(last[:40]),
        )


def _is_no_name(line: str) -> bool:
    """Whether a last line is a farewell or a sentence, with nobody's name below it."""
    number, end = len(words(line)), line.rstrip()[-1:]
    return number > _NAME_WORDS or end == "," or (number > 2 and end in ".?")


def check_subject(note: Note, known: Circumstances) -> Iterator[Finding]:
    """A subject that is missing or cut off."""
    if not is_subjected(note, known):
        return
    if not note.subject.strip():
        yield Finding(
            rule="no-subject",
            question="There is no subject. Is that meant?",
            advice="“Thank you” and the role is enough.",
        )
    elif len(note.subject) > SUBJECT_LENGTH:
        yield Finding(
            rule="long-subject",
            question=f"The subject has {len(note.subject)} characters: can it be shorter?",
            advice=f"About {SUBJECT_LENGTH} are shown.",
        )


def unwrapped(text: str) -> str:
    """The text with the lines of wrapped paragraphs joined."""
    parts: list[str] = []
    for line in text.split("\n"):
        parts.append(line + (" " if len(line) >= WRAPPED else "\n"))
    return "".join(parts)


def place_of(body: str, sentence: str, start: int) -> int:
    """Where a sentence begins, however its lines are broken."""
    begin = r"\s+".join(map(re.escape, sentence.split()[:4]))
    found = re.compile(begin).search(body, start)
    return found.start() if found else start


def _signs(line: str, name: str) -> bool:
    """Whether a line has the user's name, or a word of it and little else."""
    if alike(name) in alike(line):
        return True
    parts = [alike(word) for word in words(name) if len(word) > 2]
    return len(words(line)) <= _NAME_WORDS and any(has_name(part, alike(line)) for part in parts)
