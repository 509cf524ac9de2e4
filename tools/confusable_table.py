"""Make the table of words that are taken for one another: ``make confusables``.

For each pair it says what beside them speaks for which of the two, learned from one half of the files of MASC
(CC BY 3.0 US, American National Corpus) and of speeches of presidents of the United States (inaugural ones and on
the State of the Union, in the public domain), and from all of the books that Standard Ebooks made of texts in the
public domain of the United States (CC0): The Adventures and The Memoirs of Sherlock Holmes, Anne of Green Gables,
Babbitt, The Great Gatsby, Main Street, Mrs. Dalloway, My Antonia, The Secret Garden, The Thirty-Nine Steps, Three
Men in a Boat, and the short fiction of F. Scott Fitzgerald, O. Henry and H. G. Wells. It begins with what the
243,000 pairs of words of symspellpy say (MIT; from Google Books Ngrams, CC BY 3.0). The other half says from where
on to ask. None of them is needed to run the program.
"""

import html
import re
import sys
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from math import exp, log
from pathlib import Path
from random import Random

from afterview_tui.domain.notes import confusable
from afterview_tui.domain.notes.checks.mistaken import asked
from afterview_tui.domain.notes.confusable import FIGURE, MARK, NAME, NEVER, Pair, Table, score
from tests.corpus.made.notes import sound_notes

PAIRS = Path(__file__).with_name("confused_pairs.txt")
CHAPTERS = "src/epub/text/*-*.xhtml"
"""The chapters of a book; its other pages have no hyphen in their names."""
COUNTS = "symspellpy/frequency_bigramdictionary_en_243_342.txt"
SCALE = 2_000_000
"""How many times larger Google's corpus is than MASC."""
LEAST = 0.05
"""What is added to each count: pairs that Google's list has not are rarer than that in MASC."""
ENOUGH = 1.5
"""Counts of a neighbour from which it says something by itself."""
ROUNDS, STEP, SHRINK = 6, 0.3, 0.001
"""How often the examples are gone through, how far each moves the weights, and how far they fall back."""
EXAMPLES = 16_000
"""Examples of one word that are learned from."""
TELLING = 0.25
"""Nats from which a neighbour is kept."""
MOST_OFTEN, MOST_SELDOM = 600, 150
"""Neighbours that are kept of a pair that is often confused, and of others."""
COMMON = 4
"""How often a word stands in MASC whose kind is kept."""
OFTEN_WRONG, SELDOM_WRONG = (10, 8), (500, 2)
"""Of so many places one may be a mistake, up to so many: of pairs often confused, and of others."""
RARE, RARER = 100, 1.75
"""A word in fewer places than these has to be surer by so much."""
OFTEN, SELDOM = (1.0, 2.0), (3.0, 5.0)
"""Nats above the sound ones, and at least, from where on is asked: of pairs often confused, and of others."""
FIRMER = 1.2
"""Nats more for pairs with one star: an adult seldom types "hole" for "whole"."""
SHARE = 0.12
"""The share of mistakes that has to be found for a word to be asked about at all."""
HEAD = """\
# Words that are taken for one another, and what beside them speaks for which, in nats. Made by
# tools/confusable_table.py from MASC (Manually Annotated Sub-Corpus of the American National Corpus, CC BY 3.0 US),
# speeches of presidents of the United States (public domain), fourteen books of Standard Ebooks (CC0), and
# symspellpy's pairs of words (MIT, Copyright (c) mmb L; counted in Google Books Ngrams, CC BY 3.0). "kind": a kind
# and its words; "ending": the kind of others.
# "=": two words, a bias, from where on each was meant for the other, and each weight with what has it: ">" the word
# behind, "<" before, ")" and "(" the second ones, "]" and "[" one or two kinds there, "|" the kinds on both sides,
# "{" the word before with the kind behind, "}" the kind before with the word behind.
"""
_KINDS = {
    "NN": "n", "NNS": "s", "NNP": NAME, "NNPS": NAME, "VB": "v", "VBP": "v", "VBZ": "z", "VBD": "d", "VBN": "e",
    "VBG": "g", "JJ": "j", "JJR": "k", "JJS": "k", "RB": "r", "RBR": "k", "RBS": "k", "RP": "r", "CD": FIGURE,
    "PRP": "H", "PRP$": "D", "DT": "D", "PDT": "D", "POS": "D", "MD": "M", "IN": "P", "TO": "T", "CC": "C",
    "WP": "W", "WRB": "W", "WDT": "W", "WP$": "W", "EX": "H", "UH": "u", "FW": "n",
}  # fmt: skip
_CLITIC = re.compile(r"'(?:s|m|d|re|ve|ll)|n't")
_FORMS_OF_BE = ("is", "was", "are", "were", "be", "been", "being", "am")
_OWN_KINDS = {**dict.fromkeys(_FORMS_OF_BE, "B"), "not": "X", "n't": "X"}
_SHORT_FORMS = {"n't": "X", "'ve": "v", "'d": "M", "'ll": "M", "'m": "B", "'re": "B", "'s": "B"}
"""The kind of a word and its short form: that of the verb, as beside "I've" and "have" the same words stand."""
_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>|[\u2060\u200a]")
Told = tuple[str, str]


