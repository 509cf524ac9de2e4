"""A long text is shown whole in the rows of its field, and no word of it scrolls out of sight."""

from textual import events

from afterview_tui.session import Session
from afterview_tui.window.widgets.growing_input import ELLIPSIS, GrowingInput
from tests.screens.driving import Driver, driving
from tests.screens.emulated import emulated

LONG = "a call either way, and the written offer with all numbers if the board agrees on Thursday afternoon"


def shown(field: GrowingInput) -> list[str]:
    """The rows of a field, as they are seen."""
    return [field.render_line(y).text.rstrip() for y in range(field.size.height)]


def growing(driver: Driver, name: str) -> GrowingInput:
    """A field of the form."""
    field = driver.field(name)
    assert isinstance(field, GrowingInput)
    return field


async def test_a_field_grows_with_its_text_and_becomes_small_again(sample: Session) -> None:
    """All its words are there, and the fields below it make way."""
    async with driving(sample, "remember") as driver:
        await driver.press("e", "down", "down", "down", "down", "ctrl+u")
        field, below = growing(driver, "promised"), growing(driver, "decision_on")
        assert below.region.y == field.region.y + 1
        await driver.type(LONG)
        assert " ".join(shown(field)) == LONG
        assert below.region.y == field.region.y + len(shown(field)) == field.region.y + 2
        await driver.press("ctrl+u")
        assert below.region.y == field.region.y + 1


async def test_up_and_down_go_through_its_rows_first(sample: Session) -> None:
    """Only from the last row does down lead to the next field, and Enter always does."""
    sample.store.interviews.change(sample.interview, promised=LONG)
    async with driving(sample, "remember") as driver:
        await driver.press("e", "down", "down", "down", "down", "home")
        field = growing(driver, "promised")
        assert field.has_focus
        await driver.press("down")
        assert field.has_focus
        assert field.caret.y == field.region.y + 1
        await driver.press("up", "enter")
        assert growing(driver, "decision_on").has_focus
        await driver.press("up")
        assert field.has_focus


async def test_the_cursor_is_where_the_letters_are(sample: Session) -> None:
    """The terminal's cursor stands in the row that is written in; a click goes to the letter under it."""
    sample.store.interviews.change(sample.interview, promised=LONG)
    async with emulated(sample, "remember") as (driver, terminal):
        await driver.press("e", "down", "down", "down", "down")
        field = growing(driver, "promised")
        cursor = terminal.screen.cursor
        assert (cursor.x, cursor.y) == field.caret
        assert terminal.screen.display[cursor.y][: cursor.x].endswith("on Thursday afternoon")
        second = shown(field)[1]
        await driver.pilot.click(field, offset=(second.index("board"), 1))
        await driver.settle()
        assert field.value[field.cursor_position :].startswith("board agrees")
        field.post_message(events.MouseUp(field, 0, 0, 0, 0, 1, False, False, False))
        await driver.press("x")
        assert "if the xboard agrees" in field.value


async def test_in_a_low_window_the_others_end_in_an_ellipsis(sample: Session) -> None:
    """The one that is written in stays whole, so that the page has room for all its fields."""
    sample.store.interviews.change(sample.interview, promised=LONG)
    async with driving(sample, "remember", (60, 20)) as driver:
        field = growing(driver, "promised")
        assert len(shown(field)) == 1
        assert shown(field)[0].endswith(ELLIPSIS)
        await driver.press("e", "down", "down", "down", "down")
        await driver.wait_for(lambda: " ".join(shown(field)) == LONG, "all words of the field")
        await driver.press("enter")
        await driver.wait_for(lambda: len(shown(field)) == 1, "one row again")


async def test_what_is_put_down_is_seen_while_it_is_written(session: Session) -> None:
    """A long jotting wraps in its line, and the line is small again once it is put down."""
    async with driving(session, "setdown") as driver:
        await driver.type(LONG)
        line = driver.app.screen.query_one("#forgot", GrowingInput)
        assert " ".join(shown(line)) == LONG
        await driver.press("enter")
        assert driver.rows()[0].startswith(LONG[:40])
        assert line.size.height == 1


async def test_in_a_low_window_the_row_with_the_cursor_is_in_sight(sample: Session) -> None:
    """A long remark in the twelfth of thirteen fields: what is typed at its end is seen."""
    lead = sample.store.leads.all()[0]
    sample.store.leads.change(lead, notes=f"{LONG}, {LONG}", company="Acme")
    async with emulated(sample, "leads", (60, 20)) as (driver, terminal):
        await driver.press("t", "slash", *"acme", "enter", "enter", "e", *["down"] * 11)
        await driver.wait_for(lambda: growing(driver, "notes").size.height > 1, "a field of more than one row")
        await driver.press("x")
        await driver.settle()
        cursor = terminal.screen.cursor
        assert terminal.screen.display[cursor.y][: cursor.x].endswith("afternoonx")
