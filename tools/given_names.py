"""Make the table of given names: ``make names MASC=…``.

The names are Faker's (MIT, Daniele Faraglia and others), of all its languages that are written in Latin letters.
Those that MASC has as words in small letters are kept apart: "Will", "Mark", "Grace" may begin a sentence.
"""

import pkgutil
import re
import sys
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from afterview_tui.domain.text import without_marks
from afterview_tui.reading.invitations.given_names import APART

HEAD = """\
# Given names, without marks and in small letters; below the "=" those that are other words too.
# Made by tools/given_names.py from Faker 40.63.0, Copyright (c) 2012 Daniele Faraglia, MIT licence (see LICENSE),
# and counts of MASC, of which nothing is kept.
"""
LATIN = re.compile(r"[a-z'-]{2,20}")
OFTEN = 2
"""Times that a word in small letters makes a name doubtful."""
WIDTH = 118


def table(package: Path, talk: Path) -> str:
    """The text of the table, from Faker's wheel and MASC's folder."""
    sys.path.insert(0, str(package))
    providers = import_module("faker.providers.person")
    modules = [
        import_module(f"{providers.__name__}.{each.name}") for each in pkgutil.iter_modules(providers.__path__)
    ]
    names = {_plain(name) for module in modules for name in _given(module.Provider)}
    said = _small_words(talk)
    told = sorted(name for name in names if LATIN.fullmatch(name))
    surely = [name for name in told if said[name] < OFTEN]
    return HEAD + "\n".join([*_lines(surely), APART, *_lines(name for name in told if said[name] >= OFTEN)]) + "\n"


def _given(provider: type) -> Iterator[str]:
    for name in dir(provider):
        found = getattr(provider, name)
        if name.startswith("first_name") and isinstance(found, tuple | list | dict):
            yield from map(str, found)


def _small_words(talk: Path) -> Counter[str]:
    texts = (path.read_text("utf-8", "ignore") for path in sorted(talk.rglob("*.txt")))
    return Counter(match[0] for text in texts for match in re.finditer(r"(?<![\w.])[a-z]{2,}(?=/|_|\s)", text))


def _plain(name: str) -> str:
    return without_marks(name).casefold().replace("’", "'").strip()


def _lines(names: Iterator[str] | list[str]) -> Iterator[str]:
    line = ""
    for name in names:
        if len(line) + len(name) >= WIDTH:
            yield line
            line = ""
        line = f"{line} {name}".strip()
    yield line


if __name__ == "__main__":
    target = Path(__file__).parents[1] / "afterview_tui" / "reading" / "words" / "given_names.txt"
    target.write_text(table(Path(sys.argv[1]), Path(sys.argv[2])), encoding="utf-8")
