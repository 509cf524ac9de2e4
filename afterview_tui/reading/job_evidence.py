"""What speaks for a text being a role: the words for jobs, for their kinds, and for places beside them."""

import re
from functools import cache
from itertools import pairwise

from afterview_tui.reading import vocabulary
from afterview_tui.reading.line_roles import (
    ends_in_a_role,
    is_field,
    is_grade,
    is_noun,
    is_plain_noun,
    without_grade,
)
from afterview_tui.reading.name_words import HOW, TELLING, listed

_PIECES = re.compile(r"[\s/,()&+–-]+")
_PLACED = re.compile(r" (?:at|@|bei) \S")
_SOMEBODY = re.compile(
    r"(?:prof|dr|mr|mrs|ms|miss|sir|frau|herr|hr|fr|mme|dott|ing)\b\.? (?:[a-z]{2,3} )?[A-ZÄÖÜ]", re.IGNORECASE
)
"""Somebody with a title is no job."""
_STEP = re.compile(r"\b(?:band|grade|gr|level|year|class|stufe) \d{1,2}[a-z]?(?: |$)", re.IGNORECASE)
"""A grade or a form in figures: "band 5", "year 4"."""
_DATED = re.compile(r"\d{1,2}[./]\d{1,2}(?![\d)])")
_ASIDE = re.compile(r"\([^()]*\)")
_ADDRESSES = """
st street rd road ave avenue lane square sq station airport park campus city centre center town county island valley
straße strasse str platz allee gasse hbf bahnhof rue quartier
"""
"""What the name of a place ends with."""
_TRADES = ("ologist", "therapist", "worker")
"""What a word for a job ends with, whatever it begins with."""
_LONGEST = 160
"""Letters of a text beyond which no role is looked for in it."""
_LONGEST_ROLE = 8
"""Words of a role that is surely one."""


def surely_role(text: str) -> bool:
    """Whether something speaks for a role: a word for a job in it, or nothing but words for its kind."""
    words = text.split()
    if not words or len(words) > _LONGEST_ROLE or _SOMEBODY.match(text) or "?" in text or ".." in text:
        return False
    if is_place(text.rpartition(". ")[2]) or _DATED.search(_ASIDE.sub("", text)):
        return False
    plain = text.casefold()
    if plain in table("kind"):
        return True
    if any(word in listed(TELLING) - {"with", "to", "an", "its", "it"} for word in words) or _PLACED.search(text):
        return False
    return names_a_job(text) or is_kind(text)


def names_a_job(text: str) -> bool:
    """Whether a word of a text, or two of them, is what a job is called."""
    if len(text) > _LONGEST:
        return False
    pieces = [piece.strip(".:*'’") for piece in _PIECES.split(text.casefold()) if piece.strip(".:*'’")]
    pairs = {f"{one} {two}" for one, two in pairwise(pieces)}
    return any(_is_job(piece) for piece in pieces) or not pairs.isdisjoint(table("noun"))


def _is_job(word: str) -> bool:
    return is_noun(word) or is_job_word(word) or (word.endswith("s") and is_job_word(word[:-1]))


def is_job_word(word: str) -> bool:
    """Whether a word in small letters is what a job is called, without a slip."""
    return is_plain_noun(word) or word in table("noun") or word in occupations("head") or word.endswith(_TRADES)


def is_in_front(word: str) -> bool:
    """Whether a word in small letters stands in front of a job's name: "flight", "substitute", "council"."""
    return word in occupations("front") or word in table("kind") or is_grade(word)


@cache
def occupations(name: str) -> frozenset[str]:
    """The words of a kind in the table of occupations."""
    return frozenset(_tables("occupations")[name])


def is_kind(text: str) -> bool:
    """Whether all words of a text are what work may be about: "warehouse nights", "Product Management"."""
    if len(text) > _LONGEST:
        return False
    pieces = [piece for piece in re.split(r"[\s/,()]+", text.casefold()) if piece not in ("", "&", "and", "of")]
    if not pieces or is_field(text):
        return bool(pieces)
    place = 0
    while place < len(pieces):
        phrases = [
            length
            for length in (3, 2)
            if " ".join(text.casefold().split()[place : place + length]) in table("kind")
        ]
        if not phrases and not (
            pieces[place] in table("kind") or is_field(pieces[place]) or is_grade(pieces[place])
        ):
            return False
        place += next(iter(phrases), 1)
    return True


def ends_in_a_job(text: str) -> bool:
    """Whether a text names a job by its last word, or its first one before a field: "Associate, litigation"."""
    if len(text) > _LONGEST:
        return False
    plain = without_grade(_ASIDE.sub("", text).casefold())
    pieces = [piece.strip(".:*") for piece in _PIECES.split(plain) if piece.strip(".:*")]
    if ends_in_a_role(text) or not pieces:
        return bool(pieces)
    return is_noun(pieces[-1]) or is_job_word(pieces[-1]) or " ".join(pieces[-2:]) in table("noun")


def is_headed(text: str) -> bool:
    """Whether a text begins with a job and goes on with what it is about: "Lecturer in Fine Art"."""
    words = text.casefold().split()
    place = next((n for n, word in enumerate(words) if word in ("in", "of", "für", "de", "di")), 0)
    return place > 0 and is_job_word(words[place - 1]) and all(map(_is_of_a_job, words[:place]))


def is_all_job(text: str) -> bool:
    """Whether a text of several words is a role through and through, so that no firm is called like it."""
    if len(text) > _LONGEST:
        return False
    plain = _ASIDE.sub("", text).casefold()
    words = [word.strip(".:*") for word in re.split(r"[\s/,&+–]+", plain) if word.strip(".:*")]
    if len(words) < 2 or not ends_in_a_job(text):
        return False
    return " ".join(words) in table("noun") or is_of_a_job(plain) or text.islower()


def is_of_a_job(text: str) -> bool:
    """Whether every word of a text can stand in a role's name: "Volunteer" of "Volunteer coordinator"."""
    if len(text) > _LONGEST:
        return False
    words = [word for word in re.split(r"[\s/,&+–]+", _STEP.sub("", text.casefold())) if word]
    return bool(words) and all(map(_is_of_a_job, words))


def _is_of_a_job(word: str) -> bool:
    pieces = [word, *([] if "-" not in word else word.split("-"))]
    known = [_is_job(piece) or is_in_front(piece) or piece in table("grade") for piece in pieces]
    return known[0] or (len(known) > 1 and all(known[1:]))


def is_place(text: str) -> bool:
    """Whether all of a text is a place, with how one works there beside it or not: "Berlin", "Stockholm/hybrid"."""
    if len(text) > _LONGEST:
        return False
    pieces = [piece.strip(" .()") for piece in re.split(r"[/,(+]", text.casefold()) if piece.strip(" .()")]
    found = [piece in places() or piece.split()[-1] in listed(_ADDRESSES) for piece in pieces]
    return any(found) and (
        "/" in text or all(known or piece in listed(HOW) for piece, known in zip(pieces, found, strict=True))
    )


@cache
def table(name: str) -> frozenset[str]:
    """The words of a kind in the table of jobs."""
    return frozenset(_tables("jobs")[name])


@cache
def places_in_short() -> frozenset[str]:
    """The short forms of states and countries, which stand in capitals behind a name as short forms of jobs do."""
    return frozenset(_tables("places")["short"])


@cache
def places() -> frozenset[str]:
    """Large cities, countries and regions, in small letters."""
    return frozenset(_tables("places")["place"])


@cache
def _tables(name: str) -> dict[str, list[str]]:
    return dict(vocabulary.entries(vocabulary.read_table(name)))
