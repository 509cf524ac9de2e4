"""No way out of a page or a question drops what was typed in it, be it half a word or a day that can't be read."""

from collections.abc import Awaitable, Callable
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from textual.widget import Widget

from afterview_tui.actions import setting_down
from afterview_tui.domain.fields import INTERVIEW, LEAD, LESSON, PERSON, PLEDGE
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Item
from afterview_tui.options import OPTIONS, read_options
from afterview_tui.session import Session
from afterview_tui.store import Store
from afterview_tui.window.places import PLACES
from afterview_tui.window.widgets.note_area import NoteArea
from afterview_tui.window.widgets.text_input import TextInput
from tests.screens.driving import Driver, driving
from tests.support import LONG
from tests.tally import WORDS

Tally = Callable[[str, int, int], None]
TYPED = "31 febr"
"""Words in a field for words; no day, no number and no address."""
REMOVED: dict[Session, str] = {}
"""The interviews that another window is to remove, by their evening."""
MOST = 4
"""How often a way is taken until it must have led out."""


class Opened(NamedTuple):
    """A page or a question with fields."""

    place: str
    keys: tuple[str, ...]
    fields: tuple[str, ...]
    shown: str = ""
    """What is shown then, where that is not the place."""


def form(names: tuple[str, ...]) -> tuple[str, ...]:
    """The fields of a form."""
    return tuple(f"#field-{name}" for name in names)


OPENED = {
    "Remember": Opened("remember", (), form(tuple(each.name for each in INTERVIEW))),
    "a person": Opened(
        "remember", ("enter",), form(tuple(each.name for each in PERSON if each.kind != "choice")), "PersonPage"
    ),
    "Set down": Opened("setdown", (), ("#forgot", "#worry", "#well")),
    "a lesson": Opened("setdown", ("enter", "l"), form(tuple(each.name for each in LESSON)), "Ask"),
    "a good sentence": Opened("setdown", ("enter", "n", "enter"), form(("plan",)), "Ask"),
    "a note": Opened("thank", ("enter",), ("#subject", "#text")),
    "Quiet": Opened("quiet", (), (*form(tuple(each.name for each in PLEDGE)), "#sign")),
    "the drawer": Opened("drawer", ("n",), ("#text",)),
    "a lead": Opened("leads", ("e",), form(tuple(each.name for each in LEAD if each.kind != "choice")), "LeadPage"),
    "a new lead": Opened("leads", ("a",), ("#jotted",), "AddLead"),
    "the next step": Opened("leads", ("n",), form(("next_step", "next_on")), "Ask"),
    "until when": Opened("leads", ("p",), form(("until",)), "Ask"),
    "an import": Opened("leads", ("i",), ("#path",), "ImportLeads"),
    "Close": Opened("close", (), ("#mattered",)),
    "Options": Opened(
        "options", (), form(tuple(each for each in OPTIONS if not hasattr(OPTIONS[each].kind, "choices")))
    ),
}


async def press(driver: Driver, *keys: str) -> None:
    """Press keys one by one, until the program has ended."""
    for key in keys:
        if driver.app._exit:
            return
        await driver.press(key)


async def by_ctrl_n(driver: Driver) -> None:
    await press(driver, "ctrl+n")


async def by_esc(driver: Driver) -> None:
    await press(driver, "escape")


async def by_the_page_before(driver: Driver) -> None:
    await press(driver, "escape", "left_square_bracket")


async def by_the_page_after(driver: Driver) -> None:
    await press(driver, "escape", "right_square_bracket")


async def by_the_palette(driver: Driver) -> None:
    await press(driver, "ctrl+p")
    if driver.place == "Palette":
        await driver.type("Go to Breathe")
        await driver.wait_for(lambda: driver.app.screen.query_one("#--results").display, "the command")
        await driver.press("enter")
        await driver.wait_for(lambda: driver.place != "Palette", "the palette gone")
    else:
        await press(driver, "escape")


async def by_ctrl_q(driver: Driver) -> None:
    await press(driver, "ctrl+q")


async def by_a_signal(driver: Driver) -> None:
    driver.app._end_of_line(15)


async def after_a_removal(driver: Driver) -> None:
    """Another window removes the evening under the page, once."""
    session = driver.app.session
    removed = Store(session.store.path, session.clock)
    if removed.interviews.get(REMOVED.pop(session, None)) is not None:
        for name in ("people", "notes", "items", "interviews"):
            for each in removed.tables[name].all():
                removed.tables[name].remove(each)
        driver.app._look_for_changes()
    await press(driver, "escape")


WAYS: tuple[Callable[[Driver], Awaitable[None]], ...] = (
    by_ctrl_n,
    by_esc,
    by_the_page_before,
    by_the_page_after,
    by_the_palette,
    by_ctrl_q,
    by_a_signal,
    after_a_removal,
)
EVERY = [(name, field) for name, opened in OPENED.items() for field in opened.fields]
UNREADABLE = [
    ("Remember", "#field-held_at"),
    ("Remember", "#field-decision_on"),
    ("a lead", "#field-applied_on"),
    ("a lead", "#field-next_on"),
    ("Quiet", "#field-until"),
    ("until when", "#field-until"),
    ("Options", "#field-breaths"),
    ("a lead", "#field-heard_on"),
]
"""One a way, for the short form."""
TRIED = (
    [(*each, way) for each in EVERY for way in WAYS]
    if LONG
    else [(*each, way) for each, way in zip(UNREADABLE, cycle(WAYS))]
)