def sentences(paths: Iterable[Path]) -> Iterator[Sequence[Told]]:
    """The sentences of MASC as words in small letters, each with its kind."""
    for path in paths:
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            found: list[Told] = []
            for part in line.split():
                word, _, tag = part.rpartition("_")
                _add(found, word.replace("’", "'"), tag)
            if found:
                yield found


def _add(found: list[Told], word: str, tag: str) -> None:
    small = word.lower()
    if _CLITIC.fullmatch(small) and found and found[-1][0].isalpha():
        before, kind = found.pop()
        found.append((before + small, "D" if tag == "POS" else _SHORT_FORMS.get(small, kind)))
    elif not any(each.isalnum() for each in word):
        if found and found[-1][0] != MARK:
            found.append((MARK, MARK))
    elif any(each.isdigit() for each in word):
        found.append((FIGURE, FIGURE))
    elif tag.startswith("NNP") and word[0].isupper():
        found.append((NAME, NAME))
    else:
        found.append((small, _OWN_KINDS.get(small, _KINDS.get(tag, "n"))))


def kinds_of(told: Iterable[Sequence[Told]]) -> tuple[dict[str, str], dict[str, str]]:
    """The kind of each common word, and that of others by their endings; two letters where two are near."""
    by_word: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in told:
        for word, kind in sentence:
            by_word[word][kind] += 1
    by_ending: dict[str, Counter[str]] = defaultdict(Counter)
    for word, counts in by_word.items():
        for length in range(2, confusable.LONGEST_ENDING + 1):
            if len(word) > length + 1 and counts.total() < 20:
                by_ending[word[-length:]].update({_main(counts): 1})
    endings = {
        end: _main(counts) for end, counts in by_ending.items() if counts.total() > 12 and _share(counts) > 0.6
    }
    bare = Table({}, endings, {})
    kinds = {
        word: _main(counts)
        for word, counts in sorted(by_word.items())
        if counts.total() >= COMMON and word.replace("'", "").isalpha() and bare.kind(word) != _main(counts)
    }
    return kinds, endings


def _main(counts: Counter[str]) -> str:
    return counts.most_common(1)[0][0][0]


def _share(counts: Counter[str]) -> float:
    return counts.most_common(1)[0][1] / counts.total()


class Prose:
    """The examples of each word in texts, some to learn from and all of others to try it on."""

    def __init__(self, members: set[str], table: Table) -> None:
        self.members, self.table = members, table
        self.examples: dict[str, list[Sequence[str]]] = {word: [] for word in members}

    def add(self, told: Sequence[Told]) -> None:
        """Take a sentence."""
        words = [MARK, MARK, *(word for word, _ in told), MARK, MARK]
        for place in range(2, len(words) - 2):
            if words[place] in self.members:
                around = (words[place - 2], words[place - 1], words[place + 1], words[place + 2])
                self.examples[words[place]].append(self.table.beside(around))


