"""The findings of the checks in a note, as questions."""

from collections.abc import Sequence
from typing import Any, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from afterview_tui.actions import notes
from afterview_tui.actions.action import Action
from afterview_tui.domain.notes.checks import NOTHING, Finding
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import wrap
from afterview_tui.session import Session
from afterview_tui.window.commands import Command, command
from afterview_tui.window.doing import do
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.list_view import MARK

NOTHING_MORE = "That was all."
COLUMN, EDGES = 76, 7
"""The width of a page at most, and of the margins, mark and scroll bar beside a finding, in cells."""


class Findings(Page):
    """All findings, the most serious first; none of them blocks sending."""

    HEADING = "Look it over"
    WALK = "thank"
    CSS_PATH = sheet("thank")
    READ_FROM = ".finding.-selected, #nothing"
    WRAPS = True
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter,e", "mend", "go there", "Go to the words it is about, to edit them.", True, keys="enter"),
        Command("c", "copy_it", "copy", "Back to the note, and copy its text.", True),
        command(notes.dismiss, footer=True),
        Command("j,down", "move(1)", "next", "The next finding."),
        Command("k,up", "move(-1)", "previous", "The previous finding."),
    )

    nothing = getters.query_one("#nothing", Static)

    place: var[int] = var(0, init=False)
    """The number of the selected finding."""

    def __init__(
        self,
        session: Session,
        name: str,
        note: Note,
        findings: Sequence[Finding],
        said: str = "",
    ) -> None:
        super().__init__(session)
        self._to = name
        self._note = note
        self._findings = [*findings]
        self.handlers = {"dismiss": self._dismiss}
        self._said = said
        self.mending: Finding | None = None
        """The finding to correct, once the page was left for that."""
        self.copying = False
        """Whether the page was left to copy the note."""

    def body(self) -> ComposeResult:
        """A widget for each finding."""
        with VerticalScroll(id="findings", can_focus=False):
            yield Static(NOTHING, id="nothing", markup=False)
            for _ in self._findings:
                yield Static("", classes="finding", markup=False)

    def on_mount(self) -> None:
        """Say what became of the last correction."""
        self.say(self._said)

    def refresh_page(self) -> None:
        """Show those that are left."""
        self.nothing.display = not self._findings
        width = min(self.app.size.width, COLUMN) - EDGES
        for number, place in enumerate(self.query(".finding").results(Static)):
            place.display = number < len(self._findings)
            if place.display:
                place.update(_drawn(self._findings[number], number == self.place, width))
                place.set_class(number == self.place, "-selected")
                if number == self.place:
                    place.scroll_visible(animate=False)

    def aside(self) -> str:
        """Whose note it is, and how many questions there are."""
        number = len(self._findings)
        return f"to {self._to}" + (f" · {number} {'question' if number == 1 else 'questions'}" if number else "")

    def possible(self, action: str) -> bool:
        """Most commands need a finding."""
        if action in ("mend", "dismiss", "move"):
            return bool(self._findings)
        return super().possible(action)

    def action_move(self, by: int) -> None:
        """Select the next or the previous finding."""
        self.place = min(max(self.place + by, 0), len(self._findings) - 1)

    def watch_place(self) -> None:
        """Another finding is selected."""
        self.show()

    def subject(self) -> Sequence[Note]:
        """The note that is looked over."""
        return [self._note]

    def _dismiss(self) -> None:
        """Dismiss the selected finding for this note; with the last one, the note is looked over."""
        given = {"finding": self._findings[self.place].key, "is_last": len(self._findings) == 1}
        self.run_worker(do(self, notes.dismiss, self.subject(), given))

    def did(self, action: Action[Any], outcome: Outcome) -> None:
        """Remove a dismissed finding from the page."""
        if outcome.changes:
            del self._findings[self.place]
            self.place = max(min(self.place, len(self._findings) - 1), 0)
            self.nothing.update(Content(NOTHING_MORE))
        super().did(action, outcome)

    def action_copy_it(self) -> None:
        """Go back to the note, to copy it."""
        self.copying = True
        self.go("")

    def action_mend(self) -> None:
        """Go to the editor, at the words of the selected finding."""
        self.mending = self._findings[self.place]
        self.go("")


def _drawn(finding: Finding, selected: bool, width: int) -> Content:
    """A finding with its question, its place, and what to do, indented; the selected one has a mark."""
    where = f"line {finding.line}: {finding.words}".removesuffix(": ") if finding.line else ""
    hints = [line for text in (where, finding.advice) for line in wrap(text, width)]
    lines = [Content(line) for line in wrap(finding.question, width)]
    lines += [Content.styled(line, "$hint") for line in hints]
    marks = [MARK if selected else "  ", *["  "] * (len(lines) - 1)]
    return Content("\n").join(Content(mark) + line for mark, line in zip(marks, lines, strict=True))
