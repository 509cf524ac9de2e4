"""A window that changes twice comes to rest."""

from typing import Any

import pytest
from textual import events
from textual.app import App
from textual.geometry import Size
from textual.screen import Screen

from afterview_tui.window.textual_fixes.window_size import use_current_size

BEFORE, LAST = Size(100, 30), Size(90, 28)
MOST = 20
"""How often a screen may be arranged for two sizes."""


class Plain(Screen[None]):
    """A screen as Textual fits it."""


@use_current_size
class Fitting(Screen[None]):
    """The same, mended."""


class EndlessError(Exception):
    """A screen is told two sizes in turn."""


async def arranged(kind: type[Screen[Any]], monkeypatch: pytest.MonkeyPatch) -> int:
    """How often a screen is arranged for two sizes on their way; raises EndlessError past `MOST`."""
    app, fitted = App[None](), []
    monkeypatch.setattr(app, "get_default_screen", kind)
    async with app.run_test() as pilot:
        await pilot.pause()
        screen = app.screen
        arrange = screen._refresh_layout

        def noted(size: Size | None = None, scroll: bool = False) -> None:
            fitted.append(size)
            if len(fitted) > MOST:
                raise EndlessError
            arrange(size, scroll)

        monkeypatch.setattr(screen, "_refresh_layout", noted)
        app._size = LAST
        with app.batch_update():
            for size in (BEFORE, LAST):
                screen.post_message(events.Resize(size, size))
                screen.call_later(lambda: None)
            await pilot.pause()
    return len(fitted)


async def test_it_comes_to_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever an event says that comes late, the window has one size."""
    assert await arranged(Fitting, monkeypatch) > 0


async def test_plain_textual_is_told_both_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once this fails, Textual comes to rest by itself."""
    with pytest.raises(EndlessError):
        await arranged(Plain, monkeypatch)
