"""Unsaved: what an earlier session could not save, given back at the next start."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Rule, Static

from afterview_tui.domain import when
from afterview_tui.domain.text import first_words
from afterview_tui.screens.choose import Answer, Choose
from afterview_tui.screens.page import SubPage, sheet
from afterview_tui.screens.saving import TAKE_BACK, TO_TAKE_BACK
from afterview_tui.store import rescue
from afterview_tui.store.rescue import Rescued
from afterview_tui.widgets.commands import Command
from afterview_tui.widgets.rows import Rows, columns

LEAD = "These words were typed and could not be saved before the program ended."
ALL_DONE = "Nothing else is waiting here."


class Unsaved(SubPage):
    """The words with their time; each goes back where it was typed, or away."""

    HEADING = "Not saved the last time"
    CSS_PATH = sheet("unsaved")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "put_back", "put back", "Save the selected words where they were typed.", footer=True),
        Command("c", "copy", "copy", "Copy the selected words.", footer=True),
        Command("x", "put_away", "put away", "Remove the selected words, after a question.", footer=True),
        TAKE_BACK,
    )

    def body(self) -> ComposeResult:
        """The list, and the selected words below it."""
        yield Static(LEAD, id="unsaved-lead", classes="hint", markup=False)
        yield Rows(self._draw, id="unsaved")
        yield Rule(id="rule")
        with VerticalScroll(can_focus=False):
            yield Static("", id="words", markup=False)

    def arrive(self) -> None:
        """List what is still waiting."""
        self.evening.rescued = waiting = rescue.waiting(self.evening.store, self.evening.rescued)
        rows = self.query_one(Rows)
        rows.styles.height = min(max(len(waiting), 1), 6)
        rows.show(waiting)
        rows.display = self.query_one("#rule").display = bool(waiting)
        if not waiting:
            self._set_text("#unsaved-lead", ALL_DONE)
        self._show()
        self.set_focus(rows if waiting else None)

    def possible(self, action: str) -> bool:
        """Most keys need words."""
        if action == TAKE_BACK.name:
            return bool(self.evening.store.undoable)
        return super().possible(action) and (
            action not in ("put_back", "copy", "put_away") or self.words is not None
        )

    @property
    def words(self) -> Rescued | None:
        """The selected words."""
        found: Rescued | None = self.query_one(Rows).item
        return found

    def action_put_back(self) -> None:
        """Save the selected words where they were typed."""
        if (words := self.words) is not None:
            with self.saving():
                rescue.put_back(self.evening.store, words)
                self._dealt_with(words)
                self.say(f"Back where it was: {words.label}. {self.in_keys(TO_TAKE_BACK)}")

    @work(thread=True)
    def action_copy(self) -> None:
        """Copy the selected words."""
        if (words := self.words) is not None:
            copied = self.evening.outbox.copy(words.words or words.text)
            self.app.call_from_thread(self.say, copied.sentence)

    @work
    async def action_put_away(self) -> None:
        """Remove the selected words, after a question."""
        words = self.words
        if words is None:
            return
        answers = (Answer("k", "Keep", "keep"), Answer("r", "Remove for good", "remove"))
        if await self.ask(Choose("Remove these words?", answers)) == "remove":
            rescue.put_away(self.evening.store, [words])
            self._dealt_with(words)

    @on(Rows.Chosen)
    def _chosen(self) -> None:
        self.action_put_back()

    @on(Rows.Moved)
    def _show(self) -> None:
        self._set_text("#words", self.words.text if self.words else "")
        self.refresh_bindings()

    def _dealt_with(self, words: Rescued) -> None:
        self.evening.rescued.remove(words)
        self.arrive()

    def _draw(self, words: Rescued, width: int) -> Content:
        at = when.moment(words.at, self.evening.clock.now())
        label = first_words(words.label, 28)
        return columns(
            (at, 22, "$hint"), (label, 30, ""), (first_words(words.text, max(width - 49, 8)), 0, "$hint")
        )
