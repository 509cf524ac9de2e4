"""Mistakes made on purpose in the sound notes of the corpora, many of each kind, the same ones every time."""

import re
from collections.abc import Iterator
from random import Random

import msgspec

from afterview_tui.domain.notes.checks.letter import letter
from tests.corpus.made.minds import (
    added,
    below,
    confused,
    cut_off,
    in_greeting,
    in_text,
    letters_off,
    of_own_name,
    other_company,
    other_day,
    other_name,
    other_title,
    shifted,
    twice,
    without_end,
)
from tests.corpus.made.notes import Made, Maker, Sound, sound_notes
from tests.corpus.made.typing import doubled, dropped, near_key, pattern, swapped, typo, undoubled, vowel
from tests.corpus.made.words import CONFUSED, LEFT, PHONES, PHRASES, SMALL

_SENTENCE_END = re.compile(r"(?<=[a-z])[.] (?=[A-Z][a-z]*\b)")


def made(kind: str, number: int = 40) -> Iterator[Made]:
    """Notes with one mistake of a kind, each in another sound note as far as they reach."""
    random = Random(kind)
    notes = [*sound_notes()]
    count = 0
    for _ in range(8):
        random.shuffle(notes)
        for sound in notes:
            edit = KINDS[kind](random, sound, letter(sound.note.body))
            if edit is None:
                continue
            body = sound.note.body
            changed = body[: edit.start] + edit.new + body[edit.end :]
            if changed == body and edit.known is None:
                continue
            note = msgspec.structs.replace(sound.note, body=changed)
            count += 1
            yield Made(sound, note, edit.known or sound.known, edit.start, edit.start + len(edit.new), edit.whole)
            if count == number:
                return


def without(random: Random, found: re.Match[str]) -> str:
    """Nothing in its place."""
    return ""


def split(random: Random, found: re.Match[str]) -> str:
    """The word in two parts."""
    place = random.randrange(2, len(found[0]) - 1)
    return f"{found[0][:place]} {found[0][place:]}"


def _people(sound: Sound) -> str:
    return " ".join(each.name for each in (sound.known.person, *sound.known.others))


KINDS: dict[str, Maker] = {
    "key beside": typo(near_key),
    "letters swapped": typo(swapped),
    "letter doubled": typo(doubled),
    "letter dropped": typo(dropped),
    "double letter lost": typo(undoubled),
    "other vowel": typo(vowel),
    "typo that is a word": typo(lambda r, w: r.choice((near_key, swapped, dropped))(r, w), to_word=True),
    **{f"confused {name}": confused(wrong) for name, wrong in CONFUSED.items()},
    "small word missing": pattern(rf"(?<=[a-z,] )(?:{SMALL}) (?=[a-z])", without),
    "word doubled": pattern(r"(?<= )[a-z]+(?= [a-z])", lambda r, m: f"{m[0]} {m[0]}"),
    "run together": pattern(r"(?<=[a-z,] )[a-z]+ [a-z]+(?=[ .,])", lambda r, m: m[0].replace(" ", "")),
    "word split": pattern(r"(?<= )[a-z]{6,}(?=[ .,])", split),
    "no space after a mark": pattern(r"(?<=[a-z])[.,] (?=[A-Za-z][a-z]+ )", lambda r, m: m[0].strip()),
    "small after a full stop": pattern(r"(?<=[a-z]\. )[A-Z](?=[a-z]* [a-z])", lambda r, m: m[0].lower()),
    "small i": pattern(r"(?<=[a-z,] )I(?= [a-z])", lambda r, m: "i"),
    "full stop missing": pattern(_SENTENCE_END.pattern, lambda r, m: " "),
    "sentence twice": twice(r"(?<=\. )[A-Z][^.!?\n]{30,}\."),
    "paragraph twice": twice(r"(?<=\n\n)[^\n]{60,}(?=\n\n)"),
    "sentence cut off": cut_off,
    "no sign-off": without_end,
    "other title": other_title,
    "greeting: another's name": in_greeting(other_name),
    "greeting: a letter off": in_greeting(letters_off(1)),
    "greeting: two letters off": in_greeting(letters_off(2)),
    "text: name a letter off": in_text(_people, letters_off(1)),
    "text: another's name": in_text(_people, other_name),
    "company: another's": other_company,
    "company: a letter off": in_text(lambda s: s.known.company, letters_off(1)),
    "company: two letters off": in_text(lambda s: s.known.company, letters_off(2)),
    "own name misspelt": of_own_name,
    "weekday wrong": other_day,
    "today wrong": shifted,
    "phone signature": below(PHONES),
    "placeholder": pattern(r"(?<=[a-z] )[a-z]+(?= [a-z])", lambda r, m: r.choice(LEFT)),
    **{kind: added(phrases) for kind, phrases in PHRASES.items()},
}  # fmt: skip
