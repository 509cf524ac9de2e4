"""The program drawn on an emulated terminal in this process: what a person's terminal would show, cell by cell."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual import messages
from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot

from afterview_tui.session import Session
from afterview_tui.window.app import Afterview
from tests.real.emulator import Screen, Stream
from tests.screens.driving import Driver, run_as_the_program
from tests.support import FakeOutbox


class EmulatedDriver(HeadlessDriver):
    """Writes to an emulated terminal, which begins as Textual makes it: with its cursor hidden."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        columns, rows = self._size or (80, 24)
        self.screen = Screen(columns, rows)
        self.screen.cursor.hidden = True
        self._stream = Stream(self.screen)
        self.written = 0
        """How many bytes were written."""

    @property
    def is_headless(self) -> bool:
        """It is drawn on."""
        return False

    def write(self, data: str) -> None:
        """Draw."""
        self.written += len(data.encode())
        self._stream.feed(data.encode())


class Emulated(Afterview):
    """The program on such a terminal."""

    drawn: EmulatedDriver

    def _build_driver(self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None) -> Any:
        self.drawn = self._driver = EmulatedDriver(self, debug=False, mouse=mouse, size=size)
        return self.drawn


@asynccontextmanager
async def emulated(
    session: Session, place: str = "home", size: tuple[int, int] = (80, 24), *, whole_pictures: bool = True
) -> AsyncIterator[tuple[Driver, EmulatedDriver]]:
    """The program, opened at a place, and its terminal, which shows whole pictures only or not."""
    run_as_the_program()
    outbox = FakeOutbox()
    app = Emulated(session, lambda _: outbox, place)
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        if whole_pictures:
            app.post_message(messages.TerminalSupportsSynchronizedOutput())
        driver = Driver(app, pilot, outbox)
        await driver.wait_for(lambda: driver.keys, "a page with its keys")
        yield driver, app.drawn


__all__ = ["EmulatedDriver", "Pilot", "emulated"]
