"""Letters that arrive together, keys of other alphabets, and windows that change while keys come."""

import pytest
from textual import events
from textual.geometry import Size

from afterview_tui.session import Session
from afterview_tui.window.textual_fixes.typed_text import TypedText
from afterview_tui.window.widgets.list_view import ListView
from tests.screens.driving import Driver, driving

LONG_LINE = "Kestrel Robotics, Embedded Systems and Everything Else That Moves, Limited, at the Harbour"

MOST_FITTED = 50
"""How often a page may be arranged anew for two sizes; above, it would never be at rest."""


async def refresh_page(driver: Driver, *messages: TypedText | events.Key) -> None:
    """What came from the terminal while the program was busy."""
    for message in messages:
        driver.app.post_message(message)
    await driver.settle()


async def test_letters_together_are_typed_in_their_order(session: Session) -> None:
    """In a field they go in at once, a key of another kind between them acts between them."""
    async with driving(session, "remember") as driver:
        await refresh_page(driver, TypedText("Kestrll"), events.Key("backspace", "\x7f"), TypedText(" é你"))
        assert driver.field("company").value == "Kestrl é你"
        await refresh_page(driver, events.Key("enter", "\r"), TypedText("Engineer"))
        assert driver.field("company").value == "Kestrl é你"


async def test_letters_together_are_keys_outside_of_text(sample: Session) -> None:
    """Two letters at once are two keys; a letter that no Latin keyboard has acts by its place."""
    async with driving(sample) as driver:
        rows = driver.page.query_one(ListView)
        first = rows.selected
        await driver.press("j", "j")
        third = rows.selected
        await driver.press("k", "k")
        assert rows.selected == first
        await refresh_page(driver, TypedText("jj"))
        assert rows.selected == third != first
        await refresh_page(driver, TypedText("д", "l"))
        await driver.wait_for_place("leads")


async def test_a_long_line_shows_its_end(session: Session) -> None:
    """Pasted or typed at once into an empty field: the cursor, with what stands before it, is in view."""
    async with driving(session, "remember") as driver:
        await driver.type(LONG_LINE)
        assert driver.field("company").scroll_offset.x > 0
        await driver.press("enter")
        await refresh_page(driver, TypedText(LONG_LINE))
        assert driver.field("role").scroll_offset.x > 0


async def test_two_sizes_on_their_way_come_to_rest(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window changes twice while a page is turned: the page fits the last size, and a key is heard."""
    async with driving(session, "remember") as driver:
        screen, (before, last) = driver.page, (Size(100, 30), Size(90, 28))
        fitted, arrange = [], screen._refresh_layout

        def count(size: Size | None = None, scroll: bool = False) -> None:
            fitted.append(size)
            assert len(fitted) < MOST_FITTED, "it is told two sizes in turn, for ever"
            arrange(size, scroll)

        monkeypatch.setattr(screen, "_refresh_layout", count)
        driver.app._size = last
        with driver.app.batch_update():
            for size in (before, last):
                screen.post_message(events.Resize(size, size))
                screen.call_later(lambda: None)
            await driver.settle()
        assert screen.size == last
        await driver.press("ctrl+n")
        await driver.wait_for_place("setdown")


async def test_letters_behind_the_key_of_a_field_are_its_text(session: Session) -> None:
    """They came together, on a keyboard without Latin letters: the first acts by its place, others are typed."""
    async with driving(session, "remember") as driver:
        await driver.press("escape")
        await refresh_page(driver, TypedText("уДана", "eLfyf"))
        assert driver.field("company").value == "Дана"


async def test_letters_behind_the_way_out_of_a_field_are_keys(sample: Session) -> None:
    """Esc and two keys of the page at once: no letter is lost between the field and the page."""
    async with driving(sample, "remember") as driver:
        await driver.press("e")
        rows, company = driver.page.query_one(ListView), driver.field("company").value
        await refresh_page(driver, events.Key("escape", None), TypedText("jj"))
        assert (rows.selected, driver.field("company").value) == (2, company)
