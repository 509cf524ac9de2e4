"""One picture a page, at 80x24 and at 60x20; each docstring says what a person should see."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from afterview_tui.app import Afterview
from afterview_tui.domain.records import Item
from afterview_tui.evening import Evening
from afterview_tui.widgets.breath import Breath
from tests.screens.driving import press, settle
from tests.support import FakeOutbox, StillClock

SIZES = ((80, 24), (60, 20))
sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
Snap = Callable[..., bool]


def picture(snap_compare: Snap, evening: Evening, place: str, size: tuple[int, int], *keys: str) -> bool:
    """Whether a page looks as it did, after some keys, with cursors that don't blink."""

    async def ready(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await press(pilot, *keys)
        await settle(pilot)
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        for text in pilot.app.screen.query(TextArea):
            text.cursor_blink = False
        await settle(pilot)

    app = Afterview(evening, lambda _: FakeOutbox(), place)
    return snap_compare(app, terminal_size=size, run_before=ready)


@sizes
def test_home(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """What is due with its day, then the interview and where it goes on; the first row is marked and tinted."""
    assert picture(snap_compare, sample, "home", size)


@sizes
def test_home_at_first(snap_compare: Snap, evening: Evening, size: tuple[int, int]) -> None:
    """A sentence, where the data lies, and "Press Enter"; nothing else to read."""
    assert picture(snap_compare, evening, "home", size)


@sizes
def test_breathe(snap_compare: Snap, evening: Evening, size: tuple[int, int]) -> None:
    """A small disc with "ready" in it, the lead sentence above, the pattern and its length below."""
    assert picture(snap_compare, evening, "breathe", size)


@sizes
@pytest.mark.parametrize("theme", ["dusk", "paper"])
@pytest.mark.parametrize("seconds", [2.0, 4.0, 7.0])
def test_breathing(
    snap_compare: Snap, evening: Evening, clock: StillClock, seconds: float, theme: str, size: tuple[int, int]
) -> None:
    """The disc half full going in, full, and half full going out, each with its word."""
    evening.set_options(theme=theme)

    async def breathe(pilot: Pilot[int]) -> None:
        await press(pilot, "space")
        for _ in range(round(seconds * 2)):
            clock.advance(0.5)
            pilot.app.screen.query_one(Breath).look()
        await settle(pilot)

    app = Afterview(evening, lambda _: FakeOutbox(), "breathe")
    assert snap_compare(app, terminal_size=size, run_before=breathe)


@sizes
def test_remember(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """Six labelled fields, dates in words, and four people with title and what they said."""
    assert picture(snap_compare, sample, "remember", size)


@sizes
def test_person(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """Six fields of one person, the first one with the cursor, and what "They said" is for."""
    assert picture(snap_compare, sample, "remember", size, "enter")


@sizes
def test_set_down(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """Three lines to write in, what Enter does, and the list with what became of each."""
    sample.unseal()
    assert picture(snap_compare, sample, "setdown", size)


@sizes
def test_one_at_a_time(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """One thing in the middle, three keys for it below, and a question in the third person."""
    sample.store.items.add(Item(interview=sample.interview.uid, kind="forgot", text="to ask who leads the team"))
    sample.unseal()
    assert picture(snap_compare, sample, "setdown", size, "enter")


@sizes
def test_sealed(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """Only how many became what; none of the words."""
    assert picture(snap_compare, sample, "setdown", size)


@sizes
def test_thank(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """Four people with form and state, a thin rule, and the selected note below it."""
    assert picture(snap_compare, sample, "thank", size)


@sizes
def test_writing(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """The note alone: whom it is to, the subject, and the text in a column of 68."""
    assert picture(snap_compare, sample, "thank", size, "enter")


@sizes
def test_quiet(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """Three fields, a line to sign, and that it is a promise and no lock."""
    assert picture(snap_compare, sample, "quiet", size)


@sizes
def test_drawer(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """An empty drawer and what to press."""
    assert picture(snap_compare, sample, "drawer", size)


@sizes
def test_leads(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """One lead: role, stage, silence; its next step; and the first of seven."""
    assert picture(snap_compare, sample, "leads", size)


@sizes
def test_all_leads(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """Seven rows by their next date."""
    assert picture(snap_compare, sample, "leads", size, "t")


@sizes
def test_close(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """What is done, what is left for later, the next date, one line to write, and "That's all for today."."""
    assert picture(snap_compare, sample, "close", size)


@sizes
def test_options(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """Eight options with their values, and where the data lies."""
    assert picture(snap_compare, sample, "options", size)


@sizes
def test_help(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """The page's keys, each with its sentence, then those of everywhere."""
    assert picture(snap_compare, sample, "thank", size, "question_mark")


@sizes
def test_question(snap_compare: Snap, sample: Evening, size: tuple[int, int]) -> None:
    """A question with its answers, a key each, the first one marked."""
    assert picture(snap_compare, sample, "thank", size, "s")


def test_paper(snap_compare: Snap, sample: Evening) -> None:
    """The same page on light paper, everything readable."""
    sample.set_options(theme="paper")
    assert picture(snap_compare, sample, "thank", (80, 24))
