"""A note that was sent stays on Thank as it was sent, in a row of its own, whatever is written after it."""

from collections.abc import Callable

import pytest

from afterview_tui.actions.notes import BESIDE, SENT_MEANWHILE, WAS_SENT
from afterview_tui.session import Session
from afterview_tui.window.widgets.note_area import NoteArea
from tests.noting import mark_not_sent, mark_sent, other_window
from tests.screens.driving import Driver, driving
from tests.tally import WORDS

Tally = Callable[[str, int, int], None]
SENT = "Dana Whitfield e-mail sent today"


@pytest.fixture
def sent(sample: Session) -> str:
    """The text of the first note, which was sent."""
    note = sample.note(sample.people[0])
    assert note is not None
    mark_sent(sample, note)
    return note.body


async def ask_for_a_follow_up(driver: Driver) -> None:
    """Another note to somebody who was thanked."""
    await driver.press("f")
    await driver.wait_for_place("Choose")
    await driver.press("f")
    await driver.wait_for_place("thank")


async def test_another_form_stands_above_the_sent_one(sample: Session, sent: str, tally: Tally) -> None:
    """The follow-up has the first row and the selection; the sent note has its own below, with form and day."""
    async with driving(sample, "thank") as driver:
        await ask_for_a_follow_up(driver)
        await driver.wait_for(lambda: driver.rows("#notes")[:2] == ["Dana Whitfield follow-up draft", SENT], "both")
        assert driver.text("#said") == BESIDE
        assert "still interested" in driver.text("#note")
        await driver.press("j")
        await driver.wait_for(lambda: sent.strip() in driver.text("#note"), "the sent text")
        await driver.press("c")
        await driver.wait_for(lambda: driver.outbox.copied, "a copy")
        lost = int(driver.outbox.copied != [sent] or driver.rows("#notes")[1] != SENT)
        tally(WORDS, lost, 1)
        assert not lost
        await ask_for_a_follow_up(driver)
        assert driver.rows("#notes")[:2] == ["Dana Whitfield follow-up draft", SENT]
        assert "still interested" in driver.text("#note")
    assert len(sample.notes(sample.people[0])) == 2


async def test_enter_changes_nothing_in_what_was_sent(sample: Session, sent: str) -> None:
    """A sentence says how to write another one; the same where a reading or a look over leads into the text."""
    async with driving(sample, "thank") as driver:
        await driver.press("enter")
        await driver.wait_for(lambda: driver.text("#said") == WAS_SENT.format(form="f", sent="s"), "the sentence")
        await driver.press("r")
        await driver.wait_for_place("ReadThrough")
        await driver.press("e")
        await driver.wait_for(lambda: driver.place == "thank", "the list")
        assert not driver.page.typing
        assert driver.rows("#notes")[0] == SENT


@pytest.mark.parametrize("by_the_own_editor", [False, True])
async def test_sent_in_another_window_while_it_is_written(
    sample: Session, tally: Tally, by_the_own_editor: bool
) -> None:
    """What was sent is what the other window had; what is typed here is a second note, and a line says so."""
    note = sample.note(sample.people[0])
    assert note is not None
    async with driving(sample, "thank") as driver:
        await driver.press("enter")
        await driver.wait_for(lambda: driver.page.typing, "the editor")
        mark_sent(other_window(sample), note)
        if by_the_own_editor:
            driver.outbox.editing = lambda text: f"Hello. {text}"
            await driver.press("ctrl+g")
        else:
            driver.app.screen.query_one(NoteArea).move_cursor((0, 0))
            await driver.type("Hello. ")
        await driver.press("escape")
        await driver.wait_for(lambda: driver.rows("#notes")[:2] == ["Dana Whitfield e-mail draft", SENT], "both")
        assert driver.text("#said") == SENT_MEANWHILE
        assert driver.text("#note").partition("Hello. ")[2].strip() == note.body.strip()
        await driver.press("j")
        await driver.wait_for(lambda: "Hello." not in driver.text("#note"), "the sent text")
        lost = int(note.body.strip() not in driver.text("#note"))
        tally(WORDS, lost, 1)
        assert not lost


async def test_a_copy_that_comes_late_takes_no_mark_away(sample: Session, sent: str) -> None:
    """Marked as sent while the copy was still on its way: it is sent, not copied."""
    stale = sample.note(sample.people[0])
    assert stale is not None
    mark_not_sent(sample, stale)
    draft = sample.note(sample.people[0])
    async with driving(sample, "thank") as driver:
        assert draft is not None
        mark_sent(sample, draft, "post")
        driver.page.delivery._copied(draft, "body", True, "On your clipboard.")  # type: ignore[attr-defined]
        await driver.settle()
        assert driver.rows("#notes")[0] == SENT
