"""A field for a path or for a whole mail: one line is entered, several are pasted."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from afterview_tui.domain.text import pasted
from afterview_tui.window.widgets.note_area import NoteArea

MOST_SHOWN = 100_000
"""Characters of a paste that are shown; more is handed on as it is."""


class PasteArea(NoteArea):
    """Enter hands over what stands here; a paste of several lines is handed over at once."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "hand_over", "read it", show=False, priority=True)]

    @dataclass
    class Given(Message):
        """Somebody has entered a line, or pasted a text."""

        text: str

    def action_hand_over(self) -> None:
        """What stands here."""
        self.post_message(self.Given(self.text))

    def on_paste(self, event: events.Paste) -> None:
        """Textual's own handler, which comes after this one, puts it in; then it is read."""
        event.text = text = pasted(event.text)
        if len(text) > MOST_SHOWN:
            event.prevent_default()
            event.stop()
            self.post_message(self.Given(text))
        elif "\n" in text.strip():
            self.call_after_refresh(self.action_hand_over)
