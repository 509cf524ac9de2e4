"""The breath: a disc that grows and shrinks with it, and the word for what to do in its middle."""

import math
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from afterview_tui.clock import Clock, SystemClock
from afterview_tui.domain.breathing import Moment, Pacer
from afterview_tui.widgets.disc import FULL, disc

MOST_ROWS = 13
FEWEST_ROWS = 7
"""With fewer rows there is no disc, only what still mode shows."""
TICK = 1 / 16
"""Seconds between two looks at the clock."""
MOST_FALL = 1 / 3
"""How far the disc falls between two looks when a breath starts over: a soft step, never a flash."""
DOTS = 4
FILLED, HOLLOW = "●", "○"


class Breath(Widget):
    """Shows the session of a pacer and keeps it going; the page owns the pacer.

    As wide as a full disc, 26 cells, so its container centres it; with fewer than 13 rows the disc is
    smaller. It does nothing while it is not running or its screen is covered.
    """

    DEFAULT_CSS = """
    Breath {
        width: 26;
        height: 1fr;
        max-height: 13;

        & > .breath--shape {
            color: $accent;
            background: $background;
        }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"breath--shape", "breath--word"}
    """The disc on its ground, and what the word in reverse video on the disc has on top."""

    ALLOW_SELECT = False

    still: var[bool] = var(False)
    """Show a word and four slow dots and nothing that grows."""

    @dataclass
    class BreathChanged(Message):
        """Another breath began."""

        number: int
        """Which one, from 1."""

    @dataclass
    class Paused(Message):
        """The session was paused, by hand or by a gap such as a sleeping machine."""

    @dataclass
    class Finished(Message):
        """The last breath is out."""

    def __init__(
        self, pacer: Pacer, clock: Clock | None = None, *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._pacer = pacer
        self._clock = clock or SystemClock()
        self._timer: Timer | None = None
        self._told = (pacer.state, 0)
        """The state and the breath that messages told of last."""
        self._fullness = 0.0
        """How full the disc was last drawn."""
        self._picture: list[str] = []
        """The rows last drawn, all as seen: full cells as full blocks, the word as it reads."""
        self._picture_size = Size(0, 0)
        self._styles: tuple[Style, Style, Style] | None = None

    @property
    def pacer(self) -> Pacer:
        """The session shown; another one may take its place, say for another pattern."""
        return self._pacer

    @pacer.setter
    def pacer(self, pacer: Pacer) -> None:
        self._pacer = pacer
        self._told = (pacer.state, 0)
        self._follow()

    @property
    def is_still(self) -> bool:
        """Whether nothing grows: by wish, because the app's animations are off, or for want of room."""
        return self.still or self.app.animation_level == "none" or _disc_rows(self.size) < FEWEST_ROWS

    @property
    def word(self) -> str:
        """What to do now, or how the session stands."""
        match self._pacer.state:
            case "running":
                return self._pacer.moment.phase
            case "finished":
                return "done"
            case state:
                return state

    def toggle(self) -> None:
        """Start, pause or go on; after the end, start again."""
        now = self._clock.monotonic()
        match self._pacer.state:
            case "running":
                self._pacer.pause(now)
            case "paused":
                self._pacer.resume(now)
            case _:
                self._pacer.begin(now)
        self._follow()

    def look(self) -> None:
        """Bring the session and the picture to the time it is now, as happens by itself while it runs."""
        if self.screen.is_active:
            self._pacer.look(self._clock.monotonic())
        self._follow()

    def notify_style_update(self) -> None:
        """Forget the colours of the theme before."""
        super().notify_style_update()
        self._styles = None

    def on_mount(self) -> None:
        """Get ready to look at the clock."""
        self._timer = self.set_interval(TICK, self.look, pause=True)
        self.app.screen_change_signal.subscribe(self, lambda _: self.look())
        self._follow()

    def watch_still(self) -> None:
        """Change to or from the still picture."""
        self._picture_size = Size(0, 0)
        self.refresh()

    def _follow(self) -> None:
        """Bring timer, picture and page in step with the pacer."""
        if self._timer is None:
            return
        if self._pacer.state == "running" and self.screen.is_active:
            self._timer.resume()
        else:
            self._timer.pause()
        self._draw()
        self._tell()

    def _tell(self) -> None:
        """Post what happened since the last message."""
        told_state, told_breath = self._told
        state, breath = self._pacer.state, self._pacer.moment.breath
        if state == "running" and (breath != told_breath or told_state == "finished"):
            self.post_message(self.BreathChanged(breath))
            told_breath = breath
        if state != told_state and state == "paused":
            self.post_message(self.Paused())
        if state != told_state and state == "finished":
            self.post_message(self.Finished())
        self._told = (state, told_breath)

    def _draw(self) -> None:
        """Repaint of each row the part from its first to its last changed cell, and one cell more.

        One part a row is cheapest: Textual sends a widget's row from its left edge to the end of each part.
        The cell more is where some terminals let the block beside it reach into, and would leave a trace.
        """
        least = self._fullness - MOST_FALL if self._pacer.state == "running" else 0.0
        self._fullness = max(self._pacer.moment.fullness, least)
        if self._picture_size != self.size:
            return
        before, self._picture = self._picture, self._rows()
        regions = []
        for y, (old, new) in enumerate(zip(before, self._picture, strict=True)):
            if old != new:
                changed = [x for x, (was, now) in enumerate(zip(old, new, strict=True)) if was != now]
                end = min(changed[-1] + 2, len(new))
                regions.append(Region(changed[0], y, end - changed[0], 1))
        if regions:
            self.refresh(*regions)

    def _rows(self) -> list[str]:
        """The whole picture at the pacer's moment, a row each."""
        width, height = self.size
        if self.is_still:
            lines = self._still_lines()[:height]
        else:
            rows = _disc_rows(self.size)
            lines = disc(rows, self._fullness)
            lines[rows // 2] = _laid_over(lines[rows // 2], self.word)
        above = (height - len(lines)) // 2
        blank = " " * width
        picture = [blank] * above + [line.center(width)[:width] for line in lines]
        return picture + [blank] * (height - len(picture))

    def _still_lines(self) -> list[str]:
        under_way = self._pacer.state in ("running", "paused")
        filled = filled_dots(self._pacer.moment) if under_way else 0
        return [self.word, "", "  ".join(FILLED * filled + HOLLOW * (DOTS - filled))]

    def render_line(self, y: int) -> Strip:
        """One row of the picture; the full cells of the disc are spaces in reverse video.

        So a row takes three runs of style, and the inside shows no seams in any font.
        """
        if self._picture_size != self.size:
            self._picture_size = self.size
            self._picture = self._rows()
        row = self._picture[y]
        edge, inside, on_inside = self._styles = self._styles or self._get_styles()
        if FULL not in row:
            return Strip([Segment(row, edge)], len(row))
        start, end = row.index(FULL), row.rindex(FULL) + 1
        left, word, right = row[start:end].replace(FULL, " ").partition(self.word)
        runs = [(row[:start], edge), (left, inside), (word, on_inside), (right, inside), (row[end:], edge)]
        return Strip([Segment(text, style) for text, style in runs if text], len(row)).simplify()

    def _get_styles(self) -> tuple[Style, Style, Style]:
        """The styles of the disc's edge, of its inside, and of the word there."""
        edge = self.get_component_rich_style("breath--shape")
        word = self.get_component_rich_style("breath--word", partial=True)
        return edge, Style(color=edge.color, reverse=True), edge + Style(reverse=True) + word


def filled_dots(moment: Moment) -> int:
    """How many dots of a still picture are filled: one more and more while breathing in, fewer while out.

    They change on whole seconds only.
    """
    if moment.phase in ("in", "hold"):
        return min(math.ceil(DOTS * (moment.phase_second + 1) / moment.phase_seconds), DOTS)
    return DOTS - math.floor(DOTS * moment.phase_second / moment.phase_seconds)


def _disc_rows(size: Size) -> int:
    """How many rows the largest disc within a size has, always odd."""
    rows = min(size.height, MOST_ROWS, size.width // 2)
    return rows - 1 + rows % 2


def _laid_over(row: str, word: str) -> str:
    """The row with a word in its middle."""
    start = (len(row) - len(word)) // 2
    return row[:start] + word + row[start + len(word) :]
