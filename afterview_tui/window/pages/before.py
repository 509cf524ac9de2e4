"""The page before a round: when it is, who comes, what was said and learnt."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from afterview_tui.actions.before import HEADING, before, lines
from afterview_tui.domain.records import Interview
from afterview_tui.domain.text import wrap
from afterview_tui.session import Session
from afterview_tui.window.commands import Command
from afterview_tui.window.page import Page

WIDTH, AROUND = 70, 8
"""The width of a line at most, and the margins beside it in a narrow window, in cells."""
INDENT = 2
"""Indent of a person below a heading, and again of their further lines, in cells."""


class Before(Page):
    """What to have in mind before a round, on one screen."""

    HEADING = HEADING
    READ_FROM = "#before"
    WRAPS = True
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("e", "begin", "begin its evening", "It is over: begin with the breath.", True),
    )

    def __init__(self, session: Session, interview: Interview) -> None:
        super().__init__(session)
        self._interview = interview
        self.begins = False
        """Whether the page was left to begin the evening."""

    def body(self) -> ComposeResult:
        """The lines, which scroll where there are many."""
        with VerticalScroll(id="before-lines"):
            yield Static(id="before")

    def refresh_page(self) -> None:
        """Update the lines, wrapped to the width of the window."""
        known = self.session.known
        interview = known.interviews.get(self._interview.uid) or self._interview
        width = min(self.app.size.width - AROUND, WIDTH) - 2 * INDENT
        drawn = [_hung(line, width) for line in lines(known, before(known, interview))]
        self.query_one("#before", Static).update(Content("\n".join(drawn)))

    def action_begin(self) -> None:
        """Leave for the evening."""
        self.begins = True
        self.go("")


def _hung(line: str, width: int) -> str:
    """A line about a person, wrapped with a hanging indent; any other line as it is."""
    if not line.startswith(" "):
        return line
    return " " * INDENT + f"\n{' ' * 2 * INDENT}".join(wrap(line, width))
