"""Taking pictures of a page: one window gives both sizes, opened at the small one and made larger."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from afterview_tui.session import Session
from afterview_tui.window.app import Afterview
from tests.screens.driving import press, settle
from tests.support import FakeOutbox

LARGE, SMALL, BROAD, HUGE = (80, 24), (60, 20), (120, 36), (200, 50)
Size = tuple[int, int]
sizes = pytest.mark.parametrize("size", [LARGE, SMALL], ids=lambda size: f"{size[0]}x{size[1]}")
"""A picture at each of the two sizes that every page has."""


class Taken(App[str]):
    """A picture that was taken before, in place of the app that it shows."""

    def __init__(self, svg: str) -> None:
        super().__init__()
        self._svg = svg

    def run(self, **_: Any) -> str:
        return self._svg


class Camera:
    """Compares pages with how they looked."""

    def __init__(self, snap_compare: Callable[..., bool], page: str, album: dict[tuple[str, Size], str]) -> None:
        self._compare = snap_compare
        self._page = page
        """The test, whatever the size."""
        self._album = album
        """Pictures that another size's test took along."""

    def __call__(
        self,
        session: Session,
        place: str,
        size: Size,
        *keys: str,
        then: Callable[[Pilot[int]], Awaitable[None]] | None = None,
    ) -> bool:
        """Whether a page looks as it did, after some keys and what comes then."""
        if svg := self._album.pop((self._page, size), None):
            return self._compare(Taken(svg))

        async def shown(pilot: Pilot[int]) -> None:
            await settle(pilot)
            await press(pilot, *keys)
            if then is not None:
                await then(pilot)
            await at_rest(pilot)
            if size == LARGE:
                svg = pilot.app.export_screenshot(title=pilot.app.title, simplify=True)
                self._album[self._page, SMALL] = svg
                await pilot.resize_terminal(*LARGE)
                await at_rest(pilot)

        app = Afterview(session, lambda _: FakeOutbox(), place)
        return self._compare(app, terminal_size=size if size in (BROAD, HUGE) else SMALL, run_before=shown)


async def at_rest(pilot: Pilot[int]) -> None:
    """Wait for the page as it stays, with cursors that don't blink."""
    await settle(pilot)
    for field in pilot.app.screen.query(Input):
        field.cursor_blink = False
    for text in pilot.app.screen.query(TextArea):
        text.cursor_blink = False
    await settle(pilot)
