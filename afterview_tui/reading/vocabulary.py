"""The vocabulary of trackers, job boards and spreadsheets in ten languages, from the text files in ``words``."""

import re
from collections.abc import Iterator
from pathlib import Path

_FOLDER = Path(__file__).with_name("words")
_LANGUAGE = re.compile(r"  [a-z]{2}  ")
_LANGUAGE_LINE = re.compile(r"  (?:([a-z]{2})  |    )(.*)")
ALONE = "="
"""The prefix of a word that is recognized only alone, not among other words."""


def read_table(name: str) -> str:
    """The text of a vocabulary file, by its name without extension."""
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")


HEADINGS = read_table("headings")
"""The headings of each field, in lower case without punctuation; the first is our own."""
STAGES = read_table("stages")
"""The words for each stage, or for a stage and the reason why it was closed; in order of precedence."""
OTHERS = read_table("others")
"""The headings of lists that aren't leads, by what they list."""


def entries(table: str) -> Iterator[tuple[str, list[str]]]:
    """Each name of a table with its words in all languages."""
    for name, words in _lines(table):
        yield name, [word.removeprefix(ALONE) for word in words]


def of_languages(table: str, languages: str) -> set[str]:
    """The words of a table that only some languages have, named by their two letters: "de fr"."""
    wanted, others, language = set[str](), set[str](), ""
    for line in table.splitlines():
        if found := _LANGUAGE_LINE.match(line):
            language = found[1] or language
            (wanted if language in languages.split() else others).update(
                word.strip() for word in found[2].split(";") if word.strip()
            )
    return wanted - others


def known_alone(table: str) -> set[str]:
    """The words of a table that are recognized only alone."""
    return {word.removeprefix(ALONE) for _, words in _lines(table) for word in words if word.startswith(ALONE)}


def _lines(table: str) -> Iterator[tuple[str, list[str]]]:
    name, words = "", list[str]()
    for line in table.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            parts = _LANGUAGE.sub("", line, count=1) if _LANGUAGE.match(line) else line
            words += [word.strip() for word in parts.split(";") if word.strip()]
            continue
        if name:
            yield name, words
        name, words = line.strip(), []
    if name:
        yield name, words
