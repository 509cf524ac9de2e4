"""Driving the program in a test: open it, press keys, wait for what a person would see."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from textual import events
from textual.app import App
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot
from textual.widgets import Static

from afterview_tui.session import Session
from afterview_tui.window.app import Afterview
from afterview_tui.window.page import Page
from afterview_tui.window.widgets.key_table import KEYS_WIDTH, KeyTable
from afterview_tui.window.widgets.list_view import Heading, ListView
from afterview_tui.window.widgets.text_input import TextInput
from afterview_tui.window.widgets.title_line import TitleLine
from tests.support import FakeOutbox

TURNS = 250
"""How often a condition is looked at before it is missed."""

BETWEEN = 0.02
"""Seconds between two looks, for what a timer or a thread brings; a look takes a millisecond of work or three."""

LONGEST = 20_000
"""How many rounds of messages may follow one key."""

AT_ONCE, NAP = 2000, 0.001
"""Rounds that are looked at without a pause, and the seconds between those after them, for what a thread does."""


def key_event(key: str) -> events.Key:
    """What the terminal reports for a key, by its name or its character."""
    name = _character_to_key(key) if len(key) == 1 else key
    return events.Key(name, key_to_character(name))


def _is_busy(app: App[Any]) -> bool:
    """Whether anything is about to run, a key waits, or a widget has a message that it did not take up yet."""
    if isinstance(app, Afterview) and app.key_order.is_busy:
        return True
    if asyncio.get_running_loop()._ready:  # type: ignore[attr-defined]
        return True
    return any(pump.message_queue_size or pump._next_callbacks for pump in (app, *app._registry))


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until only timers, threads and keys can bring more, then paint what has changed."""
    for turn in range(LONGEST):
        await asyncio.sleep(0 if turn < AT_ONCE else NAP)
        if not _is_busy(pilot.app):
            break
    else:
        raise AssertionError(f"never at rest: {pilot.app.screen}")
    pilot.app.screen._on_timer_update()


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, each when the one before has been answered."""
    for key in keys:
        pilot.app.post_message(key_event(key))
        await settle(pilot)


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
        widget = self.app.screen.query_one(selector)
        return str(widget.content if isinstance(widget, Static) else widget.render())

    def rows(self, selector: str = "ListView") -> list[str]:
        """What stands in a list, a row each, without its headings."""
        rows = self.app.screen.query_one(selector, ListView)
        return [
            " ".join(rows._draw(item, 72).plain.split()) for item in rows.items if not isinstance(item, Heading)
        ]

    def field(self, name: str) -> TextInput:
        """A field of the form that is shown."""
        return self.app.screen.query_one(f"#field-{name}", TextInput)

    @property
    def aside(self) -> str:
        """The words at the right of the page's title."""
        return self.app.screen.query_one(TitleLine).aside

    @property
    def keys(self) -> str:
        """The key line."""
        return self.text("#keys")

    def help(self) -> list[tuple[str, str]]:
        """Keys and what they do, as the help page shows them."""
        rows: list[tuple[str, str]] = []
        for table in self.app.screen.query(KeyTable):
            for line in (table.render_line(y).text for y in range(table.size.height)):
                keys, words = line[:KEYS_WIDTH].strip(), line[KEYS_WIDTH:].strip()
                rows.append((keys, words) if keys else (rows[-1][0], f"{rows.pop()[1]} {words}"))
        return rows

    async def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        await press(self.pilot, *keys)

    async def burst(self, *keys: str) -> None:
        """Hand over several keys at once, as a slow line does."""
        for key in keys:
            self.app.post_message(key_event(key))
        await self.settle()

    async def type(self, text: str) -> None:
        """Put a text where the cursor is, as a paste does."""
        assert self.app.screen.focused is not None, "nothing has the focus"
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def settle(self) -> None:
        """Wait until every message has been answered; what a timer or a thread brings has its own `wait_for`."""
        await settle(self.pilot)

    async def wait_for(self, condition: Callable[[], object], what: str) -> None:
        """Wait until something is so; fails with what never was."""
        for _ in range(TURNS):
            await self.settle()
            if condition():
                return
            await asyncio.sleep(BETWEEN)
        raise AssertionError(f"never: {what}")

    async def wait_for_place(self, place: str) -> None:
        """Wait until a page or a question is shown."""
        await self.wait_for(
            lambda: self.place == place and self.app.screen.is_mounted, f"at {place}, but at {self.place}"
        )


def run_as_the_program() -> None:
    """Begin each task at once, as `App.run` does since Python 3.12 and a pilot does not."""
    if sys.version_info >= (3, 12):
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)


@asynccontextmanager
async def driving(session: Session, place: str = "home", size: tuple[int, int] = (80, 24)) -> AsyncIterator[Driver]:
    """The program, opened at a place."""
    run_as_the_program()
    outbox = FakeOutbox()
    app = Afterview(session, lambda _: outbox, place)
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        driver = Driver(app, pilot, outbox)
        await driver.wait_for(lambda: isinstance(app.screen, Page) and driver.keys, "a page with its keys")
        yield driver
