"""The first screen can be replaced."""

import pytest
from textual.app import App
from textual.screen import Screen

from afterview_tui.window.textual_fixes.first_screen import replaceable


class First(App[None]):
    """Begins with a screen of its own."""

    def get_default_screen(self) -> Screen[None]:
        return Screen(id="first")


class Replaceable(First):
    """The same, mended."""

    def get_default_screen(self) -> Screen[None]:
        first = super().get_default_screen()
        replaceable(first)
        return first


async def test_another_takes_its_place() -> None:
    """It is the only one then."""
    app = Replaceable()
    async with app.run_test():
        await app.switch_screen(Screen(id="second"))
        assert [screen.id for screen in app.screen_stack] == ["second"]


async def test_plain_textual_gives_its_first_screen_no_callback() -> None:
    """Once this fails, Textual gives its first screen a callback."""
    app = First()
    async with app.run_test():
        with pytest.raises(IndexError, match="pop from empty list"):
            await app.switch_screen(Screen(id="second"))
