"""The layout of a form: each line is a heading, a field with its label, or a hint."""

from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple, cast

from textual.content import Content
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from afterview_tui.domain.fields import Field
from afterview_tui.domain.text import wrap

if TYPE_CHECKING:
    from afterview_tui.window.widgets.form import Form

LABEL_WIDTH = 16
"""Cells from the left edge to the fields."""
ROOMY = 66
"""Cells from which a form shows the hints of all fields, not only of the highlighted one."""


class FormLine(NamedTuple):
    """A line of a form: a field with its label, a heading, a hint, or nothing."""

    field: str = ""
    label: str = ""
    rows: int = 1
    """The number of lines that the field takes, including this one."""
    heading: str = ""
    about: str = ""

    def words(self, lit: str) -> Content:
        """The words that the form paints in it; ``lit`` is the highlighted field."""
        if self.field:
            return Content.styled(self.label, "$accent" if self.field == lit else "$hint")
        if self.heading:
            return Content.styled(self.heading, "bold")
        return Content.styled(" " * LABEL_WIDTH + self.about if self.about else "", "$hint")


def form_lines(specs: Iterable[Field], width: int, lit: str, rows: Mapping[str, int]) -> list[FormLine]:
    """The lines of a form ``width`` cells wide; a narrow one shows the hint of the ``lit`` field only.

    ``rows`` has the number of lines of fields with long texts, by name.
    """
    lines: list[FormLine] = []
    for spec in specs:
        if spec.heading:
            lines += [*([FormLine()] if lines else []), FormLine(heading=spec.heading), FormLine()]
        field = FormLine(field=spec.name, label=spec.label, rows=rows.get(spec.name, 1))
        lines += [field, *[FormLine()] * (field.rows - 1)]
        if width >= ROOMY or spec.name == lit:
            lines += [FormLine(about=line) for line in wrap(spec.about, max(width - LABEL_WIDTH, 2))]
    return lines


def help_region(lines: list[FormLine], lit: str) -> Region | None:
    """The region of the highlighted field and its hint, one cell wide; None without a hint."""
    row = next((row for row, line in enumerate(lines) if lit and line.field == lit), len(lines))
    rows = lines[row].rows if row < len(lines) else 1
    about = list(takewhile(lambda line: line.about, lines[row + rows :]))
    return Region(0, row, 1, rows + len(about)) if about else None


class FormLayout(Layout):
    """Places fields to the right of their labels."""

    name = "form"

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """The placement of each field."""
        form, width = cast("Form", parent), max(size.width - LABEL_WIDTH, 0)
        fields = [(row, line) for row, line in enumerate(form.lines(size.width)) if line.field]
        return [
            WidgetPlacement(
                Region(LABEL_WIDTH, row, width, line.rows), NULL_OFFSET, NULL_SPACING, form.field(line.field)
            )
            for row, line in fields
        ]

    def get_content_height(self, widget: Widget, container: Size, viewport: Size, width: int) -> int:
        """The number of lines."""
        return len(cast("Form", widget).lines(width))
