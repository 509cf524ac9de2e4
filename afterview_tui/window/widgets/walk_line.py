"""The walk line: the pages of the walk, and tea or quiet at the right."""

from collections.abc import Mapping

from textual.content import Content
from textual.widget import Widget

from afterview_tui.domain.records import StepState
from afterview_tui.domain.rounds.walk import ORDER, STEPS

NAME = "Afterview"


class WalkLine(Widget):
    """The pages of the walk, with the current one marked and done ones ticked; elsewhere the program's name."""

    _shown: tuple[str, Mapping[str, StepState], str] = ("", {}, "")

    def show(self, place: str, steps: Mapping[str, StepState], status: str) -> None:
        """Show the walk with this place marked; the status is at the right, on a second line if needed."""
        shown = place, steps, status
        if shown != self._shown:
            self._shown = shown
            self.refresh()

    def render(self) -> Content:
        """The walk as wide as there is room, and the status."""
        place, steps, status = self._shown
        width = self.content_size.width
        line = _walk(place, steps, " · ", " ✓") if place in ORDER else Content.styled(NAME, "$hint")
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
