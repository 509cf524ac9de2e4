"""The first line of a page: the walk, and at the edge of attention what runs beside it."""

from collections.abc import Mapping

from textual.content import Content
from textual.widget import Widget

from afterview_tui.domain.records import StepState
from afterview_tui.domain.rounds.walk import PLACES, STEPS

NAME = "Afterview"


class WalkLine(Widget):
    """Which pages the walk has, which one this is, and which are done; outside the walk the program's name."""

    _shown: tuple[str, Mapping[str, StepState], str] = ("", {}, "")

    def show(self, place: str, steps: Mapping[str, StepState], status: str) -> None:
        """Show the walk with this place marked; the status goes right, on a second line where it must."""
        shown = place, steps, status
        if shown != self._shown:
            self._shown = shown
            self.refresh()

    def render(self) -> Content:
        """The walk as roomy as the width allows, and the status."""
        place, steps, status = self._shown
        width = self.content_size.width
        line = _walk(place, steps, " · ", " ✓") if place in (*PLACES, "close") else Content.styled(NAME, "$hint")
        if line.cell_length > width:
            line = _walk(place, steps, " ", "✓")
        room = width - line.cell_length - len(status)
        gap = " " * room if room >= 2 else "\n" + " " * max(width - len(status), 0)
        return Content.assemble(line, gap, (status, "$hint")) if status else line


def _walk(place: str, steps: Mapping[str, StepState], between: str, tick: str) -> Content:
    parts = []
    for step in STEPS:
        done = tick if steps.get(step.place) == "done" else ""
        style = "bold $foreground" if step.place == place else "$hint"
        parts.append(Content.assemble((step.title, style), (done, "$hint")))
    return Content.styled(between, "$hint").join(parts)
