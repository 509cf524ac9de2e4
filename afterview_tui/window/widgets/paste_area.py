"""A field for a path that is typed, or for a whole mail that is pasted."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from afterview_tui.domain.text import pasted
from afterview_tui.window.widgets.note_area import NoteArea

MOST_SHOWN = 100_000
"""Characters up to which a paste is shown; a longer one is only handed on."""


class PasteArea(NoteArea):
    """Enter posts the text; a paste of several lines is posted at once."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "hand_over", "read it", show=False, priority=True)]

    @dataclass
    class Given(Message):
        """Somebody has entered a line, or pasted a text."""

        text: str

    def action_hand_over(self) -> None:
        """Post the text."""
        self.post_message(self.Given(self.text))

    def on_paste(self, event: events.Paste) -> None:
        """Clean a paste; Textual's own handler, which runs next, inserts it, and several lines are then posted."""
        event.text = text = pasted(event.text)
        if len(text) > MOST_SHOWN:
            event.prevent_default()
            event.stop()
            self.post_message(self.Given(text))
        elif "\n" in text.strip():
            self.call_after_refresh(self.action_hand_over)
