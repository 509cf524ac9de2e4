"""Make the list of right words that pyspellchecker's list lacks: ``make words``.

They are SCOWL's (Kevin Atkinson; see LICENSE) as Debian's packages wamerican-large and wbritish-large have them,
as far as wordfreq (Apache 2.0, Robyn Speer) knows them from real texts; no count is kept.
"""

import gzip
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path
from textwrap import fill

import msgspec

from afterview_tui.domain.notes import spelling
from afterview_tui.domain.notes.british import american

COUNTS = "wordfreq/data/large_en.msgpack.gz"
RAREST = 760
"""How rare a word may be, in hundredths of a power of ten: 25 in a milliard words; rarer ones are often slips."""
HEAD = """\
# Right words that pyspellchecker's list lacks. Made by tools/word_table.py from SCOWL, Copyright 2000-2019 by Kevin
# Atkinson (see LICENSE), as far as wordfreq knows them from real texts.
"""


def table(lists: Iterable[Path], package: Path) -> str:
    """The text of the list, from files of words, one a line, and wordfreq's wheel."""
    with zipfile.ZipFile(package) as opened:
        told = msgspec.msgpack.decode(gzip.decompress(opened.read(COUNTS)))
    used = {word for bucket in told[1 : RAREST + 1] for word in bucket}
    found = {word for path in lists for word in path.read_text(encoding="utf-8").split()}
    kept = [word for word in found if word in used and word.isascii() and word.isalpha() and word.islower()]
    return HEAD + fill(" ".join(sorted(word for word in kept if len(word) > 2 and not _is_known(word))), 118) + "\n"


def _is_known(word: str) -> bool:
    return word in spelling.frequencies() or american(word) in spelling.frequencies()


def main(paths: Iterable[str]) -> None:
    """Write the list from wordfreq's wheel and the files of words at these paths."""
    package, *lists = map(Path, paths)
    target = Path(spelling.__file__).with_name(spelling.MORE)
    target.write_text(table(lists, package), encoding="utf-8")
    print(f"{target.name}: {len(target.read_bytes()):,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
