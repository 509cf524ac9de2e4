"""Driving the program in a test: open it, press keys, wait for what a person would see."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual import events
from textual.pilot import Pilot
from textual.widgets import Static

from afterview_tui.app import Afterview
from afterview_tui.evening import Evening
from afterview_tui.screens.page import Page
from afterview_tui.widgets.line import Line
from afterview_tui.widgets.rows import Heading, Rows
from tests.support import FakeOutbox

TURNS = 200
"""How often a condition is looked at before it is missed."""


class Driver:
    """The program under a pilot."""

    def __init__(self, app: Afterview, pilot: Pilot[int], outbox: FakeOutbox) -> None:
        self.app = app
        self.pilot = pilot
        self.outbox = outbox

    @property
    def page(self) -> Page:
        """The page that is shown."""
        assert isinstance(self.app.screen, Page), f"{self.app.screen} is no page"
        return self.app.screen

    @property
    def place(self) -> str:
        """The name of what is shown, page or question."""
        screen = self.app.screen
        return getattr(screen, "PLACE", "") or type(screen).__name__

    def text(self, selector: str) -> str:
        """What stands in one widget."""
        return str(self.app.screen.query_one(selector, Static).content)

    def rows(self, selector: str = "Rows") -> list[str]:
        """What stands in a list, a row each, without its headings."""
        rows = self.app.screen.query_one(selector, Rows)
        return [
            " ".join(rows._draw(item, 72).plain.split()) for item in rows.items if not isinstance(item, Heading)
        ]

    def field(self, name: str) -> Line:
        """A field of the form that is shown."""
        return self.app.screen.query_one(f"#field-{name}", Line)

    @property
    def keys(self) -> str:
        """The key line."""
        return self.text("#keys")

    async def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        await self.pilot.press(*keys)

    async def burst(self, *keys: str) -> None:
        """Hand over several keys at once, as a slow line does."""
        for key in keys:
            self.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Put a text where the cursor is, as a paste does."""
        assert self.app.screen.focused is not None, "nothing has the focus"
        self.app.post_message(events.Paste(text))
        await self.pilot.pause()

    async def wait_for(self, condition: Callable[[], object], what: str) -> None:
        """Wait until something is so; fails with what never was."""
        for _ in range(TURNS):
            await self.pilot.pause()
            if condition():
                return
        raise AssertionError(f"never: {what}")

    async def wait_for_place(self, place: str) -> None:
        """Wait until a page or a question is shown."""
        await self.wait_for(
            lambda: self.place == place and self.app.screen.is_mounted, f"at {place}, but at {self.place}"
        )


@asynccontextmanager
async def driving(evening: Evening, place: str = "home", size: tuple[int, int] = (80, 24)) -> AsyncIterator[Driver]:
    """The program, opened at a place."""
    outbox = FakeOutbox()
    app = Afterview(evening, lambda _: outbox, place)
    app.animation_level = "none"
    async with app.run_test(size=size, notifications=True) as pilot:
        driver = Driver(app, pilot, outbox)
        await driver.wait_for(lambda: isinstance(app.screen, Page), "a page")
        await pilot.pause()
        yield driver
