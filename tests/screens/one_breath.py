"""The smallest app with a breath, and what a person sees of it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.message import Message
from textual.pilot import Pilot
from textual.strip import Strip

from afterview_tui.domain.calm.breathing import Moment, Pacer
from afterview_tui.domain.calm.patterns import PATTERNS
from afterview_tui.window.widgets.breath import Breath


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


async def lines_rendered(pilot: Pilot[None], breath: WatchedBreath) -> int:
    """How many lines the breath renders from now until everything has settled."""
    await pilot.pause()
    before = breath.lines_rendered
    for _ in range(5):
        breath.look()
        await pilot.pause()
    return breath.lines_rendered - before


def looks(app: OneBreath, number: int) -> list[str]:
    """The pictures of so many looks at the clock, one after the other."""
    pictures = []
    for _ in range(number):
        app.breath.look()
        pictures.append(app.breath.seen_text)
    return pictures
