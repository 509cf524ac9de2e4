"""What has changed is painted at once."""

import pytest
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from afterview_tui.window.textual_fixes.painting import paint


class Words(App[None]):
    """Shows a word."""

    def compose(self) -> ComposeResult:
        yield Static("before")


async def painted(monkeypatch: pytest.MonkeyPatch, *, at_once: bool) -> int:
    """How many pictures a change is, before anything else runs."""
    app, pictures = Words(), []
    async with app.run_test() as pilot:
        await pilot.pause()
        monkeypatch.setattr(app, "_display", lambda screen, picture: pictures.append(picture))
        with app.batch_update():
            app.query_one(Static).update("after")
            await pilot.pause()
        if at_once:
            paint(app.screen)
        return len(pictures)


async def test_a_page_is_painted_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the timer says so, and in one picture."""
    assert await painted(monkeypatch, at_once=True) == 1


async def test_plain_textual_paints_by_its_timer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once this fails, see whether there is a public way."""
    assert await painted(monkeypatch, at_once=False) == 0
    assert not {"paint", "paint_now", "flush"} & {*dir(Screen)}
