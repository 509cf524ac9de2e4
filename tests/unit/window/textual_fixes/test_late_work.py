"""Work that misses a widget ends quietly once its screen is gone."""

import asyncio

import pytest
from textual import work
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import WorkerFailed

from afterview_tui.window.textual_fixes.late_work import late_work


class Last(Static):
    """A widget that tells when it is removed."""

    def __init__(self, removed: asyncio.Event) -> None:
        super().__init__("")
        self._removed = removed

    def on_unmount(self) -> None:
        """Let the screen's work go on."""
        self._removed.set()


class Plain(Screen[None]):
    """A screen whose work goes on only as its own widgets are removed."""

    def __init__(self) -> None:
        super().__init__()
        self.removed = asyncio.Event()

    def compose(self) -> ComposeResult:
        """One widget."""
        yield Last(self.removed)

    @work
    async def read(self) -> None:
        """Wait, then ask for the widget."""
        await self.removed.wait()
        self.query_one(Last)

    @work
    async def slip(self) -> None:
        """Ask for a widget that never was."""
        self.query_one("#nowhere")


@late_work
class Mended(Plain):
    """The same, mended."""


async def _left_while_it_works(screen: Plain) -> None:
    app = App[None]()
    async with app.run_test() as pilot:
        await app.push_screen(screen)
        screen.read()
        await pilot.pause()
        await app.pop_screen()
        await pilot.pause()


async def _slipping(screen: Plain) -> None:
    app = App[None]()
    async with app.run_test() as pilot:
        await app.push_screen(screen)
        screen.slip()
        await pilot.pause()


async def test_a_screen_is_left_while_its_work_goes_on() -> None:
    """The program goes on."""
    await _left_while_it_works(Mended())


async def test_a_widget_missed_while_the_screen_is_there_is_an_error() -> None:
    """It is a fault in the program."""
    with pytest.raises(WorkerFailed, match="NoMatches"):
        await _slipping(Mended())


async def test_plain_textual_ends_the_program() -> None:
    """Once this fails, Textual cancels a screen's workers before it removes the widgets."""
    with pytest.raises(WorkerFailed, match="NoMatches"):
        await _left_while_it_works(Plain())