class Bigrams:
    """How often words stand beside each other, in Google's books and in the texts."""

    def __init__(self, members: set[str]) -> None:
        self.members = members
        self.counts: dict[str, dict[str, float]] = {word: defaultdict(float) for word in members}

    def add(self, first: str, second: str, count: float) -> None:
        """Count a pair."""
        if second in self.members:
            self.counts[second][f"<{first}"] += count
        if first in self.members:
            self.counts[first][f">{second}"] += count

    def weights(self, one: str, other: str) -> dict[str, float]:
        """What a neighbour says by the counts alone: a start from which is learned."""
        first, second = self.counts[one], self.counts[other]
        prior = log((sum(second.values()) + LEAST) / (sum(first.values()) + LEAST))
        found = {}
        for near in {*first, *second}:
            number = first.get(near, 0) + second.get(near, 0)
            if number >= ENOUGH:
                found[near] = 0.5 * (log((second.get(near, 0) + LEAST) / (first.get(near, 0) + LEAST)) - prior)
        return found


def learned(
    start: Mapping[str, float], examples: Sequence[tuple[Sequence[str], int]]
) -> tuple[float, dict[str, float]]:
    """The bias and the weights by which the second word of a pair is told from the first (logistic regression)."""
    weights, bias = defaultdict(float, start), 0.0
    seen: dict[str, float] = defaultdict(float)
    for _ in range(ROUNDS):
        for beside, wanted in examples:
            total = bias + sum(weights[each] for each in beside)
            off = wanted - 1 / (1 + exp(-max(min(total, 30), -30)))
            if abs(off) < 0.005:
                continue
            bias += STEP * off / 4
            for each in beside:
                seen[each] += off * off
                weights[each] += STEP * off / (0.5 + seen[each] ** 0.5) - SHRINK * (
                    weights[each] - start.get(each, 0.0)
                )
    return bias, weights


def pair_of(one: str, other: str, prose: Prose, start: Mapping[str, float], most: int) -> Pair:
    """What was learned of a pair, without the neighbours that say little."""
    random = Random(f"{one} {other}")
    found = [(beside, wanted) for word, wanted in ((one, 0), (other, 1))
             for beside in _some(prose.examples[word], random)]  # fmt: skip
    random.shuffle(found)
    bias, weights = learned(start, found)
    used = Counter(each for beside, _ in found for each in beside)
    kept = {name: weight for name, weight in weights.items() if abs(weight) >= TELLING and _is_shown(name)}
    best = sorted(kept, key=lambda name: (-abs(kept[name]) * log(2 + used[name]), name))[:most]
    rounded = sorted((-round(kept[name], 1), name) for name in best)
    return Pair(one, other, round(bias, 1), (NEVER, NEVER), {name: -weight for weight, name in rounded})


def _some(examples: Sequence[Sequence[str]], random: Random) -> Sequence[Sequence[str]]:
    return examples if len(examples) <= EXAMPLES else random.sample(examples, EXAMPLES)


def _is_shown(name: str) -> bool:
    return " " not in name and len(name) > 1


