"""Learn by which words a job's title, an employer's name and plain talk are told apart: ``make weights``.

Job titles are O*NET's Alternate Titles (U.S. Department of Labor, CC BY 4.0), names are the brands and operators of
name-suggestion-index (BSD 3-Clause), plain talk is the letters, mails, blogs and talks of MASC (Open American
National Corpus, CC BY 3.0 US); beside them our own tables of jobs and employers. The program needs no data.
"""

import json
import math
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from afterview_tui.reading import line_roles, name_weights, vocabulary

PLACES = ("last", "first", "inner")
LEAST = {"role": 8, "company": 8, "talk": 100}
"""How often a word has to be met to stand in the table; rarer ones are told by their ending."""
UNMET = 20_000
"""How many words are thought to be unmet, which share what is left for them."""
ENDINGS = (4, 3, 2)
"""Letters of the endings by which other words are told."""
LEAST_ENDINGS = 20
OURS = 25
"""As how many names or titles a word counts that stands in a table of ours."""
UNKNOWN = "?"
"""A word of which nothing is known but that it stands there."""
TALK = re.compile(r"letter|email|blog|face-to-face|telephone|journal|essays|twitter|fiction")
HEAD = """\
# By which words a job's title and an employer's name are known: a word, then how much it speaks for a title as its
# last, its first or an inner word, and for a name as its last, first or inner word, in halves of the natural
# logarithm of the odds against plain talk. "-" is in front of an ending. Made by tools/name_weights.py from
# O*NET's Alternate Titles (USDOL/ETA, CC BY 4.0), name-suggestion-index (BSD 3-Clause; see LICENSE) and MASC
# (Open American National Corpus, CC BY 3.0 US).
"""
BRANDS_HEAD = """\
# Well-known names that their words alone don't tell from a job or from plain talk. Made by tools/name_weights.py
# from name-suggestion-index (BSD 3-Clause; see LICENSE).
"""
ENGLISH = frozenset(("001", "us", "gb", "ie", "ca", "au", "nz"))
WHERE = ENGLISH | {"in", "za", "de", "at", "ch", "fr", "es", "nl", "it", "mx"}
"""Countries whose names are learnt."""
SURE = 1.5
"""How far a name has to lean to one side to be told by its words."""


