"""The fields of a form: how one is made, how many rows each takes, and which comes after another."""

from collections.abc import Container, Mapping

from afterview_tui.domain.fields import Field
from afterview_tui.window.widgets.choice import Choice
from afterview_tui.window.widgets.growing_input import GrowingInput

AROUND = 6
"""Rows of a low window above and below its form."""
FormField = GrowingInput | Choice
ALL = 24
"""Rows of a window from which there is room for all long texts, not only for that of the field with the focus."""


def made(spec: Field, value: str, *, select: bool) -> FormField:
    """A field with a value; ``select`` is whether the first key takes its place."""
    if spec.kind == "choice":
        return Choice(spec.choices, value, id=f"field-{spec.name}", waits=spec.waits, fixed=spec.fixed)
    hint = f"such as {spec.hint}" if spec.hint else ""
    return GrowingInput(value, hint, id=f"field-{spec.name}", select=select)


def rows_of_fields(fields: Mapping[str, FormField], whole: Container[str], room: int, rows: int) -> dict[str, int]:
    """How many rows of so many cells the fields take that are shown whole, in a window of so many rows."""
    most = max(rows - AROUND - len(fields) + 1, 1)
    return {
        name: min(field.rows_in(room), most)
        for name, field in fields.items()
        if isinstance(field, GrowingInput) and name in whole
    }


def go_to(field: FormField | None, by: int) -> None:
    """The cursor to a field, or a row on in it where it is there already."""
    if isinstance(field, GrowingInput) and field.has_focus:
        field.action_row(by)
    elif field is not None:
        field.screen.set_focus(field)


def goal(fields: Mapping[str, FormField], near: str, by: int, through: str = "") -> FormField | None:
    """The field so many places from the one called ``near``; itself, where it is gone through row by row."""
    field = fields.get(near)
    if through and isinstance(field, GrowingInput) and field.has_row(by):
        return field
    names = list(fields)
    place = names.index(near) + by if near else -1
    return fields[names[place]] if 0 <= place < len(names) else None