def least_of(pair: Pair, sound: Prose, notes: Prose, *, often: bool, more: float) -> tuple[float, float]:
    """From where on to ask: above nearly all that sound texts have; never where that finds few of the mistakes."""
    found = []
    for word, other, sign in ((pair.one, pair.other, 1), (pair.other, pair.one, -1)):
        weights = sorted((sign * score(pair, beside) for beside in sound.examples[word]), reverse=True)
        each, most = OFTEN_WRONG if often else SELDOM_WRONG
        skipped = min(len(weights) // each, most)
        highest = weights[skipped] if len(weights) > skipped else 0.0
        margin, least = OFTEN if often else SELDOM
        of_notes = max((sign * score(pair, beside) for beside in notes.examples[word]), default=0.0)
        wanted = max(highest + margin + RARER * (len(weights) < RARE), least, of_notes + 0.1)
        meant = [sign * score(pair, beside) for beside in sound.examples[other]]
        share = sum(each >= wanted for each in meant) / max(len(meant), 1)
        found.append(wanted + more if share >= SHARE else NEVER)
    return found[0], found[1]


def texts(paths: Iterable[Path]) -> Iterator[Sequence[Told]]:
    """The sentences of plain texts and of chapters in XHTML; a capital inside a sentence is a name."""
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace")
        if path.suffix == ".xhtml":
            told = _PARAGRAPH.findall(text)
            text = "\n\n".join(" ".join(html.unescape(_TAG.sub("", each)).split()) for each in told)
        text = text.replace("’", "'").replace("--", " - ")
        for sentence in re.split(r"(?<=[.!?])\s+(?=[\"'A-Z])|\n\s*\n", text):
            found: list[Told] = []
            for word in re.findall(r"[A-Za-z]+(?:'[a-z]+)?|\d[\d.,]*|[^\w\s]+", sentence):
                _add_plain(found, word)
            if found:
                yield found


def _add_plain(found: list[Told], word: str) -> None:
    if not any(each.isalnum() for each in word):
        if found and found[-1][0] != MARK:
            found.append((MARK, MARK))
    elif word[0].isdigit():
        found.append((FIGURE, FIGURE))
    elif found and word[0].isupper() and word.partition("'")[0] != "I":
        found.append((NAME, NAME))
    else:
        found.append((word.lower(), ""))


class Corpora:
    """What is learned from, the half that is only tried on, and the sound notes of the tests' corpora.

    Nothing is tried on books, where people of a hundred years ago speak.
    """

    def __init__(
        self, members: set[str], table: Table, masc: Sequence[Path], speeches: Sequence[Path], books: Sequence[Path]
    ) -> None:
        self.bigrams = Bigrams(members)
        self.learned_from, self.sound = Prose(members, table), Prose(members, table)
        self.notes = Prose(members, table)
        for sentence in chain(sentences(masc[::2]), texts(speeches[::2]), texts(books)):
            self.learned_from.add(sentence)
            for (first, _), (second, _) in pairwise(sentence):
                self.bigrams.add(first, second, 1)
        for sentence in chain(sentences(masc[1::2]), texts(speeches[1::2])):
            self.sound.add(sentence)
        for note in sound_notes():
            self.notes.add([(word, "") for word in asked(note.note.body)])

    def learned(self, one: str, other: str, stars: int) -> Pair:
        """A pair learned from one half, which asks above what the other half has."""
        start = {} if "'" in one + other else self.bigrams.weights(one, other)
        most = MOST_OFTEN if stars else MOST_SELDOM
        pair = pair_of(one, other, self.learned_from, start, most)
        more = FIRMER if stars == 1 else 0.0
        return pair._replace(least=least_of(pair, self.sound, self.notes, often=stars > 0, more=more))


def main(paths: Iterable[str]) -> None:
    """Write the table from MASC's folder, folders of texts and symspellpy's wheel at these paths."""
    masc_folder, *folders, package = map(Path, paths)
    masc, found = sorted(masc_folder.glob("*/*.txt")), sorted(folders, key=lambda each: each.name)
    speeches, books = ([path for each in found for path in sorted(each.glob(name))] for name in ("*.txt", CHAPTERS))
    kinds, endings = kinds_of(sentences(masc))
    rows = [line.split() for line in PAIRS.read_text().splitlines() if line and line[0] != "#"]
    pairs = {(row[0].lstrip("*"), other): row[0].count("*") for row in rows for other in row[1:]}
    corpora = Corpora({word for pair in pairs for word in pair}, Table(kinds, endings, {}), masc, speeches, books)
    with zipfile.ZipFile(package) as opened:
        for line in opened.read(COUNTS).decode("utf-8-sig").splitlines():
            first, second, number = line.split()
            corpora.bigrams.add(first, second, int(number) / SCALE)
    lines = [HEAD.rstrip("\n")]
    for mark, table in (("kind", kinds), ("ending", endings)):
        for kind in sorted({*table.values()}):
            lines.append(f"{mark} {kind} " + " ".join(sorted(word for word in table if table[word] == kind)))
    for (one, other), stars in pairs.items():
        pair = corpora.learned(one, other, stars)
        if pair.least != (NEVER, NEVER):
            lines.append(confusable.line(pair))
    target = Path(confusable.__file__).with_name(confusable.TABLE)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{target.name}: {len(target.read_bytes()):,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
