"""Ask about sound prose of others as if its paragraphs were notes: how often each check asks, and about what.

The prose is MASC (CC BY 3.0 US, American National Corpus), as tagged words, and UD English EWT (CC BY-SA 4.0); of
both a few lines are unsound themselves. Nothing of either is kept in this repository.

``python -m tools.note_questions masc_tagged ewt-dev.conllu ewt-test.conllu [--rule misspelt] [--show 20]``
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

from afterview_tui.domain.notes.checks import Circumstances, Finding, check
from afterview_tui.domain.records import Note, Person

KINDS = {"letters", "email", "blog", "essays", "travel-guides", "newspaper", "journal", "non-fiction", "ficlets"}
"""What MASC has of prose that is near to notes."""
FEWEST, MOST = 25, 200
"""Words of a paragraph that is taken for a note."""
KNOWN = Circumstances(
    person=Person(name="Dana Whitfield"),
    company="Kestrel Robotics",
    name="Alex Morgan",
    held_on=date(2026, 11, 30),
    written_on=date(2026, 11, 30),
    has_subject=False,
)
_TAG = re.compile(r"_[^_\s]+(?=\s|$)")
_BEFORE = re.compile(r" (?=[.,;:!?%)\]}]|['’](?:s|m|d|re|ve|ll)\b|n['’]t\b|'(?:\s|$))")
_AFTER = re.compile(r"(?<=[(\[{$£#]) ")
_QUOTES = re.compile(r"``\s*|\s*''")


def paragraphs(path: Path) -> Iterator[str]:
    """The paragraphs of a corpus: a folder of MASC, or a file of Universal Dependencies."""
    if path.is_dir():
        told = (line.split() for line in (path / "categories.txt").read_text().splitlines())
        for name, kind, *_ in told:
            if kind in KINDS:
                yield from _of_masc((path / name).read_text(encoding="utf-8", errors="replace"))
        return
    lines: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") and lines:
            yield " ".join(lines)
            lines = []
        elif line.startswith("# text = "):
            lines.append(line.removeprefix("# text = "))
    yield " ".join(lines)


def _of_masc(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", text):
        plain = " ".join(_TAG.sub("", paragraph).split())
        yield _QUOTES.sub('"', _AFTER.sub("", _BEFORE.sub("", plain)))


def questions(path: Path) -> Iterator[tuple[str, list[Finding]]]:
    """Each paragraph that may be a note, and what is asked about it."""
    for text in paragraphs(path):
        if FEWEST <= len(text.split()) <= MOST:
            body = f"Dear Dana,\n\n{text}\n\nKind regards,\nAlex Morgan\n"
            found = check(Note(body=body), KNOWN)
            yield text, [each for each in found if each.line == 3]


def main() -> None:
    """Print the table, and what one rule asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--rule", default="")
    parser.add_argument("--show", type=int, default=20)
    told = parser.parse_args()
    asked, shown, words, notes, silent = Counter[str](), list[str](), 0, 0, 0
    for path in told.paths:
        for text, found in questions(path):
            words, notes, silent = words + len(text.split()), notes + 1, silent + (not found)
            asked.update(each.rule for each in found)
            for each in (each for each in found if each.rule == told.rule):
                begin = each.column - 1
                around = text[max(begin - 40, 0) : begin + len(each.words) + 40]
                shown.append(f"{each.question}   …{around}…")
    print(f"{words:,} words, {notes:,} paragraphs, {silent:,} silent")
    for rule, number in asked.most_common():
        print(f"{rule:18} {number:5} {number / words * 10_000:8.2f} in 10,000 words")
    Random(1).shuffle(shown)
    print("\n".join(shown[: told.show]))


if __name__ == "__main__":
    main()
