"""The breath on the screen: what it says, when it repaints and when it leaves the terminal alone."""

import itertools
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache, partial

import pytest
from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import ModalScreen, Screen
from textual.strip import Strip

from afterview_tui.domain.breathing import Moment, Pacer, moment
from afterview_tui.domain.patterns import PATTERNS
from afterview_tui.widgets.breath import Breath


class StillClock:
    """A clock that stands until it is set."""

    seconds = 0.0

    def now(self) -> datetime:
        return datetime(2026, 11, 23, 18, 0, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.seconds


class WatchedBreath(Breath):
    """A breath that notes what it repaints."""

    def __init__(self, pacer: Pacer, clock: StillClock) -> None:
        super().__init__(pacer, clock)
        self.lines_rendered = 0
        self.looks = 0
        self.repaints: list[Region] = []

    def look(self) -> None:
        self.looks += 1
        super().look()

    def render_line(self, y: int) -> Strip:
        self.lines_rendered += 1
        return super().render_line(y)

    def refresh(self, *regions: Region, **options: bool) -> "WatchedBreath":
        self.repaints += regions
        return super().refresh(*regions, **options)

    def seen(self) -> list[str]:
        """The rows as a person sees them, full cells as blocks."""
        render_line = super().render_line
        return ["".join(as_seen(run) for run in render_line(y)) for y in range(self.size.height)]

    def drawn(self) -> list[str]:
        """The rows that are not blank."""
        return [row for row in self.seen() if row.strip()]

    @property
    def seen_text(self) -> str:
        return "\n".join(self.seen())


def as_seen(segment: Segment) -> str:
    """The text of a run; a space in reverse video is a full cell."""
    assert segment.style is not None
    return segment.text.replace(" ", "█") if segment.style.reverse else segment.text


class OneBreath(App[None]):
    """The smallest app with a breath and a clock that stands still."""

    CSS = "Screen { align: center middle; }"

    def __init__(self, breaths: int = 30) -> None:
        super().__init__()
        self.clock = StillClock()
        self.breath = WatchedBreath(Pacer(PATTERNS["longer_out"], breaths), self.clock)
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.breath

    def on_breath_breath_changed(self, message: Breath.BreathChanged) -> None:
        self.told.append(message)

    def on_breath_paused(self, message: Breath.Paused) -> None:
        self.told.append(message)

    def on_breath_finished(self, message: Breath.Finished) -> None:
        self.told.append(message)

    def is_at(self, due: Moment) -> bool:
        """Whether the session has come to a moment."""
        return self.breath.pacer.moment == due

    def go_to(self, seconds: float) -> None:
        """Let time pass in steps as a running screen would notice it."""
        while self.clock.seconds < seconds:
            self.clock.seconds = min(self.clock.seconds + 0.5, seconds)
            self.breath.look()


async def wait_for(pilot: Pilot[None], condition: Callable[[], bool], description: str) -> None:
    """Go on once the condition holds; fail with what never happened."""
    for _ in range(200):
        if condition():
            return
        await pilot.pause()
    pytest.fail(f"never happened: {description}")


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


async def lines_rendered(pilot: Pilot[None], breath: WatchedBreath) -> int:
    """How many lines the breath renders from now until everything has settled."""
    await pilot.pause()
    before = breath.lines_rendered
    for _ in range(5):
        breath.look()
        await pilot.pause()
    return breath.lines_rendered - before


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


async def test_animations_switched_off_mean_still_mode() -> None:
    """TEXTUAL_ANIMATIONS=none is taken at its word: nothing grows."""
    app = OneBreath()
    app.animation_level = "none"
    async with app.run_test() as pilot:
        app.breath.toggle()
        await pilot.pause()
        app.go_to(2.0)
        assert [row.strip() for row in app.breath.drawn()] == ["in", "●  ●  ●  ○"]


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


def looks(app: OneBreath, number: int) -> list[str]:
    """The pictures of so many looks at the clock, one after the other."""
    pictures = []
    for _ in range(number):
        app.breath.look()
        pictures.append(app.breath.seen_text)
    return pictures


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


@cache
def brightness(picture: str) -> int:
    """Which cells of a picture are lit, about; a bit each."""
    return int("".join("01"[cell not in " ○▗▖▝▘"] for cell in picture), base=2)


def flash(pictures: Sequence[str]) -> int:
    """The most cells that change their brightness between two pictures."""
    assert len({len(picture) for picture in pictures}) == 1, "pictures of one size"
    pairs = itertools.pairwise(map(brightness, pictures))
    return max((before ^ after).bit_count() for before, after in pairs)


@pytest.mark.parametrize("size", [(80, 24), (60, 20)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("key", PATTERNS)
async def test_nothing_flashes(key: str, size: tuple[int, int]) -> None:
    """Never does more than a tenth of the screen change at once, whatever is pressed when the disc is full."""
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
    assert flash(pictures) <= size[0] * size[1] / 10


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