class Counts:
    """How often words stand in each place of the texts of one kind."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        self.places: dict[str, Counter[str]] = {place: Counter() for place in PLACES}
        for words in texts:
            for number, word in enumerate(words):
                if word != UNKNOWN:
                    self.places[name_weights.place_of(number, len(words))][word] += 1
        self.words = sum(self.places.values(), Counter[str]())
        self._totals = {place: max(1, met.total()) for place, met in self.places.items()}
        self._total = max(1, self.words.total())
        self.unmet = {place: _unmet(self.places[place], self.words) for place in PLACES}

    def log(self, word: str, place: str) -> float:
        """The logarithm of the share of a word in a place; a word is likelier there where it is met elsewhere."""
        met = self.places[place]
        share = self.words[word] / self._total
        known = (met[word] + 2 * share) / (self._totals[place] + 2)
        return math.log(known * (1 - self.unmet[place]) + self.unmet[place] / UNMET)

    def endings(self, place: str, length: int) -> Counter[str]:
        """The endings of the words met seldom in a place."""
        rare = (word for word in self.places[place] if self.words[word] <= 2 and len(word) > length)
        return Counter(word[-length:] for word in rare if word.isalpha())


def _unmet(place: Counter[str], words: Counter[str]) -> float:
    """The share of words in a place that would not have been met (Good and Turing's estimate)."""
    once = sum(1 for word in place if words[word] == 1)
    return min(0.6, max(0.01, once / max(1, place.total())))


def table(titles: Iterable[str], names: Iterable[str], talk: Path) -> str:
    """The text of the table, from titles, names and the folder of MASC."""
    role = Counts([*map(name_weights.words_of, titles), *_our_titles()])
    company = Counts([*map(name_weights.words_of, names), *_our_names()])
    plain = Counts(_talk(talk))
    kinds = {"role": role, "company": company, "talk": plain}
    lines = {name_weights.OTHER: _unmet_weights(kinds), **_endings(kinds)}
    for word in sorted({*role.words, *company.words, *plain.words}):
        if not any(kinds[kind].words[word] >= LEAST[kind] for kind in kinds):
            continue
        told = name_weights.told_by_ending(word, lines)
        weights = _weights(kinds, word)
        if max(abs(a - b) for a, b in zip(told, weights, strict=True)) > 3:
            lines[word] = weights
    return HEAD + "".join(f"{word} {' '.join(map(str, weights))}\n" for word, weights in lines.items())


def _weights(kinds: dict[str, Counts], word: str) -> tuple[int, ...]:
    """The six weights of a word, in halves."""
    against = max(kinds["talk"].log(word, place) for place in PLACES)
    return tuple(
        round(2 * (kinds[kind].log(word, place) - against)) for kind in ("role", "company") for place in PLACES
    )


def _unmet_weights(kinds: dict[str, Counts]) -> tuple[int, ...]:
    against = max(kinds["talk"].unmet.values())
    return tuple(
        round(2 * math.log(kinds[kind].unmet[place] / against)) for kind in ("role", "company") for place in PLACES
    )


def _endings(kinds: dict[str, Counts]) -> dict[str, tuple[int, ...]]:
    """The weights of words unmet, by their endings."""
    found: dict[str, tuple[int, ...]] = {}
    unmet = _unmet_weights(kinds)
    for length in reversed(ENDINGS):
        counts = {
            (kind, place): kinds[kind].endings(place, length) for kind in ("role", "company") for place in PLACES
        }
        talk = sum((kinds["talk"].endings(place, length) for place in PLACES), Counter[str]())
        for ending in sorted({each for met in counts.values() for each in met}):
            if sum(met[ending] for met in counts.values()) < LEAST_ENDINGS:
                continue
            told = _share(talk, ending)
            weights = tuple(
                base + round(2 * math.log(_share(met, ending) / told))
                for base, met in zip(unmet, counts.values(), strict=True)
            )
            if max(abs(a - b) for a, b in zip(weights, found.get(f"-{ending[1:]}", unmet), strict=True)) > 1:
                found[f"-{ending}"] = weights
    return found


def _share(met: Counter[str], ending: str) -> float:
    return (met[ending] + 1) / (met.total() + 1000)


def titles_in(path: Path) -> Iterator[str]:
    """O*NET's titles, without what stands in brackets, and their short forms."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        _, title, short, *_ = line.split("\t")
        yield title.partition(" (")[0]
        if short != "n/a":
            yield short


def names_in(folders: Sequence[Path], where: frozenset[str]) -> Iterator[str]:
    """The names used in these countries, each once and in its order."""
    found = set[str]()
    for path in (path for folder in folders for path in folder.rglob("*.json")):
        for item in json.loads(path.read_text(encoding="utf-8")).get("items", []):
            places = {str(each).partition("-")[0] for each in item.get("locationSet", {}).get("include", [])}
            if not where.isdisjoint(places):
                tags = item.get("tags", {})
                names = (item["displayName"], *(tags.get(each, "") for each in ("brand", "operator", "name")))
                found |= {name.partition(" (")[0] for name in names}
    yield from sorted(name for name in found if name and max(name) < "ɐ")


def _our_titles() -> Iterator[Sequence[str]]:
    """Words of the tables that are written by hand, each as if it were met a few times."""
    jobs, occupations = _ours("jobs"), _ours("occupations")
    yield from _placed([*jobs["noun"], *occupations["head"], *line_roles.nouns()], PLACES[:1])
    yield from _placed(jobs["kind"] + occupations["front"], PLACES)


def _our_names() -> Iterator[Sequence[str]]:
    employers = _ours("employers")
    yield from _placed(employers["last"], PLACES[:1])
    yield from _placed(employers["first"], PLACES[1:2])


def _placed(texts: Iterable[str], places: tuple[str, ...]) -> Iterator[Sequence[str]]:
    """Each text a few times in these places, beside words that are not known."""
    for words in map(name_weights.words_of, texts):
        for place in places * OURS:
            yield [*([UNKNOWN] if place != "first" else []), *words, *([UNKNOWN] if place != "last" else [])]


def _ours(name: str) -> dict[str, list[str]]:
    return dict(vocabulary.entries(vocabulary.read_table(name)))


def _talk(folder: Path) -> Iterator[Sequence[str]]:
    """Plain talk, one word a text, without names."""
    kinds = dict(line.split() for line in (folder / "categories.txt").read_text(encoding="utf-8").splitlines())
    for name, kind in kinds.items():
        if not TALK.search(kind):
            continue
        for token in (folder / name).read_text(encoding="utf-8").split():
            word, _, tag = token.rpartition("_")
            if not tag.startswith("NNP"):
                yield from ([each] for each in name_weights.words_of(word))


def brands(folders: Sequence[Path]) -> str:
    """The text of the table of names that their words alone do not tell."""
    found = set[str]()
    for name in map(str.casefold, names_in(folders, ENGLISH)):
        lean = name_weights.leans(name)
        if len(name) > 1 and (lean.company < SURE or lean.role > lean.company - SURE):
            found.add(name)
    lines = textwrap.wrap("; ".join(sorted(found)), 118, break_on_hyphens=False, break_long_words=False)
    return BRANDS_HEAD + "\n".join(lines).replace(";\n", "\n") + "\n"


def main(paths: Iterable[str]) -> None:
    """Write the table from these paths: O*NET's titles, MASC's folder, then folders of names."""
    titles, talk, *names = map(Path, paths)
    target = name_weights.TABLE
    target.write_text(table(titles_in(titles), names_in(names, WHERE), talk), encoding="utf-8")
    name_weights.BRANDS.write_text(brands(names), encoding="utf-8")
    for path in (target, name_weights.BRANDS):
        print(f"{path.name}: {len(path.read_bytes()):,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
