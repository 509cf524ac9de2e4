"""The first line of a page: the walk, and at the edge of attention what runs beside it."""

from collections.abc import Mapping

from textual.content import Content
from textual.widgets import Static

from afterview_tui.domain.records import StepState
from afterview_tui.domain.walk import PLACES, STEPS

NAME = "Afterview"


class WalkLine(Static):
    """Which pages the walk has, which one this is, and which are done."""

    def show(self, place: str, steps: Mapping[str, StepState], status: str) -> None:
        """Show the walk with this place marked; the status goes right, on a second line where it must.

        Outside the walk the program's name stands in its place.
        """
        width = self.content_size.width
        line = _walk(place, steps, " · ", " ✓") if place in (*PLACES, "close") else Content.styled(NAME, "$hint")
        if width and line.cell_length > width:
            line = _walk(place, steps, " ", "✓")
        room = width - line.cell_length - len(status)
        gap = " " * room if room >= 2 else "\n" + " " * max(width - len(status), 0)
        content = Content.assemble(line, gap, (status, "$hint")) if status else line
        if not content.is_same(self._shown):
            self._shown = content
            self.update(content, layout=False)

    _shown = Content("")


def _walk(place: str, steps: Mapping[str, StepState], between: str, tick: str) -> Content:
    parts = []
    for step in STEPS:
        done = tick if steps.get(step.place) == "done" else ""
        style = "bold $foreground" if step.place == place else "$hint"
        parts.append(Content.assemble((step.title, style), (done, "$hint")))
    return Content.styled(between, "$hint").join(parts)
