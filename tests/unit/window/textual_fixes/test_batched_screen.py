"""A page turns in one picture."""

import asyncio
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from afterview_tui.window.textual_fixes.batched_screen import batched, paint_now
from afterview_tui.window.textual_fixes.first_screen import replaceable

TURNS = 20
"""How often everything that waits is done until a page stands."""


class Pages(App[None]):
    """An app whose first screen can be replaced."""

    def get_default_screen(self) -> Screen[None]:
        first = Screen[None]()
        replaceable(first)
        return first


class Plain(Screen[None]):
    """A page as Textual paints it."""

    def compose(self) -> ComposeResult:
        for number in range(4):
            yield Static(f"line {number}")


@batched
class Batched(Plain):
    """The same, mended."""


async def turned_to(page: Screen[Any], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pictures that it takes to turn to a page, by Textual's names."""
    app, pictures = Pages(), []
    async with app.run_test() as pilot:
        await pilot.pause()
        display = app._display

        def noted(screen: Screen[Any], picture: Any) -> None:
            if picture is not None:
                pictures.append(type(picture).__name__)
            display(screen, picture)

        monkeypatch.setattr(app, "_display", noted)
        with app.batch_update():
            await app.switch_screen(page)
        for _ in range(TURNS):
            await pilot.pause()
            page._on_timer_update()
    return pictures


async def test_a_page_turns_in_one_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole, once all of it stands."""
    assert await turned_to(Batched(), monkeypatch) == ["LayoutUpdate"]


async def test_paint_now_waits_for_no_timer(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is on its way to the screen is in the picture."""
    app, pictures = Pages(), []
    async with app.run_test() as pilot:
        await pilot.pause()
        monkeypatch.setattr(app, "_display", lambda screen, picture: pictures.append(picture))
        monkeypatch.setattr(app.screen._update_timer, "resume", lambda: None)
        app.screen.refresh()
        paint_now(app.screen)
        for _ in range(TURNS):
            await asyncio.sleep(0)
        assert len(pictures) == 1


async def test_plain_textual_paints_a_page_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """And a part of it between. Once this fails, Textual holds its pictures back."""
    pictures = await turned_to(Plain(), monkeypatch)
    assert pictures.count("LayoutUpdate") == 2
    assert len(pictures) > 2
