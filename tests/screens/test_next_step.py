"""Where there is nothing yet, a page says what to do, and its key line says what Enter does."""

from afterview_tui.session import Session
from tests.screens.driving import driving


async def test_the_key_line_says_where_to_begin(session: Session) -> None:
    """Enter "open" or "write" with nothing to open or to write to would be a riddle."""
    begin = {"home": "enter begin", "thank": "enter to Remember", "drawer": "n write", "leads": "a add a lead"}
    async with driving(session) as driver:
        for place, keys in begin.items():
            if driver.place != place:
                driver.page.go(place)
                await driver.wait_for_place(place)
            assert driver.keys.startswith(keys), place


async def test_a_search_without_a_find_says_so(sample: Session) -> None:
    """And what may help; a find takes the sentence away."""
    async with driving(sample, "find") as driver:
        await driver.type("zeppelin")
        assert driver.text("#said") == "Nothing found. Fewer letters may find it."
        await driver.press("ctrl+u")
        await driver.type("dana")
        assert driver.text("#said") == ""


async def test_what_is_put_into_the_drawer_is_said(session: Session) -> None:
    """An empty page leaves without a word."""
    async with driving(session, "drawer") as driver:
        await driver.press("n", "escape")
        assert driver.text("#said") == ""
        await driver.press("n")
        await driver.type("They will regret it")
        await driver.press("escape")
        assert driver.text("#said") == "It is in the drawer."
