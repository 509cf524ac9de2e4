"""The breath: a disc that grows and shrinks, with the word for what to do in its middle."""

import os
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
from afterview_tui.domain.calm.breathing import Pacer
from afterview_tui.domain.calm.patterns import Phase
from afterview_tui.window.widgets.breath_picture import FEWEST_ROWS, disc_rows, disc_with, still_with
from afterview_tui.window.widgets.disc import FULL

TICK = 1 / 16
"""Seconds between two looks at the clock."""
MOST_CHANGE = 1 / 4
"""The largest change of the disc between two looks at the clock, so that it never jumps."""
BARE = ("linux", "vt100", "vt102", "vt220")
"""Terminals by TERM whose fonts have no quarter blocks."""
MOST_WAITING = 3
"""Pending writes to the terminal above which frames are dropped until it catches up."""


class Breath(Widget):
    """Shows and drives the session of a pacer, which the page owns.

    It is as wide as a full disc, 26 cells, so that its container can centre it; with fewer than 13 rows the disc
    is smaller. It is idle while the session isn't running or its screen is covered.
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
    """The disc on its background, and extra style for the word on the disc."""

    ALLOW_SELECT = False

    still: var[bool] = var(False)
    """Whether to show a word and four slow dots instead of the disc."""
    ascii_only: var[bool] = var(False)
    """Whether to draw without block characters."""

    @dataclass
    class BreathChanged(Message):
        """Another breath began."""

        number: int
        """Which one, from 1."""

    @dataclass
    class PhaseChanged(Message):
        """Another phase of a breath began."""

        phase: Phase

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
        """The state and the number of the breath in the last messages."""
        self._told_phase: tuple[int, Phase] | None = None
        self._fullness = 0.0
        """How full the disc was last drawn."""
        self.set_reactive(Breath.ascii_only, os.environ.get("TERM") in BARE)
        self._is_late = False
        """Whether a frame was dropped, as the terminal was behind."""
        self._picture: list[str] = []
        """The rows last drawn, as characters: full cells as full blocks, and the word."""
        self._picture_size = Size(0, 0)
        self._styles: tuple[Style, Style, Style] | None = None

    @property
    def pacer(self) -> Pacer:
        """The session that is shown; it can be replaced, as for another pattern."""
        return self._pacer

    @pacer.setter
    def pacer(self, pacer: Pacer) -> None:
        self._pacer = pacer
        self._told, self._told_phase = (pacer.state, 0), None
        self._follow()

    @property
    def is_still(self) -> bool:
        """Whether the still picture is shown: by choice, without animations, room, or a paced pattern."""
        wished = self.still or self.app.animation_level == "none" or not self._pacer.pattern.is_paced
        return wished or disc_rows(self.size) < FEWEST_ROWS

    @property
    def word(self) -> str:
        """The word for what to do now, or for the state of the session."""
        match self._pacer.state:
            case "running":
                return self._pacer.moment.phase if self._pacer.pattern.is_paced else "sit"
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
        """Update the session and the picture to the current time; the timer does this while it runs."""
        if self.screen.is_active:
            self._pacer.look(self._clock.monotonic())
        self._follow()

    def notify_style_update(self) -> None:
        """Forget the previous theme's colours."""
        super().notify_style_update()
        self._styles = None

    def on_mount(self) -> None:
        """Start the timer, paused."""
        self._timer = self.set_interval(TICK, self.look, pause=True)
        self.app.screen_change_signal.subscribe(self, lambda _: self.look())
        self._follow()

    def watch_still(self) -> None:
        """Change to or from the still picture; the disc starts empty."""
        if self._timer is not None:
            self._paint()
            self._run_timer()

    def watch_ascii_only(self) -> None:
        """Draw everything again."""
        self._picture_size = Size(0, 0)
        self.refresh()

    def _follow(self) -> None:
        """Update timer and picture from the pacer, and post messages."""
        if self._timer is None:
            return
        self._draw()
        self._run_timer()
        self._tell()

    def _run_timer(self) -> None:
        """Run the timer only while there is something to draw."""
        if self._timer is None:
            return
        unfinished = self._is_late or self._fullness != self._wanted
        if self.screen.is_active and (self._pacer.state == "running" or unfinished):
            self._timer.resume()
        else:
            self._timer.pause()

    def _tell(self) -> None:
        """Post messages about what happened since the last ones."""
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
        phase = (breath, self._pacer.moment.phase) if state == "running" else None
        if phase is not None and phase != self._told_phase:
            self.post_message(self.PhaseChanged(phase[1]))
        self._told_phase = phase

    @property
    def _wanted(self) -> float:
        """How full the disc should be; 0 for the still picture."""
        return 0.0 if self.is_still else self._pacer.moment.fullness

    @property
    def _line_is_behind(self) -> bool:
        """Whether the terminal is behind; Textual would block on it, and stop the clock."""
        writer = getattr(getattr(self.app, "_driver", None), "_writer_thread", None)
        return writer is not None and writer._queue.qsize() > MOST_WAITING

    def _draw(self) -> None:
        """Move the disc towards its target, unless the terminal is behind."""
        self._is_late = self._line_is_behind
        if self._is_late:
            return
        change = min(max(self._wanted - self._fullness, -MOST_CHANGE), MOST_CHANGE)
        self._fullness = self._wanted if abs(change) < MOST_CHANGE else self._fullness + change
        self._paint()

    def _paint(self) -> None:
        """Repaint each row from its first to one past its last changed cell.

        One region a row is cheapest, as Textual sends a row from its left edge to the end of each region. The extra
        cell is for terminals whose blocks reach into the next cell, where they would leave traces.
        """
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
        """The rows of the picture at the current moment."""
        pacer = self._pacer
        if self.is_still and (self._fullness == 0.0 or disc_rows(self.size) < FEWEST_ROWS):
            moment = pacer.moment if pacer.state in ("running", "paused") else None
            paced = pacer.pattern.is_paced
            return still_with(self.word, moment, self.size, paced=paced, ascii_only=self.ascii_only)
        return disc_with(self.word, self.size, self._fullness, ascii_only=self.ascii_only)

    def render_line(self, y: int) -> Strip:
        """One row of the picture; full cells are spaces in reverse video.

        That takes only a few runs of style, and shows no seams in any font.
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
        """The styles of the disc's edge, its inside, and the word."""
        edge = self.get_component_rich_style("breath--shape")
        word = self.get_component_rich_style("breath--word", partial=True)
        return edge, Style(color=edge.color, reverse=True), edge + Style(reverse=True) + word
