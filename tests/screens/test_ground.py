"""The theme follows the terminal, where nobody chose another one."""

from typing import Any

import pytest
from textual import constants

from afterview_tui.session import Session
from afterview_tui.window.textual_fixes.terminal_background import ASK, LISTEN, TerminalBackground
from afterview_tui.window.themes import own_theme
from tests.screens.driving import Driver, driving
from tests.screens.emulated import emulated

PAPER, DUSK = own_theme("paper").background, own_theme("dusk").background


def ground(driver: Driver) -> str:
    """What the page is painted on."""
    return driver.app.screen.styles.background.hex.lower()


async def told(driver: Driver, *, is_light: bool) -> None:
    """The terminal says what it writes on."""
    driver.app.post_message(TerminalBackground(is_light=is_light))
    await driver.settle()


async def test_it_is_dusk_until_the_terminal_says_that_it_is_light(sample: Session) -> None:
    """A change is followed, there and back; what was chosen stays chosen: to follow the terminal."""
    async with driving(sample, "remember") as driver:
        await driver.press("e")
        before = driver.field("company").value
        assert ground(driver) == DUSK
        await told(driver, is_light=True)
        assert ground(driver) == PAPER
        assert driver.field("company").value == before
        await told(driver, is_light=False)
        assert ground(driver) == DUSK
    assert sample.options.theme == "auto"


async def test_a_theme_that_was_chosen_stays(sample: Session) -> None:
    """Whatever the terminal says; chosen to follow it again, its last word holds."""
    sample.set_options(theme="dusk")
    async with driving(sample) as driver:
        await told(driver, is_light=True)
        assert ground(driver) == DUSK
        driver.app.theme = "auto"
        await driver.settle()
        assert ground(driver) == PAPER
    assert sample.options.theme == "auto"


async def test_the_terminal_is_asked_again_where_auto_is_chosen(
    sample: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may have changed since."""
    sample.set_options(theme="paper")
    async with emulated(sample) as (driver, terminal):
        written: list[Any] = []
        monkeypatch.setattr(terminal, "write", written.append)
        driver.app.theme = "auto"
        await driver.settle()
        assert LISTEN + ASK in written


@pytest.mark.parametrize("depth", ["256", "standard"])
async def test_the_palette_is_the_terminals(sample: Session, depth: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With fewer colours the page is painted in those that were chosen for so many."""
    monkeypatch.setattr(constants, "COLOR_SYSTEM", depth)
    async with driving(sample) as driver:
        assert ground(driver) == own_theme("dusk", depth).background
