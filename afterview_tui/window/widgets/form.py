"""A form: labelled fields, each with a value of its kind."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from afterview_tui.domain.fields import Field
from afterview_tui.domain.text import one_line
from afterview_tui.window.widgets.choice import Choice
from afterview_tui.window.widgets.field_reader import FieldReader
from afterview_tui.window.widgets.form_fields import ALL, FormField, go_to, make_field, rows_of_fields, target_field
from afterview_tui.window.widgets.form_lines import LABEL_WIDTH, FormLayout, FormLine, form_lines, help_region
from afterview_tui.window.widgets.text_input import TextInput

LAYOUT = FormLayout()


class Form(Widget):
    """The fields of a record; a text that can't be read stays in its field.

    The keys that move between fields have priority, so that they take effect before the next key: over a slow line
    several keys arrive at once, and each letter has to land in its own field. The form paints labels and hints
    itself, as a widget for each would double the time to open a page.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,tab", "step(1)", "next field", show=False, priority=True),
        Binding("shift+tab", "step(-1)", "previous field", show=False, priority=True),
        Binding("down", "step(1, 'row')", "row or field below", show=False, priority=True),
        Binding("up", "step(-1, 'row')", "row or field above", show=False, priority=True),
    ]

    @dataclass
    class Edited(Message):
        """A field has another value."""

        form: "Form"
        name: str

    @dataclass
    class Unreadable(Message):
        """A field was left with a text that isn't a date, or a number."""

        why: str

    @dataclass
    class Finished(Message):
        """Enter was pressed in the last field."""

        form: "Form"

    def __init__(
        self,
        specs: Sequence[Field],
        values: Mapping[str, object],
        reading: FieldReader,
        *,
        id: str | None = None,
        suggested: Container[str] = (),
        roomy_from: int = ALL,
        wrong: Callable[[str, str], str] = lambda _name, _text: "",
    ) -> None:
        super().__init__(id=id)
        self._specs = {spec.name: spec for spec in specs}
        self._values = {spec.name: values.get(spec.name) for spec in specs}
        self._reading = reading
        self._suggested = suggested
        """The fields whose first text is a suggestion, which typing replaces until it is edited."""
        self._wrong = wrong
        """Returns why a text isn't valid for a field, beyond dates and numbers; empty where it is."""
        self._opened = dict(self._values)
        self._edited_once = False
        """Whether a field was edited; its first change message, on getting its value, isn't an edit."""
        self._shown = {name: self._reading.shown(value) for name, value in self._values.items()}
        self._fields: dict[str, FormField] = {}
        self._lit = ""
        """The field whose label is highlighted; it may lag behind the focus."""
        self._roomy_from = roomy_from
        """Rows of the window from which all long texts are shown in full, not only the highlighted one."""
        self._lines: tuple[object, list[FormLine]] = None, []
        """The lines, cached by width, highlighted field and rows of the fields."""

    def compose(self) -> ComposeResult:
        """The fields."""
        self._fields = {
            name: make_field(spec, self._shown[name], select=name in self._suggested)
            for name, spec in self._specs.items()
        }
        yield from self._fields.values()

    @property
    def layout(self) -> FormLayout:
        """The layout of the fields."""
        return LAYOUT

    def field(self, name: str) -> FormField:
        """A field by its name."""
        return self._fields[name]

    def lines(self, width: int) -> list[FormLine]:
        """The lines of the form at a width in cells."""
        rows = self.app.size.height
        whole = self._fields if rows >= self._roomy_from else {self._lit}
        made_for = width, self._lit, rows_of_fields(self._fields, whole, width - LABEL_WIDTH, rows)
        if made_for != self._lines[0]:
            self._lines = made_for, form_lines(self._specs.values(), *made_for)
        return self._lines[1]

    def render_line(self, y: int) -> Strip:
        """Paint the words of a line."""
        width, style, lines = self.size.width, self.visual_style, self.lines(self.size.width)
        if y >= len(lines):
            return Strip.blank(width, style.rich_style)
        strips = Visual.to_strips(self, lines[y].words(self._lit), width, 1, style)
        return strips[0].adjust_cell_length(width, style.rich_style)

    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def _light(self) -> None:
        """Highlight the label of the focused field, and in a narrow form show its hint."""
        before, self._lit = self.lines(self.size.width), self._near
        lines = self.lines(self.size.width)
        self.refresh(layout=lines != before)
        if (told := help_region(lines, self._lit)) is not None:
            self.call_after_refresh(self._reveal, told)

    def _reveal(self, lines: Region) -> None:
        scroll = self.parent
        if isinstance(scroll, Widget):
            scroll.scroll_to_region(lines.translate(self.virtual_region.offset), animate=False)

    @property
    def values(self) -> dict[str, object]:
        """The values by name; an unreadable date keeps its previous value."""
        return {name: self._value_of(name) for name in self._specs}

    @property
    def changes(self) -> dict[str, object]:
        """The values that differ from those when the form was opened or last marked as saved."""
        return {name: value for name, value in self.values.items() if value != self._opened[name]}

    @property
    def opened(self) -> dict[str, object]:
        """The values when the form was opened or last marked as saved."""
        return dict(self._opened)

    @property
    def words(self) -> dict[str, str]:
        """The changed texts, without dates, numbers and choices."""
        return {name: str(value) for name, value in self.changes.items() if self._specs[name].kind == "text"}

    def mark_saved(self) -> None:
        """Mark the current values as saved."""
        self._opened = self.values

    def rebase(self, values: Mapping[str, object]) -> None:
        """Show new values in the fields that weren't edited here."""
        untouched = set(self._specs) - set(self.changes) - set(self.unreadable)
        with self.prevent(TextInput.Changed, Choice.Changed):
            for name in untouched:
                if values.get(name) != self._opened[name]:
                    self._show(name, values.get(name))
                    self._opened[name] = self._value_of(name)

    @property
    def is_edited(self) -> bool:
        """Whether somebody has typed in it, even if the message is still on its way."""
        return self._edited_once or any(field.value != self._shown[name] for name, field in self._fields.items())

    @property
    def texts(self) -> dict[str, str]:
        """The texts in the fields by name."""
        return {name: self._fields[name].value for name in self._specs}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put texts into fields, as edits."""
        for name, text in texts.items():
            if name in self._specs:
                self._fields[name].value = text

    def focus_first(self) -> None:
        """Focus the first field."""
        self.screen.set_focus(self._fields[next(iter(self._specs))])

    def commit(self) -> bool:
        """Commit waiting choices; returns whether any value changed."""
        return any(choice.commit() for choice in self.query(Choice))

    @property
    def unreadable(self) -> dict[str, str]:
        """The texts that aren't valid for their fields, by name."""
        return {name: field.value for name, field in self._fields.items() if self.why(name)}

    def why(self, name: str) -> str:
        """What is wrong with a field's text; empty for nothing."""
        text = self._fields[name].value
        if not self._is_open(name):
            return self._wrong(name, one_line(text))
        return "" if self._read(name) is not None else self._unreadable(name, text)

    def read_back(self, name: str) -> str:
        """How a date field's text is read so far; empty where it can't be."""
        text, kind = self._fields[name].value, self._specs[name].kind
        return self._reading.read_back_sentence(text, kind) if self._is_open(name) and not self.why(name) else ""

    def _unreadable(self, name: str, text: str) -> str:
        return self._reading.why_not(text, self._specs[name].kind)

    @on(TextInput.Changed)
    @on(Choice.Changed)
    def _edited(self, event: TextInput.Changed | Choice.Changed) -> None:
        event.stop()
        name = _name(event.control)
        if self.texts[name] != self._shown[name] or self._edited_once:
            self._edited_once = True
            if self._specs[name].kind == "text" and isinstance(event.control, TextInput):
                event.control.select_on_focus = False
            self.post_message(self.Edited(self, name))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Steps end at the first and the last field."""
        return (
            action != "step"
            or target_field(self._fields, self._near, *cast("tuple[int, str]", parameters)) is not None
        )

    def action_step(self, by: int, through: str = "") -> None:
        """Go to the next or the previous field; up and down go through the rows of a long text first."""
        go_to(target_field(self._fields, self._near, by, through), by)

    @on(TextInput.Submitted)
    @on(Choice.Submitted)
    def _submitted(self, event: TextInput.Submitted | Choice.Submitted) -> None:
        event.stop()
        self.post_message(self.Finished(self))

    @on(TextInput.Blurred)
    def _settle_date(self, event: TextInput.Blurred) -> None:
        """Replace a typed date by how it was read."""
        name = _name(event.control)
        if not self._is_open(name):
            return
        value = self._read(name)
        if value is None:
            self.post_message(self.Unreadable(self._unreadable(name, event.control.value)))
            return
        self._values[name] = value
        self._shown[name] = self._reading.shown(value)
        with self.prevent(TextInput.Changed):
            event.control.value = self._shown[name]

    def _show(self, name: str, value: object) -> None:
        self._values[name] = value
        self._shown[name] = self._reading.shown(value)
        field = self._fields[name]
        if isinstance(field, TextInput):
            field.sync_text(self._shown[name])
        else:
            field.value = self._shown[name]

    @property
    def _near(self) -> str:
        """The name of the focused field."""
        focused = self.screen.focused
        return _name(focused) if focused is not None and focused.parent is self else ""

    def _is_open(self, name: str) -> bool:
        """Whether a date field has a text that wasn't read yet."""
        text = self._fields[name].value.strip()
        return self._specs[name].kind not in ("text", "choice") and text not in ("", self._shown[name])

    def _read(self, name: str) -> object:
        return self._reading.value(self._fields[name].value, self._specs[name].kind)

    def _value_of(self, name: str) -> object:
        text = self._fields[name].value
        if self._specs[name].kind in ("text", "choice"):
            return one_line(text)
        if not text.strip():
            return None
        if self._is_open(name):
            value = self._read(name)
            return self._values[name] if value is None else value
        return self._values[name]


def _name(field: Widget) -> str:
    return (field.id or "").removeprefix("field-")