async def open_it(driver: Driver, opened: Opened) -> None:
    """Go to the page or the question."""
    for key in opened.keys:
        await driver.press(key)
    if opened.shown:
        await driver.wait_for_place(opened.shown)


def texts(driver: Driver, field: str) -> str:
    """What stands in a field."""
    widget = driver.app.screen.query_one(field)
    assert isinstance(widget, TextInput | NoteArea)
    return widget.text if isinstance(widget, NoteArea) else widget.value


@pytest.fixture
def full(sample: Session, monkeypatch: pytest.MonkeyPatch) -> Session:
    """The sample evening with something set down, and a program that is not ended by force."""
    monkeypatch.setattr("afterview_tui.signals.leave_by_force", lambda _: None)
    for item in sample.items:
        sample.store.items.change(item, outcome=None)
    sample.store.items.add(Item(interview=sample.interview.uid, kind="well", text="the whiteboard"))
    setting_down.reopen.do(sample, [sample.interview])
    return sample


@pytest.mark.parametrize(
    ("name", "field", "way"), TRIED, ids=lambda value: value if isinstance(value, str) else value.__name__
)
async def test_what_was_typed_is_kept_or_offered_again(
    full: Session, tmp_path: Path, tally: Tally, name: str, field: str, way: Callable[[Driver], Awaitable[None]]
) -> None:
    """Afterwards the words are where they belong, or stand in the same field when it is opened the next time."""
    opened, config = OPENED[name], tmp_path / "config.toml"
    REMOVED[full] = full.interview.uid
    async with driving(full, opened.place) as driver:
        await open_it(driver, opened)
        asked = driver.app.screen
        widget = asked.query_one(field, Widget)
        asked.set_focus(widget)
        await driver.settle()
        widget.clear()  # type: ignore[attr-defined]
        await driver.type(TYPED)
        for _ in range(MOST):
            await way(driver)
            if driver.app._exit or (driver.app.screen is not asked and driver.place in PLACES):
                break
        if driver.app.screen is asked and not driver.app._exit:
            # It stays, and has said why.
            assert TYPED in texts(driver, field)
        await by_ctrl_q(driver)
    options, _ = read_options(config)
    again = Session(
        Store(full.store.path, full.clock), full.clock, msgspec.structs.replace(options, name="Alex"), config
    )
    again.look_for_unsaved()
    found = TYPED in full.store.path.read_text() or (config.exists() and TYPED in config.read_text())
    if not found and way is after_a_removal and opened.place == "setdown":
        # What it was about is gone, so that nothing asks for it any more; it is not thrown away.
        found = any(TYPED in each.text for each in again.store.drafts.held)
    elif not found:
        async with driving(again, opened.place) as driver:
            await open_it(driver, opened)
            found = TYPED in texts(driver, field)
    tally(WORDS, int(not found), 1)
    assert found


@pytest.mark.parametrize(
    ("name", "field", "said"),
    [
        ("Remember", "#field-held_at", f"There is no “{TYPED}” in the calendar."),
        ("a lead", "#field-next_on", f"There is no “{TYPED}” in the calendar."),
        ("Quiet", "#field-until", pledges.UNTIL),
        ("Options", "#field-breaths", "not kept. It takes"),
    ],
)
async def test_a_page_stays_once_and_says_why(full: Session, name: str, field: str, said: str) -> None:
    """The first ctrl+n is answered with a sentence, the second leads on; back again, both are there."""
    opened = OPENED[name]
    async with driving(full, opened.place) as driver:
        await open_it(driver, opened)
        page = driver.page
        page.set_focus(page.query_one(field))
        await driver.settle()
        page.query_one(field, TextInput).clear()
        await driver.type(TYPED)
        await driver.press("ctrl+n")
        assert driver.app.screen is page
        assert said in driver.text("#said")
        await driver.press("ctrl+n")
        await driver.wait_for(lambda: driver.app.screen is not page, "the way out")
        if not opened.shown:
            driver.page.go(opened.place)
            await driver.wait_for_place(opened.place)
        await open_it(driver, opened)
        await driver.wait_for(lambda: TYPED in texts(driver, field), "the words")
        await driver.wait_for(lambda: said in driver.text("#said"), "the sentence")
        await driver.press("ctrl+n")
        await driver.wait_for(lambda: driver.place != (opened.shown or opened.place), "no second question")


async def test_another_windows_save_leaves_alone_what_cannot_be_read(full: Session) -> None:
    """The day that another window puts in does not take the place of what is being typed here."""
    async with driving(full, "remember") as driver:
        page = driver.page
        page.set_focus(page.query_one("#field-decision_on"))
        await driver.settle()
        page.query_one("#field-decision_on", TextInput).clear()
        await driver.type(TYPED)
        other = Store(full.store.path, full.clock)
        other.interviews.change(full.interview, decision_on=date(2026, 12, 24), role="Lead")
        driver.app._look_for_changes()
        await driver.wait_for(lambda: driver.field("role").value == "Lead", "the other's role")
        assert driver.field("decision_on").value == TYPED
