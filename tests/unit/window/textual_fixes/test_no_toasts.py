"""A screen without the rack for boxes."""

from textual.app import App
from textual.widgets._toast import ToastRack

from afterview_tui.window.textual_fixes.no_toasts import leave_out


class Quiet(App[None]):
    """An app that has begun as `run` begins it, and has no screen yet."""

    def on_load(self) -> None:
        leave_out(self)


async def racks(app: App[None]) -> int:
    """How many racks the first screen has."""
    async with app.run_test(notifications=True):
        return len(app.screen.query(ToastRack))


async def test_no_screen_carries_a_toast_rack() -> None:
    """No screen carries a widget that shows nothing."""
    assert await racks(Quiet()) == 0


async def test_plain_textual_has_one_on_every_screen() -> None:
    """Once this fails, Textual mounts it when there is a box to show."""
    assert await racks(App[None]()) == 1
