"""A question with a few fields to fill in."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from afterview_tui import locations
from afterview_tui.domain.fields import Field
from afterview_tui.domain.text import has_words
from afterview_tui.store.questions import Questions
from afterview_tui.window.keys import QUIT
from afterview_tui.window.textual_fixes.dismiss_once import Question
from afterview_tui.window.widgets.field_reader import FieldReader
from afterview_tui.window.widgets.form import Form
from afterview_tui.window.widgets.texts import key_hints

ONE_FIELD, FIELDS = "enter done   esc back", "enter next, then done   esc back"


class Ask(Question[dict[str, object] | None]):
    """A small form; the result is its values, None for Esc.

    Typed words are kept for when the same question is asked again, until the answer is settled.
    """

    CSS_PATH = [locations.styles() / "ask.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "take", "done"),
        Binding("escape", "set_aside", "back"),
        QUIT,
    ]

    unclear = getters.query_one("#unclear", Static)

    def __init__(
        self,
        question: str,
        specs: Sequence[Field],
        values: Mapping[str, object],
        reading: FieldReader,
        *,
        note: str = "",
        kept: Questions | None = None,
        objection: Callable[[Mapping[str, object]], str] = lambda _: "",
        preview: Callable[[Mapping[str, object]], str] = lambda _: "",
    ) -> None:
        super().__init__()
        self._question = question
        self._note = note
        self._name_of_question = f"{question} {note}"
        self._kept = kept
        self._objection = objection
        """Why the values aren't acceptable, in a sentence; empty where they are."""
        self._preview = preview
        """A preview of the outcome, shown below the fields while they are filled in."""
        self._fields = specs
        self._form = Form(specs, values, reading, id="asked", suggested=[*values])

    def compose(self) -> ComposeResult:
        """The question, a dimmed note, and the fields."""
        with Vertical(id="ask"):
            yield Static(self._question, id="question", markup=False)
            if self._note:
                yield Static(self._note, id="note", markup=False)
            yield self._form
            yield Static("", id="unclear", markup=False)
            yield Static(key_hints(ONE_FIELD if len(self._fields) == 1 else FIELDS), id="ask-keys", markup=False)

    def on_mount(self) -> None:
        """Restore kept words, and focus the first field."""
        if self._kept is not None:
            kept = self._kept.kept(self._name_of_question)
            self._form.restore({name: text for name, text in kept.items() if has_words(text)})
        self._form.focus_first()
        self._say(self._preview(self._form.values))

    @on(Form.Finished)
    def action_take(self) -> None:
        """Accept the values, unless one can't be read or isn't acceptable."""
        why = [self._form.why(name) for name in self._form.unreadable]
        if said := "".join(why[:1]) or self._objection(self._form.values):
            self._say(said)
        else:
            self.dismiss(self._form.values)

    def settle(self) -> None:
        """Discard the kept words, as the answer has been saved."""
        if self._kept is not None:
            self._kept.answered(self._name_of_question)

    def action_set_aside(self) -> None:
        """Go back; the words are kept for the next time."""
        self.dismiss(None)

    @on(Form.Unreadable)
    def _unreadable(self, event: Form.Unreadable) -> None:
        self._say(event.why)

    def catch_up(self) -> None:
        """Keep edited fields for the next time."""
        if self._kept is not None and self._form.is_edited:
            self._kept.typing(self._name_of_question, self._form.texts)

    @on(Form.Edited)
    def _edited(self, event: Form.Edited) -> None:
        self.catch_up()
        self._say(self._form.read_back(event.name) or self._preview(self._form.values))

    def _say(self, sentence: str) -> None:
        self.unclear.update(Content(sentence))
