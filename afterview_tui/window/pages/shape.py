"""The shape of the search: leads by stage and events by week, as small bar charts."""

from collections.abc import Sequence

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from afterview_tui.domain.leads.shape import Bar, by_stage, by_week, drawn, shares
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.texts import show_text

BAR = 7
"""Width of the longest bar, in cells."""


class ShapePage(Page):
    """Leads by stage, beside the events in each of twelve weeks."""

    HEADING = "The shape of the search"
    WALK = "leads"
    CSS_PATH = sheet("leads")

    columns = getters.query_one("#shape", VerticalScroll)
    stages = getters.query_one("#stages", Static)
    weeks = getters.query_one("#weeks", Static)
    shares = getters.query_one("#shares", Static)

    def body(self) -> ComposeResult:
        """The two charts, and a summary."""
        with VerticalScroll(id="shape"):
            with Horizontal(id="shape-columns"):
                yield Static("", id="stages", markup=False)
                yield Static("", id="weeks", markup=False)
            yield Static("", id="shares", classes="hint", markup=False)

    def refresh_page(self) -> None:
        """Update the charts."""
        leads, today = self.session.store.leads.all(), self.session.clock.now().date()
        weeks = by_week(leads, today, self.session.options.calendar)
        self.stages.update(_column("Leads by stage", by_stage(leads), 14))
        self.weeks.update(_column("Events in the week of", weeks, 8))
        show_text(self.shares, shares(leads))
        self.set_focus(self.columns)


def _column(heading: str, bars: Sequence[Bar], width: int) -> Content:
    most = max((bar.number for bar in bars), default=0)
    lines = [Content.styled(heading, "$hint"), Content("")]
    for bar in bars:
        figure = f"{bar.name:<{width}}{bar.number or '·':>5} "
        lines.append(Content.assemble(figure, (drawn(bar.number, most, BAR), "$accent")))
    return Content("\n").join(lines)
