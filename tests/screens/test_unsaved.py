"""What could not be saved the last time is offered at the next start."""

import json

import pytest

from afterview_tui.session import Session
from afterview_tui.store.drafts import Typed
from tests.screens.driving import driving

GONE = 2**22 + 1
"""A process number that Linux never gives out by default."""


@pytest.fixture
def broken_off(sample: Session) -> Session:
    """An evening whose last session was killed while a line and a note were written."""
    drafts, note = sample.store.drafts, sample.note(sample.people[0])
    assert note is not None
    drafts.hold("a", [Typed("What mattered", "interviews", sample.interview.uid, "mattered", "the [b]board[/b]")])
    drafts.hold("b", [Typed("Your note to Dana Whitfield", "notes", note.uid, "body", "Dear Dana,\n\nThank you.")])
    drafts.write()
    path = drafts._path
    path.with_name(f"{drafts._begin}gone.json").write_text(
        json.dumps(json.loads(path.read_bytes()) | {"pid": GONE})
    )
    drafts.let_go("a")
    drafts.let_go("b")
    sample.look_for_unsaved()
    return sample


async def test_the_words_are_offered_with_their_time(broken_off: Session) -> None:
    """When, where and the first words stand there; Enter saves them, u takes that back, Esc leaves for Home."""
    async with driving(broken_off) as driver:
        await driver.wait_for_place("Unsaved")
        await driver.wait_for(lambda: len(driver.rows()) == 2, "both")
        assert driver.rows()[0] == "today 17:00 What mattered the [b]board[/b]"
        await driver.press("enter")
        await driver.wait_for(lambda: len(driver.rows()) == 1, "one left")
        assert broken_off.interview.mattered == "the [b]board[/b]"
        await driver.press("u")
        assert broken_off.interview.mattered == ""
        await driver.press("c")
        await driver.wait_for(lambda: driver.outbox.copied, "a copy")
        assert driver.outbox.copied == ["Dear Dana,\n\nThank you."]
        await driver.press("escape")
        await driver.wait_for_place("home")


async def test_what_is_put_away_is_not_offered_again(broken_off: Session) -> None:
    """Removed after a question; what was left for later is offered at the next start."""
    async with driving(broken_off) as driver:
        await driver.wait_for_place("Unsaved")
        await driver.press("x")
        await driver.wait_for_place("Choose")
        await driver.press("r")
        await driver.wait_for(lambda: driver.place == "Unsaved" and len(driver.rows()) == 1, "one left")
        await driver.press("escape")
    broken_off.look_for_unsaved()
    assert [words.label for words in broken_off.rescued] == ["Your note to Dana Whitfield"]


async def test_nothing_to_give_back(sample: Session) -> None:
    """An evening that ended well opens as ever."""
    sample.look_for_unsaved()
    async with driving(sample) as driver:
        assert driver.place == "home"
