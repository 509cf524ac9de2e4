"""Two windows on one file, used as people do: each shows what the other saved, and nothing is written over."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from afterview_tui.domain.merging import BETWEEN
from tests.real.store.trials import only_long
from tests.real.store.windows import open_note, sample, window
from tests.real.terminal import Terminal
from tests.support import LONG

ROUNDS = 5 if LONG else 1
"""How often both windows change one record."""
SOON = 2.0
"""Seconds after which a window shows what the other one saved; judged in the long form, on a machine at rest."""
BOTH = "This was changed in another window too."


class Pair:
    """Two windows on one page of one file."""

    def __init__(self, stack: ExitStack, home: Path, place: str) -> None:
        self.data = sample(home)
        self.one, self.other = (stack.enter_context(window(self.data, place)) for _ in range(2))
        self.longest = 0.0
        """Seconds until a window showed what the other one had saved, at most."""

    def wait(self, condition: Callable[[], bool], what: str) -> None:
        """Wait for something while both windows go on drawing."""

        def met() -> bool:
            self.other.read(0)
            return condition()

        self.one.wait_until(met, f"{what} (the other window:\n{self.other.text}\n)")

    def wait_for_file(self, *texts: str) -> None:
        """Wait until the file holds all these texts."""
        self.wait(lambda: all(text in self.data.read_text(encoding="utf-8") for text in texts), f"{texts} saved")

    def wait_for_sight(self, text: str, *windows: Terminal) -> None:
        """Wait until these windows show a text that is saved, and remember how long that took."""
        self.wait_for_file(text)
        saved = time.monotonic()
        self.wait(lambda: all(text in each.text for each in windows), f"{text} in sight")
        self.longest = max(self.longest, time.monotonic() - saved)

    def count(self, changes: int, what: str) -> str:
        """What came of it, in words."""
        return f"two windows on one {what}: {changes} of {changes} changes kept, shown after {self.longest:.1f} s"


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Callable[[str], Pair]]:
    """Two windows on a page, closed in the end."""
    with ExitStack() as stack:
        yield lambda place: Pair(stack, tmp_path, place)


@only_long
def test_two_windows_on_one_interview(pair: Callable[[str], Pair], counted: Callable[[str], None]) -> None:
    """Another field is shown at once in the other window; in the same field what both typed is kept, and said."""
    two = pair("remember")
    for t in (two.one, two.other):
        t.wait_for_row("Company", "Kestrel Robotics")
        t.press("e")
        t.wait_for_field("Company")
    for number in range(ROUNDS):
        two.one.type(f" C{number}")
        two.wait_for_sight(f" C{number}", two.other)
        two.other.press("down")
        two.other.wait_for_field("Role")
        two.other.type(f" R{number}")
        two.wait_for_sight(f" R{number}", two.one)
        two.other.press("up")
        two.other.wait_for_field("Company")
    two.one.press(" here")
    two.other.press(" there")
    two.wait(lambda: BOTH in two.one.text + two.other.text, "that both are kept")
    two.wait_for_file(" here", " there")
    two.wait(lambda: BETWEEN in two.one.line("Company") and BETWEEN in two.other.line("Company"), "both in sight")
    two.one.press("+")
    two.other.press("+")
    two.wait_for_file(" here+", " there+")
    content = two.data.read_text(encoding="utf-8")
    changes = [f" {what}{number}" for number in range(ROUNDS) for what in ("C", "R")]
    assert [change for change in changes if change not in content] == []
    counted(two.count(len(changes) + 4, "interview"))
    assert two.longest <= SOON


def test_two_windows_on_one_note(pair: Callable[[str], Pair], counted: Callable[[str], None]) -> None:
    """Both write in the same note at the same time: both windows show what both wrote, each where it was begun."""
    two = pair("thank")
    for t in (two.one, two.other):
        open_note(t)
        t.wait_for("esc back")
    two.other.press("down", "down", "end")
    two.other.settle()
    for number in range(ROUNDS):
        two.one.press(f"one{number}")
        two.other.press(f"other{number}")
        two.wait_for_sight(f"one{number}", two.one, two.other)
        two.wait_for_sight(f"other{number}", two.one, two.other)
    content = two.data.read_text(encoding="utf-8")
    assert content.count("".join(f"one{number}" for number in range(ROUNDS)) + "Dear Dana,") == 1
    assert content.count("".join(f"other{number}" for number in range(ROUNDS))) == 1
    counted(two.count(2 * ROUNDS, "note"))
    assert not LONG or two.longest <= SOON
