"""Options: what is chosen there about the breath, and what can't be paced."""

from afterview_tui.evening import Evening
from tests.screens.driving import Driver, driving


async def fill(driver: Driver, name: str, text: str) -> None:
    """Put a text into a field and let it be saved."""
    field = driver.field(name)
    driver.page.set_focus(field)
    field.value = text
    await driver.settle()
    driver.page.flush()
    await driver.settle()


async def test_another_pattern_starts_with_its_own_length(evening: Evening) -> None:
    """Thirty breaths of 4-7-8 are not taken over from the pattern before; the length is left to it again."""
    async with driving(evening, "options") as driver:
        await fill(driver, "breaths", "12")
        assert evening.options.breaths == 12
        await driver.press("tab")
        driver.page.set_focus(driver.app.screen.query_one("#field-pattern"))
        await driver.press("right", "right", "right", "right", "right")
        driver.page.flush()
        await driver.settle()
        assert (evening.options.pattern, evening.options.breaths) == ("478", 0)
        assert driver.field("breaths").value == "0"


async def test_own_breaths_that_cannot_be_paced_stay_as_they_were(evening: Evening) -> None:
    """One sentence says what would do, and what was typed stays in its field."""
    async with driving(evening, "options") as driver:
        await fill(driver, "own_breaths", "5-7")
        assert evening.options.own_breaths == "5-7"
        await fill(driver, "own_breaths", "5-7, 1-2")
        assert "“1-2” is no breath I can pace." in driver.text("#said")
        assert driver.field("own_breaths").value == "5-7, 1-2"
    assert evening.options.own_breaths == "5-7"
