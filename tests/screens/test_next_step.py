"""Where there is nothing yet, a page says what to do, and its key line says what Enter does."""

import pytest

from afterview_tui.evening import Evening
from tests.screens.driving import driving


@pytest.mark.parametrize(
    ("place", "keys"),
    [("home", "enter begin"), ("thank", "enter to Remember"), ("drawer", "n write"), ("leads", "a add a lead")],
)
async def test_the_key_line_says_where_to_begin(evening: Evening, place: str, keys: str) -> None:
    """Enter "open" or "write" with nothing to open or to write to would be a riddle."""
    async with driving(evening, place) as driver:
        assert driver.keys.startswith(keys)


async def test_a_search_without_a_find_says_so(sample: Evening) -> None:
    """And what may help; a find takes the sentence away."""
    async with driving(sample, "find") as driver:
        await driver.type("zeppelin")
        assert driver.text("#said") == "Nothing found. Fewer letters may find it."
        await driver.press("ctrl+u")
        await driver.type("dana")
        assert driver.text("#said") == ""


async def test_what_is_put_into_the_drawer_is_said(evening: Evening) -> None:
    """An empty page leaves without a word."""
    async with driving(evening, "drawer") as driver:
        await driver.press("n", "escape")
        assert driver.text("#said") == ""
        await driver.press("n")
        await driver.type("They will regret it")
        await driver.press("escape")
        assert driver.text("#said") == "It lies in the drawer."
