"""Make the table of English verb forms: ``make verbs``.

The forms are LemmInflect's (MIT, Brad Jascob, from the NIH's SPECIALIST Lexicon). Which verbs are common, and which
of two spellings comes first, is told by the word counts of pyspellchecker (MIT, Tyler Barrus, from OpenSubtitles);
no count is kept. Neither is needed to run the program.
"""

import csv
import gzip
import io
import json
import sys
import zipfile
from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest
from pathlib import Path

from afterview_tui.writing.jottings import verbs, words
from afterview_tui.writing.jottings.verbs import Verb

FORMS = "lemminflect/resources/infl_lu.csv.gz"
COUNTS = "spellchecker/resources/en.json.gz"
COMMON = 300
"""Counts of all forms together from which a verb is in the table; rarer ones are seldom in a line about a talk."""
ADDED = """\
prep+
demo
phish
upskill
onboard
refactor
text
crowdfund
livestream
podcast
blog+
vlog+
fundraise fundraises fundraised fundraised fundraising
paraglide
reboot
headhunt headhunts headhunted headhunted headhunting
homeschool
"""
"""Verbs of the working day that LemmInflect does not know as such, or that subtitles hardly have."""
CORRECTED = {"run": "run", "bear": "borne"}
"""Participles that LemmInflect has wrong ("had ran") or, by their counts, in another meaning ("born")."""
HEAD = """\
# English verb forms, one verb a line, the most common first: its base alone where the forms are regular, "+" where
# its last letter doubles, else base, third person, past, participle, gerund. Made by tools/verb_table.py.
# From LemmInflect 0.2.3, Copyright (C) 2019 Brad Jascob, MIT licence (see LICENSE), derived from the
# SPECIALIST Lexicon of the U.S. National Library of Medicine.
"""


def table(forms: Path, counts: Path) -> str:
    """The text of the table, from the two packages as they are downloaded (wheels)."""
    told = json.loads(gzip.decompress(_member(counts, COUNTS)))
    found: dict[str, list[Verb]] = {}
    for verb in _verbs(_member(forms, FORMS), told):
        if sum(told.get(word, 0) for word in {*verb}) >= COMMON:
            found.setdefault(verb.base, []).append(verb)
    count = {base: sum(told.get(word, 0) for word in {*chain(*made)}) for base, made in found.items()}
    small = words.SMALL - {"like", "back"}
    common = sorted(count.keys() - small, key=lambda base: (-count[base], base))
    lines = dict.fromkeys(verbs.to_line(verb) for base in common for verb in found[base])
    return HEAD + ADDED + "\n".join(lines) + "\n"


def _member(package: Path, name: str) -> bytes:
    with zipfile.ZipFile(package) as opened:
        return opened.read(name)


def _verbs(packed: bytes, told: dict[str, int]) -> Iterator[Verb]:
    """Each verb in its usual forms, and once more in each other spelling of them."""
    for row in csv.reader(io.StringIO(gzip.decompress(packed).decode())):
        if row[1] != "verb" or not row[0].isalpha() or not row[0].islower():
            continue
        row[3] = CORRECTED.get(row[0], row[3])
        past, participle, gerund, third = (_spellings(cell, told) for cell in row[2:6])
        for each in zip_longest(third, past, participle or past, gerund):
            known = (words[0] if words else row[0] for words in (third, past, participle or past, gerund))
            yield Verb(row[0], *(one or first for one, first in zip(each, known, strict=True)))


def _spellings(cell: str, told: dict[str, int]) -> list[str]:
    """The spellings of a form, the more common first."""
    return sorted(filter(str.isalpha, cell.split("/")), key=lambda word: -told.get(word, 0))


def main(packages: Iterable[str]) -> None:
    """Write the table from the packages at these paths: LemmInflect's, then pyspellchecker's."""
    forms, counts = map(Path, packages)
    target = Path(verbs.__file__).with_name(verbs.TABLE)
    target.write_text(table(forms, counts), encoding="utf-8")
    print(f"{target.name}: {len(target.read_bytes()):,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
