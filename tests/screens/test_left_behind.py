"""What is still on its way when its page has been left, or as the program ends."""

import asyncio

from textual import work
from textual.app import ComposeResult
from textual.widgets import Static

from afterview_tui.session import Session
from afterview_tui.window.page import Page
from tests.screens.driving import Driver, driving


class Slow(Page):
    """A page whose work ends only as its own widgets are removed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.removed = asyncio.Event()
        self.ran_to_its_end = False

    def body(self) -> ComposeResult:
        """One widget that tells when it is removed."""
        yield Last(self.removed)

    @work
    async def read(self) -> None:
        """Wait, then say and show what came of it."""
        await self.removed.wait()
        self.say("It was read.")
        self.show()
        self.ran_to_its_end = True
        self.query_one(Last)


class Last(Static):
    """A widget that tells when it is removed."""

    def __init__(self, removed: asyncio.Event) -> None:
        super().__init__("")
        self._removed = removed

    def on_unmount(self) -> None:
        """Let the page's work go on."""
        self._removed.set()


async def begun(driver: Driver, session: Session) -> Slow:
    """Such a page, whose work has begun."""
    page = Slow(session)
    await driver.app.push_screen(page)
    page.read()
    await driver.settle()
    return page


async def test_an_answer_that_comes_as_the_program_ends_does_not_break_it(session: Session) -> None:
    """The widgets that would show it are gone one by one."""
    async with driving(session) as driver:
        page = await begun(driver, session)
    assert page.ran_to_its_end


async def test_an_answer_that_comes_as_its_page_is_left_does_not_end_the_program(session: Session) -> None:
    """It is said on the page that is shown by then."""
    async with driving(session) as driver:
        page = await begun(driver, session)
        page.dismiss()
        await driver.wait_for(lambda: page.ran_to_its_end, "the end of the work")
        assert "It was read." in driver.text("#said")
