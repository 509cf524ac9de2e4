"""The breath on the screen: what it says and how it looks."""

import re
from functools import partial

import pytest

from afterview_tui.domain.calm.breathing import Pacer, moment
from afterview_tui.domain.calm.patterns import PATTERNS
from afterview_tui.window.widgets.breath import Breath
from tests.screens.one_breath import OneBreath, WatchedBreath, looks, wait_for


async def test_the_word_follows_the_session() -> None:
    """You should read ready, in, out, paused and in the end done."""
    app = OneBreath(breaths=1)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "ready" in app.breath.seen_text
        app.breath.toggle()
        assert "in" in app.breath.seen_text
        app.go_to(4.5)
        assert "out" in app.breath.seen_text
        app.breath.toggle()
        assert "paused" in app.breath.seen_text
        app.breath.toggle()
        app.go_to(14.5)
        assert "done" in app.breath.seen_text


async def test_a_running_breath_looks_at_the_clock_by_itself() -> None:
    """Once started it needs nobody to keep it going."""
    app = OneBreath()
    async with app.run_test() as pilot:
        app.breath.toggle()
        for seconds in (0.9, 1.8, 2.7, 3.6, 4.5):
            app.clock.seconds = seconds
            due = moment(PATTERNS["longer_out"], 30, seconds)
            await wait_for(pilot, partial(app.is_at, due), f"{seconds} seconds noticed")
        assert "out" in app.breath.seen_text


@pytest.mark.parametrize(("size", "rows", "smallest"), [((80, 24), 13, 7), ((60, 11), 11, 5), ((60, 8), 7, 5)])
async def test_the_disc_fills_the_room_it_has(size: tuple[int, int], rows: int, smallest: int) -> None:
    """Full it is as high as its room allows, up to 13 rows, and twice as many cells wide; empty about half."""
    app = OneBreath()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        empty = app.breath.drawn()
        app.breath.toggle()
        app.go_to(4.0)
        full = app.breath.drawn()
        assert (len(full), len(empty)) == (rows, smallest)
        assert max(len(row.strip()) for row in full) == 2 * rows


async def test_too_little_room_leaves_the_word_and_the_dots() -> None:
    """Four rows are too few for a disc, but the breath still says what to do."""
    app = OneBreath()
    async with app.run_test(size=(60, 4)) as pilot:
        await pilot.pause()
        app.breath.toggle()
        assert [row.strip() for row in app.breath.drawn()] == ["in", "●  ○  ○  ○"]


async def test_animations_switched_off_mean_still_mode() -> None:
    """TEXTUAL_ANIMATIONS=none is taken at its word: nothing grows."""
    app = OneBreath()
    app.animation_level = "none"
    async with app.run_test() as pilot:
        app.breath.toggle()
        await pilot.pause()
        app.go_to(2.0)
        assert [row.strip() for row in app.breath.drawn()] == ["in", "●  ●  ●  ○"]


async def test_the_page_is_told_of_breaths_pauses_and_the_end() -> None:
    """The page hears each breath once, each pause once, and the end."""
    app = OneBreath(breaths=2)
    async with app.run_test() as pilot:
        await pilot.pause()
        app.breath.toggle()
        app.go_to(12.0)
        app.breath.toggle()
        app.breath.toggle()
        app.go_to(18.0)
        app.clock.seconds = 3600.0
        app.breath.look()
        app.breath.toggle()
        app.go_to(3611.0)
        app.breath.toggle()
        await pilot.pause()
        assert app.told == [
            Breath.BreathChanged(1),
            Breath.BreathChanged(2),
            Breath.Paused(),
            Breath.Paused(),
            Breath.Finished(),
            Breath.BreathChanged(1),
        ]


async def test_another_pattern_can_take_its_place() -> None:
    """A new session is ready at once, and the disc empties softly."""
    app = OneBreath()
    async with app.run_test() as pilot:
        await pilot.pause()
        ready = app.breath.seen_text
        app.breath.toggle()
        app.go_to(3.0)
        app.breath.pacer = Pacer(PATTERNS["even"])
        assert "ready" in app.breath.seen_text
        assert looks(app, 5)[-1] == ready


async def test_an_ascii_breath_has_no_blocks() -> None:
    """On a terminal without block characters the disc is there all the same, and so are the dots."""
    app = OneBreath()
    app.breath.ascii_only = True
    async with app.run_test() as pilot:
        await pilot.pause()
        app.breath.toggle()
        app.go_to(2.0)
        lines = ["".join(run.text for run in app.breath.render_line(y)) for y in range(13)]
        assert "".join(lines).isascii()
        assert sum(row.count("█") for row in app.breath.seen()) > 60
        app.breath.still = True
        looks(app, 5)
        assert [row.strip() for row in app.breath.drawn()] == ["in", "*  *  *  o"]


@pytest.mark.parametrize(("term", "ascii_only"), [("linux", True), ("xterm-256color", False)])
def test_the_console_gets_the_ascii_breath_by_itself(
    monkeypatch: pytest.MonkeyPatch, term: str, ascii_only: bool
) -> None:
    """Its font has no quarter blocks; nobody has to know that."""
    monkeypatch.setenv("TERM", term)
    assert Breath(Pacer(PATTERNS["even"])).ascii_only is ascii_only


async def test_sitting_shows_one_still_line() -> None:
    """Nothing grows and nothing counts."""
    app = OneBreath()
    app.breath = WatchedBreath(Pacer(PATTERNS["sit"]), app.clock)
    async with app.run_test() as pilot:
        await pilot.pause()
        app.breath.toggle()
        pictures = []
        for _ in range(60):
            app.clock.seconds += 0.9
            pictures += looks(app, 1)
        assert set(pictures) == {pictures[0]}
        assert pictures[0].split() == ["sit", "────────────"]


async def test_a_change_of_theme_changes_the_disc() -> None:
    """Every part of the disc takes the accent of the new theme at once."""
    app = OneBreath()
    async with app.run_test() as pilot:
        for theme in ("nord", "solarized-light"):
            app.theme = theme
            await pilot.pause()
            colours = app.current_theme.to_color_system().generate()
            for run in app.breath.render_line(6):
                assert run.style is not None
                assert run.style.color is not None
                assert run.style.color.get_truecolor().hex == colours["accent"].lower()


async def test_no_color_shows_it_in_greys(monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR set the breath runs and shows, and no colour is left in it."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = OneBreath()
    async with app.run_test() as pilot:
        app.breath.toggle()
        app.go_to(2.0)
        await pilot.pause()
        strips = app.breath.render_lines(app.breath.size.region)
        for run in (run for strip in strips for run in strip):
            assert run.style is not None
            for colour in (run.style.color, run.style.bgcolor):
                assert colour is None or len(set(colour.get_truecolor())) == 1
        assert re.search(r">(&#160;)*in(&#160;)*", app.export_screenshot())
