"""Everything can be read in every theme, with 24 bit, 256 and 16 colours; without any, in the terminal's own."""

from collections.abc import AsyncIterator, Callable

import pytest
from textual import constants

from afterview_tui.session import Session
from afterview_tui.window.places import PLACES
from afterview_tui.window.themes import NAMES
from tests.screens.colours import LINE, TEXT, Look, looks
from tests.screens.driving import Driver
from tests.screens.emulated import EmulatedDriver, emulated
from tests.support import LONG

DEPTHS = ("truecolor", "256", "standard")
OPENED = {
    "home": ("n", "escape"),
    "thank": ("l", "escape", "s", "escape", "enter", "escape", "r", "escape", "v", "escape"),
    "remember": ("e", "escape", "enter", "escape"),
    "setdown": ("enter",),
    "leads": ("n", "escape", "t", "slash", "escape", "space", "escape", "e", "tab"),
    "quiet": ("enter", "tab", "tab", "home", "shift+end"),
    "find": ("k", "e", "enter"),
    "breathe": ("space", "p", "escape"),
    "close": ("e",),
}
"""What is opened from a page, one key after the other."""
EVERYWHERE = ("question_mark", "escape", "ctrl+p", "down", "t", "h", "escape")
"""What is opened from any page; in the short form of these tests, from two."""


async def seen(driver: Driver, terminal: EmulatedDriver) -> AsyncIterator[str]:
    """Go through every page, its questions, its help and the palette; yields where."""
    for place in PLACES:
        driver.page.go(place)
        await driver.wait_for_place(place)
        yield place
        everywhere = EVERYWHERE if LONG or place in ("home", "quiet") else ()
        for key in (*OPENED.get(place, ()), *everywhere):
            await driver.press(key)
            yield f"{place}: {key} on {driver.place}"
        for _ in range(4):
            await driver.press("escape")


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("theme", NAMES)
async def test_everything_can_be_read(
    sample: Session, theme: str, depth: str, monkeypatch: pytest.MonkeyPatch, record_property: Callable[..., None]
) -> None:
    """Each letter at 4.5 to 1 at least on what is behind it, each mark and line at 3, as xterm shows them."""
    monkeypatch.setattr(constants, "COLOR_SYSTEM", depth)
    sample.set_options(theme=theme)
    found: dict[Look, str] = {}
    async with emulated(sample) as (driver, terminal):
        async for where in seen(driver, terminal):
            for look, letter in looks(terminal.screen):
                found.setdefault(look, f"{letter!r} {where}")
    texts = [look.contrast for look in found if look.is_text]
    lines = [look.contrast for look in found if not look.is_text]
    record_property(
        "figure",
        f"contrast {theme:<9}{depth:<10} text {min(texts):5.2f} of {TEXT}   marks {min(lines):5.2f} of {LINE}   "
        f"{len(found)} looks",
    )
    wrong = {look: where for look, where in found.items() if look.contrast < (TEXT if look.is_text else LINE)}
    assert not wrong, "\n".join(f"{look.contrast:.2f} {look} {where}" for look, where in sorted(wrong.items()))


async def test_no_colour_is_the_terminals_own(sample: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under NO_COLOR no cell of any page has a colour; what is selected is bold, and marked text in reverse."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(constants, "COLOR_SYSTEM", "truecolor")
    has_bold = False
    async with emulated(sample) as (driver, terminal):
        async for where in seen(driver, terminal):
            cells = [terminal.screen.buffer[row][column] for row in range(24) for column in range(80)]
            assert {(cell.fg, cell.bg) for cell in cells} == {("default", "default")}, where
            has_bold |= any(cell.bold and cell.data == "›" for cell in cells)
    assert has_bold
