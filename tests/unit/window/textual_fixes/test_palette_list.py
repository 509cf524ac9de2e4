"""The palette takes keys before its list is laid out."""

import pytest
from textual.app import App
from textual.command import CommandPalette, DiscoveryHit, Hits, Provider
from textual.widgets import OptionList

from afterview_tui.window.textual_fixes.palette_list import PatientPalette


class Numbers(Provider):
    """Some commands."""

    async def discover(self) -> Hits:
        for number in range(40):
            yield DiscoveryHit(f"command {number}", lambda: None)

    async def search(self, query: str) -> Hits:
        return
        yield


async def page_down(palette: CommandPalette) -> None:
    """Page Down after the list has rows, and before it is laid out."""
    app = App[None]()
    async with app.run_test() as pilot:
        with app.batch_update():
            app.push_screen(palette)
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert palette.query_one(OptionList).option_count
            await pilot.press("pagedown")


async def test_such_a_key_goes_nowhere() -> None:
    """Nobody has seen a row yet."""
    await page_down(PatientPalette([Numbers]))


async def test_plain_textual_moves_in_a_list_without_rows() -> None:
    """Once this fails, Textual's list knows its rows, or goes nowhere by itself."""
    with pytest.raises(KeyError):
        await page_down(CommandPalette([Numbers]))
