"""How long the note and its parts are, how it ends, and its subject."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from afterview_tui.domain.notes import tongue
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at, is_subjected
from afterview_tui.domain.notes.checks.letter import Line, is_contact, letter
from afterview_tui.domain.notes.checks.spelling import alike, calls, has_name, is_near
from afterview_tui.domain.notes.nicknames import nicknames
from afterview_tui.domain.notes.sending import SUBJECT_LENGTH
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import sentences, words

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")
_LAST_LINES = 3
"""Lines at the end among which the name may stand where there is no farewell."""
_NAME_WORDS = 6
_ENDS = re.compile(r"[.!?:…][\"”')]*\s*$")
LIST_MARK = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s")
WRAPPED_MOST = 100
"""Characters from which a line was never wrapped by hand."""
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
    for place, paragraph in paragraphs(note.body):
        number = len(words(paragraph))
        begin = (note.body, place, place + 40)
        if number > limits.paragraph:
            question = f"A paragraph of {number} words: could it be two?"
            yield at("long-paragraph", question, f"Up to {limits.paragraph} read well.", *begin)
        for sentence in sentences(unwrapped(paragraph)):
            count = len(words(sentence))
            if count > limits.sentence:
                start = place_of(note.body, sentence, place)
                question = f"A sentence of {count} words: could it be two?"
                advice = f"Up to {limits.sentence} read well."
                yield at("long-sentence", question, advice, note.body, start, start + 40)


def check_end(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Whether it ends with the user's name, and not with somebody else's."""
    parts = letter(note.body)
    lines = parts.lines
    if not lines:
        return
    place = parts.name or lines[-1]
    for person in (known.person, *known.others):
        name = next((name for name in calls(person) if alike(place.text).strip(" -–,.") == alike(name)), "")
        if name and alike(name) not in alike(known.name) and len(lines) > 1:
            question = f"It is signed as {name}. Is that you?"
            yield at("signed-by-another", question, "Put your own name there.", note.body, place.start, place.end)
            return
    if not tongue.is_english(note.body):
        return
    below = [line for line in lines if line.start >= parts.end] or lines[-_LAST_LINES:]
    if known.name:
        is_signed = any(_signs(line.text, known.name) for line in below) or is_own_slip(note, known)
        question, advice = "Does it end with your name?", f"You sign as {known.name}."
    else:
        is_signed = parts.name is not None or not _is_no_name(lines[-1].text)
        question, advice = "It ends without a name. Is that meant?", "A line for your name is enough."
    if not is_signed:
        last = _last_of_all(lines)
        start = last.start + last.text.rfind(sentences(last.text)[-1][:40]) if sentences(last.text) else last.start
        yield at("sign-off", question, advice, note.body, start, min(start + 40, last.end))


def is_own_slip(note: Note, known: Circumstances) -> bool:
    """Whether the name below is the user's with a slip in it, which is a question of its own."""
    parts = letter(note.body)
    told = words(note.body[parts.end :])
    return any(is_near(word, name) for word in told for name in words(known.name))


def _is_no_name(line: str) -> bool:
    """Whether a last line is a farewell or a sentence, with nobody's name below it."""
    number, end = len(words(line)), line.rstrip()[-1:]
    return number > _NAME_WORDS or end == "," or (number > 2 and end in ".?")


def _last_of_all(lines: Sequence[Line]) -> Line:
    """The last line with words that isn't an address, a number or a postscript."""
    return next((line for line in reversed(lines) if not is_contact(line.text)), lines[-1])


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


@lru_cache(maxsize=16)
def paragraphs(body: str) -> Sequence[tuple[int, str]]:
    """Each paragraph with its place; a single line break ends one, too, where lines aren't wrapped."""
    return [*_paragraphs(body)]


def _paragraphs(body: str) -> Iterator[tuple[int, str]]:
    for found in _PARAGRAPH.finditer(body):
        lines = found[0].split("\n")
        width = max(map(len, lines))
        start, begin = found.start(), found.start()
        for number, line in enumerate(lines):
            end = start + len(line)
            following = lines[number + 1] if number + 1 < len(lines) else ""
            fits = len(line) + 1 + len(following.split(" ", 1)[0]) <= width
            if (
                not following
                or (_ENDS.search(line) and (fits or len(line) > WRAPPED_MOST))
                or len(line) < WRAPPED // 2
            ):
                yield begin, body[begin:end]
                begin = end + 1
            start = end + 1


def unwrapped(text: str) -> str:
    """The text with the lines of wrapped paragraphs joined."""
    parts: list[str] = []
    for line in text.split("\n"):
        if parts and LIST_MARK.match(line):
            parts[-1] = f"{parts[-1][:-1]}\n"
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
    told = words(name)
    parts = [alike(word) for word in told if len(word) > 2]
    shorter = {alike(each) for each in nicknames(told[0])} if told else set()
    short = (word for word in map(alike, words(line)) if word in shorter or _is_short(word, parts))
    return len(words(line)) <= _NAME_WORDS and (
        any(has_name(part, alike(line)) for part in parts) or next(short, None) is not None
    )


def _is_short(word: str, names: Sequence[str]) -> bool:
    """Whether a word is the beginning of a name, as "Des" is of Desmond; a letter alone signs nothing."""
    return len(word) > 2 and any(name.startswith(word) for name in names)
