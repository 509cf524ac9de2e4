"""How a form stands: in each line a heading, a field with its label, or words about a field."""

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
"""Cells from which a form has room for what all its fields are for; in fewer it says that of one."""


class FormLine(NamedTuple):
    """One line: a field by its name, with its label, else words; an empty one has neither."""

    field: str = ""
    label: str = ""
    rows: int = 1
    """How many lines the field takes, this one among them."""
    heading: str = ""
    about: str = ""

    def words(self, lit: str) -> Content:
        """What the form paints in it; the label of one field is lit."""
        if self.field:
            return Content.styled(self.label, "$accent" if self.field == lit else "$hint")
        if self.heading:
            return Content.styled(self.heading, "bold")
        return Content.styled(" " * LABEL_WIDTH + self.about if self.about else "", "$hint")


def form_lines(specs: Iterable[Field], width: int, lit: str, rows: Mapping[str, int]) -> list[FormLine]:
    """The lines of a form of so many cells; ``lit`` is the field that a narrow one tells about.

    A field with a long text takes more than one line, by its name in ``rows``.
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
    """The lit field with the words about it, one cell wide; None where there are none."""
    row = next((row for row, line in enumerate(lines) if lit and line.field == lit), len(lines))
    rows = lines[row].rows if row < len(lines) else 1
    about = list(takewhile(lambda line: line.about, lines[row + rows :]))
    return Region(0, row, 1, rows + len(about)) if about else None


class FormLayout(Layout):
    """The fields of a form, at the right of their labels."""

    name = "form"

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Where each field stands."""
        form, width = cast("Form", parent), max(size.width - LABEL_WIDTH, 0)
        fields = [(row, line) for row, line in enumerate(form.lines(size.width)) if line.field]
        return [
            WidgetPlacement(
                Region(LABEL_WIDTH, row, width, line.rows), NULL_OFFSET, NULL_SPACING, form.field(line.field)
            )
            for row, line in fields
        ]

    def get_content_height(self, widget: Widget, container: Size, viewport: Size, width: int) -> int:
        """As many cells as there are lines."""
        return len(cast("Form", widget).lines(width))
