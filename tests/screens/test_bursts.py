"""Keys that arrive at once, as over a slow line or on a busy machine: none ends the program, no word is lost."""

import random
import shutil
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

from afterview_tui.domain.records import Lead
from afterview_tui.session import Session
from afterview_tui.store import Records, Store
from afterview_tui.window.places import PLACES, kind_of_page
from afterview_tui.window.widgets.note_area import NoteArea
from tests.screens.driving import Driver, driving, key_event
from tests.support import LONG
from tests.tally import ENDED, WORDS

Tally = Callable[[str, int, int], None]
Tried = tuple[str, tuple[str, ...]]
"""A page, and keys that arrive there at once."""

ABOVE = {
    "home": ["x", "n", "l", "d"],
    "breathe": ["p", "space"],
    "remember": ["a", "enter", "x", "e"],
    "setdown": ["o", "enter", "e"],
    "thank": ["enter", "l", "r", "v", "h", "s", "f", "q"],
    "quiet": ["b", "enter", "d"],
    "drawer": ["n", "b", "c"],
    "leads": ["n", "p", "x", "a", "t", "e", "i", "v", "w"],
    "close": ["w", "enter"],
    "find": ["slash", "enter"],
    "options": ["enter"],
}
"""Keys that lead from a page to another one, to a question or into a field."""
EVERYWHERE = ["enter", "escape", "ctrl+n", "ctrl+p", "ctrl+s", "tab", "down", "question_mark"]
EVERYWHERE += ["left_square_bracket", "right_square_bracket", "space", "k", "1", "y", "u"]
TRIED = 400 if LONG else 1
"""How many bursts of each kind are tried on each page."""
TOGETHER = 100 if LONG else 1000
"""After how many bursts the page begins again on the sample evening."""
FIELDS = {
    "remember": [("e",), ("e", "tab", "tab"), ("a",), ("enter",), ("x", "k", "a"), ("x", "escape", "a", "enter")],
    "setdown": [("o", "o", "e"), ("o", "o", "e", "enter")],
    "thank": [("enter",), ("enter", "escape", "j", "enter"), ("enter", "up", "tab"), ("f", "escape", "enter")],
    "drawer": [("n",), ("n", *"One.", "escape", "n")],
    "leads": [("n",), ("n", "tab"), ("p",), ("a",), ("t", "slash"), ("t", "enter", "enter"), ("e", "e"), ("i",)],
    "close": [("w",)],
    "find": [("slash",), ("enter", "slash")],
    "options": [("enter",), ("enter", "enter", "up")],
    "home": [("ctrl+p",), ("slash",), ("l", "a"), ("l", "n", "enter")],
    "breathe": [("ctrl+n", "e"), ("p", "escape", "ctrl+n", "e"), ("question_mark", "escape", "ctrl+p")],
}
"""Keys that lead into a field, of the page or of one after it."""
WORD = "wombat"
STEPS = 12
"""Times Esc at most until a page of the walk is shown."""
QUITS = {"ctrl+q", "q"}


def keys_of(place: str) -> list[str]:
    """All keys of a page, of what stands above it, and those of everywhere."""
    own = [key for command in kind_of_page(place).KEYS for key in command.key.split(",")]
    return [key for key in dict.fromkeys([*own, *ABOVE[place], *EVERYWHERE]) if key not in QUITS]


def bursts(place: str) -> list[tuple[str, ...]]:
    """What leads away from a page, twice at once; then pairs and triples of its keys, mixed."""
    keys, chance = keys_of(place), random.Random(place)
    pairs = [*product(keys, repeat=2)]
    triples = [tuple(chance.choices(keys, k=3)) for _ in range(TRIED)]
    twice = [("ctrl+p", "enter", "enter"), *((key, key) for key in ABOVE[place])]
    mixed = [*chance.sample(pairs, min(TRIED, len(pairs))), *triples]
    chance.shuffle(mixed)
    return twice + mixed


async def back(driver: Driver, place: str) -> None:
    """To a page, by Esc and then by its name."""
    for _ in range(STEPS):
        if driver.place in PLACES and not driver.page.typing:
            break
        await driver.press("escape")
    if driver.place != place:
        driver.page.go(place)
        await driver.wait_for_place(place)
    if driver.page.typing:
        driver.page.leave_field()


