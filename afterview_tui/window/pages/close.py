"""Close: what is done, what is left for later, when the next thing is due."""

from collections.abc import Sequence
from typing import ClassVar

import msgspec
from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Label, Static

from afterview_tui.actions import interviews, progress
from afterview_tui.domain.fields import MATTERED
from afterview_tui.domain.records import Interview
from afterview_tui.domain.rounds import due
from afterview_tui.domain.text import hanging, one_line
from afterview_tui.store.drafts import Typed
from afterview_tui.window.commands import Command, command
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.growing_input import GrowingInput
from afterview_tui.window.widgets.text_input import TextInput

LABEL, WIDTH, MARGINS = 12, 68, 10
"""Width of the pages' names, of the text at most, and of what is beside it, in cells."""


class Close(Page):
    """The end of the evening."""

    PLACE = "close"
    WRAPS = True
    HEADING = "Close"
    CSS_PATH = sheet("close")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "finish", "to Home", "Go back to Home.", footer=True),
        command(interviews.mattered, footer=True, run="mattered"),
        Command("q", "app.quit", "quit", "Leave. Everything is saved.", footer=True),
    )

    summary = getters.query_one("#summary", Static)
    mattered = getters.query_one(TextInput)

    def body(self) -> ComposeResult:
        """The summary, the line on what mattered, and the goodbye."""
        yield Static("", id="summary", markup=False)
        with Horizontal(classes="field", id="mattered-field"):
            yield Label(MATTERED.label)
            yield GrowingInput(self.session.interview.mattered, "one line, if you like", id="mattered")
        yield Static(progress.GOODBYE, id="goodbye", markup=False)

    def on_mount(self) -> None:
        """Remember the line as it was when the page was opened."""
        self._mattered = self.session.interview.mattered

    def refresh_page(self) -> None:
        """Update the summary, and the line unless it was edited here."""
        line, now = self.mattered, self.session.interview.mattered
        if one_line(line.value) == self._mattered != now:
            self._mattered = line.value = now
        self.summary.update(self._summary())

    def save(self) -> None:
        """Save the line."""
        session, interview = self.session, self.session.interview
        opened = msgspec.structs.replace(interview, mattered=self._mattered)
        self.autosave.save_typed(interviews.mattered.outcome(session.known, [opened], mattered=self.mattered.value))
        saved = session.store.interviews.get(interview.uid) or interview
        session.store.once_saved(lambda: self._take_in(saved.mattered))

    def typed(self) -> list[Typed]:
        """The line, for the draft."""
        return [
            Typed(
                "What mattered",
                "interviews",
                self.session.interview.uid,
                "mattered",
                self.mattered.value,
            )
        ]

    def subject(self) -> Sequence[Interview]:
        """The interview of this evening."""
        return [self.session.interview]

    def action_finish(self) -> None:
        """Back to Home."""
        self.go("home")

    def action_mattered(self) -> None:
        """Focus the line."""
        self.set_focus(self.mattered)

    @on(TextInput.Changed)
    def _changed(self) -> None:
        self.autosave.touch()

    @on(TextInput.Submitted)
    def _entered(self) -> None:
        self.leave_field()

    def _take_in(self, mattered: str) -> None:
        self._mattered = mattered
        if one_line(self.mattered.value) != mattered:
            self.mattered.value = mattered

    def _summary(self) -> Content:
        now, width = self.session.clock.now(), min(self.size.width - MARGINS, WIDTH)
        lines = [
            Content.styled(hanging(title, facts, LABEL, width), "" if done else "$hint")
            for title, facts, done in progress.summary(self.session)
        ]
        nearest = due.following(due.next_due(self.session.store.everything, now), now)
        return Content("\n").join([*lines, Content(""), Content(nearest)])
