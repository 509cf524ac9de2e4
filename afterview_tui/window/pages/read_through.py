"""Reading a note through before it goes out, a sentence at a time."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from afterview_tui.session import Session
from afterview_tui.window.commands import Command
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet


class ReadThrough(Page):
    """The note with the current sentence in the text colour, the others dimmed."""

    HEADING = "Read through"
    WALK = "thank"
    CSS_PATH = sheet("thank")
    READ_FROM = ".part.-now"
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command(
            "space,enter,j,down", "step(1)", "next", "The next sentence; after the last, back.", True, keys="space"
        ),
        Command("k,up,backspace", "step(-1)", "previous", "The previous sentence.", True, keys="k"),
        Command("e", "mend", "edit", "Edit this sentence; Esc comes back to it.", True),
    )

    place: var[int] = var(0, init=False)
    """The number of the sentence that is read."""

    def __init__(self, session: Session, name: str, parts: Sequence[str], place: int = 0, said: str = "") -> None:
        super().__init__(session)
        self._to = name
        self._parts = parts
        self._said = said
        self.set_reactive(ReadThrough.place, min(place, max(len(parts) - 1, 0)))
        self.mending: int | None = None
        """The number of the sentence to correct, once the page was left for that."""

    def body(self) -> ComposeResult:
        """A widget for each sentence."""
        with VerticalScroll(id="parts", can_focus=False):
            for part in self._parts:
                yield Static(Content(part), classes="part")

    def on_mount(self) -> None:
        """Say what became of the last correction."""
        self.say(self._said)

    def refresh_page(self) -> None:
        """Highlight the current sentence."""
        for number, part in enumerate(self.query(".part")):
            part.set_class(number == self.place, "-now")
            if number == self.place:
                part.scroll_visible(animate=False)

    def aside(self) -> str:
        """The recipient and the progress."""
        return f"to {self._to} · {self.place + 1} of {len(self._parts)}"

    def action_step(self, by: int) -> None:
        """Go to the next or the previous sentence."""
        if self.place + by >= len(self._parts):
            self.go("")
            return
        self.place = max(self.place + by, 0)

    def watch_place(self) -> None:
        """Show another sentence as the current one."""
        self.show()

    def action_mend(self) -> None:
        """Go to the editor, at this sentence."""
        self.mending = self.place
        self.go("")
