"""What the checks found in a note, as questions."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from afterview_tui.domain.checks import Finding
from afterview_tui.evening import Evening
from afterview_tui.screens.page import SubPage, sheet

NOTHING = "Nothing to mention. Go back, read it through once, then copy it."
MOST = 5


class Findings(SubPage):
    """At most five findings, the most costly first; none of them stops anybody."""

    HEADING = "Look it over"
    WALK = "thank"
    CSS_PATH = sheet("thank")

    def __init__(self, evening: Evening, name: str, findings: Sequence[Finding]) -> None:
        super().__init__(evening)
        self._name = name
        self._findings = findings

    def body(self) -> ComposeResult:
        """A question, where it is, and what to do."""
        with VerticalScroll(id="findings"):
            if not self._findings:
                yield Static(NOTHING, markup=False)
            for finding in self._findings[:MOST]:
                where = f"line {finding.line}: {finding.words}" if finding.line else ""
                yield Static(
                    Content.assemble(
                        finding.question,
                        *([("\n" + where, "$hint")] if where else []),
                        ("\n" + finding.advice, "$hint"),
                    ),
                    classes="finding",
                )

    def aside(self) -> str:
        """Whose note it is."""
        return f"to {self._name}"
