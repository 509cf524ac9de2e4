"""kill -9 while somebody types on without a pause: at most the words of the last second are gone."""

import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.real.store.windows import sample, window
from tests.support import LONG
from tests.tally import WORDS

PLACES: dict[str, tuple[str, str, Sequence[str], str]] = {
    "a new lead": ("leads", "n next step", ("a",), "A new lead, in one line"),
    "a note": ("thank", "› Dana Whitfield", ("enter",), "To Dana Whitfield"),
    "a line of Set down": ("setdown", "sealed", ("o", "o", "e"), "esc leave the field"),
    "a person": ("remember", "› Dana Whitfield", ("enter",), "esc back"),
    "the promise": ("quiet", "Stay off", ("enter",), "esc leave the field"),
}
"""A page, what is seen there, the keys that lead to its field, and what is seen then."""
TRIED = list(PLACES) if LONG else ["a new lead"]
KILLS = 8 if LONG else 1
LAST = 1.0 if LONG else 2.0
"""Seconds before the kill whose words may be gone; judged in the long form, on a machine at rest."""
A_WORD = 0.07
"""Seconds for a word, typed by somebody who is fast, so that there is never a pause."""


def on_disk(data: Path) -> str:
    """All that the next start reads."""
    files = [data, *data.parent.glob(f".{data.name}.draft-*.json")]
    return "".join(path.read_text(encoding="utf-8") for path in files)


@pytest.mark.parametrize("name", TRIED)
def test_all_but_the_last_second_is_on_the_disk(
    tmp_path: Path, counted: Callable[[str], None], tally: Callable[[str, int, int], None], name: str
) -> None:
    """In a question as on a page."""
    place, seen, keys, seen_then = PLACES[name]
    moment, typed, lost, latest = random.Random(name), 0, 0, 0.0
    for number in range(KILLS):
        data = sample(tmp_path / str(number))
        with window(data, place) as t:
            t.wait_for(seen)
            for key in keys:
                t.settle()
                t.press(key)
            t.wait_for(seen_then)
            t.settle()
            words: list[tuple[float, str]] = []
            end = time.monotonic() + moment.uniform(1.5, 4)
            while time.monotonic() < end:
                words.append((time.monotonic(), f"w{len(words):03}"))
                t.press(f"{words[-1][1]} ")
                t.read(A_WORD)
            killed = time.monotonic()
            t.close()
        found = on_disk(data)
        missing = [(killed - at, word) for at, word in words if word not in found]
        latest = max([latest, *(age for age, _ in missing)])
        typed += len(words)
        lost += sum(age > LAST for age, _ in missing)
    tally(WORDS, lost, typed)
    counted(f"kill -9 while typing in {name}: {lost} of {typed} words lost before the last {latest:.1f} s")
    assert lost == 0
