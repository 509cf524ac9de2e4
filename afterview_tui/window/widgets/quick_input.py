"""A line that is entered again and again, one after the other."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from afterview_tui.window.widgets.text_input import TextInput


class QuickInput(TextInput):
    """Enter is the page's: its ``action_put_down`` takes what stands here and says where the cursor goes."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.put_down", "put down", show=False)]
