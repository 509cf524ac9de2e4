"""The evening in the window, key by key."""

from afterview_tui.session import Session
from tests.evening import evening as typed
from tests.screens.driving import Driver, driving


async def walk(session: Session) -> None:
    """From Home to the end."""
    async with driving(session) as driver:
        await breathe(driver)
        await remember(driver)
        await set_down(driver)
        await thank(driver)
        await be_quiet(driver)
        await review(driver)
        await close(driver)


async def fill(driver: Driver, *texts: str) -> None:
    """Each into the field that has the focus, in place of what stands there; nothing leaves it as it is."""
    for text in texts:
        if text:
            await driver.press("ctrl+u")
            await driver.type(text)
        await driver.press("enter")


async def breathe(driver: Driver) -> None:
    """How wound up, and a breath that is left for later."""
    await driver.press("n")
    await driver.wait_for_place("breathe")
    await driver.press(typed.WOUND_UP, "ctrl+n")
    await driver.wait_for_place("remember")


async def remember(driver: Driver) -> None:
    """The interview and the people."""
    await fill(driver, typed.COMPANY, typed.ROLE, typed.ROUND, "", typed.PROMISED, typed.DECIDES)
    for number, person in enumerate(typed.PEOPLE):
        if number or driver.place != "PersonPage":
            await driver.press("a")
        await driver.wait_for_place("PersonPage")
        await fill(driver, person.name, person.greeting)
        await driver.press(*["right"] * person.part, "enter")
        await fill(driver, person.email, person.title, person.said)
        if driver.place == "PersonPage":
            await driver.press("escape")
        await driver.wait_for_place("remember")
    await driver.press("ctrl+n")
    await driver.wait_for_place("setdown")


async def set_down(driver: Driver) -> None:
    """Three things; one into a note, one let go."""
    await fill(driver, typed.FORGOT, "", typed.WORRY, "", typed.WELL, "")
    await driver.wait_for_place("Decide")
    await driver.press("n")
    await driver.wait_for_place("Choose")
    await driver.press("1")
    await driver.wait_for_place("Ask")
    await fill(driver, typed.RIG)
    await driver.wait_for_place("Decide")
    await driver.press("g", "space")
    await driver.wait_for_place("setdown")
    await driver.press("ctrl+n")
    await driver.wait_for_place("thank")


async def thank(driver: Driver) -> None:
    """Three drafts; the first is marked sent."""
    for number in range(len(typed.PEOPLE)):
        await driver.press("enter")
        if not number:
            await driver.wait_for_place("Ask")
            await fill(driver, typed.NAME)
        await driver.wait_for(lambda: driver.page.typing and driver.place == "thank", "the editor")
        await driver.press("escape")
        await driver.wait_for(lambda: not driver.page.typing, "the list")
        if not number:
            await driver.press("s")
            await driver.wait_for_place("Choose")
            await driver.press("e")
            await driver.wait_for_place("thank")
        await driver.press("down")
    await driver.press("ctrl+n")
    await driver.wait_for_place("quiet")


async def be_quiet(driver: Driver) -> None:
    """A promise with a day, typed once more."""
    await driver.press("enter")
    await fill(driver, typed.OFF, typed.UNTIL, typed.PLEDGE)
    await driver.wait_for(lambda: getattr(driver.app.screen.focused, "id", "") == "sign", "the line to sign")
    await fill(driver, typed.PLEDGE)
    await driver.wait_for(lambda: driver.page.session.pledge is not None, "signed")
    await driver.press("ctrl+n")
    await driver.wait_for_place("leads")


async def review(driver: Driver) -> None:
    """Three leads more; a step, a rest, an end, and tonight's own."""
    for line in typed.LEADS:
        await driver.press("a")
        await driver.wait_for_place("AddLead")
        await driver.type(line)
        await driver.press("enter", "enter")
        await driver.wait_for_place("leads")
    await driver.press("n")
    await driver.wait_for_place("Ask")
    await fill(driver, typed.STEP, typed.STEP_ON)
    await driver.press("p")
    await driver.wait_for_place("Ask")
    await fill(driver, typed.PARKED)
    await driver.press("x")
    await driver.wait_for_place("Choose")
    await driver.press("1")
    await driver.wait_for_place("leads")
    await driver.press("n")
    await driver.wait_for_place("Ask")
    await fill(driver, typed.LAST_STEP, typed.LAST_ON)
    await driver.wait_for(lambda: "Every lead has a next step." in driver.text("#over"), "the end of the review")
    await driver.press("ctrl+n")
    await driver.wait_for_place("close")


async def close(driver: Driver) -> None:
    """The one line."""
    await driver.press("w")
    await fill(driver, typed.MATTERED)
    await driver.wait_for(lambda: driver.page.session.interview.mattered, "the line kept")
    await driver.press("enter")
    await driver.wait_for_place("home")
