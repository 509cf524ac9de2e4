"""The terminal's cursor is where somebody reads or types: for braille displays, magnifiers and screen readers."""

import random
from collections.abc import Iterator

import pytest
from textual.widgets import Input, OptionList, TextArea

from afterview_tui.session import Session
from afterview_tui.window.pages.findings import Findings
from afterview_tui.window.places import PLACES
from afterview_tui.window.reading_point import is_in_sight
from afterview_tui.window.widgets.choice import Choice
from afterview_tui.window.widgets.list_view import MARK, ListView
from tests.screens.driving import Driver
from tests.screens.emulated import EmulatedDriver, emulated
from tests.support import LONG

KEYS = (
    *("up", "down", "j", "k", "pagedown", "pageup", "home", "end", "tab", "shift+tab", "left", "right", "space"),
    *("enter", "escape", "left_square_bracket", "right_square_bracket", "ctrl+n", "ctrl+p", "question_mark"),
    *(
        "a",
        "e",
        "n",
        "l",
        "r",
        "v",
        "t",
        "p",
        "o",
        "d",
        "slash",
        "s",
        "i",
        "x",
        "w",
        "你",
        "ü",
        "backspace",
        "ctrl+u",
    ),
)
ROUNDS = 400 if LONG else 60


def underlined(terminal: EmulatedDriver) -> Iterator[tuple[int, int]]:
    """The cells with a line below them: the caret as it is painted."""
    for row in range(terminal.screen.lines):
        for column in range(terminal.screen.columns):
            if terminal.screen.buffer[row][column].underscore:
                yield column, row


def seen_wrong(driver: Driver, terminal: EmulatedDriver) -> str:
    """What is wrong with the cursor, by what stands on the screen; empty where nothing is."""
    cursor, focused = terminal.screen.cursor, driver.app.screen.focused
    focused = focused if focused is not None and is_in_sight(focused) else None
    cell = terminal.screen.buffer[cursor.y][cursor.x].data
    where = f"at {cursor.x}, {cursor.y} on {cell!r}{' hidden' if cursor.hidden else ''}"
    match focused:
        case Input() if (options := driver.app.screen.query(OptionList)) and options.first().highlighted:
            chosen = options.first().highlighted_option
            text = terminal.screen.display[cursor.y][cursor.x :].strip()
            wanted = chosen is not None and text.startswith(str(chosen.prompt).split("\n")[0].strip()[:12])
        case Input() | TextArea():
            wanted = (cursor.x, cursor.y) in underlined(terminal) and not cursor.hidden
        case ListView(item=item) if item is not None:
            wanted = cell == MARK[0] and not cursor.hidden
        case Choice():
            wanted = cell == "‹" and not cursor.hidden
        case None if isinstance(driver.app.screen, Findings) and driver.app.screen._findings:
            wanted = cell == MARK[0] and not cursor.hidden
        case _:
            wanted = True
    return "" if wanted else f"{where}, with {focused} on {driver.place}"


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 36)], ids=str)
@pytest.mark.parametrize("place", PLACES)
async def test_it_follows_caret_and_selection(sample: Session, place: str, size: tuple[int, int]) -> None:
    """On every page and question, whatever keys are pressed."""
    chance = random.Random(f"{place} {size}")
    async with emulated(sample, place, size) as (driver, terminal):
        for _ in range(ROUNDS):
            await driver.press(chance.choice(KEYS))
            if driver.app._exit:
                return
            if seen_wrong(driver, terminal):
                # What a question stood over is painted a moment after it has gone.
                await driver.wait_for(lambda: not seen_wrong(driver, terminal), "the cursor in its place")


@pytest.mark.parametrize("place", PLACES)
async def test_at_rest_nothing_is_written(sample: Session, place: str) -> None:
    """Neither for the cursor nor for anything else."""
    async with emulated(sample, place) as (driver, terminal):
        before = terminal.written
        await driver.settle()
        await driver.settle()
        assert terminal.written == before


async def test_a_page_without_a_list_is_read_from_its_title(session: Session) -> None:
    """Where nothing is selected it stands, unseen, where reading begins; over the breath, at the sentence."""
    async with emulated(session, "leads") as (driver, terminal):
        row = terminal.screen.cursor.y
        assert terminal.screen.display[row].strip().startswith("No leads")
        assert terminal.screen.cursor.hidden
        driver.page.go("breathe")
        await driver.wait_for_place("breathe")
        assert "Small, easy breaths." in terminal.screen.display[terminal.screen.cursor.y]
        assert terminal.screen.cursor.hidden
        await driver.press("space")
        assert terminal.screen.cursor.hidden


async def test_what_is_only_read_is_read_from_its_first_words(sample: Session) -> None:
    """Of the help its heading, of what stands beside a list its title; scrolled, the first line in sight."""
    async with emulated(sample, "home", (120, 24)) as (driver, terminal):
        await driver.press("question_mark")
        assert words_at_cursor(terminal) == "Home"
        await driver.press("pagedown")
        await driver.wait_for(lambda: words_at_cursor(terminal) not in ("", "Home"), "further down")
        await driver.press("escape", "tab")
        assert words_at_cursor(terminal) == "Ostrander Rail"


def words_at_cursor(terminal: EmulatedDriver) -> str:
    """What a braille display would show from the cursor on, up to the next gap."""
    cursor = terminal.screen.cursor
    return terminal.screen.display[cursor.y][cursor.x :].split("  ")[0]