@asynccontextmanager
async def anew(sample: Session, filled: Path) -> AsyncIterator[Driver]:
    """The program on the untouched sample evening."""
    shutil.copy(filled, sample.store.path)
    store = Store(sample.store.path, sample.clock)
    async with driving(Session(store, sample.clock, sample.options)) as driver:
        yield driver


Beside = Callable[[Store], None]
"""What another window does."""


def written_at_random(chance: random.Random) -> Beside:
    """A window that adds, changes, removes and reorders records, one of them a time."""

    def write(store: Store) -> None:
        tables: list[Records[Any]] = [store.interviews, store.people, store.notes, store.items, store.leads]
        tables += [store.posts, store.pledges]
        table = chance.choice(tables)
        known = table.all()
        record = chance.choice(known) if known else table.kind()
        match chance.choice(["add", "change", "remove", "reorder"]):
            case "add":
                table.add(record)
            case "change":
                more = {"stage": "closed", "reason": "rejected"} if isinstance(record, Lead) else {}
                table.change(record, created_at=None, **more)
            case "remove":
                table.remove(record)
            case "reorder":
                table.remove(record)
                table.save_all([record])

    return write


async def ended_by(
    sample: Session, filled: Path, tried: Sequence[Tried], beside: Beside | None = None
) -> list[str]:
    """Those bursts that end the program, with their errors; where somebody writes beside it, in the middle."""
    ended, left = [], iter(tried)
    now = next(left, None)
    while now is not None:
        try:
            async with anew(sample, filled) as driver:
                for _ in range(TOGETHER):
                    place, burst = now
                    await back(driver, place)
                    if beside is not None:
                        driver.app.post_message(key_event(burst[0]))
                        beside(Store(sample.store.path, sample.clock))
                    await driver.burst(*burst[beside is not None :])
                    driver.app._look_for_changes()
                    if (now := next(left, None)) is None:
                        break
                await back(driver, place)
        except Exception as error:
            ended.append(f"{now}: {error!r}")
            now = next(left, None)
    return ended


@pytest.mark.parametrize("places", [[place] for place in PLACES] if LONG else [[*PLACES][::2], [*PLACES][1::2]])
async def test_no_burst_ends_the_program(sample: Session, filled: Path, places: list[str], tally: Tally) -> None:
    """Keys of a page and of what it opens, several at once: the program goes on, and Esc leads back."""
    tried = [(place, burst) for place in places for burst in bursts(place)]
    ended = await ended_by(sample, filled, tried)
    tally(ENDED, len(ended), len(tried))
    assert ended == []


@pytest.mark.parametrize("place", PLACES if LONG else ["home", "leads"])
async def test_no_burst_ends_the_program_while_another_window_writes(
    sample: Session, filled: Path, place: str, tally: Tally
) -> None:
    """What a key was meant for may be gone when it is its turn."""
    chance = random.Random(f"{place} in two windows")
    tried = [(place, burst) for burst in chance.choices(bursts(place), k=TRIED if LONG else 5)]
    ended = await ended_by(sample, filled, tried, written_at_random(chance))
    tally(ENDED, len(ended), len(tried))
    assert ended == []


def words_of(driver: Driver) -> str:
    """What stands in the field with the focus."""
    field = driver.app.focused
    return field.text if isinstance(field, NoteArea) else field.value if isinstance(field, Input) else ""


async def test_letters_behind_a_key_that_opens_a_field_are_in_it(
    sample: Session, filled: Path, tally: Tally
) -> None:
    """Whoever knows the way types on before the field is in sight; each letter is there, and in its order."""
    ways = [(place, way) for place, all_ways in FIELDS.items() for way in all_ways][:: 1 if LONG else 2]
    lost = []
    async with anew(sample, filled) as driver:
        for number, (place, way) in enumerate(ways):
            word = f"{WORD}{number}"
            await back(driver, place)
            await driver.burst(*way, *word[:3], "x", "backspace", *word[3:])
            if word not in words_of(driver):
                lost.append((place, way, driver.place, words_of(driver)))
    tally(WORDS, len(lost), len(ways))
    assert lost == []


async def test_leafing_in_the_palette_before_its_list_is_laid_out(sample: Session, filled: Path) -> None:
    """Nobody has seen the list: the keys do nothing, and Esc leaves."""
    async with anew(sample, filled) as driver:
        with driver.app.batch_update():
            await driver.press("ctrl+p", "pageup", "pagedown")
            assert driver.place == "Palette"
        await driver.press("escape")
        assert driver.place == "home"
