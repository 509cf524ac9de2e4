"""Slips of the mind: a word, a name, a day in the place of another, a part that is missing or twice."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from random import Random

import msgspec

from afterview_tui.domain.notes.checks.letter import Letter
from afterview_tui.domain.notes.titles import title
from tests.corpus.made import typing
from tests.corpus.made.notes import Edit, Maker, Sound, sound_notes
from tests.corpus.made.typing import doubled, dropped, swapped, vowel

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def confused(wrong: Mapping[str, Sequence[str]]) -> Maker:
    told = "|".join(sorted(wrong, key=len, reverse=True)).replace("'", "[’']")

    def new(random: Random, found: re.Match[str]) -> str:
        small = found[0].replace("’", "'")
        chosen = random.choice(wrong[small.lower()])
        return chosen.capitalize() if small[0].isupper() else chosen

    return typing.pattern(rf"(?i)(?<![\w’'-])(?:{told})(?![\w’'-])", new)


def other_name(random: Random, name: str) -> str:
    """Another name of somebody in the corpora, far from this one."""
    names = sorted(
        {each.known.person.name.split()[-1] for each in sound_notes() if each.known.person.name.isascii()}
    )
    return random.choice([each for each in names if each[0] != name[0] and each.isalpha() and not title(each)])


def in_greeting(new: Callable[[Random, str], str]) -> Maker:
    def make(random: Random, sound: Sound, parts: Letter) -> Edit | None:
        if parts.greeting is None or not parts.salutes:
            return None
        told = re.findall(r"[^\W\d_]{4,}", sound.known.person.name)
        found = [
            each for name in told if not title(name) for each in re.finditer(rf"\b{name}\b", parts.greeting.text)
        ]
        if not found:
            return None
        start, end = (parts.greeting.start + place for place in found[-1].span())
        return Edit(start, end, new(random, found[-1][0]))

    return make


def letters_off(number: int) -> Callable[[Random, str], str]:
    def change(random: Random, name: str) -> str:
        changed = name
        for _ in range(number):
            how = random.choice((swapped, dropped, doubled, vowel))
            tail = how(random, changed[1:]) if len(changed) > 3 else changed[1:]
            changed = changed[0] + tail
        return changed

    return change


def in_text(of: Callable[[Sound], str], new: Callable[[Random, str], str]) -> Maker:
    def make(random: Random, sound: Sound, parts: Letter) -> Edit | None:
        told = [each for each in re.findall(r"[^\W\d_]{5,}", of(sound)) if not title(each)]
        found = [
            each
            for name in told
            for each in re.finditer(rf"\b{name}\b", sound.note.body[: parts.end])
            if each.start() > parts.begin
        ]
        return Edit(*(chosen := random.choice(found)).span(), new(random, chosen[0])) if found else None

    return make


def other_company(random: Random, sound: Sound, parts: Letter) -> Edit | None:
    company = sound.known.company
    place = sound.note.body.find(company, parts.begin) if company else -1
    if place < 0 or place > parts.end:
        return None
    names = sorted({each.known.company for each in sound_notes() if each.known.company} - {company})
    return Edit(place, place + len(company), random.choice(names))


def of_own_name(random: Random, sound: Sound, parts: Letter) -> Edit | None:
    if parts.name is None or not sound.known.name:
        return None
    found = [each for each in re.finditer(r"[^\W\d_]{4,}", parts.name.text) if each[0] in sound.known.name]
    if not found:
        return None
    chosen = random.choice(found)
    start, end = (parts.name.start + place for place in chosen.span())
    return Edit(start, end, letters_off(1)(random, chosen[0]))


def twice(pattern: str) -> Maker:
    wanted = re.compile(pattern)

    def make(random: Random, sound: Sound, parts: Letter) -> Edit | None:
        found = [each for each in wanted.finditer(sound.note.body[: parts.end], parts.begin) if len(each[0]) > 50]
        if not found:
            return None
        chosen = random.choice(found)
        return Edit(
            chosen.end(),
            chosen.end(),
            ("\n\n" if "\n" not in chosen[0] and pattern.startswith("(?<=\\n\\n)") else " ") + chosen[0].strip(),
            whole=True,
        )

    return make


def cut_off(random: Random, sound: Sound, parts: Letter) -> Edit | None:
    """A sentence without its last words, at the end of a paragraph."""
    found = [*re.finditer(r"(?: [\w’'-]+){2,4}\.(?=\n\n)", sound.note.body[: parts.end])]
    found = [each for each in found if each.start() > parts.begin]
    if not found:
        return None
    chosen = random.choice(found)
    before = sound.note.body[: chosen.start()].split()[-1]
    return Edit(chosen.start() - len(before), chosen.end(), before)


def without_end(random: Random, sound: Sound, parts: Letter) -> Edit | None:
    if parts.farewell is None or parts.name is None:
        return None
    return Edit(parts.farewell.start, len(sound.note.body), "", whole=True)


def other_title(random: Random, sound: Sound, parts: Letter) -> Edit | None:
    other = {"Mr": "Ms", "Ms": "Mr", "Mrs": "Mr", "Miss": "Mr"}
    found = re.search(r"\b(Mr|Ms|Mrs|Miss)\b", parts.greeting.text) if parts.greeting else None
    if found is None or parts.greeting is None or found[1] not in sound.known.person.name:
        return None
    start = parts.greeting.start
    return Edit(start + found.start(), start + found.end(), other[found[1]])


def other_day(random: Random, sound: Sound, parts: Letter) -> Edit | None:
    """The day of the interview, with another weekday in the place of the right one."""
    held = sound.known.held_on
    if held is None:
        return None
    right = DAYS[held.weekday()]
    found = [*re.finditer(rf"\b{right}\b", sound.note.body[: parts.end])]
    if not found:
        return None
    other = random.choice([each for each in DAYS[:5] if each != right])
    return Edit(*found[0].span(), other)


def shifted(random: Random, sound: Sound, parts: Letter) -> Edit | None:
    """A note of "today" or "this morning" that is sent a day or two later, or "yesterday" on the day itself."""
    held, written = sound.known.held_on, sound.known.written_on
    found = re.search(
        r"\b(?:today|this (?:morning|afternoon)|yesterday)\b", sound.note.body[parts.begin : parts.end]
    )
    if held is None or written is None or found is None:
        return None
    later = msgspec.structs.replace(sound.known, written_on=written + timedelta(days=random.choice((2, 3))))
    start, end = (parts.begin + place for place in found.span())
    return Edit(start, end, found[0], known=later)


def added(phrases: Sequence[str]) -> Maker:
    """A sentence of its own behind another."""

    def make(random: Random, sound: Sound, parts: Letter) -> Edit | None:
        found = [*re.finditer(r"(?<=[a-z]\.)(?= [A-Z]|\n\n)", sound.note.body[: parts.end])]
        found = [each for each in found if each.start() > parts.begin]
        if not found:
            return None
        place = random.choice(found).start()
        return Edit(place, place, " " + random.choice(phrases))

    return make


def below(phrases: Sequence[str]) -> Maker:
    """A line of its own at the end of all."""

    def make(random: Random, sound: Sound, parts: Letter) -> Edit | None:
        place = len(sound.note.body.rstrip())
        return Edit(place, len(sound.note.body), "\n\n" + random.choice(phrases))

    return make
