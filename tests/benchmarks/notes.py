"""What a note costs: the checks of one note, and a key in the editor beside the same key in a bare TextArea.

Run it with ``python -m tests.benchmarks.notes [KEYS]``; it exits with 1 above a limit. The editor holds a note of a
thousand words on a pseudo-terminal of 80 by 24; both editors get their keys in turns. A key counts as painted when
the first bytes of its frame arrive. The limits are those of the issue on the composer.
"""

import os
import select
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from subprocess import run

import msgspec

from afterview_tui.domain.notes.checks import Circumstances, check
from afterview_tui.domain.records import Interview, Note, Person
from afterview_tui.store import Store
from tests.benchmarks.first_frame import AFTERVIEW, LEADS, UNWANTED, Opened, Subject, opened, report
from tests.corpus import samples

KEYS = 300
MOST_FIRST = 0.3
FIRST = """
import time
from afterview_tui.domain.records import Note, Person
begun = time.perf_counter()
from afterview_tui.domain.notes.checks import Circumstances, check
body = "Dear Dana,\\n\\n" + "Thank you for the tour of the board. I liked it. " * 9
body += "\\n\\nKind regards,\\nAlex\\n"
check(Note(body=body), Circumstances(person=Person(name="Dana"), company="Kestrel"))
print(time.perf_counter() - begun)
"""
WORDS = 1000
ROUNDS = 20
"""How often each note of the corpus is checked."""
MOST_MS, MOST_LONG_MS = 2.0, 20.0
MOST_RATIO = 1.5
QUIET = 0.03
"""Seconds without a byte after which a frame is over."""
SENTENCE = "The bootloader question that you raised is one that I would like to work on. "
BARE = """
import sys
from pathlib import Path
from textual.app import App
from textual.widgets import TextArea

class Bare(App):
    def compose(self):
        yield TextArea(Path(sys.argv[1]).read_text(), soft_wrap=True)

Bare().run()
"""


class StillClock:
    """One moment for all records."""

    def now(self) -> datetime:
        return datetime(2026, 11, 23, 17, tzinfo=UTC)

    def monotonic(self) -> float:
        return 0.0


def long_note() -> str:
    """A note of a thousand words in paragraphs."""
    number = WORDS // len(SENTENCE.split())
    paragraphs = [SENTENCE * 5 for _ in range(number // 5)]
    return "Dear Dana,\n\n" + "\n\n".join(map(str.strip, paragraphs)) + "\n\nKind regards,\nAlex Morgan\n"


def milliseconds(note: Note, known: Circumstances) -> float:
    """The time of all checks of one note."""
    began = time.perf_counter()
    check(note, known)
    return 1000 * (time.perf_counter() - began)


def time_checks() -> None:
    """Print what the checks cost, beside four other notes of the interview."""
    corpus = [*samples("sound"), *samples("mistakes")]
    others = [("somebody", sample.note.body) for sample in corpus[:4]]
    times = []
    for sample in corpus:
        known = msgspec.structs.replace(sample.known, other_notes=[*sample.known.other_notes, *others])
        times.append(min(milliseconds(sample.note, known) for _ in range(ROUNDS)))
    slowest = max(times)
    many = msgspec.structs.replace(corpus[0].known, other_companies=[f"Company {n:05} Ltd." for n in range(LEADS)])
    leads = median(milliseconds(corpus[0].note, many) for _ in range(ROUNDS))
    longest = min(milliseconds(Note(body=long_note()), corpus[0].known) for _ in range(ROUNDS))
    usual = median(times)
    print(f"checks of a note, best of {ROUNDS}: median {usual:.2f} ms; {_verdict(usual, MOST_MS)}")
    print(f"the slowest note {slowest:.2f} ms")
    print(f"checks of a note of {WORDS} words: {longest:.2f} ms; {_verdict(longest, MOST_LONG_MS)}")
    print(f"checks of a note beside {LEADS:,} leads: {leads:.2f} ms")


def _verdict(spent: float, most: float) -> str:
    return f"{'within' if spent <= most else 'ABOVE'} {most} ms"


def time_first_look() -> None:
    """Print what the first look over costs: the checks and the list of words loaded, one note checked."""
    begun = [run([sys.executable, "-c", code], check=True, capture_output=True, text=True) for code in [FIRST] * 5]
    first = median(float(each.stdout) for each in begun)
    verdict = "within" if first <= MOST_FIRST else "ABOVE"
    print(f"first look over of a note of 100 words: {first:.2f} s; {verdict} {MOST_FIRST} s")


def key_time(program: Opened) -> float:
    """Seconds from a key to the first bytes of its frame; waits until the frame is over."""
    began = time.perf_counter()
    os.write(program.terminal, b"a")
    if not select.select([program.terminal], [], [], 5.0)[0]:
        raise SystemExit("A key was never painted.")
    painted = time.perf_counter() - began
    while program.read(QUIET):
        pass
    return painted


def time_keys(number: int, folder: Path) -> None:
    """Print what a key costs in both editors."""
    (folder / "bare.py").write_text(BARE, encoding="utf-8")
    (folder / "note.txt").write_text(long_note(), encoding="utf-8")
    store = Store(folder / "afterview.json", StillClock())
    interview = store.interviews.add(Interview(company="Kestrel Robotics", held_at=StillClock().now()))
    person = store.people.add(Person(interview=interview.uid, name="Dana Whitfield", greeting="Dana"))
    store.notes.add(Note(interview=interview.uid, person=person.uid, body=long_note()))
    (folder / "config.toml").write_text('name = "Alex Morgan"\n', encoding="utf-8")
    os.environ["AFTERVIEW_CONFIG"] = str(folder / "config.toml")
    ours = Subject((*AFTERVIEW, "--data", str(store.path), "thank"), b"Dana Whitfield")
    bare = Subject((sys.executable, str(folder / "bare.py"), str(folder / "note.txt")), b"bootloader")
    with opened(ours) as writing, opened(bare) as reference:
        for program in (writing, reference):
            program.first_frame()
            program.count(1.0)
        os.write(writing.terminal, b"\r")
        shown = b""
        while b"Subject" not in shown:
            shown += writing.read(5.0)
        writing.count(1.0)
        pairs = [(key_time(writing), key_time(reference)) for _ in range(number)][number // 10 :]
    own, theirs = ([1000 * pair[n] for pair in pairs] for n in (0, 1))
    print(f"{f'{len(own)} keys in turns, {WORDS} words':<42}{'Afterview':<12}{'TextArea':<12}{'ratio':<6}")
    report("key to paint, median", median(own), median(theirs), "ms", MOST_RATIO)
    report("key to paint, 95 of 100", quantiles(own, n=20)[18], quantiles(theirs, n=20)[18], "ms", MOST_RATIO)


def main(number: int) -> None:
    """Print every figure."""
    for variable in [name for name in os.environ if name.startswith(UNWANTED)]:
        del os.environ[variable]
    time_first_look()
    time_checks()
    with tempfile.TemporaryDirectory() as name:
        os.environ.update(HOME=name, TERM="xterm-256color", COLORTERM="truecolor")
        time_keys(number, Path(name))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else KEYS)
