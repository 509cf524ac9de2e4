"""What stands in any field or question of the window is on the disk within the second, before it is saved."""

from collections.abc import Callable, Sequence

import pytest

from afterview_tui.domain.records import Item
from afterview_tui.session import Session
from afterview_tui.store import Refused
from afterview_tui.store.beside import beside
from afterview_tui.store.storage import AtomicStorage
from afterview_tui.window import autosave
from afterview_tui.window.pages.decide import Decide
from afterview_tui.window.widgets.text_input import TextInput
from tests.screens.driving import Driver, driving
from tests.support import StillClock
from tests.tally import WORDS

TYPED = "wörds that were typed"
PLACES: dict[str, tuple[str, Sequence[str]]] = {
    "remember": ("remember", ()),
    "a person": ("remember", ("down", "enter")),
    "set down": ("setdown", ()),
    "a note": ("thank", ("enter",)),
    "quiet": ("quiet", ()),
    "a lead": ("leads", ("e",)),
    "a new lead": ("leads", ("a",)),
    "the next step": ("leads", ("n",)),
    "the file to import": ("leads", ("i",)),
    "close": ("close", ()),
    "the drawer": ("drawer", ("n",)),
    "a lesson": ("decide", ("l",)),
    "a sentence for a note": ("decide", ("n", "1")),
    "parked until": ("leads", ("p",)),
}
"""Where words are typed: a page, and the keys that lead to the fields."""
ONLY_SOUGHT = {"search"}
"""Words to look for: nobody misses them."""


async def fields_of(driver: Driver) -> list[str]:
    """The fields of the page or question that is shown, by what finds them."""
    found = driver.app.screen.query("TextInput, QuickInput, NoteArea").results()
    return [f"#{each.id}" for each in found if each.is_on_screen and each.id not in ONLY_SOUGHT]


async def lead_to(driver: Driver, session: Session, name: str) -> None:
    """Open a page and press the keys that lead to its fields."""
    place, keys = PLACES[name]
    if place == "decide":
        driver.app.push_screen(Decide(session, session.clock.now()))
        await driver.settle()
    for key in keys:
        await driver.press(key)


def on_disk(session: Session, text: str) -> bool:
    """Whether a text is in a file that the next start reads."""
    path = session.store.path
    files = [path, *beside(path, f".{path.name}.draft-", ".json")]
    return any(text.encode() in each.read_bytes() for each in files)


@pytest.mark.parametrize("name", PLACES)
async def test_words_are_on_the_disk_before_a_pause(
    sample: Session,
    clock: StillClock,
    tally: Callable[[str, int, int], None],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    """Somebody types on without a pause, in each field: what is older than a second outlives kill -9."""
    monkeypatch.setattr(autosave, "SAVE_PAUSE", 1_000)
    sample.store.interviews.change(sample.interview, sealed_at=None)
    sample.store.items.add(Item(interview=sample.interview.uid, kind="worry", text="the clock"))
    place, _ = PLACES[name]
    lost = []
    async with driving(sample, "setdown" if place == "decide" else place) as driver:
        await lead_to(driver, sample, name)
        fields = await fields_of(driver)
        for number, field in enumerate(fields):
            text = f"{TYPED} {number}"
            driver.app.screen.set_focus(driver.app.screen.query_one(field))
            await driver.type(text)
            clock.advance(1)
            drafts = sample.store.drafts
            with drafts._changed:
                drafts._changed.notify()
            try:
                await driver.wait_for(lambda text=text: on_disk(sample, text), f"{text} on the disk")  # type: ignore[misc]
            except AssertionError:
                lost.append(field)
        tally(WORDS, len(lost), len(fields))
        sample.store.drafts._held.clear()
    assert fields
    assert lost == []


async def test_an_answer_that_could_not_be_saved_stands_in_its_question(
    sample: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk a lesson is refused; asked again, its words are there, and once saved they are not."""
    sample.store.interviews.change(sample.interview, sealed_at=None)
    item = sample.store.items.add(Item(interview=sample.interview.uid, kind="worry", text="the clock"))
    async with driving(sample, "setdown") as driver:
        driver.app.push_screen(Decide(sample, sample.clock.now()))
        await driver.settle()
        await driver.press("l")
        await driver.type(TYPED)
        with monkeypatch.context() as context:

            def full(*_: object) -> None:
                raise Refused("Not saved: the disk is full.")

            context.setattr(AtomicStorage, "write", full)
            await driver.press("ctrl+n")
            assert driver.text("#said") == "Not saved: the disk is full."
        await driver.press("l")
        assert driver.app.screen.query_one("#field-plan", TextInput).value == TYPED
        await driver.press("ctrl+n")
        now = sample.store.items.get(item.uid)
        assert now is not None
        assert (now.outcome, now.plan) == ("lesson", TYPED)
        assert sample.store.drafts.held == []
