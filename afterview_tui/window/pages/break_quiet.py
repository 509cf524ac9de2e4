"""The minute of breathing before a quiet period is broken."""

from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from afterview_tui.domain.calm.breathing import Pacer
from afterview_tui.domain.calm.patterns import PATTERNS
from afterview_tui.domain.quiet.pledges import BREAK_SECONDS
from afterview_tui.window.commands import Command
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.breath import Breath

MINUTE = "Sixty seconds of breathing. After that you are free to go, or stay quiet."


class BreakQuiet(Page):
    """Sixty seconds of breathing; leaving early means staying quiet."""

    HEADING = "One minute first"
    WALK = "quiet"
    CSS_PATH = sheet("breathe")
    READ_FROM = "#lead"
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter,space", "leave", "stay quiet", "Stay quiet, and go back.", footer=True),
    )

    breath = getters.query_one(Breath)

    def body(self) -> ComposeResult:
        """The breath, and a sentence."""
        pattern = PATTERNS["longer_out"]
        breath = Breath(Pacer(pattern, round(BREAK_SECONDS / pattern.cycle)), self.session.clock, id="breath")
        breath.still = self.session.options.still
        breath.ascii_only |= self.session.options.ascii
        with Vertical(id="shape"):
            yield breath
        yield Static(MINUTE, id="progress", markup=False)

    def on_mount(self) -> None:
        """Begin at once; the decision was a key ago."""
        self.call_after_refresh(self.breath.toggle)

    @property
    def is_over(self) -> bool:
        """Whether the whole minute was breathed."""
        return self.breath.pacer.state == "finished"

    @on(Breath.Finished)
    def _finished(self) -> None:
        self.go("")
