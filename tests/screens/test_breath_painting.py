"""What a breath repaints: only what changed, never a flash, and nothing while it need not."""

import itertools
from collections.abc import Sequence
from functools import cache

import pytest
from textual.geometry import Region
from textual.screen import ModalScreen, Screen

from afterview_tui.domain.calm.breathing import Pacer, moment
from afterview_tui.domain.calm.patterns import PATTERNS
from tests.screens.one_breath import OneBreath, WatchedBreath, lines_rendered, looks, wait_for


async def test_only_cells_that_changed_are_repainted() -> None:
    """A repaint goes from a row's first changed cell to the one right of its last, and no row is left out."""
    app = OneBreath()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.breath.toggle()
        paints = 0
        for tick in range(1, 161):
            before, app.breath.repaints = app.breath.seen(), []
            app.clock.seconds = tick / 16
            app.breath.look()
            changed = {}
            for y, (was, now) in enumerate(zip(before, app.breath.seen(), strict=True)):
                if cells := [x for x in range(26) if was[x] != now[x]]:
                    changed[y] = Region.from_corners(cells[0], y, min(cells[-1] + 2, 26), y + 1)
            assert app.breath.repaints == list(changed.values())
            paints += bool(changed)
        assert paints >= 60, "at least six different pictures a second"


async def test_still_mode_changes_once_a_second_at_most() -> None:
    """In still mode you read a word and count four dots, which change on whole seconds only."""
    app = OneBreath()
    async with app.run_test() as pilot:
        app.breath.still = True
        app.breath.toggle()
        await pilot.pause()
        pictures = [app.breath.seen_text]
        for tick in range(1, 161):
            app.clock.seconds = tick / 16
            app.breath.look()
            if app.breath.seen_text != pictures[-1]:
                assert tick % 16 == 0
                pictures.append(app.breath.seen_text)
        assert [picture.split()[0] for picture in pictures] == ["in"] * 4 + ["out"] * 4 + ["in"]
        assert [picture.count("●") for picture in pictures] == [1, 2, 3, 4, 4, 3, 2, 1, 1]


async def test_nothing_is_repainted_between_two_seconds_in_still_mode() -> None:
    """A still breath leaves the terminal alone until the next second."""
    app = OneBreath()
    async with app.run_test() as pilot:
        app.breath.still = True
        app.breath.toggle()
        for seconds in (0.1, 0.5, 0.9):
            app.clock.seconds = seconds
            assert await lines_rendered(pilot, app.breath) == 0
        lines = app.breath.lines_rendered
        app.clock.seconds = 1.0
        await wait_for(pilot, lambda: app.breath.lines_rendered > lines, "the next dot")


@pytest.mark.parametrize("toggles", [0, 2], ids=["ready", "paused"])
async def test_nothing_is_repainted_while_it_does_not_run(toggles: int) -> None:
    """Before the start and in a pause the terminal is left alone, however long that takes."""
    app = OneBreath()
    async with app.run_test() as pilot:
        for _ in range(toggles):
            app.breath.toggle()
        await pilot.pause()
        app.clock.seconds = 1000.0
        assert await lines_rendered(pilot, app.breath) == 0


@pytest.mark.parametrize("cover", [Screen, ModalScreen])
async def test_nothing_happens_while_another_screen_covers_it(cover: type[Screen[None]]) -> None:
    """Under another page nothing is drawn, and after more than a second the breath waits, paused."""
    app = OneBreath()
    async with app.run_test() as pilot:
        app.breath.toggle()
        app.go_to(2.0)
        await app.push_screen(cover())
        app.clock.seconds = 3.5
        assert await lines_rendered(pilot, app.breath) == 0
        looks = app.breath.looks
        for _ in range(10):
            await pilot.pause()
        assert app.breath.looks == looks, "the clock is not even looked at"
        await app.pop_screen()
        await wait_for(pilot, lambda: "paused" in app.breath.seen_text, "the pause after being covered")
        assert app.is_at(moment(PATTERNS["longer_out"], 30, 2.0))


@cache
def brightness(picture: str) -> int:
    """Which cells of a picture are lit, about; a bit each."""
    return int("".join("01"[cell not in " ○▗▖▝▘"] for cell in picture), base=2)


def flash(pictures: Sequence[str]) -> int:
    """The most cells that change their brightness between two pictures."""
    assert len({len(picture) for picture in pictures}) == 1, "pictures of one size"
    pairs = itertools.pairwise(map(brightness, pictures))
    return max((before ^ after).bit_count() for before, after in pairs)


@pytest.mark.parametrize("key", PATTERNS)
async def test_nothing_flashes(key: str) -> None:
    """Never does more than a tenth of the screen change at once, whatever is pressed when the disc is full.

    The smallest window is looked at: the disc is as large there as in a larger one.
    """
    size = (60, 20)
    app = OneBreath()
    app.breath = WatchedBreath(Pacer(PATTERNS[key], 2), app.clock)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app.breath.toggle()
        pictures = [app.breath.seen_text]
        for tick in range(round(16 * 2 * PATTERNS[key].cycle) + 8):
            app.clock.seconds = tick / 16
            pictures += looks(app, 1)
        full = sum(seconds for phase, seconds in PATTERNS[key].phases if phase in ("in", "more"))
        for change in ("start over", "still", "moving", "another pattern"):
            app.breath.pacer = Pacer(PATTERNS[key], 2)
            pictures += [app.breath.seen_text, *looks(app, 5)]
            start = app.clock.seconds
            app.breath.toggle()
            for tick in range(round(16 * full) + 1):
                app.clock.seconds = start + tick / 16
                pictures += looks(app, 1)
            match change:
                case "start over":
                    app.breath.toggle()
                    app.breath.toggle()
                case "another pattern":
                    app.breath.pacer = Pacer(PATTERNS["even"])
                case _:
                    app.breath.still = change == "still"
            pictures += [app.breath.seen_text, *looks(app, 5)]
        disc = app.breath.size
        await pilot.resize_terminal(80, 24)
        assert app.breath.size == disc
    assert flash(pictures) <= size[0] * size[1] / 10
