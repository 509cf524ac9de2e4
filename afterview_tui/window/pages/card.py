"""Card view: a note to copy by hand, a sentence at a time, in lines as wide as the card's."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from rich.cells import cell_len
from textual import getters
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Offset
from textual.reactive import var
from textual.widgets import Static

from afterview_tui.actions import letters, notes
from afterview_tui.actions.action import Action
from afterview_tui.domain import humanize
from afterview_tui.domain.notes.handwriting import Line, Piece, card_lines, pen_minutes
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Note, Person
from afterview_tui.domain.text import sentences
from afterview_tui.options import CARD_WIDTH
from afterview_tui.session import NotRemembered, Session
from afterview_tui.window.commands import Command, command
from afterview_tui.window.keys import UNDOES
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.textual_fixes.terminal_cursor import Cursor
from afterview_tui.window.widgets.texts import show_text

ENVELOPE = "On the envelope"
DONE, LEFT = "━", "─"
ALL_WRITTEN, ASKED = "all written", "Written? {sent} marks it as sent."


class Card(Page):
    """The card's lines with the sentence to write in the text colour, the others dimmed; then the envelope."""

    WALK = "thank"
    HEADING = "Card"
    CSS_PATH = sheet("card")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command(
            "space,enter,j,down",
            "step(1)",
            "next",
            "The next sentence; after the last, the envelope, then back.",
            True,
            keys="space",
        ),
        Command("k,up,backspace", "step(-1)", "previous", "The previous sentence.", True, keys="k"),
        Command("plus,minus", "widen('{key}')", "line width", "Wider or narrower lines, to fit your card.", True),
        command(
            notes.sent, label="written", help="It is written: mark it as sent by post.", given="post", footer=True
        ),
    )
    WHY_NOT: ClassVar[Mapping[str, str]] = {"sent": "Write all of it first. At its end, {sent} marks it as sent."}

    card = getters.query_one("#card", VerticalScroll)
    lines = getters.query_one("#lines", Static)
    pen = getters.query_one("#pen", Static)

    place: var[int] = var(0, init=False)
    """The number of the sentence to write; after the last one comes the envelope."""

    def __init__(self, session: Session, person: Person, note: Note) -> None:
        super().__init__(session)
        company = session.interview.company if person.part == "interviewer" else ""
        self._envelope = [line for line in (person.name, person.title, company) if line]
        self._note = note
        self._sentences = sentences(note.body)

    def body(self) -> ComposeResult:
        """The lines of the card, and the progress of writing."""
        with VerticalScroll(id="card", can_focus=False):
            yield Static("", id="lines", markup=False)
        yield Static("", id="pen", markup=False)

    def refresh_page(self) -> None:
        """Show the sentence to write, and the progress."""
        lines = self._lines()
        self.lines.update(Content("\n\n").join(map(self._drawn, lines)))
        # Every line is followed by an empty one; the previous line stays visible.
        self.card.scroll_to(y=max(2 * self._begin(lines) - 2, 0), animate=False)
        show_text(self.pen, self._pen())

    def read_at(self) -> Cursor | None:
        """Where the sentence to write begins."""
        if not self.is_mounted:
            return None
        lines = self._lines()
        row, left = self._begin(lines), 0
        for piece in lines[row]:
            if piece.sentence == self.place:
                break
            left += cell_len(piece.text)
        return Cursor(self.lines.content_region.offset + Offset(left, 2 * row), True)

    def aside(self) -> str:
        """Which sentence it is."""
        number = len(self._sentences)
        return f"sentence {self.place + 1} of {number}" if self.place < number else "the envelope"

    @property
    def is_written(self) -> bool:
        """Whether all sentences are written, so that the envelope is next."""
        return self.place >= len(self._sentences)

    @property
    def is_to_mark(self) -> bool:
        """Whether the card is written, and not marked as sent yet."""
        return self.is_written and self.subject()[0].state != "sent"

    def subject(self) -> Sequence[Note]:
        """The note on the card, as saved now."""
        return [self.session.store.notes.get(self._note.uid) or self._note]

    def possible(self, action: str) -> bool:
        """Marking needs a card that is written."""
        return self.is_written if action == "sent" else super().possible(action)

    def wanted_keys(self) -> Sequence[Command]:
        """The page's commands; at the end, marking comes first, unless that is done."""
        keys = [each for each in super().wanted_keys() if each.name != "sent" or self.is_to_mark]
        return sorted(keys, key=lambda each: each.name != "sent")

    def did(self, action: Action[Any], outcome: Outcome) -> None:
        """Back to the list once it is marked, which is said there."""
        below = self.app.screen_stack[-2]
        if not outcome.changes or not isinstance(below, Page):
            super().did(action, outcome)
            return
        self.go("")
        below.say(" ".join(filter(None, (outcome.sentence, letters.WRITTEN, below.in_keys(UNDOES)))))

    def action_step(self, by: int) -> None:
        """Go to the next or the previous sentence."""
        if self.place + by > len(self._sentences):
            self.go("")
            return
        self.place = max(self.place + by, 0)

    def watch_place(self) -> None:
        """Another sentence is written."""
        self.show()

    def action_widen(self, key: str) -> None:
        """Another line width, remembered for the next card."""
        least, most = CARD_WIDTH.least, CARD_WIDTH.most
        width = self.session.options.card_width + (1 if key == "plus" else -1)
        if not least <= width <= most:
            self.say(f"A card's line has {least} to {most} characters.")
            return
        try:
            self.session.set_options(card_width=width)
        except NotRemembered as error:
            self.say(str(error))

    def _begin(self, lines: list[Line]) -> int:
        """The number of the line in which the sentence to write begins."""
        return next(n for n, line in enumerate(lines) if any(piece.sentence == self.place for piece in line))

    def _lines(self) -> list[Line]:
        """The lines of the card, then those of the envelope as a last part."""
        last, width = len(self._sentences), self.session.options.card_width
        envelope = [[Piece(last, text)] for text in self._envelope]
        return [*card_lines(self._note.body, width), [], [Piece(-1, ENVELOPE)], *envelope]

    def _drawn(self, line: Line) -> Content:
        runs = [(piece.text, "bold" if piece.sentence == self.place else "$hint") for piece in line]
        return Content.assemble(*runs) if runs else Content("")

    def _pen(self) -> str:
        """The progress as a bar as wide as the card, then the time that is left with a pen."""
        left = self._sentences[self.place :]
        width = self.session.options.card_width
        all_letters = sum(map(len, self._sentences)) or 1
        done = round(width * (1 - sum(map(len, left)) / all_letters))
        lines = humanize.count(len(card_lines(self._note.body, width)), "line")
        state = f"{ALL_WRITTEN} · {lines} of {width} characters"
        if left:
            minutes = humanize.count(pen_minutes(" ".join(left)), "minute")
            state = f"about {minutes} with a pen · {lines} of {width} characters"
        elif self.is_to_mark:
            state = self.in_keys(ASKED)
        return f"{DONE * done}{LEFT * (width - done)}\n{state}"
