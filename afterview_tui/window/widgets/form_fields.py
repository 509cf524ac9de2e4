"""The fields of a form: making them, their rows, and moving between them."""

from collections.abc import Container, Mapping

from afterview_tui.domain.fields import Field
from afterview_tui.window.widgets.choice import Choice
from afterview_tui.window.widgets.growing_input import GrowingInput

AROUND = 6
"""Rows above and below the form in a short window."""
FormField = GrowingInput | Choice
ALL = 24
"""Rows of a window from which all long texts are shown in full, not only the focused one."""


def make_field(spec: Field, value: str, *, select: bool) -> FormField:
    """A widget for a field; the first letter replaces a day or a number, and with ``select`` a text too."""
    if spec.kind == "choice":
        return Choice(spec.choices, value, id=f"field-{spec.name}", waits=spec.waits, fixed=spec.fixed)
    hint = f"such as {spec.hint}" if spec.hint else ""
    return GrowingInput(value, hint, id=f"field-{spec.name}", select=select or spec.kind != "text")


def rows_of_fields(fields: Mapping[str, FormField], whole: Container[str], room: int, rows: int) -> dict[str, int]:
    """The rows that fields shown in full take, at ``room`` cells in a window of ``rows`` rows."""
    most = max(rows - AROUND - len(fields) + 1, 1)
    return {
        name: min(field.rows_in(room), most)
        for name, field in fields.items()
        if isinstance(field, GrowingInput) and name in whole
    }


def go_to(field: FormField | None, by: int) -> None:
    """Focus a field, or move by a row within it if it has the focus."""
    if isinstance(field, GrowingInput) and field.has_focus:
        field.action_row(by)
    elif field is not None:
        field.screen.set_focus(field)


def target_field(fields: Mapping[str, FormField], near: str, by: int, through: str = "") -> FormField | None:
    """The field ``by`` places from the one called ``near``; itself while its rows are stepped through."""
    field = fields.get(near)
    if through and isinstance(field, GrowingInput) and field.has_row(by):
        return field
    names = list(fields)
    place = names.index(near) + by if near else -1
    return fields[names[place]] if 0 <= place < len(names) else None
