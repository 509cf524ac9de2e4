"""A QR code that fills the window, for taking a note to a phone."""

from typing import ClassVar

from textual import events, getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from afterview_tui import locations
from afterview_tui.domain.text import cells
from afterview_tui.outbox.qr import TOO_LONG, picture
from afterview_tui.window.keys import QUIT
from afterview_tui.window.textual_fixes.dismiss_once import Question

BACK = "esc back"
TOO_SMALL = (
    "The QR code of this note takes {columns} columns and {rows} rows; this window has {width} and {height}. "
    "A larger window or a smaller font makes room."
)


class Qr(Question[None]):
    """The QR code of the first text that fits the window, or the size that would be needed."""

    CSS_PATH = [locations.styles() / "qr.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,space", "dismiss", "back"),
        QUIT,
    ]

    code = getters.query_one("#code", Static)
    keys_line = getters.query_one("#qr-keys", Static)

    def __init__(self, texts: list[tuple[str, str]]) -> None:
        """``texts`` are pairs of a label and a text, in order of preference."""
        super().__init__()
        self._texts = texts

    def compose(self) -> ComposeResult:
        """The code, and one line below it."""
        yield Static("", id="code", markup=False)
        yield Static("", id="qr-keys", markup=False)

    def on_resize(self, event: events.Resize) -> None:
        """Choose the code again for the new size."""
        self._show(event.size.width, event.size.height - 1)

    def _show(self, width: int, height: int) -> None:
        found = [(name, picture(text, light_ink=self.app.current_theme.dark)) for name, text in self._texts]
        drawn = [(name, lines) for name, lines in found if lines is not None]
        fitting = [(name, lines) for name, lines in drawn if len(lines) <= height and cells(lines[0]) <= width]
        code, keys = self.code, self.keys_line
        if fitting:
            name, lines = fitting[0]
            code.update("\n".join(lines))
            keys.update(f"{name}   {BACK}")
            return
        smallest = min((lines for _, lines in drawn), key=len, default=None)
        size = {"width": width, "height": height + 1}
        code.update(
            TOO_SMALL.format(columns=len(smallest[0]), rows=len(smallest) + 1, **size) if smallest else TOO_LONG
        )
        keys.update(BACK)
